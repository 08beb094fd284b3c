import type { Article } from "../model/article.ts";
import type { Term } from "../model/glossary.ts";
import type { FileReport } from "../model/report.ts";
import type { TranslationUnit } from "../model/unit.ts";
import type { OpenDocument } from "./documents.ts";

/** One version of a document with all that is known of it. */
export interface Checked {
  readonly document: OpenDocument;
  readonly article: Article;
  /** `null` where the configuration leaves the document out. */
  readonly report: FileReport | null;
  /** Today's source, where it stands in a file of its own and is known. */
  readonly source: { readonly path: string; readonly text: string } | null;
  readonly terms: readonly Term[];
}

/** Whether sources stand in the document itself: else their spans are offsets into another file. */
export function holdsSources({ article }: Checked): boolean {
  return article.blocks === undefined;
}

/** The unit whose target or source holds an offset, both ends included; `null` where there is none. */
export function unitAt({ units }: Article, offset: number): TranslationUnit | null {
  return units.find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}

/** Whether an offset lies in a segment, both ends included. */
export function isWithin({ span }: TranslationUnit["target"] | TranslationUnit["source"], offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** A text on one line, cut to about so many characters at a word. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(" ");
  const end = space > most / 2 ? space : most;
  // Half of a surrogate pair is no character.
  return `${line.slice(0, end).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
