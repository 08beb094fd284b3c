/**
 * Locales in which side-by-side documentation is published. Nothing is decided by this table: its tags are known to
 * `Intl` anyway (a test says so). It saves loading ICU's name data, which costs 7 to 20 ms once, for the common case.
 */
const TAGS =
  "ar-SA bg-BG bs-Latn-BA ca-ES cs-CZ da-DK de-AT de-CH de-DE el-GR en-AU en-CA en-GB en-IE en-IN en-MY en-NZ en-SG " +
  "en-US en-ZA es-ES es-MX et-EE eu-ES fi-FI fil-PH fr-BE fr-CA fr-CH fr-FR ga-IE gl-ES he-IL hi-IN hr-HR hu-HU id-ID " +
  "is-IS it-CH it-IT ja-JP ka-GE kk-KZ ko-KR lb-LU lt-LT lv-LV ms-MY mt-MT nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO " +
  "ru-RU sk-SK sl-SI sr-Cyrl-RS sr-Latn-RS sv-SE th-TH tr-TR uk-UA vi-VN zh-CN zh-HK zh-TW";

/** Lower-case tag to canonical tag. */
export const publishedLocales: ReadonlyMap<string, string> = new Map(
  TAGS.split(" ").map((tag) => [tag.toLowerCase(), tag]),
);
