import { languageOf } from "../locale/tag.ts";
import { englishWordAmong, functionWords } from "../locale/words/english.ts";
import { foreignFunctionWords } from "../locale/words/foreign-sources.ts";
import { defineRule } from "../model/rule.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { isLowerCaseWord, wordsOf } from "../text/words.ts";
import { leftPassage, withoutEntities } from "./untranslated-segment/left-passage.ts";

/** Fewer lower-case words than this are a name, a label or a command. */
const LEAST_WORDS = 3;

export default defineRule({
  id: "untranslated-segment",
  category: "segments",
  mqm: "accuracy/untranslated",
  since: "0.1.0",
  severity: "error",
  fixable: null,
  locales: ["!en"],
  identical: true,
  silences: ["untranslated", "foreignSource"],
  docs: {
    summary: "The target is the source text, or holds a passage of it, although that is prose.",
    rationale: `The reader of a translated page meets a sentence of English. Most units whose target equals their source are right:
names, code, commands and file names, 91 to 99.9 % of them. So only prose counts, compared without regard to case and
white space: three or more lower-case words outside code, links' destinations and identifiers, at least one of them an
English function word, and nothing that looks like code. Product names made of capitalised words and prepositions are
left alone, and so is every locale whose language is English.

A source that is itself not English, and a run of four or more source words within a translated unit, product names not
counted, are only worth a note: names of messages and pages are often kept on purpose.`,
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
  options: {},
  checks: {
    unit(unit, context) {
      const { source, target } = unit;
      if (isSameText(target.text, source.text)) {
        const messageId = judge(unit);
        if (messageId !== null) context.report({ messageId, data: {}, at: target.span, unit, token: "" });
        return;
      }
      if (source.text.length < SHORTEST_PASSAGE) return;
      const english = englishWordAmong(languageOf(context.locale));
      if (!english.test(target.text)) return;
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

/** Equal but for case and white space; ends at the first letter that differs, which in a translation is an early one. */
function isSameText(a: string, b: string): boolean {
  let i = skipSpace(a, 0);
  let j = skipSpace(b, 0);
  while (i < a.length && j < b.length) {
    if (lowerCase(a.charCodeAt(i)) !== lowerCase(b.charCodeAt(j))) return false;
    const nextI = skipSpace(a, i + 1);
    const nextJ = skipSpace(b, j + 1);
    const isWordEnd = nextI > i + 1;
    if (isWordEnd !== nextJ > j + 1 && nextI < a.length && nextJ < b.length) return false;
    i = nextI;
    j = nextJ;
  }
  return i === a.length && j === b.length;
}

/** ASCII alone: the source is English. */
function lowerCase(character: number): number {
  return character >= 0x41 && character <= 0x5a ? character + 0x20 : character;
}

function isSpace(character: number): boolean {
  return character === 0x20 || (character >= 0x09 && character <= 0x0d) || character === 0xa0;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Signs of code; a semicolon within a sentence is none. */
const CODE = /[={}]|;(?!\s+\S)|\b0x[\da-f]|\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{6,}\b/iu;

/** What to say about a unit whose target is its source. */
function judge({ source }: TranslationUnit): "untranslated" | "foreignSource" | null {
  if (source.text.indexOf(" ", source.text.indexOf(" ") + 1) < 0) return null;
  const prose = withoutEntities(source.prose);
  const words = wordsOf(prose).map(({ text }) => text);
  const lowerCased = words.filter(isLowerCaseWord);
  if (lowerCased.length < LEAST_WORDS || CODE.test(prose) || words.some(isHyphenChain)) return null;
  const english = words.filter((word) => functionWords.has(word.toLowerCase())).length;
  const foreign = Math.max(
    ...Array.from(foreignFunctionWords.values(), (known) => lowerCased.filter((word) => known.has(word)).length),
  );
  if (foreign > english) return "foreignSource";
  // Names have two function words at most: "Apps for Windows and macOS".
  const isSentence = new Set(lowerCased).size >= LEAST_WORDS || lowerCased.some((word) => !functionWords.has(word));
  return english > 0 && isSentence ? "untranslated" : null;
}

/** `fjord-core-file-list`, but not `Try-Catch-Finally`, `state-of-the-art` or a telephone number. */
function isHyphenChain(word: string): boolean {
  const parts = word.toLowerCase().split("-");
  if (parts.length < 4 || parts.every((part) => /^\d+$/.test(part))) return false;
  return !parts.slice(1, -1).every((part) => functionWords.has(part));
}
