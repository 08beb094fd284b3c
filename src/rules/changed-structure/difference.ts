import type { Part, PartKind } from "./part.ts";

/** What the name of a part is, with its article. */
const NAMES: Readonly<Record<PartKind, string>> = {
  fence: "a code fence",
  table: "a table",
  row: "a table row",
  item: "a list item",
  heading: "a heading",
  alert: "an alert",
  directive: "a directive",
  break: "a thematic break",
  paragraph: "a paragraph",
};

/** The first place where two structures part. */
export interface StructureDifference {
  /** In words, about the structure that is judged. */
  readonly what: string;
  /** Index into the judged parts of what shows it: the part, or for a missing one the part before; -1: none is before. */
  readonly shownAt: number;
  /** Index into the expected parts; their end where something was added there. */
  readonly expectedAt: number;
}

/**
 * Compares the parts of a body with those it should have. Paragraphs count at the end alone: that is where text is cut off,
 * and elsewhere they are units' business.
 *
 * @returns `null` where they are the same
 */
export function structureDifference(own: readonly Part[], expected: readonly Part[]): StructureDifference | null {
  const [ours, theirs] = [indices(own), indices(expected)];
  const ownKey = (at: number) => own[ours[at] ?? -1]?.key;
  const expectedKey = (at: number) => expected[theirs[at] ?? -1]?.key;
  let at = 0;
  while (at < ours.length && ownKey(at) === expectedKey(at)) at++;
  const ownIndex = ours[at] ?? own.length;
  const expectedIndex = theirs[at] ?? expected.length;
  if (at === ours.length && at === theirs.length)
    return endDifference(own, expected, (ours.at(-1) ?? -1) + 1, (theirs.at(-1) ?? -1) + 1);
  const mine = own[ownIndex];
  const wanted = expected[expectedIndex];
  if (mine === undefined) return missing(wanted as Part);
  if (wanted === undefined) return added(mine);
  const goesOn = ownKey(at + 1) === expectedKey(at + 1) || ours.length === theirs.length;
  if (mine.kind === wanted.kind && goesOn) {
    return { what: changed(mine, wanted), shownAt: ownIndex, expectedAt: expectedIndex };
  }
  const isAdded = ours.length > theirs.length || (ours.length === theirs.length && ownKey(at + 1) === expectedKey(at));
  return isAdded ? added(mine) : missing(wanted);

  function missing(part: Part): StructureDifference {
    const shownAt = (ours[at - 1] ?? -1) as number;
    return { what: `${NAMES[part.kind]} is missing`, shownAt, expectedAt: expectedIndex };
  }
  function added(part: Part): StructureDifference {
    return { what: `${NAMES[part.kind]} was added`, shownAt: ownIndex, expectedAt: expectedIndex };
  }
}

function changed({ kind, key }: Part, wanted: Part): string {
  switch (kind) {
    case "row":
    case "table":
      return `${NAMES[kind]} has ${counted(key.slice(1), "cell")}, not ${wanted.key.slice(1)}`;
    case "heading":
      return `a heading is of level ${key.slice(1)}, not ${wanted.key.slice(1)}`;
    case "item":
      return `${markerOf(key)} stands before an item, not ${markerOf(wanted.key)}`;
    case "fence":
      return "code or language of a code fence was changed";
    default:
      return `${NAMES[kind]} was changed`;
  }
}

function markerOf(key: string): string {
  return key === "I1" ? "a number" : `"${key.slice(1)}"`;
}

function counted(count: string, what: string): string {
  return `${count} ${what}${count === "1" ? "" : "s"}`;
}

/** What follows the last part that counts: paragraphs, by their number. */
function endDifference(
  own: readonly Part[],
  expected: readonly Part[],
  from: number,
  expectedFrom: number,
): StructureDifference | null {
  const less = expected.length - expectedFrom - (own.length - from);
  if (less <= 0) return null;
  const what = less === 1 ? "the last paragraph is missing" : `the last ${less} paragraphs are missing`;
  return { what, shownAt: own.length - 1, expectedAt: expected.length - less };
}

/** Where the parts stand that count everywhere. */
function indices(parts: readonly Part[]): readonly number[] {
  return parts.flatMap(({ kind }, index) => (kind === "paragraph" ? [] : [index]));
}
