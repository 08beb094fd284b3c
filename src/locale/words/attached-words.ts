import { languageOf } from "../tag.ts";
import { CASE_ENDINGS } from "./case-endings.ts";

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

const CASES = "endings of number, possessor and case are written on the word before";

/**
 * What Korean writes on the word before it (한글 맞춤법, articles 41 and 42): case and auxiliary particles, also several of
 * them, the copula, light verbs, suffixes and counters. Every other word is written apart: nouns such as 키워드, 명령, 함수.
 */
const PARTICLE = [
  "은 는 이 가 을 를 의 에 에서 에게 에게서 한테 한테서 께 께서 로 으로 로서 으로서 로써 으로써 로부터 으로부터 에서부터 와 과 랑 이랑 하고",
  "도 만 까지 부터 마다 조차 마저 밖에 뿐 처럼 만큼 대로 보다 같이 커녕 나 이나 든 든지 이든 이든지 라도 이라도 나마 이나마 요 이요",
  "란 이란 라는 이라는 라고 이라고 라며 이라며 라던 이라던",
];
const COPULA = [
  "입니다 입니까 이다 이며 며 이고 고 이면 면 이므로 므로 이지만 지만 이어야 여야 이라면 라면 이거나 거나 이자 자 이던 인데 인지 인 일 일지 임",
  "이었고 이었던 이었습니다 였고 였던 였습니다 이에요 예요 이라서 라서 이어서 여서 이니",
];
const SUFFIX = [
  "들 님 별 용 형 식 당 씩 류 상 내 외 간 화 급 개 초 분 번 번째 명 회 배 줄 행 열 년 월 일 시 시간 바이트 비트",
];

/** 하다, 되다, 시키다 and 당하다 by their endings: 함수, 해시, 할당 and 하위 begin alike and are nouns. */
const LIGHT_VERB = [
  String.raw`하(?:다|는|고|며|면|여|지|게|기|려|도록|십|세|거나|므로|지만|였|셔|시|자|던|니)\p{Script=Hangul}*`,
  String.raw`해(?:[야서도요주줍준줄]\p{Script=Hangul}*)?`,
  String.raw`했\p{Script=Hangul}*|한(?:다\p{Script=Hangul}*|지|데)?|할(?:지|까)?|함(?:을|은|이|에|도|과|으로|으로써)?|합니다|합니까`,
  String.raw`되(?:다|는|고|며|면|어|지|게|기|려|도록|었|므로|지만|거나|던|니)\p{Script=Hangul}*|[돼됐]\p{Script=Hangul}*`,
  String.raw`된(?:다\p{Script=Hangul}*|지)?|될(?:지|까)?|됨(?:을|은|이|에|도|과|으로)?|됩니다|됩니까`,
  String.raw`시키(?:는|고|며|면|기|지|려|도록|세|십)\p{Script=Hangul}*|시켜\p{Script=Hangul}*|시킨(?:다)?|시킬|시킵니다|당하\p{Script=Hangul}*|당한`,
];

const oneOf = (lists: readonly string[]) => lists.join(" ").replaceAll(" ", "|");

/** The whole letters behind a word that belong to it. */
const KOREAN_ATTACHED = new RegExp(
  `^(?:(?:${oneOf(SUFFIX)})?(?:${oneOf(PARTICLE)}){0,3}(?:${oneOf(COPULA)})?|${LIGHT_VERB.join("|")})$`,
  "u",
);

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
  ...Object.fromEntries(Object.entries(CASE_ENDINGS).map(([language, after]) => [language, { after, reason: CASES }])),
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
