/** How many bytes `[start, end)` of a text takes in UTF-8; a lone surrogate as much as the U+FFFD that is written for it. */
export function utf8Length(text: string, start = 0, end = text.length): number {
  let bytes = end - start;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    bytes += code < 0x800 ? 1 : 2;
    if (code < 0xd800 || code > 0xdbff || index + 1 >= end) continue;
    const next = text.charCodeAt(index + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    // Two units, four bytes: both are counted now.
    index++;
  }
  return bytes;
}
