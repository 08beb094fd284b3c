import type { Host } from "../../io/host.ts";
import { nameOf } from "../../io/paths.ts";
import { createRepositoryFinder } from "../../io/tree/publishing.ts";
import type { SourceGatherer } from "../surroundings/source-gatherer.ts";

/** An article by its absolute path. */
export interface Located {
  readonly path: string;
  readonly locale: string | null;
  /** Where its source has moved to, as reports call it. */
  readonly movedTo: string | null;
}

/** Where a source folder and the folder of its translations are, in paths that end with `/` or are empty. */
interface Counterpart {
  readonly locale: string | null;
  readonly source: string;
  readonly article: string;
}

/** Files of a repository that are about the repository. */
const NO_ARTICLE =
  /(?:^|\/)(?:\.[^/]+\/.*|README|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT|SECURITY|ThirdPartyNotices|toc)\.md$|(?:^|\/)\.[^/]+\//i;
const ARTICLE = /\.(?:mdx?|markdown)$/i;

/**
 * How many source articles have no translation, by locale: of those whose translation would lie in what was asked for.
 *
 * @param articles every article that was found
 * @param isWanted whether an article at an absolute path would be one of those asked for
 */
export async function missingTranslations(
  articles: readonly Located[],
  isWanted: (path: string) => boolean,
  gatherer: SourceGatherer,
  host: Host,
): Promise<ReadonlyMap<string | null, number>> {
  const opened = await gatherer.open();
  if (opened === null) return new Map();
  const files = new Set(await opened.tree.files());
  const repositories = createRepositoryFinder(host);
  const translated = new Map<string | null, Set<string>>();
  const counterparts = new Map<string, Counterpart>();
  const moved = new Map<string | null, Set<string>>();
  for (const { path, locale, movedTo } of articles) {
    if (locale === null) continue;
    if (movedTo !== null) moved.set(locale, (moved.get(locale) ?? new Set()).add(movedTo));
    const { root } = repositories.repositoryOf(path);
    const argument = gatherer.argumentOf(path);
    const place = await opened.paths.placeOf({ path, root, argument, declaredLocale: locale });
    if (place === null) continue;
    const own = translated.get(locale) ?? new Set();
    translated.set(locale, own.add(place.path));
    const counterpart = counterpartOf(path, place.path, locale);
    if (counterpart !== null && (place.certain || files.has(place.path)))
      counterparts.set(JSON.stringify(counterpart), counterpart);
  }
  const sources = [...files].filter((path) => ARTICLE.test(path) && !NO_ARTICLE.test(path));
  const missing = new Map<string | null, Set<string>>();
  for (const { locale, source, article } of counterparts.values()) {
    for (const path of sources) {
      if (!path.startsWith(source) || translated.get(locale)?.has(path)) continue;
      const wanted = article + path.slice(source.length);
      if (!isWanted(wanted) || moved.get(locale)?.has(opened.tree.shown(path))) continue;
      missing.set(locale, (missing.get(locale) ?? new Set()).add(path));
    }
  }
  return new Map([...missing].map(([locale, paths]) => [locale, paths.size]));
}

/** What is left of two paths without what they have in common at their ends; `null` where not even the name is. */
function counterpartOf(article: string, source: string, locale: string | null): Counterpart | null {
  if (nameOf(article) !== nameOf(source)) return null;
  const own = article.split("/");
  const others = source.split("/");
  let common = 0;
  while (common < others.length && own.at(-1 - common) === others.at(-1 - common)) common++;
  const start = (parts: readonly string[]) =>
    parts
      .slice(0, parts.length - common)
      .map((part) => `${part}/`)
      .join("");
  return { locale, source: start(others), article: start(own) };
}
