import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { kindOfBracket, loneBrackets } from "./unbalanced-pair/brackets.ts";

export default defineRule({
  id: "unbalanced-pair",
  category: "markup",
  mqm: "linguistic-conventions/punctuation",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  wakes: Feature.parenthesis | Feature.squareBracket | Feature.brace | Feature.cjk,
  docs: {
    summary: "A bracket of the target has no partner, while the source's brackets are balanced.",
    rationale: `A bracket without its partner is a sentence that was cut or put together wrongly. Round, square and curly brackets
are matched, full and half width being one, so that "（a)" is a sound pair. Left alone: quotes, brackets in code and URLs,
list markers such as \`1)\`, emoticons, and a kind of bracket that is unbalanced in the source too.`,
    howToFix: "Write the missing bracket, or remove the one that is left.",
    correct: [
      { title: "A sound pair", locale: "nl-NL", target: "Het cluster (standaard)", source: "The cluster (default)" },
      { title: "Two widths, one pair", locale: "zh-TW", target: "叢集（預設)", source: "Cluster (default)" },
      { title: "A list marker", locale: "fr-FR", target: "1) Ouvrez", source: "1. Open" },
      { title: "Unbalanced in the source", locale: "ja-JP", target: "(クラスター", source: "(the cluster" },
    ],
    incorrect: [
      {
        title: "Never closed",
        messageId: "unclosed",
        locale: "nl-NL",
        target: "Het cluster (standaard",
        source: "The cluster (default)",
      },
      {
        title: "Never opened",
        messageId: "unopened",
        locale: "zh-TW",
        target: "叢集 預設）",
        source: "Cluster (default)",
      },
      {
        title: "A square bracket",
        messageId: "unopened",
        locale: "ar-SA",
        target: "المجموعة] افتح",
        source: "Open the cluster",
      },
    ],
  },
  messages: {
    unclosed: { text: '"{{bracket}}" is never closed', help: "write its partner, or remove it" },
    unopened: { text: '"{{bracket}}" was never opened', help: "write its partner, or remove it" },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const { target, source } = unit;
      if (isBalanced(target.text) && (target.features & Feature.cjk) === 0) return;
      const lone = loneBrackets(target.prose);
      if (lone.length === 0) return;
      const excused = new Set(loneBrackets(source.prose).map(({ bracket }) => kindOfBracket(bracket)));
      for (const { bracket, at } of lone) {
        const kind = kindOfBracket(bracket);
        if (excused.has(kind)) continue;
        const messageId = bracket.normalize("NFKC") === kind ? "unclosed" : "unopened";
        context.report({
          messageId,
          data: { bracket },
          at: target.at(at, at + 1),
          unit,
          token: bracket,
          subject: kind,
        });
      }
    },
  },
});

/** Each closing ASCII bracket has an opening one before it: then nothing is wrong, and reading prose costs more. */
function isBalanced(text: string): boolean {
  let round = 0;
  let square = 0;
  let curly = 0;
  for (let at = 0; at < text.length && round >= 0 && square >= 0 && curly >= 0; at++) {
    switch (text.charCodeAt(at)) {
      case 0x28:
        round++;
        break;
      case 0x29:
        round--;
        break;
      case 0x5b:
        square++;
        break;
      case 0x5d:
        square--;
        break;
      case 0x7b:
        curly++;
        break;
      case 0x7d:
        curly--;
        break;
    }
  }
  return round === 0 && square === 0 && curly === 0;
}
