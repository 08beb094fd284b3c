import { type Span, span } from "../model/span.ts";
import type { Malformation, MalformationKind, UnpairedSegment } from "../model/unit.ts";
import { type MarkerToken, readMarkerTokens } from "./marker-tokens.ts";
import { isValidId, LOOKUP_OPEN, SOURCE_OPEN, TARGET_OPEN } from "./segment-markers.ts";

/** What a stretch of damaged unit markup turned out to be. */
export interface DamageReading {
  readonly unpaired: readonly UnpairedSegment[];
  readonly malformed: readonly Malformation[];
}

/** A trace of a marker, with what can be seen of its tag. */
const LEFTOVER = /<[^<>\n]*?(?:(?:ttu|stu)-id|sxs-lookup)[^<>\n]*>?|(?:ttu|stu)-id|sxs-lookup/gi;

/**
 * Reads a stretch of text that holds traces of unit markup but no intact unit. Every trace ends up in exactly one
 * finding: a half without its other half, or a unit whose markup deviates.
 */
export function readDamaged(text: string, from: number, to: number): DamageReading {
  return new DamageReader(text, from, to).read();
}

/** The markers of one damaged unit, as indices of tokens. */
interface Parts {
  readonly target: number;
  /** -1 where it is missing. */
  readonly lookup: number;
  readonly source: number;
  /** Of the target's closing tag; -1 where it is missing. */
  readonly close: number;
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
    this.readLeftovers();
    return { unpaired: this.unpaired, malformed: this.malformed };
  }

  private token(index: number): MarkerToken {
    return this.tokens[index] as MarkerToken;
  }

  /** @returns the index of the first token that was not used up */
  private readFrom(index: number): number {
    const { kind } = this.token(index);
    if (kind === "target") return this.readTarget(index);
    if (kind === "lookup" && this.tokens[index + 1]?.kind === "source") return this.readLoneSource(index, index + 1);
    if (kind === "source") return this.readLoneSource(index, index);
    // A lookup marker by itself is a leftover.
    return index + 1;
  }

  private readTarget(target: number): number {
    const halfEnd = this.nextMarker(target + 1);
    const close = this.closeOf(target + 1, halfEnd, 1);
    const lookup = this.tokens[halfEnd]?.kind === "lookup" ? halfEnd : -1;
    const source = lookup < 0 ? halfEnd : lookup + 1;
    const parts = { target, lookup, source, close };
    if (this.tokens[source]?.kind === "source" && !this.standApart(parts)) return this.readUnit(parts);
    return this.readLoneTarget(target, close, halfEnd);
  }

  /** Whether both halves belong to different units, each of which lost its other half. */
  private standApart({ target, lookup, source, close }: Parts): boolean {
    if (this.token(target).id === this.token(source).id) return false;
    const from = this.token(close < 0 ? target : close).end;
    const between = this.text.slice(from, this.token(lookup < 0 ? source : lookup).start);
    return close < 0 ? between.includes("\n") : /[^ \t]/.test(between);
  }

  private readUnit(parts: Parts): number {
    const target = this.token(parts.target);
    const source = this.token(parts.source);
    const end = this.endOfSource(parts.source);
    const whole = span("article", target.start, end.at);
    const kind = this.deviationOf(parts, end.complete);
    if (kind === "unequalIds") {
      const other = { id: source.id ?? "", span: span("article", source.start, source.end) };
      this.malformed.push({ kind, id: target.id, span: whole, other });
    } else {
      const repair = kind === "escapedQuotes" ? this.repairsOf(parts) : [];
      this.malformed.push({ kind, id: target.id, span: whole, ...(repair.length > 0 && { repair }) });
    }
    return end.index;
  }

  private deviationOf({ target, lookup, source, close }: Parts, complete: boolean): MalformationKind {
    const { id } = this.token(target);
    if ([target, lookup, source].some((index) => this.tokens[index]?.escaped)) return "escapedQuotes";
    if (id !== this.token(source).id) return "unequalIds";
    if (id === null || !isValidId(id)) return "invalidId";
    return complete && close >= 0 ? "looseMarkup" : "unclosed";
  }

  private readLoneTarget(index: number, close: number, limit: number): number {
    const target = this.token(index);
    const end = close < 0 ? this.endOfText(target.end, limit) : this.token(close).end;
    if (close < 0) this.report("unclosed", target.id, target.start, end);
    else this.reportHalf("targetWithoutSource", target.id, span("target", target.start, end));
    return this.firstFrom(index + 1, end);
  }

  private readLoneSource(start: number, source: number): number {
    const end = this.endOfSource(source);
    const swapped = this.closeOfSwapped(source, end.index);
    if (swapped >= 0) {
      this.report("looseMarkup", this.token(source).id, this.token(start).start, this.token(swapped).end);
      return swapped + 1;
    }
    const half = span("source", this.token(start).start, end.at);
    this.reportHalf("sourceWithoutTarget", this.token(source).id, half);
    return end.index;
  }

  /** Where the target half of a source half ends that stands right in front of it, or -1. */
  private closeOfSwapped(source: number, target: number): number {
    const { kind, id } = this.tokens[target] ?? {};
    if (kind !== "target" || id === null || id !== this.token(source).id) return -1;
    if (this.text.slice(this.token(target - 1).end, this.token(target).start).trim() !== "") return -1;
    const halfEnd = this.nextMarker(target + 1);
    const owned = this.tokens[halfEnd]?.id === id || this.tokens[halfEnd + 1]?.id === id;
    return owned ? -1 : this.closeOf(target + 1, halfEnd, 1);
  }

  /** The source ends with the close of its span and that of the lookup span; spans inside it are counted. */
  private endOfSource(source: number): { readonly at: number; readonly index: number; readonly complete: boolean } {
    const limit = this.nextMarker(source + 1);
    const close = this.closeOf(source + 1, limit, 2);
    if (close >= 0) return { at: this.token(close).end, index: close + 1, complete: true };
    const at = this.endOfText(this.token(source).end, limit);
    return { at, index: this.firstFrom(source + 1, at), complete: false };
  }

  /** The index of the next token that belongs to unit markup, or the number of tokens. */
  private nextMarker(from: number): number {
    let index = from;
    while (this.tokens[index]?.kind === "close" || this.tokens[index]?.kind === "other") index++;
    return index;
  }

  /** The index of the closing tag that brings `depth` open spans to none, or -1. */
  private closeOf(from: number, limit: number, depth: number): number {
    let open = depth;
    for (let index = from; index < limit; index++) {
      open += this.token(index).kind === "close" ? -1 : 1;
      if (open === 0) return index;
    }
    return -1;
  }

  /** The index of the first token, from `index` on, that starts at or behind `at`. */
  private firstFrom(index: number, at: number): number {
    let first = index;
    while (first < this.tokens.length && this.token(first).start < at) first++;
    return first;
  }

  /** Where an unclosed span's text ends for want of a marker: at the end of its line, the next marker or the stretch. */
  private endOfText(start: number, limit: number): number {
    const rest = this.text.slice(start, this.tokens[limit]?.start ?? this.to);
    const line = rest.indexOf("\n");
    return start + (line < 0 ? rest : rest.slice(0, line)).trimEnd().length;
  }

  /** The exact markers in place of those whose quotes were escaped; none where an id cannot be known. */
  private repairsOf({ target, lookup, source }: Parts): NonNullable<Malformation["repair"]> {
    const tokens = [target, lookup, source].flatMap((index) => this.tokens[index] ?? []);
    if (tokens.some(({ kind, id }) => kind !== "lookup" && (id === null || !isValidId(id)))) return [];
    return tokens
      .filter(({ escaped }) => escaped)
      .map((token) => ({ span: span("article", token.start, token.end), text: exactMarker(token) }));
  }

  /** Whatever looks like unit markup and is in no finding yet. */
  private readLeftovers(): void {
    let at = this.from;
    const known = [...this.unpaired, ...this.malformed].map((finding) => finding.span as Span);
    for (const { start, end } of [...known.sort((a, b) => a.start - b.start), { start: this.to, end: this.to }]) {
      for (const match of this.text.slice(at, start).matchAll(LEFTOVER)) {
        this.report("orphanedMarker", null, at + match.index, at + match.index + match[0].length);
      }
      at = end;
    }
  }

  private reportHalf(kind: UnpairedSegment["kind"], id: string | null, half: UnpairedSegment["span"]): void {
    if (id !== null && isValidId(id)) this.unpaired.push({ kind, id, span: half });
    else this.report("invalidId", id, half.start, half.end);
  }

  private report(kind: MalformationKind, id: string | null, start: number, end: number): void {
    this.malformed.push({ kind, id, span: span("article", start, end) });
  }
}

function exactMarker({ kind, id }: MarkerToken): string {
  if (kind === "lookup") return LOOKUP_OPEN;
  return `${kind === "target" ? TARGET_OPEN : SOURCE_OPEN}${id}">`;
}
