/** What stands beside a delimiter run, by CommonMark's classes. */
type Neighbour = "word" | "space" | "punctuation";

const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

const ASCII: readonly Neighbour[] = Array.from({ length: 0x80 }, (_, code) => classOf(String.fromCharCode(code)));

/** Whether a run of `*` or `_` may open and may close emphasis. */
export interface Flanking {
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * CommonMark's flanking rules (0.31, section 6.2).
 *
 * @param start with `end` the run in the segment, which has white space around it
 */
export function flankingOf(text: string, start: number, end: number): Flanking {
  const before = neighbourOf(start > 0 ? text.charCodeAt(start - 1) : 0x20);
  const after = neighbourOf(end < text.length ? text.charCodeAt(end) : 0x20);
  const left = after === "word" || (after === "punctuation" && before !== "word");
  const right = before === "word" || (before === "punctuation" && after !== "word");
  if (text.charCodeAt(start) === 0x2a) return { opens: left, closes: right };
  return { opens: left && (before !== "word" || !right), closes: right && (after !== "word" || !left) };
}

/** @param code a UTF-16 unit: half a surrogate pair counts as part of a word, as in micromark */
export function neighbourOf(code: number): Neighbour {
  return code < 0x80 ? (ASCII[code] as Neighbour) : classOf(String.fromCharCode(code));
}

/** Whether a character that is part of a word to CommonMark stands at an offset; none does beyond either end. */
export function isWordToMarkdown(text: string, at: number): boolean {
  return at >= 0 && at < text.length && neighbourOf(text.charCodeAt(at)) === "word";
}

function classOf(character: string): Neighbour {
  if (SPACE.test(character)) return "space";
  return PUNCTUATION.test(character) ? "punctuation" : "word";
}
