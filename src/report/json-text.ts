import { withoutMarks } from "./commands.ts";

/**
 * What JSON allows raw and a terminal obeys: DEL, C1 controls, bidi controls, line separators, byte order marks. JSON
 * reads their escapes as the same characters.
 */
const RAW_IN_JSON = /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON that neither a terminal nor the log of a CI system obeys anything in; it is read as the same value. */
export function jsonText(value: unknown, indent?: number): string {
  return withoutMarks(JSON.stringify(value, null, indent).replace(RAW_IN_JSON, escaped), escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
