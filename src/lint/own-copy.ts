import { ownText } from "../text/own-text.ts";

/**
 * A copy of plain data whose strings are its own: a slice of an article would keep the whole article in memory. Takes a
 * fifth of the time of a way through JSON.
 */
export function ownCopy<T>(value: T): T {
  return copied(value, ownText) as T;
}

function copied(value: unknown, own: (text: string) => string): unknown {
  if (typeof value === "string") return own(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => copied(each, own));
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = copied((value as Record<string, unknown>)[key], own);
  return copy;
}

/**
 * What a rule contributes, as another thread would send it: without what JSON does not know, and with strings of its own. A
 * plugin's values may be anything; those of the rules that ship need no way through JSON.
 *
 * @param texts strings of values that are mostly alike: each is kept once
 */
export function detachedValue(value: unknown, texts: Map<string, string>): unknown {
  const own = (text: string) => {
    let known = texts.get(text);
    if (known === undefined) {
      known = ownText(text);
      texts.set(known, known);
    }
    return known;
  };
  if (isPlain(value)) return copied(value, own);
  const json = JSON.stringify(value) as string | undefined;
  return json === undefined ? undefined : JSON.parse(json);
}

/** Whether JSON gives a value back as it is: texts, finite numbers, lists and objects of nothing but those. */
function isPlain(value: unknown): boolean {
  if (typeof value === "string") return true;
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object") return typeof value === "boolean";
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (Object.getPrototypeOf(value) !== Object.prototype || "toJSON" in value) return false;
  for (const key of Object.keys(value)) if (!isPlain((value as Record<string, unknown>)[key])) return false;
  return true;
}
