/** A stretch of UTF-8 that was read as an encoding of one byte a character somewhere on its way. */
export interface Mojibake {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** What the bytes say. */
  readonly decoded: string;
  /** The encoding it was read in, for instance `Windows-1252`. */
  readonly codePage: string;
}

/** The characters of Windows-1252 at 0x80 to 0x9F; U+FFFD where it has none. */
const WINDOWS_1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

const BYTES: ReadonlyMap<string, number> = new Map(
  [...WINDOWS_1252].flatMap((character, index) => (character === "\uFFFD" ? [] : [[character, 0x80 + index] as const])),
);

/** The scripts that articles are published in, but for Latin: its letters make up all that was misread. */
const SCRIPTS = [
  "Arabic",
  "Cyrillic",
  "Deva",
  "Georgian",
  "Greek",
  "Han",
  "Hangul",
  "Hebrew",
  "Hira",
  "Kana",
  "Thai",
].map((name) => ({ character: new RegExp(`\\p{scx=${name}}`, "u"), letter: new RegExp(`\\p{Script=${name}}`, "u") }));

/** Lead bytes as characters, each with the continuation bytes that follow it; screens before anything is decoded. */
const SCREEN =
  /[\u00c2-\u00df\u00e0-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ](?:[\u0080-\u00f4€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])*/g;

const LEADS = /[\u00c2-\u00f4]/g;
/** What stands directly behind the last letter of a word in real text: marks, … */
const MARKS = /^[‘’“”‹›«»–—…\u00a0\u00ad]+$/;
const QUOTES = /^[‘’“”‹›«»]+$/;
/** … and signs, such as of trade marks and footnotes. No letter follows them. */
const MARKS_AND_SIGNS = /^[‘’“”‹›«»–—…\u00a0\u00ad†‡•™©®°ªº·¹²³]+$/;

/** What is of no script: punctuation and symbols, also of Chinese and Japanese, emoji, U+FEFF and U+FFFD. */
const PUNCTUATION =
  /[\u2000-\u2bff\u3000-\u303f\ufe10-\ufe6f\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff65\ufffd\p{Extended_Pictographic}]/u;
const LATIN_LETTERS = /^[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]+$/;

/**
 * Finds mojibake such as `Ã©` for `é` and `â€™` for `’`.
 *
 * Real text holds valid sequences as well, where marks follow a letter: `É»` in « CAFÉ», `Å–` in A–Å–Ö. So these are
 * only believed where a word goes on around them, as in `cÅ“ur`, and a single letter of another script only where the text
 * or its locale is written in it.
 *
 * @param letter gives what matches a letter of the locale's script, `null` where that is not known; asked of suspects
 */
export function findMojibake(text: string, letter: () => RegExp | null): readonly Mojibake[] {
  const found: Mojibake[] = [];
  for (const match of text.matchAll(SCREEN)) {
    for (const run of decodedRuns(match[0], match.index)) if (isBelievable(run, text, letter)) found.push(run);
  }
  return found;
}

function isBelievable({ decoded, start, end }: Mojibake, text: string, own: () => RegExp | null): boolean {
  if (/[\u0080-\u009f]/.test(decoded)) return false;
  const lead = text[start] as string;
  const before = text[start - 1] ?? "";
  const trail = text.slice(start, end).replace(LEADS, "");
  const isMarks = MARKS.test(trail);
  if ([...decoded].length >= 2 && !isMarks) return true;
  if (LATIN_LETTERS.test(decoded)) return isOfWord(lead, trail, before, text.slice(end, end + 3));
  if (lead === "Ã") return !/\p{L}/u.test(before); // × and ÷
  if (lead === "Â") return !isMarks || !/[\p{Lu}\u00a0«„“‘‹"'(]/u.test(before);
  if (PUNCTUATION.test(decoded)) return !isMarks;
  if (/\p{Script=Latin}/u.test(decoded)) return false;
  if (own()?.test(decoded)) return true;
  return SCRIPTS.some(({ character, letter }) => character.test(decoded) && letter.test(text));
}

/** Whether Latin letters would go on with a word, or begin one: the characters around them are no real text. */
function isOfWord(lead: string, trail: string, before: string, after: string): boolean {
  // The first bytes of two are capitals, and none stands behind a small letter.
  if (/\p{Lu}/u.test(lead) && /\p{Ll}/u.test(before)) return true;
  const follows = /^\p{L}/u.test(after);
  const precedes = /\p{L}/u.test(before);
  if (!MARKS_AND_SIGNS.test(trail)) return true;
  // No word is `Ã` alone.
  if (lead === "Ã" && !precedes) return follows || !MARKS.test(trail) || trail === "\u00a0";
  if (!MARKS.test(trail)) return /^\p{Ll}/u.test(after);
  return QUOTES.test(trail) && (precedes ? /^\p{Lu}/u : /^\p{Ll}{3}/u).test(after);
}

/** The maximal runs of valid multi-byte sequences in a stretch of candidate characters. */
function decodedRuns(stretch: string, offset: number): readonly Mojibake[] {
  const runs: Mojibake[] = [];
  let start = 0;
  let decoded = "";
  let at = 0;
  const close = (end: number) => {
    if (decoded !== "") runs.push({ start: offset + start, end: offset + end, decoded, codePage: "Windows-1252" });
    decoded = "";
  };
  while (at < stretch.length) {
    const sequence = sequenceAt(stretch, at);
    if (sequence === null) {
      close(at);
      start = ++at;
    } else {
      decoded += sequence.character;
      at += sequence.length;
    }
  }
  close(at);
  return runs;
}

function sequenceAt(text: string, at: number): { readonly character: string; readonly length: number } | null {
  const lead = byteOf(text, at);
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return null;
  let code = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const byte = byteOf(text, at + index);
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const smallest = [0, 0, 0x80, 0x800, 0x10000][length] as number;
  const isScalar = code >= smallest && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isScalar ? { character: String.fromCodePoint(code), length } : null;
}

function byteOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code <= 0xff ? code : (BYTES.get(text[at] ?? "") ?? -1);
}
