import { Feature } from "../model/features.ts";
import type { Placeables, SegmentSide } from "../model/inline.ts";
import type { Readers } from "../model/readers.ts";
import { type Span, span } from "../model/span.ts";
import type { Segment, TranslationUnit } from "../model/unit.ts";
import { scanFeatures } from "./features.ts";
import { NO_PLACEABLES, readInline } from "./inline.ts";
import type { LinkDefinitions } from "./link-definitions.ts";

const MAY_HOLD_PLACEABLE = Feature.squareBracket | Feature.backtick | Feature.lessThan;

/** A segment as offsets into its file; text and placeables are made when first asked for: most never are. */
class ParsedSegment<S extends SegmentSide> implements Segment<S> {
  readonly features: number;
  private readonly file: string;
  private readonly side: S;
  private readonly start: number;
  private readonly end: number;
  private readonly definitions: LinkDefinitions;
  private readonly readers: Readers;
  private cachedText: string | null = null;
  private cachedPlaceables: Placeables<S> | null = null;

  constructor(file: string, side: S, start: number, end: number, definitions: LinkDefinitions, readers: Readers) {
    this.file = file;
    this.side = side;
    this.start = start;
    this.end = end;
    this.definitions = definitions;
    this.readers = readers;
    this.features = scanFeatures(file, start, end);
  }

  get span(): Span<S> {
    return span(this.side, this.start, this.end);
  }

  get text(): string {
    this.cachedText ??= this.file.slice(this.start, this.end);
    return this.cachedText;
  }

  get blank(): boolean {
    for (let at = this.start; at < this.end; at++) if (!isSpace(this.file.charCodeAt(at))) return false;
    return true;
  }

  get placeables(): Placeables<S> {
    if ((this.features & MAY_HOLD_PLACEABLE) === 0) return NO_PLACEABLES;
    this.cachedPlaceables ??= readInline(this.file, this.side, this.start, this.end, this.definitions, this.readers);
    return this.cachedPlaceables;
  }
}

function isSpace(character: number): boolean {
  return character === 0x20 || (character >= 0x09 && character <= 0x0d) || character === 0xa0 || character === 0x3000;
}

/** Where the parts of one unit stand in the file. */
export interface UnitBounds {
  readonly id: string;
  readonly start: number;
  readonly targetStart: number;
  readonly targetEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly end: number;
}

class ParsedUnit implements TranslationUnit {
  readonly id: string;
  readonly target: Segment<"target">;
  readonly source: Segment<"source">;
  readonly features: number;
  private readonly start: number;
  private readonly end: number;

  constructor(text: string, bounds: UnitBounds, definitions: LinkDefinitions, readers: Readers) {
    this.id = bounds.id;
    this.start = bounds.start;
    this.end = bounds.end;
    this.target = new ParsedSegment(text, "target", bounds.targetStart, bounds.targetEnd, definitions, readers);
    this.source = new ParsedSegment(text, "source", bounds.sourceStart, bounds.sourceEnd, definitions, readers);
    this.features = this.target.features | this.source.features;
  }

  get span(): Span<"article"> {
    return span("article", this.start, this.end);
  }
}

/** @param definitions those of the same file, which the inline content of its units may refer to */
export function createUnit(
  text: string,
  bounds: UnitBounds,
  definitions: LinkDefinitions,
  readers: Readers,
): TranslationUnit {
  return new ParsedUnit(text, bounds, definitions, readers);
}
