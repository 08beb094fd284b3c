import type { SourceFacts } from "./source.ts";

/** Localized articles beside another one; of a large folder some. */
export interface Beside {
  readonly articles: number;
  readonly withUnits: number;
}

/** Where the expected locale of an article was learnt. */
export interface ExpectedLocale {
  /** BCP 47, in canonical case. */
  readonly tag: string;
  readonly origin: "option" | "configuration" | "publishingConfiguration" | "path";
  /** The option, the file or the part of the path, for messages. */
  readonly evidence: string;
}

/**
 * What an article's text does not say, gathered by the run before the rules see it. Plain values: the pure floors have
 * no clock and no disk.
 */
export interface Surroundings {
  /** Today in UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /**
   * The expected locale, else the declared one in canonical case, else that of most articles of the run; `null`: rules
   * bound to a language stay silent.
   */
  readonly locale: string | null;
  readonly expectedLocale: ExpectedLocale | null;
  /** What the articles that translate the same source have in common: the path with its locale part removed. */
  readonly sourceKey: string;
  /** The root of the repository that holds the article, relative to the working directory; `.` where none was found. */
  readonly repository: string;
  /**
   * The article's source, gathered where a rule `needs` it; absent where no source is configured, the article does not
   * say which it was translated from, or its source could not be read.
   */
  readonly source?: SourceFacts;
  /** Relative links that lead to a file in neither tree, as they are written; gathered where a rule `needs` them. */
  readonly missingFiles?: ReadonlySet<string>;
  /** What the other articles of its folder are like, gathered for an article that lost its units. */
  readonly beside?: Beside;
}

/**
 * Surroundings that are not always there. `history` is what only the source's past shows, `run` what only the other articles of a
 * run do.
 */
export type SurroundingName = "siblings" | "source" | "history" | "files" | "run";
