/** A place where a no-break space belongs; `[start, end)` is the regular space there, empty where there is none. */
export interface SpacingFault {
  readonly kind: "missingSpace" | "breakingSpace";
  readonly mark: string;
  /** Offset of the mark. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

const REGULAR_SPACE = /[ \t]/;
const EMPHASIS = /[*_]/;
/** What a mark can follow: a letter, digit, sign or closing mark, the mask of what is no prose. */
const PHRASE_END = /[\p{L}\p{M}\p{N})\]%.…\uFFFC]/u;
const PHRASE_START = /[\p{L}\p{N}([{…\uFFFC]/u;
/** White space, emphasis, or a closing mark. */
const BEHIND = /[\s*_)\]»"|]/;
const LONGEST_ENTITY = 34;
const ENTITY = /&#?\w{1,31}$/;
/** The smiley whose second half may stand behind a mark: a closing bracket. */
const FACE = /^[:;]\)(?!\p{L})/u;
/** A single capital before `:` is a drive. */
const DRIVE = /(?:^|[^\p{L}\p{N}])[A-Z]$/u;

/**
 * Where French typography wants a no-break space and has a regular one or none: before `marks` and after `«`. Marks that
 * do not end a word or phrase are left alone: times, URLs, images, alerts, entities, drives, smileys, `?!`.
 *
 * @param prose a prose view
 * @param marks the marks that a space stands before
 */
export function findFrenchSpacingFaults(prose: string, marks: string): readonly SpacingFault[] {
  const faults: SpacingFault[] = [];
  for (let at = 0; at < prose.length; at++) {
    const mark = prose[at] as string;
    const fault = mark === "«" ? afterOpening(prose, at) : marks.includes(mark) ? beforeMark(prose, at, mark) : null;
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

function beforeMark(prose: string, at: number, mark: string): SpacingFault | null {
  if (mark !== "»" && !BEHIND.test(prose[at + 1] ?? "\n")) return null;
  if (FACE.test(prose.slice(at, at + 4))) return null;
  let start = at;
  while (start > 0 && REGULAR_SPACE.test(prose[start - 1] as string)) start--;
  // Emphasis behind a space opens before the mark; with a space behind it, it would not.
  const last = prose[skipEmphasis(prose, start) - 1] ?? " ";
  if (!PHRASE_END.test(last) && !(mark === "»" ? /[?!]/ : /["»]/).test(last)) return null;
  if (start < at) return { kind: "breakingSpace", mark, at, start, end: at };
  const before = prose.slice(Math.max(0, start - LONGEST_ENTITY), start);
  if ((mark === ";" && ENTITY.test(before)) || (mark === ":" && DRIVE.test(before))) return null;
  return { kind: "missingSpace", mark, at, start: at, end: at };
}

function skipEmphasis(prose: string, from: number): number {
  let end = from;
  while (end > 0 && EMPHASIS.test(prose[end - 1] as string)) end--;
  return end;
}

function afterOpening(prose: string, at: number): SpacingFault | null {
  let end = at + 1;
  while (REGULAR_SPACE.test(prose[end] ?? "")) end++;
  let next = end;
  while (EMPHASIS.test(prose[next] ?? "")) next++;
  if (!PHRASE_START.test(prose[next] ?? "")) return null;
  const kind = end > at + 1 ? "breakingSpace" : "missingSpace";
  return { kind, mark: "«", at, start: at + 1, end };
}
