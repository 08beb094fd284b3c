import { CONFIG_NAMES, formOf } from "../../config-files/search.ts";
import type { Host } from "../../io/host.ts";
import { absolutePath, childOf, folderOf, isInside, nameOf } from "../../io/paths.ts";
import { GITIGNORE_NAME, gitignoredFolders } from "../../io/tree/gitignore.ts";
import { type Glob, ignoreFilter, isArticleName, readGlob } from "../../io/tree/path-patterns.ts";
import { PUBLISHING_FILE } from "../../io/tree/publishing.ts";
import { SKIPPED } from "../../io/tree/walk.ts";
import { BASELINE_NAME } from "../baselines.ts";
import type { RunResult } from "../lint-run.ts";

/**
 * What a changed file means for what was linted. `article`: it is linted again; so is what is compared with it. `all`:
 * everything is. `none`: everything is decided anew, as runs do anyway. `code`: a module that has been loaded stays as it was.
 */
export type Effect = "article" | "all" | "none" | "code";

/** What the result of a run depends on. */
export interface Watched {
  /** Absolute paths of files, and of folders with what matters in them. */
  readonly paths: readonly string[];
  /** Whether a change of a file counts, or what is in a folder may. */
  matters(path: string, isFolder: boolean): boolean;
  effectOf(path: string): Effect;
}

/** Files that count wherever they are found. */
const NAMES: ReadonlySet<string> = new Set([...CONFIG_NAMES, BASELINE_NAME, GITIGNORE_NAME, PUBLISHING_FILE]);

/**
 * What the findings of a run hang on: what it looked for, siblings and clones, configuration, baselines and the source.
 *
 * @param ignore the patterns of the request
 * @param written files that the run itself writes, absolute
 */
export function watchedOf(
  result: RunResult,
  ignore: readonly string[],
  written: readonly string[],
  host: Host,
): Watched {
  return new WatchedRun(result, placesOf(result, host), { ignore, written }, host);
}

/** Where a run looked, and what it read. All paths are absolute. */
interface Places {
  readonly globs: readonly Glob[];
  /** Files that count by themselves, there or not. */
  readonly named: readonly string[];
  /** The innermost first: what git leaves out further up has no say inside of a folder that was named. */
  readonly folders: readonly string[];
  readonly source: readonly string[];
}

function placesOf(result: RunResult, host: Host): Places {
  const { resolver, wanted, baselines, report, config } = result;
  const absolute = (path: string) => absolutePath(host.cwd, path, host.windows);
  const globs = wanted.flatMap((pattern) => {
    return host.kind(absolute(pattern)) === null ? (readGlob(host, pattern) ?? []) : [];
  });
  const literal = wanted.map(absolute).filter((path) => host.kind(path) !== null);
  const source = sourceOf(result, host);
  const siblings = [...report.facts].filter(({ linted }) => !linted).map(({ path }) => absolute(path));
  const roots = [...literal, ...globs.map(({ base }) => base), ...config.siblings];
  const named = [
    ...roots.filter((path) => host.kind(path) !== "folder"),
    ...[...resolver.files, ...resolver.plugins, ...siblings, ...source],
    ...baselines.map(({ path }) => absolute(path)),
    ...roots.flatMap((root) => filesAbove(root, host)),
  ];
  const folders = new Set([...roots, ...source].filter((path) => host.kind(path) === "folder"));
  return { globs, named, folders: [...folders].sort((a, b) => b.length - a.length), source };
}

class WatchedRun implements Watched {
  readonly paths: readonly string[];
  private readonly result: RunResult;
  private readonly places: Places;
  private readonly byGit: readonly { readonly folder: string; ignores(path: string): boolean }[];
  private readonly isIgnored: (path: string) => boolean;
  private readonly written: readonly string[];
  private readonly cwd: string;

  constructor(
    result: RunResult,
    places: Places,
    { ignore, written }: { readonly ignore: readonly string[]; readonly written: readonly string[] },
    host: Host,
  ) {
    this.result = result;
    this.places = places;
    this.byGit = places.folders.map((folder) => ({ folder, ignores: gitignoredFolders(host, folder) }));
    this.isIgnored = ignoreFilter(host.cwd, ignore, host.windows) ?? (() => false);
    this.written = written;
    this.cwd = host.cwd;
    const files = places.named.filter((path) => host.kind(path) === "file");
    // The library that watches wants nothing twice, nor what is not there.
    this.paths = [...new Set([host.cwd, ...places.folders, ...files])].filter((path) => !this.isReached(path));
  }

  matters(path: string, isFolder: boolean): boolean {
    const { named, folders, globs } = this.places;
    if (this.written.includes(path)) return false;
    if (named.includes(path) || folders.includes(path)) return true;
    // A configuration or a baseline may come to lie in the working directory.
    if (isFolder) return path === this.cwd || this.seesFolder(path);
    const name = nameOf(path);
    if (NAMES.has(name)) return true;
    if (this.within(path) === undefined || this.leavesOut(path)) return false;
    return isArticleName(name) || globs.some((glob) => isInside(glob.base, path) && glob.matches(path));
  }

  effectOf(path: string): Effect {
    const { plugins, files } = this.result.resolver;
    if (plugins.includes(path)) return "code";
    if (nameOf(path) === PUBLISHING_FILE || this.places.source.some((root) => isInside(root, path))) return "all";
    if (files.includes(path)) return formOf(path) === "module" ? "code" : "none";
    return NAMES.has(nameOf(path)) ? "none" : "article";
  }

  /** Whether watching one of the folders, or the working directory, comes by a path. */
  private isReached(path: string): boolean {
    const above = folderOf(path);
    if (above === path) return false;
    return (
      above === this.cwd || this.places.folders.includes(above) || (this.seesFolder(above) && this.isReached(above))
    );
  }

  private seesFolder(path: string): boolean {
    const root = this.within(path);
    if (root === undefined || SKIPPED.has(nameOf(path)) || this.leavesOut(path)) return false;
    return !(this.result.config.gitignore && root.ignores(path));
  }

  private leavesOut(path: string): boolean {
    return this.result.resolver.runLeavesOut(path) || this.isIgnored(path);
  }

  private within(path: string) {
    return this.byGit.find(({ folder }) => isInside(folder, path));
  }
}

/** What in the folders above a path counts for it. */
function filesAbove(path: string, host: Host): readonly string[] {
  const files: string[] = [];
  for (let folder = path; folderOf(folder) !== folder; folder = folderOf(folder)) {
    const inFolder = Array.from(NAMES, (name) => childOf(folderOf(folder), name));
    files.push(...inFolder.filter((file) => host.kind(file) === "file"));
  }
  return files;
}

/** A plain folder, or the log that git keeps of where `HEAD` is: in a repository it is commits that count. */
function sourceOf({ config }: RunResult, host: Host): readonly string[] {
  if (config.source === null) return [];
  const path = absolutePath(host.cwd, config.source.path, host.windows);
  for (let folder = path; ; folder = folderOf(folder)) {
    for (const git of [childOf(folder, ".git"), folder]) {
      if (host.kind(childOf(git, "HEAD")) === "file") return [childOf(git, "logs/HEAD")];
    }
    if (folderOf(folder) === folder) return [path];
  }
}
