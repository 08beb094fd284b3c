import { messageOf } from "../../text/error-message.ts";
import type { Host } from "../host.ts";
import { childOf, isInside, relativePath } from "../paths.ts";
import type { SourceFile, SourceTree } from "./source-tree.ts";

/** A plain folder as source: what lies in it is today's. Symbolic links that lead out of it are not followed. */
export function folderSource(host: Host, folder: string): SourceTree {
  const realRoot = host.realPath(folder);
  const folders = new Map<string, boolean>();
  return {
    prefix: "",
    folderNames: folder.split("/").filter((name) => name !== ""),
    past: null,
    read: async (path) => readFile(host, childOf(folder, path), realRoot),
    async isFolder(path) {
      const known = folders.get(path) ?? host.kind(childOf(folder, path)) === "folder";
      folders.set(path, known);
      return known;
    },
    files: async () => filesBelow(host, folder, ""),
    shown: (path) => relativePath(host.cwd, childOf(folder, path)),
    fileAt: (path) => childOf(folder, path),
    close: async () => {},
  };
}

function readFile(host: Host, path: string, realRoot: string): SourceFile {
  const kind = host.kind(path);
  if (kind === null || kind === "folder") return { kind: "absent" };
  if (kind !== "file") return { kind: "unreadable", reason: "it is no file that may be read" };
  try {
    if (!isInside(realRoot, host.realPath(path))) {
      return { kind: "unreadable", reason: "it is a symbolic link that leads out of the source" };
    }
    return { kind: "file", bytes: host.readFile(path) };
  } catch (error) {
    return { kind: "unreadable", reason: messageOf(error) };
  }
}

function filesBelow(host: Host, root: string, below: string): readonly string[] {
  return host.list(childOf(root, below)).flatMap(({ name, kind }) => {
    const path = below === "" ? name : `${below}/${name}`;
    if (kind === "folder") return name === ".git" || name === "node_modules" ? [] : filesBelow(host, root, path);
    return kind === "file" ? [path] : [];
  });
}
