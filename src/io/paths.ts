import { posix } from "node:path";

/**
 * Paths as they are used above the disk: `/` between segments on every system, drive letters and UNC roots kept
 * (`C:/docs`, `//server/share`). Windows itself accepts them in this form.
 */
export function withSlashes(path: string, windows: boolean): string {
  return windows ? path.replaceAll("\\", "/") : path;
}

/** Whether a path with `/` is absolute on the system it comes from. */
function isAbsolutePath(path: string, windows: boolean): boolean {
  return path.startsWith("/") || (windows && /^[a-z]:\//i.test(path));
}

/** The absolute form of a path as a person wrote it, without `.`, `..` and a trailing slash; `cwd` is absolute. */
export function absolutePath(cwd: string, path: string, windows: boolean): string {
  const slashed = withSlashes(path, windows);
  const joined = isAbsolutePath(slashed, windows) ? slashed : `${cwd}/${slashed}`;
  const root = windows ? rootOf(joined) : "";
  const below = posix.normalize(`/${joined.slice(root.length)}`);
  return root + (below.length > 1 && below.endsWith("/") ? below.slice(0, -1) : below);
}

/** The drive or share that a Windows path starts with, which `..` does not leave. */
function rootOf(path: string): string {
  return /^(?:[a-z]:|\/\/[^/]+\/[^/]+)/i.exec(path)?.[0] ?? "";
}

/** An absolute path as seen from an absolute folder: `.` for the folder itself, unchanged on another drive. */
export function relativePath(from: string, to: string): string {
  if (to === from) return ".";
  const base = from.endsWith("/") ? from : `${from}/`;
  if (to.startsWith(base)) return to.slice(base.length);
  if (rootOf(from).toLowerCase() !== rootOf(to).toLowerCase()) return to;
  // Asked for each file of a run. `posix.relative` resolves both, which takes five times as long.
  let same = 0;
  while (same < to.length && from.charCodeAt(same) === to.charCodeAt(same)) same++;
  const shared = same === to.length && from.charAt(same) === "/" ? same : to.slice(0, same).lastIndexOf("/");
  if (shared < 0) return posix.relative(from, to);
  let back = "..";
  for (let slash = from.indexOf("/", shared + 1); slash >= 0; slash = from.indexOf("/", slash + 1)) back += "/..";
  return shared >= to.length - 1 ? back : `${back}/${to.slice(shared + 1)}`;
}

/** The folder of an absolute path; a root is its own folder. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, Math.max(slash, 0));
  if (folder === "") return "/";
  return folder.length === 2 && /^[a-z]:$/i.test(folder) ? `${folder}/` : folder;
}

/** The last segment of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A path below an absolute folder. */
export function childOf(folder: string, name: string): string {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

/** Whether an absolute path is the folder or lies below it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
