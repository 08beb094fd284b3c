import { severityOf } from "../config/resolve.ts";
import type { Host } from "../io/host.ts";
import { absolutePath, folderOf, isInside, relativePath } from "../io/paths.ts";
import { type BaselineEntry, writeBaseline } from "../lint/baseline-entries.ts";
import { type Renewal, renewBaseline } from "../lint/renew-baseline.ts";
import { BASELINE_NAME, baselineFile, type LoadedBaseline, loadBaseline, pathInBaseline } from "./baseline.ts";
import { exitCodeOf } from "./exit-code.ts";
import { lintRun, type RunRequest, type RunResult } from "./lint-run.ts";

/** What became of a baseline file. */
export interface BaselineUpdate extends Renewal {
  /** As seen from the working directory. */
  readonly path: string;
  /** 1-based lines that could not be read, and are not in the file any more. */
  readonly lost: readonly number[];
}

/** The run that a baseline was to be brought up to date with, and what it came to. */
export interface BaselineRun {
  readonly result: RunResult;
  /** `null`: nothing was written, because not everything could be linted or the file could not be read. */
  readonly update: BaselineUpdate | null;
  /** Why the file could not be read: nothing was written then. */
  readonly unreadable: LoadedBaseline["unreadable"];
}

/**
 * Lints, and writes what was found into the baseline file. Only entries of what was linted change: of the articles that
 * were, of articles that are gone from the paths asked for, and of rules that ran.
 *
 * @param accept whether new findings are accepted; else entries without a finding only go
 * @param allowEmpty whether a folder without articles is no failure
 * @throws the system's error when the file cannot be written
 */
export async function updateBaseline(
  request: RunRequest,
  accept: boolean,
  host: Host,
  allowEmpty = false,
): Promise<BaselineRun> {
  const config = { ...request.config, baseline: false as const };
  const found = await lintRun({ ...request, config, excerpts: false }, host);
  const result = { ...found, problems: found.problems.filter(({ kind }) => !(allowEmpty && kind === "noMatch")) };
  const { file } = baselineFile(host, request.config, request.configFolder ?? null) ?? {
    file: absolutePath(request.configFolder ?? host.cwd, BASELINE_NAME, host.windows),
  };
  const loaded = loadBaseline(host, file);
  const unreadable = loaded.unreadable === "missing" && accept ? null : loaded.unreadable;
  const incomplete = exitCodeOf(result, { ...config, failOn: "never", maxWarnings: null }) !== 0;
  if (incomplete || unreadable !== null) return { result, update: null, unreadable };
  const articles = result.report.files.map(({ path, diagnostics }) => ({
    path: pathInBaseline(host, file, path),
    diagnostics,
  }));
  const renewal = renewBaseline(loaded.baseline, articles, accept, judgeOf(request, articles, file, host));
  host.replaceFile(file, writeBaseline(renewal.entries));
  const lost = loaded.problems.map(({ line }) => line);
  return { result, update: { ...renewal, path: relativePath(host.cwd, file), lost }, unreadable: null };
}

/** Whether the run would have found what an entry stands for. */
function judgeOf(
  { paths, config }: RunRequest,
  articles: readonly { readonly path: string }[],
  file: string,
  host: Host,
): (entry: BaselineEntry) => boolean {
  const linted = new Set(articles.map(({ path }) => path));
  const roots = paths.map((path) => absolutePath(host.cwd, path, host.windows));
  const ran = (rule: string) => {
    const [ruleId = "", messageId = ""] = rule.split("/");
    const setting = config.rules.get(ruleId);
    return setting === undefined || severityOf(setting, messageId) !== null;
  };
  return ({ path, rule }) => {
    if (!ran(rule)) return false;
    if (linted.has(path)) return true;
    const place = absolutePath(folderOf(file), path, host.windows);
    return host.kind(place) === null && roots.some((root) => isInside(root, place));
  };
}
