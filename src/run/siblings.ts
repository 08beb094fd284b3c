import { readHead } from "../io/head.ts";
import type { Host } from "../io/host.ts";
import { absolutePath } from "../io/paths.ts";
import { createSiblingFinder } from "../io/siblings.ts";
import type { ActiveRule } from "../lint/active-rule.ts";
import { siblingFacts } from "../lint/sibling-facts.ts";
import type { Fact } from "../model/report.ts";
import { parseHead } from "../parse/article.ts";
import type { FactGatherer } from "./gather.ts";

/** A linted article, as far as looking for its siblings goes. */
export interface Sought {
  readonly path: string;
  readonly declaredLocale: string | null;
  readonly sourceKey: string;
}

/**
 * Reads the front matter of articles that translate the same sources as the linted ones and are not linted themselves,
 * so that an article is compared with its siblings also when it is linted alone. A sibling that cannot be read counts
 * as absent: it is reported when it is linted.
 *
 * @returns the facts of those siblings, each once
 */
export function factsOfSiblings(
  articles: readonly Sought[],
  rules: readonly ActiveRule[],
  host: Host,
  gatherer: FactGatherer,
): readonly Fact[] {
  const comparing = rules.filter(({ rule }) => rule.needs?.includes("siblings"));
  if (comparing.length === 0) return [];
  const finder = createSiblingFinder(host);
  const known = new Set(articles.map(({ path }) => path));
  const facts: Fact[] = [];
  for (const { path, declaredLocale, sourceKey } of articles) {
    const root = gatherer.rootOf(absolutePath(host.cwd, path, host.windows));
    for (const sibling of finder.siblingsOf(path, declaredLocale, root)) {
      if (known.has(sibling)) continue;
      known.add(sibling);
      facts.push(...readSibling(sibling, sourceKey, comparing, host, gatherer));
    }
  }
  return facts;
}

function readSibling(
  path: string,
  sourceKey: string,
  rules: readonly ActiveRule[],
  host: Host,
  gatherer: FactGatherer,
): readonly Fact[] {
  try {
    const decoded = readHead(host, absolutePath(host.cwd, path, host.windows));
    if (decoded.kind !== "text") return [];
    const head = parseHead(decoded.text, path);
    const found = siblingFacts(head, decoded.text, gatherer.localeFor(head), sourceKey, rules);
    return JSON.parse(JSON.stringify(found)) as Fact[];
  } catch {
    return [];
  }
}
