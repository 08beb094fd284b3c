/** What a word, a path, an address or a name goes on with. */
const JOINED = /[\p{L}\p{M}\p{N}_/\\@#$%&=-]/u;
/** Scripts that put no space between words, and Korean, which puts particles behind names. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * Where some words stand as whole words.
 *
 * @param text without code, addresses and tags: what was masked is no part of a word
 * @returns an offset into the text, or -1
 */
export function findWholeWords(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!goesOn(text, at, at - 1, at - 2) && !goesOn(text, end - 1, end, end + 1)) return at;
  }
  return -1;
}

/** Whether a word goes on from its edge to what stands beside it; a stop counts with what stands behind it. */
function goesOn(text: string, edge: number, beside: number, beyond: number): boolean {
  const neighbour = text[beside] ?? " ";
  const isJoined = JOINED.test(neighbour) || (neighbour === "." && JOINED.test(text[beyond] ?? " "));
  return isJoined && !UNSPACED.test(neighbour) && !UNSPACED.test(text[edge] as string);
}
