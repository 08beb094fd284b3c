import type { MarkConvention } from "../../locale/punctuation/mark-convention.ts";
import { MASK } from "../../markdown/prose.ts";

/** A piece of a segment to be replaced; offsets are relative to it. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What may follow a mark that ends a phrase: white space, a closing mark, emphasis. */
const BEHIND = /[\s*_)\]»”"'’」』）】〕〉》\uFFFC|]/;
const ASCII = /[!-~]/;
const EMPHASIS = /[*_]/;
/** Where a phrase begins, if it goes on to the next white space; a stop may also join the parts of a number. */
const PHRASE_START = /[?؟\n]|[.!:;؛]\s/y;
/** Where a phrase begins that such a mark closes. */
const OPENING = /[[(*_"'“«]/;
/** The longest end of a sentence that a convention knows. */
const LONGEST_END = 4;

/**
 * Marks that stand after a letter of a script, which emphasis or the tail of a link may part from them, and are written
 * otherwise there. A mark before a letter or digit of ASCII belongs to a name, a path or a time; `![` opens an image;
 * `..` is an ellipsis.
 *
 * @param prose a prose view
 */
export function findOtherMarks(prose: string, convention: MarkConvention): readonly Replacement[] {
  const { after, replacements, space } = convention;
  const found: Replacement[] = [];
  for (let at = 1; at < prose.length; at++) {
    const mark = prose[at] as string;
    const other = Object.hasOwn(replacements, mark) ? replacements[mark] : undefined;
    if (other === undefined) continue;
    const next = prose[at + 1] ?? "\n";
    const isMisplaced =
      (isEnd(mark, next) && after.test(letterBefore(prose, at))) ||
      endsPhrase(prose, at, convention) ||
      endsSentence(prose, at, convention);
    if (!isMisplaced) continue;
    if (space === "drop" && next === " " && /\S/.test(prose[at + 2] ?? " ")) {
      found.push({ start: at, end: at + 2, text: other });
    } else if (space === "add" && !BEHIND.test(next)) {
      found.push({ start: at, end: at + 1, text: `${other} ` });
    } else {
      found.push({ start: at, end: at + 1, text: other });
    }
  }
  return found;
}

/** Whether a mark directly behind a letter is punctuation. A full stop between two letters may join the parts of a name. */
function isEnd(mark: string, next: string): boolean {
  if (mark === "." && next === MASK) return false;
  return BEHIND.test(next) || (mark !== "." && !ASCII.test(next)) || (next === "[" && mark !== "!");
}

/** Whether a mark stands between a sentence and the capital of the next one. */
function endsSentence(prose: string, at: number, { sentenceEnd }: MarkConvention): boolean {
  if (sentenceEnd === undefined || !/[A-Z]/.test(prose[at + 1] ?? "")) return false;
  return sentenceEnd.test(prose.slice(Math.max(0, at - LONGEST_END), at));
}

/**
 * Whether a mark ends a phrase that holds a letter of the script. With a space on both sides it is a character that is
 * spoken of. Linear for all marks of a text, because each of them is where the phrase of the next one begins.
 */
function endsPhrase(prose: string, at: number, { after, endsPhrase: mark }: MarkConvention): boolean {
  const next = prose[at + 1] ?? "\n";
  if (prose[at] !== mark || !BEHIND.test(next) || (next === " " && prose[at - 1] === " ")) return false;
  const isOpen = /\s/.test(next);
  for (let from = at - 1; from >= 0; from--) {
    PHRASE_START.lastIndex = from;
    if (PHRASE_START.test(prose) || (!isOpen && OPENING.test(prose[from] as string))) return false;
    if (after.test(prose[from] as string)) return true;
  }
  return false;
}

/** The last letter before a mark, or what else stands there. */
function letterBefore(prose: string, at: number): string {
  let end = beforeEmphasis(prose, at);
  if (prose[end - 1] === MASK) {
    while (prose[end - 1] === MASK) end--;
    if (prose[end - 1] !== "]") return MASK;
    end = beforeEmphasis(prose, end - 1);
  }
  const low = prose.charCodeAt(end - 1);
  return low >= 0xdc00 && low <= 0xdfff ? prose.slice(end - 2, end) : (prose[end - 1] ?? "");
}

function beforeEmphasis(prose: string, at: number): number {
  let end = at;
  while (end > 0 && EMPHASIS.test(prose[end - 1] as string)) end--;
  return end;
}

/** Pairs of English quotation marks “…” without any other of theirs between them: opening and closing offset. */
export function findEnglishQuotes(prose: string): readonly (readonly [open: number, close: number])[] {
  const pairs: (readonly [number, number])[] = [];
  let open = -1;
  for (let at = 0; at < prose.length; at++) {
    if (prose[at] === "“") open = at;
    if (prose[at] !== "”" || open < 0) continue;
    pairs.push([open, at]);
    open = -1;
  }
  return pairs;
}
