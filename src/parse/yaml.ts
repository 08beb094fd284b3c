import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_SINGLE_QUOTED,
  YAMLException,
} from "js-yaml";
import type { MetadataEntry, MetadataValue } from "../model/front-matter.ts";
import { type Span, span } from "../model/span.ts";
import { readPlainMapping } from "./plain-yaml.ts";

/** Why a YAML text cannot be read, at an offset into the file. */
export class YamlProblem extends Error {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

/**
 * Reads a YAML mapping as strings with positions. Works on the parser's events: no schema turns `0777` into 511, no
 * constructor runs, and an alias stays a name, so that nested aliases cannot multiply.
 *
 * @param yaml the text between the fences
 * @param offset where it starts in the file
 * @throws {YamlProblem}
 */
export function readYamlMapping(yaml: string, offset: number): readonly MetadataEntry[] {
  return readPlainMapping(yaml, offset) ?? readWithParser(yaml, offset);
}

/** The same for any YAML, without the short cut for plain mappings. */
export function readWithParser(yaml: string, offset: number): readonly MetadataEntry[] {
  return new EventReader(yaml, offset, eventsOf(yaml, offset)).mapping();
}

function eventsOf(yaml: string, offset: number): readonly Event[] {
  try {
    return parseEvents(yaml, {});
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new YamlProblem(error.reason, offset + Math.min(error.mark?.position ?? 0, yaml.length));
  }
}

const COLON = /["']?[ \t]*:/y;

class EventReader {
  private at = 0;
  /** Where the last key, scalar or alias ends: an empty value stands there. */
  private readUpTo = 0;
  private readonly anchors = new Set<string>();
  private readonly yaml: string;
  private readonly offset: number;
  private readonly events: readonly Event[];

  constructor(yaml: string, offset: number, events: readonly Event[]) {
    this.yaml = yaml;
    this.offset = offset;
    this.events = events;
  }

  mapping(): readonly MetadataEntry[] {
    this.at++; // the document
    const value = this.value();
    if (value.kind !== "map") throw new YamlProblem("expected `key: value` lines", value.span.start);
    this.at++; // the end of the document
    if (this.events[this.at++]?.type === EVENT_ID.DOCUMENT) {
      throw new YamlProblem("expected a single document", this.value().span.start);
    }
    return value.entries;
  }

  private value(): MetadataValue {
    const event = this.events[this.at++];
    if (event === undefined) throw new YamlProblem("the document is empty", this.offset);
    if (event.type === EVENT_ID.ALIAS) return this.alias(event.anchorStart, event.anchorEnd);
    if (event.type === EVENT_ID.SCALAR) {
      this.rememberAnchor(event.anchorStart, event.anchorEnd);
      const quoted = event.style === SCALAR_STYLE_SINGLE_QUOTED || event.style === SCALAR_STYLE_DOUBLE_QUOTED;
      const empty = event.valueStart < 0;
      const start = empty ? this.readUpTo : event.valueStart;
      this.readUpTo = empty ? start : event.valueEnd;
      const text = getScalarValue(this.yaml, event);
      return { kind: "scalar", text, quoted, span: this.span(start, this.readUpTo) };
    }
    if (event.type === EVENT_ID.SEQUENCE) {
      this.rememberAnchor(event.anchorStart, event.anchorEnd);
      return this.list(event.start);
    }
    if (event.type === EVENT_ID.MAPPING) {
      this.rememberAnchor(event.anchorStart, event.anchorEnd);
      return this.map(event.start);
    }
    throw new YamlProblem("expected a value", this.offset);
  }

  private list(start: number): MetadataValue {
    this.readUpTo = Math.max(this.readUpTo, start);
    const items: MetadataValue[] = [];
    while (this.events[this.at]?.type !== EVENT_ID.POP) items.push(this.value());
    this.at++;
    return { kind: "list", items, span: this.span(start, this.endAfter(start, items.at(-1))) };
  }

  private map(start: number): MetadataValue {
    this.readUpTo = Math.max(this.readUpTo, start);
    const entries: MetadataEntry[] = [];
    while (this.events[this.at]?.type !== EVENT_ID.POP) {
      const key = this.value();
      const text =
        key.kind === "scalar" ? key.text : this.yaml.slice(key.span.start - this.offset, key.span.end - this.offset);
      COLON.lastIndex = this.readUpTo;
      if (COLON.test(this.yaml)) this.readUpTo = COLON.lastIndex;
      entries.push({ key: text, keySpan: key.span, value: this.value() });
    }
    this.at++;
    return { kind: "map", entries, span: this.span(start, this.endAfter(start, entries.at(-1)?.value)) };
  }

  private alias(start: number, end: number): MetadataValue {
    const name = this.yaml.slice(start, end);
    if (!this.anchors.has(name)) throw new YamlProblem(`unidentified alias "${name}"`, this.offset + start);
    this.readUpTo = end;
    return { kind: "alias", name, span: this.span(start, end) };
  }

  private rememberAnchor(start: number, end: number): void {
    if (start >= 0) this.anchors.add(this.yaml.slice(start, end));
  }

  private endAfter(start: number, last: MetadataValue | undefined): number {
    return last === undefined ? start : Math.max(start, last.span.end - this.offset);
  }

  private span(start: number, end: number): Span<"article"> {
    return span("article", this.offset + Math.max(start, 0), this.offset + Math.max(end, start, 0));
  }
}
