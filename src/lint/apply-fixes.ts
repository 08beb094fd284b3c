import type { Diagnostic, Edit, Fix } from "../model/diagnostic.ts";
import type { Span } from "../model/span.ts";
import { findSourceSpans } from "../parse/source-spans.ts";
import { firstNotBefore } from "../text/sorted.ts";

/** Which fixes are wanted besides the safe ones. */
export interface FixChoice {
  /** Also those that want a human eye. */
  readonly suggestions: boolean;
}

/** A text after one round of fixes. */
export interface FixedText {
  readonly text: string;
  /** Findings whose fix was made, as a whole. */
  readonly applied: readonly Diagnostic[];
  /** Findings whose fix touches one that was made: lint the text again, and they come up anew. */
  readonly postponed: readonly Diagnostic[];
  /** Findings whose fix would change a source segment or lies outside of the text: a defect of their rule. */
  readonly refused: readonly Diagnostic[];
}

/**
 * Makes the fixes of findings about a text: each as a whole or not at all, in the order given, and none that overlaps or
 * touches one already made. Nothing outside their edits changes, and no source segment whatever a rule says.
 *
 * @param text the text that was linted, a byte order mark and line endings kept
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  { suggestions }: FixChoice = { suggestions: false },
): FixedText {
  const wanted = diagnostics.filter(({ fix }) => fix !== undefined && (suggestions || fix.safety === "safe"));
  const result = { applied: [] as Diagnostic[], postponed: [] as Diagnostic[], refused: [] as Diagnostic[] };
  if (wanted.length === 0) return { text, ...result };
  const sources = findSourceSpans(text);
  // One mark for each place between two characters: fixes that only touch may still undo each other.
  const taken = new Uint8Array(text.length + 1);
  const made: Edit[] = [];
  for (const diagnostic of wanted) {
    const edits = editsOf(diagnostic.fix as Fix, text);
    if (edits === null || edits.some((edit) => touchesSource(edit, sources))) result.refused.push(diagnostic);
    else if (edits.some(({ start, end }) => isTaken(taken, start, end))) result.postponed.push(diagnostic);
    else if (edits.length > 0) {
      for (const { start, end } of edits) taken.fill(1, start, end + 1);
      made.push(...edits);
      result.applied.push(diagnostic);
    }
  }
  return { text: edited(text, made), ...result };
}

/** A fix's edits in the order of the text, without those that change nothing; `null` where they make no sense. */
function editsOf({ edits }: Fix, text: string): readonly Edit[] | null {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let done = 0;
  for (const { start, end } of ordered) {
    if (start < done || end < start || end > text.length) return null;
    done = end;
  }
  return ordered.filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
}

/**
 * Whether an edit reaches into source text; an insertion right behind the marker that opens it does.
 *
 * @param sources in the order of the text
 */
export function touchesSource({ start, end }: Edit, sources: readonly Span<"source">[]): boolean {
  const source = sources[firstNotBefore(sources, (each) => each.end <= start)];
  return source !== undefined && Math.max(end, start + 1) > source.start;
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at <= end; at++) if (taken[at] === 1) return true;
  return false;
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, text: replacement } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
