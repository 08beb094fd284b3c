import { Feature } from "../model/features.ts";

const ASCII: readonly (readonly [string, number])[] = [
  ["`", Feature.backtick],
  ["<", Feature.lessThan],
  [">", Feature.greaterThan],
  ["[]", Feature.squareBracket],
  ["()", Feature.parenthesis],
  ["*", Feature.asterisk],
  ["_", Feature.underscore],
  ["&", Feature.ampersand],
  ["\\", Feature.backslash],
  ["{}", Feature.brace],
  ["%", Feature.percent],
  ["$", Feature.dollar],
  ["0123456789", Feature.digit],
  ["-", Feature.hyphen],
  [":", Feature.colon],
  ["@", Feature.at],
  ["/", Feature.slash],
  ["!", Feature.exclamation],
  ["\"'", Feature.quote],
  [".,", Feature.stop],
  ["\n\r", Feature.lineBreak],
  ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", Feature.upperCase],
  ["#=;|~^+", Feature.symbol],
];

const RANGES: readonly (readonly [first: number, last: number, bit: number])[] = [
  [0x0000, 0x0008, Feature.control],
  [0x000b, 0x000c, Feature.control],
  [0x000e, 0x001f, Feature.control],
  [0x007f, 0x009f, Feature.control],
  [0x00a0, 0x00bf, Feature.typographic],
  [0x00c0, 0x024f, Feature.latinExtended],
  [0x0250, 0x058f, Feature.otherScript],
  [0x0590, 0x08ff, Feature.rightToLeft],
  [0x0900, 0x10ff, Feature.otherScript],
  [0x1100, 0x11ff, Feature.cjk],
  [0x1200, 0x1dff, Feature.otherScript],
  [0x1e00, 0x1eff, Feature.latinExtended],
  [0x1f00, 0x1fff, Feature.otherScript],
  [0x2000, 0x206f, Feature.typographic],
  [0x2070, 0x2e7f, Feature.otherScript],
  [0x2e80, 0xa4cf, Feature.cjk],
  [0xa4d0, 0xabff, Feature.otherScript],
  [0xac00, 0xd7ff, Feature.cjk],
  [0xd800, 0xf8ff, Feature.otherScript],
  [0xf900, 0xfaff, Feature.cjk],
  [0xfb00, 0xfb1c, Feature.otherScript],
  [0xfb1d, 0xfdff, Feature.rightToLeft],
  [0xfe00, 0xfe6f, Feature.otherScript],
  [0xfe70, 0xfefe, Feature.rightToLeft],
  [0xfeff, 0xfeff, Feature.typographic],
  [0xff00, 0xffef, Feature.cjk],
  [0xfff0, 0xfffc, Feature.otherScript],
  [0xfffd, 0xfffd, Feature.control],
  [0xfffe, 0xffff, Feature.otherScript],
];

const BITS = bitsOfCodeUnits();

function bitsOfCodeUnits(): Uint32Array {
  const bits = new Uint32Array(0x10000);
  for (const [first, last, bit] of RANGES) bits.fill(bit, first, last + 1);
  for (const [characters, bit] of ASCII) {
    for (const character of characters) bits[character.charCodeAt(0)] = bit;
  }
  return bits;
}

/** The features of `text[start, end)`: one pass, no regular expression. */
export function scanFeatures(text: string, start: number, end: number): number {
  let mask = 0;
  for (let at = start; at < end; at++) mask |= BITS[text.charCodeAt(at)] as number;
  return mask;
}
