import { functionWordsOf, type Rival, rivalsOf } from "../../locale/words/function-words.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { append } from "../../text/grouped.ts";

/** Fewer words are a label or a title, which often are the same in two languages. */
const FEWEST_WORDS = 5;
/** A unit is judged by itself from so many words on, by so many that only the other language has. */
const LONG_UNIT = 15;
const TELLING = 4;

/** The language that speaks for a unit. */
export interface Spoken {
  readonly rival: Rival;
  /** Words of the unit that only the rival has, and those that only the locale's language has. */
  readonly foreign: number;
  readonly own: number;
}

/** Distinguishes a vocabulary's text from that of its rivals, by function words alone. */
export class LanguageJudge {
  private readonly rivals: readonly Rival[];
  /** By function word, what it counts for: of the rival `index` a foreign word is `2 * index`, an own one the next number. */
  private readonly counted = new Map<string, number[]>();
  /** Matches a word that shows a unit to be in the locale's language or a near one … */
  private readonly familySign: RegExp | null;
  /** … and one that shows it to be in none but the locale's. */
  private readonly ownSign: RegExp | null;

  /** @param vocabulary of `vocabularyOf` */
  constructor(vocabulary: string) {
    this.rivals = rivalsOf(vocabulary);
    for (const [index, { foreign, own }] of this.rivals.entries()) {
      for (const word of foreign) if (isLowerCase(word)) append(this.counted, word, 2 * index);
      for (const word of own) if (isLowerCase(word)) append(this.counted, word, 2 * index + 1);
    }
    this.familySign = signOf(
      vocabulary,
      this.rivals.filter(({ isNear }) => !isNear),
    );
    this.ownSign = signOf(vocabulary, this.rivals);
  }

  /** Whether there is anything to tell the language from. */
  get knows(): boolean {
    return this.rivals.length > 0;
  }

  /** Whether a unit is long enough to have a say in what its article is written in. */
  isSentence({ target, identical }: TranslationUnit): boolean {
    return !identical && !target.blank && hasWords(target.text, FEWEST_WORDS);
  }

  /** Whether a look at the letters shows a unit to be in the locale's language; most units are. */
  isOwn({ target }: TranslationUnit): boolean {
    return this.ownSign?.test(target.text) === true;
  }

  /** The rival whose words stand in a unit, those of the locale's language being fewer; `null` where there is none. */
  speakerOf({ target, source }: TranslationUnit): Spoken | null {
    if (!this.mayBeForeign(target.text)) return null;
    const words = target.prose.match(WORD) ?? [];
    if (words.length < FEWEST_WORDS) return null;
    const counts = this.countsOf(words);
    let best: Spoken | null = null;
    for (const [index, rival] of this.rivals.entries()) {
      const foreign = counts[2 * index] as number;
      const own = counts[2 * index + 1] as number;
      if (foreign > (best?.foreign ?? 0) && foreign >= own * 3) best = { rival, foreign, own };
    }
    if (best === null || plainWords(words).length < FEWEST_WORDS) return null;
    return isIn(source.prose, best.rival) ? null : best;
  }

  /** The screen: whether a word of a rival stands in a text, code and addresses included. */
  private mayBeForeign(text: string): boolean {
    for (const word of text.match(WORD) ?? []) {
      const counted = this.counted.get(word.toLowerCase()) ?? NOTHING;
      if (counted.some((each) => each % 2 === 0)) return true;
    }
    return false;
  }

  /** How many of some words count for what. A text is read once for all rivals: of Latin languages there are two dozen. */
  private countsOf(words: readonly string[]): Uint32Array {
    const counts = new Uint32Array(2 * this.rivals.length);
    for (const [at, word] of words.entries()) {
      // The first word counts with a capital too.
      for (const counted of this.counted.get(at === 0 ? word.toLowerCase() : word) ?? NOTHING) {
        counts[counted] = (counts[counted] as number) + 1;
      }
    }
    return counts;
  }

  /** The rival that a long unit is written in, beyond doubt. */
  strangerOf(unit: TranslationUnit): Spoken | null {
    const { target } = unit;
    if (!hasWords(target.text, LONG_UNIT) || this.familySign?.test(target.text) === true) return null;
    if ((target.prose.match(WORD)?.length ?? 0) < LONG_UNIT) return null;
    const spoken = this.speakerOf(unit);
    return spoken === null || spoken.rival.isNear || spoken.own > 0 || spoken.foreign < TELLING ? null : spoken;
  }
}

/** Whether a source text is written in a language itself: it then stands as it is. */
function isIn(source: string, { foreign }: Rival): boolean {
  const english = functionWordsOf("en") as ReadonlySet<string>;
  const words = plainWords(source.match(WORD) ?? []);
  return count(words, foreign) > count(words, english);
}

/**
 * Matches a word of a language that none of the rivals has: most units have one early on, and need no other look.
 *
 * @returns `null` where there is no such word
 */
function signOf(vocabulary: string, rivals: readonly Rival[]): RegExp | null {
  const others = rivals.map(({ language }) => functionWordsOf(language));
  const words = [...(functionWordsOf(vocabulary) ?? [])].filter(
    (word) => word.length > 1 && !others.some((other) => other?.has(word)),
  );
  return words.length === 0 ? null : new RegExp(`[ ('’](?:${words.join("|")})[ ,.]`);
}

/** Whether a text has so many pieces between spaces; counts no further. */
function hasWords(text: string, least: number): boolean {
  let at = -1;
  for (let spaces = 1; spaces < least; spaces++) {
    at = text.indexOf(" ", at + 1);
    if (at < 0) return false;
  }
  return true;
}

const WORD = /[\p{L}\p{M}]{1,10000}/gu;
const NOTHING: readonly number[] = [];

function isLowerCase(word: string): boolean {
  return word === word.toLowerCase();
}

/** The words in lower case and the first one: capitals begin names, and only in German other words than names. */
function plainWords(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    const lower = word.toLowerCase();
    return word === lower || index === 0 ? lower : [];
  });
}

function count(words: readonly string[], known: ReadonlySet<string>): number {
  return words.reduce((sum, word) => sum + (known.has(word) ? 1 : 0), 0);
}
