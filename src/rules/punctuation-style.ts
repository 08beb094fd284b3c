import {
  hasFrenchSpacing,
  NAMES_WITH_MARK,
  NO_BREAK_SPACE,
  SPACED_MARKS,
} from "../locale/punctuation/french-spacing.ts";
import { markConventionOf } from "../locale/punctuation/punctuation-marks.ts";
import { quoteStyleOf } from "../locale/punctuation/quotes.ts";
import { defineRule } from "../model/rule.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { findFrenchSpacingFaults, type SpacingFault } from "./punctuation-style/french-spacing.ts";
import { findEnglishQuotes, findOtherMarks } from "./punctuation-style/misplaced-punctuation.ts";

export default defineRule({
  id: "punctuation-style",
  category: "characters",
  mqm: "linguistic-conventions/punctuation",
  since: "0.1.0",
  severity: "off",
  fixable: "safe",
  docs: {
    summary: "Punctuation of the target follows the English custom instead of the locale's.",
    rationale: `Off by default: it asks for typographic care, not for correctness. French (not of Canada and Switzerland) sets a
no-break space before \`: ; ! ?\` and inside « »; a regular one lets the mark fall to the next line. Chinese writes full-width
marks after its characters, Japanese the comma and full stop, Korean half-width ones. Arabic script has its own question mark, comma
and semicolon, Greek its question mark. English quotation marks “…” are reported where the locale's own are other ones.
Code, links, entities, times, names and what the source shows the same way are left alone, and so are straight quotation marks.`,
    howToFix: "Write the locale's mark or space. `--fix` does.",
    correct: [
      {
        title: "No-break spaces",
        locale: "fr-FR",
        target: "Remarque\u00a0: ouvrez «\u202fÉtat\u202f»",
        source: 'Note: open "State"',
      },
      { title: "Canadian French", locale: "fr-CA", target: "Voulez-vous continuer?", source: "Continue?" },
      {
        title: "A time and a URL",
        locale: "fr-FR",
        target: "À 12:30, voir <https://fjordbase.example>",
        source: "At 12:30, see <https://fjordbase.example>",
      },
      {
        title: "A half-width colon in Japanese",
        locale: "ja-JP",
        target: "メモ: 開きます。",
        source: "Note: it opens.",
      },
      { title: "Latin marks in Hebrew", locale: "he-IL", target: "להמשיך?", source: "Continue?" },
    ],
    incorrect: [
      {
        title: "No space before the colon",
        messageId: "missingSpace",
        locale: "fr-FR",
        target: "Remarque: ouvrez le cluster.",
        source: "Note: open the cluster.",
        fixed: "Remarque\u00a0: ouvrez le cluster.",
      },
      {
        title: "Regular spaces inside guillemets",
        messageId: "breakingSpace",
        locale: "fr-FR",
        target: "Ouvrez « État ».",
        source: 'Open "State".',
        fixed: "Ouvrez «\u00a0État\u00a0».",
      },
      {
        title: "Half-width marks in Chinese",
        messageId: "otherMark",
        locale: "zh-TW",
        target: "開啟叢集, 然後繼續.",
        source: "Open the cluster, then go on.",
        fixed: "開啟叢集，然後繼續。",
      },
      {
        title: "Full-width marks in Korean",
        messageId: "otherMark",
        locale: "ko-KR",
        target: "클러스터를 엽니다。",
        source: "Opens the cluster.",
        fixed: "클러스터를 엽니다.",
      },
      {
        title: "A Latin question mark in Arabic",
        messageId: "otherMark",
        locale: "ar-SA",
        target: "هل تريد المتابعة?",
        source: "Continue?",
        fixed: "هل تريد المتابعة؟",
      },
      {
        title: "A Latin question mark in Greek",
        messageId: "otherMark",
        locale: "el-GR",
        target: "Θέλετε να συνεχίσετε?",
        source: "Continue?",
        fixed: "Θέλετε να συνεχίσετε;",
      },
      {
        title: "English quotation marks",
        messageId: "englishQuotes",
        locale: "de-DE",
        target: "Öffnen Sie “Status”.",
        source: "Open “State”.",
        fixed: "Öffnen Sie „Status“.",
      },
    ],
  },
  messages: {
    missingSpace: {
      text: 'No space {{side}} "{{mark}}"',
      help: "put a no-break space (U+00A0 or U+202F) there",
    },
    breakingSpace: {
      text: 'The space {{side}} "{{mark}}" lets the line break there',
      help: "make it a no-break space (U+00A0 or U+202F)",
    },
    otherMark: { text: '"{{mark}}" instead of "{{other}}"', help: 'write "{{other}}" in {{locale}}' },
    englishQuotes: {
      text: "English quotation marks instead of {{open}}…{{close}}",
      help: "write {{open}}…{{close}} in {{locale}}",
    },
  },
  options: {},
  checks: {
    unitFor(context) {
      const { locale } = context;
      if (locale === null) return null;
      const marks = markConventionOf(locale);
      const quotes = quoteStyleOf(locale);
      const french = hasFrenchSpacing(locale);
      if (marks === null && quotes === null && !french) return null;
      return (unit) => {
        const { target } = unit;
        const at = (start: number, end: number) => target.at(start, end);
        const replacing = (start: number, end: number, text: string) => ({ span: at(start, end), text });
        if (french) {
          for (const fault of findFrenchSpacingFaults(target.prose, SPACED_MARKS)) {
            if (isLiteral(unit, fault)) continue;
            const { kind, mark, start, end } = fault;
            const data = { mark, side: mark === "«" ? "after" : "before" };
            const edits = [replacing(start, end, NO_BREAK_SPACE)];
            const where = start < end ? at(start, end) : at(fault.at, fault.at + 1);
            context.report({ messageId: kind, data, at: where, unit, token: mark, fix: { safety: "safe", edits } });
          }
        }
        if (marks !== null) {
          for (const { start, end, text } of findOtherMarks(target.prose, marks)) {
            const mark = target.text[start] as string;
            const data = { mark, other: text.trim(), locale };
            const edits = [replacing(start, end, text)];
            const where = at(start, start + 1);
            context.report({
              messageId: "otherMark",
              data,
              at: where,
              unit,
              token: mark,
              fix: { safety: "safe", edits },
            });
          }
        }
        if (quotes !== null) {
          for (const [open, close] of findEnglishQuotes(target.prose)) {
            const edits = [replacing(open, open + 1, quotes.open), replacing(close, close + 1, quotes.close)];
            const token = target.text.slice(open, close + 1);
            const data = { ...quotes, locale };
            const where = at(open, close + 1);
            context.report({
              messageId: "englishQuotes",
              data,
              at: where,
              unit,
              token,
              fix: { safety: "safe", edits },
            });
          }
        }
      };
    },
  },
});

/** So much text is looked at on either side of a mark. */
const LONGEST_WORD = 64;

/** Whether a mark is part of a name, or stands in the source between the same words. */
function isLiteral({ target, source }: TranslationUnit, { at, mark, start }: SpacingFault): boolean {
  if (mark === "«" || mark === "»") return false;
  const before = target.text.slice(Math.max(0, start - LONGEST_WORD), start);
  const words = before.slice(before.lastIndexOf(" ") + 1) + target.text.slice(start, at + 1);
  if (NAMES_WITH_MARK.some((name) => words.endsWith(name))) return true;
  const next = /^[^\S\n]?[^\s]+/.exec(target.text.slice(at + 1, at + 1 + LONGEST_WORD))?.[0];
  return next !== undefined && source.text.includes(words + next);
}
