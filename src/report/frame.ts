import { languageOf } from "../locale/tag.ts";
import type { Diagnostic, Excerpt, ExcerptLine, Range } from "../model/diagnostic.ts";
import type { SegmentSide } from "../model/inline.ts";
import type { FileReport } from "../model/report.ts";
import { markedRow } from "./marked-row.ts";
import type { Style } from "./style.ts";
import { visible } from "./visible.ts";
import type { Part } from "./window.ts";
import { wordDifference } from "./word-difference.ts";

const GUTTER = " │ ";
const SOURCE_LANGUAGE = "en";
/** Labels the row of today's source. */
const NOW = "now";
const START: Part = { start: 0, end: 0 };

/** Where and how wide a frame is drawn. */
export interface FrameLayout {
  readonly columns: number;
  /** Columns left of the language codes. */
  readonly indent: number;
  readonly style: Style;
}

/**
 * Both segments of a finding's unit: the source row, the target row, and below the row of the finding's side a rule under
 * the damaged part. Rows with right-to-left text are isolated and marked in the text instead, because no one knows which
 * column a terminal gives to it. Where the finding carries what the source says now, that has a row of its own, and the
 * words that differ are marked in both. A segment is cut to the columns there are. No line where there is no excerpt.
 */
export function frame(diagnostic: Diagnostic, file: FileReport, layout: FrameLayout): string[] {
  const { excerpt, severity } = diagnostic;
  if (excerpt === undefined) return [];
  const { style } = layout;
  const today = diagnostic.related.find(({ text }) => text !== undefined)?.text;
  const difference = today === undefined ? null : wordDifference(excerpt.source.text, today);
  const labels = rowLabels(file.locale);
  const labelWidth = Math.max(2, labels.source.length, labels.target.length, difference === null ? 0 : NOW.length);
  const margin = " ".repeat(layout.indent);
  const width = Math.max(1, layout.columns - layout.indent - labelWidth - GUTTER.length);
  const marked = markedPart(diagnostic, excerpt);
  const gutter = (label: string): string => `${margin}${style.dim(label.padStart(labelWidth) + GUTTER.trimEnd())}`;
  const rows = (label: string, [text, marks]: readonly [text: string, marks: string]): string[] => {
    const lines = [text === "" ? gutter(label) : `${gutter(label)} ${text}`];
    return marks === "" ? lines : [...lines, `${gutter("")} ${marks}`];
  };
  return (["source", "target"] as const).flatMap((side) => {
    const part = marked?.side === side ? marked.part : null;
    const { text } = excerpt[side];
    if (side === "source" && difference !== null && today !== undefined) {
      const { removed, added } = difference;
      return [
        ...rows(labels.source, markedRow(text, removed, removed[0] ?? START, width, style[severity])),
        ...rows(NOW, markedRow(today, added, added[0] ?? START, width, style[severity])),
      ];
    }
    const focus =
      changedPlace(diagnostic, excerpt, part, width) ?? part ?? counterpart(diagnostic, file, excerpt, side, marked);
    return rows(labels[side], markedRow(text, part === null ? [] : [part], focus, width, style[severity]));
  });
}

/** Where a part is too long to be shown whole: the place in it, or beside it, that the finding's fix changes. */
function changedPlace({ fix }: Diagnostic, { target }: Excerpt, part: Part | null, width: number): Part | null {
  const [edit] = fix?.edits ?? [];
  if (part === null || edit === undefined || part.end - part.start < width) return null;
  const start = edit.start - target.offset;
  const end = edit.end - target.offset;
  const isInPart = part.start <= start && end <= part.end;
  return isInPart && end - start < width ? { start, end } : null;
}

/** Language codes as a reader knows them; the roles where a code would not tell the rows apart. */
function rowLabels(locale: string | null): Readonly<Record<SegmentSide, string>> {
  const language = visible(languageOf(locale)).slice(0, 8);
  return language === "" || language === SOURCE_LANGUAGE
    ? { source: "source", target: "target" }
    : { source: SOURCE_LANGUAGE, target: language };
}

/** Which segment the finding is about, and which part of it; `null` where its range lies in neither. */
export function markedPart({ side, range }: Diagnostic, excerpt: Excerpt): { side: SegmentSide; part: Part } | null {
  for (const candidate of side === "article" ? (["target", "source"] as const) : [side]) {
    const part = overlap(range, excerpt[candidate]);
    if (part !== null) return { side: candidate, part };
  }
  return null;
}

function overlap(range: Range, line: ExcerptLine): Part | null {
  const start = Math.max(0, range.start.offset - line.offset);
  const end = Math.min(line.text.length, range.end.offset - line.offset);
  const wanted = range.end.offset > range.start.offset ? 1 : 0;
  return end - start >= wanted ? { start, end } : null;
}

/** What to show of the segment that is not marked: a related place in it, else what stands at about the same height. */
function counterpart(
  diagnostic: Diagnostic,
  file: FileReport,
  excerpt: Excerpt,
  side: SegmentSide,
  marked: { side: SegmentSide; part: Part } | null,
): Part {
  if (marked === null) return { start: 0, end: 0 };
  for (const { path, range } of diagnostic.related) {
    const part = path === file.path && range !== undefined ? overlap(range, excerpt[side]) : null;
    if (part !== null) return part;
  }
  const other = excerpt[marked.side].text.length;
  const middle = other === 0 ? 0 : Math.round((marked.part.start / other) * excerpt[side].text.length);
  return { start: middle, end: middle };
}
