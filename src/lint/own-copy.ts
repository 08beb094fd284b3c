/**
 * A copy of plain data whose strings are its own: a slice of an article would keep the whole article in memory. Takes a
 * fifth of the time of a way through JSON.
 */
export function ownCopy<T>(value: T): T {
  return copied(value) as T;
}

function copied(value: unknown): unknown {
  if (typeof value === "string") return ownText(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = copied((value as Record<string, unknown>)[key]);
  return copy;
}

/** V8 makes slices of 13 and more characters; shorter ones are copies anyway. What is joined and cut is a text of its own. */
function ownText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
