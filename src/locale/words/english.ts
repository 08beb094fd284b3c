/**
 * English function words that tell a sentence from a name, a path or a line of code. Left out is what is a word in the
 * other languages that sources turn out to be written in: `a`, `as`, `do` and `no` are Portuguese, `me` and `he` Spanish.
 */
export const functionWords: ReadonlySet<string> = new Set(
  (
    "the and to of in is for on at an with that this these those from into by or but if it its you your we our they " +
    "their be are was were been can will should must may have has does not than then when where while why who what " +
    "which how there because before after about until"
  ).split(" "),
);

/** Words that show a passage to be English, besides the function words; too common in names or other languages for more. */
const OTHERS = "a all another any each every some such other only more through during off out using";

/**
 * Which of the words a language writes itself, so that they show nothing there: Norwegian "to" is two, Dutch "of" or,
 * French "on" one, Polish "by" in order to. Only what instructions say often: Norwegian "not" is a net. Languages of
 * other scripts write none.
 */
const SHARED: Readonly<Record<string, string>> = {
  ...{ ar: "", bg: "", el: "", he: "", hi: "", ja: "", ka: "", kk: "", ko: "", ru: "", th: "", uk: "", zh: "" },
  ca: "a all any but can on or",
  cs: "a by on to",
  da: "all at be for have to",
  de: "all an in was will",
  es: "a can has",
  eu: "on",
  fi: "on",
  fr: "a an but if on or",
  gl: "a for some",
  hr: "a on to",
  hu: "a be has is",
  id: "",
  it: "a all in or",
  lt: "be to",
  lv: "to",
  ms: "",
  nb: "all at be for to",
  nl: "at been in is of on was we",
  nn: "all at be for to",
  pl: "a by on to we",
  pt: "a for some",
  ro: "a an are in or",
  sk: "a by on to",
  sl: "a in on to",
  sr: "a on to",
  sv: "all be in",
  tr: "an at but has in it of on",
  vi: "a an be can in may to",
};

/** Function words that hardly any language of the Latin script writes: for those that are not in the table. */
const RARELY_SHARED = (
  "the and to with that this these those from into by or but if it its you your they their be are been can will should " +
  "must may have does than then when where while which how there because before after about until"
).split(" ");

const screens = new Map<string, RegExp>();

/**
 * Matches a word that shows, between words of a language, that they are English: a function word of English that the
 * language does not write itself, behind a space or what opens brackets and quotation marks. Names have such words too:
 * a match is no proof.
 *
 * @param language a language subtag, for instance `nb`
 */
export function englishWordAmong(language: string): RegExp {
  let screen = screens.get(language);
  if (screen === undefined) {
    const shared = SHARED[language]?.split(" ");
    const words =
      shared === undefined
        ? RARELY_SHARED
        : [...functionWords, ...OTHERS.split(" ")].filter((word) => !shared.includes(word));
    screen = new RegExp(`[ (["“「（](?:${words.join("|")})(?![\\w'’-])`);
    screens.set(language, screen);
  }
  return screen;
}
