import type { DiscoveryProblem } from "../../model/outcome.ts";
import type { Host } from "../host.ts";
import { absolutePath, childOf, folderOf, isInside, relativePath } from "../paths.ts";
import { type GitignoreLevel, gitignoresAbove, levelsWithin } from "./gitignore.ts";
import { type Glob, ignoreFilter, isArticleName, isLeftOut, readGlob } from "./path-patterns.ts";
import { suggestPath } from "./suggest-path.ts";
import { type Walked, walk } from "./walk.ts";

export interface FoundFile {
  /** Relative to the working directory, with `/`; absolute on another drive. */
  readonly path: string;
  readonly absolutePath: string;
  /** Named itself, not found in a folder or by a glob. */
  readonly explicit: boolean;
  /** What is linted instead of what the disk has under this name. */
  readonly content?: Uint8Array;
}

export interface Discovery {
  /** Each file once, in the code-unit order of their paths. */
  readonly files: readonly FoundFile[];
  readonly problems: readonly DiscoveryProblem[];
  /** Files that were named themselves and left out by an ignore pattern, relative to the working directory. */
  readonly ignored: readonly string[];
}

export interface DiscoverOptions {
  /** Globs of what to leave out, of named files too; `ignoreFilter` says how they are read. */
  readonly ignore: readonly string[];
  /** What is left out besides, by absolute paths of files and folders, with all that is in a folder. */
  readonly leavesOut?: (path: string) => boolean;
  /** Whether `.gitignore` files count for what folders and globs find. */
  readonly gitignore: boolean;
  /** Whether patterns are names, none of them a glob. */
  readonly literal?: boolean;
}

/**
 * Finds the files to lint. A pattern is a file of any extension, a folder (its `.md` and `.markdown` files, at any depth)
 * or a glob; what exists under the pattern's literal name is never read as a glob.
 */
export function discover(host: Host, patterns: readonly string[], options: DiscoverOptions): Discovery {
  const search = new Search(host, options);
  for (const pattern of patterns) search.take(pattern);
  return search.result();
}

class Search {
  private readonly host: Host;
  private readonly options: DiscoverOptions;
  private readonly filter: ((path: string) => boolean) | null;
  /** By path without symbolic links: a file reached by two names is one file. */
  private readonly files = new Map<string, FoundFile>();
  private readonly problems = new Map<string, DiscoveryProblem>();
  private readonly ignored = new Set<string>();

  constructor(host: Host, options: DiscoverOptions) {
    this.host = host;
    this.options = options;
    this.filter = ignoreFilter(host.cwd, options.ignore, host.windows);
  }

  result(): Discovery {
    return {
      files: [...this.files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
      problems: [...this.problems.values()],
      ignored: [...this.ignored].sort(),
    };
  }

  take(pattern: string): void {
    const { host } = this;
    const path = absolutePath(host.cwd, pattern, host.windows);
    const kind = pattern === "" ? null : host.kind(path);
    if (kind === "file") this.takeFile(pattern, path);
    else if (kind === "folder") this.takeFolder(pattern, path);
    else if (kind === "unreadable") this.problem(pattern, "unreadableFolder", path);
    else if (kind === "other") this.problem(pattern, "notAFile", path);
    else if (pattern !== "" && host.entryKind(path) === "symlink") this.problem(pattern, "brokenLink", path);
    else {
      const glob = pattern === "" || this.options.literal ? null : readGlob(host, pattern);
      if (glob !== null) this.takeGlob(pattern, glob);
      else this.problem(pattern, "notFound", path, pattern === "" ? {} : this.suggestion(path));
    }
  }

  private takeFile(pattern: string, path: string): void {
    if (this.isIgnored(path)) {
      this.ignored.add(relativePath(this.host.cwd, path));
      return;
    }
    const realPath = this.realPath(path);
    // A link may be named in good faith, but on a stranger's branch it must not reach out of the tree.
    if (this.host.entryKind(path) === "symlink" && !this.isNear(path, realPath))
      this.problem(pattern, "symlinkOutside", path);
    else this.add(path, realPath, true);
  }

  private takeFolder(pattern: string, path: string): void {
    const walked = this.walk(path, Number.POSITIVE_INFINITY, (_, name) => isArticleName(name));
    this.addWalked(pattern, path, walked);
  }

  private takeGlob(pattern: string, glob: Glob): void {
    if (this.host.kind(glob.base) !== "folder") {
      this.problem(pattern, "noMatch", glob.base, this.suggestion(glob.base, glob.below));
      return;
    }
    this.addWalked(pattern, glob.base, this.walk(glob.base, glob.depth, glob.matches));
  }

  private walk(root: string, depth: number, accepts: (path: string, name: string) => boolean): Walked {
    // A folder that is ignored itself was named all the same: what ignores it has no say inside.
    let gitignore: GitignoreLevel | null | false = false;
    if (this.options.gitignore) gitignore = levelsWithin(gitignoresAbove(this.host, root), root);
    const { filter } = this;
    const ignores = (path: string) => filter?.(path) === true || this.options.leavesOut?.(path) === true;
    return walk(this.host, { root, depth, gitignore, accepts, ignores });
  }

  private addWalked(pattern: string, root: string, walked: Walked): void {
    const left = this.isIgnored(root);
    for (const file of left ? [] : walked.files) this.add(file.path, file.realPath, false);
    for (const folder of walked.unreadableFolders) this.problem(pattern, "unreadableFolder", folder);
    for (const link of walked.outside) this.problem(pattern, "symlinkOutside", link);
    if (walked.files.length > 0 && !left) return;
    // An unreadable folder may hold articles, and is reported already.
    if (walked.unreadableFolders.length > 0) return;
    const leftOutBy = left || walked.ignored ? "ignore" : walked.gitignored ? "gitignore" : null;
    this.problem(pattern, "noMatch", root, leftOutBy === null ? {} : { leftOutBy });
  }

  private add(path: string, realPath: string, explicit: boolean): void {
    const known = this.files.get(realPath);
    if (known === undefined) {
      this.files.set(realPath, { path: relativePath(this.host.cwd, path), absolutePath: path, explicit });
      return;
    }
    const ownName = path === realPath || (known.absolutePath !== realPath && path < known.absolutePath);
    const name = ownName ? path : known.absolutePath;
    if (name === known.absolutePath && (known.explicit || !explicit)) return;
    this.files.set(realPath, {
      path: relativePath(this.host.cwd, name),
      absolutePath: name,
      explicit: explicit || known.explicit,
    });
  }

  private problem(
    pattern: string,
    kind: DiscoveryProblem["kind"],
    path: string,
    more: Pick<DiscoveryProblem, "suggestion" | "leftOutBy"> = {},
  ): void {
    const shown = pattern === "" ? "" : relativePath(this.host.cwd, path);
    // The same file or folder may be reached by several patterns, and is reported once.
    const key = kind === "noMatch" || kind === "notFound" ? `${kind} ${pattern}` : `${kind} ${shown}`;
    if (!this.problems.has(key)) this.problems.set(key, { pattern, kind, path: shown, ...more });
  }

  private suggestion(path: string, glob = ""): { suggestion: string } | Record<never, never> {
    const suggestion = suggestPath(this.host, path);
    if (suggestion === null) return {};
    return { suggestion: relativePath(this.host.cwd, glob === "" ? suggestion : childOf(suggestion, glob)) };
  }

  private isIgnored(path: string): boolean {
    if (this.options.leavesOut?.(path)) return true;
    return this.filter !== null && isLeftOut(this.host.cwd, this.filter, path);
  }

  private isNear(path: string, realPath: string): boolean {
    return isInside(this.realPath(folderOf(path)), realPath) || isInside(this.realPath(this.host.cwd), realPath);
  }

  private realPath(path: string): string {
    try {
      return this.host.realPath(path);
    } catch {
      return path;
    }
  }
}
