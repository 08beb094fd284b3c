import type { FrontMatter, FrontMatterProblem, MetadataEntry } from "../model/front-matter.ts";
import { type Span, span } from "../model/span.ts";
import { TARGET_OPEN } from "./segment-markers.ts";
import { readYamlMapping, YamlProblem } from "./yaml.ts";

const FENCE = "---";
/** Real keys have up to four words: `external help file`. */
const KEY = String.raw`["']?[A-Za-z_][^\s:]*(?: [^\s:]+){0,3}["']?[ \t]*:(?=\s|$)`;
const KEY_LINE = new RegExp(`^${KEY}`, "m");
/** What an unclosed block may go on with: a key, an item, a comment that is no heading. */
const METADATA_LINE = new RegExp(String.raw`^\s*(?:${KEY}|-|#[^#])`);
/** In the source half, which translation leaves alone. */
const KEY_IN_UNIT = /[\s>](?:title|description|author|ms\.\w+)[ \t]*:/;
const LANGUAGE = /^[ \t]*([A-Za-z][\w+-]*)[ \t]*$/;
/** A line that says nothing. */
const COMMENT_LINE = /^\s*#[^\n]+/gm;
const YAML_NAMES = new Set(["yaml", "yml"]);

/** A front matter and where the body starts behind it. */
export interface FrontMatterReading {
  readonly frontMatter: FrontMatter;
  readonly bodyStart: number;
}

/** Where the parts of the block stand. */
interface Block {
  /** 1 behind a byte order mark, else 0. */
  readonly start: number;
  /** What follows the opening fence on its line. */
  readonly label: string;
  readonly contentStart: number;
  /** Start of the closing fence's line, or -1. */
  readonly close: number;
  readonly end: number;
  /** The line of YAML that was handed to translation. */
  readonly destroyed: Span<"article"> | null;
}

/**
 * Reads the front matter of an article: the block between two lines of `---`, as YAML. A block neither closes on `---x` nor
 * goes on to the end of the file where it is not closed; a byte order mark stays; other languages are named and never run.
 *
 * @param text the file as decoded; offsets in the result refer to it
 */
export function readFrontMatter(text: string): FrontMatterReading {
  const block = findBlock(text);
  if (block === null) return { frontMatter: { status: "absent" }, bodyStart: text.startsWith("\uFEFF") ? 1 : 0 };
  const language = LANGUAGE.exec(block.label)?.[1];
  if (language !== undefined && !YAML_NAMES.has(language.toLowerCase())) {
    const at = block.start + FENCE.length + block.label.indexOf(language);
    return unreadable(block, { kind: "language", detail: language, span: span("article", at, at + language.length) });
  }
  if (block.destroyed !== null) return unreadable(block, { kind: "destroyed", detail: "", span: block.destroyed });
  if (block.close < 0) {
    const fence = span("article", block.start, block.start + FENCE.length);
    return unreadable(block, { kind: "unclosed", detail: "", span: fence });
  }
  return readBlock(text, block);
}

function findBlock(text: string): Block | null {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  if (!text.startsWith(FENCE, start)) return null;
  const firstBreak = text.indexOf("\n", start);
  const lineEnd = firstBreak < 0 ? text.length : firstBreak;
  const label = text.slice(start + FENCE.length, lineEnd).replace(/\r$/, "");
  if (label.trim() !== "" && !LANGUAGE.test(label)) return null;
  const contentStart = Math.min(lineEnd + 1, text.length);
  const close = findClose(text, contentStart);
  const end = close < 0 ? unclosedEnd(text, contentStart) : endOfLine(text, close);
  const content = text.slice(contentStart, close < 0 ? end : close);
  const destroyed = findDestroyed(text, contentStart);
  const isMetadata = destroyed !== null || KEY_LINE.test(content);
  const isThematicBreak = label.trim() === "" && content.trim() !== "" && !isMetadata;
  if (isThematicBreak || (close < 0 && !isMetadata)) return null;
  return { start, label, contentStart, close, end: Math.max(end, destroyed?.end ?? 0), destroyed };
}

function findClose(text: string, from: number): number {
  for (let at = from; at < text.length; at = endOfLine(text, at)) {
    if (text.startsWith(FENCE, at) && /^[ \t]*\r?\n?$/.test(text.slice(at + FENCE.length, endOfLine(text, at))))
      return at;
  }
  return -1;
}

/** An unclosed block is taken to end where its `key: value` lines do: the rest is still linted as body. */
function unclosedEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const next = endOfLine(text, at);
    const line = text.slice(at, next);
    if (!METADATA_LINE.test(line) || line.includes(TARGET_OPEN)) return at;
    at = next;
  }
  return at;
}

function endOfLine(text: string, at: number): number {
  const lineBreak = text.indexOf("\n", at);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

/** The YAML itself was handed to translation: its first line is a unit. A unit of prose stands behind a thematic break. */
function findDestroyed(text: string, from: number): Span<"article"> | null {
  let start = from;
  while (/\s/.test(text.charAt(start))) start++;
  if (!text.startsWith(TARGET_OPEN, start)) return null;
  const end = start + text.slice(start, endOfLine(text, start)).trimEnd().length;
  return KEY_IN_UNIT.test(text.slice(start, end)) ? span("article", start, end) : null;
}

function readBlock(text: string, block: Block): FrontMatterReading {
  const yamlStart = block.start + FENCE.length + block.label.length;
  const yaml = text.slice(yamlStart, block.close - 1);
  let entries: readonly MetadataEntry[];
  try {
    entries = isEmpty(yaml) ? [] : readYamlMapping(yaml, yamlStart);
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    const at = Math.min(error.offset, Math.max(block.contentStart, block.close - 1));
    return unreadable(block, { kind: "invalidYaml", detail: error.message, span: span("article", at, at) });
  }
  return {
    frontMatter: { status: "read", span: span("article", block.start, block.end), entries },
    bodyStart: block.end,
  };
}

/** Whether a block holds nothing but comments: that is an empty mapping, where YAML has no document at all. */
function isEmpty(yaml: string): boolean {
  const first = /\S/.exec(yaml)?.[0];
  return first === undefined || (first === "#" && yaml.replace(COMMENT_LINE, "").trim() === "");
}

function unreadable(block: Block, problem: FrontMatterProblem): FrontMatterReading {
  // The units of a destroyed front matter are units like others and are linted with the body.
  const bodyStart = problem.kind === "destroyed" ? block.contentStart : block.end;
  return { frontMatter: { status: "unreadable", span: span("article", block.start, block.end), problem }, bodyStart };
}
