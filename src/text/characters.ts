/** Code units that more than one reader looks for. */
export const CharacterCode = {
  space: 0x20,
  dollar: 0x24,
  percent: 0x25,
  hyphen: 0x2d,
  stop: 0x2e,
  at: 0x40,
  backslash: 0x5c,
  underscore: 0x5f,
} as const;

/**
 * The code unit at an offset, -1 beyond either end. `charCodeAt` gives `NaN` there, and every function that has once seen
 * it runs unoptimised for a while: measured, the screens took three times as long.
 */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : -1;
}

// Of ASCII alone: identifiers hold nothing else.

/** `0` to `9` */
export function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39;
}

/** `A` to `Z` */
export function isUpper(character: number): boolean {
  return character >= 0x41 && character <= 0x5a;
}

/** `a` to `z` */
export function isLower(character: number): boolean {
  return character >= 0x61 && character <= 0x7a;
}

export function isAlphanumeric(character: number): boolean {
  return isLower(character) || isUpper(character) || isDigit(character);
}

/** A letter, a digit or the underscore: what `\w` matches. */
export function isWord(character: number): boolean {
  return isAlphanumeric(character) || character === CharacterCode.underscore;
}

/**
 * Whether a word goes on at an offset, read forwards (`step` 1) or backwards (-1): with a letter or digit, also behind
 * underscores. Underscores alone are emphasis around the word: `__Get-Item__`.
 */
export function wordGoesOn(text: string, at: number, step: 1 | -1): boolean {
  let next = at;
  while (codeAt(text, next) === CharacterCode.underscore) next += step;
  return isAlphanumeric(codeAt(text, next));
}

export function isHexadecimal(character: number): boolean {
  return isDigit(character) || (character >= 0x41 && character <= 0x46) || (character >= 0x61 && character <= 0x66);
}
