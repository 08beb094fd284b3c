import type { Host } from "../host.ts";
import { childOf, folderOf, isInside } from "../paths.ts";
import { UnreadableFile } from "../regular-file.ts";

/**
 * Reads a file that nobody named and that is read for its name alone. A branch can make it a symbolic link to a file of
 * the machine, and what is said about its content would show bits of that.
 *
 * @param path absolute
 * @param limit in bytes
 * @throws {UnreadableFile} where it is a link out of the tree, no regular file or too large
 * @throws the system's error
 */
export function readOwnFile(host: Host, path: string, limit: number): Uint8Array {
  if (leadsOut(host, path)) throw new UnreadableFile(LEADS_OUT);
  return host.readFile(path, limit);
}

/** In words that go on from a file's name. */
const LEADS_OUT = "it is a symbolic link that leads out of the tree";

/** Whether a path is a symbolic link, of a file, that leads out of the tree it stands in. Never throws. */
export function leadsOut(host: Host, path: string): boolean {
  return host.entryKind(path) === "symlink" && !isInTreeOf(host, folderOf(path), path);
}

/**
 * Whether a path, symbolic links followed, lies in the tree that a folder is in: the git repository around it, else the
 * working directory where that is around it, else the folder itself. Never throws.
 */
export function isInTreeOf(host: Host, folder: string, path: string): boolean {
  try {
    return isInside(host.realPath(treeOf(host, folder)), host.realPath(path));
  } catch {
    return false;
  }
}

function treeOf(host: Host, start: string): string {
  for (let folder = start; ; folder = folderOf(folder)) {
    if (host.kind(childOf(folder, ".git")) !== null) return folder;
    if (folderOf(folder) === folder) return isInside(host.cwd, start) ? host.cwd : start;
  }
}
