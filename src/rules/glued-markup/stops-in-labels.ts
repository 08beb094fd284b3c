import { neighbourOf } from "../../markdown/flanking.ts";
import type { SegmentSide } from "../../model/inline.ts";
import type { Span } from "../../model/span.ts";
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

/** A label that is nothing but a stop is no label without it. */
const SHOWN = /[^\s*_.。।۔]/u;

interface StopInside<S extends SegmentSide> {
  readonly run: MarkedRun<S>;
  /** Where the stop stands in the segment's text. */
  readonly at: number;
  /** The same of what stands behind the run and the delimiters around it. */
  readonly behind: number;
}

/**
 * Stops at the end of a label that ends a sentence of the target, where the source has its stop behind the markup.
 *
 * @param withStrong whether strong runs are looked at
 * @param stops the characters that end a sentence
 */
export function drawnInStops(unit: TranslationUnit, withStrong: boolean, stops: string): readonly DrawnInStop[] {
  const { source, target } = unit;
  const inside = stopsInside(target, withStrong, stops);
  if (inside.length === 0) return [];
  const known = new Tally(stopsInside(source, withStrong, stops).map(({ run }) => identityOf(run)));
  const drawnIn = inside.filter(
    ({ run, at, behind }) =>
      !known.take(identityOf(run)) && target.text[at - 1] !== "." && endsSentence(target, behind),
  );
  // As many as the source has stops behind its markup, or a stop at its very end, that the target has not.
  const marks = stops + OTHER_MARKS;
  let missing = marksBehind(source, marks) - marksBehind(target, marks);
  const hasEnd = endsInStop(source.text, stops);
  const result: DrawnInStop[] = [];
  for (const { run, at, behind } of drawnIn) {
    const isLast = CLOSING.test(target.text.slice(behind));
    if (!(isLast && hasEnd) && missing <= 0) continue;
    missing--;
    const labelStart = run.inner.start - target.span.start;
    const first = closesFromOutside(target.text, labelStart, at) ? at - 1 : at;
    let start = first;
    while (start > labelStart && neighbourOf(target.text.charCodeAt(start - 1)) === "space") start--;
    result.push({
      run,
      stop: target.at(first, at + 1),
      surplus: target.at(start, at + 1),
      behind: target.at(behind, behind),
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
function stopsInside<S extends SegmentSide>(segment: Segment<S>, withStrong: boolean, stops: string): StopInside<S>[] {
  const found: StopInside<S>[] = [];
  const { text } = segment;
  const from = segment.span.start;
  forEachMarkedRun(segment, withStrong, (run) => {
    const start = run.inner.start - from;
    let end = run.inner.end - from;
    while (end > start && isDelimiter(text[end - 1])) end--;
    if (!stops.includes(text[end - 1] as string) || !SHOWN.test(text.slice(start, end - 1))) return;
    let behind = run.span.end - from;
    while (isDelimiter(text[behind])) behind++;
    // Inside a label the stop is the link's.
    if (text[behind] !== "]") found.push({ run, at: end - 1, behind });
  });
  return found;
}

/** How many links and strong runs have one of some marks right behind them. */
function marksBehind(segment: Segment, marks: string): number {
  let count = 0;
  const { text } = segment;
  const from = segment.span.start;
  forEachMarkedRun(segment, true, ({ kind, span: { end } }) => {
    let behind = end - from;
    while (isDelimiter(text[behind])) behind++;
    if (kind !== "code" && behind < text.length && marks.includes(text[behind] as string)) count++;
  });
  return count;
}

function endsSentence({ text }: Segment, behind: number): boolean {
  return SENTENCE_END.test(text.slice(behind, behind + LONGEST_GAP));
}

function isDelimiter(character: string | undefined): boolean {
  return character === "*" || character === "_";
}
