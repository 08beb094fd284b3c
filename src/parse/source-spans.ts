import type { Article } from "../model/article.ts";
import { type Span, span } from "../model/span.ts";
import { readMarkerTokens } from "./marker-tokens.ts";
import { SPAN_CLOSE, UNIT_CLOSE } from "./segment-markers.ts";

/**
 * Everything that is, or in damaged markup may be, source text: from each source marker, in whatever state, to the close
 * of its unit, else to the next marker. It rather holds too much than too little, because it guards against edits.
 */
export function findSourceSpans(text: string): readonly Span<"source">[] {
  const markers = readMarkerTokens(text, 0, text.length).filter(({ kind }) => kind !== "close" && kind !== "other");
  return markers.flatMap(({ kind, end }, index) => {
    if (kind !== "source") return [];
    const limit = markers[index + 1]?.start ?? text.length;
    return [span("source", end, closeOf(text, end, limit))];
  });
}

/** The same where a source marker stands in the front matter, which no rule takes for source text; nothing elsewhere. */
export function strayedSourceSpans({ text, bodyStart }: Article): readonly Span<"source">[] {
  return /<span/i.test(text.slice(0, bodyStart)) ? findSourceSpans(text) : [];
}

/** Spans inside the source leave more closing tags behind than the two of the unit. */
function closeOf(text: string, start: number, limit: number): number {
  const close = text.slice(start, limit).indexOf(UNIT_CLOSE);
  if (close < 0) return limit;
  let end = start + close + UNIT_CLOSE.length;
  while (text.startsWith(SPAN_CLOSE, end)) end += SPAN_CLOSE.length;
  return Math.min(end, limit);
}
