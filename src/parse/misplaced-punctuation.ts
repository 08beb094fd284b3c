/** A piece of a segment to be replaced; offsets are relative to it. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What may follow a mark that ends a phrase: white space, a closing mark, emphasis. */
const BEHIND = /[\s*_)\]»”"'’」』）】〕〉》\uFFFC|]/;
const ASCII = /[!-~]/;
const MASK = "\uFFFC";

/**
 * Marks that stand directly after a letter of a script, or after the emphasis around it, and are written otherwise
 * there. A mark before a letter or digit of ASCII belongs to a name, a path or a time; `![` opens an image; `..` is an
 * ellipsis.
 *
 * @param prose a prose view
 * @param after one letter of the script
 * @param replacements the marks, each one UTF-16 unit, with what is written for them
 */
export function findOtherMarks(
  prose: string,
  after: RegExp,
  replacements: Readonly<Record<string, string>>,
  space: "keep" | "drop" | "add",
): readonly Replacement[] {
  const found: Replacement[] = [];
  for (let at = 1; at < prose.length; at++) {
    const mark = prose[at] as string;
    const other = Object.hasOwn(replacements, mark) ? replacements[mark] : undefined;
    if (other === undefined || !after.test(letterBefore(prose, at))) continue;
    const next = prose[at + 1] ?? "\n";
    // A full stop between two letters may join the parts of a name.
    const ends = BEHIND.test(next) || (mark !== "." && !ASCII.test(next)) || (next === "[" && mark !== "!");
    if (!ends || (mark === "." && next === MASK)) continue;
    if (space === "drop" && next === " " && /\S/.test(prose[at + 2] ?? " ")) {
      found.push({ start: at, end: at + 2, text: other });
    } else if (space === "add" && !BEHIND.test(next)) {
      found.push({ start: at, end: at + 1, text: `${other} ` });
    } else {
      found.push({ start: at, end: at + 1, text: other });
    }
  }
  return found;
}

function letterBefore(prose: string, at: number): string {
  const low = prose.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? prose.slice(at - 2, at) : (prose[at - 1] as string);
}

/** Pairs of English quotation marks “…” without any other of theirs between them: opening and closing offset. */
export function findEnglishQuotes(prose: string): readonly (readonly [open: number, close: number])[] {
  const pairs: (readonly [number, number])[] = [];
  let open = -1;
  for (let at = 0; at < prose.length; at++) {
    if (prose[at] === "“") open = at;
    if (prose[at] !== "”" || open < 0) continue;
    pairs.push([open, at]);
    open = -1;
  }
  return pairs;
}
