import { neighbourOf } from "../../markdown/flanking.ts";
import type { SegmentSide } from "../../model/inline.ts";
import { type Span, span } from "../../model/span.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { Tally } from "../../text/tally.ts";
import { forEachMarkedRun, identityOf, type MarkedRun } from "./marked-runs.ts";

/** A stop inside a link's label or a strong run that belongs behind it. */
export interface DrawnInStop {
  readonly run: MarkedRun<"target">;
  /** The stop, with the bracket before it where that was opened before the label. */
  readonly stop: Span<"target">;
  /** The stop with the white space before it, which would keep bold from closing. */
  readonly surplus: Span<"target">;
  /** Where it belongs: empty, behind the markup. */
  readonly behind: Span<"target">;
}

/** White space behind a sentence is shorter than this. */
const LONGEST_GAP = 20;

/** What a target's stop stands for where it makes two sentences of one. */
const OTHER_MARKS = ";:,!?";

/** Brackets and quotation marks that end with the sentence in them, and white space. */
const CLOSING = /^[)\]»”’"']*\s*$/;
/** White space and no lower-case letter behind them, or nothing. */
const SENTENCE_END = /^[)\]»”’"']*(?:\s+(?!\s|\p{Ll})|\s*$)/u;

interface StopInside<S extends SegmentSide> {
  readonly run: MarkedRun<S>;
  /** Offset of the stop. */
  readonly at: number;
  /** Behind the run and the delimiters around it. */
  readonly behind: number;
}

/**
 * Stops at the end of a label that ends a sentence of the target, where the source has its stop behind the markup.
 *
 * @param text the file's
 * @param withStrong whether strong runs are looked at
 * @param stops the characters that end a sentence
 */
export function drawnInStops(
  unit: TranslationUnit,
  text: string,
  withStrong: boolean,
  stops: string,
): readonly DrawnInStop[] {
  const { source, target } = unit;
  const inside = stopsInside(target, text, withStrong, stops);
  if (inside.length === 0) return [];
  const known = new Tally(stopsInside(source, text, withStrong, stops).map(({ run }) => identityOf(run)));
  const drawnIn = inside.filter(
    ({ run, at, behind }) => !known.take(identityOf(run)) && text[at - 1] !== "." && endsSentence(target, text, behind),
  );
  // As many as the source has stops behind its markup, or a stop at its very end, that the target has not.
  const marks = stops + OTHER_MARKS;
  let missing = marksBehind(source, text, marks) - marksBehind(target, text, marks);
  const hasEnd = endsInStop(source.text, stops);
  const result: DrawnInStop[] = [];
  for (const { run, at, behind } of drawnIn) {
    const isLast = CLOSING.test(text.slice(behind, target.span.end));
    if (!(isLast && hasEnd) && missing <= 0) continue;
    missing--;
    const first = closesFromOutside(text, run.inner.start, at) ? at - 1 : at;
    let start = first;
    while (start > run.inner.start && neighbourOf(text.charCodeAt(start - 1)) === "space") start--;
    result.push({
      run,
      stop: span("target", first, at + 1),
      surplus: span("target", start, at + 1),
      behind: span("target", behind, behind),
    });
  }
  return result;
}

/** Whether the bracket before a stop closes one that was opened before the label, and goes with the stop. */
function closesFromOutside(text: string, labelStart: number, stop: number): boolean {
  const closing = text[stop - 1] as string;
  const opening = { ")": "(", "）": "（" }[closing];
  if (opening === undefined || stop - 1 === labelStart) return false;
  const label = text.slice(labelStart, stop);
  return label.split(closing).length > label.split(opening).length;
}

/** Whether a text ends in a stop, closing marks behind it or not. */
function endsInStop(text: string, stops: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSING.test(text[end - 1] as string)) end--;
  return end > 0 && stops.includes(text[end - 1] as string);
}

/** Links and strong runs with a stop at the end of what they show: code ends in a backtick. */
function stopsInside<S extends SegmentSide>(
  segment: Segment<S>,
  text: string,
  withStrong: boolean,
  stops: string,
): StopInside<S>[] {
  const found: StopInside<S>[] = [];
  forEachMarkedRun(segment, withStrong, (run) => {
    let end = run.inner.end;
    while (end > run.inner.start && isDelimiter(text[end - 1])) end--;
    if (!stops.includes(text[end - 1] as string) || end - 1 <= run.inner.start) return;
    let behind = run.span.end;
    while (behind < segment.span.end && isDelimiter(text[behind])) behind++;
    // Inside a label the stop is the link's.
    if (text[behind] !== "]") found.push({ run, at: end - 1, behind });
  });
  return found;
}

/** How many links and strong runs have one of some marks right behind them. */
function marksBehind(segment: Segment, text: string, marks: string): number {
  let count = 0;
  forEachMarkedRun(segment, true, ({ kind, span: { end } }) => {
    let behind = end;
    while (behind < segment.span.end && isDelimiter(text[behind])) behind++;
    if (kind !== "code" && behind < segment.span.end && marks.includes(text[behind] as string)) count++;
  });
  return count;
}

function endsSentence({ span: { end } }: Segment, text: string, behind: number): boolean {
  return SENTENCE_END.test(text.slice(behind, Math.min(end, behind + LONGEST_GAP)));
}

function isDelimiter(character: string | undefined): boolean {
  return character === "*" || character === "_";
}
