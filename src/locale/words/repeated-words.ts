import { endsAndBeginsClause } from "./clause-verbs.ts";

/**
 * Languages that double words as a matter of grammar: for distribution, emphasis or "one by one". There a repetition
 * says nothing.
 */
export const REDUPLICATING_LANGUAGES: readonly string[] = [
  ...["hi", "bn", "pa", "ur", "mr", "gu", "ta", "te", "kn", "ml", "or", "ne", "si"], // South Asian languages
  ...["vi", "my", "km", "lo", "th"], // words are syllables, doubled to soften or to pluralise
];

/**
 * Words and phrases that may stand twice in a row in sound sentences, by language, with the construction that does it;
 * some only before one word, which is written behind them. Words of two letters, such as Norwegian "på" and Albanian
 * "të", are never reported.
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  // subject and reflexive object "vous vous connectez", all of 43 measured; causative "faire faire"; "très très"
  fr: "vous|nous|faire|très",
  // pronoun and article or demonstrative, relative and article: "dass sie Sie"; "sehr sehr"
  de: "sie|die|der|das|sehr",
  nl: "die|dat|heel|zeer", // conjunction or relative, and demonstrative: "dat dat cluster", "die die schijf lezen"
  nb: "for|det|som|veldig", // particle and preposition, relative and comparison: "for for store", "som som regel"
  nn: "for|det|som|veldig",
  da: "for|det|som|der|den|meget",
  // demonstrative and relative, relative and comparison: "det det gäller", "som som standard", 9 of 9; a clause that ends in its
  // preposition: "kompatibla med med hjälp av", 4 of 4; one word in two pieces, to take a piece is no cure, 16 of 16; "for too many"
  sv: "det|som|mycket|med hjälp|från koppling|för hands|för bearbetning|för få|för lång|för långa|för många|för stor|för stora|för stort",
  // a verb's particle and the preposition behind it: "búnir til til að", "á við við", "fara yfir yfir"; "which that is": 47 of 92
  is: "til|við|með|fyrir|yfir|undir|eftir|frá|inn|upp|út|niður|fram|saman|sem|það|þar|þegar|sem er|sem eru|hægt og|mjög",
  tr: "tek|teker|birer|ayrı|çeşit|sık|adım|yavaş|ara|sıra|kat|parça|türlü", // "tek tek": one by one
  az: "tək|bir|addım|yavaş|ayrı|hissə|tez|az",
  kk: "бір|жеке|түрлі|қайта|біртіндеп|баяу",
  es: "nos|muy|casi|luego", // subject dropped before the reflexive: "que nos nos"; "muy muy"
  pt: "nos|muito|quase|logo|bem", // "in the" and the reflexive: "nos nos"; "logo logo": soon
  gl: "nos|moi|case|logo",
  ca: "molt|quasi|gairebé",
  it: "via|piano|passo|quasi|così|molto|poco|subito", // "via via": gradually; "passo passo": step by step
  ro: "încet|ușor|uşor|repede|abia|foarte|rând", // "încet încet": slowly
  el: "σιγά|λίγο|δύο|πρώτα|γύρω|βήμα|κομμάτι|αργά|γρήγορα|πότε|πάνω|κάτω|άκρη|μόλις|πολύ", // "σιγά σιγά": slowly
  he: "לאט|אחד|אחת|שלב|צעד|מעט|קצת|יום|מהר|שניים|זוגות|קבוצות|חלקים|מאוד|הרבה|שורה", // "לאט לאט": slowly
  ar: "واحدا|واحدة|واحد|خطوة|شيئا|رويدا|قليلا|سطرا|حرفا|كلمة|جدا|تدريجيا|مرارا|يوما", // one by one, step by step
  fa: "کم|آرام|یکی|خرده|تک|خط|قدم|گام|پله|آهسته|بسیار|خیلی", // "کم کم": gradually
  ru: "чуть|еле|едва|вот|только|очень|много|давно|тихо|постепенно", // "чуть чуть", hyphen left out
  uk: "ледь|трохи|дуже|тільки|ось|поволі|потроху|багато",
  be: "ледзь|трохі|вельмі|толькі|вось",
  bg: "едва|много|бавно|малко|полека|един|тъкмо|съвсем",
  mk: "едвај|многу|полека|малку",
  sr: "једва|врло|полако|мало|jedva|vrlo|polako|malo|jako",
  hr: "jedva|vrlo|polako|malo|jako|samo",
  bs: "jedva|vrlo|polako|malo|jako|samo",
  sl: "komaj|zelo|počasi|malo|samo",
  pl: "tuż|ledwo|powoli|bardzo|raz|dawno",
  cs: "velmi|pomalu|sotva|tak|dávno",
  sk: "veľmi|pomaly|sotva|tak|dávno",
  hu: "más|külön|már|néha|lassan|sok|újra|alig|nagyon", // "más más", hyphen left out
  fi: "hyvin|vähän|pian|tosi|aina",
  et: "väga|tasa|aina|üha",
  lv: "ļoti|arvien|lēnām|vienmēr",
  lt: "labai|vis|lėtai|vos",
  sq: "ngadalë|pak|shumë|dalë",
  // doubled words whose hyphen is left out: a matter of spelling
  id: "masing|sama|rata|hati|tiba|kira|satu|perlahan|pelan|kadang|undang|alih",
  ms: "masing|sama|rata|hati|tiba|kira|satu|perlahan|kadang|undang",
  fil: "isa|unti|dahan|bawat|ibat",
  ko: "조금|하나|따로|점점|천천히|차근|차례|자주|매우|아주|순서", // "하나 하나": one by one
};

/** Korean distributive forms: "조금씩 조금씩", "하나씩 하나씩", "한 줄 한 줄". */
const KOREAN_DISTRIBUTIVE = /씩$|^한 \S+$/u;

/**
 * Prepositions of idioms such as "paso a paso" and "trinn for trinn", before which another such preposition may stand:
 * "bit a bit a una columna".
 */
const BETWEEN_EQUALS: Readonly<Record<string, string>> = {
  es: "a|en|por|tras|con|contra",
  pt: "a|em|por|após|com|contra",
  gl: "a|en|por|tras|con",
  ca: "a|en|per|rere",
  it: "a|in|per|dopo|contro",
  fr: "à|en|par|pour|sur|après|contre",
  ro: "cu|după|în|la|de",
  de: "für|an|um|auf|nach|zu|in|über",
  nl: "voor|aan|op|na|om|in",
  nb: "for|til|på|mot|i",
  nn: "for|til|på|mot|i",
  da: "for|til|på|mod|i",
  sv: "för|till|på|mot|i",
  is: "fyrir|á|við|í|til",
};

/** Languages whose words for "one by one" are nouns doubled at will: "satır satır", "בית בית", "сап сап". */
const DISTRIBUTING: ReadonlySet<string> = new Set([
  "tr",
  "az",
  "kk",
  "ky",
  "uz",
  "he",
  "ar",
  "fa",
  "el",
  "ro",
  "ko",
  "id",
  "ms",
  "hy",
  "ka",
]);

/** What the source says where a word is doubled to say "one by one" or "gradually". */
const DISTRIBUTIVE =
  /\b(?:(\w+)[- ](?:by|after|to|upon)[- ]\1|gradual\w*|slowly|little by little|(?:bit|line|row|column|item|piece|step|point|word)-?wise|one at a time|at a time|individually|separately|daily|incrementally|repeatedly|frequently|in turn|piecemeal|step)\b/i;

/** A repetition as a language sees it. */
export interface RepeatedWords {
  /** In lower case, with single spaces. */
  readonly words: string;
  /** The sentence up to the end of the first copy. */
  readonly before: string;
  /** The text behind the second copy. */
  readonly after: string;
  /** What it translates. */
  readonly source: string;
}

/** Whether a word or phrase may stand twice in a row in a language. */
export function mayRepeat(language: string, { words, before, after, source }: RepeatedWords): boolean {
  const exceptions = exceptionsOf(language);
  const bare = words.normalize("NFC").replace(/[\u064B-\u0652]/g, "");
  const next = /^\s+(\p{L}{1,10000})/u.exec(after)?.[1];
  if (exceptions.has(bare) || exceptions.has(`${bare} ${next}`)) return true;
  if (language === "ko" && KOREAN_DISTRIBUTIVE.test(words)) return true;
  if ((DISTRIBUTING.has(language) || isOfEquals(language, words)) && DISTRIBUTIVE.test(source)) return true;
  return endsAndBeginsClause(language, words, before, after);
}

/** `bit a` of « bit a bit a una columna ». */
function isOfEquals(language: string, words: string): boolean {
  const [noun = "", preposition, ...rest] = words.split(" ");
  if (preposition === undefined || rest.length > 0 || noun.length < 3) return false;
  return BETWEEN_EQUALS[language]?.split("|").includes(preposition) === true;
}

const sets = new Map<string, ReadonlySet<string>>();

function exceptionsOf(language: string): ReadonlySet<string> {
  const known = sets.get(language);
  if (known !== undefined) return known;
  const set = new Set(EXCEPTIONS[language]?.split("|"));
  sets.set(language, set);
  return set;
}
