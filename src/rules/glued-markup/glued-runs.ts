import type { SegmentSide } from "../../model/inline.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { Tally } from "../../text/tally.ts";
import { forEachMarkedRun, identityOf, type MarkedRun } from "./marked-runs.ts";

const LETTER = /[\p{L}\p{M}]/u;
const LETTERS_BEFORE = /[\p{L}\p{M}]{1,10000}$/u;
const LETTERS_AFTER = /^[\p{L}\p{M}]{1,10000}/u;
/** More letters than this are no word. */
const LONGEST_WORD = 60;

/** A run with the letters that touch it; empty where none do. */
export interface GluedRun<S extends SegmentSide = SegmentSide> {
  readonly run: MarkedRun<S>;
  readonly before: string;
  readonly after: string;
}

/**
 * The marked runs of a unit's target that letters touch, beyond those of its source.
 *
 * @param withStrong whether strong runs are looked at
 * @param isAttached whether letters before or after a run belong there
 */
export function gluedRuns(
  { source, target }: TranslationUnit,
  withStrong: boolean,
  isAttached: (letters: string, place: "before" | "after") => boolean,
): readonly GluedRun<"target">[] {
  const found = gluedIn(target, withStrong);
  if (found.length === 0) return found;
  const glued = found
    .map(({ run, before, after }) => ({
      run,
      before: before !== "" && isAttached(before, "before") ? "" : before,
      after: after !== "" && isAttached(after, "after") ? "" : after,
    }))
    .filter(({ before, after }) => before !== "" || after !== "");
  return glued.length === 0 ? glued : beyond(glued, gluedIn(source, withStrong));
}

function gluedIn<S extends SegmentSide>(segment: Segment<S>, withStrong: boolean): GluedRun<S>[] {
  const found: GluedRun<S>[] = [];
  const { text } = segment;
  const from = segment.span.start;
  forEachMarkedRun(segment, withStrong, (run) => {
    const start = run.span.start - from;
    const end = run.span.end - from;
    const isBefore = start > 0 && isLetter(text, start - 1) && !isSpace(text, run.inner.start - from);
    const isAfter = end < text.length && isLetter(text, end) && !isSpace(text, run.inner.end - from - 1);
    if (!isBefore && !isAfter) return;
    const before = isBefore ? LETTERS_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0] : "";
    const after = isAfter ? LETTERS_AFTER.exec(text.slice(end, end + LONGEST_WORD))?.[0] : "";
    found.push({ run, before: before ?? "", after: after ?? "" });
  });
  return found;
}

/** Those that the source does not have as well: of equal kind and key first, then as many of a kind. */
function beyond(target: readonly GluedRun<"target">[], source: readonly GluedRun[]): readonly GluedRun<"target">[] {
  const equal = new Tally(source.map(({ run }) => identityOf(run)));
  const matched: string[] = [];
  const unequal = target.filter(({ run }) => {
    const isMatched = run.key !== null && equal.take(identityOf(run));
    if (isMatched) matched.push(run.kind);
    return !isMatched;
  });
  const taken = new Tally(matched);
  const alike = new Tally(source.map(({ run }) => run.kind).filter((kind) => !taken.take(kind)));
  return unequal.filter(({ run }) => !alike.take(run.kind));
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return LETTER.test(text[at] as string);
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] as string);
}
