import type { MetadataEntry, MetadataValue } from "../model/front-matter.ts";
import { span } from "../model/span.ts";

/** More than any front matter has; over values of megabytes the expressions below overflow their stack. */
const LONGEST = 100_000;

/**
 * Anything that YAML might read otherwise than it looks: tabs, controls, surrogates, line separators, non-characters, a
 * carriage return by itself.
 */
const UNUSUAL = /[^\n\r\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]|\r(?!\n)/;

/**
 * Reads a mapping of the kind that nearly every front matter is: a scalar or a list of scalars a key, one a line, no
 * escapes, comments or nesting. Measured on 24,701 real files, 99.5 % are read this way, in a fifth of the time a YAML
 * parser takes; where siblings are compared, that parser otherwise is half the time of a run.
 *
 * @returns exactly what `readYamlMapping` gives, or `null` where the text wants the parser
 */
export function readPlainMapping(yaml: string, offset: number): readonly MetadataEntry[] | null {
  if (yaml.length > LONGEST || UNUSUAL.test(yaml)) return null;
  return new PlainReader(yaml, offset).read();
}

type Scalar = Extract<MetadataValue, { readonly kind: "scalar" }>;

const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;
const COLON = 0x3a;
const HASH = 0x23;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const BACKSLASH = 0x5c;

/** Reads by character codes: expressions that try each place take five times as long. */
class PlainReader {
  private at = 0;
  private readonly yaml: string;
  private readonly offset: number;

  constructor(yaml: string, offset: number) {
    this.yaml = yaml;
    this.offset = offset;
  }

  read(): readonly MetadataEntry[] | null {
    const entries: MetadataEntry[] = [];
    this.skipLineEnd();
    while (this.at < this.yaml.length) {
      const entry = this.entry();
      if (entry === null) return null;
      entries.push(entry);
    }
    return entries.length === 0 ? null : entries;
  }

  private entry(): MetadataEntry | null {
    const start = this.at;
    const end = this.endOfKey(start);
    if (end < 0) return null;
    this.at = end + 1;
    if (!this.isAtLineEnd() && this.yaml.charCodeAt(this.at) !== SPACE) return null;
    this.skipSpaces();
    const value = this.isAtLineEnd() ? this.list() : this.scalar();
    return value === null ? null : { key: this.yaml.slice(start, end), keySpan: this.span(start, end), value };
  }

  /** Of words behind which a colon stands at once; -1 where there are none. */
  private endOfKey(start: number): number {
    const { yaml } = this;
    if (!isKeyStart(yaml.charCodeAt(start))) return -1;
    let at = start + 1;
    while (isKeyPart(yaml.charCodeAt(at))) at++;
    return yaml.charCodeAt(at) === COLON && yaml.charCodeAt(at - 1) !== SPACE ? at : -1;
  }

  private list(): MetadataValue | null {
    this.skipLineEnd();
    const items: Scalar[] = [];
    let indent = 0;
    let start = 0;
    for (let dash = this.dash(); dash >= 0; dash = this.dash()) {
      if (items.length === 0) {
        indent = dash - this.at;
        start = dash;
      } else if (dash - this.at !== indent) return null;
      this.at = dash + 1;
      this.skipSpaces();
      const item = this.scalar();
      if (item === null) return null;
      items.push(item);
    }
    const last = items.at(-1);
    return last === undefined ? null : { kind: "list", items, span: this.span(start, last.span.end - this.offset) };
  }

  /** Where the dash of an item stands that this line holds; -1 where it holds none. */
  private dash(): number {
    const { yaml } = this;
    let at = this.at;
    while (yaml.charCodeAt(at) === SPACE) at++;
    return yaml.charCodeAt(at) === DASH && yaml.charCodeAt(at + 1) === SPACE ? at : -1;
  }

  private scalar(): Scalar | null {
    const first = this.yaml.charCodeAt(this.at);
    const quoted = first === DOUBLE_QUOTE || first === SINGLE_QUOTE;
    const start = quoted ? this.at + 1 : this.at;
    const end = quoted ? this.endOfQuoted(start, first) : this.endOfPlain(start);
    if (end < 0) return null;
    this.at = quoted ? end + 1 : end;
    this.skipSpaces();
    if (!this.isAtLineEnd()) return null;
    this.skipLineEnd();
    return { kind: "scalar", text: this.yaml.slice(start, end), quoted, span: this.span(start, end) };
  }

  /** -1 where it does not end on its line, or escapes something. */
  private endOfQuoted(start: number, quote: number): number {
    const { yaml } = this;
    for (let at = start; at < yaml.length; at++) {
      const code = yaml.charCodeAt(at);
      if (code === quote) return at;
      if (code === LF || (code === BACKSLASH && quote === DOUBLE_QUOTE)) return -1;
    }
    return -1;
  }

  /** Starts with no indicator and holds neither `: ` nor ` #`; -1 where it does not start at all. */
  private endOfPlain(start: number): number {
    const { yaml } = this;
    if (!isPlainStart(yaml.charCodeAt(start))) return -1;
    let at = start + 1;
    while (at < yaml.length) {
      const code = yaml.charCodeAt(at);
      if (code === LF || code === CR) break;
      if (code === COLON && (at + 1 === yaml.length || isWhiteSpace(yaml, at + 1))) break;
      if (code === HASH && yaml.charCodeAt(at - 1) === SPACE) break;
      at++;
    }
    while (isWhiteSpace(yaml, at - 1)) at--;
    return at;
  }

  private skipSpaces(): void {
    while (this.yaml.charCodeAt(this.at) === SPACE) this.at++;
  }

  private isAtLineEnd(): boolean {
    const next = this.yaml.charCodeAt(this.at);
    return this.at >= this.yaml.length || next === LF || (next === CR && this.yaml.charCodeAt(this.at + 1) === LF);
  }

  private skipLineEnd(): void {
    if (this.yaml.charCodeAt(this.at) === CR) this.at++;
    if (this.yaml.charCodeAt(this.at) === LF) this.at++;
  }

  private span(start: number, end: number): MetadataEntry["keySpan"] {
    return span("article", this.offset + start, this.offset + end);
  }
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isKeyStart(code: number): boolean {
  return isLetter(code) || code === 0x5f;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters, digits, `_`, `.`, `-` and spaces. */
function isKeyPart(code: number): boolean {
  return isKeyStart(code) || isDigit(code) || code === 0x2e || code === DASH || code === SPACE;
}

/** Letters and digits, and the signs that are no indicators. */
function isPlainStart(code: number): boolean {
  if (isLetter(code) || isDigit(code)) return true;
  return code < 0x80 ? "(./\\_+$^;~<=".includes(String.fromCharCode(code)) : code >= 0xc0 && code <= 0xd7c0;
}

function isWhiteSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code === SPACE || (code >= 0x09 && code <= CR) : /\s/.test(text.charAt(at));
}
