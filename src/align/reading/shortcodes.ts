import type { BlockAttribute, TextRange } from "../../model/block.ts";
import type { Line } from "./line-scan.ts";
import type { ReadBlock } from "./read-block.ts";
import { TokenBag } from "./token-bag.ts";

/** A shortcode of Hugo as it is written. */
interface Shortcode extends TextRange {
  readonly percent: boolean;
  readonly name: string;
  readonly attributes: readonly BlockAttribute[];
}

const SHORTCODE = /\{\{([<%])[ \t\r\n]*(\/?)[ \t]*([A-Za-z][\w./-]*)((?:[^{}]|\{(?!\{)|\}(?!\}))*?)[%>]\}\}/g;
const ARGUMENT = /(?:([A-Za-z_][\w-]*)[ \t]*=[ \t]*)?("(?:[^"\\]|\\.)*"|`[^`]*`|[^\s"`/][^\s"`]*|\/[^\s"`]+)/g;

/** Shortcodes that are blocks of their own, and what has to be blanked for it. */
export interface BlockShortcodes {
  readonly blocks: readonly ReadBlock[];
  readonly blanks: readonly TextRange[];
}

/**
 * Shortcodes that fill their lines, and those of the form `{{% x %}}` at the edge of a paragraph, which would tear words
 * off it. Others are part of their paragraph.
 */
export function blockShortcodes(text: string, lines: readonly Line[]): BlockShortcodes {
  const blocks: ReadBlock[] = [];
  const blanks: TextRange[] = [];
  const index = new LineIndex(lines);
  for (const group of groupsByLine(shortcodesIn(text, index), index)) {
    const first = index.lineAt(group[0]?.start ?? 0);
    const last = index.lineAt((group.at(-1)?.end ?? 1) - 1);
    const from = lines[first]?.start ?? 0;
    const to = lines[last]?.end ?? text.length;
    const alone = isBlank(outside(text, group, from, to));
    for (const shortcode of group) {
      const opens = index.isBlank(first - 1) && isBlank(text.slice(from, shortcode.start));
      const closes = index.isBlank(last + 1) && isBlank(text.slice(shortcode.end, to));
      if (!alone && !(shortcode.percent && (opens || closes))) continue;
      blocks.push(blockOf(shortcode));
      blanks.push(shortcode);
    }
    if (alone) index.blank(first, last);
  }
  return { blocks, blanks };
}

/** Finds lines by offset; what is asked for ascends. */
class LineIndex {
  private readonly lines: readonly Line[];
  private readonly blanked = new Set<number>();
  private at = 0;

  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  lineAt(offset: number): number {
    while (this.at > 0 && (this.lines[this.at]?.start ?? 0) > offset) this.at--;
    while (this.at + 1 < this.lines.length && (this.lines[this.at + 1] as Line).start <= offset) this.at++;
    return this.at;
  }

  isLiteral(line: number): boolean {
    return this.lines[line]?.literal ?? false;
  }

  isBlank(line: number): boolean {
    const found = this.lines[line];
    return found === undefined || this.blanked.has(line) || isBlank(found.text);
  }

  blank(first: number, last: number): void {
    for (let line = first; line <= last; line++) this.blanked.add(line);
  }
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function shortcodesIn(text: string, index: LineIndex): readonly Shortcode[] {
  const found: Shortcode[] = [];
  for (const match of text.matchAll(SHORTCODE)) {
    const [whole, sign, slash = "", name = "", rest = ""] = match;
    if (index.isLiteral(index.lineAt(match.index))) continue;
    found.push({
      start: match.index,
      end: match.index + whole.length,
      percent: sign === "%",
      name: slash + name,
      attributes: argumentsOf(rest),
    });
  }
  return found;
}

function argumentsOf(rest: string): readonly BlockAttribute[] {
  return Array.from(rest.matchAll(ARGUMENT), ([, name, value = ""], position) => ({
    name: name ?? String(position),
    value: value.replace(/^["`]|["`]$/g, ""),
    isExpression: false,
  }));
}

/** Shortcodes that share a line stand together. */
function groupsByLine(shortcodes: readonly Shortcode[], index: LineIndex): readonly Shortcode[][] {
  const groups: Shortcode[][] = [];
  let end = -1;
  for (const shortcode of shortcodes) {
    if (index.lineAt(shortcode.start) === end) groups.at(-1)?.push(shortcode);
    else groups.push([shortcode]);
    end = index.lineAt(shortcode.end - 1);
  }
  return groups;
}

function outside(text: string, group: readonly Shortcode[], from: number, to: number): string {
  let rest = "";
  let at = from;
  for (const { start, end } of group) {
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at, to);
}

function blockOf({ start, end, name, attributes }: Shortcode): ReadBlock {
  const tokens = new TokenBag();
  for (const { name: key, value } of attributes) tokens.addAttribute(key, value ?? "");
  return {
    kind: "shortcode",
    range: { start, end },
    text: { start: end, end },
    depth: 0,
    name,
    containers: "",
    id: null,
    cells: [],
    attributes,
    tokens: tokens.tokens,
    length: 0,
    slug: "",
    wholeText: "",
  };
}
