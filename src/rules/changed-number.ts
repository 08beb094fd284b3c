import { MOST_SEARCHED } from "../compare/literals/literal-search.ts";
import { literalView } from "../compare/literals/literal-view.ts";
import { saysInWords } from "../locale/words/number-words.ts";
import { Difference, Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { loneNumber, readNumbers, showsNumber, strangeNumbers, type WrittenNumber } from "./changed-number/numbers.ts";

export default defineRule({
  id: "changed-number",
  category: "protected-content",
  mqm: "accuracy/mistranslation",
  since: "0.1.0",
  severity: "warning",
  fixable: "suggestion",
  wakes: Feature.digit,
  differs: Difference.lostToken,
  docs: {
    summary: "A number of two or more digits stands in the source and, however grouped, not in the target.",
    rationale: `A changed amount, limit or port misleads the reader. Numbers are also translated: dates and times are converted,
\`12 million\` becomes \`1200萬\`, \`50K\` becomes \`50 000\`. A number beside the name of a month, AM or PM, a word for a large number
or K, M is left alone, and so are single digits and round numbers that count something, which are often written as words, 24 hours
where a language has one word for them, ten to twelve in words, and numbers below 100 in Chinese characters. Grouping
and decimal marks do not count, nor does the script of the digits. A cell or label that is nothing but a number is compared
whatever its length. What stands in code, URLs and tags is left to other rules.`,
    howToFix: "Put the source's number back.",
    correct: [
      { title: "Another grouping", locale: "nb-NO", target: "Opptil 10 000 rader", source: "Up to 10,000 rows" },
      { title: "The locale's digits", locale: "ar-SA", target: "المنفذ ٨٠٨٠", source: "Port 8080" },
      { title: "A time", locale: "nl-NL", target: "Om 15:30 uur", source: "At 3:30 PM" },
      { title: "A date", locale: "zh-TW", target: "民國110年1月", source: "January 2021" },
      { title: "One word for 24 hours", locale: "nb-NO", target: "Vent et døgn.", source: "Wait 24 hours." },
      { title: "In Chinese characters", locale: "zh-TW", target: "請等候二十四小時。", source: "Wait 24 hours." },
      { title: "In a word", locale: "nl-NL", target: "Wacht tien minuten.", source: "Wait 10 minutes." },
      {
        title: "In an inflected word",
        locale: "uk-UA",
        target: "Зачекайте десяти хвилин.",
        source: "Wait 10 minutes.",
      },
      { title: "A large number", locale: "ja-JP", target: "1200万行", source: "12 million rows" },
    ],
    incorrect: [
      {
        title: "A digit changed",
        messageId: "changed",
        locale: "nl-NL",
        target: "Poort 8008",
        source: "Port 8080",
        fixed: "Poort 8080",
      },
      {
        title: "A digit lost",
        messageId: "changed",
        locale: "ja-JP",
        target: "最大 100 行",
        source: "Up to 1,000 rows",
        fixed: "最大 1,000 行",
      },
      {
        title: "Gone",
        messageId: "missing",
        locale: "ru-RU",
        target: "Подождите несколько часов.",
        source: "Wait 24 hours.",
      },
      { title: "A cell", messageId: "missing", locale: "ar-SA", target: "مفتوح", source: "7" },
    ],
  },
  messages: {
    missing: {
      text: "The source says {{number}}, the target does not",
      help: "put the number {{number}} into the target",
    },
    changed: {
      text: "The source says {{number}}, the target {{found}}",
      help: "write {{number}}, grouped as the locale does",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const { source, target } = unit;
      if ((source.features & Feature.digit) === 0) return;
      const view = literalView(source);
      const lone = loneNumber(view);
      const expected = lone === null ? readNumbers(view).slice(0, MOST_SEARCHED) : [lone];
      const missing = expected.filter((number) => {
        return !showsNumber(target.text, number) && !saysInWords(target.text, number.digits);
      });
      if (missing.length === 0) return;
      const strange = strangeNumbers(literalView(target), source.text);
      // One for one: which of several took the place of which nobody knows.
      const [changed] = missing.length === 1 && strange.length === 1 ? strange : [];
      for (const number of missing) {
        if (changed === undefined) {
          const at = span("source", source.span.start + number.start, source.span.start + number.end);
          context.report({ messageId: "missing", data: { number: number.text }, at, unit, token: number.digits });
        } else {
          const data = { number: number.text, found: target.text.slice(changed.start, changed.end) };
          const at = placeIn(unit, changed);
          const fix = { safety: "suggestion" as const, edits: [{ span: at, text: number.text }] };
          context.report({ messageId: "changed", data, at, unit, token: number.digits, fix });
        }
      }
    },
  },
});

function placeIn({ target }: TranslationUnit, { start, end }: WrittenNumber) {
  return span("target", target.span.start + start, target.span.start + end);
}
