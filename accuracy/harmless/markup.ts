import { languageOf } from "../../src/locale/tag.ts";
import type { MarkdownNode } from "../../src/model/readers.ts";
import type { Segment } from "../../src/model/unit.ts";
import type { Kind } from "../kind.ts";
import { isInLink, replaceIn, type Stretch, sidesOf, strongRuns, wordsOf } from "../places.ts";
import type { Random } from "../random.ts";
import { harmless, oneOf, stretches } from "./harmless-kind.ts";

const CJK = new Set(["zh", "ja", "ko"]);
const hasNoSpaces = (locale: string | null) => ["zh", "ja", "th", "km", "lo", "my"].includes(languageOf(locale));

interface Bold {
  readonly start: number;
  readonly end: number;
  readonly inside: string;
}

/** Bold runs of words alone, outside of links and brackets; offsets into the file. */
function plainBold(target: Segment<"target">): readonly Bold[] {
  const insideOf = ({ start, end }: MarkdownNode) => target.slice({ start: start + 2, end: end - 2 });
  return strongRuns(target).flatMap((run) => {
    const inside = insideOf(run);
    const around = sidesOf(target, run).join("");
    const isPlain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ]*$/u.test(inside) && !/[[\]*_()<>\\"“”«»「」]/.test(around);
    return isPlain && !isInLink(target, run.start) ? [{ start: run.start, end: run.end, inside }] : [];
  });
}

/** Writes a bold run otherwise. */
function rewriteBold(
  id: string,
  what: string,
  rewrite: (inside: string, random: Random) => string,
  suits: (locale: string | null) => boolean = () => true,
): Kind {
  return harmless({
    id,
    what,
    suits,
    edit({ target }, random) {
      const run = target.text.includes("**") ? oneOf(plainBold(target), random) : null;
      return run === null ? null : { start: run.start, end: run.end, text: rewrite(run.inside, random) };
    },
  });
}

/** Exchanges two pieces of a target that stand apart; offsets into the file. */
function exchanged(target: Segment<"target">, pieces: readonly { readonly start: number; readonly end: number }[]) {
  const [first, second] = pieces;
  if (first === undefined || second === undefined || first.end >= second.start) return null;
  const between = target.slice({ start: first.end, end: second.start });
  // In a menu path the order is the way.
  if (/>|&gt;|→/.test(between)) return null;
  // What begins as the other does may repeat a word beside it, and includes are one with their links.
  if (target.slice(first).includes(target.slice(second)) || target.slice(second).includes(target.slice(first)))
    return null;
  if (target.text.includes("[!")) return null;
  const changed = target.slice(second) + between + target.slice(first);
  const [before, behind] = sidesOf(target, { start: first.start, end: second.end });
  // Glued to a word, with a space in its label instead, it is no sound one.
  if (/\p{L}/u.test(before + behind) || /\[\s|\s\]/.test(changed)) return null;
  if (repeatsWord(target, { start: first.start, end: second.end }, changed)) return null;
  return { start: first.start, end: second.end, text: changed };
}

/** Whether a stretch in other words has the same word twice in a row that it had not, with the word before and behind. */
function repeatsWord(
  target: Segment<"target">,
  { start, end }: Pick<Stretch, "start" | "end">,
  changed: string,
): boolean {
  const [from, to] = [start - target.span.start, end - target.span.start];
  const around = `${target.text.slice(0, from).slice(-40)}${changed}${target.text.slice(to, to + 40)}`;
  return /(?<!\p{L})(\p{L}{3,})[*_\s]+\1(?!\p{L})/iu.test(around);
}

/** Markup that renders alike, marks more, or stands in another order. */
export const markup: readonly Kind[] = [
  rewriteBold(
    "strong-for-asterisks",
    "writes <strong> for the asterisks of bold",
    (inside) => `<strong>${inside}</strong>`,
  ),
  rewriteBold("b-for-asterisks", "writes <b> for the asterisks of bold", (inside) => `<b>${inside}</b>`),
  rewriteBold(
    "underscores-for-asterisks",
    "writes underscores for the asterisks of bold",
    (inside) => `__${inside}__`,
    // Korean writes particles directly behind bold, where underscores close nothing.
    (locale) => !hasNoSpaces(locale) && languageOf(locale) !== "ko",
  ),
  rewriteBold(
    "quote-bold",
    "puts quotation marks into bold",
    (inside) => `**"${inside}"**`,
    // Marks between a quotation mark and a letter open and close nothing.
    (locale) => !hasNoSpaces(locale) && languageOf(locale) !== "ko",
  ),
  rewriteBold("quote-around-bold", "puts quotation marks around bold", (inside) => `"**${inside}**"`),
  rewriteBold("emphasise-bold", "makes bold italic as well", (inside) => `***${inside}***`),
  rewriteBold(
    "bracket-for-bold",
    "writes the brackets of interface texts for bold",
    (inside, random) => random.pick([`[${inside}]`, `「${inside}」`, `【${inside}】`]),
    (locale) => CJK.has(languageOf(locale)),
  ),
  rewriteBold(
    "bracketed-bold",
    "puts the brackets of interface texts around bold",
    (inside) => `「**${inside}**」`,
    (locale) => languageOf(locale) === "ja",
  ),
  rewriteBold(
    "hyphen-behind-bold",
    "joins a word to bold by a hyphen",
    (inside) => `**${inside}**-x`,
    (locale) => ["nl", "de", "sv", "nb", "da", "fi"].includes(languageOf(locale)),
  ),
  harmless({
    id: "add-bold",
    what: "makes one more word bold",
    edit({ target }, random) {
      const words = wordsOf(target).filter(({ start, text }) => {
        return text.length > 2 && !isInLink(target, target.span.start + start) && !/[*_]/.test(target.text);
      });
      const word = oneOf(words, random);
      return word === null ? null : replaceIn(target, word.start, word.end, `**${word.text}**`);
    },
  }),
  harmless({
    id: "add-italic",
    what: "makes a word italic",
    edit({ target }, random) {
      const words = wordsOf(target).filter(({ start, text }) => {
        return text.length > 2 && !isInLink(target, target.span.start + start) && !/[*_]/.test(target.text);
      });
      const word = oneOf(words, random);
      return word === null
        ? null
        : replaceIn(target, word.start, word.end, random.pick([`*${word.text}*`, `_${word.text}_`]));
    },
  }),
  harmless({
    id: "widen-bold",
    what: "lets bold hold the word behind it as well",
    edit({ target }, random) {
      const places = stretches(target.text, /\*\*(?=[\p{L}\p{N}])[^*\n>]*(?<=[\p{L}\p{N}])\*\* \p{L}+(?=[ .,])/gu);
      const place = strongRuns(target).length === 1 ? oneOf(places, random) : null;
      if (place === null) return null;
      const [, inside, behind] = /^\*\*(.*)\*\*( .*)$/u.exec(place.text) as unknown as [string, string, string];
      return replaceIn(target, place.start, place.end, `**${inside}${behind}**`);
    },
  }),
  harmless({
    id: "renest-bold-and-link",
    what: "puts bold around a link whose label is bold, or the reverse",
    edit({ target }, random) {
      const places = stretches(
        target.text,
        /\[\*\*(?=[\p{L}\d])[^*[\]]+[\p{L}\d]\*\*\]\([^()\s]+\)|\*\*\[(?=[\p{L}\d])[^*[\]]+[\p{L}\d]\]\([^()\s]+\)\*\*/gu,
      );
      // Without a space, the marks around a bracket would open nothing.
      const isApart = ({ start, end }: Stretch) =>
        /^ ?$/.test(target.text.slice(Math.max(0, start - 1), start)) &&
        /^[ .,]?$/.test(target.text.slice(end, end + 1));
      const place = oneOf(places.filter(isApart), random);
      if (place === null) return null;
      const [, label, tail] = /\[(?:\*\*)?([^*[\]]+)(?:\*\*)?(\]\([^()\s]+\))/.exec(place.text) as unknown as [
        string,
        string,
        string,
      ];
      const text = place.text.startsWith("[") ? `**[${label}${tail}**` : `[**${label}**${tail}`;
      return replaceIn(target, place.start, place.end, text);
    },
  }),
  harmless({
    id: "exchange-code",
    what: "exchanges two code spans, as another word order does",
    edit: ({ target }) =>
      exchanged(
        target,
        target.placeables.code.slice(0, 2).map(({ span }) => span),
      ),
  }),
  harmless({
    id: "exchange-links",
    what: "exchanges two links with their labels",
    edit: ({ target }) =>
      exchanged(
        target,
        target.placeables.links.slice(0, 2).map(({ span }) => span),
      ),
  }),
  harmless({
    id: "exchange-bold",
    what: "exchanges two bold runs that stand in no menu path",
    edit: ({ target }) => exchanged(target, plainBold(target).slice(0, 2)),
  }),
  harmless({
    id: "escape-mark",
    what: "puts a backslash before a mark that shows nothing otherwise",
    edit({ target }, random) {
      const place = oneOf(stretches(target.prose, /(?<=\p{L})[!,;](?= )/gu), random);
      return place === null ? null : replaceIn(target, place.start, place.start, "\\");
    },
  }),
  harmless({
    id: "nbsp-entity",
    what: "writes the entity of a no-break space between two words",
    edit({ target }, random) {
      const place = oneOf(stretches(target.prose, /(?<=\p{L}) (?=\p{L})/gu), random);
      return place === null ? null : replaceIn(target, place.start, place.end, "&nbsp;");
    },
  }),
];
