import { mayRepeat, REDUPLICATING_LANGUAGES } from "../locale/repeated-words.ts";
import { languageOf } from "../locale/tag.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { mayHoldRepetition } from "./repeated-word/repetition-screen.ts";
import { findRepetitions } from "./repeated-word/repetitions.ts";

export default defineRule({
  id: "repeated-word",
  category: "markup",
  mqm: "linguistic-conventions/grammar",
  since: "0.1.0",
  severity: "warning",
  fixable: "suggestion",
  locales: REDUPLICATING_LANGUAGES.map((language) => `!${language}`),
  docs: {
    summary: "A word or phrase of the target stands twice in a row.",
    rationale: `Machine translation repeats a word where it loses its place, most often beside markup. Words of three and more
letters and phrases of two to six words are compared, in either case, with nothing but spaces or the line breaks of a
paragraph between. Left alone: what the source repeats too, code and other protected content, the languages that double words as a matter of grammar (Hindi, Bengali, Thai,
Vietnamese …), and doubles that are sound in their language, such as French « vous vous » and Norwegian "for for store".`,
    howToFix: "Remove one of the two.",
    correct: [
      { title: "Subject and reflexive", locale: "fr-FR", target: "Si vous vous connectez", source: "If you connect" },
      {
        title: "Preposition and adverb",
        locale: "nb-NO",
        target: "Plass for for store filer",
        source: "Room for files",
      },
      {
        title: "The source repeats it",
        locale: "nl-NL",
        target: "Typ ja ja nee nee nee.",
        source: "Type yes yes no no no.",
      },
      { title: "A language that doubles words", locale: "hi-IN", target: "धीरे धीरे खोलें", source: "Open slowly" },
      {
        title: "Punctuation between",
        locale: "ru-RU",
        target: "Кластер. Кластер готов.",
        source: "Cluster. It is ready.",
      },
      {
        title: "Punctuation inside a phrase",
        locale: "nl-NL",
        target: "Herstel bestand, openen bestand openen.",
        source: "Restore the file, open opens it.",
      },
    ],
    incorrect: [
      {
        title: "A word twice",
        messageId: "repeated",
        locale: "nl-NL",
        target: "Open het cluster cluster.",
        source: "Open the cluster.",
        fixed: "Open het cluster.",
      },
      {
        title: "Three times",
        messageId: "repeated",
        locale: "id-ID",
        target: "Gunakan yang yang yang ini.",
        source: "Use this one.",
      },
      {
        title: "A phrase twice",
        messageId: "repeated",
        locale: "ru-RU",
        target: "Откройте панель управления панель управления.",
        source: "Open the control panel.",
        fixed: "Откройте панель управления.",
      },
      {
        title: "Chinese, where no space ends a word",
        messageId: "repeated",
        locale: "zh-TW",
        target: "如需詳細資料，請參閱 請參閱這個叢集。",
        source: "To learn more, see this cluster.",
        fixed: "如需詳細資料，請參閱這個叢集。",
      },
    ],
  },
  messages: {
    repeated: { text: '"{{words}}" stands {{times}} times in a row', help: "keep one of them" },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const { target, source } = unit;
      if (!mayHoldRepetition(target.text, (target.features & Feature.cjk) !== 0)) return;
      const language = languageOf(context.locale);
      const repeated = findRepetitions(target.prose).filter(({ start, end, words, times }) => {
        return times > 2 || !mayRepeat(language, words, target.prose.slice(0, start), target.prose.slice(end));
      });
      if (repeated.length === 0 || findRepetitions(source.prose).length > 0) return;
      for (const { start, end, words, times } of repeated) {
        const at = target.at(start, end);
        const fix = { safety: "suggestion" as const, edits: [{ span: at, text: "" }] };
        context.report({ messageId: "repeated", data: { words, times }, at, unit, token: words, fix });
      }
    },
  },
});
