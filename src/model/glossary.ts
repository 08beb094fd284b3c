/** One entry of a glossary: what a source term is called in some locales, and what it must not be called. */
export interface Term {
  /** The spellings of the source term; one at least. */
  readonly sources: readonly string[];
  /** Renderings that are right; empty where the entry only forbids some. */
  readonly targets: readonly string[];
  readonly forbidden: readonly string[];
  /** A locale or the start of one, `fr` covers `fr-CA`; `null`: every locale. */
  readonly locale: string | null;
  /** Whether the term stands in every translation as it stands in the source. */
  readonly kept: boolean;
  /** Whether upper and lower case tell the term from another word. */
  readonly caseSensitive: boolean;
  readonly status: string | null;
  readonly partOfSpeech: string | null;
  readonly note: string | null;
}

/** The stem of a word in lower case: what its inflected forms share. */
export type Stemmer = (word: string) => string;

/** The terms of a configuration, and what reads inflected words of the languages they are in. */
export interface Glossary {
  readonly terms: readonly Term[];
  /** By language, such as `nl`; of a language without one, words are compared by how they begin. */
  readonly stemmers: ReadonlyMap<string, Stemmer>;
}

/** A term that stands as it is in every locale. */
export function keptTerm(text: string): Term {
  const nothing = { status: null, partOfSpeech: null, note: null };
  return { sources: [text], targets: [text], forbidden: [], locale: null, kept: true, caseSensitive: true, ...nothing };
}
