import { closest, distance } from "fastest-levenshtein";

/** Something the person at the keyboard can put right. Ends the run with exit code 2. */
export class UsageError extends Error {
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.hint = hint;
  }
}

/** The choice that a misspelt word is near to, or `null`. */
export function nearest(word: string, choices: readonly string[]): string | null {
  if (choices.length === 0) return null;
  const choice = closest(word, [...choices]);
  return distance(word, choice) <= Math.max(2, Math.floor(word.length / 3)) ? choice : null;
}

/** `did you mean "…"?` for a word that is near to one of the choices, else all of them where they are few. */
export function didYouMean(word: string, choices: readonly string[]): string | null {
  const choice = nearest(word, choices);
  if (choice !== null) return `did you mean "${choice}"?`;
  return choices.length > 0 && choices.length <= 8 ? `known: ${choices.join(", ")}` : null;
}
