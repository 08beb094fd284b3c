const STRING =
  /"[^"\\\r\n]*(?:\\.[^"\\\r\n]*){0,10000}"|'[^'\\\r\n]*(?:\\.[^'\\\r\n]*){0,10000}'|`[^`\\]*(?:\\.[^`\\]*){0,10000}`/g;
const BLOCK_COMMENT = /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|<#[\s\S]*?#>/g;
const LINE_COMMENT = /(?:^|[ \t])(?:\/\/|#(?![[{!])|--[ \t]).*$/gm;

/** Code without its comments and strings, which people translate. */
export function bareCode(code: string): string {
  return code.replace(BLOCK_COMMENT, " ").replace(LINE_COMMENT, " ").replace(STRING, '""');
}
