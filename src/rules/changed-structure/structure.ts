import { codeHash } from "./code-hash.ts";
import type { Part } from "./part.ts";
import { contentOf, fenceOpenedBy, PartReader } from "./part-reader.ts";

/** The parts of a Markdown body in the order of the text. */
export function structureOf(text: string): readonly Part[] {
  return new StructureReader(text).read();
}

/** Reads the lines of a text. */
class StructureReader extends PartReader {
  private readonly text: string;
  private beforeStart = 0;
  private beforeEnd = 0;

  constructor(text: string) {
    super();
    this.text = text;
  }

  read(): readonly Part[] {
    for (let start = 0; start < this.text.length; ) start = this.readLine(start, endOfLine(this.text, start));
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
    const content = contentOf(this.text.slice(start, end));
    const fence = fenceOpenedBy(content);
    if (fence !== null) return this.readFence(start, end + 1, ...fence);
    this.readContent(content, start, () => this.text.slice(this.beforeStart, this.beforeEnd));
    this.remember(start, end);
    return end + 1;
  }

  private remember(start: number, end: number): void {
    this.beforeStart = start;
    this.beforeEnd = end;
  }

  private readFence(start: number, next: number, marker: string, language: string): number {
    const { codeEnd, end } = endOfFence(this.text, next, marker);
    this.addFence(language, codeHash(this.text, next, codeEnd), start);
    return end;
  }
}

/** Where the code of a fence ends, and where the line behind it starts. */
export function endOfFence(
  text: string,
  next: number,
  marker: string,
): { readonly codeEnd: number; readonly end: number } {
  const close = closeOf(marker);
  for (let found = text.indexOf(marker, next); found >= 0; found = text.indexOf(marker, endOfLine(text, found))) {
    const lineStart = text.lastIndexOf("\n", found) + 1;
    const lineEnd = endOfLine(text, found);
    if (close.test(text.slice(lineStart, lineEnd))) return { codeEnd: lineStart, end: lineEnd + 1 };
  }
  return { codeEnd: text.length, end: text.length };
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

export function isLetter(character: number): boolean {
  return (character >= 0x61 && character <= 0x7a) || (character >= 0x41 && character <= 0x5a);
}

export function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
