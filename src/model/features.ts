/**
 * What the one scan per unit finds, as bits of a 32-bit mask. Rules name the bits that wake them; a unit without any of
 * them never reaches the rule. A bit tells only that a character occurs: it screens, it does not decide.
 */
export const Feature = {
  backtick: 1 << 0,
  /** `<` */
  lessThan: 1 << 1,
  /** `>` */
  greaterThan: 1 << 2,
  /** `[` or `]` */
  squareBracket: 1 << 3,
  /** `(` or `)` */
  parenthesis: 1 << 4,
  asterisk: 1 << 5,
  underscore: 1 << 6,
  ampersand: 1 << 7,
  backslash: 1 << 8,
  /** `{` or `}` */
  brace: 1 << 9,
  percent: 1 << 10,
  dollar: 1 << 11,
  /** ASCII `0` to `9` */
  digit: 1 << 12,
  /** ASCII hyphen-minus */
  hyphen: 1 << 13,
  colon: 1 << 14,
  at: 1 << 15,
  slash: 1 << 16,
  exclamation: 1 << 17,
  /** `"` or `'` */
  quote: 1 << 18,
  /** ASCII full stop or comma */
  stop: 1 << 19,
  /** `\n` or `\r` */
  lineBreak: 1 << 20,
  /** An ASCII upper-case letter */
  upperCase: 1 << 21,
  /** A C0 control other than tab, LF and CR; DEL; a C1 control; U+FFFD */
  control: 1 << 22,
  /** Latin letters outside ASCII, U+00C0 to U+024F */
  latinExtended: 1 << 23,
  /** Typographic marks, U+2000 to U+206F and U+00A0 to U+00BF */
  typographic: 1 << 24,
  /** CJK ideographs, kana, hangul, and their full-width punctuation */
  cjk: 1 << 25,
  /** Hebrew, Arabic and other right-to-left letters */
  rightToLeft: 1 << 26,
  /** Every other character outside ASCII */
  otherScript: 1 << 27,
  /** `#`, `=`, `;`, `|`, `~`, `^` or `+` */
  symbol: 1 << 28,
} as const;

/** What a link, an image or an autolink cannot do without. */
export const MAY_HOLD_LINK = Feature.squareBracket | Feature.lessThan;
