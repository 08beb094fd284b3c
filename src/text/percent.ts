/**
 * A part of an address with its percent escapes read (RFC 3986, section 2.1, as UTF-8).
 *
 * @returns the text itself where an escape in it is none
 */
export function withoutPercents(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
