import { excerpt, LONGEST } from "./excerpt.ts";

/** Of what has no spaces the end tells as much as the start: an address, a path, a name. */
const END_KEPT = 28;

/** A piece of an article as messages quote it: on one line, and in at most 80 UTF-16 units. */
export function quotation(text: string): string {
  if (text.length <= LONGEST) return text;
  if (/\s/.test(text)) return excerpt(text);
  const start = text.slice(0, LONGEST - END_KEPT - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${start}…${text.slice(-END_KEPT).replace(/^[\uDC00-\uDFFF]/, "")}`;
}
