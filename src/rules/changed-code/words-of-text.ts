import { scriptOfLocale } from "../../locale/script.ts";
import type { Span } from "../../model/span.ts";
import type { Segment } from "../../model/unit.ts";

/** `page`, `code`; not `v-model`, `openTap`, `.js`. */
const WORD = /^[a-z]+$/;

/**
 * Whether what is code in the source may be a word of the language where the target has it: “un code d’état”. In another
 * script, alone, and as the whole label of a link it is the code without its marks.
 *
 * @param locale the target's
 */
export function isWordOfText({ text, span }: Segment<"target">, at: Span<"target">, locale: string | null): boolean {
  const start = at.start - span.start;
  const end = at.end - span.start;
  if (!WORD.test(text.slice(start, end)) || (text[start - 1] === "[" && text[end] === "]")) return false;
  if (!/\p{L}/u.test(text.slice(0, start) + text.slice(end))) return false;
  return locale === null || scriptOfLocale(locale)?.code === "Latn";
}
