import type { Stemmer } from "../../model/glossary.ts";

type StemmerModule = () => Promise<{ readonly stemmer: Stemmer }>;

/** Snowball stemmers by language; each is a few kilobytes, loaded when a glossary has terms of its language. */
const MODULES: Readonly<Record<string, StemmerModule>> = {
  ar: () => import("@orama/stemmers/arabic"),
  bg: () => import("@orama/stemmers/bulgarian"),
  da: () => import("@orama/stemmers/danish"),
  de: () => import("@orama/stemmers/german"),
  el: () => import("@orama/stemmers/greek"),
  es: () => import("@orama/stemmers/spanish"),
  fi: () => import("@orama/stemmers/finnish"),
  fr: () => import("@orama/stemmers/french"),
  ga: () => import("@orama/stemmers/irish"),
  hu: () => import("@orama/stemmers/hungarian"),
  hy: () => import("@orama/stemmers/armenian"),
  id: () => import("@orama/stemmers/indonesian"),
  it: () => import("@orama/stemmers/italian"),
  lt: () => import("@orama/stemmers/lithuanian"),
  nb: () => import("@orama/stemmers/norwegian"),
  ne: () => import("@orama/stemmers/nepali"),
  nl: () => import("@orama/stemmers/dutch"),
  nn: () => import("@orama/stemmers/norwegian"),
  no: () => import("@orama/stemmers/norwegian"),
  pt: () => import("@orama/stemmers/portuguese"),
  ro: () => import("@orama/stemmers/romanian"),
  ru: () => import("@orama/stemmers/russian"),
  sv: () => import("@orama/stemmers/swedish"),
  ta: () => import("@orama/stemmers/tamil"),
  tr: () => import("@orama/stemmers/turkish"),
  uk: () => import("@orama/stemmers/ukrainian"),
};

/** The stemmers of some languages, as far as there are any. */
export async function loadStemmers(languages: Iterable<string>): Promise<ReadonlyMap<string, Stemmer>> {
  const known = [...new Set(languages)].flatMap((language) => {
    const load = Object.hasOwn(MODULES, language) ? MODULES[language] : undefined;
    return load === undefined ? [] : [[language, load] as const];
  });
  return new Map(await Promise.all(known.map(async ([language, load]) => [language, (await load()).stemmer] as const)));
}
