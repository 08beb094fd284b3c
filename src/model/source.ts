import type { Article } from "./article.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { TranslationUnit } from "./unit.ts";

/** One version of the source an article translates. What is read from it is read on first use and kept. */
export interface SourceText {
  /** As decoded. */
  readonly text: string;
  /** What `ms.openlocfilehash` is of this version: 40 hexadecimal digits. */
  readonly hash: string;
  readonly frontMatter: FrontMatter;
  /** Without the front matter. */
  readonly body: string;
  /** Letters and digits of the whole text, as `lettersOf` gives them. */
  readonly letters: string;
  /** Of the body. */
  readonly sentences: readonly SourceSentence[];
  /** What an article and this version do not share. The answer about one article is kept. */
  differenceFrom(article: Article): SourceDifference;
}

/** What an article and a version of its source do not share, letters and digits compared. */
export interface SourceDifference {
  /** Units whose source text the version does not hold, in no case. */
  readonly units: readonly TranslationUnit[];
  /** Units whose source text it holds in another case only: headings that were in capitals, mostly. */
  readonly recased: readonly TranslationUnit[];
  /** Sentences of the version that neither a unit of the article holds, nor its text around them, in no case. */
  readonly sentences: readonly SourceSentence[];
  /** Whether nothing differs, not even in case. */
  readonly none: boolean;
}

/** A sentence of a source text. */
export interface SourceSentence {
  /** Raw Markdown on one line. */
  readonly text: string;
  /** Its letters and digits. */
  readonly letters: string;
}

/** How far a translation is behind its source. */
export interface SourceHistory {
  /** Commits since that touched the source; merges do not count. */
  readonly commits: number;
  /** From the commit of the handoff to the last of these commits. */
  readonly days: number;
  /** The author's date of the last of these commits, `YYYY-MM-DD`. */
  readonly lastDate: string;
}

/** What is known of the source of an article that says which it was translated from. */
export interface SourceFacts {
  /** As reports call it: from the working directory where it is a file there, else from the repository's root. */
  readonly path: string;
  /** `null` where there is no such file any more. */
  readonly today: SourceText | null;
  /** At `ms.sourcegitcommit`; `null` where there is no history, or it does not reach as far. */
  readonly atCommit: SourceText | null;
  /** Where the source has gone to, by the repository's history; `path` is the new one then. */
  readonly renamedFrom: string | null;
  /** Of a source that changed since its commit. */
  readonly history: SourceHistory | null;
  /** A page that shows what changed in the repository since, where it is on a known host. */
  readonly compareUrl: string | null;
  /** With `--source-since`: the source then and where it stood, `text` being `null` where it did not exist; else `null`. */
  readonly since: { readonly path: string; readonly text: SourceText | null } | null;
}
