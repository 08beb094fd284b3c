/** What a unit measures: one is only mistaken for another of its kind. */
export type Dimension = "size" | "time" | "frequency" | "rate" | "length";

export interface QuantityUnit {
  readonly dimension: Dimension;
  /** The sign that English writes. */
  readonly sign: string;
}

/**
 * The spellings of each unit, in lower case: its sign, the sign of other scripts, and its name as it stands behind a
 * number in the languages that sources are most translated into. A spelling that ends in `*` is the stem of inflected
 * forms. A unit that a language writes otherwise is unknown, and nothing is said about it.
 */
const SPELLINGS: readonly (readonly [Dimension, string, string])[] = [
  [
    "size",
    "KB",
    "kb kib кб kilobyte* kilo-octet* kiloocteti* килобайт* кілобайт* キロバイト 킬로바이트 千字节 كيلوبايت",
  ],
  [
    "size",
    "MB",
    "mb mib мб megabyte* megabajt* méga-octet* mégaoctet* мегабайт* メガバイト 메가바이트 兆字节 ميغابايت ميجابايت",
  ],
  [
    "size",
    "GB",
    "gb gib гб gigabyte* gigabajt* giga-octet* gigaoctet* гигабайт* гігабайт* ギガバイト 기가바이트 千兆字节 غيغابايت جيجابايت",
  ],
  ["size", "TB", "tb tib тб terabyte* terabajt* téraoctet* терабайт* テラバイト 테라바이트 تيرابايت"],
  ["size", "PB", "pb pib пб petabyte* петабайт* ペタバイト 페타바이트"],
  [
    "time",
    "ms",
    "ms msec мс millisecond* millisekund* milliseconde* milisegundo* millisecondi milisekund* миллисекунд* мілісекунд* ミリ秒 毫秒 밀리초",
  ],
  [
    "time",
    "s",
    "s sec secs sek с сек second* sekund* seconde* segundo* secondi secondo saniye* detik giây секунд* 秒 초 ثانية ثوان ثوانٍ ثواني",
  ],
  [
    "time",
    "min",
    "min mins мин хв minut* minutter minuto* minuti dakika* menit phút минут* хвилин* 分 分钟 分鐘 分間 분 دقيقة دقائق",
  ],
  [
    "time",
    "h",
    "h hr hrs ч hour* stunde* heure* hora* ore ora uur timer time timme timmar godzin* saat* jam giờ час* годин* 時間 小时 小時 시간 ساعة ساعات",
  ],
  [
    "time",
    "d",
    "d day* tag tage tagen jour* día* dia* giorno giorni dag dagen dagar dager dni dzień gün* hari ngày день дня дней дні днів 日 天 일 يوم أيام",
  ],
  ["frequency", "Hz", "hz гц ヘルツ"],
  ["frequency", "kHz", "khz кгц"],
  ["frequency", "MHz", "mhz мгц"],
  ["frequency", "GHz", "ghz ггц"],
  ["rate", "Kbps", "kbps kbit/s kb/s кбит/с кбіт/с"],
  ["rate", "Mbps", "mbps mbit/s mb/s мбит/с мбіт/с"],
  ["rate", "Gbps", "gbps gbit/s gb/s гбит/с гбіт/с"],
  ["length", "mm", "mm мм millimeter* ミリメートル 毫米"],
  ["length", "cm", "cm см centimeter* センチメートル 厘米"],
  ["length", "km", "km км kilometer* キロメートル 公里"],
];

/** French octets, known by their capital: `to` is a word elsewhere. */
const OCTETS: Readonly<Record<string, string>> = { Ko: "KB", Mo: "MB", Go: "GB", To: "TB", Po: "PB" };

const units = new Map<string, QuantityUnit>();
const stems = new Map<string, QuantityUnit>();
for (const [dimension, sign, spellings] of SPELLINGS) {
  for (const spelling of spellings.split(" ")) {
    const known = spelling.endsWith("*") ? stems : units;
    known.set(spelling.replace("*", ""), { dimension, sign });
  }
}

/** Of one spelling, in UTF-16 units. */
const LONGEST_SPELLING = 14;
const WORD = /^[\p{L}\p{M}]+(?:[/-][\p{L}\p{M}]+)?/u;
/** The same of texts that are ASCII: properties of characters take a start longer than all else that is done with units. */
const ASCII_WORD = /^[A-Za-z]+(?:[/-][A-Za-z]+)?/;
const ASCII = /^[\0-\x7f]*$/;
const SIGN_BEFORE_SPACELESS = /^[A-Za-z]+(?=[\u0E00-\u0E7F\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF])/;
const SPACELESS = /^[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

/**
 * The unit that a text begins with, or `null` where it is none that is known.
 *
 * @param text what stands behind a number and its space
 */
export function quantityUnitAt(text: string): (QuantityUnit & { readonly length: number }) | null {
  const beginning = text.slice(0, 2 * LONGEST_SPELLING);
  const written = (ASCII.test(beginning) ? ASCII_WORD.exec(beginning) : WORD.exec(beginning))?.[0] ?? "";
  // `64MB를`: particles and words of scripts without spaces follow directly.
  const word = SIGN_BEFORE_SPACELESS.exec(written)?.[0] ?? written;
  if (SPACELESS.test(word)) return spacelessUnit(word);
  const octet = OCTETS[word];
  const unit = octet === undefined ? unitOf(word.toLowerCase()) : { dimension: "size" as const, sign: octet };
  return unit === null ? null : { ...unit, length: word.length };
}

function unitOf(word: string): QuantityUnit | null {
  const unit = units.get(word) ?? stems.get(word);
  if (unit !== undefined) return unit;
  for (let length = word.length; length > 2; length--) {
    const stem = stems.get(word.slice(0, length));
    if (stem !== undefined && word.length - length <= LONGEST_SUFFIX) return stem;
  }
  return null;
}

/** Of an inflected form. */
const LONGEST_SUFFIX = 4;

/** Where no space ends a word, the longest spelling that it begins with. */
function spacelessUnit(word: string): (QuantityUnit & { readonly length: number }) | null {
  for (let length = Math.min(word.length, LONGEST_SPELLING); length > 0; length--) {
    const unit = units.get(word.slice(0, length));
    if (unit !== undefined) return { ...unit, length };
  }
  return null;
}
