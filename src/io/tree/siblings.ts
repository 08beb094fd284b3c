import { type LocalePart, localePartFor } from "../../locale/path.ts";
import type { Host } from "../host.ts";
import { absolutePath, childOf, folderOf, isInside, nameOf, relativePath } from "../paths.ts";
import { createFolderListings, type FolderListings } from "./folder-listings.ts";

export interface SiblingFinder {
  /**
   * The articles on disk that translate the same source as the one at `path` (relative to the working directory or
   * absolute): its path with another locale in the place of its locale part, and in each of the other roots the path it
   * has below `repositoryRoot`. Relative to the working directory, in code-unit order, without the article itself.
   *
   * Only names are looked at, no file is opened, and symbolic links are not followed.
   */
  siblingsOf(path: string, declaredLocale: string | null, repositoryRoot?: string | null): readonly string[];
}

/**
 * A finder that remembers the folders it listed: for one run. Where one locale stands alone, an article costs no access
 * to the disk.
 *
 * `roots`: absolute root folders of other clones, for repositories that hold one locale each.
 */
export function createSiblingFinder(host: Host, roots: readonly string[] = []): SiblingFinder {
  const listings = createFolderListings(host);
  // Articles of one folder share their sibling folders.
  const foldersKnown = new Map<string, readonly string[]>();

  function foldersBeside(folder: string, part: LocalePart): readonly string[] {
    const key = `${part.start} ${folder}`;
    let known = foldersKnown.get(key);
    if (known === undefined) {
      known = otherFolders(listings, folder, part);
      foldersKnown.set(key, known);
    }
    return known;
  }

  /** The files whose paths differ from `path` by another locale in the place of its part. */
  function othersOf(path: string, part: LocalePart): string[] {
    const folder = folderOf(path);
    const name = nameOf(path);
    if (part.start < path.length - name.length) {
      return foldersBeside(folder, part)
        .filter((other) => listings.entryKind(other, name) === "file")
        .map((other) => childOf(other, name));
    }
    return listings
      .variantsOf(folder, name, moved(part, name.length - path.length), "file")
      .filter((variant) => variant.tag !== part.tag)
      .map((variant) => childOf(folder, variant.name));
  }

  function inClone(root: string, below: string, part: LocalePart | null): string[] {
    const path = childOf(root, below);
    if (part !== null) return othersOf(path, moved(part, path.length - below.length));
    const folder = existingFolder(listings, root, below.split("/").slice(0, -1));
    return folder !== null && listings.entryKind(folder, nameOf(path)) === "file" ? [path] : [];
  }

  return {
    siblingsOf(path, declaredLocale, repositoryRoot = null) {
      const self = absolutePath(host.cwd, path, host.windows);
      const part = localePartFor(self, declaredLocale);
      const found = new Set(part === null ? [] : othersOf(self, part));
      if (repositoryRoot !== null && isInside(repositoryRoot, self)) {
        const below = relativePath(repositoryRoot, self);
        for (const root of roots) {
          if (root === repositoryRoot) continue;
          for (const sibling of inClone(root, below, localePartFor(below, declaredLocale))) found.add(sibling);
        }
      }
      return [...found].map((each) => relativePath(host.cwd, each)).sort();
    },
  };
}

/** The existing folders whose paths differ from `folder` by another locale in the place of its part. */
function otherFolders(listings: FolderListings, folder: string, part: LocalePart): string[] {
  const nameStart = folder.lastIndexOf("/", part.start) + 1;
  const slash = folder.indexOf("/", part.end);
  const nameEnd = slash < 0 ? folder.length : slash;
  const parent = folderOf(folder.slice(0, nameEnd));
  const rest = slash < 0 ? [] : folder.slice(slash + 1).split("/");
  return listings
    .variantsOf(parent, folder.slice(nameStart, nameEnd), moved(part, -nameStart), "folder")
    .filter((variant) => variant.tag !== part.tag)
    .flatMap((variant) => existingFolder(listings, childOf(parent, variant.name), rest) ?? []);
}

/** The folder below another by the names on the way, or `null` where one is no folder. */
function existingFolder(listings: FolderListings, start: string, names: readonly string[]): string | null {
  let folder = start;
  for (const name of names) {
    if (listings.entryKind(folder, name) !== "folder") return null;
    folder = childOf(folder, name);
  }
  return folder;
}

function moved(part: LocalePart, by: number): LocalePart {
  return { ...part, start: part.start + by, end: part.end + by };
}
