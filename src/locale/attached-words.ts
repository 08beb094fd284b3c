import { KOREAN_ATTACHED } from "./korean-particles.ts";
import { languageOf } from "./tag.ts";

/** What a language writes together with the word it belongs to, although it is a word or an ending of its own. */
interface AttachedWords {
  /** The whole letters before a link, code span or strong run. */
  readonly before?: RegExp;
  /** The whole letters behind it. */
  readonly after?: RegExp;
  readonly reason: string;
}

const GENITIVE: AttachedWords = { after: /^s$/, reason: "the genitive is written without an apostrophe" };
const ENCLITICS: AttachedWords = {
  after: /^(?:nya|ku|mu|lah|kah|pun)$/,
  reason: "possessive and emphatic particles are written on the word before",
};

const ATTACHED: Readonly<Record<string, AttachedWords>> = {
  ar: {
    before: /^[وف]?(?:[بكل]?ال|لل|[بكلس])?$/,
    reason: "conjunctions, prepositions and the article are written on the word behind: و ف ب ك ل ال",
  },
  he: {
    before: /^[והבכלמש]{1,4}$/,
    reason: "conjunction, article and prepositions are written on the word behind: ו ה ב כ ל מ ש",
  },
  ko: {
    after: KOREAN_ATTACHED,
    reason: "particles, the copula and light verbs are written on the word before: 을 를 이 가 은 는 에서 으로 입니다",
  },
  sv: GENITIVE,
  nb: GENITIVE,
  nn: GENITIVE,
  da: GENITIVE,
  de: GENITIVE,
  id: ENCLITICS,
  ms: ENCLITICS,
};

/** Whether letters that touch markup belong there in a locale. */
export function isAttached(locale: string | null, letters: string, place: "before" | "after"): boolean {
  return ATTACHED[languageOf(locale)]?.[place]?.test(letters) === true;
}

/**
 * Languages without spaces between words, where markup always touches letters: Chinese, Japanese, and the scripts of
 * Unicode's line breaking class SA (Thai, Khmer, Lao, Burmese).
 */
const UNSPACED: ReadonlySet<string> = new Set(["zh", "ja", "th", "km", "lo", "my"]);

/** Whether words are known to be separated by spaces in a locale. */
export function putsSpaces(locale: string | null): boolean {
  return locale !== null && !UNSPACED.has(languageOf(locale));
}
