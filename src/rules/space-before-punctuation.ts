import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";

/** A stop or comma that ends something: not `.NET`, `.5` or an ellipsis. */
const SPACED = /(?<=[^\s>|])[ \u00a0\u202f]+([.,])(?![.,\p{L}\p{N}\uFFFC_*`[(\\/$%{])/gu;

export default defineRule({
  id: "space-before-punctuation",
  category: "markup",
  since: "0.1.0",
  severity: "info",
  fixable: "safe",
  wakes: Feature.stop,
  docs: {
    summary: "A space stands before a full stop or comma of the target.",
    rationale: `Machine translation leaves a space where it put a link, a code span or bold text back in. No language writes one
before a full stop or a comma; French writes one before \`: ; ! ?\`, which this rule does not look at. Left alone: names that
begin with a dot (\`.NET\`), decimals, ellipses, and what the source has as well.`,
    howToFix: "Remove the space; `--fix` does.",
    correct: [
      {
        title: "No space",
        locale: "nl-NL",
        target: "Open het cluster, en sluit het.",
        source: "Open the cluster, and close it.",
      },
      { title: "A name with a dot", locale: "zh-TW", target: "使用 .NET 和 .config", source: "Use .NET and .config" },
      {
        title: "French high punctuation",
        locale: "fr-FR",
        target: "Ouvrez : lisez ; partez !",
        source: "Open: read; go!",
      },
      { title: "The source has it too", locale: "ar-SA", target: "افتح المجموعة .", source: "Open the cluster ." },
    ],
    incorrect: [
      {
        title: "After a code span",
        messageId: "spaced",
        locale: "sv-SE",
        target: "Kör `fjord open` .",
        source: "Run `fjord open`.",
        fixed: "Kör `fjord open`.",
      },
      {
        title: "After bold text",
        messageId: "spaced",
        locale: "ru-RU",
        target: "Выберите **Открыть** , затем продолжайте.",
        source: "Select **Open**, then go on.",
        fixed: "Выберите **Открыть**, затем продолжайте.",
      },
      {
        title: "After a word",
        messageId: "spaced",
        locale: "nl-NL",
        target: "Open het cluster .",
        source: "Open the cluster.",
        fixed: "Open het cluster.",
      },
    ],
  },
  messages: {
    spaced: { text: 'A space stands before "{{mark}}"', help: "remove the space" },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const { target, source } = unit;
      if (!mayBeSpaced(target.text, target.features)) return;
      const inSource = mayBeSpaced(source.text, source.features) ? (source.unmarked.match(SPACED)?.length ?? 0) : 0;
      for (const match of [...target.unmarked.matchAll(SPACED)].slice(inSource)) {
        const start = target.span.start + match.index;
        const at = span("target", start, start + match[0].length);
        const mark = match[1] as string;
        const fix = { safety: "safe" as const, edits: [{ span: at, text: mark }] };
        context.report({ messageId: "spaced", data: { mark }, at, unit, token: mark, fix });
      }
    },
  },
});

function mayBeSpaced(text: string, features: number): boolean {
  if (text.includes(" .") || text.includes(" ,")) return true;
  return (features & Feature.typographic) !== 0 && /[\u00a0\u202f][.,]/.test(text);
}
