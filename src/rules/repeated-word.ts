import { namedProse } from "../compare/literals/named-prose.ts";
import { languageOf } from "../locale/tag.ts";
import { mayRepeat, REDUPLICATING_LANGUAGES } from "../locale/words/repeated-words.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { isSaidTwice } from "./repeated-word/quoted.ts";
import { RepetitionScreen } from "./repeated-word/repetition-screen.ts";
import { findRepetitions } from "./repeated-word/repetitions.ts";
import { isOfSource } from "./repeated-word/source-words.ts";

/** Keeps nothing of a text but what kinds its characters are. */
const screen = new RepetitionScreen();

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
letters, names and phrases of two to six words are compared, in either case, with nothing but spaces, a line break or the end
of emphasis between; an elided article is a word by itself (« l’étape étape »). Left alone is what grammar doubles: each
language's list with its reasons (French « vous vous », Norwegian "for for store", Icelandic "búnar til til að", Turkish
"adım adım" and its like where the source says "step by step"), and the languages that double words at will (Hindi, Thai,
Vietnamese …). Left alone is also what the source repeats: "a pointer to a pointer to a node".`,
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
      if (!screen.mayHoldRepetition(target.text, (target.features & Feature.cjk) !== 0)) return;
      const prose = namedProse(target);
      const found = findRepetitions(prose);
      if (found.length === 0 || findRepetitions(namedProse(source)).length > 0) return;
      const language = languageOf(context.locale);
      const repeated = found.filter((repetition) => {
        const { start, end, words, times } = repetition;
        const place = { words, before: prose.slice(0, start), after: prose.slice(end), source: source.text };
        if (unit.pairing !== undefined && isSaidTwice(prose, repetition, source)) return false;
        return (times > 2 || !mayRepeat(language, place)) && !isOfSource(repetition, prose, source, language);
      });
      for (const { start, end, words, times } of repeated) {
        const at = target.at(start, end);
        const fix = { safety: "suggestion" as const, edits: [{ span: at, text: "" }] };
        context.report({ messageId: "repeated", data: { words, times }, at, unit, token: words, fix });
      }
    },
  },
});
