/** Messages quote no more of an article than this, in UTF-16 units. */
export const LONGEST = 80;

/** A text on one line, cut where it is too long to be quoted; no surrogate pair is cut in two. */
export function excerpt(text: string, longest: number = LONGEST): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
