import type { MetadataEntry, MetadataValue } from "../model/front-matter.ts";
import { span } from "../model/span.ts";

/** More than any front matter has; over values of megabytes the expressions below overflow their stack. */
const LONGEST = 100_000;

/**
 * Anything that YAML might read otherwise than it looks: tabs, controls, surrogates, line separators, non-characters, a
 * carriage return by itself.
 */
const UNUSUAL = /[^\n\r\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]|\r(?!\n)/;

const KEY = /([A-Za-z_](?:[\w. -]*[\w.-])?):(?= |\r?$)/my;
const ITEM = /( *)- +/y;
const QUOTED = /"([^"\\\n]*)" *\r?$|'([^'\n]*)' *\r?$/my;
/** Starts with no indicator and holds neither `: ` nor ` #`. */
const PLAIN = /[A-Za-z0-9(./\\_+$^;~<=À-ퟀ](?:[^\n\r:#]|:(?=[^\s])|(?<! )#)*/my;

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
    const key = this.match(KEY)?.[1];
    if (key === undefined) return null;
    const keySpan = this.span(this.at, this.at + key.length);
    this.at += key.length + 1;
    this.skipSpaces();
    const value = this.isAtLineEnd() ? this.list() : this.scalar();
    return value === null ? null : { key, keySpan, value };
  }

  private list(): MetadataValue | null {
    this.skipLineEnd();
    const items: Scalar[] = [];
    let indent: string | null = null;
    let start = 0;
    for (let dash = this.match(ITEM); dash !== null; dash = this.match(ITEM)) {
      const [whole, spaces] = dash as unknown as [string, string];
      indent ??= spaces;
      if (spaces !== indent) return null;
      if (items.length === 0) start = this.at + spaces.length;
      this.at += whole.length;
      const item = this.scalar();
      if (item === null) return null;
      items.push(item);
    }
    const last = items.at(-1);
    return last === undefined ? null : { kind: "list", items, span: this.span(start, last.span.end - this.offset) };
  }

  private scalar(): Scalar | null {
    const quoted = this.match(QUOTED);
    const text = quoted === null ? this.match(PLAIN)?.[0].trimEnd() : (quoted[1] ?? quoted[2]);
    if (text === undefined) return null;
    const start = quoted === null ? this.at : this.at + 1;
    this.at = quoted === null ? start + text.length : this.at + quoted[0].length;
    this.skipSpaces();
    if (!this.isAtLineEnd()) return null;
    this.skipLineEnd();
    return { kind: "scalar", text, quoted: quoted !== null, span: this.span(start, start + text.length) };
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.yaml);
  }

  private skipSpaces(): void {
    while (this.yaml.charCodeAt(this.at) === 0x20) this.at++;
  }

  private isAtLineEnd(): boolean {
    const next = this.yaml.charCodeAt(this.at);
    return (
      this.at >= this.yaml.length || next === 0x0a || (next === 0x0d && this.yaml.charCodeAt(this.at + 1) === 0x0a)
    );
  }

  private skipLineEnd(): void {
    if (this.yaml.charCodeAt(this.at) === 0x0d) this.at++;
    if (this.yaml.charCodeAt(this.at) === 0x0a) this.at++;
  }

  private span(start: number, end: number): MetadataEntry["keySpan"] {
    return span("article", this.offset + start, this.offset + end);
  }
}
