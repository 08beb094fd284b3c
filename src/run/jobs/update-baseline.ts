import type { Host } from "../../io/host.ts";
import { absolutePath, relativePath } from "../../io/paths.ts";
import { writeBaseline } from "../../lint/baseline/baseline-entries.ts";
import { type Renewal, renewBaseline } from "../../lint/baseline/renew-baseline.ts";
import { type BaselineProblem, nothingChecked } from "../../model/outcome.ts";
import type { FileReport } from "../../model/report.ts";
import { type BaselinePlace, baselinePlace, type LoadedBaseline, loadBaseline, pathInBaseline } from "../baselines.ts";
import { exitCodeOf } from "../exit-code.ts";
import { lintRun, type RunRequest, type RunResult } from "../lint-run.ts";
import { EntryJudge } from "./entry-judge.ts";

/** What became of a baseline file. */
export interface BaselineUpdate extends Renewal {
  /** As seen from the working directory. */
  readonly path: string;
  /** 1-based lines that could not be read, and are not in the file any more. */
  readonly lost: readonly number[];
}

/**
 * Why no baseline was written. `incomplete`: not everything could be linted. `sourceless`: a source was asked for and
 * cannot be read. `unwanted`: the configuration has none.
 * `missing`: there is none. `unreadable`: one could not be read. `mistaken`: what a person added to an entry is wrong, and
 * would be lost.
 */
export type NothingWritten =
  | { readonly kind: "incomplete" | "sourceless" | "unwanted" | "missing" }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string }
  | { readonly kind: "mistaken"; readonly path: string; readonly mistakes: readonly BaselineProblem[] };

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
 * Lints, and writes what was found into the baseline of each article. Only entries of what was looked at change: of the
 * articles that were linted, of articles that are gone from the paths asked for, and of rules that ran and knew all they
 * want to know: without `--source`, what it found stays.
 *
 * @param accept whether new findings are accepted; else entries without a finding only go
 * @throws the system's error when a file cannot be written
 */
export async function updateBaseline(request: RunRequest, accept: boolean, host: Host): Promise<BaselineRun> {
  const result = await lintRun({ ...request, excerpts: false, withoutBaselines: true }, host);
  const failed = (failure: NothingWritten): BaselineRun => ({ result, updates: [], failure });
  if (nothingChecked(result.source)) return failed({ kind: "sourceless" });
  if (exitCodeOf(result, { failOn: "never", maxWarnings: null }) !== 0) return failed({ kind: "incomplete" });
  const places = placesOf(result, host);
  if (places.length === 0) return failed({ kind: "unwanted" });
  const updates = places.map((place) => ({ place, loaded: loadBaseline(host, place) }));
  const there = updates.filter(({ place, loaded }) => accept || place.named || loaded.unreadable !== "missing");
  for (const { loaded } of there) {
    const { file, unreadable } = loaded;
    if (unreadable === null || (unreadable === "missing" && accept)) continue;
    if (unreadable === "missing") return failed({ kind: "missing" });
    return failed({ kind: "unreadable", path: relativePath(host.cwd, file), reason: unreadable });
  }
  if (there.length === 0) return failed({ kind: "missing" });
  for (const { loaded } of there) {
    const mistakes = loaded.problems.filter(({ isMistake }) => isMistake);
    if (mistakes.length > 0) return failed({ kind: "mistaken", path: relativePath(host.cwd, loaded.file), mistakes });
  }
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
  const judge = new EntryJudge(file, baseline.entries, files, result, host);
  const renewal = renewBaseline(baseline, articles, accept, (entry) => judge.wouldHaveFound(entry));
  host.replaceFile(file, writeBaseline(renewal.entries));
  return { ...renewal, path: relativePath(host.cwd, file), lost: problems.map(({ line }) => line) };
}
