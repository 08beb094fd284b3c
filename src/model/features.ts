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
/**
 * What one look at both sides of a unit tells, as bits of a mask: rules that compare name the bits without which they have
 * nothing to find. A bit tells only that the sides may differ so: it screens, it does not decide.
 */
export const Difference = {
  /**
   * The target may lack a token of the source: a run of ASCII with a digit, an inner mark or an inner capital, or what follows
   * `](`; or a number with the word behind it.
   */
  lostToken: 1 << 0,
  /** The source may lack a token of the target. */
  addedToken: 1 << 1,
  /**
   * Brackets, delimiters of emphasis with what they touch, backticks and bars may come in another order, or a pair of square
   * brackets may hold words on one side alone.
   */
  markup: 1 << 2,
  /** Two links or more may be there. */
  severalLinks: 1 << 3,
  /** The target may have four words in lower case in a row that the source has too. */
  keptWords: 1 << 4,
  /** Both sides may have the same letters and digits in the same order. */
  sameLetters: 1 << 5,
} as const;

/** All bits: nothing is ruled out. */
export const ANY_DIFFERENCE = (1 << 6) - 1;
