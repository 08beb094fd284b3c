import { withoutProse } from "./code-text.ts";

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

const CONTAINER = /^(?:[ \t]*>)*[ \t]*/;
const FENCE = /^(`{3,}|~{3,})([^`\n]*)$/;
const HEADING = /^(#{1,6})(?=[ \t]|$)/;
const ITEM = /^([-*+]|\d{1,9}[.)])(?=[ \t]|$)/;
const BREAK = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^(=+|-+)[ \t]*$/;
const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const ALERT = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|[^\]\s\w][^\]]*|[^\]\s]+\])/i;
const DIRECTIVE = /^(?::::[ \t]*([\w-]*)|\[!(INCLUDE|VIDEO|code|div)[^\w])/i;
/** Lines that are part of no paragraph: HTML, definitions. */
const OTHER = /^(?:<|\[[^\]]+\]:)/;

/** The parts of a Markdown body in the order of the text. */
export function structureOf(text: string): readonly Part[] {
  return new StructureReader(text).read();
}

/** How many cells a table's row has: bare pipes part them, also in code. */
export function cellsOf(row: string): number {
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
  private lineBefore = "";
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
    const line = this.text.slice(start, end).trimEnd();
    const content = line.slice((CONTAINER.exec(line) as RegExpExecArray)[0].length);
    const next = end + 1;
    if (content === "") return this.close(next);
    const fence = FENCE.exec(content);
    if (fence !== null) return this.readFence(start, next, fence[1] as string, (fence[2] as string).trim());
    if (this.paragraphAt >= 0 && this.readBelowParagraph(start, content)) return next;
    if (this.isInTable && content.includes("|")) {
      this.add("row", `R${cellsOf(content)}`, start);
      return next;
    }
    this.isInTable = false;
    this.readBlock(start, content);
    this.lineBefore = content;
    return next;
  }

  /** A line that makes a heading or a table of the line before. */
  private readBelowParagraph(start: number, content: string): boolean {
    const at = this.paragraphAt;
    if (isDelimiterRow(content) && this.lineBefore.includes("|") && cellsOf(content) === cellsOf(this.lineBefore)) {
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
    const close = new RegExp(`^(?:[ \\t]*>)*[ \\t]*${marker[0]}{${marker.length},}[ \\t]*$`);
    const lines: string[] = [];
    let at = next;
    while (at < text.length) {
      const end = endOfLine(text, at);
      const line = text.slice(at, end).trimEnd();
      at = end + 1;
      if (close.test(line)) break;
      lines.push(line.replace(CONTAINER, ""));
    }
    const code = withoutProse(lines.join("\n"));
    this.add("fence", `F${language.split(/\s/)[0]?.toLowerCase()}:${hashOf(code)}`, start);
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

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** 32 bits tell the fences of one article apart. */
function hashOf(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash >>> 0).toString(36);
}
