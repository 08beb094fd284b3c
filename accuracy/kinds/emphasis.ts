import { languageOf } from "../../src/locale/tag.ts";
import type { MarkdownNode } from "../../src/model/readers.ts";
import type { Segment, TranslationUnit } from "../../src/model/unit.ts";
import { type Kind, unitKind } from "../kind.ts";
import { replaceIn, strongRuns } from "../places.ts";
import type { Random } from "../random.ts";

/** Languages written without spaces between words: markup touches letters there as it should. */
const WITHOUT_SPACES = new Set(["zh", "ja", "th", "km", "lo", "my"]);
/** Arabic and Hebrew write prepositions and articles as prefixes, also in front of markup. */
const WITH_PREFIXES = new Set(["ar", "he", "fa", "ur"]);

function hasSpaces(locale: string | null): boolean {
  return locale !== null && !WITHOUT_SPACES.has(languageOf(locale));
}

/** The brackets that Chinese, Japanese and Korean write for bold. */
const STAND_INS = /[[［「『【《〈〔“]/g;

/** How many of them stand outside of links. */
function standIns({ text, placeables }: Segment): number {
  return (text.match(STAND_INS)?.length ?? 0) - placeables.links.length - placeables.references.length;
}

/**
 * A strong run of the target that shows a letter, a digit or a sign, where the source has as many or more and no bracket of
 * the target can stand for bold. Three spaces are what the pipeline leaves of an operand of a menu path.
 */
function strongRun({ target, source }: TranslationUnit, random: Random): MarkdownNode | null {
  if (!target.text.includes("**") || !source.text.includes("**") || target.text.includes("   ")) return null;
  const runs = strongRuns(target);
  if (runs.length === 0 || runs.length > strongRuns(source).length || standIns(target) > standIns(source)) return null;
  const offset = target.span.start;
  // `**A > B**` is two runs in one.
  if (runs.some(({ start, end }) => target.text.slice(start - offset, end - offset).includes(">"))) return null;
  const suiting = runs.filter(({ start, end }) => {
    const inside = target.text.slice(start + 2 - offset, end - 2 - offset);
    const around = `${target.text[start - 1 - offset] ?? ""}${inside[0]}${target.text[end - offset] ?? ""}`;
    if (!/[\p{L}\p{N}\p{S}]/u.test(inside) || /\*|\s{2}|\n/.test(inside)) return false;
    return !/[[［「『【《〈(（*_\\]/.test(around);
  });
  return suiting.length === 0 ? null : random.pick(suiting);
}

/** A kind that rewrites a strong run from what stands between its asterisks. */
function changeBold(
  kind: Pick<Kind, "id" | "what" | "owners" | "effects">,
  rewrite: (inside: string, random: Random) => string,
): Kind {
  return unitKind({
    ...kind,
    group: "emphasis",
    edit(unit, random) {
      const run = strongRun(unit, random);
      if (run === null) return null;
      const { target } = unit;
      const start = run.start - target.span.start;
      const end = run.end - target.span.start;
      return replaceIn(target, start, end, rewrite(target.text.slice(start + 2, end - 2), random));
    },
  });
}

interface Glueable {
  readonly start: number;
  readonly end: number;
}

function textAround(segment: Segment, { start, end }: Glueable): readonly [string, string] {
  const offset = segment.span.start;
  return [segment.text.slice(0, start - offset), segment.text.slice(end - offset)];
}

/** A kind that removes the space between markup and the word beside it. */
function glue(kind: Pick<Kind, "id" | "what">, find: (segment: Segment) => readonly Glueable[]): Kind {
  return unitKind({
    ...kind,
    group: "emphasis",
    owners: ["glued-markup"],
    suits: hasSpaces,
    edit({ target, source }, random, { locale }) {
      const isGlued = (each: Glueable) => {
        const [before, after] = textAround(source, each);
        return /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after);
      };
      const expected = find(source);
      if (expected.length === 0 || expected.some(isGlued)) return null;
      const places = find(target).flatMap((each) => {
        const [before, after] = textAround(target, each);
        const language = languageOf(locale);
        return [
          ...(/\p{L} $/u.test(before) && !WITH_PREFIXES.has(language) ? [each.start - 1] : []),
          // Korean puts its particles directly behind markup.
          ...(/^ \p{L}/u.test(after) && language !== "ko" ? [each.end] : []),
        ];
      });
      if (places.length === 0) return null;
      const start = random.pick(places);
      return { start, end: start + 1, text: "" };
    },
  });
}

function startsAndEndsInLetters(text: string): boolean {
  return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(text);
}

function labelledLinks({ placeables, text, span }: Segment): readonly Glueable[] {
  return placeables.links
    .filter(({ kind, label }) => {
      return kind === "link" && startsAndEndsInLetters(text.slice(label.start - span.start, label.end - span.start));
    })
    .map((link) => link.span);
}

export const emphasis: readonly Kind[] = [
  changeBold(
    {
      id: "drop-bold",
      what: "removes the asterisks of a bold run",
      owners: ["lost-emphasis"],
      effects: ["repeated-word"],
    },
    (inside) => inside,
  ),
  changeBold(
    {
      id: "space-in-bold",
      what: "puts spaces inside the asterisks: ** x **",
      owners: ["broken-emphasis"],
      effects: ["lost-emphasis"],
    },
    (inside, random) => random.pick([`** ${inside} **`, `**${inside} **`, `** ${inside}**`]),
  ),
  changeBold(
    {
      id: "escape-bold",
      what: "escapes the asterisks: \\*\\*x\\*\\*",
      owners: ["broken-emphasis"],
      effects: ["lost-emphasis"],
    },
    (inside) => `\\*\\*${inside}\\*\\*`,
  ),
  changeBold(
    {
      id: "unclose-bold",
      what: "removes the closing asterisks of a bold run",
      owners: ["broken-emphasis"],
      effects: ["lost-emphasis"],
    },
    (inside) => `**${inside}`,
  ),
  glue({ id: "glue-link", what: "removes the space between a link and a word" }, labelledLinks),
  glue({ id: "glue-code", what: "removes the space between a code span and a word" }, ({ placeables }) =>
    placeables.code.map(({ span }) => span),
  ),
  glue({ id: "glue-bold", what: "removes the space between a bold run and a word" }, (segment) =>
    strongRuns(segment).filter(({ start, end }) => {
      const { span, text } = segment;
      return startsAndEndsInLetters(text.slice(start + 2 - span.start, end - 2 - span.start));
    }),
  ),
  unitKind({
    id: "draw-stop-into-label",
    group: "emphasis",
    what: "moves the stop of a sentence that has one in the source into a link's label",
    owners: ["glued-markup/stopInLabel"],
    suits: hasSpaces,
    edit({ target, source }, random) {
      if (/\.\]\(/.test(source.text) || !/\)\.|\.\s*$/.test(source.text)) return null;
      const { text, span } = target;
      const found = target.placeables.links.filter(({ kind, label, span: whole }) => {
        const after = text.slice(whole.end - span.start);
        return kind === "link" && /^\.(?:\s|$)/.test(after) && /\p{L}/u.test(text[label.end - 1 - span.start] ?? "");
      });
      if (found.length === 0) return null;
      const { label, span: whole } = random.pick(found);
      const tail = text.slice(label.end - span.start, whole.end - span.start);
      return { start: label.end, end: whole.end + 1, text: `.${tail}` };
    },
  }),
];
