import { MOST_SEARCHED } from "../compare/literals/literal-search.ts";
import { literalView } from "../compare/literals/literal-view.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import { asciiDigits } from "../text/digits.ts";
import { readNumbers, showsNumber } from "./changed-number/numbers.ts";

/** What turns a number into another one in translation: dates, times, words for large numbers. */
const CONVERTED =
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:\b|[a-z]*(?:uary|ch|il|ust|ber)\b)|\d\s?[ap]\.?m\b|\b(?:hundred|thousand|million|billion|trillion|dozen)s?\b|\d\s?[KMB]\b|\d{1,2}\/\d{1,2}\/\d/i;

export default defineRule({
  id: "changed-number",
  category: "protected-content",
  mqm: "accuracy/mistranslation",
  since: "0.1.0",
  severity: "off",
  fixable: null,
  wakes: Feature.digit,
  docs: {
    summary: "A number of two or more digits stands in the source and, however grouped, not in the target.",
    rationale: `A changed amount, limit or port misleads the reader. Off by default, for numbers are also translated: dates and times
are converted, \`12 million\` becomes \`1200萬\`, \`50K\` becomes \`50 000\`. Units with the name of a month, AM or PM, a word for
a large number or K, M behind a number are left alone, and so are single digits, which are often written as words. Grouping and
decimal marks do not count, nor does the script of the digits. What stands in code, URLs and tags is left to other rules.`,
    howToFix: "Put the source's number back.",
    correct: [
      { title: "Another grouping", locale: "nb-NO", target: "Opptil 10 000 rader", source: "Up to 10,000 rows" },
      { title: "The locale's digits", locale: "ar-SA", target: "المنفذ ٨٠٨٠", source: "Port 8080" },
      { title: "A time", locale: "nl-NL", target: "Om 15:30 uur", source: "At 3:30 PM" },
      { title: "A date", locale: "zh-TW", target: "民國110年1月", source: "January 2021" },
      { title: "A large number", locale: "ja-JP", target: "1200万行", source: "12 million rows" },
    ],
    incorrect: [
      { title: "A digit changed", messageId: "missing", locale: "nl-NL", target: "Poort 8008", source: "Port 8080" },
      {
        title: "A digit lost",
        messageId: "missing",
        locale: "ja-JP",
        target: "最大 100 行",
        source: "Up to 1,000 rows",
      },
      {
        title: "Gone",
        messageId: "missing",
        locale: "ru-RU",
        target: "Подождите несколько часов.",
        source: "Wait 24 hours.",
      },
    ],
  },
  messages: {
    missing: {
      text: "The source says {{number}}, the target does not",
      help: "put the number {{number}} into the target",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const { source, target } = unit;
      if ((source.features & Feature.digit) === 0) return;
      if (CONVERTED.test(source.text)) return;
      const expected = readNumbers(literalView(source)).slice(0, MOST_SEARCHED);
      if (expected.length === 0) return;
      const text = asciiDigits(target.text);
      for (const number of expected) {
        if (showsNumber(text, number)) continue;
        const at = span("source", source.span.start + number.start, source.span.start + number.end);
        context.report({ messageId: "missing", data: { number: number.text }, at, unit, token: number.digits });
      }
    },
  },
});
