import type { Tier } from "./block.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Placeables, SegmentSide } from "./inline.ts";
import type { MarkdownNode } from "./readers.ts";
import type { Span } from "./span.ts";

/** One side of a translation unit: raw Markdown. */
export interface Segment<S extends SegmentSide = SegmentSide> {
  readonly span: Span<S>;
  readonly text: string;
  /** The place of `text.slice(start, end)` in the file. */
  at(start: number, end: number): Span<S>;
  /** What stands at a place in the file that lies in this segment. */
  slice(at: Pick<Span, "start" | "end">): string;
  /** Nothing but white space. */
  readonly blank: boolean;
  /** Bits of `Feature`. */
  readonly features: number;
  /** Links, code, autolinks and HTML with positions; read on first use and kept. */
  readonly placeables: Placeables<S>;
  /**
   * Strong runs and literal delimiters, from a quick reading that asks CommonMark only where delimiters do not simply
   * nest; read on first use and kept.
   */
  readonly emphasis: Emphasis<S>;
  /** The same from the CommonMark tree, to confirm a suspect. */
  readonly renderedEmphasis: Emphasis<S>;
  /** The text in equal length with markup replaced by U+FFFC: code, link tails, HTML tags, include directives. */
  readonly unmarked: string;
  /**
   * The text in equal length with everything that is no prose replaced by U+FFFC: code, URLs, link tails, HTML tags,
   * include directives, file names and identifiers. Never shorter: a deletion would invent a space before a stop.
   */
  readonly prose: string;
  /**
   * The segment as CommonMark renders it by itself; offsets into the file. Slow, and its reader has to be loaded: for
   * suspects that a cheap screen has found.
   */
  readonly markdown: MarkdownNode;
}

/**
 * A translated segment with its source segment, in the one serialization that intact articles have:
 * `<span data-ttu-id="ID">TARGET</span><span class="sxs-lookup"><span data-stu-id="ID">SOURCE</span></span>`.
 */
export interface TranslationUnit {
  /** `[0-9a-f]{5}-p?[0-9]{3,}`, for instance `37ca1-103`. */
  readonly id: string;
  /** The whole unit, markers included. */
  readonly span: Span<"article">;
  readonly target: Segment<"target">;
  readonly source: Segment<"source">;
  /** The features of both sides together. */
  readonly features: number;
  /** Whether the target is its source, to the letter. */
  readonly identical: boolean;
  /** Bits of `Difference`; read on first use and kept. */
  readonly differences: number;
  /** Where both halves stand in files of their own: how sure it is that they belong together. */
  readonly pairing?: UnitPairing;
}

/** How sure it is that two segments say the same, where nothing but their texts says. */
export interface UnitPairing {
  /** 0 to 1. */
  readonly confidence: number;
  readonly tier: Tier;
  /** What its block stands in: names of components, `ul`, `ol`, `q`; outermost first. */
  readonly containers?: string;
  /** The code between the fences of both files: what a code span quotes of it differs as the fences do. */
  readonly fences?: { readonly source: string; readonly target: string };
  /** All of the translation, without front matter, ids and shortcodes: whether a word stands elsewhere in it too. */
  readonly wholeTarget?: string;
  /** The same target with what the source says today, where that differs: what holds against neither is no defect. */
  readonly today?: TranslationUnit;
}

/** A half that has no other half, or whose text is missing. */
export interface UnpairedSegment {
  readonly kind: "targetWithoutSource" | "sourceWithoutTarget";
  readonly id: string;
  /** From the opening marker to the end of the half. */
  readonly span: Span<"target"> | Span<"source">;
}

/** Why a piece of unit markup is not the one serialization. */
export type MalformationKind =
  | "escapedQuotes"
  | "looseMarkup"
  | "invalidId"
  | "unequalIds"
  | "duplicateId"
  | "unorderedId"
  | "foreignPrefix"
  | "unclosed"
  | "orphanedMarker"
  | "insideFence";

/** A deviation from the one serialization of units. */
export interface Malformation {
  readonly kind: MalformationKind;
  /** The id as far as it could be read. */
  readonly id: string | null;
  /** What to show: the marker or the unit that deviates. */
  readonly span: Span<"article">;
  /** The other id of `unequalIds`, the earlier unit's id of `duplicateId`, `unorderedId` and `foreignPrefix`. */
  readonly other?: { readonly id: string; readonly span: Span<"article"> };
  /** Marker text to replace, never anything inside a source segment. */
  readonly repair?: readonly { readonly span: Span<"article">; readonly text: string }[];
}

/** What pairing found in one body. */
export interface Pairing {
  /** Intact units in the order of the text. Asking makes an object of each. */
  readonly units: readonly TranslationUnit[];
  /** How many `units` there are. */
  readonly unitCount: number;
  readonly unpaired: readonly UnpairedSegment[];
  readonly malformed: readonly Malformation[];
}
