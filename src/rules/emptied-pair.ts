import { emphasisBrackets } from "../locale/bracketed-emphasis.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { excerpt } from "../text/excerpt.ts";
import { type Pair, type PairFamily, pairsOf } from "./emptied-pair/pairs.ts";

export default defineRule({
  id: "emptied-pair",
  category: "markup",
  mqm: "design-and-markup/missing-text",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  wakes:
    Feature.parenthesis |
    Feature.squareBracket |
    Feature.brace |
    Feature.quote |
    Feature.ampersand |
    Feature.typographic |
    Feature.cjk,
  docs: {
    summary: "Brackets or quotation marks are empty in the target and hold something in the source.",
    rationale: `Machine translation moves code and names out of their brackets and leaves \`()\` behind, or \`「」\`: the reader sees
that something is missing. Round, square and curly brackets and quotation marks of every script are compared by kind, full and half
width being one. Left alone: pairs that are empty in the source too, calls such as \`Open()\`, check boxes, brackets in code and the
labels of links.`,
    howToFix: "Put what the source has between the two back, and remove it where it stands now.",
    correct: [
      {
        title: "Empty in both",
        locale: "fr-FR",
        target: 'La valeur "" est permise.',
        source: 'The value "" is allowed.',
      },
      { title: "A call", locale: "ru-RU", target: "Вызовите Open() (один раз).", source: "Call Open() (once)." },
      { title: "In code", locale: "ja-JP", target: "`Open()` を呼び出します。", source: "Call `Open` (once)." },
      { title: "A link's label", locale: "nl-NL", target: "Zie [](/a) gids.", source: "See [the guide](/a)." },
    ],
    incorrect: [
      {
        title: "Code moved out",
        messageId: "emptied",
        locale: "ja-JP",
        target: "`.fjb` ファイル（）を追加します。",
        source: "Add the file (`.fjb`).",
      },
      {
        title: "Words gone",
        messageId: "emptied",
        locale: "nl-NL",
        target: "Het eerste knooppunt () start.",
        source: "The first node (leader) starts.",
      },
      {
        title: "Quotation marks",
        messageId: "emptied",
        locale: "ar-SA",
        target: 'اكتب "" في الحقل fjord.',
        source: 'Type "fjord" in the field.',
      },
      {
        title: "Brackets that stand for bold",
        messageId: "emptied",
        locale: "zh-TW",
        target: "選取「」儲存。",
        source: "Select **Save**.",
      },
    ],
  },
  messages: {
    emptied: {
      text: "Nothing stands between {{pair}}; the source has {{held}}",
      help: "put what the source has there back between the two",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      if (!BLANK_PAIR.test(unit.target.text)) return;
      const { target, source } = unit;
      const found = pairsOf(target).filter((pair) => !isCallOrBox(unit, pair));
      const blank = found.filter(({ isBlank }) => isBlank);
      if (blank.length === 0) return;
      const expected = pairsOf(source);
      const forBold = emphasisBrackets(context.locale);
      for (const family of new Set(blank.map((pair) => pair.family))) {
        const of = (pairs: readonly Pair[], isBlank: boolean) =>
          pairs.filter((pair) => pair.family === family && pair.isBlank === isBlank);
        const emptied = of(blank, true);
        const surplus = emptied.length - of(expected, true).length;
        const held = of(expected, false);
        const lost = held.length - of(found, false).length;
        const isBold = emptied.every(({ start }) => forBold.includes(target.text[start] as string));
        const lostBold = isBold ? source.emphasis.strong.length - target.emphasis.strong.length : 0;
        const kept = new Set(of(found, false).map((pair) => innerOf(target.text, pair)));
        const gone = held.filter((pair) => !kept.has(innerOf(source.text, pair)));
        const shown =
          held.length > 0
            ? (gone.length > 0 ? gone : held).map(({ start, end }) => source.text.slice(start, end))
            : boldIn(unit);
        for (const { start, end } of emptied.slice(0, Math.max(0, Math.min(surplus, lost + Math.max(0, lostBold))))) {
          const pair = target.text.slice(start, end);
          const data = { pair: excerpt(pair), held: excerpt(shown.join(", ")) };
          const at = span("target", target.span.start + start, target.span.start + end);
          context.report({ messageId: "emptied", data, at, unit, token: `${pair} ${data.held}` });
        }
      }
    },
  },
});

/** A cheap screen: an opening mark with nothing, or what is not seen, before its closing one. */
const BLANK_PAIR =
  /[(（﹙[［【〔{｛“„«‹「『《〈"][\s\\*_\u00A0\u200B-\u200F]*[)）﹚\]］】〕}｝”“»›」』》〉"]|&quot;\s*&quot;/;

function innerOf(text: string, { start, end }: Pair): string {
  return text.slice(start + 1, end - 1).trim();
}

function boldIn({ source: { text, span: whole, emphasis } }: TranslationUnit): readonly string[] {
  return emphasis.strong.map((run) => text.slice(run.span.start - whole.start, run.span.end - whole.start));
}

const WORD_BEFORE = /[\w\]]$/;
/** `node(s)`: the plural that a translator had to write another way. */
const PLURAL = /\p{L}[(（]\p{Ll}{1,3}[)）]/u;

/** `Open()`, `string[]` and `- [ ]`: no sentence was there, unless the source shows one. */
function isCallOrBox({ target, source }: TranslationUnit, { family, start, end, isBlank }: Pair): boolean {
  if (!isBlank || !BRACKETS.has(family)) return false;
  const before = target.text.slice(0, start);
  if (family === "square" && /(?:^|\n)[ \t]*(?:[-*+]|\d+[.)])?[ \t]*$/.test(before)) return true;
  // A destination behind them: what is left of a link.
  if (family === "square" && /^\s?[([]/.test(target.text.slice(end))) return true;
  // Nobody calls a number, nor with brackets in full width.
  if (!WORD_BEFORE.test(before) || !/[([{]/.test(target.text[start] as string)) return false;
  const [word = ""] = /\w*$/.exec(before) ?? [];
  if (/^\d+$/.test(word) || (PLURAL.test(source.text) && !/\w\(\)/.test(source.text))) return false;
  return word === "" || !new RegExp(`\\b${word}[([{](?![)\\]}])`).test(source.text);
}

const BRACKETS: ReadonlySet<PairFamily> = new Set(["round", "square", "curly"]);
