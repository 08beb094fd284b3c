/** Marks that are written otherwise after a letter of the locale's script. */
export interface MarkConvention {
  /** One letter of the script, or a vowel sign on it. */
  readonly after: RegExp;
  readonly replacements: Readonly<Record<string, string>>;
  /** A full-width mark brings its own space; a half-width one wants one before the next word. */
  readonly space: "keep" | "drop" | "add";
  /** One of the marks that ends a phrase of the script whatever the phrase's last word is written in. */
  readonly endsPhrase?: string;
  /** The end of a sentence: a mark behind it ends that, also directly before a capital letter. */
  readonly sentenceEnd?: RegExp;
}
