import type { Host } from "../../io/host.ts";
import { absolutePath, isInside, relativePath } from "../../io/paths.ts";
import { type DiscoverOptions, type Discovery, discover, type FoundFile } from "../../io/tree/discover.ts";
import { coverageOf, ignoreFilter, isLeftOut, readGlob } from "../../io/tree/path-patterns.ts";
import { isNeverFound } from "../../io/tree/walk.ts";
import type { DiscoveryProblem } from "../../model/outcome.ts";
import type { Scope } from "./scope.ts";

/** Where a scope selects from. */
export interface Field {
  /** Files, folders or globs as they were typed. */
  readonly paths: readonly string[];
  /** The same, or what stands for them where there are none. */
  readonly wanted: readonly string[];
}

/**
 * Finds the files that a scope selects among those that paths lead to. What `options` leave out is left out without a word,
 * and finding none is no problem; a path that leads nowhere is.
 *
 * @throws {ScopeProblem}
 */
export async function filesInScope(
  scope: Scope,
  { paths, wanted }: Field,
  options: DiscoverOptions,
  host: Host,
): Promise<Discovery> {
  const leavesOut = leftOutBy(options, host);
  if (scope.kind === "text") return theText(scope, leavesOut, host);
  if (scope.kind === "listed") {
    const found = discover(host, scope.paths, { ...options, literal: true });
    const covers = paths.length === 0 ? () => true : coverageOf(host, paths);
    const files = found.files.filter((file) => covers(file.absolutePath));
    return { ...found, files, problems: [...found.problems, ...leadingNowhere(paths, files, options, host)] };
  }
  const covers = coverageOf(host, wanted);
  const isWanted = (path: string) => covers(path) && !leavesOut(path) && !isNeverFound(host.cwd, path);
  const { filesInGit } = await import("./files-in-git.ts");
  const selected = await filesInGit(scope, paths, isWanted, host);
  const files = selected.map(({ path, ...content }): FoundFile => {
    return { path: relativePath(host.cwd, path), absolutePath: path, explicit: false, ...content };
  });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems: leadingNowhere(paths, files, options, host), ignored: [] };
}

function theText(
  { path, bytes }: Extract<Scope, { readonly kind: "text" }>,
  leavesOut: (path: string) => boolean,
  host: Host,
): Discovery {
  const absolute = absolutePath(host.cwd, path, host.windows);
  const file = { path: relativePath(host.cwd, absolute), absolutePath: absolute, explicit: true, content: bytes };
  if (leavesOut(absolute)) return { files: [], problems: [], ignored: [file.path] };
  return { files: [file], problems: [], ignored: [] };
}

function leftOutBy(options: DiscoverOptions, { cwd, windows }: Host): (path: string) => boolean {
  const filter = ignoreFilter(cwd, options.ignore, windows);
  return (path) => options.leavesOut?.(path) === true || (filter !== null && isLeftOut(cwd, filter, path));
}

/** Typed paths at which there is nothing, and from which nothing was selected: what is staged may be gone from the disk. */
function leadingNowhere(
  paths: readonly string[],
  files: readonly FoundFile[],
  options: DiscoverOptions,
  host: Host,
): readonly DiscoveryProblem[] {
  const missing = paths.filter((path) => {
    const literal = absolutePath(host.cwd, path, host.windows);
    if (host.kind(literal) !== null || readGlob(host, path) !== null) return false;
    return !files.some((file) => isInside(literal, file.absolutePath));
  });
  return discover(host, missing, options).problems;
}
