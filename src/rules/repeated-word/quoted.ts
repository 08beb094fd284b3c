import type { Segment } from "../../model/unit.ts";
import type { Repetition } from "./repetitions.ts";

const OPENING = /["“„«「『‘][^"“”„«»「」『』]{0,60}$/;
const CLOSING = /^[^"“”„«»「」『』]{0,30}["”“»」』’]/;
const QUOTE = /["“„«]/;
const STEM = 4;

/**
 * Whether people who translate by hand say a thing twice on purpose: within quotation marks that the source has too ("unknown
 * unknowns"), or a name in bold and its verb, where the source has both as well (`**Force** forces`).
 *
 * @param prose of the target
 */
export function isSaidTwice(prose: string, { start, end, words }: Repetition, source: Segment): boolean {
  if (QUOTE.test(source.text) && OPENING.test(prose.slice(0, start)) && CLOSING.test(prose.slice(end))) return true;
  if (!/[*_]$/.test(prose.slice(0, start))) return false;
  const stem = words.slice(0, STEM);
  const alike =
    source.unmarked
      .toLowerCase()
      .match(/\p{L}{1,10000}/gu)
      ?.filter((word) => word.startsWith(stem)) ?? [];
  return words.length >= STEM && alike.includes(words) && alike.length > 1;
}
