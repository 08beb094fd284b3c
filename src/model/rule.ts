import type { Article, ArticleHead } from "./article.ts";
import type { Configured } from "./configured.ts";
import type { Related, Severity, SeveritySetting, SpanEdit } from "./diagnostic.ts";
import type { MqmType } from "./mqm.ts";
import type { MarkdownNode } from "./readers.ts";
import type { RuleDocs } from "./rule-docs.ts";
import type { Span } from "./span.ts";
import type { SurroundingName, Surroundings } from "./surroundings.ts";
import type { TranslationUnit } from "./unit.ts";

export type Category =
  | "segments"
  | "links"
  | "protected-content"
  | "markup"
  | "characters"
  | "freshness"
  | "metadata"
  | "terms";

/** One message of a rule. `{{field}}` is filled from the finding's data; the compiler knows the fields. */
export interface MessageDefinition {
  readonly text: string;
  /** Set where this message reports another error type than the rule's others. */
  readonly mqm?: MqmType;
  /** What the reader can do about it, shown below the frame. */
  readonly help?: string;
  /** Set where this message is worth more or less than the rule's default. */
  readonly severity?: Severity;
  /** Messages of the same rule that say as much of an article: beside one of them this one is dropped. */
  readonly yieldsTo?: readonly string[];
  /** Surroundings without which nobody can tell whether this message is due, where they are others than the rule `needs`. */
  readonly needs?: readonly SurroundingName[];
}

export type MessageTable = Readonly<Record<string, MessageDefinition>>;

type FieldsOf<T extends string> = T extends `${string}{{${infer Field}}}${infer Rest}` ? Field | FieldsOf<Rest> : never;

/** The data a message wants: exactly its template's fields. */
export type MessageData<M extends MessageDefinition> = {
  readonly [F in FieldsOf<M["text"]> | (M["help"] extends string ? FieldsOf<M["help"]> : never)]: string | number;
};

/** One option of a rule; the configuration's JSON Schema is made from it. Of `globs` a configuration refuses what is none. */
export type OptionDefinition = { readonly description: string } & (
  | { readonly type: "boolean"; readonly default: boolean }
  | { readonly type: "number"; readonly default: number }
  | { readonly type: "string"; readonly default: string }
  | { readonly type: "strings"; readonly default: readonly string[]; readonly globs?: true }
);

export type OptionTable = Readonly<Record<string, OptionDefinition>>;

export type OptionValues<O extends OptionTable> = {
  readonly [K in keyof O]: O[K]["default"] extends boolean
    ? boolean
    : O[K]["default"] extends number
      ? number
      : O[K]["default"] extends string
        ? string
        : readonly string[];
};

/** What a rule says: which message, with which data, where. */
export type Finding<M extends MessageTable> = {
  readonly [K in keyof M & string]: {
    readonly messageId: K;
    readonly data: MessageData<M[K]>;
    readonly at: Span;
    /** What it is worth where the message is an error. */
    readonly atMost?: "warning";
    /** The unit the finding is about: gives segment id, excerpt and the fingerprint's source text. */
    readonly unit?: TranslationUnit;
    /** The segment id where there is no intact unit. */
    readonly segmentId?: string;
    /** What tells this finding from another of the same message in the same unit: a URL, a word, a metadata key. */
    readonly token: string;
    /** What a superseding rule may settle; the token where absent. */
    readonly subject?: string;
    /** Subjects that need no finding of the rules this one supersedes. */
    readonly settles?: readonly string[];
    /** A part of the article that this finding alone speaks of: what other rules report in it is dropped. */
    readonly covers?: Span<"article">;
    /** Names what translations may agree to do, for `withdraw`. */
    readonly convention?: string;
    readonly related?: readonly (Omit<Related, "range"> & { readonly at?: Span })[];
    readonly fix?: { readonly safety: "safe" | "suggestion"; readonly edits: readonly SpanEdit[] };
  };
}[keyof M & string];

/**
 * What a check of units sees besides the unit: nothing that another article of the same locale could change. What was found
 * in a unit holds for the same unit in another article.
 */
export interface UnitContext<M extends MessageTable, O extends OptionTable> {
  readonly options: OptionValues<O>;
  /** What the article is linted as, in canonical case; `null`: rules bound to a language stay silent. */
  readonly locale: string | null;
  /** Reads a text as CommonMark; offsets are relative to it. For suspects that a cheap screen has found. */
  commonmark(text: string): MarkdownNode;
  report(finding: Finding<M>): void;
}

/** What a check of articles sees besides the article. */
export interface RuleContext<M extends MessageTable, O extends OptionTable> extends UnitContext<M, O> {
  readonly article: Article;
  /** Only those the rule named in `needs` are promised to be there. */
  readonly surroundings: Surroundings;
}

export type UnitCheck = (unit: TranslationUnit) => void;

/** What an article contributes to a decision over several, and the place a finding would point at. */
export interface Contribution<V> {
  /** Contributions with the same key are decided together; `group` checks take the article's source instead. */
  readonly key?: string;
  readonly value: V;
  readonly at: Span<"article">;
  /** Where findings about parts of the contribution point, which name them by their index; absent: to `at` alone. */
  readonly places?: readonly Span<"article">[];
}

/** A contribution with the article it came from. */
export interface ArticleContribution<V> {
  readonly path: string;
  readonly locale: string | null;
  readonly linted: boolean;
  readonly value: V;
}

/** A finding about one of the contributions. */
export type ContributionFinding<M extends MessageTable, V> = {
  readonly [K in keyof M & string]: {
    readonly messageId: K;
    readonly data: MessageData<M[K]>;
    readonly contribution: ArticleContribution<V>;
    /** Index among the contribution's places; absent: its `at`. */
    readonly place?: number;
    readonly token: string;
    /** Takes the place of the source text in the fingerprint. */
    readonly identity: string;
    readonly related?: readonly {
      readonly contribution: ArticleContribution<V>;
      readonly place?: number;
      readonly message: string;
    }[];
  };
}[keyof M & string];

export interface DecisionContext<M extends MessageTable, V, O extends OptionTable = OptionTable> {
  /** How many linted articles of the run have translation units: those that contribute nothing count too. */
  readonly articlesWithUnits: number;
  /** The start of the text at a contribution's place, for a message; `null` where no texts are at hand, as when reports are merged. */
  quote(contribution: ArticleContribution<V>, place: number): string | null;
  /** The rule's options for the article of a contribution; `null` where it is not linted. */
  optionsOf(contribution: ArticleContribution<V>): OptionValues<O> | null;
  report(finding: ContributionFinding<M, V>): void;
  /** Takes the rule's findings of that convention out of the contributions' articles: all do the same, so that is what they want. */
  withdraw(convention: string): void;
}

export interface RuleChecks<M extends MessageTable, O extends OptionTable, V> {
  /** Called for each intact unit that has one of the rule's `wakes` features. */
  unit?(unit: TranslationUnit, context: UnitContext<M, O>): void;
  /** In place of `unit` where the locale or options decide what to look for: asked once an article; `null`: for nothing. */
  unitFor?(context: UnitContext<M, O>): UnitCheck | null;
  article?(article: Article, context: RuleContext<M, O>): void;
  /** Over the articles that translate one source, siblings on disk included. */
  group?: {
    contribute(head: ArticleHead): Contribution<V> | null;
    decide(contributions: readonly ArticleContribution<V>[], context: DecisionContext<M, V, O>): void;
  };
  /** Over the linted articles of a run. The rule's documentation says that it is run-wide. */
  run?: {
    contribute(article: Article, surroundings: Surroundings): Contribution<V> | null;
    decide(contributions: readonly ArticleContribution<V>[], context: DecisionContext<M, V, O>): void;
  };
}

/** A rule module: the only truth about the rule. */
export interface RuleDefinition<M extends MessageTable, O extends OptionTable, V> {
  /** Names the defect; equals the file's name. */
  readonly id: string;
  readonly category: Category;
  /** The error type of the messages that name none of their own: reports for localization managers sum up by it. */
  readonly mqm: MqmType;
  /** The version that brought the rule. */
  readonly since: string;
  /** Of the messages that set none of their own. Everything but `off` is recommended. */
  readonly severity: SeveritySetting;
  readonly fixable: "safe" | "suggestion" | null;
  /** Decided over the whole run: a single file gives fewer findings than the run does. */
  readonly runWide?: boolean;
  /** Language tags or prefixes the rule is for, `!` excludes; absent: every locale. */
  readonly locales?: readonly string[];
  /** Messages after which a unit has had its say: the findings of other rules about it are dropped. */
  readonly silences?: readonly (keyof M & string)[];
  /** Rules whose findings are dropped where this rule's finding in the same unit settles their subject. */
  readonly supersedes?: readonly string[];
  /** Whether the rule also looks at units whose target equals their source; most rules compare, and have nothing to. */
  readonly identical?: boolean;
  readonly needs?: readonly SurroundingName[];
  /** Bits of `Feature`, of either side; absent: every unit. */
  readonly wakes?: number;
  /** Bits of `Difference`, of which it has to show one too; absent: whatever its sides differ in. */
  readonly differs?: number;
  readonly docs: RuleDocs<keyof M & string>;
  readonly messages: M;
  readonly options: O;
  readonly checks: RuleChecks<M, O, V>;
  /**
   * Where the rule depends on what a configuration says besides severities and options: how it is under one. Messages may
   * be the configuration's own; without checks it does not run.
   */
  configured?(configured: Configured): Partial<Pick<RuleDefinition<M, O, V>, "messages" | "checks">>;
}

/** The error type of each message, by messageId; a plugin in JavaScript may lack them. */
export function errorTypesOf({ mqm, messages }: Pick<Rule, "mqm" | "messages">): Readonly<Record<string, MqmType>> {
  const types = Object.entries(messages).map(([id, message]) => [id, message.mqm ?? mqm]);
  return Object.fromEntries(types.filter(([, type]) => type !== undefined));
}

/** A rule with its types forgotten, as the registry holds it. */
export interface Rule
  extends Omit<RuleDefinition<MessageTable, OptionTable, never>, "checks" | "configured" | "docs" | "silences"> {
  readonly silences?: readonly string[];
  readonly docs: RuleDocs<string>;
  readonly checks: ErasedChecks;
  configured?(configured: Configured): Partial<Pick<Rule, "messages" | "checks">>;
}

/** A rule as it is under a configuration. */
export function configuredRule(rule: Rule, configured: Configured): Rule {
  return rule.configured === undefined ? rule : { ...rule, ...rule.configured(configured) };
}

type Decide = (all: readonly ArticleContribution<unknown>[], context: DecisionContext<MessageTable, unknown>) => void;

interface ErasedChecks {
  unit?(unit: TranslationUnit, context: UnitContext<MessageTable, OptionTable>): void;
  unitFor?(context: UnitContext<MessageTable, OptionTable>): UnitCheck | null;
  article?(article: Article, context: RuleContext<MessageTable, OptionTable>): void;
  group?: { contribute(head: ArticleHead): Contribution<unknown> | null; readonly decide: Decide };
  run?: {
    contribute(article: Article, surroundings: Surroundings): Contribution<unknown> | null;
    readonly decide: Decide;
  };
}

/**
 * Declares a rule. Its messages, data and options are checked against each other by the compiler; the result has them
 * erased, because the engine treats all rules alike.
 */
export function defineRule<const M extends MessageTable, const O extends OptionTable = Record<never, never>, V = never>(
  definition: RuleDefinition<M, O, V>,
): Rule {
  return definition as unknown as Rule;
}
