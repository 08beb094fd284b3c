import type { SourceFate } from "./block.ts";
import type { Term } from "./glossary.ts";
import type { PatternConfig } from "./pattern.ts";
import type { Surroundings } from "./surroundings.ts";

interface ExampleBase {
  /** What the example shows. */
  readonly title: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the configuration says besides. */
  readonly configuration?: { readonly patterns?: readonly PatternConfig[]; readonly terms?: readonly Term[] };
}

/** One unit, put into an otherwise sound article. */
export interface UnitExample extends ExampleBase {
  readonly locale: string;
  readonly target: string;
  readonly source: string;
  /** The target after the finding's fix. */
  readonly fixed?: string;
}

/** A whole file. */
export interface ArticleExample extends ExampleBase {
  readonly path?: string;
  readonly text: string;
  readonly surroundings?: Partial<Surroundings>;
  readonly fixed?: string;
}

/** Several files linted together. */
export interface GroupExample extends ExampleBase {
  readonly articles: readonly {
    readonly path: string;
    readonly text: string;
    /** The source, where that stands in a file of its own, and the translation's locale then. */
    readonly base?: string;
    readonly locale?: string;
  }[];
}

/** A translation whose source stands in a file of its own. */
export interface PairedExample extends ExampleBase {
  /** The translation's. */
  readonly locale: string;
  /** The translation, a whole file. */
  readonly translation: string;
  /** The source it was made from. */
  readonly base: string;
  /** Today's source, where that is another. */
  readonly today?: string;
  /** What became of the source; absent: it is where it was. */
  readonly fate?: SourceFate;
  /** The name of both; `.mdx` is read as MDX. */
  readonly path?: string;
  readonly fixed?: string;
}

export type Example = UnitExample | ArticleExample | GroupExample | PairedExample;

export interface RuleDocs<MessageId extends string> {
  /** The page about the rule, where that is not this project's own; `null`: there is none. */
  readonly url?: string | null;
  /** One sentence, the defect named. */
  readonly summary: string;
  /** Why it matters and what is left alone. Markdown. */
  readonly rationale: string;
  readonly howToFix: string;
  /** No finding of this rule. */
  readonly correct: readonly Example[];
  /** At least the finding named. */
  readonly incorrect: readonly (Example & { readonly messageId: MessageId })[];
}
