import { relativePath } from "../io/paths.ts";
import type { BaselineMatch } from "../lint/baseline.ts";
import type { BaselineProblem } from "../lint/baseline-entries.ts";
import type { FileReport } from "../model/report.ts";
import { type LoadedBaseline, pathInBaseline } from "./baseline.ts";
import type { Settlement } from "./settle.ts";

/** What a baseline was worth in a run, for those who keep it. */
export interface BaselineUse {
  /** As seen from the working directory. */
  readonly path: string;
  readonly problems: readonly BaselineProblem[];
  readonly unreadable: LoadedBaseline["unreadable"];
  /** Findings that count because their entry ran out. */
  readonly expired: number;
  /** Entries of linted articles whose finding is gone, as far as the articles alone tell. */
  readonly idle: number;
}

/** @returns `null` where there is no baseline */
export function baselineUse(
  { host, policy, baseline }: Settlement,
  match: BaselineMatch | null,
  files: readonly FileReport[],
): BaselineUse | null {
  if (baseline === null) return null;
  const { file, problems, unreadable } = baseline;
  const linted = new Set(files.map(({ path }) => pathInBaseline(host, file, path)));
  const idle = match?.unmatched().filter(({ path, rule }) => linted.has(path) && policy.judged.has(rule)) ?? [];
  const path = relativePath(host.cwd, file);
  return { path, problems, unreadable, expired: match?.expired.size ?? 0, idle: idle.length };
}
