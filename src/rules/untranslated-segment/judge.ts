import { functionWordsIn } from "../../compare/terms/foreign-source.ts";
import { functionWords } from "../../locale/words/english.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { isLowerCaseWord, wordsOf } from "../../text/words.ts";
import { withoutEntities } from "./left-passage.ts";

/** Fewer lower-case words than this are a name, a label or a command … */
const LEAST_WORDS = 3;
/** … and fewer words of a title. */
const LEAST_OF_TITLE = 6;

/** Signs of code; a semicolon within a sentence is none. */
const CODE = /[={}]|;(?!\s+\S)|\b0x[\da-f]|\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{6,}\b/iu;
/** A text whose last word is a file's name is a name itself; a host's is none. */
const FILE_NAME = /[\w-]\.(?!(?:com|org|net|io|dev|edu|gov|NET)$)[A-Za-z][A-Za-z\d]{1,4}$/;
/** Function words that titles of pages have and names of products have not: those say "for", "and", "of". */
const OF_TITLES = new Set(
  "in to with from by at into your how when what where is are can using about after before between".split(" "),
);

/** What to say about a unit whose target is its source. */
export function judge({ source, target }: TranslationUnit): "untranslated" | "foreignSource" | null {
  if (source.text.indexOf(" ", source.text.indexOf(" ") + 1) < 0) return null;
  const prose = withoutEntities(source.prose);
  const words = wordsOf(prose).map(({ text }) => text);
  if (CODE.test(prose) || words.some(isHyphenChain) || FILE_NAME.test(source.text.trim())) return null;
  if (isTitle(words) || isTitle(wordsIn(target))) return isTitleOfPage(words) ? "untranslated" : null;
  const lowerCased = words.filter(isLowerCaseWord);
  if (lowerCased.length < LEAST_WORDS) return null;
  const { english, foreign } = functionWordsIn(words);
  if (foreign > english) return "foreignSource";
  return english > 0 ? "untranslated" : null;
}

function wordsIn({ prose }: Segment): readonly string[] {
  return wordsOf(withoutEntities(prose)).map(({ text }) => text);
}

/** Whether no word is in lower case but function words, as in names and in headings in title case. */
function isTitle(words: readonly string[]): boolean {
  const lowerCased = words.filter(isLowerCaseWord);
  return (
    words.length > 0 && lowerCased.every((word) => functionWords.has(word)) && new Set(lowerCased).size < LEAST_WORDS
  );
}

/** "Plan for Backups of Clusters in Fjordbase" is prose; "Fjordbase for Teams for Windows and macOS" is a name. */
function isTitleOfPage(words: readonly string[]): boolean {
  const isInCapitals = words.every((word) => word === word.toUpperCase());
  return words.length >= LEAST_OF_TITLE && !isInCapitals && words.some((word) => OF_TITLES.has(word));
}

/** `fjord-core-file-list`, but not `Try-Catch-Finally`, `state-of-the-art` or a telephone number. */
function isHyphenChain(word: string): boolean {
  const parts = word.toLowerCase().split("-");
  if (parts.length < 4 || parts.every((part) => /^\d+$/.test(part))) return false;
  return !parts.slice(1, -1).every((part) => functionWords.has(part));
}
