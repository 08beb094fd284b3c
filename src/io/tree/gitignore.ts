import ignore, { type Ignore } from "ignore";
import { decode } from "../decode.ts";
import type { Host } from "../host.ts";
import { LIMITS } from "../limits.ts";
import { childOf, folderOf, isInside } from "../paths.ts";

/** The `.gitignore` of one folder and those above it, innermost first. */
export interface GitignoreLevel {
  readonly folder: string;
  readonly rules: Ignore;
  readonly above: GitignoreLevel | null;
}

/** `unignored`: a negated pattern brought the entry back. */
type GitignoreVerdict = "ignored" | "unignored" | "none";

export const GITIGNORE_NAME = ".gitignore";

/**
 * Adds the folder's own `.gitignore` to the levels above it. A file that cannot be read or is no text counts as
 * absent, a symbolic link too: git does not follow one either.
 */
export function withGitignoreOf(host: Host, folder: string, above: GitignoreLevel | null): GitignoreLevel | null {
  const path = childOf(folder, GITIGNORE_NAME);
  if (host.entryKind(path) !== "file") return above;
  let text: string;
  try {
    const decoded = decode(host.readFile(path, LIMITS.gitignore));
    if (decoded.kind !== "text") return above;
    text = decoded.text;
  } catch {
    return above;
  }
  const rules = ignore({ ignorecase: host.ignoresCase, allowRelativePaths: true }).add(patternsIn(text));
  return { folder, rules, above };
}

/** Beyond these, a file is no work of a person, and reading its patterns would take time or memory without end. */
const MOST_PATTERNS = 5_000;
const LONGEST_PATTERN = 1_000;
/** Each multiplies the time by the length of the path, but for one that ends the pattern. */
const MOST_GLOBSTARS = 2;

/** The patterns of a `.gitignore`, without those that count as absent: then too much is linted, never too little. */
function patternsIn(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/, MOST_PATTERNS);
  return lines.filter(
    (line) => line.length <= LONGEST_PATTERN && (line.match(/\*\*+(?=\/.)/g)?.length ?? 0) <= MOST_GLOBSTARS,
  );
}

/**
 * The levels that reach a folder from above: up to the root of its git repository; outside of a repository up to the
 * working directory. The folder's own `.gitignore` is not among them.
 */
export function gitignoresAbove(host: Host, folder: string): GitignoreLevel | null {
  const chain: string[] = [];
  let current = folder;
  let isRepository = host.kind(childOf(current, ".git")) !== null;
  while (!isRepository && folderOf(current) !== current) {
    current = folderOf(current);
    chain.push(current);
    isRepository = host.kind(childOf(current, ".git")) !== null;
  }
  return chain
    .filter((above) => isRepository || (isInside(host.cwd, folder) && isInside(host.cwd, above)))
    .reduceRight<GitignoreLevel | null>((levels, above) => withGitignoreOf(host, above, levels), null);
}

/** What the patterns say of an entry below all the levels' folders; the innermost level that has an opinion wins. */
export function gitignoreVerdict(levels: GitignoreLevel | null, path: string, isFolder: boolean): GitignoreVerdict {
  for (let level = levels; level !== null; level = level.above) {
    const { ignored, unignored } = test(level, path, isFolder);
    if (ignored) return "ignored";
    if (unignored) return "unignored";
  }
  return "none";
}

/**
 * The levels that still count below a folder that is entered although one of them ignores it, because a person named it
 * or a level further in brought it back. To the others the whole content would be ignored with the folder.
 */
export function levelsWithin(levels: GitignoreLevel | null, folder: string): GitignoreLevel | null {
  if (levels === null) return null;
  const above = levelsWithin(levels.above, folder);
  return test(levels, folder, true).ignored ? above : { ...levels, above };
}

function test(level: GitignoreLevel, path: string, isFolder: boolean): { ignored: boolean; unignored: boolean } {
  const relative = path.slice(level.folder.endsWith("/") ? level.folder.length : level.folder.length + 1);
  return level.rules.test(isFolder ? `${relative}/` : relative);
}

/**
 * Says which folders in and below a root git leaves out. The root itself was named: what ignores it has no say inside.
 *
 * @param root absolute
 */
export function gitignoredFolders(host: Host, root: string): (folder: string) => boolean {
  const levels = new Map<string, GitignoreLevel | null>();
  const levelsIn = (folder: string): GitignoreLevel | null => {
    let known = levels.get(folder);
    if (known === undefined) {
      const above = folder === root ? levelsWithin(gitignoresAbove(host, root), root) : levelsIn(folderOf(folder));
      known = withGitignoreOf(host, folder, above);
      levels.set(folder, known);
    }
    return known;
  };
  return (folder) =>
    folder !== root &&
    isInside(root, folder) &&
    gitignoreVerdict(levelsIn(folderOf(folder)), folder, true) === "ignored";
}
