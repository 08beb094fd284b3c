import { closest, distance } from "fastest-levenshtein";

/** The choice that a misspelt or shortened word is near to, or `null`. */
export function nearest(word: string, choices: readonly string[]): string | null {
  if (choices.length === 0) return null;
  const choice = closest(word, [...choices]);
  if (distance(word, choice) <= Math.max(2, Math.floor(word.length / 3))) return choice;
  const longer = choices.filter((candidate) => word.length >= 3 && candidate.startsWith(word));
  return longer.length === 1 ? (longer[0] as string) : null;
}

/** `did you mean "…"?` for a word that is near to one of the choices, else all of them where they are few. */
export function didYouMean(word: string, choices: readonly string[]): string | null {
  const choice = nearest(word, choices);
  if (choice !== null) return `did you mean "${choice}"?`;
  return choices.length > 0 && choices.length <= 8 ? `known: ${choices.join(", ")}` : null;
}
