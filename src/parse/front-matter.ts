import matter from "gray-matter";
import type { FrontMatter, FrontMatterProblem, MetadataEntry } from "../model/front-matter.ts";
import { type Span, span } from "../model/span.ts";
import { readPlainMapping } from "./plain-yaml.ts";
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
const BLANK_LINES = /[\r\n\u2028\u2029]\s*[\r\n\u2028\u2029]/g;
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
 * Reads the front matter of an article. A plain mapping, as nearly all are, is read at once; gray-matter splits the others,
 * behind guards for what it does on its own: it gets only the block, with the exact closing fence, so that it neither closes on
 * `---x` nor swallows an unclosed block nor strips a byte order mark; options keep it from caching; engines for languages
 * other than YAML are never reached.
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
    entries =
      readPlainMapping(yaml, yamlStart) ?? splitByGrayMatter(text, block, () => readYamlMapping(yaml, yamlStart));
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

/**
 * @param read reads the block's YAML; not called where gray-matter finds nothing but comments
 * @throws {YamlProblem} what `read` throws
 */
function splitByGrayMatter(text: string, block: Block, read: () => readonly MetadataEntry[]): readonly MetadataEntry[] {
  // gray-matter's time grows with the square of the blank lines; the YAML is taken from the text itself.
  const head = `${text.slice(block.start, block.close).replace(BLANK_LINES, "\n\n")}${FENCE}\n`;
  let entries: readonly MetadataEntry[] = [];
  const parse = (): object => {
    entries = read();
    return {};
  };
  matter(head, { language: "yaml", delimiters: [FENCE, `${FENCE}\n`], engines: { yaml: { parse }, yml: { parse } } });
  return entries;
}

function unreadable(block: Block, problem: FrontMatterProblem): FrontMatterReading {
  // The units of a destroyed front matter are units like others and are linted with the body.
  const bodyStart = problem.kind === "destroyed" ? block.contentStart : block.end;
  return { frontMatter: { status: "unreadable", span: span("article", block.start, block.end), problem }, bodyStart };
}
