import type { Segment } from "../../model/unit.ts";
import type { RenderingPlace } from "./rendering-reader.ts";

const SPACES = /[\s\u00A0\u202F]+/g;
const LATIN = /[\p{Script=Latin}\p{N}]/u;
/** Endings that languages put behind a name: `Fjordbases`, `Fjordbasen`, `Fjordbaseの`. */
const TAIL = /^[\p{Script=Latin}\p{M}]{0,5}(?![\p{Script=Latin}\p{M}\p{N}])/u;

/** What bold and links put between the words of a name, their destinations masked. */
const MARKUP = /[*_[\]\uFFFC]+/g;

/** Whether a target has a name as it is written, inflected at most by an ending; part of it may be bold or a link. */
export function showsName({ text, unmarked }: Segment, name: string, caseSensitive: boolean): boolean {
  const isThere = (where: string) => placeOfName(plain(where), plain(name), caseSensitive) !== null;
  return isThere(text) || isThere(unmarked.replace(MARKUP, ""));
}

/** Where a target has a name in another case. */
export function alteredName(target: string, name: string): RenderingPlace | null {
  return placeOfName(target, name, false);
}

function plain(text: string): string {
  return text.normalize("NFC").replace(SPACES, " ");
}

function placeOfName(text: string, name: string, caseSensitive: boolean): RenderingPlace | null {
  const lower = text.toLowerCase();
  const isExact = caseSensitive || lower.length !== text.length;
  const searched = isExact ? text : lower;
  const wanted = isExact ? name : name.toLowerCase();
  for (let start = searched.indexOf(wanted); start >= 0; start = searched.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    const before = searched[start - 1];
    const isOpen = before === undefined || !LATIN.test(before) || !LATIN.test(wanted[0] ?? "");
    if (isOpen && TAIL.test(searched.slice(end, end + 10))) return { start, end };
  }
  return null;
}
