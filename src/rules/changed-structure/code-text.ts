/** Strings, and comments of the languages that documentation shows, in the order of the text: one may hold the other's marks. */
const STRING_OR_COMMENT =
  /("[^"\n]*"|(?<!\w)'[^'\n]*')|<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|<#[\s\S]*?#>|(?<![:\w])\/\/[^\n]*|(?<![\w$&])#[^\n]*|(?<=^|\n)[ \t]*(?:--|REM\b)[^\n]*/gi;

/**
 * Code without its comments, without strings of several words, and without the white space that they leave. Values of one
 * word stay: `-Name "all"` does something else than `-Name "tous"`.
 */
export function withoutProse(code: string): string {
  const bare = code.replace(STRING_OR_COMMENT, (found, string: string | undefined) => {
    return string === undefined || /\S\s+\S/.test(string.slice(1, -1)) ? "" : found;
  });
  return bare.replace(/\s+/g, " ").trim();
}
