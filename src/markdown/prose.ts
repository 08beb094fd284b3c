import type { Placeables } from "../model/inline.ts";

/** U+FFFC, an object in a text: stands for what is masked, most often for each UTF-16 unit of what is no prose. */
export const MASK = "\uFFFC";

const TAG = /<\/?[A-Za-z][^<>]*>/g;
const COMMENT = /<!--[\s\S]*?-->/g;
/** Include and code directives: `[!INCLUDE [title](path)]`, `[!code-csharp[](path)]`. */
export const DIRECTIVE = /!?\[!(?:INCLUDE|code)[^[\]]*(?:\[[^[\]]*\])?\]?(?:\([^()]*\))?\]?/gi;

/**
 * What reads like a word and is none: URLs, paths, variables, placeables, file names, identifiers. Each is looked for
 * once a word, not once a character, so that long words take no longer than short ones. Between Chinese and Japanese
 * words stands no space: there a URL ends with their punctuation.
 */
const TOKENS = new RegExp(
  [
    String.raw`\b(?:https?|ftp|mailto|xref):[^\s<>()[\]（）［］「」、。，；\uFFFC]+`,
    String.raw`\bwww\.[^\s<>()[\]（）［］「」、。，；\uFFFC]+`,
    String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+){1,1000}`,
    String.raw`\b[A-Za-z]:\\[^\s<>()[\]*]*`,
    String.raw`\\\\[\w$.-]+(?:\\[\w$.-]+){0,1000}`,
    String.raw`%[A-Za-z_]\w*%`,
    String.raw`\$(?:\([A-Za-z_][\w:.]*\)|\{[A-Za-z_][\w:.]*\}|[A-Za-z_][\w:.]*)`,
    String.raw`\{[\w.:-]+\}`,
    String.raw`\b[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}\b`,
    String.raw`(?<!\w)(?<!\w\.)\w+(?:\.\w+){0,1000}\.[A-Za-z]\w*`,
    String.raw`(?<![\w-])--?[A-Za-z][\w-]*(?:(?:\.\w+)+\.[A-Za-z]\w*)?`,
    String.raw`\b\w*_\w+`,
    // Not the `x27` of `&#x27;` or `&amp;#x27;`.
    String.raw`(?<!&(?:amp;)?#)\b[A-Za-z]+\d\w*`,
    String.raw`(?<!&(?:amp;)?#)\b[A-Za-z]*[a-z][A-Z]\w*`,
  ].join("|"),
  "g",
);

/**
 * The prose of a segment, in equal length: offsets into it are offsets into the segment.
 *
 * @param unmarked the segment's text outside its markup
 */
export function proseOf(unmarked: string): string {
  return unmarked.replace(TOKENS, maskOf);
}

/**
 * A segment's text with its markup masked, in equal length: code, autolinks, link tails, directives, comments, tags.
 *
 * @param offset where the segment starts in its file, which is what the placeables' positions count from
 */
export function outsideMarkup(text: string, offset: number, placeables: Placeables): string {
  const ranges = protectedRanges(placeables, offset);
  const masked = ranges.length === 0 ? text : blanked(text, ranges);
  const outside = masked.includes("[!") ? masked.replace(DIRECTIVE, maskOf) : masked;
  return outside.includes("<") ? withoutComments(outside).replace(TAG, maskOf) : outside;
}

/** Where code, autolinks and the tails of links and references stand, counted from an offset into the file. */
export function protectedRanges(placeables: Placeables, offset: number): (readonly [start: number, end: number])[] {
  const ranges: (readonly [start: number, end: number])[] = [];
  const add = (start: number, end: number) => ranges.push([start - offset, end - offset]);
  for (const { span } of placeables.code) add(span.start, span.end);
  for (const { span } of placeables.autolinks) add(span.start, span.end);
  for (const { label, span } of placeables.links) add(label.end + 1, span.end);
  for (const { label, span } of placeables.references) add(label.end + 1, span.end);
  return ranges;
}

/** The text with its HTML comments masked. Behind the last end of a comment there is none to look for. */
export function withoutComments(text: string): string {
  const end = text.lastIndexOf("-->") + 1;
  return end === 0 ? text : text.slice(0, end + 2).replace(COMMENT, maskOf) + text.slice(end + 2);
}

/** As many masking characters as the text has UTF-16 units. */
export function maskOf(text: string): string {
  return MASK.repeat(text.length);
}

/** The text with ranges masked; they may overlap and come in any order. */
export function blanked(text: string, ranges: (readonly [number, number])[]): string {
  let result = "";
  let at = 0;
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue;
    result += text.slice(at, Math.max(start, at)) + MASK.repeat(end - Math.max(start, at));
    at = end;
  }
  return result + text.slice(at);
}
