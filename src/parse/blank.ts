/** Whether `text[start, end)` is nothing but white space of any width, as characters or entities, and marks that nobody sees. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const character = text.charCodeAt(at);
    // With what most halves begin with, which decides.
    if (character > 0x26 && character < 0xa0) return false;
    if (isSpace(character)) continue;
    const behind = endOfBlankEntity(text, at);
    if (behind < 0 || behind > end) return false;
    at = behind - 1;
  }
  return true;
}

function isSpace(character: number): boolean {
  return (
    character === 0x20 ||
    (character >= 0x09 && character <= 0x0d) ||
    character === 0xa0 ||
    character === 0x3000 ||
    (character >= 0x2000 && character <= 0x200f) ||
    character === 0x202f ||
    character === 0x2060 ||
    character === 0xfeff
  );
}

const AMPERSAND = 0x26;
const BLANK_ENTITY =
  /&(?:nbsp|e[nm]sp|thinsp|zwn?j|lrm|rlm|#(?:160|819[2-9]|820[0-7]|8239|8288|12288)|#x(?:a0|200[0-9a-f]|202f|2060|3000));/iy;

/** Behind an entity for what `isSpace` knows, or -1. */
function endOfBlankEntity(text: string, at: number): number {
  if (text.charCodeAt(at) !== AMPERSAND) return -1;
  BLANK_ENTITY.lastIndex = at;
  return BLANK_ENTITY.test(text) ? BLANK_ENTITY.lastIndex : -1;
}
