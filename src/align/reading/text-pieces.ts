import { isAdmonition } from "./directive-lines.ts";
import { type Line, scanLines } from "./line-scan.ts";

/** A part of a text that reads by itself as it does within it. */
export interface TextPiece {
  readonly text: string;
  /** Lines of the whole text that say where its labels lead; empty where it has none. */
  readonly definitions: string;
}

/** A text in pieces. */
export interface TextPieces {
  /** All of the text. */
  readonly pieces: readonly TextPiece[];
  /** Whether indentation by four columns is no code in any of them. */
  readonly withoutIndentedCode: boolean;
}

/** Of a block that is part of no other: lists go on, but their items are blocks of their own. */
const STARTS = /^[^ \t>]/;
const DEFINITION = /^ {0,3}\[([^\]\n]{1,999})\]:/;
const OPENS = /^[ \t]*<(?:[A-Za-z][\w.:-]*)?(?=[\s>{]|$)/;
const CLOSES = /^[ \t]*(?:<\/|\/>)/;
/** On the line that opens it. */
const CLOSED = /\/>[ \t]*$|^[ \t]*<([A-Za-z][\w.:-]*)?(?:[^\w.:-][^\n]*)?<\/\1>/;
const RAW_OPEN = /<!--|<pre\b|<textarea\b/i;
const RAW_CLOSE = /-->|<\/pre>|<\/textarea>/i;

/**
 * Cuts a text at blank lines between blocks, outside of fences, comments and components: versions of a text share most of these
 * pieces, and each has to be read once. A screen that may be wrong about MDX: a piece then is none, which its parser says. Of
 * 1,896 files that were read both ways one differed, in one token.
 *
 * @param bodyStart behind the front matter
 */
export function piecesOf(text: string, bodyStart: number, mdx: boolean): TextPieces {
  const lines = scanLines(text, bodyStart);
  const cuts: number[] = [];
  const definitions: Definition[] = [];
  const nesting = new Nesting(mdx);
  let isAfterBlank = true;
  let withoutIndentedCode = false;
  for (const [index, line] of lines.entries()) {
    if (isAfterBlank && nesting.isOutside && STARTS.test(line.text)) cuts.push(line.start);
    if (line.literal) {
      isAfterBlank = false;
      continue;
    }
    // The destination may stand on the next line.
    const label = DEFINITION.exec(line.text)?.[1];
    if (label !== undefined) {
      definitions.push({ label: comparable(label), lines: `${line.text}\n${lines[index + 1]?.text ?? ""}\n\n` });
    }
    withoutIndentedCode ||= isAdmonition(line);
    nesting.read(line);
    isAfterBlank = line.text.trim() === "";
  }
  const starts = [0, ...cuts.filter((cut) => cut > 0)];
  const pieces = starts.map((start, index) => withDefinitions(text.slice(start, starts[index + 1]), definitions));
  return { pieces, withoutIndentedCode };
}

interface Definition {
  readonly label: string;
  readonly lines: string;
}

function withDefinitions(text: string, definitions: readonly Definition[]): TextPiece {
  if (definitions.length === 0 || !text.includes("[")) return { text, definitions: "" };
  const compared = comparable(text);
  const needed = definitions.filter(({ label }) => compared.includes(label));
  return { text, definitions: needed.map(({ lines }) => lines).join("") };
}

/** Labels are compared without regard to case and to space. */
function comparable(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

/** Whether lines stand in a comment or, in MDX, in a component, as far as the starts of lines tell. */
class Nesting {
  private depth = 0;
  private isRaw = false;
  private readonly mdx: boolean;

  constructor(mdx: boolean) {
    this.mdx = mdx;
  }

  get isOutside(): boolean {
    return this.depth === 0 && !this.isRaw;
  }

  read({ text }: Line): void {
    if (!this.isRaw && !text.includes("<") && !text.includes("/>")) return;
    const rest = this.isRaw ? text : text.slice(Math.max(text.search(RAW_OPEN), 0));
    this.isRaw = (this.isRaw || RAW_OPEN.test(rest)) && !RAW_CLOSE.test(rest);
    if (!this.mdx || this.isRaw) return;
    if (CLOSES.test(text)) this.depth = Math.max(this.depth - 1, 0);
    else if (OPENS.test(text) && !CLOSED.test(text)) this.depth++;
  }
}
