import { languageOf } from "../../src/locale/tag.ts";
import type { Segment, TranslationUnit } from "../../src/model/unit.ts";
import { type Kind, type Subject, unitKind } from "../kind.ts";
import { openText, replaceIn, stretchOf, strongRuns } from "../places.ts";

/** Brackets and quotation marks, each with how the source may write the same. */
const FAMILIES = [/\([^()]+\)|（[^（）]+）/g, /"[^"]+"|“[^“”]+”|「[^「」]+」|«[^«»]+»|„[^„“”]+[“”]/g];

const HELD = [
  /(?<!\w)\((?=\p{L})[\p{L}\p{M} ]+\)/gu,
  /（(?=\p{L})[\p{L}\p{M} ]+）/gu,
  /"(?=\p{L})[\p{L}\p{M} ]+"/gu,
  /“(?=\p{L})[\p{L}\p{M} ]+”/gu,
  /「(?=\p{L})[\p{L}\p{M} ]+」/gu,
  /«[ \u00A0]?(?=\p{L})[\p{L}\p{M} ]+»/gu,
];

/** Whether no pair is the target's alone. */
function hasItsPairs(target: string, source: string): boolean {
  return FAMILIES.every((family) => (target.match(family)?.length ?? 0) === (source.match(family)?.length ?? 0));
}

/** Sentence marks that may be doubled, each behind a letter and before a space or the end. */
const STOP = /(?<=\p{L})[.,。、](?=\s|$)/gu;
const DOUBLED = /[.,。、]\s*[.,。、]|…/u;

/** Whether nothing but list marks stands before a unit in its paragraph or item. */
function beginsParagraph({ span }: TranslationUnit, { article }: Subject): boolean {
  const { text } = article;
  const line = text.lastIndexOf("\n", span.start - 1) + 1;
  const mark = text.slice(line, span.start);
  return (
    /^[ \t]*(?:[-*+]|\d+\.)[ \t]+$/.test(mark) ||
    (mark === "" && /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(Math.max(0, line - 4), line)))
  );
}

/** Korean nouns that stand behind code. */
const NOUN = /(?<=[^\s`]`) (?=명령|매개|파일|값|속성|옵션|스크립트|함수|설정|폴더|노드|클러스터|형식|메서드)/gu;

const LOST_WORD: Readonly<Record<string, readonly string[]>> = { ja: ["を"], ko: ["을 ", "를 ", "에서 ", "으로 "] };

/** Links whose label is prose, with a mark before them that the source has outside of its label. */
function linksBehindMarks({ text, span, placeables }: Segment<"target">) {
  return placeables.links.flatMap(({ kind, label, span: { start } }) => {
    const mark = /[,、，] ?$/u.exec(text.slice(0, start - span.start))?.[0];
    const isWord = /^\p{L}/u.test(text.slice(label.start - span.start, label.end - span.start));
    return kind === "link" && mark !== undefined && isWord ? [{ start: start - mark.length, label, mark }] : [];
  });
}

/** Punctuation and brackets that went wrong around words. */
export const marks: readonly Kind[] = [
  unitKind({
    id: "bold-across-bracket",
    group: "emphasis",
    what: "begins bold inside a bracket and ends it outside: [**x] y**",
    owners: ["broken-emphasis/straddlesBracket"],
    effects: ["glued-markup", "lost-emphasis", "broken-link-syntax"],
    suits: (locale) => ["ja", "ko", "zh"].includes(languageOf(locale)),
    edit({ target, source }, random) {
      if (/[[\]]/.test(target.text + source.text)) return null;
      const runs = strongRuns(target).filter(({ start, end }) => {
        const behind = target.text.slice(end - target.span.start, end - target.span.start + 1);
        const inside = target.slice({ start: start + 2, end: end - 2 });
        return /\p{L}/u.test(behind) && /^[\p{L}\p{N} ]+$/u.test(inside);
      });
      if (runs.length === 0) return null;
      const { start, end } = random.pick(runs);
      const inside = target.slice({ start: start + 2, end: end - 2 });
      const behind = target.slice({ start: end, end: end + 1 });
      return { start, end: end + 1, text: `[**${inside}] ${behind}**` };
    },
  }),
  unitKind({
    id: "empty-brackets",
    group: "typography",
    what: "removes what stands between brackets or quotation marks",
    owners: ["emptied-pair/emptied"],
    // Bold that held nothing else is gone as well.
    effects: ["lost-emphasis"],
    edit({ target, source }, random) {
      const open = openText(target);
      if (/[(（][^)）]*[(（]/.test(open)) return null;
      if (!hasItsPairs(target.text, source.text) || /\(\)|""|[[\]]/.test(target.text + source.text)) return null;
      const found = HELD.flatMap((pattern) => Array.from(open.matchAll(pattern), (match) => stretchOf(match)));
      if (found.length === 0) return null;
      const { start, end } = random.pick(found);
      return replaceIn(target, start + 1, end - 1, "");
    },
  }),
  unitKind({
    id: "double-stop",
    group: "typography",
    what: "writes a stop or comma twice",
    owners: ["repeated-punctuation/repeated"],
    edit({ target, source }, random) {
      if (DOUBLED.test(source.text) || DOUBLED.test(target.text)) return null;
      const stops = Array.from(target.prose.matchAll(STOP), (match) => stretchOf(match));
      if (stops.length === 0) return null;
      const { text, end } = random.pick(stops);
      return replaceIn(target, end, end, text);
    },
  }),
  unitKind({
    id: "lose-first-word",
    group: "typography",
    what: "leaves of the first word of a paragraph its particle",
    owners: ["stranded-particle/stranded"],
    suits: (locale) => languageOf(locale) in LOST_WORD,
    edit(unit, random, subject) {
      const { target } = unit;
      if (
        !beginsParagraph(unit, subject) ||
        !/^\p{L}/u.test(target.text) ||
        !target.prose.startsWith(target.text[0] as string)
      )
        return null;
      return replaceIn(target, 0, 0, random.pick(LOST_WORD[languageOf(subject.locale)] as readonly string[]));
    },
  }),
  unitKind({
    id: "draw-comma-into-label",
    group: "emphasis",
    what: "moves the comma before a link into its label",
    owners: ["glued-markup/commaInLabel"],
    // The label does not begin a word any more.
    effects: ["glued-markup/glued"],
    edit({ target, source }, random) {
      if (/\[[.,、，]/u.test(source.text)) return null;
      const found = linksBehindMarks(target);
      if (found.length === 0) return null;
      const { start, label, mark } = random.pick(found);
      return { start, end: label.start, text: ` [${mark}` };
    },
  }),
  unitKind({
    id: "glue-code-to-bold",
    group: "emphasis",
    what: "removes the space between a code span and a bold run or link beside it",
    owners: ["glued-markup/glued"],
    suits: (locale) => !["zh", "ja", "th", "km", "lo", "my"].includes(languageOf(locale)),
    edit({ target, source }, random) {
      const beside = /(?<=[^\s`]`) (?=\*\*[^\s*]|\[\p{L})|(?<=[^\s*]\*\*) (?=`[^`])/gu;
      if (/`\*\*|\*\*`|`\[/.test(source.text)) return null;
      const spaces = Array.from(target.text.matchAll(beside), (match) => stretchOf(match));
      if (spaces.length === 0 || !beside.test(source.text)) return null;
      const { start, end } = random.pick(spaces);
      return replaceIn(target, start, end, "");
    },
  }),
  unitKind({
    id: "glue-code-to-noun",
    group: "emphasis",
    what: "removes the space between a code span and a Korean noun",
    owners: ["glued-markup/glued"],
    suits: (locale) => languageOf(locale) === "ko",
    edit({ target }, random) {
      const spaces = Array.from(target.text.matchAll(NOUN), (match) => stretchOf(match));
      if (spaces.length === 0) return null;
      const { start, end } = random.pick(spaces);
      return replaceIn(target, start, end, "");
    },
  }),
];
