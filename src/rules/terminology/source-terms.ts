import type { Term } from "../../model/glossary.ts";
import { append } from "../../text/grouped.ts";
import { type SameWord, sameEnglishWord } from "./inflection.ts";
import { roleOf, type TermRole } from "./term-role.ts";
import { areJoined, type TermWord, termWordsOf } from "./term-words.ts";
import { isPartOfChain, isVerb, saysSomethingElse } from "./word-sense.ts";

/** Where a text has a term of the glossary; offsets into the text. */
export interface TermPlace {
  /** Several where one spelling has several entries. */
  readonly terms: readonly Term[];
  readonly start: number;
  readonly end: number;
  readonly role: TermRole;
}

/** One spelling of a term, in words. */
interface Spelling {
  readonly term: Term;
  readonly spelling: string;
  readonly words: readonly string[];
  readonly sameWord: SameWord;
}

/** So much of its first word a verb is looked up by: its forms differ behind it. */
const VERB_KEY_LENGTH = 3;

/** Finds the terms of a glossary in English texts; the longest wins where they overlap. */
export class SourceTerms {
  private readonly byKey = new Map<string, Spelling[]>();

  constructor(terms: readonly Term[]) {
    for (const term of terms) for (const source of term.sources) this.add(term, source);
  }

  /**
   * @param text with everything masked that no term is looked for in
   * @param isForeign whether the text is no English one, in which a word is what it looks like
   */
  find(text: string, isForeign = false): readonly TermPlace[] {
    const words = termWordsOf(text);
    const places: TermPlace[] = [];
    for (let at = 0; at < words.length; at++) {
      const longest = this.longestAt(text, words, at, isForeign);
      if (longest === null) continue;
      const start = (words[at] as TermWord).start;
      const last = at + longest.length - 1;
      const end = (words[last] as TermWord).end;
      places.push({ terms: longest.terms, start, end, role: roleOf(text, words, at, longest.length) });
      at = last;
    }
    return places;
  }

  private add(term: Term, source: string): void {
    const words = termWordsOf(source).map(({ text }) => text);
    const [first, second] = words;
    if (first === undefined) return;
    const sameWord = term.kept ? isEqual : sameEnglishWord(isVerb(term));
    const key = isVerb(term) ? verbKeyOf(first) : keyOf(first, second);
    append(this.byKey, key, { term, spelling: source, words, sameWord });
  }

  /** The terms that begin with a word and have the most words: several where one spelling has several entries. */
  private longestAt(
    text: string,
    words: readonly TermWord[],
    at: number,
    isForeign: boolean,
  ): { readonly terms: readonly Term[]; readonly length: number } | null {
    const terms: Term[] = [];
    let length = 0;
    for (const spelling of this.spellingsAt(words, at)) {
      if (spelling.words.length < length || terms.includes(spelling.term)) continue;
      if (!standsAt(spelling, text, words, at, isForeign)) continue;
      if (spelling.words.length > length) terms.length = 0;
      length = spelling.words.length;
      terms.push(spelling.term);
    }
    return terms.length === 0 ? null : { terms, length };
  }

  /** What may stand at a word, by two words first: a glossary of thousands has hundreds that begin with the same one. */
  private *spellingsAt(words: readonly TermWord[], at: number): Iterable<Spelling> {
    const { text } = words[at] as TermWord;
    const next = words[at + 1];
    if (next !== undefined) yield* this.byKey.get(keyOf(text, next.text)) ?? [];
    yield* this.byKey.get(verbKeyOf(text)) ?? [];
    yield* this.byKey.get(keyOf(text, undefined)) ?? [];
  }
}

function isEqual(a: string, b: string): boolean {
  return a === b;
}

/** The same for a word in the singular and in the plural: `licen` of `license` and `licenses`; of two words where a term has more. */
function keyOf(first: string, second: string | undefined): string {
  return second === undefined ? rootOf(first) : `${rootOf(first)} ${rootOf(second)}`;
}

function rootOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/[es]+$/, "")
    .replace(/y$/, "i");
}

function verbKeyOf(word: string): string {
  return `to ${word.slice(0, VERB_KEY_LENGTH).toLowerCase()}`;
}

function standsAt(
  { term, spelling, words, sameWord }: Spelling,
  text: string,
  all: readonly TermWord[],
  at: number,
  isForeign: boolean,
): boolean {
  const isThere = words.every((word, index) => {
    const found = all[at + index];
    if (found === undefined) return false;
    if (index > 0 && !areJoined(text, all[at + index - 1] as TermWord, found)) return false;
    // An acronym is no word of small letters: `IT` and `it`.
    if (term.caseSensitive || isAcronym(word)) return sameWord(word, found.text);
    return sameWord(word.toLowerCase(), found.text.toLowerCase());
  });
  if (!isThere || term.kept) return isThere;
  const where = { text, all, first: at, count: words.length, words, spelling };
  return isForeign ? !isPartOfChain(where) : !saysSomethingElse(term, where);
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
