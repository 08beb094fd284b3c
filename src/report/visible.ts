/**
 * What a terminal would obey, hide or reorder by: controls, format characters (bidi controls, zero-width characters,
 * soft hyphens), lone surrogates, private use, line and paragraph separators, fillers, noncharacters.
 */
const UNSAFE =
  /\r\n|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

const JOINER = /[\u200c\u200d]/;
const PRESENTATION_SELECTOR = /[\ufe0e\ufe0f]/;
/** Scripts whose spelling uses joiners; `\p{M}` for the viramas and vowel signs of South Asian scripts. */
const ENDS_IN_JOINING_SCRIPT = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{M}]$/u;
const STARTS_WITH_LETTER = /^[\p{L}\p{M}]/u;
const ENDS_IN_EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const STARTS_WITH_EMOJI = /^\p{Extended_Pictographic}/u;
const ENDS_IN_PICTOGRAPH = /\p{Extended_Pictographic}$/u;

/** Blocks of right-to-left scripts, as allocated by the Unicode roadmap. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * `[start, end)` of `text` with everything that a terminal would obey or hide written out: `␛`, `⏎` for a line break,
 * `<U+200F>`. Joiners stay where spelling or an emoji needs them. Article text, paths and messages pass through here
 * before they reach a terminal.
 */
export function visible(text: string, start = 0, end = text.length): string {
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  if (PRINTABLE_ASCII.test(part)) return part;
  return part.replace(UNSAFE, (found, offset: number) =>
    isSpelling(found, text, start + offset) ? found : spellOut(found),
  );
}

/** Whether a joiner or selector is part of a word or an emoji rather than something hidden. */
function isSpelling(found: string, text: string, offset: number): boolean {
  if (JOINER.test(found)) {
    const before = text.slice(Math.max(0, offset - 2), offset);
    const after = text.slice(offset + 1, offset + 3);
    if (ENDS_IN_JOINING_SCRIPT.test(before) && STARTS_WITH_LETTER.test(after)) return true;
    return found === "\u200d" && ENDS_IN_EMOJI.test(before) && STARTS_WITH_EMOJI.test(after);
  }
  if (PRESENTATION_SELECTOR.test(found)) {
    return ENDS_IN_PICTOGRAPH.test(text.slice(Math.max(0, offset - 2), offset)) || text[offset + 1] === "\u20e3";
  }
  return false;
}

/** A character, or a line break, as `visible` shows it. */
export function spellOut(found: string): string {
  if (found === "\n" || found === "\r\n") return "⏎";
  const code = found.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "␡";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** Whether any part of the text is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * Keeps right-to-left text from reordering what stands around it: FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE (UAX 9).
 * The text must be `visible` already, or it could close the isolate itself.
 */
export function isolate(text: string): string {
  return hasRightToLeft(text) ? `\u2068${text}\u2069` : text;
}
