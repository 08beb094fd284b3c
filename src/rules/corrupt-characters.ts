import { scriptOfLocale } from "../locale/script.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { Tally } from "../text/tally.ts";
import { findMojibake } from "./corrupt-characters/mojibake.ts";

/** Without one of these there is only Latin text with accents … */
const NOT_LATIN_LETTERS =
  Feature.typographic | Feature.otherScript | Feature.control | Feature.cjk | Feature.rightToLeft;
/** … which may hold the few bytes that Windows-1252 has letters for. */
const LATIN_PAIR = /[\u00c2-\u00f4][ŠŒŽšœžŸƒ]/;
const LOST = "\uFFFD";
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;
const LOST_OR_CONTROL = /\uFFFD|(?![\t\n\r])\p{Cc}/gu;

/** Windows-1252 characters that were read as Latin-1, and so became C1 controls. */
const WINDOWS_1252: ReadonlyMap<string, string> = new Map([
  ["\u0085", "…"],
  ["\u0091", "‘"],
  ["\u0092", "’"],
  ["\u0093", "“"],
  ["\u0094", "”"],
  ["\u0095", "•"],
  ["\u0096", "–"],
  ["\u0097", "—"],
  ["\u0099", "™"],
]);

export default defineRule({
  id: "corrupt-characters",
  category: "characters",
  mqm: "linguistic-conventions/character-encoding",
  since: "0.1.0",
  severity: "error",
  fixable: "safe",
  wakes: Feature.control | Feature.latinExtended,
  docs: {
    summary:
      "The target holds characters that only damaged text has: U+FFFD, UTF-8 read as Windows-1252, control characters.",
    rationale: `A step that reads or writes in the wrong encoding replaces letters for good. U+FFFD (�) stands where a letter
was; \`Ã©\` and \`â€™\` are the bytes of \`é\` and \`’\` read one by one; controls such as U+0092 were an apostrophe in
Windows-1252. This rule reads the raw text, code and URLs included. What the source shows as well is left alone, and so are
letters with marks that real text holds, such as \`É»\` at the end of a French quotation: they count within a word, \`cÅ“ur\`.`,
    howToFix:
      "Restore the text from the handoff, or write the letters again. `--fix` does where the bytes tell what they were.",
    correct: [
      { title: "Accents", locale: "fr-FR", target: "Préférences « CAFÉ»", source: "Preferences" },
      { title: "The source shows it too", locale: "zh-TW", target: "出現 � 時", source: "When � appears" },
      { title: "Capitals with a tilde", locale: "pt-BR", target: "NÃO É PÃO", source: "THIS IS NOT BREAD" },
      { title: "Cyrillic", locale: "ru-RU", target: "Хранилище", source: "Storage" },
    ],
    incorrect: [
      {
        title: "A letter is gone",
        messageId: "replaced",
        locale: "pt-BR",
        target: "o c\uFFFDdigo",
        source: "the code",
      },
      {
        title: "A character is gone",
        messageId: "replaced",
        locale: "ja-JP",
        target: "クラス\uFFFDーを開く",
        source: "Open the cluster",
      },
      {
        title: "UTF-8 read as Windows-1252",
        messageId: "misread",
        locale: "fr-FR",
        target: "PrÃ©fÃ©rences",
        source: "Preferences",
        fixed: "Préférences",
      },
      {
        title: "Within a word",
        messageId: "misread",
        locale: "cs-CZ",
        target: "pÅ™i otevÅ™ení",
        source: "when opening",
        fixed: "při otevření",
      },
      {
        title: "A full-width mark",
        messageId: "misread",
        locale: "zh-TW",
        target: "開啟叢集ï¼Œ然後關閉。",
        source: "Open the cluster, then close it.",
        fixed: "開啟叢集，然後關閉。",
      },
      {
        title: "A whole script misread",
        messageId: "misread",
        locale: "ru-RU",
        target: "Ð¥Ñ€Ð°Ð½Ð¸Ð»Ð¸Ñ‰Ðµ",
        source: "Storage",
        fixed: "Хранилище",
      },
      {
        title: "An apostrophe became a control",
        messageId: "control",
        locale: "fr-FR",
        target: "l\u0092instance",
        source: "the instance",
        fixed: "l’instance",
      },
    ],
  },
  messages: {
    replaced: {
      text: "U+FFFD stands where characters were lost",
      help: "write what was lost, or restore the segment from the handoff",
    },
    misread: { text: '"{{found}}" is UTF-8 that was read as Windows-1252: "{{decoded}}"', help: 'write "{{decoded}}"' },
    control: {
      text: "Control character {{code}} in the text",
      help: "remove it, or write the character that was meant",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const { target, source } = unit;
      if ((target.features & Feature.control) !== 0) {
        const inSource = new Tally(source.text.match(LOST_OR_CONTROL) ?? []);
        for (const { 0: run, index } of target.text.matchAll(/\uFFFD+/g)) {
          if ([...run].every((character) => inSource.take(character))) continue;
          const at = target.at(index, index + run.length);
          context.report({ messageId: "replaced", data: {}, at, unit, token: run });
        }
        for (const { 0: character, index } of target.text.matchAll(CONTROL)) {
          if (inSource.take(character)) continue;
          const at = target.at(index, index + 1);
          const meant = WINDOWS_1252.get(character);
          const fix = meant !== undefined && { fix: { safety: "safe" as const, edits: [{ span: at, text: meant }] } };
          const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
          context.report({ messageId: "control", data: { code }, at, unit, token: code, ...fix });
        }
      }
      if ((target.features & Feature.latinExtended) === 0) return;
      if ((target.features & NOT_LATIN_LETTERS) === 0 && !LATIN_PAIR.test(target.text)) return;
      const { locale } = context;
      const letter = () => (locale === null ? null : (scriptOfLocale(locale)?.letter ?? null));
      for (const { start: from, end, decoded } of findMojibake(target.text, letter)) {
        const found = target.text.slice(from, end);
        if (source.text.includes(found)) continue;
        const at = target.at(from, end);
        const fix = !decoded.includes(LOST) && {
          fix: { safety: "safe" as const, edits: [{ span: at, text: decoded }] },
        };
        context.report({ messageId: "misread", data: { found, decoded }, at, unit, token: found, ...fix });
      }
    },
  },
});
