/** Punctuation of ASCII but for the hyphen, of typography, and of Chinese and Japanese. */
const MARK = /[!-,./:-@[-`{-~«»‘’“”…–—、。，：；！？（）]/;

/**
 * Whether two texts are equal but for case, white space beside punctuation, and one punctuation mark. Words that are joined,
 * with a hyphen or without, are a translator's work: Dutch "reader-app". Ends at the first letter that differs, which in a
 * translation is an early one.
 */
export function isSameText(a: string, b: string): boolean {
  let i = skipSpace(a, 0);
  let j = skipSpace(b, 0);
  let marks = 0;
  while (i < a.length && j < b.length) {
    let [nextI, nextJ] = [i, j];
    if (lowerCase(a.charCodeAt(i)) === lowerCase(b.charCodeAt(j))) {
      nextI = skipSpace(a, i + 1);
      nextJ = skipSpace(b, j + 1);
      const isWordEnd = nextI > i + 1;
      if (isWordEnd !== nextJ > j + 1 && joinsWords(a, i, nextI) && joinsWords(b, j, nextJ)) return false;
    } else {
      const [inA, inB] = [isMark(a[i]), isMark(b[j])];
      if (!(inA || inB) || ++marks > 1) return false;
      if (inA) nextI = skipSpace(a, i + 1);
      if (inB) nextJ = skipSpace(b, j + 1);
    }
    [i, j] = [nextI, nextJ];
  }
  const rest = `${a.slice(i)}${b.slice(j)}`.trim();
  return rest === "" || (marks === 0 && rest.length === 1 && isMark(rest));
}

function isMark(character: string | undefined): boolean {
  return character !== undefined && MARK.test(character);
}

/** Whether there are letters on both sides of where white space stands, or does not. */
function joinsWords(text: string, at: number, next: number): boolean {
  return next < text.length && !isMark(text[at]) && !isMark(text[next]);
}

/** ASCII alone: the source is English. */
function lowerCase(character: number): number {
  return character >= 0x41 && character <= 0x5a ? character + 0x20 : character;
}

function isSpace(character: number): boolean {
  return character === 0x20 || (character >= 0x09 && character <= 0x0d) || character === 0xa0;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}
