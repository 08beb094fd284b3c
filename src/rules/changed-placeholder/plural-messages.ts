import type { Literal } from "../../compare/literals/literal-search.ts";

const HEAD = /\{\s*(\w+)\s*,\s*(plural|select|selectordinal)\s*,/g;
const SELECTOR = /\s*(offset:\d+|=\d+|[\w-]+)\s*/y;
const PLURAL_CATEGORIES: ReadonlySet<string> = new Set(["zero", "one", "two", "few", "many", "other"]);

/** No text has more. */
const MOST_MESSAGES = 50;

/** A message of ICU with one text for each case: `{count, plural, one {node} other {nodes}}`. */
export interface PluralMessage extends Literal {
  /** What distinguishes it from others: its argument and kind, and for `select` its cases. */
  readonly key: string;
}

/** What a text holds besides such messages, and they. */
export interface PluralReading {
  readonly messages: readonly PluralMessage[];
  /** In equal length: of each message nothing but the texts of its cases, which are prose with placeholders. */
  readonly rest: string;
}

/** Reads the messages of a text; what only begins like one is none. */
export function readPluralMessages(text: string): PluralReading {
  const messages: PluralMessage[] = [];
  let rest = text;
  for (const { 0: head, 1: name = "", 2: kind = "", index: start } of text.matchAll(HEAD)) {
    const cases = readCases(text, start + head.length, kind);
    if (cases === null) continue;
    if (messages.length === MOST_MESSAGES) break;
    const names = kind === "select" ? cases.names.sort().join(" ") : "";
    messages.push({ key: `${name}, ${kind} ${names}`, text: text.slice(start, cases.end), start, end: cases.end });
    rest = blankedOutside(rest, start, cases);
  }
  return { messages, rest };
}

interface Cases {
  readonly names: string[];
  /** The texts of the cases, between their braces. */
  readonly texts: readonly (readonly [start: number, end: number])[];
  readonly end: number;
}

function readCases(text: string, from: number, kind: string): Cases | null {
  const names: string[] = [];
  const texts: (readonly [number, number])[] = [];
  for (let at = from; ; ) {
    SELECTOR.lastIndex = at;
    const name = SELECTOR.exec(text)?.[1];
    if (name === undefined) return text[at] === "}" && names.includes("other") ? { names, texts, end: at + 1 } : null;
    at = SELECTOR.lastIndex;
    if (name.startsWith("offset:")) continue;
    const end = text[at] === "{" ? endOfBraces(text, at) : -1;
    if (end < 0 || (kind !== "select" && !name.startsWith("=") && !PLURAL_CATEGORIES.has(name))) return null;
    names.push(name);
    texts.push([at + 1, end - 1]);
    at = end;
    while (/\s/.test(text[at] ?? "")) at++;
  }
}

/** Of what one side may hold, in UTF-16 units: a longer text is no message. */
const LONGEST_TEXT = 500;

function endOfBraces(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length && at - start < LONGEST_TEXT; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at + 1;
  }
  return -1;
}

function blankedOutside(text: string, start: number, { texts, end }: Cases): string {
  let result = text.slice(0, start);
  let at = start;
  for (const [from, to] of texts) {
    result += " ".repeat(from - at) + text.slice(from, to);
    at = to;
  }
  return result + " ".repeat(end - at) + text.slice(end);
}
