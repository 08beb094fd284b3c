import { type ChineseScript, counterpartOf, foreignCharacters } from "../locale/chinese-characters.ts";
import { type LocaleScript, namesForeignLanguage, scriptOfLocale } from "../locale/script.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { lettersOf, type ProseLetters, sameLetters } from "./wrong-script/foreign-prose.ts";

/** Fewer plain words are names, keys and commands. */
const PROSE_WORDS = 3;

/** As many letters of another script are no symbol, unit or key any more. */
const PROSE_LETTERS = 6;

/** This share of the target's words in the source makes it a copy of it. */
const COPIED = 0.8;

/** No words of the other languages that sources turn out to be written in (French, Spanish, Portuguese). */
const ENGLISH = new Set("the of to and is are be can you your this that with it".split(" "));

const NOT_LATIN = Feature.cjk | Feature.rightToLeft | Feature.otherScript;

/** One wrong character alone does not show in which script the target is. */
const MAJORITY = 2;

/** So many of the wrong characters are shown. */
const SHOWN = 5;

/** Sources that speak of Chinese itself may show the other characters, as language pickers do. */
const ABOUT_CHINESE = /Chinese|Simplified|Traditional/i;

export default defineRule({
  id: "wrong-script",
  category: "characters",
  mqm: "linguistic-conventions/spelling",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  docs: {
    summary: "The target is not written in the script of its locale.",
    rationale: `A target in the wrong script is another locale's translation, a transliteration, or no translation at all.
In a locale of the Latin script a target counts when six or more letters are of another
script and outnumber the Latin ones; elsewhere when none is of the locale's script, but six letters of a script that is not Latin
either, or plain words that the source has not, six letters together, or, for a source of prose, any three plain words. Chinese is told
apart by characters that belong to Simplified or to Traditional Chinese alone: where the wrong ones outnumber the right ones,
the whole target is wrong; a few among right ones are stray. Names, code, numbers, keys and identifiers are left alone, and so are
copies of the source, which \`untranslated-segment\` reports, and language pickers.`,
    howToFix: "Translate the unit for the locale, or convert it to the locale's characters.",
    correct: [
      {
        title: "Names stay Latin",
        locale: "ru-RU",
        target: "Fjordbase Cluster Manager",
        source: "Fjordbase Cluster Manager.",
      },
      {
        title: "One word of the script is enough",
        locale: "ar-SA",
        target: "افتح Fjordbase cluster view",
        source: "Open the Fjordbase cluster view",
      },
      {
        title: "The locale's own characters",
        locale: "zh-TW",
        target: "開啟這個叢集的設定。",
        source: "Open the settings of this cluster.",
      },
      {
        title: "The tag's script counts",
        locale: "sr-Latn-RS",
        target: "Otvorite postavke klastera.",
        source: "Open the cluster settings.",
      },
      { title: "A language picker", locale: "zh-TW", target: "简体中文說明", source: "Help in Simplified Chinese" },
      { title: "A language by its own name", locale: "nl-NL", target: "Русский", source: "Russian" },
    ],
    incorrect: [
      {
        title: "Transliterated",
        messageId: "wrongScript",
        locale: "ru-RU",
        target: "Chtoby prodolzhit, otkroyte nastroyki klastera.",
        source: "To go on, open the cluster settings.",
      },
      {
        title: "The text of another locale",
        messageId: "wrongScript",
        locale: "sv-SE",
        target: "Откройте настройки кластера.",
        source: "Open the cluster settings.",
      },
      {
        title: "A label in the letters of another locale",
        messageId: "wrongScript",
        locale: "id-ID",
        target: "Настройки",
        source: "SETTINGS",
      },
      {
        title: "A title in a third script",
        messageId: "wrongScript",
        locale: "ja-JP",
        target: "Кластеры, таблицы и ключи",
        source: "Clusters, Tables, and Keys",
      },
      {
        title: "Simplified in a Traditional locale",
        messageId: "chineseVariant",
        locale: "zh-TW",
        target: "开启这个集群的设置。",
        source: "Open the settings of this cluster.",
      },
      {
        title: "Traditional in a Simplified locale",
        messageId: "chineseVariant",
        locale: "zh-CN",
        target: "開啟這個叢集的設定。",
        source: "Open the settings of this cluster.",
      },
      {
        title: "One character of the other script",
        messageId: "strayCharacter",
        locale: "zh-TW",
        target: "請选取這個叢集，然後開啟設定。",
        source: "Select this cluster, then open the settings.",
      },
    ],
  },
  messages: {
    wrongScript: {
      mqm: "accuracy/untranslated",
      text: "The target is not in {{script}} letters, the script of {{locale}}",
      help: "translate the unit for {{locale}}",
    },
    chineseVariant: {
      text: "The target is in {{found}} characters such as {{characters}}; {{locale}} is written in {{expected}}",
      help: "convert or translate the unit for {{locale}}",
    },
    strayCharacter: {
      text: "{{character}} is a {{found}} character; {{locale}} writes {{counterpart}}",
      help: "write {{counterpart}}",
      severity: "info",
    },
  },
  options: {},
  checks: {
    unitFor(context) {
      const { locale } = context;
      const script = locale === null ? null : scriptOfLocale(locale);
      if (locale === null || script === null) return null;
      const chinese = script.code === "Hans" || script.code === "Hant" ? script.code : null;
      return (unit) => {
        const { target, source } = unit;
        if (script.code === "Latn" && (target.features & NOT_LATIN) === 0) return;
        if (isInAnotherScript(unit, script)) {
          const data = { script: script.name, locale };
          context.report({ messageId: "wrongScript", data, at: target.span, unit, token: script.code });
          return;
        }
        if (chinese === null || (target.features & Feature.cjk) === 0) return;
        const { foreign, own } = foreignIn(unit, chinese);
        if (foreign.size === 0 || ABOUT_CHINESE.test(source.text)) return;
        const [found, expected] = chinese === "Hant" ? ["Simplified", "Traditional"] : ["Traditional", "Simplified"];
        if (foreign.size >= MAJORITY && foreign.size > own) {
          const characters = [...foreign.keys()].slice(0, SHOWN).join("");
          const data = { found, expected, characters, locale };
          context.report({ messageId: "chineseVariant", data, at: target.span, unit, token: chinese });
          return;
        }
        for (const [character, offset] of foreign) {
          const data = { character, found, counterpart: counterpartOf(character) as string, locale };
          const at = target.at(offset, offset + character.length);
          context.report({ messageId: "strayCharacter", data, at, unit, token: character });
        }
      };
    },
  },
});

function isInAnotherScript({ target, source }: TranslationUnit, { code, letter }: LocaleScript): boolean {
  if (code !== "Latn" && letter.test(target.text)) return false;
  const written = lettersOf(target.prose);
  const wanted = lettersOf(source.prose);
  if (wanted.others >= PROSE_LETTERS) return false;
  if (code === "Latn") {
    return written.others >= PROSE_LETTERS && written.others > written.latin && !namesForeignLanguage(source.text);
  }
  const isName = !/\S\s\S/.test(source.text) && isIdentifier(source.text);
  if (written.others < PROSE_LETTERS && (isName || isIdentifier(target.text))) return false;
  const isProse = wanted.words.length >= PROSE_WORDS;
  const foreign =
    (written.others >= PROSE_LETTERS && (isProse || !namesForeignLanguage(source.text))) ||
    (isProse && written.words.length >= PROSE_WORDS) ||
    holdsNewWords(written, source.text);
  if (!foreign || sameLetters(target.prose, source.prose)) return false;
  return !isCopy(written, wanted) || wanted.words.some((word) => ENGLISH.has(word));
}

/** Whether a text is nothing but one identifier, `BackupSet` or `backup_set`, which no script could spell. */
function isIdentifier(text: string): boolean {
  const bare = text.replace(/[*`\\\s]+/g, (mark) => (mark.trim() === "" ? " " : "")).trim();
  return /^[\w.:$#@-]+$/.test(bare) && /[a-z][A-Z]|[A-Z]{2}[a-z]|\w[_.:\d]\w|^[$#@]/.test(bare);
}

/** Whether the target has plain words that the source has not, not even in a name, a path or code. */
function holdsNewWords({ words }: ProseLetters, source: string): boolean {
  const known = source.toLowerCase();
  const letters = words.reduce((sum, word) => sum + (known.includes(word) ? 0 : word.length), 0);
  return letters >= PROSE_LETTERS;
}

/** Whether most words of the target stand in the source, as in a name, a signature or a source in a third language. */
function isCopy({ words, others }: ProseLetters, source: ProseLetters): boolean {
  const known = new Set(source.words);
  return others < PROSE_LETTERS && words.filter((word) => known.has(word)).length >= words.length * COPIED;
}

/** The other script's characters in the target's prose with their first offsets, but for those in the source. */
function foreignIn({ target, source }: TranslationUnit, chinese: ChineseScript) {
  const raw = foreignCharacters(target.text, chinese);
  const foreign = new Map<string, number>();
  // Masking costs more than the look at every character, and almost no unit has any to be masked.
  const prose = raw.foreign.length === 0 ? "" : target.prose;
  for (const offset of raw.foreign) {
    const character = prose[offset] as string;
    if (character === target.text[offset] && !foreign.has(character) && !source.text.includes(character)) {
      foreign.set(character, offset);
    }
  }
  return { foreign, own: raw.own };
}
