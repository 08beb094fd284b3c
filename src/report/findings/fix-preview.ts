import { structuredPatch } from "diff";
import { markedRow } from "../marked-row.ts";
import type { Paint, Style } from "../style.ts";
import { visible } from "../visible.ts";
import type { Part } from "../window.ts";
import { type WordChange, wordChanges } from "../word-difference.ts";

/** A diff of two long texts that have little in common can take hours. */
const LONGEST_DIFF_MS = 10_000;
/** The sign and the space before a row. */
const MARGIN = 2;
const NARROWEST = 20;
/** Changes that lie within this share of a row are shown in one. */
const NEAR = 1 / 2;

/** A text before and after its fixes. */
export interface FixedText {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** How wide the preview is, and how it looks. */
export interface PreviewLayout {
  readonly columns: number;
  readonly style: Style;
}

/**
 * What fixes do to a text, for a reader at a terminal: the heads of a unified diff, and of each changed line the words that
 * change, in as much of the line as fits, with a rule below them. Without colour the signs and the rules tell the same.
 * Every line is safe for a terminal.
 *
 * @returns lines, without their line feeds
 * @throws {Error} where the difference takes too long
 */
export function fixPreview({ path, before, after }: FixedText, { columns, style }: PreviewLayout): readonly string[] {
  const patch = structuredPatch(path, path, before, after, undefined, undefined, {
    context: 0,
    timeout: LONGEST_DIFF_MS,
  });
  if (patch === undefined) throw new Error("its diff takes too long");
  const width = Math.max(NARROWEST, columns - MARGIN);
  const lines = [`--- a/${visible(path)}`, `+++ b/${visible(path)}`].map((line) => style.strong(line));
  for (const { oldStart, oldLines, newStart, newLines, lines: changed } of patch.hunks) {
    const of = (sign: string) => changed.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
    const [removed, added] = [of("-"), of("+")];
    lines.push(style.dim(`@@ -${oldStart}${count(oldLines)} +${newStart}${count(newLines)} @@`));
    const paired = removed.length === added.length ? removed.length : 0;
    for (let index = 0; index < paired; index++) {
      lines.push(...changedLine(removed[index] as string, added[index] as string, width, style));
    }
    for (const line of removed.slice(paired)) lines.push(...row("-", line, [], width, style.error));
    for (const line of added.slice(paired)) lines.push(...row("+", line, [], width, style.success));
  }
  return lines;
}

function count(lines: number): string {
  return lines === 1 ? "" : `,${lines}`;
}

/** The changes of one line, those close to each other together. */
function changedLine(before: string, after: string, width: number, { error, success }: Style): readonly string[] {
  const trimmed = joinedChanges(before, after).map((change) => trimmedChange(change, before, after));
  return groupsOf(trimmed, width * NEAR).flatMap((changes) => [
    ...row(
      "-",
      before,
      changes.map(({ removed }) => removed),
      width,
      error,
    ),
    ...row(
      "+",
      after,
      changes.map(({ added }) => added),
      width,
      success,
    ),
  ]);
}

/** The words that change; those with nothing but white space between them as one. */
function joinedChanges(before: string, after: string): readonly WordChange[] {
  const joined: WordChange[] = [];
  for (const change of wordChanges(before, after)) {
    const last = joined.at(-1);
    const gap = last === undefined ? null : before.slice(last.removed.end, change.removed.start);
    if (last === undefined || gap === null || gap.trim() !== "") joined.push(change);
    else {
      joined[joined.length - 1] = {
        removed: { start: last.removed.start, end: change.removed.end },
        added: { start: last.added.start, end: change.added.end },
      };
    }
  }
  return joined;
}

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;

/** Without what both sides begin and end with, as far as no word is cut: of `[a](b)c`, where a space comes, that place. */
function trimmedChange({ removed, added }: WordChange, before: string, after: string): WordChange {
  const isInWord = (text: string, at: number) =>
    LETTER_OR_DIGIT.test(text.charAt(at - 1)) && LETTER_OR_DIGIT.test(text.charAt(at));
  const most = Math.min(removed.end - removed.start, added.end - added.start);
  let front = 0;
  while (front < most && before[removed.start + front] === after[added.start + front]) front++;
  while (front > 0 && (isInWord(before, removed.start + front) || isInWord(after, added.start + front))) front--;
  let back = 0;
  while (back < most - front && before[removed.end - 1 - back] === after[added.end - 1 - back]) back++;
  while (back > 0 && (isInWord(before, removed.end - back) || isInWord(after, added.end - back))) back--;
  return {
    removed: { start: removed.start + front, end: removed.end - back },
    added: { start: added.start + front, end: added.end - back },
  };
}

function groupsOf(changes: readonly WordChange[], reach: number): readonly (readonly WordChange[])[] {
  const groups: WordChange[][] = [];
  for (const change of changes) {
    const first = groups.at(-1)?.[0];
    const isNear =
      first !== undefined &&
      change.removed.end - first.removed.start <= reach &&
      change.added.end - first.added.start <= reach;
    if (isNear) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** One side of a change, and the rule below what changes. */
function row(sign: string, text: string, parts: readonly Part[], width: number, paint: Paint): readonly string[] {
  const [first] = parts;
  const focus = { start: first?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
  const line = text.replace(/\r$/, "");
  const [shown, marks] = markedRow(line, parts, focus, width, paint);
  const lines = [`${paint(sign)} ${shown}`];
  return marks === "" ? lines : [...lines, `${" ".repeat(MARGIN)}${marks}`];
}
