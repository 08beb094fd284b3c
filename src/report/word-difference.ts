import { diffArrays } from "diff";
import type { Part } from "./window.ts";

/** Texts that differ in more words than this count as wholly different. */
const MOST_EDITS = 200;

/** Stand at the end of a word without being a part of it. */
const MARKS = ".,:;!?";

/** What differs between two texts, word by word; parts are in the order of their text. */
export interface WordDifference {
  readonly removed: readonly Part[];
  readonly added: readonly Part[];
}

export function wordDifference(before: string, after: string): WordDifference {
  const changes = wordChanges(before, after);
  const isThere = ({ start, end }: Part) => end > start;
  return {
    removed: changes.map(({ removed }) => removed).filter(isThere),
    added: changes.map(({ added }) => added).filter(isThere),
  };
}

/** One place at which two texts differ: a part of each, of which one may be empty. */
export interface WordChange {
  readonly removed: Part;
  readonly added: Part;
}

/** The places at which two texts differ, word by word, in the order of the texts. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const changes = diffArrays(words(before), words(after), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [{ removed: whole(before), added: whole(after) }];
  const found: { removed: Part; added: Part }[] = [];
  let old = 0;
  let now = 0;
  let isOpen = false;
  for (const change of changes) {
    const { length } = change.value.join("");
    if (!change.added && !change.removed) {
      old += length;
      now += length;
      isOpen = false;
      continue;
    }
    if (!isOpen) found.push({ removed: { start: old, end: old }, added: { start: now, end: now } });
    isOpen = true;
    if (change.removed) old += length;
    else now += length;
    const last = found.at(-1) as { removed: Part; added: Part };
    found[found.length - 1] = {
      removed: { start: last.removed.start, end: old },
      added: { start: last.added.start, end: now },
    };
  }
  return found;
}

/** Words with what is glued to them, the marks at their end, and the white space between. */
function words(text: string): string[] {
  return (text.match(/\s+|\S+/g) ?? []).flatMap((run) => {
    let end = run.length;
    while (MARKS.includes(run.charAt(end - 1)) && end > 0) end--;
    return [run.slice(0, end), run.slice(end)].filter((part) => part !== "");
  });
}

function whole(text: string): Part {
  return { start: 0, end: text.length };
}
