const oneOf = (endings: string) => endings.replaceAll(" ", "|");

/**
 * Number, possessor and case; `-val` and `-vel` take the consonant before them. What is a word of its own as well (the article
 * `a`) is none of them, here and below.
 */
const HUNGARIAN_CASE =
  "t at et ot öt ban ben ba be n on en ön ra re ról ről tól től ból ből hoz hez höz nak nek nál nél val vel ért ként ig kor ul ül";
const HUNGARIAN = new RegExp(
  `^(?:[aeoö]?k|j[ae]|(?:[aeoö]?k|j?[áé])?(?:${oneOf(HUNGARIAN_CASE)}|[bcdfghjklmnprstvz]{1,2}[ae]l)i?|i|[oeö]?s)$`,
);

/** Not `ja`, `on`, `hän`: words. */
const FINNISH_CASE =
  "n t a ä ta tä tta ttä na nä ksi ssa ssä sta stä lla llä lta ltä lle an än en in un yn ön hin hen seen siin den tten ien jen";
const FINNISH = new RegExp(`^[aeiouyäö]{0,2}(?:${oneOf(FINNISH_CASE)})(?:kin|kaan|kään|ko|kö)?$`);

/** Not `et`, `ei`, `ta`, `te`: words. */
const ESTONIAN = new RegExp(
  `^(?!et$)(?:i|[aeiouõäöü]?(?:${oneOf("d t s st sse le l lt ks ni na ga de des dest desse dele del delt deks dega")}))$`,
);

/** Plural, possessor, case and copula, with the vowels that harmony makes of them. Not `ile`: a word. */
const TURKISH =
  /^(?!ile$)(?:l[ae]r)?(?:[ıiuü]m[ıiuü]z|[ıiuü]n[ıiuü]z|s?[ıiuü]n?)?(?:y?[aeıiuüə]|n[aeıiuüə]|n?[ıiuü]n|n?[dt][aeə]n?|y?l[aeə]|[dt][aeə]ki(?:l[ae]r)?|c[aeə]|[dt][ıiuü]r|l[ıiuü]k?|s[ıiuü]z)?$/;

const KAZAKH = /^(?:[лдт][ае]р)?(?:[ндт][ыі]ң?|[ғқгк][аеә]|[дт][ае]н?|[мбп]ен)$/;
const UZBEK = /^(?:lar)?(?:ni|ning|ga|ka|qa|da|dan)$/;

/** Not `eta`, `da`: words. */
const BASQUE = /^(?:e?(?:an|ak|ek|en|ei|ra|tik|ko|kin|rekin|ren|ri|rako)|etan|etara|etatik|a|n|k|z)$/;

/** The endings that agglutinating languages write on the word before, be it marked or not. */
export const CASE_ENDINGS: Readonly<Record<string, RegExp>> = {
  hu: HUNGARIAN,
  fi: FINNISH,
  et: ESTONIAN,
  tr: TURKISH,
  az: TURKISH,
  kk: KAZAKH,
  uz: UZBEK,
  eu: BASQUE,
};
