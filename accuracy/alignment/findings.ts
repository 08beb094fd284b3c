import { createHash } from "node:crypto";
import { pairArticle } from "../../src/align/pair-article.ts";
import { isPythonMarkdown } from "../../src/align/reading/dialect.ts";
import { presetOf } from "../../src/config/presets.ts";
import { resolveConfig } from "../../src/config/resolve.ts";
import { activate } from "../../src/lint/active-rule.ts";
import { lintArticle } from "../../src/lint/lint-article.ts";
import { parseArticle } from "../../src/parse/article.ts";
import { rules } from "../../src/rules/index.ts";
import { allReaders } from "../../test/all-readers.ts";
import type { FilePair, PairedSet } from "./set.ts";

/** How many findings there are by `severity rule`. */
export type FindingCounts = ReadonlyMap<string, number>;

const HASH = (data: string) => createHash("sha256").update(data).digest("hex");

/**
 * Lints every translation of a set with the source that it was made from, each by itself: what a whole run takes for house
 * style counts here.
 */
export function findingsOf({ pairs, locale }: PairedSet): FindingCounts {
  const counts = new Map<string, number>();
  for (const pair of pairs) {
    for (const key of keysOf(pair, locale)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keysOf({ path, base, today, target }: FilePair, locale: string): readonly string[] {
  if (base === null) return [];
  const article = parseArticle(target, path, allReaders);
  const version = { path, text: base, revision: null };
  const paired = pairArticle({ article, version, base: "recorded", today, locale });
  const preset = presetOf("known", isPythonMarkdown(base) ? "python-markdown" : "commonmark");
  const active = activate(rules, resolveConfig(rules, {}, undefined, undefined, preset));
  const surroundings = { today: "2000-01-01", locale, expectedLocale: null, sourceKey: "", repository: "." };
  const { diagnostics } = lintArticle(paired.article, active, surroundings, { hash: HASH });
  return diagnostics.map(({ severity, ruleId }) => `${severity} ${ruleId}`);
}
