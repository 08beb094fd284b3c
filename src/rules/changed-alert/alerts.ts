import { ALERT_KINDS, type AlertKind } from "../../locale/alert-kinds.ts";
import type { Article } from "../../model/article.ts";
import type { Segment } from "../../model/unit.ts";
import { firstEndingBehind, type UnitPlaces, unitPlaces } from "../../parse/unit-places.ts";

/** `[!WORD]`, or what a translator or a machine made of it. */
export interface AlertMarker {
  /** Of the brackets and of backslashes before them. */
  readonly start: number;
  readonly end: number;
  /** As written, without brackets, exclamation mark and white space. */
  readonly word: string;
  /** The kind that the word names in English. */
  readonly kind: AlertKind | null;
  /** Whether an exclamation mark stands before or behind the word; `[Note]` alone may be any text in brackets. */
  readonly marked: boolean;
  /** Whether docfx reads it as an alert. */
  readonly exact: boolean;
}

/** Every character that can open a marker, whole ones and those of Chinese and Japanese typing. */
const OPENING_BRACKETS = "[［【";

const CLOSING_BRACKETS = "]］】";

/** What stands around a marker that lost its square brackets. */
const BARE = new RegExp(
  String.raw`[({（｛]?[!！][ \u00A0]?(${ALERT_KINDS.join("|")})(?![\p{L}\p{M}\p{N}_-])(?:[ \u00A0]?\\?[\])}］】）｝])?`,
  "iuy",
);

/** Long enough for every known word for an alert in any language. */
const LONGEST_WORD = 40;

const FILLER = String.raw`[\s\\\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]{0,8}`;
const MARKER = new RegExp(
  String.raw`[[［【]${FILLER}([!！¡]?)${FILLER}(\p{L}[\p{L}\p{M}\p{Pd}'’·\u200C\u200D ]{0,${LONGEST_WORD - 1}})${FILLER}([!！]?)${FILLER}([\]］】]?)`,
  "uy",
);
/** The usual form, with the same groups: properties of characters take a start longer than all alerts of an article. */
const USUAL = /\[(!)([A-Za-z]{1,40})()(\])/y;
const EXACT = /^\[!([A-Za-z]+)\]$/;

/**
 * Reads the marker that opens at an offset.
 *
 * @param at of an opening bracket
 * @returns `null` where none can be meant: images, links, `[!INCLUDE [title](path)]` and other extensions with an
 *   argument, brackets without a word
 */
export function readAlertMarker(text: string, at: number): AlertMarker | null {
  const match = matchAt(USUAL, text, at) ?? matchAt(MARKER, text, at);
  if (match === null) return null;
  const [written, before, run = "", behind, close = ""] = match;
  const marked = before !== "" || behind !== "";
  const start = startWithBackslashes(text, at);
  if (!CLOSING_BRACKETS.includes(close) || close === "") return marked ? unclosed(text, start, at, match) : null;
  const end = at + written.length;
  if ((marked ? "([" : "([:").includes(text[end] ?? "-")) return null;
  const word = run.trim();
  const kind = kindNamed(word);
  return { start, end, word, kind, marked, exact: start === at && kind !== null && EXACT.test(written) };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * A marker that lost its square brackets, or whose opening bracket is another: `!NOTE]`, `{!NOTE}`, `!NOTE`. Only the names
 * of alerts in English are believed.
 *
 * @param mark offset of an exclamation mark
 */
function readBareMarker(text: string, mark: number): AlertMarker | null {
  const at = "({（｛".includes(text[mark - 1] ?? "-") ? mark - 1 : mark;
  BARE.lastIndex = at;
  const match = BARE.exec(text);
  if (match === null) return null;
  const [written, word = ""] = match;
  const start = startWithBackslashes(text, at);
  const end = at + written.length;
  return withEmphasis(text, { start, end, word, kind: kindNamed(word), marked: true, exact: false });
}

/** With the emphasis that stands directly around a marker: docfx reads no alert in it. */
function withEmphasis(text: string, marker: AlertMarker): AlertMarker {
  let { start, end } = marker;
  while ("*_".includes(text[start - 1] ?? "-") && text[end] === text[start - 1]) {
    start--;
    end++;
  }
  return start === marker.start || !marker.marked ? marker : { ...marker, start, end, exact: false };
}

/** A marker without its closing bracket: only a word that is an alert's in English is believed. */
function unclosed(text: string, start: number, at: number, match: RegExpExecArray): AlertMarker | null {
  const [written, , run = ""] = match;
  const [word = ""] = /^[A-Za-z]+/.exec(run) ?? [];
  const kind = kindNamed(word);
  if (kind === null) return null;
  const wordEnd = at + written.indexOf(run) + word.length;
  const end = ")}".includes(text[wordEnd] ?? "-") ? wordEnd + 1 : wordEnd;
  return isArgument(text[end] ?? "") ? null : { start, end, word, kind, marked: true, exact: false };
}

/** What may follow the name of another extension, as in `[!code-csharp[…](…)]` or `[!NOTE-BLOCK …`. */
function isArgument(next: string): boolean {
  return next !== "" && !/[\s.,:;>*]/.test(next);
}

/**
 * Words in the place of an alert's name that are English: plurals and alerts that docfx does not know. They come from the
 * source, and the extensions that take no argument are markers in their own right.
 */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  `NOTES TIPS WARNINGS CAUTIONS ALERT INFO INFORMATION ATTENTION DANGER SUCCESS ERROR HINT REMARK REMARKS EXAMPLE
   QUESTION RECOMMENDATION REMINDER DISCLAIMER DEFINITION SECURITY PREREQUISITES AVAILABILITY ADMIN ADMINISTRATION
   MORELIKETHIS TAB BEGINTABS ENDTABS BEGINSHADEBOX ENDSHADEBOX CONTEXTUALHELP SLIDER DIV ROW NEXTSTEP`.split(/\s+/),
);

export function isEnglishAlertWord(word: string): boolean {
  return ENGLISH_WORDS.has(word.toUpperCase());
}

function kindNamed(word: string): AlertKind | null {
  const upper = word.toUpperCase();
  return ALERT_KINDS.find((kind) => kind === upper) ?? null;
}

function startWithBackslashes(text: string, at: number): number {
  let start = at;
  while (text.charCodeAt(start - 1) === 0x5c) start--;
  return start;
}

/** The markers of a segment, code left out; positions are offsets into its text. */
export function alertMarkersOf(segment: Segment): readonly AlertMarker[] {
  const { text, placeables, span } = segment;
  const code = placeables.code.map((one) => [one.span.start - span.start, one.span.end - span.start] as const);
  const markers: AlertMarker[] = [];
  let index = 0;
  for (let at = 0; at < text.length; at++) {
    if (!OPENING_BRACKETS.includes(text[at] as string)) continue;
    while (index < code.length && (code[index] as readonly [number, number])[1] <= at) index++;
    if ((code[index]?.[0] ?? text.length) <= at) continue;
    const marker = readAlertMarker(text, at);
    if (marker === null) continue;
    markers.push(withEmphasis(text, marker));
    at = marker.end - 1;
  }
  return markers;
}

/** The markers of a segment that lost their square brackets; for suspects. */
export function bareAlertMarkersOf({ text }: Segment): readonly AlertMarker[] {
  return Array.from(text.matchAll(/(?<![[［【])[!！]/g), ({ index }) => readBareMarker(text, index) ?? []).flat();
}

/** A marker that stands between units. */
export interface LooseAlertMarker extends AlertMarker {
  /** Whether a block quote's `>` stands before it on its line, and nothing behind it. */
  readonly quoted: boolean;
}

/**
 * The markers at the start of a line between the units of an article, apart from those that docfx reads as alerts;
 * positions are offsets into the file. Code blocks are not distinguished.
 */
export function looseAlertMarkersIn(article: Article): readonly LooseAlertMarker[] {
  const { text, bodyStart } = article;
  const places = unitPlaces(article);
  const markers: LooseAlertMarker[] = [];
  const add = (marker: AlertMarker | null, needsQuotation: boolean) => {
    if (marker === null || marker.exact || (marker.kind === null && !marker.marked)) return;
    const lead = leadOf(text, marker.start);
    if (lead === null || (needsQuotation && !lead.includes(">")) || standsInUnit(places, marker.start)) return;
    markers.push({ ...marker, quoted: lead.includes(">") && isLastOfLine(text, marker.end) });
  };
  for (const bracket of OPENING_BRACKETS) {
    for (let at = text.indexOf(bracket, bodyStart); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if ((at > bodyStart && !canEndLead(text.charCodeAt(at - 1))) || !canBeginMarker(text.charCodeAt(at + 1)))
        continue;
      const marker = readAlertMarker(text, at);
      add(marker && withEmphasis(text, marker), false);
    }
  }
  for (const mark of "!！") {
    for (let at = text.indexOf(mark, bodyStart); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (!OPENING_BRACKETS.includes(text[at - 1] ?? "[") && canBeginMarker(text.charCodeAt(at + 1)))
        add(readBareMarker(text, at), true);
    }
  }
  return markers.sort((a, b) => a.start - b.start);
}

/** The first letters of the kinds, exclamation marks, and what may stand before one. */
const BEGINNINGS = tableOf("!\\ ntiwcNTIWC");

/** White space, a quotation's `>`, backslashes and emphasis. */
const LEAD_ENDS = tableOf(" >\n\r\t\\*_");

function tableOf(characters: string): readonly boolean[] {
  const table = new Array<boolean>(0x80).fill(false);
  for (const character of characters) table[character.charCodeAt(0)] = true;
  return table;
}

/** Whether a character can stand before a marker at the start of a line. */
function canEndLead(code: number): boolean {
  return code < 0x80 && LEAD_ENDS[code] === true;
}

/** Screens most brackets out: those of links, types and indices. */
function canBeginMarker(code: number): boolean {
  return code < 0x80
    ? (BEGINNINGS[code] as boolean)
    : code === 0xff01 || code === 0xa1 || (code >= 0x200b && code <= 0x2069);
}

function standsInUnit(places: UnitPlaces, offset: number): boolean {
  const index = firstEndingBehind(places, offset);
  return index < places.length && places.start(index) <= offset;
}

/** Deeper than any list or quotation nests. */
const LONGEST_LEAD = 100;
const LEAD = /(?:^|[\r\n])((?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*)$/;

/** What stands before an offset on its line, where that is only indentation, quotation and list marks; else `null`. */
function leadOf(text: string, at: number): string | null {
  return LEAD.exec(text.slice(Math.max(at - LONGEST_LEAD, 0), at))?.[1] ?? null;
}

function isLastOfLine(text: string, at: number): boolean {
  return /^[ \t]*(?:\r|\n|$)/.test(text.slice(at, at + LONGEST_LEAD));
}
