import { CodeSpanFinder } from "../../markdown/code-spans.ts";
import type { SourceSentence, SourceText } from "../../model/source.ts";

/** What differs between two versions of a source. */
export type SourceChange = "text" | "code" | "markup";

/** `](destination`, `][label]`, `[label]: destination`, `<https://…>`, `href="…"`, `src="…"` */
const DESTINATION =
  /(\]\()(?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)|(\])\[[^[\]\n]*\]|^[ \t>]*\[[^\]\n]+\]:[ \t]*\S+|<[a-z][a-z0-9+.-]{1,31}:[^<>\s]*>|(\b(?:href|src)\s{0,9}=\s{0,9})(?:"[^"\n]*"|'[^'\n]*')/gim;
/** What the pipeline writes before a heading, and authors for old links. */
const ANCHOR = /<a\s{1,9}(?:name|id)\s{0,9}=\s{0,9}"[^"\n]*"\s{0,9}(?:\/>|>(?:<\/a>)?)/gi;
/** The marker of each line of a quote but the first. */
const QUOTE_GOES_ON = /(?<=^[ \t]*>[^\n]*\n)[ \t]*>/gm;
const FENCE_LINE = /^[ \t>]*(`{3,}|~{3,})/;

/**
 * What changed in a source from one version to another.
 *
 * `text`: a sentence is gone or new, wherever it stands. `code`: code blocks or code spans differ. `markup`: neither, but
 * the rest does. Nothing: only front matter, white space or link targets differ, or nothing at all.
 */
export function sourceChanges(before: SourceText, after: SourceText): readonly SourceChange[] {
  if (before.body === after.body) return [];
  const sameText = holdsAll(before, after.sentences) && holdsAll(after, before.sentences);
  return changesOf(sameText, before.body, after.body);
}

/** The same for bodies of whose sentences it is known whether they are the same. */
export function changesOf(sameText: boolean, before: string, after: string): readonly SourceChange[] {
  const changes: SourceChange[] = [];
  if (!sameText) changes.push("text");
  if (codeOf(before) !== codeOf(after)) changes.push("code");
  if (changes.length > 0 || shapeOf(before) === shapeOf(after)) return changes;
  return ["markup"];
}

/** A body without white space and link targets. */
function shapeOf(body: string): string {
  const quotes = body.includes(">") ? body.replace(QUOTE_GOES_ON, "") : body;
  return withoutSpace(quotes.replace(ANCHOR, "").replace(DESTINATION, "$1$2$3"));
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

function holdsAll(version: SourceText, sentences: readonly SourceSentence[]): boolean {
  // Most sentences are found as they are, without a search through the whole text.
  const known = new Set(version.sentences.map(({ text }) => text));
  return sentences.every((sentence) => known.has(sentence.text) || version.letters.includes(sentence.letters));
}

/** Code blocks and code spans in the order of the text. */
function codeOf(body: string): string {
  let code = "";
  let fence: string | null = null;
  for (const line of body.split("\n")) {
    const marker = FENCE_LINE.exec(line)?.[1] ?? null;
    if (fence === null) fence = marker;
    else if (marker?.startsWith(fence)) fence = null;
    if (fence !== null) code += `${withoutSpace(line)}\n`;
    else if (line.includes("`")) code += codeSpansOf(line);
  }
  return code;
}

function codeSpansOf(line: string): string {
  const spans = new CodeSpanFinder(line);
  let code = "";
  for (let at = line.indexOf("`"); at >= 0; ) {
    const { end, text } = spans.at(at);
    if (text !== null) code += `${withoutSpace(text)}\n`;
    at = line.indexOf("`", end);
  }
  return code;
}
