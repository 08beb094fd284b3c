import { codeHash } from "./code-hash.ts";

/** What a body is built of. */
export type PartKind = "fence" | "table" | "row" | "item" | "heading" | "alert" | "directive" | "break" | "paragraph";

/** A part of a body, by the line that shows it. */
export interface Part {
  readonly kind: PartKind;
  /** Equal parts have equal keys: the kind with what tells it from others of the kind. */
  readonly key: string;
  /** Offset of its line in the text. */
  readonly start: number;
}

const CONTAINER = /^[ \t>]*/;
const FENCE = /^(`{3,}|~{3,})([^`\n]*)$/;
const HEADING = /^(#{1,6})(?=[ \t]|$)/;
const ITEM = /^([-*+]|\d{1,9}[.)])(?=[ \t]|$)/;
const BREAK = /^(?:(?:-[ \t]*){2}-[- \t]*|(?:\*[ \t]*){2}\*[* \t]*|(?:_[ \t]*){2}_[_ \t]*)$/;
const UNDERLINE = /^(=+|-+)[ \t]*$/;
const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,10000}\|?[ \t]*$/;
const ALERT = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|[^\]\s\w][^\]]*|[^\]\s]+\])/i;
const DIRECTIVE = /^(?::::[ \t]*([\w-]*)|\[!(INCLUDE|VIDEO|code|div)[^\w])/i;
/** Lines that are part of no paragraph: HTML, definitions. */
const OTHER = /^(?:<|\[[^\]]+\]:)/;

/** The parts of a Markdown body in the order of the text. */
export function structureOf(text: string): readonly Part[] {
  return new StructureReader(text).read();
}

/** How many cells a table's row has: bare pipes part them, also in code. */
function cellsOf(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return (inner.match(/(?<!\\)\|/g)?.length ?? 0) + 1;
}

/** Whether a line parts a table's head from its rows. */
export function isDelimiterRow(line: string): boolean {
  const content = line.replace(CONTAINER, "");
  return content.includes("|") && DELIMITER.test(content.trimEnd());
}

class StructureReader {
  private readonly parts: Part[] = [];
  private readonly text: string;
  /** Whether the line before belongs to a paragraph, and where the line started. */
  private paragraphAt = -1;
  private beforeStart = 0;
  private beforeEnd = 0;
  private isInTable = false;

  constructor(text: string) {
    this.text = text;
  }

  read(): readonly Part[] {
    const { text } = this;
    for (let start = 0; start < text.length; ) {
      const end = endOfLine(text, start);
      start = this.readLine(start, end);
    }
    return this.parts;
  }

  /** @returns where the next line starts */
  private readLine(start: number, end: number): number {
    // Most lines begin with a letter, and are text.
    if (!this.isInTable && isLetter(this.text.charCodeAt(start))) {
      this.readText(start);
      this.remember(start, end);
      return end + 1;
    }
    const line = this.text.slice(start, end).trimEnd();
    const content = isContainer(line.charCodeAt(0)) ? line.replace(CONTAINER, "") : line;
    const next = end + 1;
    if (content === "") return this.close(next);
    const fence = isFenceMark(content.charCodeAt(0)) ? FENCE.exec(content) : null;
    if (fence !== null) return this.readFence(start, next, fence[1] as string, (fence[2] as string).trim());
    if (this.paragraphAt >= 0 && this.readBelowParagraph(start, content)) return next;
    if (this.isInTable && content.includes("|")) {
      this.add("row", `R${cellsOf(content)}`, start);
      return next;
    }
    this.isInTable = false;
    this.readBlock(start, content);
    this.remember(start, end);
    return next;
  }

  /** A line that makes a heading or a table of the line before. */
  private readBelowParagraph(start: number, content: string): boolean {
    const at = this.paragraphAt;
    if (isDelimiterRow(content) && this.isHeadOf(content)) {
      this.retract();
      this.add("table", `T${cellsOf(content)}`, at);
      this.isInTable = true;
      this.paragraphAt = -1;
      return true;
    }
    const underline = UNDERLINE.exec(content)?.[1];
    if (underline === undefined || this.parts.at(-1)?.kind !== "paragraph" || start === at) return false;
    this.retract();
    this.add("heading", underline.startsWith("=") ? "H1" : "H2", at);
    this.paragraphAt = -1;
    return true;
  }

  /** Whether the line before is the head of a table with a delimiter row. */
  private isHeadOf(delimiterRow: string): boolean {
    const head = this.text.slice(this.beforeStart, this.beforeEnd).replace(CONTAINER, "");
    return head.includes("|") && cellsOf(head) === cellsOf(delimiterRow);
  }

  private remember(start: number, end: number): void {
    this.beforeStart = start;
    this.beforeEnd = end;
  }

  private readBlock(start: number, content: string): void {
    const heading = HEADING.exec(content)?.[1];
    const directive = DIRECTIVE.exec(content);
    if (heading !== undefined) this.add("heading", `H${heading.length}`, start);
    else if (BREAK.test(content)) this.add("break", "B", start);
    else if (directive !== null) this.add("directive", `D${(directive[1] ?? directive[2] ?? "").toLowerCase()}`, start);
    else if (ALERT.test(content)) this.add("alert", "A", start);
    else if (ITEM.test(content)) this.readItem(start, content);
    else if (!OTHER.test(content)) this.readText(start);
    // What follows an item line by line goes on with its text.
    const isText = ITEM.test(content) ? !BREAK.test(content) : !OTHER.test(content) && this.paragraphAt === start;
    this.paragraphAt = isText ? start : -1;
  }

  private readItem(start: number, content: string): void {
    const marker = (ITEM.exec(content) as RegExpExecArray)[1] as string;
    this.add("item", /\d/.test(marker) ? "I1" : `I${marker}`, start);
  }

  private readText(start: number): void {
    if (this.paragraphAt < 0) this.add("paragraph", "P", start);
    this.paragraphAt = start;
  }

  private readFence(start: number, next: number, marker: string, language: string): number {
    this.close(next);
    const { text } = this;
    const close = closeOf(marker);
    let codeEnd = text.length;
    let at = text.length;
    for (let found = text.indexOf(marker, next); found >= 0; found = text.indexOf(marker, endOfLine(text, found))) {
      const lineStart = text.lastIndexOf("\n", found) + 1;
      const lineEnd = endOfLine(text, found);
      if (!close.test(text.slice(lineStart, lineEnd))) continue;
      codeEnd = lineStart;
      at = lineEnd + 1;
      break;
    }
    const name = language.split(/\s/)[0]?.toLowerCase() ?? "";
    this.add("fence", `F${name}:${codeHash(text, next, codeEnd).toString(36)}`, start);
    return at;
  }

  private close(next: number): number {
    this.paragraphAt = -1;
    this.isInTable = false;
    return next;
  }

  /** The line before was no paragraph after all, or only its last line was not. */
  private retract(): void {
    const last = this.parts.at(-1);
    if (last?.kind === "paragraph" && last.start === this.paragraphAt) this.parts.pop();
  }

  private add(kind: PartKind, key: string, start: number): void {
    this.parts.push({ kind, key, start });
  }
}

const closes = new Map<string, RegExp>();

/** Matches a line that closes the fence of a marker. Made once for each marker: reference pages have thousands of fences. */
function closeOf(marker: string): RegExp {
  const known = closes.get(marker);
  if (known !== undefined) return known;
  const close = new RegExp(`^[ \\t>]*${marker[0]}{${marker.length},}[ \\t]*\\r?$`);
  // A text may make up markers of any length.
  if (marker.length <= LONGEST_KEPT) closes.set(marker, close);
  return close;
}

const LONGEST_KEPT = 10;

/** Space, tab or `>`, which may stand before what tells a line's kind. */
function isContainer(character: number): boolean {
  return character === 0x20 || character === 0x09 || character === 0x3e;
}

/** Backtick or tilde. */
function isFenceMark(character: number): boolean {
  return character === 0x60 || character === 0x7e;
}

function isLetter(character: number): boolean {
  return (character >= 0x61 && character <= 0x7a) || (character >= 0x41 && character <= 0x5a);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
