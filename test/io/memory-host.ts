import { createHash } from "node:crypto";
import type { Entry, EntryKind, Host, PathKind } from "../../src/io/host.ts";
import { childOf, folderOf, nameOf } from "../../src/io/paths.ts";

export interface MemoryHost extends Host {
  /** Every question that would have gone to the disk, `kind /a/b` for instance. */
  readonly calls: string[];
}

/** A machine in memory: absolute paths with `/` to contents; `null` is a folder that nobody may look into. */
export function memoryHost(
  cwd: string,
  files: Readonly<Record<string, string | Uint8Array | null>>,
  windows = false,
): MemoryHost {
  const calls: string[] = [];
  const contents = new Map<string, Uint8Array>();
  const folders = new Map<string, Map<string, EntryKind>>();
  const locked = new Set<string>();

  function addFolder(path: string): Map<string, EntryKind> {
    let entries = folders.get(path);
    if (entries === undefined) {
      entries = new Map();
      folders.set(path, entries);
      if (folderOf(path) !== path) addFolder(folderOf(path)).set(nameOf(path), "folder");
    }
    return entries;
  }

  addFolder(cwd);
  for (const [path, content] of Object.entries(files)) {
    if (content === null) {
      addFolder(path);
      locked.add(path);
    } else {
      addFolder(folderOf(path)).set(nameOf(path), "file");
      contents.set(path, typeof content === "string" ? Buffer.from(content) : content);
    }
  }

  function readFile(path: string): Uint8Array {
    calls.push(`read ${path}`);
    const bytes = contents.get(path);
    if (bytes === undefined) throw new Error(`ENOENT: ${path}`);
    return bytes;
  }

  return {
    cwd,
    windows,
    ignoresCase: windows,
    calls,
    readFile,
    readToEnd: readFile,
    readRange: (path, start, length) => readFile(path).subarray(start, start + length),
    readBeginning(path, length, wanted) {
      const bytes = readFile(path).subarray(0, length);
      const end = wanted(bytes);
      return end === null ? null : bytes.subarray(0, end);
    },
    kind(path): PathKind | null {
      calls.push(`kind ${path}`);
      return contents.has(path) ? "file" : folders.has(path) ? "folder" : null;
    },
    entryKind(path): EntryKind | null {
      calls.push(`entryKind ${path}`);
      return contents.has(path) ? "file" : folders.has(path) ? "folder" : null;
    },
    stamp(path) {
      const bytes = contents.get(path);
      return bytes === undefined ? null : createHash("sha1").update(bytes).digest("hex");
    },
    list(folder): Entry[] {
      calls.push(`list ${folder}`);
      const entries = folders.get(folder);
      if (entries === undefined || locked.has(folder)) throw new Error(`EACCES: ${folder}`);
      return [...entries].map(([name, kind]) => ({ name, kind }));
    },
    realPath(path): string {
      if (!contents.has(path) && !folders.has(path)) throw new Error(`ENOENT: ${path}`);
      return path;
    },
    replaceFile(path, content) {
      calls.push(`replace ${path}`);
      addFolder(folderOf(path)).set(nameOf(path), "file");
      contents.set(path, typeof content === "string" ? Buffer.from(content) : content);
    },
    now: () => new Date("2024-05-06T07:08:09Z"),
    sha256: (data) => `hash of ${data.length}`,
    sha1: (data) => createHash("sha1").update(data).digest("hex"),
  };
}

/** Files of one folder, for `memoryHost`. */
export function below(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [childOf(folder, path), content]));
}
