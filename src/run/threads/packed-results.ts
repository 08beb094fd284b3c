import type { Diagnostic, ExcerptLine } from "../../model/diagnostic.ts";
import type { Result } from "./queue.ts";

/** Results as one thread sends them to another: each text of an excerpt once, however many findings show it. */
export interface PackedResults {
  readonly texts: readonly string[];
  /** In place of the texts of excerpts stands which of `texts` it is. */
  readonly results: readonly Result[];
}

export function packed(results: readonly Result[]): PackedResults {
  const places = new Map<string, string>();
  const placeOf = (text: string) => {
    const place = places.get(text) ?? String(places.size);
    places.set(text, place);
    return place;
  };
  const packedResults = withTexts(results, placeOf);
  return { texts: [...places.keys()], results: packedResults };
}

export function unpacked({ texts, results }: PackedResults): readonly Result[] {
  return withTexts(results, (place) => texts[Number(place)] as string);
}

function withTexts(results: readonly Result[], change: (text: string) => string): readonly Result[] {
  const line = ({ text, offset }: ExcerptLine): ExcerptLine => ({ text: change(text), offset });
  const diagnostic = (found: Diagnostic): Diagnostic => {
    const { excerpt } = found;
    return excerpt ? { ...found, excerpt: { source: line(excerpt.source), target: line(excerpt.target) } } : found;
  };
  return results.map(([index, linted]) => {
    if (linted === null) return [index, null];
    const { report } = linted;
    return [index, { ...linted, report: { ...report, diagnostics: report.diagnostics.map(diagnostic) } }];
  });
}
