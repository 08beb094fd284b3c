import { languageOf } from "../tag.ts";

/** How a locale writes double quotation marks. */
export interface QuoteStyle {
  readonly open: string;
  readonly close: string;
}

const LOW_HIGH: QuoteStyle = { open: "„", close: "“" };
const LOW_RIGHT: QuoteStyle = { open: "„", close: "”" };
const RIGHT_RIGHT: QuoteStyle = { open: "”", close: "”" };
const GUILLEMETS: QuoteStyle = { open: "«", close: "»" };

/**
 * Languages in which English quotation marks “…” are a mistake: CLDR's quotationStart and quotationEnd.
 *
 * Not in the table, because CLDR has “…” for them: English, Danish, Indonesian, Portuguese (Brazil), Turkish, Korean,
 * Vietnamese, Thai, Hindi, Simplified Chinese, Latvian. Nor where published conventions disagree with CLDR and “…” is as usual:
 * Spanish (« » only in Spain's print), Italian, Portuguese (Portugal), Catalan, Dutch (‘…’ in CLDR), Japanese (“…” for
 * literals), Arabic and Hebrew. Straight quotation marks are accepted everywhere: most translated documentation has them.
 */
const BY_LANGUAGE: Readonly<Record<string, QuoteStyle>> = {
  bg: LOW_HIGH,
  cs: LOW_HIGH,
  de: LOW_HIGH,
  et: LOW_HIGH,
  hr: LOW_RIGHT,
  hu: LOW_RIGHT,
  is: LOW_HIGH,
  ka: LOW_HIGH,
  lt: LOW_HIGH,
  mk: LOW_HIGH,
  pl: LOW_RIGHT,
  ro: LOW_RIGHT,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  fi: RIGHT_RIGHT,
  sv: RIGHT_RIGHT,
  be: GUILLEMETS,
  el: GUILLEMETS,
  fa: GUILLEMETS,
  fr: { open: "«\u00a0", close: "\u00a0»" }, // with no-break spaces, in Canada as well
  hy: GUILLEMETS,
  nb: GUILLEMETS,
  nn: GUILLEMETS,
  no: GUILLEMETS,
  ru: GUILLEMETS,
  uk: GUILLEMETS,
  sq: GUILLEMETS,
};

/** Regions and scripts that write otherwise than their language at large. */
const BY_LOCALE: Readonly<Record<string, QuoteStyle>> = {
  "de-CH": GUILLEMETS, // CLDR de-CH, de-LI: Swiss print has guillemets, pointing outwards
  "de-LI": GUILLEMETS,
  "fr-CH": GUILLEMETS, // Guide du typographe romand: no more than a thin space
  "zh-TW": { open: "「", close: "」" }, // CLDR zh-Hant; zh-Hans has “…”
  "zh-HK": { open: "「", close: "」" },
  "zh-MO": { open: "「", close: "」" },
};

/** The quotation marks of a locale where English ones are wrong; `null` where they are right, or usage is divided. */
export function quoteStyleOf(locale: string): QuoteStyle | null {
  return BY_LOCALE[locale] ?? BY_LANGUAGE[languageOf(locale)] ?? null;
}
