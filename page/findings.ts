import type { PageArticle, PageData, PageEntry } from "../src/report/page/page-data.ts";

/** What a reviewer can pick findings by. */
export const FACETS = ["severity", "rule", "type", "locale", "by"] as const;
export type Facet = (typeof FACETS)[number];

/** An entry with what is looked for in it. */
export interface Finding {
  readonly entry: PageEntry;
  readonly article: PageArticle;
  /** The value of each facet, as the address holds it. */
  readonly values: Readonly<Record<Facet, string>>;
  /** All its texts in lower case. */
  readonly haystack: string;
}

export function findingsOf(data: PageData): readonly Finding[] {
  return data.entries.map((entry) => {
    const article = data.articles[entry.places[0]?.[0] ?? 0] as PageArticle;
    const locale = data.locales[article.locale]?.tag ?? "";
    const rule = data.rules[entry.rule]?.id ?? "";
    const type = data.types[entry.type] ?? "";
    const texts = [entry.source, entry.target].map((index) => (index === undefined ? "" : data.texts[index]));
    const parts = [entry.message, rule, entry.messageId, entry.id ?? "", article.path, ...texts];
    return {
      entry,
      article,
      values: {
        severity: entry.severity,
        rule,
        type: type || "other",
        locale: locale || "unknown",
        by: article.by || "unknown",
      },
      haystack: parts.join("\n").toLowerCase(),
    };
  });
}

/** What is shown: all of a facet where nothing of it is picked. */
export interface Filter {
  readonly picked: Readonly<Record<Facet, ReadonlySet<string>>>;
  readonly words: string;
  /** A source text, by its number. */
  readonly source: number | null;
}

/** What a filter lets through, and how many findings each value of a facet would, all else being as it is. */
export interface Sifted {
  readonly found: readonly Finding[];
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

/** In one pass over all findings: a reader types, and waits for it. */
export function sift(findings: readonly Finding[], filter: Filter): Sifted {
  const found: Finding[] = [];
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as Record<Facet, Map<string, number>>;
  const add = (facet: Facet, { values, entry }: Finding) => {
    const value = values[facet];
    counts[facet].set(value, (counts[facet].get(value) ?? 0) + entry.places.length);
  };
  for (const finding of findings) {
    const failing = FACETS.filter((facet) => !lets(filter.picked[facet], finding.values[facet]));
    if (failing.length > 1 || !holds(finding, filter)) continue;
    if (failing[0] !== undefined) add(failing[0], finding);
    else {
      found.push(finding);
      for (const facet of FACETS) add(facet, finding);
    }
  }
  return { found, counts };
}

function lets(picked: ReadonlySet<string>, value: string): boolean {
  return picked.size === 0 || picked.has(value);
}

function holds({ entry, haystack }: Finding, { source, words }: Filter): boolean {
  return (source === null || entry.source === source) && (words === "" || haystack.includes(words));
}

/** The filter that an address names, after its `#`. */
export function readFilter(hash: string): Filter {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const picked = Object.fromEntries(FACETS.map((facet) => [facet, new Set(parameters.getAll(facet))]));
  const source = parameters.get("source");
  return {
    picked: picked as Record<Facet, Set<string>>,
    words: (parameters.get("q") ?? "").toLowerCase(),
    source: source !== null && /^\d+$/.test(source) ? Number(source) : null,
  };
}

/** Without what is picked nowhere; empty for the filter that shows all. */
export function writeFilter({ picked, words, source }: Filter): string {
  const parameters = new URLSearchParams();
  for (const facet of FACETS) for (const value of picked[facet]) parameters.append(facet, value);
  if (source !== null) parameters.set("source", String(source));
  if (words !== "") parameters.set("q", words);
  return parameters.toString();
}

/** The same filter with a value of a facet picked, or not any more. */
export function toggled(filter: Filter, facet: Facet, value: string): Filter {
  const picked = new Set(filter.picked[facet]);
  if (!picked.delete(value)) picked.add(value);
  return { ...filter, picked: { ...filter.picked, [facet]: picked } };
}
