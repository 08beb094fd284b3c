import type { ExcerptLine, Fix } from "../model/diagnostic.ts";
import type { LintedFile } from "./lint-file.ts";

/** A copy to keep, whose strings are its own: a slice of an article would keep the whole article in memory. */
export function detached({ report: { diagnostics, ...report }, ...linted }: LintedFile): LintedFile {
  const texts = new Map<string, string>();
  // All findings of a unit show the same two texts, which must not be there once for each finding.
  const shared = ({ text, offset }: ExcerptLine): ExcerptLine => {
    const known = texts.get(text) ?? Buffer.from(text, "utf16le").toString("utf16le");
    texts.set(text, known);
    return { text: known, offset };
  };
  const own = diagnostics.map((diagnostic) => {
    const { fix, excerpt } = diagnostic;
    if (excerpt === undefined && (fix === undefined || !mayHoldSlice(fix))) return diagnostic;
    return {
      ...diagnostic,
      ...(fix && { fix: copied(fix) }),
      ...(excerpt && { excerpt: { source: shared(excerpt.source), target: shared(excerpt.target) } }),
    };
  });
  return { ...copied(linted), report: { ...copied(report), diagnostics: own } };
}

/** V8 makes a slice of 13 and more characters; shorter ones are copies anyway. */
function mayHoldSlice({ edits }: Fix): boolean {
  return edits.some(({ text }) => text.length >= 13);
}

function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
