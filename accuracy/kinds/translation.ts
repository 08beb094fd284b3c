import { languageOf } from "../../src/locale/tag.ts";
import type { Segment, TranslationUnit } from "../../src/model/unit.ts";
import { type Kind, unitKind } from "../kind.ts";
import { replaceIn, replaceSpan, wordsOf } from "../places.ts";
import type { Random } from "../random.ts";

const FUNCTION_WORDS = new Set("the and you are is to of in for with this that your from can when".split(" "));

/** Words of prose that no name is made of. */
function lowerCaseWords(segment: Segment): readonly string[] {
  return segment.prose.match(/(?<![\p{L}\p{N}'’-])[a-z]+(?![\p{L}\p{N}'’-])/gu) ?? [];
}

/** Whether a source is an English sentence, which nobody leaves as it is on purpose. */
function isEnglishSentence(source: Segment): boolean {
  if (/[=;{}]|\w-\w+-\w|0x[\da-f]|[\da-f]{8}/i.test(source.text)) return false;
  const words = lowerCaseWords(source);
  const known = new Set(words.filter((word) => FUNCTION_WORDS.has(word)));
  return words.length >= 5 && known.size >= 2;
}

/** Without a separator of its own, which would belong to no pair of operands. */
const OPERAND = String.raw`\*\*(?=[\p{L}\p{N}[［「])[^*>\n]*?(?<=\S)\*\*`;
const MENU_PATH = new RegExp(String.raw`${OPERAND}(?:\s*\\?>\s*${OPERAND})+`, "gu");
/** Words that other Germanic languages have as well, so that they show no English. */
const SHARED = new Set(["for", "to"]);

const SEPARATOR = /\s*\\?>\s*/;

/** Five or more words of the source that stand together, with only spaces between them. */
function phraseOf(source: Segment): string | null {
  const runs = source.prose.match(/(?<![\p{L}\p{N}'’-])[a-z]+(?: [a-z]+){4,}(?![\p{L}\p{N}'’-])/gu) ?? [];
  return runs.find((run) => run.split(" ").some((word) => FUNCTION_WORDS.has(word) && !SHARED.has(word))) ?? null;
}

/** The second half of the target's prose, without the stop at its end. */
function secondHalf({ target, source }: TranslationUnit): { readonly start: number; readonly end: number } | null {
  const { text } = target;
  // Other content would be lost with it, which other rules own.
  if (/[-`*_<>[\](){}\\&%$@\d"“”«»'’「」（）]/.test(text) || /[`*_<[\\@]/.test(source.text)) return null;
  const end = text.search(/[\s.。:：!?！？।।]*$/);
  const middle = text.indexOf(" ", end >> 1);
  return { start: middle > 0 && middle < end ? middle + 1 : end >> 1, end };
}

/** A menu path whose separators and operands went apart, as translation engines leave it. */
function displaced(path: string, random: Random): string {
  const operands = path.split(SEPARATOR);
  const separator = SEPARATOR.exec(path)?.[0] ?? " > ";
  const [first, second, ...rest] = operands as [string, string, ...string[]];
  const side = [`${first} ${second}`, ...rest].join(separator);
  const atEnd = `${operands.join(" ")}${separator.trimEnd()}`;
  const hole = `${[first, " ", ...rest].join(separator)} ${second}`;
  return random.pick(rest.length > 0 ? [side, atEnd, hole] : [side, atEnd]);
}

export const translation: readonly Kind[] = [
  unitKind({
    id: "leave-untranslated",
    group: "translation",
    what: "puts the source's sentence in the place of its translation",
    owners: ["untranslated-segment"],
    suits: (locale) => languageOf(locale) !== "en",
    edit({ target, source, identical }) {
      return identical || !isEnglishSentence(source) ? null : replaceSpan(target.span, source.text);
    },
  }),
  unitKind({
    id: "leave-words-untranslated",
    group: "translation",
    what: "puts five or more words of the source in the place of the second half",
    owners: ["untranslated-segment"],
    // Names may be all that is left beside them.
    effects: ["wrong-script/wrongScript"],
    suits: (locale) => languageOf(locale) !== "en",
    edit(unit) {
      const phrase = unit.identical ? null : phraseOf(unit.source);
      const half = phrase === null ? null : secondHalf(unit);
      if (phrase === null || half === null || unit.target.text.length < 20) return null;
      // The same word on both sides of the seam would be a defect of its own.
      const before = wordsOf(unit.target).findLast(({ end }) => end <= half.start);
      if (before !== undefined && phrase.startsWith(before.text.toLowerCase())) return null;
      return replaceIn(unit.target, half.start, half.end, phrase);
    },
  }),
  unitKind({
    id: "displace-menu-path",
    group: "translation",
    what: "takes a separator of a menu path out, or moves an operand behind it",
    owners: ["displaced-menu-path"],
    edit({ target, source }, random) {
      if (!target.text.includes(">") || source.text.match(MENU_PATH) === null) return null;
      const paths = Array.from(target.text.matchAll(MENU_PATH));
      if (paths.length === 0) return null;
      const { 0: path, index } = random.pick(paths);
      return replaceIn(target, index, index + path.length, displaced(path, random));
    },
  }),
];
