import { languageOf } from "../../src/locale/tag.ts";
import type { Kind } from "../kind.ts";
import { MASK, replaceIn, type Stretch } from "../places.ts";
import { harmless, oneOf, stretches } from "./harmless-kind.ts";

/** The digit zero of scripts that have digits of their own. */
const ZERO: Readonly<Record<string, number>> = {
  ar: 0x660,
  fa: 0x6f0,
  ur: 0x6f0,
  hi: 0x966,
  mr: 0x966,
  ne: 0x966,
  bn: 0x9e6,
  th: 0xe50,
};
const DECIMAL_COMMA = new Set("nl de fr es it pt ru uk pl cs sk tr sv nb da fi id is el hu ro bg".split(" "));

/** The numbers two to ten in words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  nl: "twee drie vier vijf zes zeven acht negen tien".split(" "),
  fr: "deux trois quatre cinq six sept huit neuf dix".split(" "),
  id: "dua tiga empat lima enam tujuh delapan sembilan sepuluh".split(" "),
  nb: "to tre fire fem seks sju åtte ni ti".split(" "),
  sv: "två tre fyra fem sex sju åtta nio tio".split(" "),
  ru: "два три четыре пять шесть семь восемь девять десять".split(" "),
  zh: "二 三 四 五 六 七 八 九 十".split(" "),
  de: "zwei drei vier fünf sechs sieben acht neun zehn".split(" "),
  ja: "二 三 四 五 六 七 八 九 十".split(" "),
  ar: "اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(" "),
};

/** Numbers in prose that belong to nothing. */
const AMOUNT = /(?<![\w.,:#/\\%$@+-]|[.,]\s)\d+(?![\w:/\\%+-]|[.,]\d)/g;

/** A kind that writes a figure otherwise. */
function rewriteFigure(
  id: string,
  what: string,
  pattern: RegExp,
  rewrite: (found: string, language: string) => string | null,
): Kind {
  return harmless({
    id,
    what,
    edit({ target }, random, { locale }) {
      const language = languageOf(locale);
      const found = stretches(target.prose, pattern).flatMap((each): readonly Stretch[] => {
        const text = rewrite(each.text, language);
        return text === null || text === each.text || each.text.includes(MASK) ? [] : [{ ...each, text }];
      });
      const place = oneOf(found, random);
      return place === null ? null : replaceIn(target, place.start, place.end, place.text);
    },
  });
}

/** Numbers, dates and quantities as other locales write them. */
export const figures: readonly Kind[] = [
  rewriteFigure("native-digits", "writes a number in the digits of the locale's script", AMOUNT, (found, language) => {
    const zero = ZERO[language];
    return zero === undefined ? null : found.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  }),
  rewriteFigure(
    "number-word",
    "writes a number from two to ten in words",
    /(?<![\w.,:#/\\%$@+-]|[.,]\s)(?:[2-9]|10)(?= \p{Ll}{4})/gu,
    (found, language) => {
      return WORDS[language]?.[Number(found) - 2] ?? null;
    },
  ),
  rewriteFigure(
    "group-digits",
    "groups the digits of a number by a space, or a stop where the language has it",
    /(?<![\w.,:#/\\%$@+-]|[A-Z] )[1-9]\d{4,6}(?![\w:/\\%+-]|[.,]\d)/g,
    (found, language) => {
      const mark = ["nl", "de", "id", "es", "it", "pt", "tr"].includes(language) ? "." : "\u00A0";
      return found.replace(/\B(?=(?:\d{3})+$)/g, mark);
    },
  ),
  rewriteFigure(
    "ungroup-digits",
    "groups digits by a no-break space instead of a comma or stop",
    /(?<![\w.,])\d{1,3}(?:[.,]\d{3})+(?![\w.,]*\d)/g,
    (found) => found.replace(/[.,]/g, "\u00A0"),
  ),
  rewriteFigure(
    "decimal-comma",
    "writes a decimal comma",
    /(?<![\w.,])\d\.\d(?= ?(?:GB|MB|TB|KB|GHz|%))/g,
    (found, language) => {
      return DECIMAL_COMMA.has(language) ? found.replace(".", ",") : null;
    },
  ),
  rewriteFigure("space-percent", "puts a no-break space before the percent sign", /(?<![\w.,])\d+%(?!\w)/g, (found) =>
    found.replace("%", "\u00A0%"),
  ),
  rewriteFigure(
    "space-unit",
    "puts no space, or a no-break one, before a unit",
    /(?<![\w.,])\d+ (?:GB|MB|KB|TB|GHz)\b/g,
    (found) => found.replace(" ", "\u00A0"),
  ),
  rewriteFigure(
    "local-unit",
    "writes the unit as the language does",
    /(?<![\w.,])\d+[ \u00A0](?:GB|MB|KB|TB)\b/g,
    (found, language) => {
      if (language === "fr") return found.replace("B", "o").replace("K", "k");
      const signs: Readonly<Record<string, string>> = { GB: "ГБ", MB: "МБ", KB: "КБ", TB: "ТБ" };
      return language === "ru" || language === "uk" ? found.replace(/[GMKT]B/, (sign) => signs[sign] as string) : null;
    },
  ),
  rewriteFigure(
    "date-order",
    "writes a date in the order of the locale",
    /(?<![\w/])\d{1,2}\/\d{1,2}\/\d{4}(?![\w/])/g,
    (found, language) => {
      const [month, day, year] = found.split("/") as [string, string, string];
      return ["zh", "ja", "ko"].includes(language) ? `${year}/${month}/${day}` : `${day}.${month}.${year}`;
    },
  ),
  rewriteFigure(
    "clock",
    "writes a time of the afternoon in 24 hours",
    /(?<![\w:])(?:[1-9]|1[01])(?::[0-5]\d)? ?PM(?!\w)/g,
    (found) => {
      const [, hour, minutes = ":00"] = /^(\d+)(:\d+)?/.exec(found) as unknown as [string, string, string | undefined];
      return `${Number(hour) + 12}${minutes}`;
    },
  ),
];
