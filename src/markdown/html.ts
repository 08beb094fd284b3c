import { load } from "cheerio/slim";
import type { HtmlReading } from "../model/readers.ts";

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
  readonly startIndex?: number | null;
  readonly endIndex?: number | null;
}

/** In these htmlparser2 reads no tag, in Markdown they are tags like others; some are placeholders such as `<title>`. */
const RAW_TEXT = /(<\/?)(scrip|styl|titl|textare|xm)[tepa](?=[\s/>])/gi;

/**
 * Reads the HTML elements of a piece of Markdown with cheerio's slim build (htmlparser2, not an HTML5 tree: nothing is
 * moved or invented). Whatever is no tag in Markdown is expected to be masked by the caller.
 */
export function readHtml(text: string): readonly HtmlReading[] {
  return piecesOf(text).flatMap(([start, end]) => readPiece(text, start, end));
}

/** The parser keeps what is open in a list that it moves by one for each tag. */
const MOST_AT_ONCE = 5_000;

/**
 * Stretches of a text with so many tags each that reading them takes time in proportion to it: mostly one. What would be open
 * from one to the next ends with its stretch.
 */
function piecesOf(text: string): readonly (readonly [start: number, end: number])[] {
  const pieces: (readonly [number, number])[] = [];
  let start = 0;
  let count = 0;
  for (const { index } of text.matchAll(/<[A-Za-z]/g)) {
    if (++count % MOST_AT_ONCE !== 0) continue;
    pieces.push([start, index]);
    start = index;
  }
  return [...pieces, [start, text.length]];
}

function readPiece(whole: string, from: number, to: number): readonly HtmlReading[] {
  const text = whole.slice(from, to);
  const document = load(
    text.replace(RAW_TEXT, "$1$2-"),
    { xml: { xmlMode: false, withStartIndices: true, withEndIndices: true } },
    false,
  );
  const readings: HtmlReading[] = [];
  const pending: Node[] = [...(document.root().get() as unknown as Node[])].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.name !== undefined && node.attribs !== undefined && typeof node.startIndex === "number") {
      readings.push({
        name: nameAt(text, node.startIndex),
        attributes: new Map(Object.entries(node.attribs)),
        start: from + node.startIndex,
        openEnd: from + endOfTag(text, node.startIndex),
        // htmlparser2 lets what is not closed end behind the text.
        end: from + Math.min((node.endIndex ?? text.length) + 1, text.length),
      });
    }
    for (const child of [...(node.children ?? [])].reverse()) pending.push(child);
  }
  return readings;
}

function nameAt(text: string, tag: number): string {
  const end = /[\s/>]/g;
  end.lastIndex = tag + 1;
  return text.slice(tag + 1, end.exec(text)?.index ?? text.length).toLowerCase();
}

function endOfTag(text: string, start: number): number {
  let quote = "";
  for (let at = start; at < text.length; at++) {
    const character = text[at] as string;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === ">") {
      return at + 1;
    }
  }
  return text.length;
}
