import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";

const ENTITY = "&(?:nbsp|#160|#xa0);";
const SPACE = String.raw`(?:[\p{Zs}\t]|${ENTITY})`;

/** Nothing that begins a name, a number, a path, a variable or a pattern, nor an ellipsis. */
const NO_BEGINNING = /(?![.,\p{L}\p{N}\uFFFC`[(\\/$%{])/u.source;
/** The end of the word, or a run of delimiters, which may end emphasis. */
const END = /(?:(\*{1,3}|_{1,3})(?![*_\p{L}\p{N}\uFFFC`])|(?![*_]))/u.source;

/** A stop or comma that ends something. One line break renders as a space. */
const SPACED = new RegExp(
  String.raw`(?<=[^\s>|])(?<!${ENTITY})(?:${SPACE}+(?:\r?\n${SPACE}*)?|\r?\n${SPACE}*)([.,])${NO_BEGINNING}${END}`,
  "gu",
);

/** What shows that another space than U+0020 may stand there. */
const OTHER_SPACES = Feature.typographic | Feature.cjk | Feature.lineBreak | Feature.ampersand;

export default defineRule({
  id: "space-before-punctuation",
  category: "markup",
  mqm: "linguistic-conventions/punctuation",
  since: "0.1.0",
  severity: "info",
  fixable: "safe",
  wakes: Feature.stop,
  docs: {
    summary: "A space stands before a full stop or comma of the target.",
    rationale: `Machine translation leaves a space where it put a link, a code span or bold text back in. No language writes one
before a full stop or a comma; French writes one before \`: ; ! ?\`, which this rule does not look at. Spaces of any
width count, \`&nbsp;\` and a line break within a paragraph too. Left alone: names that
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
        title: "A space that must not break",
        messageId: "spaced",
        locale: "fr-FR",
        target: "Ouvrez le cluster&nbsp;.",
        source: "Open the cluster.",
        fixed: "Ouvrez le cluster.",
      },
      {
        title: "Inside bold text",
        messageId: "spaced",
        locale: "ar-SA",
        target: "حدد **فتح المجموعة .**",
        source: "Select **Open cluster**.",
        fixed: "حدد **فتح المجموعة.**",
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
      const inSource = mayBeSpaced(source.text, source.features) ? spacedIn(source.unmarked).length : 0;
      for (const { index, mark, end } of spacedIn(target.unmarked).slice(inSource)) {
        const at = target.at(index, end);
        const fix = { safety: "safe" as const, edits: [{ span: at, text: mark }] };
        context.report({ messageId: "spaced", data: { mark }, at, unit, token: mark, fix });
      }
    },
  },
});

function mayBeSpaced(text: string, features: number): boolean {
  if (text.includes(" .") || text.includes(" ,") || text.includes("\t")) return true;
  return (features & OTHER_SPACES) !== 0 && /[\s;][.,]/.test(text);
}

function spacedIn(text: string): readonly { readonly index: number; readonly end: number; readonly mark: string }[] {
  return [...text.matchAll(SPACED)].flatMap(({ 0: match, 1: mark = "", 2: delimiters = "", index }) => {
    const isEnd = delimiters === "" || isOpened(text, index, delimiters);
    return isEnd ? [{ index, end: index + match.length - delimiters.length, mark }] : [];
  });
}

/** Whether delimiters open emphasis somewhere before an offset: `**Save .**`, but not the pattern `.*`. */
function isOpened(text: string, before: number, delimiters: string): boolean {
  const opened = text.lastIndexOf(delimiters, before - 1);
  return opened >= 0 && /\S/.test(text[opened + delimiters.length] as string);
}
