import { functionWords } from "../../locale/words/english.ts";
import { functionWordsOf } from "../../locale/words/function-words.ts";
import type { Segment } from "../../model/unit.ts";
import type { Repetition } from "./repetitions.ts";

/** So many words lie from one use of a noun to the next where a translation may bring the two side by side. */
const NEAREST = 2;
const FARTHEST = 5;
/** How far apart a repetition and the nouns that explain it may stand, as a share of their texts. */
const ASIDE = 0.3;
/** So many first letters in common make two words of two languages one: "command", "commande". */
const COGNATE = 5;

const WORD = /[\p{L}\p{M}\p{N}]{1,10000}(?:[-‐‑][\p{L}\p{M}\p{N}]{1,100}){0,1000}/gu;
/** Words that say too little: two of them near each other are chance. */
const COMMON = new Set(
  "few more most new same each other one two all any every some first next use using up".split(" "),
);

/**
 * Whether the source accounts for a repetition. It does where it writes the phrase as often as the target; and where it uses as
 * many nouns twice within a few words, in about the same place, as the phrase holds: "a pointer to a pointer to a node"
 * has to become « un puntero a un puntero a un nodo ». A noun by itself comes to stand twice in no language, but for German
 * nouns and adjectives: « bleibt Rot rot ».
 *
 * @param target the text that the repetition was found in
 */
export function isOfSource(repetition: Repetition, target: string, source: Segment, language: string): boolean {
  const { words, isRecased } = repetition;
  const phrase = wordsOf(words);
  if (phrase.length === 1 && !(isRecased && language === "de")) return false;
  const text = wordsOf(source.unmarked);
  const own = wordsOf(target);
  const inSource = occurrences(phrase, text);
  if (inSource > 1 && inSource >= occurrences(phrase, own)) return true;
  const known = functionWordsOf(language);
  const isNoun = (word: string) => (word.length > 3 && known?.has(word) !== true) || phrase.length === 1;
  const nouns = phrase.filter(isNoun).length;
  const before = wordsOf(target.slice(0, repetition.start)).length / Math.max(1, own.length);
  return nouns > 0 && explaining(text, phrase, own, before) >= nouns;
}

/** How many nouns the source uses twice near a place, without a word of the target outside the phrase that is theirs. */
function explaining(source: readonly string[], phrase: readonly string[], target: readonly string[], place: number) {
  const stems = source.map(stemOf);
  const found = new Set<string>();
  for (const [index, word] of stems.entries()) {
    if (word.length < 3 || COMMON.has(word) || functionWords.has(word)) continue;
    const next = stems.indexOf(word, index + 1);
    if (next < index + NEAREST || next > index + FARTHEST) continue;
    if (Math.abs((index + next) / 2 / stems.length - place) > ASIDE) continue;
    if (phrase.some((other) => isCognate(word, other)) || !target.some((other) => isCognate(word, other)))
      found.add(word);
  }
  return found.size;
}

function isCognate(word: string, other: string): boolean {
  return word === other || (word.length >= COGNATE && other.startsWith(word.slice(0, COGNATE)));
}

function occurrences(phrase: readonly string[], text: readonly string[]): number {
  let count = 0;
  for (let at = 0; at + phrase.length <= text.length; at++) {
    if (phrase.every((word, index) => text[at + index] === word)) count++;
  }
  return count;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Without the plural's ending: "node help for backup nodes". */
function stemOf(word: string): string {
  return word.length > 3 ? word.replace(/(?:(?<=s|x|ch|sh)es|(?<![su])s)$/, "") : word;
}
