import { MAY_HOLD_EMPHASIS, NO_EMPHASIS, readEmphasis } from "../markdown/emphasis.ts";
import type { FileContext } from "../markdown/file-context.ts";
import { NO_PLACEABLES, readInline } from "../markdown/inline.ts";
import { readInlineMarkdown } from "../markdown/inline-markdown.ts";
import { outsideMarkup, proseOf } from "../markdown/prose.ts";
import { renderedEmphasis } from "../markdown/rendered-emphasis.ts";
import type { Emphasis } from "../model/emphasis.ts";
import { Feature } from "../model/features.ts";
import type { Placeables, SegmentSide } from "../model/inline.ts";
import type { MarkdownNode } from "../model/readers.ts";
import { type Span, span } from "../model/span.ts";
import type { Segment, TranslationUnit, UnitPairing } from "../model/unit.ts";
import { isBlank } from "./blank.ts";
import { type SideBounds, scanDifferences } from "./differences.ts";
import { scanFeatures } from "./features.ts";

const MAY_HOLD_PLACEABLE = Feature.squareBracket | Feature.backtick | Feature.lessThan;

/** No features have all bits. */
const UNREAD = -1;

/** A segment as offsets into its file; text and what is read from it are made when first asked for: most never are. */
class ParsedSegment<S extends SegmentSide> implements Segment<S> {
  private readonly file: FileContext;
  private readonly side: S;
  private readonly start: number;
  private readonly end: number;
  private cachedFeatures = UNREAD;
  private cachedText: string | null = null;
  private cachedPlaceables: Placeables<S> | null = null;
  private cachedEmphasis: Emphasis<S> | null = null;
  private cachedRendering: Emphasis<S> | null = null;
  private cachedUnmarked: string | null = null;
  private cachedProse: string | null = null;
  private cachedMarkdown: MarkdownNode | null = null;

  constructor(file: FileContext, side: S, start: number, end: number) {
    this.file = file;
    this.side = side;
    this.start = start;
    this.end = end;
  }

  get features(): number {
    if (this.cachedFeatures === UNREAD) this.cachedFeatures = scanFeatures(this.file.text, this.start, this.end);
    return this.cachedFeatures;
  }

  get span(): Span<S> {
    return span(this.side, this.start, this.end);
  }

  get bounds(): SideBounds {
    return { text: this.file.text, start: this.start, end: this.end };
  }

  get text(): string {
    this.cachedText ??= this.file.text.slice(this.start, this.end);
    return this.cachedText;
  }

  at(start: number, end: number): Span<S> {
    return span(this.side, this.start + start, this.start + end);
  }

  slice({ start, end }: Pick<Span, "start" | "end">): string {
    return this.file.text.slice(start, end);
  }

  get blank(): boolean {
    return isBlank(this.file.text, this.start, this.end);
  }

  get placeables(): Placeables<S> {
    if ((this.features & MAY_HOLD_PLACEABLE) === 0) return NO_PLACEABLES;
    this.cachedPlaceables ??= readInline(this.file, this.side, this.start, this.end);
    return this.cachedPlaceables;
  }

  get emphasis(): Emphasis<S> {
    if ((this.features & MAY_HOLD_EMPHASIS) === 0) return NO_EMPHASIS;
    this.cachedEmphasis ??= readEmphasis(this.text, this.side, this.start) ?? this.renderedEmphasis;
    return this.cachedEmphasis;
  }

  get renderedEmphasis(): Emphasis<S> {
    this.cachedRendering ??= renderedEmphasis(this.markdown, this.text, this.side, this.start);
    return this.cachedRendering;
  }

  get unmarked(): string {
    if ((this.features & MAY_HOLD_PLACEABLE) === 0) return this.text;
    this.cachedUnmarked ??= outsideMarkup(this.text, this.start, this.placeables);
    return this.cachedUnmarked;
  }

  get prose(): string {
    this.cachedProse ??= proseOf(this.unmarked);
    return this.cachedProse;
  }

  get markdown(): MarkdownNode {
    this.cachedMarkdown ??= readInlineMarkdown(this.text, this.start, this.file.readers.commonmark);
    return this.cachedMarkdown;
  }
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
  readonly target: ParsedSegment<"target">;
  readonly source: ParsedSegment<"source">;
  private cachedFeatures = UNREAD;
  private cachedDifferences = UNREAD;
  private readonly start: number;
  private readonly end: number;
  private readonly isOfOneLength: boolean;

  constructor(file: FileContext, bounds: UnitBounds, sourceFile: FileContext) {
    this.id = bounds.id;
    this.isOfOneLength = bounds.targetEnd - bounds.targetStart === bounds.sourceEnd - bounds.sourceStart;
    this.start = bounds.start;
    this.end = bounds.end;
    this.target = new ParsedSegment(file, "target", bounds.targetStart, bounds.targetEnd);
    this.source = new ParsedSegment(sourceFile, "source", bounds.sourceStart, bounds.sourceEnd);
  }

  get features(): number {
    if (this.cachedFeatures === UNREAD) this.cachedFeatures = this.target.features | this.source.features;
    return this.cachedFeatures;
  }

  get span(): Span<"article"> {
    return span("article", this.start, this.end);
  }

  get differences(): number {
    if (this.cachedDifferences === UNREAD) {
      this.cachedDifferences = scanDifferences(this.source.bounds, this.target.bounds);
    }
    return this.cachedDifferences;
  }

  get identical(): boolean {
    return this.isOfOneLength && this.target.text === this.source.text;
  }
}

class PairedUnit extends ParsedUnit {
  readonly pairing: UnitPairing;

  constructor(file: FileContext, bounds: UnitBounds, sourceFile: FileContext, pairing: UnitPairing) {
    super(file, bounds, sourceFile);
    this.pairing = pairing;
  }
}

/** A unit whose halves stand in one file. */
export function createUnit(file: FileContext, bounds: UnitBounds): TranslationUnit {
  return new ParsedUnit(file, bounds, file);
}

/** Both files of a unit whose halves stand in two. */
export interface TwoFiles {
  readonly target: FileContext;
  readonly source: FileContext;
}

/** A unit of two files: its source's offsets are into the source's file, those of the whole unit into the target's. */
export function createPairedUnit(
  { target, source }: TwoFiles,
  bounds: UnitBounds,
  pairing: UnitPairing,
): TranslationUnit {
  return new PairedUnit(target, bounds, source, pairing);
}
