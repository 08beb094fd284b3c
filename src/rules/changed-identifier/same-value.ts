import { nextOccurrence } from "../../compare/literals/literal-search.ts";
import type { Identifier } from "./identifier.ts";

/** `31.12.2020` may be a date. */
const DATE = /^(?:(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)|((?:19|20)\d\d)\.(\d{1,2})\.(\d{1,2}))$/;
/** `30.000.00` may be an amount. */
const AMOUNT = /^\d{1,3}(?:\.\d{3})+(?:\.\d{1,2})?$/;
const NUMBER = /\d+/g;
const GROUPED = /\d[\d.,'’\u00A0\u202F ]*\d/g;
const BLANKS = /[\s\u00A0]/g;

/**
 * Whether a version is a date or an amount that the target writes as the locale does: the same numbers in another order,
 * or the same digits grouped otherwise.
 *
 * @param view the target's literal view with ASCII digits
 */
export function isWrittenOtherwise({ kind, text }: Identifier, view: string): boolean {
  if (kind !== "version") return false;
  return isSameDate(text, view) || isSameAmount(text, view);
}

function isSameDate(text: string, view: string): boolean {
  const parts =
    DATE.exec(text)
      ?.slice(1)
      .filter((part) => part !== undefined) ?? [];
  const year = parts.find((part) => part.length === 4);
  const [one, other] = parts.filter((part) => part !== year);
  if (one === undefined || other === undefined || year === undefined) return false;
  const [low, high] = [Number(one), Number(other)].sort((a, b) => a - b) as [number, number];
  if (low === 0 || low > 12 || high > 31) return false;
  const numbers = new Set((view.match(NUMBER) ?? []).map(Number));
  // The month may have become a word.
  return numbers.has(Number(year)) && (numbers.has(high) || numbers.has(low));
}

function isSameAmount(text: string, view: string): boolean {
  if (!AMOUNT.test(text)) return false;
  const digits = text.replaceAll(".", "");
  return (view.match(GROUPED) ?? []).some((grouped) => grouped.replace(/\D/g, "") === digits);
}

/** Whether two spellings are one value: hexadecimal digits in another case, a blank behind `KB`. */
export function isSameValue({ kind, text }: Identifier, found: string): boolean {
  if (kind === "guid") return found.toLowerCase() === text.toLowerCase();
  if (kind !== "code") return false;
  if (text.startsWith("0x")) return found.startsWith("0x") && found.toLowerCase() === text.toLowerCase();
  return found.replace(BLANKS, "") === text.replace(BLANKS, "");
}

/** What an identifier may be a part of. */
const RUN = /[\w.\\-]/;

/**
 * Whether the target shows the longer name that an identifier is a part of: `Fjord_1.0_x64` holds two, and reads as neither.
 *
 * @param source the source's literal view
 */
export function isPartOfShown({ start, end }: Identifier, source: string, target: string): boolean {
  let from = start;
  while (from > 0 && RUN.test(source[from - 1] as string)) from--;
  let to = end;
  while (to < source.length && RUN.test(source[to] as string)) to++;
  while (to > end && !/\w/.test(source[to - 1] as string)) to--;
  return (from < start || to > end) && nextOccurrence(target, source.slice(from, to), 0) >= 0;
}
