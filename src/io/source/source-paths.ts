import { localePartFor, localeParts } from "../../locale/path.ts";
import { folderOf, isInside, nameOf, relativePath } from "../paths.ts";
import { readSourceMap } from "./source-map.ts";
import type { SourceTree } from "./source-tree.ts";

/** An article whose source is looked for. */
export interface Seeking {
  /** Absolute. */
  readonly path: string;
  /** The root of its repository; `null` where it is in none. */
  readonly root: string | null;
  /** What was asked to be linted and holds the article, absolute: its root where there is no other. */
  readonly argument: string;
  /** `ms.contentlocale`, as written. */
  readonly declaredLocale: string | null;
}

/** Where an article's source should be. */
export interface SourcePlace {
  readonly path: string;
  /** Whether the folders around it agree: a source that is not there is gone then, and not looked for at a wrong place. */
  readonly certain: boolean;
}

/** So many folders of an article's path are left out at its source, and whether the folders around it agree. */
interface Offset {
  readonly folders: number;
  readonly certain: boolean;
}

/**
 * Finds the path that an article's source has: by `source.map`; else the same path from both roots. Where the source is a
 * folder within its repository, or the articles are one within theirs, it is the path whose folders are there. Only
 * folders decide, never the article's own name, so that an article gives the same alone and in a whole run.
 */
export class SourcePaths {
  private readonly offsets = new Map<string, Promise<Offset>>();
  private readonly mapped: ReturnType<typeof readSourceMap> | null;
  private readonly tree: SourceTree;

  constructor(tree: SourceTree, map: Readonly<Record<string, string>>) {
    this.tree = tree;
    this.mapped = Object.keys(map).length === 0 ? null : readSourceMap(map);
  }

  /** @returns `null` where a map is given and no pattern of it fits */
  async placeOf(seeking: Seeking): Promise<SourcePlace | null> {
    const { path, declaredLocale } = seeking;
    const root = seeking.root ?? rootOfPath(path);
    if (this.mapped !== null) {
      const base = seeking.root ?? (isInside(seeking.argument, folderOf(path)) ? seeking.argument : folderOf(path));
      const found = this.mapped(relativePath(base, path), (text) => localeParts(`${text}/`).length === 1);
      return found === null ? null : { path: found, certain: await this.hasTopOf(found) };
    }
    const { names, localeEnd } = foldersOf(relativePath(root, folderOf(path)), declaredLocale);
    const key = JSON.stringify([root, names, localeEnd, seeking.root === null ? seeking.argument : ""]);
    let pending = this.offsets.get(key);
    if (pending === undefined) {
      pending = this.offsetOf(names, localeEnd, seeking);
      this.offsets.set(key, pending);
    }
    const { folders, certain } = await pending;
    const below = [...names.slice(folders), nameOf(path)].map(withoutLocale).join("/");
    return { path: this.tree.prefix + below, certain };
  }

  /** A map may be wrong: a source is gone only from where the source has folders at all. */
  private async hasTopOf(path: string): Promise<boolean> {
    const slash = path.indexOf("/");
    return slash < 0 || this.tree.isFolder(path.slice(0, slash));
  }

  private async offsetOf(names: readonly string[], localeEnd: number | null, seeking: Seeking): Promise<Offset> {
    const inRepository = seeking.root !== null;
    if (inRepository && (names.length === 0 || (await this.depthAt(names, 0)) > 0))
      return { folders: 0, certain: true };
    let best = { folders: 0, depth: 0 };
    for (let folders = inRepository ? 1 : 0; folders < names.length; folders++) {
      const depth = await this.depthAt(names, folders);
      if (depth > best.depth) best = { folders, depth };
    }
    if (best.depth > 0) return { folders: best.folders, certain: true };
    const shared = this.sharedNames(names, inRepository);
    if (shared !== null) return { folders: shared, certain: true };
    return { folders: localeEnd ?? fallback(names, seeking), certain: false };
  }

  /** So many folders of `names`, from one of them on, are there at the source. */
  private async depthAt(names: readonly string[], from: number): Promise<number> {
    let path = this.tree.prefix;
    for (let at = from; at < names.length; at++) {
      path += withoutLocale(names[at] as string);
      if (!(await this.tree.isFolder(path))) return at - from;
      path += "/";
    }
    return names.length - from;
  }

  /** Where the last names of the source's own path end in an article's path; in a repository they have to start it. */
  private sharedNames(names: readonly string[], inRepository: boolean): number | null {
    const { folderNames } = this.tree;
    for (let length = Math.min(folderNames.length, names.length); length > 0; length--) {
      const wanted = folderNames.slice(-length).join("/");
      for (let start = 0; start + length <= (inRepository ? length : names.length); start++) {
        if (names.slice(start, start + length).join("/") === wanted) return start + length;
      }
    }
    return null;
  }
}

/** The folders on the way to an article, and how many of them end where its locale stands. */
interface Folders {
  readonly names: readonly string[];
  readonly localeEnd: number | null;
}

/** Without the folder that is nothing but the locale (`docs/nl-NL/storage`): the source has none. */
function foldersOf(relative: string, declaredLocale: string | null): Folders {
  const namesIn = (path: string) => path.split("/").filter((name) => name !== "" && name !== ".");
  const part = localePartFor(`${relative}/`, declaredLocale);
  if (part === null) return { names: namesIn(relative), localeEnd: null };
  const before = namesIn(relative.slice(0, part.form === "segment" ? part.start : part.end));
  return { names: [...before, ...namesIn(relative.slice(part.end))], localeEnd: before.length };
}

/** From the repository's root or from what was asked for. */
function fallback(names: readonly string[], { path, root, argument }: Seeking): number {
  if (root !== null) return 0;
  if (!isInside(argument, folderOf(path))) return names.length;
  return relativePath(rootOfPath(path), argument)
    .split("/")
    .filter((name) => name !== "." && name !== "").length;
}

/** `a.nl-NL.md` and `docs.nl-NL` without their locale: the source has none. */
function withoutLocale(name: string): string {
  const part = localePartFor(name, null);
  return part?.form === "suffix" ? name.slice(0, part.start - 1) + name.slice(part.end) : name;
}

/** `/`, or a drive. */
function rootOfPath(path: string): string {
  let folder = folderOf(path);
  while (folderOf(folder) !== folder) folder = folderOf(folder);
  return folder;
}
