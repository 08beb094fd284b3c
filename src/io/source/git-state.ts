import { homedir } from "node:os";
import type { Host } from "../host.ts";
import { absolutePath, childOf, folderOf } from "../paths.ts";

/** Files in a git directory, and in the one that its worktrees share, that decide what git answers. */
const FILES = ["HEAD", "FETCH_HEAD", "config", "config.worktree", "packed-refs", "shallow", "objects/info/alternates"];

/**
 * Looks, through a host that takes down what it is asked, at all that decides what git will answer about the history that
 * a folder is in: refs, settings and which packs there are. Objects themselves never change.
 *
 * @param folder absolute
 */
export function lookAtGitState(host: Host, folder: string): void {
  const home = process.env["HOME"] ?? homedir();
  const settings = process.env["XDG_CONFIG_HOME"] ?? childOf(home, ".config");
  for (const path of ["/etc/gitconfig", childOf(home, ".gitconfig"), childOf(settings, "git/config")]) read(host, path);
  for (const git of gitFolders(host, folder)) {
    for (const name of FILES) read(host, childOf(git, name));
    lookBelow(host, childOf(git, "refs"));
    if (host.kind(childOf(git, "objects/pack")) === "folder") host.list(childOf(git, "objects/pack"));
  }
}

/** The git directory of a folder, and the one that it shares with other worktrees. */
function gitFolders(host: Host, folder: string): readonly string[] {
  if (host.kind(childOf(folder, "HEAD")) === "file") return [folder];
  for (let above = folder; ; above = folderOf(above)) {
    const path = childOf(above, ".git");
    const kind = host.kind(path);
    if (kind === "folder") return [path];
    if (kind === "file") {
      const own = absolutePath(
        above,
        read(host, path)
          .replace(/^gitdir: /, "")
          .trim(),
        host.windows,
      );
      const shared = read(host, childOf(own, "commondir")).trim();
      return shared === "" ? [own] : [own, absolutePath(own, shared, host.windows)];
    }
    if (folderOf(above) === above) return [];
  }
}

function lookBelow(host: Host, folder: string): void {
  if (host.kind(folder) !== "folder") return;
  for (const { name, kind } of host.list(folder)) {
    const path = childOf(folder, name);
    if (kind === "folder") lookBelow(host, path);
    else read(host, path);
  }
}

function read(host: Host, path: string): string {
  if (host.kind(path) !== "file") return "";
  try {
    return Buffer.from(host.readFile(path)).toString();
  } catch {
    return "";
  }
}
