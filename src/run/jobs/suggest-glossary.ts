import { labelledPairs } from "../../compare/terms/labelled-pairs.ts";
import type { ConfigFiles } from "../../config-files/config-files.ts";
import { decode } from "../../io/decode.ts";
import type { Host } from "../../io/host.ts";
import type { DiscoveryProblem } from "../../model/outcome.ts";
import { parseArticle } from "../../parse/article.ts";
import { findFiles } from "../files/find-files.ts";
import { lazyReaders } from "../lazy-readers.ts";
import { Gatherer } from "../surroundings/gatherer.ts";

/** A source term that recurs, with its renderings in one locale, the most frequent first. */
export interface SuggestedTerm {
  readonly source: string;
  readonly locale: string;
  readonly renderings: readonly { readonly text: string; readonly count: number }[];
  /** How often the term was met. */
  readonly count: number;
}

/** What is looked through, and what counts as recurring. */
export interface SuggestionRequest {
  readonly paths: readonly string[];
  readonly ignore: readonly string[];
  readonly config: ConfigFiles;
  /** Terms that are met less often are left out. */
  readonly least: number;
  /** Only articles of this locale; `null`: of all. */
  readonly locale: string | null;
}

/** The terms, most frequent first, and paths that led to nothing. */
export interface Suggestions {
  readonly terms: readonly SuggestedTerm[];
  readonly problems: readonly DiscoveryProblem[];
}

interface Tally {
  readonly source: string;
  readonly locale: string;
  readonly renderings: Map<string, number>;
  count: number;
}

/**
 * Proposes a glossary from articles themselves: their bold texts, link labels and headings. Files that cannot be read, and
 * articles whose locale is unknown, are passed over.
 *
 * @throws {ConfigError} or {ConfigProblem} where the configuration cannot be used
 */
export async function suggestGlossary(request: SuggestionRequest, host: Host): Promise<Suggestions> {
  const { discovery, configuration } = await findFiles(request, host);
  const gatherer = new Gatherer(host, (path) => configuration.resolver.localeOf(path));
  const readers = lazyReaders();
  const tallies = new Map<string, Tally>();
  for (const file of discovery.files) {
    const decoded = decode(host.readFile(file.absolutePath));
    if (decoded.kind !== "text") continue;
    const article = parseArticle(decoded.text, file.path, readers);
    const { locale } = gatherer.surroundingsOf(article, file.absolutePath);
    if (locale === null || (request.locale !== null && request.locale !== locale)) continue;
    for (const { source, target } of labelledPairs(article)) count(tallies, locale, source, target);
  }
  const recurring = [...tallies.values()].filter((tally) => tally.count >= request.least);
  return { terms: recurring.map(suggestionOf).sort(byFrequency), problems: discovery.problems };
}

/** Case differs by place: the spelling met first stands for the others. */
function count(tallies: Map<string, Tally>, locale: string, source: string, target: string): void {
  const key = `${locale}\n${source.toLowerCase()}`;
  const tally = tallies.get(key) ?? { source, locale, renderings: new Map<string, number>(), count: 0 };
  tallies.set(key, tally);
  tally.count++;
  const known = [...tally.renderings.keys()].find((each) => each.toLowerCase() === target.toLowerCase()) ?? target;
  tally.renderings.set(known, (tally.renderings.get(known) ?? 0) + 1);
}

function suggestionOf({ source, locale, renderings, count: met }: Tally): SuggestedTerm {
  const sorted = Array.from(renderings, ([text, number]) => ({ text, count: number }));
  return { source, locale, renderings: sorted.sort((a, b) => b.count - a.count), count: met };
}

function byFrequency(a: SuggestedTerm, b: SuggestedTerm): number {
  if (a.count !== b.count) return b.count - a.count;
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.locale < b.locale ? -1 : 1;
}
