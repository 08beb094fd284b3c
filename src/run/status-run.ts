import type { Host } from "../io/host.ts";
import { absolutePath } from "../io/paths.ts";
import type { Report } from "../model/report.ts";
import { defineRule, type Rule } from "../model/rule.ts";
import type { LocaleStatus } from "../model/status.ts";
import { declaredHash, type Freshness, freshnessOf } from "../parse/freshness.ts";
import { wordsOf } from "../parse/words.ts";
import { SourceGatherer } from "./gather-source.ts";
import { lintRun, type RunRequest, type RunResult } from "./lint-run.ts";
import { missingTranslations } from "./missing-translations.ts";

/** What the probe finds out about an article. */
interface Probed {
  readonly state: Freshness["state"] | "unknown";
  readonly words: number;
}

/** Looks at every article as the rules do, reports nothing, and leaves what it saw in the report's facts. */
const probe = defineRule({
  id: "status",
  category: "freshness",
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
        const hash = declaredHash(article);
        if (source === undefined || hash === null) return { value: { state: "unknown", words: 0 } as Probed, at };
        const { state } = freshnessOf(article, hash.text, source);
        const sentences = state === "stale" ? (source.today?.differenceFrom(article).sentences ?? []) : [];
        const words = sentences.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
        return { value: { state, words }, at };
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

/** What has to run for a status, whatever configurations say. */
export const STATUS_SETTINGS = {
  only: [SIBLINGS, probe.id],
  skip: [],
  rule: [`${SIBLINGS}:warning`, `${SIBLINGS}/behindSibling:warning`],
};

/** The status of every locale, and what went wrong on the way to it. */
export interface StatusResult {
  readonly locales: readonly LocaleStatus[];
  readonly run: RunResult;
}

/** Finds out how fresh articles are, by locale; the request's configuration has `statusRules` and `STATUS_SETTINGS`. */
export async function statusRun(
  request: Pick<RunRequest, "paths" | "ignore" | "config" | "tool">,
  host: Host,
): Promise<StatusResult> {
  const run = await lintRun({ ...request, excerpts: false }, host);
  const missing = await missingByLocale(request.paths, run, host);
  const seen = new Set([...run.report.files.map(({ locale }) => locale), ...missing.keys()]);
  const locales = [...seen].sort(byTag).map((locale) => statusOf(locale, run.report, missing.get(locale) ?? 0));
  return { locales: locales.filter(({ articles }) => articles > 0), run };
}

function byTag(a: string | null, b: string | null): number {
  return (a ?? "\uFFFF") < (b ?? "\uFFFF") ? -1 : 1;
}

function statusOf(locale: string | null, { files, facts }: Report, missing: number): LocaleStatus {
  const own = files.filter((file) => file.locale === locale);
  const paths = new Set(own.map(({ path }) => path));
  const probed = facts.flatMap(({ ruleId, path, value }) =>
    ruleId === probe.id && paths.has(path) ? [value as Probed] : [],
  );
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
    behindSiblings: own.filter(({ diagnostics }) => diagnostics.length > 0).length,
    words: probed.reduce((sum, { words }) => sum + words, 0),
    machineTranslated: own.filter(({ translationType }) => translationType === "MT").length,
    humanTranslated: own.filter(({ translationType }) => translationType === "HT").length,
  };
}

async function missingByLocale(
  paths: readonly string[],
  { report, config }: RunResult,
  host: Host,
): Promise<ReadonlyMap<string | null, number>> {
  if (config.source === null) return new Map();
  const asked = paths.length > 0 ? paths : ["."];
  const gatherer = new SourceGatherer(host, config.source, asked);
  try {
    return await missingTranslations(
      report.files.map(({ path, locale }) => ({ path: absolutePath(host.cwd, path, host.windows), locale })),
      asked.map((path) => absolutePath(host.cwd, path, host.windows)),
      gatherer,
      host,
    );
  } finally {
    await gatherer.close();
  }
}
