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
  const changes = diffArrays(words(before), words(after), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return { removed: [whole(before)], added: [whole(after)] };
  const removed: Part[] = [];
  const added: Part[] = [];
  let old = 0;
  let now = 0;
  for (const change of changes) {
    const { length } = change.value.join("");
    if (change.removed) removed.push({ start: old, end: old + length });
    if (change.added) added.push({ start: now, end: now + length });
    if (!change.added) old += length;
    if (!change.removed) now += length;
  }
  return { removed, added };
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
