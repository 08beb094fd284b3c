import { globMatcher } from "../../text/glob/match.ts";
import { isMagic } from "../../text/glob/parse.ts";
import type { Host } from "../host.ts";
import { absolutePath, childOf, folderOf, isInside, nameOf, relativePath, withSlashes } from "../paths.ts";

const ARTICLE = /\.(?:mdx?|markdown)$/i;

/** Whether a file is an article by its name: what folders and globs without an extension of their own find. */
export function isArticleName(name: string): boolean {
  return ARTICLE.test(name);
}

/** A glob split into the folder it starts in and what it says about paths below that folder. */
export interface Glob {
  /** Absolute. */
  readonly base: string;
  /** The rest of the pattern. */
  readonly below: string;
  /** How many folders below the base a match can be. */
  readonly depth: number;
  matches(path: string): boolean;
}

/**
 * Reads a glob: `*`, `?`, `[…]`, `{a,b}`, `**` and extended globs, hidden names included. Leading folders that exist under
 * the name as written are taken literally, so that `docs (old)/*.md` works. `null` for a text without any of these. `!`
 * at the start is an ordinary character.
 *
 * @throws {GlobProblem}
 */
export function readGlob(host: Pick<Host, "cwd" | "windows" | "kind">, pattern: string): Glob | null {
  const segments = withSlashes(pattern, host.windows).split("/");
  // The root of a network share is no folder that could be asked for.
  let literal = host.windows && pattern.startsWith("\\\\") ? 4 : 0;
  let base = literal === 0 ? host.cwd : absolutePath(host.cwd, segments.slice(0, literal).join("/"), true);
  while (literal < segments.length - 1) {
    const folder = absolutePath(host.cwd, `${segments.slice(0, literal + 1).join("/")}/`, host.windows);
    if (host.kind(folder) !== "folder") break;
    base = folder;
    literal++;
  }
  const { folders, glob } = splitGlob(segments.slice(literal).join("/"));
  if (glob === "") return null;
  if (folders !== "") base = absolutePath(base, unescaped(folders), host.windows);
  const matcher = globMatcher(glob);
  const anyExtension = namesExtension(nameOf(glob));
  const skip = childOf(base, "").length;
  return {
    base,
    below: glob,
    depth: /\*\*|[({]/.test(glob) ? Number.POSITIVE_INFINITY : glob.split("/").length - 1,
    matches: (path) => (anyExtension || isArticleName(path)) && matcher(path.slice(skip)),
  };
}

/**
 * Says whether a path, which need not exist, lies where patterns look: a file or a folder, what is in the folder, or what a
 * glob matches.
 */
export function coverageOf(
  host: Pick<Host, "cwd" | "windows" | "kind">,
  patterns: readonly string[],
): (path: string) => boolean {
  const coverages = patterns.map((pattern) => {
    const literal = absolutePath(host.cwd, pattern, host.windows);
    const glob = host.kind(literal) === null ? readGlob(host, pattern) : null;
    return (path: string) =>
      isInside(literal, path) || (glob !== null && isInside(glob.base, path) && glob.matches(path));
  });
  return (path) => coverages.some((covers) => covers(path));
}

/**
 * A filter for patterns of what is to be left out, seen from the working directory: a pattern without `/` is for names
 * at any depth, and one that matches a folder is for all that is in it.
 */
export function ignoreFilter(
  cwd: string,
  patterns: readonly string[],
  windows: boolean,
): ((path: string) => boolean) | null {
  const matchers = patterns.flatMap((pattern) => {
    const text = withSlashes(pattern, windows)
      .replace(/^(?:\.\/)+/, "")
      .replace(/\/+$/, "");
    return text === "" ? [] : [ignoreMatcher(cwd, text, windows)];
  });
  return matchers.length === 0 ? null : (path) => matchers.some((matches) => matches(path));
}

/** Whether the filter leaves out a path or a folder that it is in, up to the working directory. */
export function isLeftOut(cwd: string, filter: (path: string) => boolean, path: string): boolean {
  for (let current = path; ; current = folderOf(current)) {
    if (filter(current)) return true;
    const above = folderOf(current);
    if (above === current || above === cwd || !isInside(cwd, above)) return false;
  }
}

function ignoreMatcher(cwd: string, text: string, windows: boolean): (path: string) => boolean {
  if (!text.includes("/")) {
    const matches = globMatcher(text);
    return (path) => nameOf(path) === text || matches(nameOf(path));
  }
  // The literal folders of the pattern may hold `..`, so they are resolved before anything is matched.
  const { folders, glob } = splitGlob(text);
  const literal = absolutePath(cwd, text, windows);
  if (glob === "") return (path) => path === literal;
  const folder = absolutePath(cwd, folders === "" ? "." : unescaped(folders), windows);
  const matches = globMatcher(glob);
  return (path) =>
    path === literal || (path !== folder && isInside(folder, path) && matches(relativePath(folder, path)));
}

/** `*.yml` and `a.{yml,md}` say which extension they want; `*`, `**` and `a*` do not. */
function namesExtension(lastSegment: string): boolean {
  const dot = lastSegment.lastIndexOf(".");
  return dot >= 0 && /[\p{L}\p{N}]/u.test(lastSegment.slice(dot));
}

/** The folders that a pattern begins with, literally, and the glob below them: `""` where nothing of it is one. */
function splitGlob(pattern: string): { readonly folders: string; readonly glob: string } {
  const segments = pattern.split("/");
  const first = segments.findIndex(isMagic);
  // A brace that holds a slash begins in a segment that looks like a name.
  const brace = pattern.search(/\{[^{}]*\//);
  const candidates = [first, brace < 0 ? -1 : pattern.slice(0, brace).split("/").length - 1].filter((at) => at >= 0);
  if (candidates.length === 0) return { folders: pattern, glob: "" };
  const start = Math.min(...candidates);
  return { folders: segments.slice(0, start).join("/"), glob: segments.slice(start).join("/") };
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}
