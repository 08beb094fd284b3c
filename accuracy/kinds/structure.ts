import type { Article } from "../../src/model/article.ts";
import type { Edit } from "../../src/model/diagnostic.ts";
import { type Kind, type Subject, unitKind } from "../kind.ts";
import { replaceIn, wordsOf } from "../places.ts";

interface StructureKind extends Pick<Kind, "id" | "what" | "effects"> {
  /** All places for the edit, offsets into the body. */
  readonly places: (body: string, subject: Subject) => readonly Edit[];
}

/** A defect of what stands around the units, which the source shows. */
function structureKind({ places, effects = [], ...kind }: StructureKind): Kind {
  return {
    ...kind,
    group: "structure",
    owners: ["changed-structure/unlikeSource"],
    elsewhere: effects,
    besideSource: true,
    inject(subject) {
      const { article, soundFrontMatter, random } = subject;
      if (!soundFrontMatter || !isSound(article)) return null;
      const body = article.text.slice(article.bodyStart);
      // A tab or a column is built of other blocks.
      if (/^\s*:::|#tab\/|^ *<(?:table|ul|ol|div)/m.test(body)) return null;
      const found = places(body, subject);
      if (found.length === 0) return null;
      const { start, end, text } = random.pick(found);
      const edit = { start: article.bodyStart + start, end: article.bodyStart + end, text };
      return { edit, segments: [null, ...article.units.map(({ id }) => id)] };
    },
  };
}

function isSound({ units, malformed, unpaired }: Article): boolean {
  return malformed.length === 0 && unpaired.length === 0 && units.every(({ target }) => !target.blank);
}

/** What an expression finds, with another text in its place. */
function replaced(body: string, pattern: RegExp, text: (found: RegExpExecArray) => string): readonly Edit[] {
  return Array.from(body.matchAll(pattern), (match) => {
    return { start: match.index, end: match.index + match[0].length, text: text(match) };
  });
}

/** Behind the blank line that starts a block of its own, so that no line is one of a fence. */
const FENCE = /(?<=\n\n)```[\w-]*\n(?:(?!```)[^\n]*\n)+?```(?=\n|$)/g;

function outsideFences(body: string, edits: readonly Edit[]): readonly Edit[] {
  const fences = Array.from(body.matchAll(/^[ \t>]*(```|~~~)[\s\S]*?^[ \t>]*\1/gm));
  return edits.filter(
    ({ start }) => !fences.some(({ index, 0: { length } }) => index <= start && start < index + length),
  );
}

/** Defects of fences, tables, lists, headings and alerts. */
export const structure: readonly Kind[] = [
  structureKind({
    id: "drop-fence",
    what: "removes a code block",
    places: (body) => replaced(body, FENCE, () => ""),
  }),
  structureKind({
    id: "change-fence-language",
    what: "gives a code block another language",
    places: (body) => replaced(body, /(?<=\n\n```)[a-z]+(?=\n)/g, ([found]) => (found === "json" ? "xml" : "json")),
  }),
  structureKind({
    id: "change-heading-level",
    what: "makes a heading one of another level",
    places: (body) =>
      outsideFences(
        body,
        replaced(body, /(?<=\n\n)#{2,4}(?= (?:<a name|<span))/g, ([found]) => `${found}#`),
      ),
  }),
  structureKind({
    id: "unmark-heading",
    what: "removes the marks of a heading",
    places: (body) =>
      outsideFences(
        body,
        replaced(body, /(?<=\n\n)#{2,4} (?=<a name|<span)/g, () => ""),
      ),
  }),
  structureKind({
    id: "unmark-item",
    what: "removes the mark of the first item of a list",
    places: (body) =>
      outsideFences(
        body,
        replaced(body, /(?<=\n\n)(?:[-*+]|\d+\.) +(?=<span)/g, () => ""),
      ),
  }),
  structureKind({
    id: "drop-cell",
    what: "draws two cells of a table's row into one",
    places: (body) =>
      outsideFences(
        body,
        replaced(body, /(?<=\n\|[^\n]*<\/span>) *\| *(?=<span[^\n]*\|\n)/g, () => " "),
      ),
  }),
  structureKind({
    id: "drop-alert",
    what: "removes the line that marks an alert",
    places: (body) =>
      outsideFences(
        body,
        replaced(body, /(?<=\n\n)> \[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\] *\n(?=> *<span)/gi, () => ""),
      ),
  }),
  unitKind({
    id: "part-cell",
    group: "structure",
    what: "writes a bare pipe into the target of a table cell",
    owners: ["changed-structure/addedCell"],
    edit({ target, source, span }, random, { article }) {
      const line = article.text.slice(article.text.lastIndexOf("\n", span.start) + 1, span.start);
      const behind = article.text.slice(span.end, article.text.indexOf("\n", span.end));
      const isCell = /^\|/.test(line) && /\|\s*$/.test(behind) && !/^[\s|:-]*$/.test(behind.replace(/\|\s*$/, "x"));
      if (!isCell || /\|/.test(target.text + source.text)) return null;
      const words = wordsOf(target).slice(1);
      if (words.length === 0) return null;
      const { start } = random.pick(words);
      return replaceIn(target, start, start, "| ");
    },
  }),
];
