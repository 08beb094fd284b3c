import type { Injection, Kind, Subject } from "../../accuracy/kind.ts";
import { kinds } from "../../accuracy/kinds/index.ts";
import { Random } from "../../accuracy/random.ts";
import { canonicalLocale } from "../../src/locale/tag.ts";
import { keptTerm, type Term } from "../../src/model/glossary.ts";
import { parse } from "../rule-tester.ts";

/** What the examples' terms are to be called. */
const TERMS: readonly Term[] = [
  { source: "berth", target: "ligplaats", locale: "nl" },
  { source: "berth", target: "泊位", locale: "zh" },
].map(({ source, target, locale }) => ({
  ...keptTerm(source),
  targets: [target],
  forbidden: [locale === "nl" ? "stek" : "船位"],
  locale,
  kept: false,
  caseSensitive: false,
}));

/** The kind of this id. */
export function kindOf(id: string): Kind {
  const kind = kinds.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`there is no kind ${id}`);
  return kind;
}

/** A text as a place for defects, every unit being clean. */
export function subjectOf(text: string, seed = "1", expectedLocale: string | null = null): Subject {
  const article = parse(text);
  return {
    article,
    units: article.units,
    soundFrontMatter: article.frontMatter.status === "read",
    locale: article.declaredLocale === null ? null : canonicalLocale(article.declaredLocale),
    expectedLocale,
    random: new Random(seed),
    terms: TERMS,
  };
}

/** The text after the one edit. */
export function applied(text: string, { edit }: Injection): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

/** Everything a kind makes of a text, over so many seeds; sorted, each once. */
export function outcomes(kind: Kind, text: string, seeds = 60, expectedLocale: string | null = null): string[] {
  const found = new Set<string>();
  for (let seed = 0; seed < seeds; seed++) {
    const injection = kind.inject(subjectOf(text, String(seed), expectedLocale));
    if (injection !== null) found.add(applied(text, injection));
  }
  return [...found].sort();
}
