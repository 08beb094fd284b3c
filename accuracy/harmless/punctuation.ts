import { languageOf } from "../../src/locale/tag.ts";
import type { Kind } from "../kind.ts";
import { replaceIn, wordsOf } from "../places.ts";
import { harmless, oneOf, stretches } from "./harmless-kind.ts";

type Suits = (locale: string | null) => boolean;

const among =
  (...languages: readonly string[]): Suits =>
  (locale) =>
    languages.includes(languageOf(locale));
const hasSpaces: Suits = (locale) => locale !== null && !among("zh", "ja", "th", "km", "lo", "my")(locale);

/** Quotation marks that published texts of the language have. */
const QUOTES: Readonly<Record<string, readonly string[]>> = {
  nl: ["‘’", "“”", "„”"],
  de: ["„“", "»«"],
  fr: ["«»"],
  sv: ["””", "’’"],
  nb: ["«»"],
  id: ["“”"],
  ru: ["«»", "„“"],
  ar: ["«»", "“”"],
  zh: ["「」", "『』", "“”"],
  ja: ["「」", "『』"],
};

/** A kind that exchanges what an expression finds in the prose. */
function exchange(
  id: string,
  what: string,
  pattern: RegExp,
  text: string | ((found: string) => string),
  suits?: Suits,
): Kind {
  return harmless({
    id,
    what,
    ...(suits === undefined ? {} : { suits }),
    edit({ target }, random) {
      const place = oneOf(stretches(target.prose, pattern), random);
      if (place === null) return null;
      return replaceIn(target, place.start, place.end, typeof text === "string" ? text : text(place.text));
    },
  });
}

/** Marks that another writer, or another language, sets otherwise. */
export const punctuation: readonly Kind[] = [
  harmless({
    id: "local-quotes",
    what: "writes the quotation marks of the language for straight ones",
    edit({ target }, random, { locale }) {
      const place = oneOf(stretches(target.prose, /"(?=[\p{L}\p{N}])[^"\uFFFC]*"/gu), random);
      const pair = QUOTES[languageOf(locale)];
      if (place === null || pair === undefined) return null;
      const [open, close] = random.pick(pair) as unknown as [string, string];
      return replaceIn(target, place.start, place.end, open + place.text.slice(1, -1) + close);
    },
  }),
  harmless({
    id: "quote-word",
    what: "puts a word between the quotation marks of the language",
    edit({ target }, random, { locale }) {
      const word = oneOf(
        wordsOf(target).filter(({ text }) => text.length > 3),
        random,
      );
      const [open, close] = random.pick(QUOTES[languageOf(locale)] ?? ["“”"]) as unknown as [string, string];
      return word === null ? null : replaceIn(target, word.start, word.end, open + word.text + close);
    },
  }),
  harmless({
    id: "bracket-word",
    what: "puts a word between brackets",
    edit({ target }, random) {
      const word = oneOf(
        wordsOf(target).filter(({ text, start }) => text.length > 3 && !/[([]$/.test(target.text.slice(0, start))),
        random,
      );
      return word === null ? null : replaceIn(target, word.start, word.end, `(${word.text})`);
    },
  }),
  exchange(
    "unbracket-words",
    "says what brackets hold between commas",
    /(?<=\p{L}) \(\p{L}[\p{L}\p{M} ]+\)(?= \p{L})/gu,
    (found) => `, ${found.slice(2, -1)},`,
    hasSpaces,
  ),
  exchange("dash-for-comma", "sets a dash for a comma", /(?<=\p{L}), (?=\p{L})/gu, " – ", hasSpaces),
  exchange("hyphen-to-dash", "sets a dash for a hyphen between spaces", /(?<=\p{L}) - (?=\p{L})/gu, " – "),
  exchange("em-dash", "sets a long dash for a comma", /(?<=\p{L}), (?=\p{L})/gu, "—", hasSpaces),
  exchange("semicolon-for-comma", "sets a semicolon for a comma", /(?<=\p{L}),(?= \p{L})/gu, ";", hasSpaces),
  exchange("ellipsis", "writes three dots for a stop", /(?<=\p{L})\.$/gu, (found) => `..${found}`),
  exchange("ellipsis-character", "writes the ellipsis character for a stop", /(?<=\p{L})\.$/gu, "…"),
  exchange("exclaim", "ends a sentence in an exclamation mark", /(?<=\p{L})\.$/gu, "!"),
  exchange("colon-for-stop", "ends a sentence in a colon", /(?<=\p{L})\.$/gu, ":"),
  exchange("drop-stop", "leaves the stop at the end out", /(?<=\p{L})[.。]$/gu, ""),
  exchange(
    "french-space",
    "puts a no-break space before a high mark",
    /(?<=\p{L})(?:[:!?]|(?<!&\w+);)(?= |$)/gu,
    (found) => `\u00A0${found}`,
    among("fr"),
  ),
  exchange(
    "narrow-space",
    "puts a narrow no-break space before a high mark",
    /(?<=\p{L})[\u00A0 ]?(?:[:!?]|(?<!&\w+);)(?= |$)/gu,
    (found) => `\u202F${found.at(-1)}`,
    among("fr"),
  ),
  exchange(
    "full-width-mark",
    "writes a mark in full width",
    /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[,:;!?] ?(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu,
    (found) => String.fromCharCode(found.charCodeAt(0) + 0xfee0),
    among("zh", "ja"),
  ),
  exchange(
    "full-width-brackets",
    "writes brackets in full width",
    /\((?=\p{L})[^()\uFFFC]+\)/gu,
    (found) => `（${found.slice(1, -1)}）`,
    among("zh", "ja"),
  ),
  exchange(
    "half-width-brackets",
    "writes brackets in half width",
    /（[^（）\uFFFC]+）/gu,
    (found) => `(${found.slice(1, -1)})`,
    among("zh", "ja"),
  ),
  exchange(
    "half-width-colon",
    "writes a colon in half width",
    /[：；](?=\p{L})/gu,
    (found) => `${String.fromCharCode(found.charCodeAt(0) - 0xfee0)} `,
    among("zh", "ja"),
  ),
  exchange("ideographic-comma", "writes an enumeration's comma", /，/gu, "、", among("zh")),
  exchange("arabic-comma", "writes the Arabic comma", /(?<=\p{L}),(?= \p{L})/gu, "،", among("ar", "fa", "ur")),
  exchange("typographic-apostrophe", "writes a curved apostrophe", /(?<=\p{L})'(?=\p{L})/gu, "’"),
  exchange("soft-hyphen", "puts a soft hyphen into a long word", /(?<=\p{Ll}{5})(?=\p{Ll}{5})/gu, "\u00AD", hasSpaces),
  exchange(
    "direction-mark",
    "puts a direction mark beside a Latin word",
    /(?<= )(?=[A-Za-z]{3})/gu,
    "\u200E",
    among("ar", "he", "fa", "ur"),
  ),
  exchange("no-break-space", "puts a no-break space between two words", /(?<=\p{L}) (?=\p{L})/gu, "\u00A0"),
];
