import type { Edit } from "../../src/model/diagnostic.ts";
import type { TranslationUnit } from "../../src/model/unit.ts";
import { BETWEEN, isValidId, LOOKUP_OPEN, SPAN_CLOSE, TARGET_OPEN } from "../../src/parse/segment-markers.ts";
import { type Kind, type Subject, unitKind } from "../kind.ts";
import type { Random } from "../random.ts";

/** A unit with other ids, from the id in its opener to the one in its source marker. */
function renamed(unit: TranslationUnit, targetId: string, sourceId: string): Edit {
  const start = unit.span.start + TARGET_OPEN.length;
  return {
    start,
    end: unit.target.span.end + BETWEEN.length + unit.id.length,
    text: `${targetId}">${unit.target.text}${BETWEEN}${sourceId}`,
  };
}

const SERIES = /-p?/;

/** Two neighbouring clean units whose ids are in one series. */
function neighbours({ article, units, random }: Subject): readonly [TranslationUnit, TranslationUnit] | null {
  const clean = new Set(units);
  const pairs = article.units
    .slice(1)
    .map((second, index) => [article.units[index] as TranslationUnit, second] as const);
  const suits = ([first, second]: readonly [TranslationUnit, TranslationUnit]) =>
    clean.has(first) && clean.has(second) && SERIES.exec(first.id)?.[0] === SERIES.exec(second.id)?.[0];
  return random.rotated(pairs).find(suits) ?? null;
}

function invalidId(id: string, random: Random): string {
  const [prefix, number] = id.split("-") as [string, string];
  const candidates = [
    `${prefix}${number}`,
    `${prefix}_${number}`,
    `${prefix.slice(1)}-${number}`,
    `${prefix.slice(0, 3)}x${prefix.slice(4)}-${number}`,
    `${prefix.toUpperCase()}-${number}`,
    `${prefix}-${number.slice(0, -1)}`,
  ];
  return random.pick(candidates.filter((candidate) => !isValidId(candidate)));
}

/** The line of a paragraph that holds nothing but whole units, and the units in it. */
function lineOfUnits(unit: TranslationUnit, { article }: Subject): { edit: Edit; ids: readonly string[] } | null {
  const { text } = article;
  const start = text.lastIndexOf("\n", unit.span.start) + 1;
  const lineBreak = text.indexOf("\n", unit.span.end);
  const end = lineBreak < 0 ? text.length : lineBreak;
  const isParagraph = /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 4), start));
  if (unit.span.start !== start || !isParagraph) return null;
  const inLine = article.units.filter(({ span }) => span.start >= start && span.end <= end);
  const line = text.slice(start, end).replace(/\r$/, "");
  if (line.includes("\n") || line.includes("|")) return null;
  const edit = { start, end: start + line.length, text: `\`\`\`\n${line}\n\`\`\`` };
  return { edit, ids: inLine.map(({ id }) => id) };
}

export const structural: readonly Kind[] = [
  unitKind({
    id: "drop-target-half",
    group: "structural",
    what: "removes the target segment with its markers",
    owners: ["missing-segment/missingTarget"],
    edit: ({ span, target }) => ({ start: span.start, end: target.span.end + SPAN_CLOSE.length, text: "" }),
  }),
  unitKind({
    id: "drop-source-half",
    group: "structural",
    what: "removes the source segment with its markers",
    owners: ["missing-segment/missingSource"],
    edit: ({ span, target }) => ({ start: target.span.end + SPAN_CLOSE.length, end: span.end, text: "" }),
  }),
  unitKind({
    id: "empty-target",
    group: "structural",
    what: "removes the text of the target segment, or leaves a space of it",
    owners: ["missing-segment/emptyTarget"],
    edit: ({ target }, random) => ({ ...target.span, text: random.pick(["", " "]) }),
  }),
  unitKind({
    id: "unwrap-unit",
    group: "structural",
    what: "leaves of a unit the bare text of its target",
    owners: ["missing-segment/unwrappedProse"],
    unitIsLost: true,
    edit({ span, target }, _, { article }) {
      const line = article.text.slice(article.text.lastIndexOf("\n", span.start) + 1, span.start);
      // Inside HTML, text without a unit is no sure sign of a loss.
      if (/<(?!a name=|\/?span\b|\/a>)/.test(line)) return null;
      // Nor is an item that is one link: its label is often another article's name.
      if (/^[\s>]*(?:[-*+]|\d+[.)])\s+\[$/.test(line) && article.text.startsWith("](", span.end)) return null;
      const words = target.prose.match(/(?<![\p{L}\p{N}-])\p{Ll}{2,}(?![\p{L}\p{N}-])/gu)?.length ?? 0;
      const ideographs = target.prose.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
      if ((words < 5 && ideographs < 10) || /[`<>[\]\\&]/.test(target.text)) return null;
      return { start: span.start, end: span.end, text: target.text };
    },
  }),
  {
    id: "swap-ids",
    group: "structural",
    what: "exchanges the ids of two neighbouring units",
    owners: ["malformed-segment/unorderedId"],
    inject(subject) {
      const pair = neighbours(subject);
      if (pair === null) return null;
      const [first, second] = pair;
      const heads = [renamed(first, second.id, second.id), renamed(second, first.id, first.id)] as const;
      const between = subject.article.text.slice(heads[0].end, heads[1].start);
      const edit = { start: heads[0].start, end: heads[1].end, text: heads[0].text + between + heads[1].text };
      return { edit, segments: [first.id, second.id] };
    },
  },
  {
    id: "duplicate-id",
    group: "structural",
    what: "gives a unit the id of the one before it",
    owners: ["malformed-segment/duplicateId"],
    inject(subject) {
      const pair = neighbours(subject);
      if (pair === null) return null;
      const [{ id }, second] = pair;
      return { edit: renamed(second, id, id), segments: [id, second.id] };
    },
  },
  {
    id: "change-id-prefix",
    group: "structural",
    what: "gives a unit the prefix of another article",
    owners: ["malformed-segment/foreignPrefix"],
    inject({ article, units, random }) {
      // Of two units nobody knows which one is foreign.
      if (article.units.length < 3 || units.length === 0) return null;
      const unit = random.pick(units);
      const digit = unit.id[0] === "0" ? "1" : "0";
      const id = digit + unit.id.slice(1);
      return { edit: renamed(unit, id, id), segments: [id, unit.id] };
    },
  },
  {
    id: "damage-id",
    group: "structural",
    what: "makes the id of both halves invalid: a digit or the hyphen lost, upper case, another letter",
    owners: ["malformed-segment/invalidId"],
    inject({ units, random }) {
      if (units.length === 0) return null;
      const unit = random.pick(units);
      const id = invalidId(unit.id, random);
      return { edit: renamed(unit, id, id), segments: [id, unit.id, null] };
    },
  },
  {
    id: "make-ids-unequal",
    group: "structural",
    what: "gives the source half another number",
    owners: ["malformed-segment/unequalIds"],
    inject({ units, random }) {
      if (units.length === 0) return null;
      const unit = random.pick(units);
      const id = `${unit.id}${1 + random.below(9)}`;
      return { edit: renamed(unit, unit.id, id), segments: [unit.id, id] };
    },
  },
  unitKind({
    id: "escape-quotes",
    group: "structural",
    what: "turns the quotes from the opener's end to the source marker into &quot;",
    owners: ["malformed-segment/escapedQuotes"],
    edit: ({ id, span, target }) => ({
      start: span.start + TARGET_OPEN.length + id.length,
      end: target.span.end + BETWEEN.length + id.length + 1,
      text: `&quot;>${target.text}${`${BETWEEN}${id}"`.replaceAll('"', "&quot;")}`,
    }),
  }),
  unitKind({
    id: "space-between-halves",
    group: "structural",
    what: "puts a space or a line break between the parts of a unit",
    owners: ["malformed-segment/looseMarkup"],
    edit({ span, target }, random) {
      const afterTarget = target.span.end + SPAN_CLOSE.length;
      const places = [afterTarget, afterTarget + LOOKUP_OPEN.length, span.end - SPAN_CLOSE.length];
      const at = random.pick(places);
      return { start: at, end: at, text: random.pick([" ", "\n"]) };
    },
  }),
  unitKind({
    id: "add-attribute",
    group: "structural",
    what: "adds an attribute or a class to a marker",
    owners: ["malformed-segment/looseMarkup"],
    edit({ id, span, target }, random) {
      const inOpener = span.start + TARGET_OPEN.length + id.length + 1;
      const inLookup = target.span.end + SPAN_CLOSE.length + LOOKUP_OPEN.length;
      const [at, text] = random.pick([
        [inOpener, ' lang="x"'],
        [inLookup - 1, ' lang="x"'],
        [inLookup - 2, " hidden"],
      ] as const);
      return { start: at, end: at, text };
    },
  }),
  unitKind({
    id: "drop-closing-marker",
    group: "structural",
    what: "removes one closing </span> of a unit",
    owners: ["malformed-segment/unclosed", "malformed-segment/looseMarkup"],
    edit({ span, target }, random) {
      const start = random.pick([target.span.end, span.end - SPAN_CLOSE.length]);
      return { start, end: start + SPAN_CLOSE.length, text: "" };
    },
  }),
  {
    id: "put-in-fence",
    group: "structural",
    what: "puts a paragraph of units into a code fence",
    owners: ["malformed-segment/insideFence"],
    inject(subject) {
      for (const unit of subject.random.rotated(subject.units)) {
        const line = lineOfUnits(unit, subject);
        if (line !== null) return { edit: line.edit, segments: line.ids };
      }
      return null;
    },
  },
];
