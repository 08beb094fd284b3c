import { closest, distance } from "fastest-levenshtein";

/** Something the person at the keyboard can put right. Ends the run with exit code 2. */
export class UsageError extends Error {
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.hint = hint;
  }
}

/** `did you mean "…"?` for a word that is near to one of the choices, else all of them where they are few. */
export function didYouMean(word: string, choices: readonly string[]): string | null {
  if (choices.length === 0) return null;
  const nearest = closest(word, [...choices]);
  if (distance(word, nearest) <= Math.max(2, Math.floor(word.length / 3))) return `did you mean "${nearest}"?`;
  return choices.length <= 8 ? `known: ${choices.join(", ")}` : null;
}
