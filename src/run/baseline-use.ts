import type { Host } from "../io/host.ts";
import { relativePath } from "../io/paths.ts";
import type { BaselineUse } from "../model/outcome.ts";
import { pathInBaseline } from "./baselines.ts";
import type { OpenFindings, Settled } from "./open-findings.ts";
import type { LintedFile } from "./records/linted-file.ts";

/** What each baseline of a run was worth. */
export function baselineUses(
  { comparisons }: Settled,
  linted: readonly LintedFile[],
  settlement: OpenFindings,
  host: Host,
): readonly BaselineUse[] {
  const byPath = new Map(linted.map((file) => [file.report.path, file]));
  return comparisons.map(({ loaded, files, match }) => {
    const { file: place, problems, unreadable } = loaded;
    const own = new Map(files.map(({ path }) => [pathInBaseline(host, place, path), byPath.get(path)]));
    const idle = (match?.unmatched() ?? []).filter(({ path, rule }) => {
      const article = own.get(path);
      return article !== undefined && settlement.judgedIn(article).has(rule);
    });
    const path = relativePath(host.cwd, place);
    return { path, problems, unreadable, expired: match?.expired.size ?? 0, idle: idle.length };
  });
}
