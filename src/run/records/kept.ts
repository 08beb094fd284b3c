import type { FoundFile } from "../../io/tree/discover.ts";
import { ownCopy } from "../../lint/own-copy.ts";
import type { Diagnostic, ExcerptLine } from "../../model/diagnostic.ts";
import type { LintedFile } from "./linted-file.ts";
import { OffHeapTexts } from "./off-heap-texts.ts";

/** One list for all articles: most have nothing to be listed. */
const NONE: readonly never[] = [];

/**
 * A copy to keep until the end of a run. Its strings are its own, because a slice of an article would keep the whole article in
 * memory, or those of the file, where another thread has sent them once more.
 *
 * @param room where the texts of all files of a run go
 */
export function kept(linted: LintedFile, { path, absolutePath }: FoundFile, room = new OffHeapTexts()): LintedFile {
  const { report, facts, directives, declaredLocale } = linted;
  const texts = new Map<string, string>();
  // All findings of a unit show the same two texts, which must not be there once for each finding.
  const shared = ({ text, offset }: ExcerptLine): ExcerptLine => {
    const known = texts.get(text) ?? ownCopy(text);
    texts.set(text, known);
    return { text: known, offset };
  };
  const own = (diagnostic: Diagnostic): Diagnostic => {
    const { fix, excerpt } = diagnostic;
    if (excerpt === undefined && fix === undefined) return diagnostic;
    return {
      ...diagnostic,
      ...(fix && { fix: ownCopy(fix) }),
      ...(excerpt && { excerpt: { source: shared(excerpt.source), target: shared(excerpt.target) } }),
    };
  };
  const diagnostics = report.diagnostics.length === 0 ? NONE : report.diagnostics.map(own);
  const { locale, translationType, units, pairing } = report;
  const suppressed = report.suppressed.length === 0 ? NONE : report.suppressed;
  // Not spread: what is added to a copy costs a hidden class each time.
  const plain = { path, locale, translationType, units, diagnostics, suppressed };
  return {
    absolutePath,
    report: pairing === undefined ? plain : { ...plain, pairing },
    facts: room.keep(facts.toString()),
    directives: directives.length === 0 ? NONE : ownCopy(directives),
    declaredLocale: ownCopy(declaredLocale),
    locale: linted.locale,
    form: linted.form,
    lacking: linted.lacking.length === 0 ? NONE : linted.lacking,
    basis: linted.basis,
  };
}
