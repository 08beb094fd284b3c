import type { ConfigResolver } from "../../config/per-article.ts";
import type { ConfigFiles, Configuration } from "../../config-files/config-files.ts";
import type { Host } from "../../io/host.ts";
import { relativePath } from "../../io/paths.ts";
import { type Discovery, discover } from "../../io/tree/discover.ts";
import type { DiscoveryProblem } from "../../model/outcome.ts";
import { filesInScope } from "./files-in-scope.ts";
import type { Scope } from "./scope.ts";

/** What is asked for, as far as finding goes; `RunRequest` says what each means. */
interface Asked {
  readonly paths: readonly string[];
  readonly ignore: readonly string[];
  readonly config: ConfigFiles;
  readonly scope?: Scope;
}

/** The files of a run with their configuration. */
export interface Found {
  /** What was looked for, as it would be typed in the working directory. */
  readonly wanted: readonly string[];
  readonly discovery: Discovery;
  readonly configuration: Configuration;
}

/**
 * Finds the files to lint. What the configuration of the working directory leaves out is not even looked into; what the
 * configuration nearest to a file leaves out is taken away afterwards.
 *
 * @throws {ConfigError} or {ConfigProblem} where the configuration cannot be used
 * @throws {ScopeProblem} where the scope cannot be followed
 */
export async function findFiles(asked: Asked, host: Host): Promise<Found> {
  const { paths, ignore, config, scope } = asked;
  const { resolver, plan } = await config.configure([]);
  const { files, gitignore } = resolver.run;
  const { folder, layers } = plan.cascades[0];
  const configured = files.map((pattern) => seenFrom(host, folder, pattern));
  const wanted = paths.length > 0 ? paths : configured.length > 0 ? configured : ["."];
  const leavesOut = (path: string) => resolver.runLeavesOut(path);
  const options = { ignore, gitignore, leavesOut };
  const discovery =
    scope === undefined ? discover(host, wanted, options) : await filesInScope(scope, { paths, wanted }, options, host);
  const configuration = await config.configure(discovery.files.map((file) => file.absolutePath));
  const mustFind = scope === undefined ? wanted : [];
  const kept = withoutLeftOut(discovery, mustFind, configuration.resolver);
  const isConfigured = scope === undefined && wanted === configured;
  const namedBy = isConfigured ? layers.findLast(({ settings }) => settings.files !== undefined)?.path : undefined;
  if (namedBy === undefined || kept.problems.length === 0) return { wanted, discovery: kept, configuration };
  const problems = kept.problems.map((problem) => ({ ...problem, namedBy: relativePath(host.cwd, namedBy) }));
  return { wanted, discovery: { ...kept, problems }, configuration };
}

/** A pattern of a folder as it would be written in the working directory. */
function seenFrom({ cwd }: Host, folder: string, pattern: string): string {
  return folder === cwd ? pattern : `${relativePath(cwd, folder)}/${pattern}`;
}

/** @param mustFind the patterns that may not have led to nothing */
function withoutLeftOut(discovery: Discovery, mustFind: readonly string[], resolver: ConfigResolver): Discovery {
  const files = discovery.files.filter(({ absolutePath }) => !resolver.leavesOut(absolutePath));
  if (files.length === discovery.files.length) return discovery;
  const left = discovery.files.filter(({ absolutePath }) => resolver.leavesOut(absolutePath));
  const ignored = left.filter(({ explicit }) => explicit).map(({ path }) => path);
  // As if the folders had been looked through: nothing found is no success.
  const isEmpty = files.length === 0 && ignored.length < left.length;
  const problems = isEmpty ? mustFind.map(nothingLeft) : [];
  return {
    files,
    problems: [...discovery.problems, ...problems],
    ignored: [...discovery.ignored, ...ignored].sort(),
  };
}

function nothingLeft(pattern: string): DiscoveryProblem {
  return { pattern, kind: "noMatch", path: pattern, leftOutBy: "ignore" };
}
