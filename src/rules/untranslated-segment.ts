import { languageOf } from "../locale/tag.ts";
import { englishWordAmong } from "../locale/words/english.ts";
import { Difference } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { judge } from "./untranslated-segment/judge.ts";
import { leftPassage, mayHoldLongPassage } from "./untranslated-segment/left-passage.ts";
import { isListing } from "./untranslated-segment/listings.ts";
import { isSameText } from "./untranslated-segment/same-text.ts";

export default defineRule({
  id: "untranslated-segment",
  category: "segments",
  mqm: "accuracy/untranslated",
  since: "0.1.0",
  severity: "error",
  fixable: null,
  locales: ["!en"],
  identical: true,
  differs: Difference.keptWords | Difference.sameLetters,
  silences: ["untranslated", "foreignSource"],
  docs: {
    summary: "The target is the source text, or holds a passage of it, although that is prose.",
    rationale: `The reader of a translated page meets a sentence of English. Most units whose target equals their source are right:
names, code, commands and file names, 91 to 99.9 % of them. So only prose counts, compared without regard to case, white
space and one punctuation mark: three or more lower-case words outside code, links' destinations and identifiers, at least one of
them an English function word, and nothing that looks like code. A heading in title case counts from six words on, where
it has a function word that names have not ("in", "to", "with"). Product names made of capitalised words and prepositions, texts
that end in a file's name and texts in capitals are left alone, and so is every locale whose language is English.

A source that is itself not English, and a run of four or more source words within a translated unit (with an English function
word, or six in a row), product names not counted, are only worth a note: names of messages and pages are often kept on purpose.`,
    howToFix: "Translate the segment.",
    correct: [
      {
        title: "Translated",
        locale: "nb-NO",
        target: "Åpne klyngen du vil lagre.",
        source: "Open the cluster to save.",
      },
      {
        title: "Translated into another script",
        locale: "zh-TW",
        target: "開啟您要儲存的叢集。",
        source: "Open the cluster you want to save.",
      },
      { title: "A name", locale: "ja-JP", target: "Fjordbase for Windows", source: "Fjordbase for Windows" },
      {
        title: "A name with prepositions",
        locale: "zh-TW",
        target: "Fjordbase for Teams for Windows and macOS",
        source: "Fjordbase for Teams for Windows and macOS",
      },
      { title: "Code", locale: "ru-RU", target: "`open the cluster now`", source: "`open the cluster now`" },
      {
        title: "A line of code without its backticks",
        locale: "nl-NL",
        target: "if (the cluster is open) { return to start; }",
        source: "if (the cluster is open) { return to start; }",
      },
      {
        title: "English for readers of English",
        locale: "en-GB",
        target: "Open the cluster you want to save.",
        source: "Open the cluster you want to save.",
      },
    ],
    incorrect: [
      {
        title: "Left in English",
        messageId: "untranslated",
        locale: "nb-NO",
        target: "Open the cluster you want to save.",
        source: "Open the cluster you want to save.",
      },
      {
        title: "Case and white space alone differ",
        messageId: "untranslated",
        locale: "ja-JP",
        target: "open the  Cluster you want to save.",
        source: "Open the cluster you want to save.",
      },
      {
        title: "A heading in title case",
        messageId: "untranslated",
        locale: "ja-JP",
        target: "Set Up Cluster Backups in Fjordbase",
        source: "Set Up Cluster Backups in Fjordbase",
      },
      {
        title: "The source is not English",
        messageId: "foreignSource",
        locale: "zh-TW",
        target: "Abra o painel do cluster para pagar com cartão.",
        source: "Abra o painel do cluster para pagar com cartão.",
      },
      {
        title: "A passage left in English",
        messageId: "partial",
        locale: "zh-TW",
        target: "若要還原，請 select the backup that you need。",
        source: "To restore, select the backup that you need.",
      },
    ],
  },
  messages: {
    untranslated: { text: "The target is the English source text", help: "translate the segment" },
    foreignSource: {
      text: "Source and target are the same text, and it is not English",
      help: "have the source article corrected",
      severity: "info",
    },
    partial: {
      text: 'The target leaves {{count}} words of the source as they are: "{{passage}}"',
      help: "translate the rest of the segment, unless it is a name",
      severity: "info",
    },
  },
  options: {
    listings: {
      type: "boolean",
      default: true,
      description:
        "Whether entries count that begin with a date, are one link, link to issues, are quoted, or are what a console shows. Off where source and translation are two files: people leave those as they are.",
    },
  },
  checks: {
    unit(unit, context) {
      const { source, target } = unit;
      if (!context.options.listings && isListing(unit)) return;
      if (isSameText(target.text, source.text)) {
        const messageId = judge(unit);
        if (messageId !== null) context.report({ messageId, data: {}, at: target.span, unit, token: "" });
        return;
      }
      if (source.text.length < SHORTEST_PASSAGE) return;
      const english = englishWordAmong(languageOf(context.locale));
      if (!english.test(target.text) && !mayHoldLongPassage(target.text, source.text)) return;
      const run = leftPassage(target, source, english);
      const first = run[0];
      const last = run.at(-1);
      if (first === undefined || last === undefined) return;
      const passage = target.text.slice(first.start, last.end).replace(/\s+/g, " ");
      const at = target.at(first.start, last.end);
      context.report({ messageId: "partial", data: { count: run.length, passage }, at, unit, token: passage });
    },
  },
});

/** Four words of two letters with the spaces between them. */
const SHORTEST_PASSAGE = 11;
