import { severityOf } from "../config/resolve.ts";
import type { Host } from "../io/host.ts";
import { coverageOf } from "../io/path-patterns.ts";
import { absolutePath, folderOf, relativePath } from "../io/paths.ts";
import { type BaselineEntry, writeBaseline } from "../lint/baseline-entries.ts";
import { type Renewal, renewBaseline } from "../lint/renew-baseline.ts";
import type { ResolvedConfig } from "../model/config.ts";
import type { FileReport } from "../model/report.ts";
import { type BaselinePlace, baselinePlace, type LoadedBaseline, loadBaseline, pathInBaseline } from "./baseline.ts";
import { exitCodeOf } from "./exit-code.ts";
import { lintRun, type RunRequest, type RunResult } from "./lint-run.ts";

/** What became of a baseline file. */
export interface BaselineUpdate extends Renewal {
  /** As seen from the working directory. */
  readonly path: string;
  /** 1-based lines that could not be read, and are not in the file any more. */
  readonly lost: readonly number[];
}

/**
 * Why no baseline was written. `incomplete`: not everything could be linted. `unwanted`: the configuration has none.
 * `missing`: there is none. `unreadable`: one could not be read.
 */
export type NothingWritten =
  | { readonly kind: "incomplete" | "unwanted" | "missing" }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string };

/** The run that baselines were to be brought up to date with, and what it came to. */
export interface BaselineRun {
  readonly result: RunResult;
  /** One a file that was written. */
  readonly updates: readonly BaselineUpdate[];
  /** `null`: there are updates. */
  readonly failure: NothingWritten | null;
}

/** A baseline file and the linted articles that have it. */
interface Written extends BaselinePlace {
  readonly files: FileReport[];
}

/**
 * Lints, and writes what was found into the baseline of each article. Only entries of what was linted change: of the
 * articles that were, of articles that are gone from the paths asked for, and of rules that ran.
 *
 * @param accept whether new findings are accepted; else entries without a finding only go
 * @param allowEmpty whether a folder without articles is no failure
 * @throws the system's error when a file cannot be written
 */
export async function updateBaseline(
  request: RunRequest,
  accept: boolean,
  host: Host,
  allowEmpty = false,
): Promise<BaselineRun> {
  const found = await lintRun({ ...request, excerpts: false, withoutBaselines: true }, host);
  const result = { ...found, problems: found.problems.filter(({ kind }) => !(allowEmpty && kind === "noMatch")) };
  const failed = (failure: NothingWritten): BaselineRun => ({ result, updates: [], failure });
  if (exitCodeOf(result, { failOn: "never", maxWarnings: null }) !== 0) return failed({ kind: "incomplete" });
  const places = placesOf(result, host);
  if (places.length === 0) return failed({ kind: "unwanted" });
  const updates = places.map((place) => ({ place, loaded: loadBaseline(host, place.file) }));
  const there = updates.filter(({ place, loaded }) => accept || place.named || loaded.unreadable !== "missing");
  for (const { loaded } of there) {
    const { file, unreadable } = loaded;
    if (unreadable === null || (unreadable === "missing" && accept)) continue;
    if (unreadable === "missing") return failed({ kind: "missing" });
    return failed({ kind: "unreadable", path: relativePath(host.cwd, file), reason: unreadable });
  }
  if (there.length === 0) return failed({ kind: "missing" });
  return {
    result,
    updates: there.map(({ place, loaded }) => renew(place, loaded, accept, result, host)),
    failure: null,
  };
}

/** Where the linted articles have their baselines, and the one of the working directory: articles may be gone from it. */
function placesOf({ report, resolver }: RunResult, host: Host): readonly Written[] {
  const places = new Map<string, Written>();
  for (const file of report.files) {
    const place = baselinePlace(host, resolver, absolutePath(host.cwd, file.path, host.windows));
    if (place === null) continue;
    const known = places.get(place.file) ?? { ...place, files: [] };
    known.files.push(file);
    places.set(place.file, known);
  }
  const own = baselinePlace(host, resolver, null);
  if (own !== null && !places.has(own.file) && (places.size === 0 || host.kind(own.file) !== null)) {
    places.set(own.file, { ...own, files: [] });
  }
  return [...places.values()];
}

function renew(
  { file, files }: Written,
  { baseline, problems }: LoadedBaseline,
  accept: boolean,
  result: RunResult,
  host: Host,
): BaselineUpdate {
  const articles = files.map(({ path, diagnostics }) => ({ path: pathInBaseline(host, file, path), diagnostics }));
  const renewal = renewBaseline(baseline, articles, accept, judgeOf(file, files, result, host));
  host.replaceFile(file, writeBaseline(renewal.entries));
  return { ...renewal, path: relativePath(host.cwd, file), lost: problems.map(({ line }) => line) };
}

/** Whether the run would have found what an entry of a baseline stands for. */
function judgeOf(
  file: string,
  files: readonly FileReport[],
  { articles, resolver, wanted }: RunResult,
  host: Host,
): (entry: BaselineEntry) => boolean {
  const linted = new Map(files.map(({ path }) => [pathInBaseline(host, file, path), articles.get(path)]));
  const isWanted = coverageOf(host, wanted);
  return ({ path, rule }) => {
    const place = absolutePath(folderOf(file), path, host.windows);
    const article = linted.get(path);
    const config = article === undefined ? resolver.configForPath(place) : resolver.configFor(article);
    if (!mayReport(config, rule)) return false;
    return article !== undefined || (host.kind(place) === null && isWanted(place));
  };
}

/** Also where there is no such rule any more. */
function mayReport({ rules }: ResolvedConfig, rule: string): boolean {
  const [ruleId = "", messageId = ""] = rule.split("/");
  const setting = rules.get(ruleId);
  return setting === undefined || severityOf(setting, messageId) !== null;
}
