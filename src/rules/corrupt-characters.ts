import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { excerpt } from "../text/excerpt.ts";
import { damageIn } from "./corrupt-characters/damage.ts";

export default defineRule({
  id: "corrupt-characters",
  category: "characters",
  mqm: "linguistic-conventions/character-encoding",
  since: "0.1.0",
  severity: "error",
  fixable: "safe",
  wakes: Feature.control | Feature.latinExtended | Feature.otherScript,
  docs: {
    summary:
      "The target holds characters that only damaged text has: U+FFFD, UTF-8 read as an encoding of Windows, control characters.",
    rationale: `A step that reads or writes in the wrong encoding replaces letters for good. U+FFFD (�) stands where a letter
was; \`Ã©\` and \`â€™\` are the bytes of \`é\` and \`’\` read one by one; controls such as U+0092 were an apostrophe in
Windows-1252. Text that was read as Windows-1250 (\`pĹ™i\` for \`při\`) or 1251 (\`СЃРµС‚СЊ\` for \`сеть\`) counts as well. One
finding a segment gives the number of damaged places. This rule reads the raw text, code and URLs included. What the source shows as well is left alone, and so are
letters with marks that real text holds, such as \`É»\` at the end of a French quotation: they count within a word, \`cÅ“ur\`.`,
    howToFix:
      "Restore the text from the handoff, or write the letters again. `--fix` does where the bytes say what they were.",
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
        title: "UTF-8 read as Windows-1250",
        messageId: "misread",
        locale: "cs-CZ",
        target: "OtevĹ™ete zĂˇlohu.",
        source: "Open the backup.",
        fixed: "Otevřete zálohu.",
      },
      {
        title: "UTF-8 read as Windows-1251",
        messageId: "misread",
        locale: "ru-RU",
        target: "РћС‚РєСЂРѕР№С‚Рµ СЃРµС‚СЊ.",
        source: "Open the network.",
        fixed: "Откройте сеть.",
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
      text: "U+FFFD stands where characters were lost{{more}}",
      help: "write what was lost, or restore the segment from the handoff",
    },
    misread: {
      text: '"{{found}}" is UTF-8 that was read as {{codePage}}: "{{decoded}}"{{more}}',
      help: 'write "{{decoded}}"',
    },
    control: {
      text: "Control character {{code}} in the text{{more}}",
      help: "remove it, or write the character that was meant",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const damage = damageIn(unit, context.locale);
      const first =
        damage.find(({ kind }) => kind === "misread") ?? damage.find(({ meant }) => meant !== null) ?? damage[0];
      if (first === undefined) return;
      const { target } = unit;
      const more = damage.length === 1 ? "" : `; ${damage.length - 1} more in this segment`;
      const edits = damage.flatMap(({ start, end, meant }) =>
        meant === null ? [] : [{ span: target.at(start, end), text: meant }],
      );
      const found = target.text.slice(first.start, first.end);
      const place = {
        at: target.at(first.start, first.end),
        unit,
        ...(edits.length > 0 && { fix: { safety: "safe" as const, edits } }),
      };
      if (first.kind === "misread") {
        const data = { found: excerpt(found), decoded: excerpt(first.shown), codePage: first.codePage, more };
        context.report({ messageId: "misread", data, token: found, ...place });
      } else if (first.kind === "replaced") {
        context.report({ messageId: "replaced", data: { more }, token: found, ...place });
      } else {
        context.report({ messageId: "control", data: { code: first.shown, more }, token: first.shown, ...place });
      }
    },
  },
});
