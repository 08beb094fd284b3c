import { span } from "../model/span.ts";
import type { Malformation, MalformationKind, UnpairedSegment } from "../model/unit.ts";
import { type MarkerToken, readMarkerTokens } from "./marker-tokens.ts";
import { isValidId, LOOKUP_OPEN, MARKER_TRACE, SOURCE_OPEN, TARGET_OPEN } from "./segment-markers.ts";

/** What a stretch of damaged unit markup turned out to be. */
export interface DamageReading {
  readonly unpaired: readonly UnpairedSegment[];
  readonly malformed: readonly Malformation[];
}

/**
 * Reads a stretch of text that holds traces of unit markup but no intact unit. Every trace ends up in exactly one
 * finding: a half without its other half, or a unit whose markup deviates.
 */
export function readDamaged(text: string, from: number, to: number): DamageReading {
  return new DamageReader(text, from, to).read();
}

class DamageReader {
  private readonly unpaired: UnpairedSegment[] = [];
  private readonly malformed: Malformation[] = [];
  private readonly tokens: readonly MarkerToken[];
  private readonly text: string;
  private readonly from: number;
  private readonly to: number;

  constructor(text: string, from: number, to: number) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.tokens = readMarkerTokens(text, from, to);
  }

  read(): DamageReading {
    for (let index = 0; index < this.tokens.length; ) index = this.readFrom(index);
    this.readTracesOutsideTags();
    return { unpaired: this.unpaired, malformed: this.malformed };
  }

  /** @returns the index of the first token that was not used up */
  private readFrom(index: number): number {
    const token = this.tokens[index] as MarkerToken;
    if (token.kind === "target") return this.readUnit(index);
    if (token.kind === "lookup" && this.tokens[index + 1]?.kind === "source")
      return this.readLoneSource(index, index + 1);
    if (token.kind === "source") return this.readLoneSource(index, index);
    if (token.kind === "lookup") this.report("orphanedMarker", null, token.start, token.end);
    return index + 1;
  }

  private readUnit(opener: number): number {
    const target = this.tokens[opener] as MarkerToken;
    let limit = opener + 1;
    while (limit < this.tokens.length && this.tokens[limit]?.kind !== "target") limit++;
    const source = this.find("source", opener + 1, limit);
    if (source < 0) return this.readLoneTarget(opener, limit);
    const end = this.endOfSource(source, limit);
    const lookup = this.find("lookup", opener + 1, source);
    const kind = this.deviationOf(opener, lookup, source, end.complete);
    if (kind === "unequalIds") {
      const other = this.tokens[source] as MarkerToken;
      const reference = { id: other.id ?? "", span: span("article", other.start, other.end) };
      this.malformed.push({ kind, id: target.id, span: span("article", target.start, end.at), other: reference });
    } else {
      const readable = target.id !== null && (this.tokens[source] as MarkerToken).id !== null;
      const repair = kind === "escapedQuotes" && readable ? this.repairsOf(opener, lookup, source) : undefined;
      const whole = span("article", target.start, end.at);
      this.malformed.push({ kind, id: target.id, span: whole, ...(repair && { repair }) });
    }
    return end.index;
  }

  private deviationOf(opener: number, lookup: number, source: number, complete: boolean): MalformationKind {
    const target = this.tokens[opener] as MarkerToken;
    const partner = this.tokens[source] as MarkerToken;
    const parts = this.tokens.slice(opener, source + 1);
    if (parts.some((part) => part.kind !== "close" && part.kind !== "other" && part.escaped)) return "escapedQuotes";
    if (target.id !== partner.id) return "unequalIds";
    if (target.id === null || !isValidId(target.id)) return "invalidId";
    const closed = lookup > opener + 1 && this.tokens[lookup - 1]?.kind === "close";
    return complete && closed ? "looseMarkup" : "unclosed";
  }

  /** The source ends with the close of its span and that of the lookup span; spans inside it are counted. */
  private endOfSource(source: number, limit: number): { at: number; index: number; complete: boolean } {
    let depth = 2;
    for (let index = source + 1; index < limit; index++) {
      const token = this.tokens[index] as MarkerToken;
      if (token.kind === "close") depth--;
      else if (token.kind === "other") depth++;
      else break;
      if (depth === 0) return { at: token.end, index: index + 1, complete: true };
    }
    const at = this.endOfText((this.tokens[source] as MarkerToken).end, limit);
    let index = source + 1;
    while (index < limit && (this.tokens[index] as MarkerToken).start < at) index++;
    return { at, index, complete: false };
  }

  private readLoneTarget(opener: number, limit: number): number {
    const target = this.tokens[opener] as MarkerToken;
    let depth = 1;
    for (let index = opener + 1; index < limit; index++) {
      const token = this.tokens[index] as MarkerToken;
      if (token.kind === "close") depth--;
      else if (token.kind === "other") depth++;
      if (depth === 0) return this.addLoneTarget(target, token.end, index + 1);
    }
    this.report("unclosed", target.id, target.start, this.endOfText(target.end, limit));
    return limit;
  }

  private addLoneTarget(target: MarkerToken, end: number, next: number): number {
    if (target.id === null || !isValidId(target.id)) this.report("invalidId", target.id, target.start, end);
    else this.unpaired.push({ kind: "targetWithoutSource", id: target.id, span: span("target", target.start, end) });
    return next;
  }

  private readLoneSource(start: number, source: number): number {
    const token = this.tokens[source] as MarkerToken;
    let limit = source + 1;
    while (limit < this.tokens.length && !["target", "source"].includes((this.tokens[limit] as MarkerToken).kind))
      limit++;
    const end = this.endOfSource(source, limit);
    const from = (this.tokens[start] as MarkerToken).start;
    this.unpaired.push({ kind: "sourceWithoutTarget", id: token.id ?? "", span: span("source", from, end.at) });
    return end.index;
  }

  private find(kind: MarkerToken["kind"], from: number, to: number): number {
    for (let index = from; index < to; index++) if (this.tokens[index]?.kind === kind) return index;
    return -1;
  }

  /** Where an unclosed span's text ends for want of a marker: at the end of its line, the next opener or the stretch. */
  private endOfText(start: number, limit: number): number {
    const next = this.tokens[limit]?.start ?? this.to;
    const line = this.text.indexOf("\n", start);
    const end = line < 0 ? next : Math.min(line, next);
    return end - (/\s*$/.exec(this.text.slice(start, end))?.[0].length ?? 0);
  }

  /** The exact markers in place of those whose quotes were escaped. */
  private repairsOf(opener: number, lookup: number, source: number): NonNullable<Malformation["repair"]> {
    return [opener, lookup, source].flatMap((index) => {
      const token = this.tokens[index];
      if (token === undefined || !token.escaped) return [];
      const exact = {
        target: `${TARGET_OPEN}${token.id}">`,
        source: `${SOURCE_OPEN}${token.id}">`,
        lookup: LOOKUP_OPEN,
      };
      const text = exact[token.kind as keyof typeof exact];
      return [{ span: span("article", token.start, token.end), text }];
    });
  }

  private readTracesOutsideTags(): void {
    let at = this.from;
    for (const token of [...this.tokens, { start: this.to, end: this.to }]) {
      const gap = this.text.slice(at, token.start);
      const trace = MARKER_TRACE.exec(gap);
      if (trace !== null) {
        const start = at + trace.index;
        this.report("orphanedMarker", null, start, start + trace[0].length);
      }
      at = token.end;
    }
  }

  private report(kind: MalformationKind, id: string | null, start: number, end: number): void {
    this.malformed.push({ kind, id, span: span("article", start, end) });
  }
}
