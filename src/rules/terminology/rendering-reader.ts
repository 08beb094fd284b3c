/** Where a rendering stands; offsets into the text. */
export interface RenderingPlace {
  readonly start: number;
  readonly end: number;
}

/** How a language's texts show renderings of terms. */
export interface RenderingReader {
  /** Whether a text has a rendering in any way that a reader would take for it; in any case: a sentence may begin with it. */
  shows(text: string, rendering: string): boolean;
  /** Whether a text has a part of a rendering that compounds make do with: `contactgegevens` of `contactpersoon`. */
  showsPart(text: string, rendering: string): boolean;
  /** Where a text has the words of a rendering in their order, inflected or within compounds, as far as a reader would think. */
  likelyPlaces(text: string, rendering: string): readonly RenderingPlace[];
  /** Where a text has a rendering beyond doubt. */
  places(text: string, rendering: string, caseSensitive: boolean): readonly RenderingPlace[];
}
