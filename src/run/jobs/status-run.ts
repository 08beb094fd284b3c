import type { Host } from "../../io/host.ts";
import { absolutePath } from "../../io/paths.ts";
import { Layouts } from "../../io/plain/layouts.ts";
import { coverageOf, ignoreFilter, isLeftOut } from "../../io/tree/path-patterns.ts";
import { createRepositoryFinder } from "../../io/tree/publishing.ts";
import { isNeverFound } from "../../io/tree/walk.ts";
import type { SourceSettings } from "../../model/config.ts";
import type { PlainReport } from "../../model/report.ts";
import type { FileStatus, LocaleStatus } from "../../model/status.ts";
import { sourcePages } from "../../report/places/source-pages.ts";
import { lintRun, type RunRequest, type RunResult } from "../lint-run.ts";
import { SourceGatherer } from "../surroundings/source-gatherer.ts";
import { type Located, missingTranslations } from "./missing-translations.ts";
import { isBehindSibling, type Probed, probedOf } from "./status-probes.ts";

/** The status of every locale, and what went wrong on the way to it. */
export interface StatusResult {
  readonly locales: readonly LocaleStatus[];
  /** Of translations whose source stands in a file of its own. */
  readonly files: readonly FileStatus[];
  readonly run: RunResult;
}

/** Finds out how fresh articles are, by locale; the request's configuration has `statusRules` and `STATUS_SETTINGS`. */
export async function statusRun(
  request: Pick<RunRequest, "paths" | "ignore" | "allowEmpty" | "config" | "tool">,
  host: Host,
): Promise<StatusResult> {
  const run = await lintRun({ ...request, excerpts: false }, host);
  const sources = sourcePages(run.report.files);
  const files = run.report.files.filter(({ path }) => !sources.has(path));
  const report = { ...run.report, files, facts: probedOf(run.report.facts) };
  const missing = await missingByLocale(request, run, report, host);
  for (const [locale, count] of missingInTrees(run, host)) missing.set(locale, (missing.get(locale) ?? 0) + count);
  const seen = new Set([...files.map(({ locale }) => locale), ...missing.keys()]);
  const locales = [...seen].sort(byTag).map((locale) => statusOf(locale, report, missing.get(locale) ?? 0));
  return { locales: locales.filter(({ articles }) => articles > 0), files: fileStatuses(report), run };
}

function fileStatuses({ files, facts }: PlainReport): readonly FileStatus[] {
  const probed = new Map(facts.map(({ path, value }) => [path, value as Probed]));
  return files.flatMap(({ path, locale, pairing }) => {
    const { blocks, words = 0 } = probed.get(path) ?? {};
    if (pairing === undefined || blocks === undefined) return [];
    return [{ path, locale, blocks: blocks.all, blocksBehind: blocks.behind, wordsBehind: words, pairing }];
  });
}

function byTag(a: string | null, b: string | null): number {
  return (a ?? "\uFFFF") < (b ?? "\uFFFF") ? -1 : 1;
}

function statusOf(locale: string | null, { files, facts }: PlainReport, missing: number): LocaleStatus {
  const own = files.filter((file) => file.locale === locale);
  const paths = new Set(own.map(({ path }) => path));
  const probed = facts.flatMap(({ path, value }) => (paths.has(path) ? [value as Probed] : []));
  const blocks = probed.flatMap((each) => each.blocks ?? []);
  const count = (...states: Probed["state"][]) => probed.filter(({ state }) => states.includes(state)).length;
  return {
    locale,
    articles: own.length,
    fresh: count("fresh", "unaffected"),
    stale: count("stale"),
    cosmetic: count("cosmetic"),
    gone: count("gone"),
    unknown: own.length - count("fresh", "unaffected", "stale", "cosmetic", "gone"),
    missing,
    behindSiblings: own.filter(isBehindSibling).length,
    words: probed.reduce((sum, { words }) => sum + words, 0),
    machineTranslated: own.filter(({ translationType }) => translationType === "MT").length,
    humanTranslated: own.filter(({ translationType }) => translationType === "HT").length,
    ...(blocks.length > 0 && {
      blocks: blocks.reduce((sum, { all }) => sum + all, 0),
      blocksBehind: blocks.reduce((sum, { behind }) => sum + behind, 0),
    }),
  };
}

/** Articles may have different sources, as the configuration nearest to each says. */
async function missingByLocale(
  { paths, ignore }: Pick<RunRequest, "paths" | "ignore">,
  { resolver, wanted }: RunResult,
  { files, facts }: PlainReport,
  host: Host,
): Promise<Map<string | null, number>> {
  const covers = coverageOf(host, wanted);
  const ignores = ignoreFilter(host.cwd, ignore, host.windows) ?? (() => false);
  const isWanted = (path: string) =>
    covers(path) && !isLeftOut(host.cwd, ignores, path) && !resolver.leavesOut(path) && !isNeverFound(host.cwd, path);
  const moved = new Map(facts.map(({ path, value }) => [path, (value as Probed).movedTo]));
  const bySource = new Map<string, { readonly settings: SourceSettings; readonly articles: Located[] }>();
  for (const { path: shown, locale } of files) {
    const path = absolutePath(host.cwd, shown, host.windows);
    const settings = resolver.configForPath(path).source;
    if (settings === null) continue;
    const key = JSON.stringify(settings);
    const group = bySource.get(key) ?? { settings, articles: [] };
    bySource.set(key, group);
    group.articles.push({ path, locale, movedTo: moved.get(shown) ?? null });
  }
  const missing = new Map<string | null, number>();
  for (const { settings, articles } of bySource.values()) {
    const gatherer = new SourceGatherer(host, settings, paths);
    try {
      const counts = await missingTranslations(articles, isWanted, gatherer, host);
      for (const [locale, count] of counts) missing.set(locale, (missing.get(locale) ?? 0) + count);
    } finally {
      await gatherer.close();
    }
  }
  return missing;
}

/** Sources without a translation in trees that hold both. */
function missingInTrees({ report }: RunResult, host: Host): ReadonlyMap<string | null, number> {
  const repositories = createRepositoryFinder(host);
  const layouts = new Layouts(host);
  const counted = new Set<string>();
  const missing = new Map<string | null, number>();
  for (const { path: shown, locale, pairing } of report.files) {
    if (pairing === undefined) continue;
    const path = absolutePath(host.cwd, shown, host.windows);
    const found = layouts.sourceOf(path, repositories.repositoryOf(path).root);
    if (found === null || counted.has(found.target)) continue;
    counted.add(found.target);
    missing.set(locale, (missing.get(locale) ?? 0) + layouts.missingIn(found));
  }
  return missing;
}
