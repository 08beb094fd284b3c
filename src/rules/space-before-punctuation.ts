import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import type { TranslationUnit } from "../model/unit.ts";

const ENTITY = "&(?:nbsp|#160|#xa0);";
const SPACE = String.raw`(?:[\p{Zs}\t]|${ENTITY})`;

/** Nothing that begins a name, a number, a path, a variable or a pattern, nor an ellipsis. */
const NO_BEGINNING = /(?![.,\p{L}\p{N}\uFFFC`[(\\/$%{])/u.source;
/** The end of the word, or a run of delimiters, which may end emphasis. */
const END = /(?:(\*{1,3}|_{1,3})(?![*_\p{L}\p{N}\uFFFC`])|(?![*_]))/u.source;
/** Stops and commas of Chinese and Japanese, behind which the next word follows at once. */
const WIDE = "[。、，．]";
const WIDE_END = /(?:(\*{1,3}|_{1,3})(?!`)|)/.source;

/** A stop or comma that ends something. One line break renders as a space. */
const SPACED = new RegExp(
  String.raw`(?<=[^\s>|])(?<!${ENTITY})(?:${SPACE}+(?:\r?\n${SPACE}*)?|\r?\n${SPACE}*)(?:([.,])${NO_BEGINNING}${END}|(${WIDE})${WIDE_END})`,
  "gu",
);

/** A mark of the source with a space before it that the next word follows without one: `nodes .Copy`, `list ,then`. */
const LOOSE = /[\p{Zs}\t](?:,(?=\p{L})|\.(\p{Lu}\p{Ll}+)(?![\p{L}\p{N}]))/gu;

/** What shows that another space than U+0020 may stand there. */
const OTHER_SPACES = Feature.typographic | Feature.cjk | Feature.lineBreak | Feature.ampersand;

export default defineRule({
  id: "space-before-punctuation",
  category: "markup",
  mqm: "linguistic-conventions/punctuation",
  since: "0.1.0",
  severity: "info",
  fixable: "safe",
  wakes: Feature.stop | Feature.cjk,
  docs: {
    summary: "A space stands before a full stop or comma of the target.",
    rationale: `Machine translation leaves a space where it put a link, a code span or bold text back in. No language writes one
before a full stop or a comma, \`。\`, \`、\` and \`，\` among them; French writes one before \`: ; ! ?\`, which this rule does not
look at. Spaces of any width count, \`&nbsp;\` and a line break within a paragraph too. Left alone: names that begin with a dot
(\`.NET\`, also where a space was drawn in behind the dot), decimals, ellipses, and what the source has as well.`,
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
        title: "Before a full-width stop",
        messageId: "spaced",
        locale: "ja-JP",
        target: "**クラスター 。** `fjord` 、次に開きます。",
        source: "**Cluster**. `fjord`, then open it.",
        fixed: "**クラスター。** `fjord`、次に開きます。",
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
      const found = spacedIn(target.unmarked);
      if (found.length === 0) return;
      for (const { index, mark, end } of found.slice(spacesOf(unit))) {
        if (beginsName(mark, target.text.slice(end, end + LONGEST_NAME), source.text)) continue;
        if (WIDE_MARK.test(mark) && BARE_ADDRESS.test(target.text.slice(0, index))) continue;
        const at = target.at(index, end);
        const fix = { safety: "safe" as const, edits: [{ span: at, text: mark }] };
        context.report({ messageId: "spaced", data: { mark }, at, unit, token: mark, fix });
      }
    },
  },
});

const WIDE_MARK = new RegExp(WIDE, "u");
/** A wide mark directly behind an address would be read as a part of it. */
const BARE_ADDRESS = /(?:https?:\/\/|www\.)[^\s)>]*$/;
const LONGEST_NAME = 32;

function mayBeSpaced(text: string, features: number): boolean {
  if (text.includes(" .") || text.includes(" ,") || text.includes("\t")) return true;
  return (features & OTHER_SPACES) !== 0 && /[\s;][.,。、，．]/.test(text);
}

/** How many such spaces the source shows, also where the next word follows at once. */
function spacesOf({ source, target }: TranslationUnit): number {
  if (!mayBeSpaced(source.text, source.features)) return 0;
  const text = source.unmarked;
  const loose = Array.from(text.matchAll(LOOSE)).filter(([, name]) => {
    return name === undefined || !target.text.includes(`.${name}`);
  });
  return spacedIn(text).length + loose.length;
}

/** Whether a dot was drawn apart from the name that begins with it: `a . MSG file`, which the source writes `.MSG`. */
function beginsName(mark: string, behind: string, source: string): boolean {
  const name = mark === "." ? /^\s+([\p{L}\p{N}]{1,10000})/u.exec(behind)?.[1] : undefined;
  return name !== undefined && source.toLowerCase().includes(`.${name.toLowerCase()}`);
}

function spacedIn(text: string): readonly { readonly index: number; readonly end: number; readonly mark: string }[] {
  return [...text.matchAll(SPACED)].flatMap(({ 0: match, 1: stop, 2: behind, 3: wide, 4: behindWide, index }) => {
    const delimiters = behind ?? behindWide ?? "";
    const mark = stop ?? wide ?? "";
    // Behind a wide mark a word may follow at once, so delimiters there may as well open the next emphasis.
    const isEnd = delimiters === "" || wide !== undefined || isOpened(text, index, delimiters);
    return isEnd ? [{ index, end: index + match.length - delimiters.length, mark }] : [];
  });
}

/** Whether delimiters open emphasis somewhere before an offset: `**Save .**`, but not the pattern `.*`. */
function isOpened(text: string, before: number, delimiters: string): boolean {
  const opened = text.lastIndexOf(delimiters, before - 1);
  return opened >= 0 && /\S/.test(text[opened + delimiters.length] as string);
}
