import { declaredHash, type Freshness, freshnessOf } from "../../compare/source/freshness.ts";
import type { Host } from "../../io/host.ts";
import { absolutePath } from "../../io/paths.ts";
import { Layouts } from "../../io/plain/layouts.ts";
import { coverageOf, ignoreFilter, isLeftOut } from "../../io/tree/path-patterns.ts";
import { createRepositoryFinder } from "../../io/tree/publishing.ts";
import { isNeverFound } from "../../io/tree/walk.ts";
import type { BlockPairing } from "../../model/block.ts";
import type { SourceSettings } from "../../model/config.ts";
import type { PlainReport } from "../../model/report.ts";
import { defineRule, type Rule } from "../../model/rule.ts";
import type { FileStatus, LocaleStatus } from "../../model/status.ts";
import { wordsOf } from "../../text/words.ts";
import { lintRun, type RunRequest, type RunResult } from "../lint-run.ts";
import { SourceGatherer } from "../surroundings/source-gatherer.ts";
import { type Located, missingTranslations } from "./missing-translations.ts";

/** What the probe finds out about an article. */
interface Probed {
  readonly state: Freshness["state"] | "unknown";
  readonly words: number;
  /** Where the source has moved to, as reports call it. */
  readonly movedTo: string | null;
  /** Where the source stands in a file of its own. */
  readonly blocks?: { readonly all: number; readonly behind: number };
}

const UNKNOWN: Probed = { state: "unknown", words: 0, movedTo: null };

/** How a translation stands to its source in a file of its own: block by block. */
function probedBlocks({ base, changes, source }: BlockPairing): Probed {
  const all = source.length;
  if (changes === null) {
    return { ...UNKNOWN, state: base === "unknown" ? "unknown" : "fresh", blocks: { all, behind: 0 } };
  }
  const changed = changes.changed.filter(({ kind }) => kind !== "cosmetic");
  const behind = changed.length + changes.added.length;
  const prose = [
    ...changed.flatMap(({ kind, today }) => (kind === "text" && today !== null ? [today] : [])),
    ...changes.added.filter(({ isCode }) => !isCode).map(({ text }) => text),
  ];
  const words = prose.reduce((sum, text) => sum + wordsOf(text).length, 0);
  return { state: behind > 0 ? "stale" : "cosmetic", words, movedTo: null, blocks: { all, behind } };
}

/** Looks at every article as the rules do, reports nothing, and leaves what it saw in the report's facts. */
const probe = defineRule({
  id: "status",
  category: "freshness",
  mqm: "process/freshness",
  since: "0.1.0",
  severity: "info",
  fixable: null,
  needs: ["source"],
  docs: { summary: "", rationale: "", howToFix: "", correct: [], incorrect: [] },
  messages: {},
  options: {},
  checks: {
    run: {
      contribute(article, { source }) {
        const at = { side: "article", start: 0, end: 0 } as const;
        if (article.blocks !== undefined) return { value: probedBlocks(article.blocks), at };
        const hash = declaredHash(article);
        if (source === undefined || hash === null) return { value: UNKNOWN, at };
        const { state } = freshnessOf(article, hash.text, source);
        const sentences = state === "stale" ? (source.today?.differenceFrom(article).sentences ?? []) : [];
        const words = sentences.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
        return { value: { state, words, movedTo: source.renamedFrom === null ? null : source.path }, at };
      },
      decide() {},
    },
  },
});

/**
 * The rules a status is made of, in the place of those that ship. `SIBLINGS` is left with its comparison of siblings:
 * without its other checks, none of those findings gives way to another.
 */
export function statusRules(rules: readonly Rule[]): readonly Rule[] {
  return [
    ...rules.map((rule): Rule => {
      const { group } = rule.checks;
      return rule.id === SIBLINGS && group ? { ...rule, needs: ["siblings"], checks: { group } } : rule;
    }),
    probe,
  ];
}

const SIBLINGS = "stale-hash";

/** What has to run for a status, whatever configurations say; what is accepted or disabled is behind all the same. */
export const STATUS_SETTINGS = {
  baseline: false as const,
  inline: false,
  only: [SIBLINGS, probe.id],
  skip: [],
  rule: [`${SIBLINGS}:warning`, `${SIBLINGS}/behindSibling:warning`],
};

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
  const report = { ...run.report, facts: [...run.report.facts].filter(({ ruleId }) => ruleId === probe.id) };
  const missing = await missingByLocale(request, run, report, host);
  for (const [locale, count] of missingInTrees(run, host)) missing.set(locale, (missing.get(locale) ?? 0) + count);
  const seen = new Set([...run.report.files.map(({ locale }) => locale), ...missing.keys()]);
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
    behindSiblings: own.filter(({ diagnostics }) => diagnostics.some(({ ruleId }) => ruleId === SIBLINGS)).length,
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
