/** The literal markers of the one serialization, found in all of 95,981 measured files. */
export const TARGET_OPEN = '<span data-ttu-id="';
export const BETWEEN = '</span><span class="sxs-lookup"><span data-stu-id="';
export const UNIT_CLOSE = "</span></span>";
export const SPAN_CLOSE = "</span>";
export const LOOKUP_OPEN = '<span class="sxs-lookup">';
export const SOURCE_OPEN = '<span data-stu-id="';

/** Anything that can only come from unit markup, in whatever state. */
export const MARKER_TRACE = /(?:ttu|stu)-id|sxs-lookup/i;

const VALID_ID = /^[0-9a-f]{5}-p?[0-9]{3,}$/;

export function isValidId(id: string): boolean {
  return VALID_ID.test(id);
}

const PREFIX_LENGTH = 5;
const FEWEST_DIGITS = 3;

/** Behind the opener of a target that starts at an offset, or -1 where its id is not valid. */
export function endOfOpener(text: string, opener: number): number {
  const idStart = opener + TARGET_OPEN.length;
  const hyphen = idStart + PREFIX_LENGTH;
  for (let at = idStart; at < hyphen; at++) if (!isHexDigit(text.charCodeAt(at))) return -1;
  if (text.charCodeAt(hyphen) !== 0x2d) return -1;
  const digits = text.charCodeAt(hyphen + 1) === 0x70 ? hyphen + 2 : hyphen + 1;
  let at = digits;
  while (isDigit(text.charCodeAt(at))) at++;
  const isClosed = text.charCodeAt(at) === 0x22 && text.charCodeAt(at + 1) === 0x3e;
  return isClosed && at - digits >= FEWEST_DIGITS ? at + 2 : -1;
}

function isHexDigit(character: number): boolean {
  return isDigit(character) || (character >= 0x61 && character <= 0x66);
}

function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39;
}
