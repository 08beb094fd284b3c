import type { Entry, Host } from "../host.ts";
import { childOf, isInside, relativePath } from "../paths.ts";
import { type GitignoreLevel, gitignoreVerdict, levelsWithin, withGitignoreOf } from "./gitignore.ts";

/** Names of folders that never hold articles of the tree they are in. */
export const SKIPPED: ReadonlySet<string> = new Set([".git", "node_modules"]);

/** Whether a path lies in a folder that is never looked into; `from` is where looking starts, absolute as the path is. */
export function isNeverFound(from: string, path: string): boolean {
  return relativePath(from, path)
    .split("/")
    .some((name) => SKIPPED.has(name));
}

interface WalkRequest {
  /** Absolute. */
  readonly root: string;
  /** How many folders deep below the root files may be; 0 is the root itself. */
  readonly depth: number;
  /** The `.gitignore` files above the root, or `false` to honour none at all. */
  readonly gitignore: GitignoreLevel | null | false;
  accepts(path: string, name: string): boolean;
  /** Whether the user wants a file or a folder with all its content left out. */
  ignores(path: string): boolean;
}

interface WalkedFile {
  readonly path: string;
  /** The same without symbolic links. */
  readonly realPath: string;
}

/** All paths absolute, in no particular order. */
export interface Walked {
  readonly files: WalkedFile[];
  readonly unreadableFolders: string[];
  /** Symbolic links to folders and accepted files outside of the root. */
  readonly outside: string[];
  /** Whether `.gitignore` files, or the user's own patterns, left out a folder or an accepted file. */
  gitignored: boolean;
  ignored: boolean;
}

interface Visit {
  readonly path: string;
  readonly realPath: string;
  readonly depth: number;
  readonly levels: GitignoreLevel | null;
}

/**
 * All accepted files below a folder. Symbolic links are followed last, and only to what lies inside the root and was
 * not reached by its own name, so a cycle ends and a file's own name wins. A broken link is no file: editors leave them
 * behind as locks.
 */
export function walk(host: Host, request: WalkRequest): Walked {
  const walked: Walked = { files: [], unreadableFolders: [], outside: [], gitignored: false, ignored: false };
  const visited = new Set<string>();
  const links: Visit[] = [];
  const realRoot = realPathOf(host, request.root) ?? request.root;
  const pending: Visit[] = [
    {
      path: request.root,
      realPath: realRoot,
      depth: 0,
      levels: request.gitignore === false ? null : request.gitignore,
    },
  ];
  while (true) {
    const visit = pending.pop();
    if (visit !== undefined) {
      if (visited.has(visit.realPath)) continue;
      visited.add(visit.realPath);
      visitFolder(host, request, visit, walked, pending, links);
      continue;
    }
    const link = links.shift();
    if (link === undefined) return walked;
    followLink(host, request, link, realRoot, walked, pending);
  }
}

function visitFolder(
  host: Host,
  request: WalkRequest,
  visit: Visit,
  walked: Walked,
  pending: Visit[],
  links: Visit[],
): void {
  let entries: readonly Entry[];
  try {
    entries = host.list(visit.path);
  } catch {
    walked.unreadableFolders.push(visit.path);
    return;
  }
  const levels = levelsOf(host, request, visit, entries);
  const sameName = visit.realPath === visit.path;
  for (const entry of entries) {
    const { name, kind } = entry;
    const path = childOf(visit.path, name);
    if (kind === "file") {
      if (!request.accepts(path, name) || !wanted(request, path, false, levels, walked)) continue;
      walked.files.push({ path, realPath: sameName ? path : childOf(visit.realPath, name) });
    } else if (kind === "folder") {
      if (visit.depth >= request.depth || SKIPPED.has(name)) continue;
      const within = wanted(request, path, true, levels, walked);
      if (within === null) continue;
      pending.push({
        path,
        realPath: sameName ? path : childOf(visit.realPath, name),
        depth: visit.depth + 1,
        levels: within.levels,
      });
    } else if (kind === "symlink" && !SKIPPED.has(name)) {
      const within = wanted(request, path, false, levels, walked);
      if (within !== null)
        links.push({ path, realPath: visit.realPath, depth: visit.depth + 1, levels: within.levels });
    }
  }
}

/** A repository inside the tree has its own `.gitignore` files alone, as git has it. */
function levelsOf(host: Host, request: WalkRequest, visit: Visit, entries: readonly Entry[]): GitignoreLevel | null {
  if (request.gitignore === false) return null;
  const above = entries.some((entry) => entry.name === ".git") ? null : visit.levels;
  return entries.some((entry) => entry.name === ".gitignore") ? withGitignoreOf(host, visit.path, above) : above;
}

/** `null` when an entry is left out, else the levels that count inside it. */
function wanted(
  request: WalkRequest,
  path: string,
  isFolder: boolean,
  levels: GitignoreLevel | null,
  walked: Walked,
): { levels: GitignoreLevel | null } | null {
  if (request.ignores(path)) {
    walked.ignored = true;
    return null;
  }
  if (levels === null) return NO_LEVELS;
  const verdict = gitignoreVerdict(levels, path, isFolder);
  if (verdict === "ignored") {
    walked.gitignored = true;
    return null;
  }
  return { levels: verdict === "unignored" && isFolder ? levelsWithin(levels, path) : levels };
}

const NO_LEVELS = { levels: null } as const;

function followLink(
  host: Host,
  request: WalkRequest,
  link: Visit,
  realRoot: string,
  walked: Walked,
  pending: Visit[],
): void {
  const kind = host.kind(link.path);
  const name = link.path.slice(link.path.lastIndexOf("/") + 1);
  const isArticle = kind === "file" && request.accepts(link.path, name);
  if (!isArticle && (kind !== "folder" || link.depth > request.depth)) return;
  const realPath = realPathOf(host, link.path);
  if (realPath === null) return;
  if (!isInside(realRoot, realPath)) walked.outside.push(link.path);
  else if (isArticle) walked.files.push({ path: link.path, realPath });
  else pending.push({ ...link, realPath });
}

function realPathOf(host: Host, path: string): string | null {
  try {
    return host.realPath(path);
  } catch {
    return null;
  }
}
