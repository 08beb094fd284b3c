import { linkedFiles } from "../../compare/links/file-links.ts";
import type { Entry, Host } from "../../io/host.ts";
import { absolutePath, childOf, folderOf, isInside, nameOf } from "../../io/paths.ts";
import type { Article } from "../../model/article.ts";
import { decodeEntities } from "../../text/entities.ts";
import { withoutPercents } from "../../text/percent.ts";
import type { SourceGatherer } from "./source-gatherer.ts";

/**
 * Looks for the files that articles link. Case does not count: nor does it on a Windows checkout, or where articles are
 * published, and findings must not depend on the machine.
 */
export class LinkedFiles {
  /** Names as they are on disk by their lower case, by folder. */
  private readonly listings = new Map<string, ReadonlyMap<string, string>>();
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  /** The relative links of an article that lead to a file in neither tree, as they are written. */
  async missingFrom(
    { text, declaredLocale }: Article,
    path: string,
    root: string | null,
    source: SourceGatherer | null,
  ): Promise<ReadonlySet<string>> {
    const missing = new Set<string>();
    for (const written of linkedFiles(text)) {
      const file = absolutePath(folderOf(path), unescaped(written), false);
      // What lies outside of the repository is published from elsewhere.
      if ((root !== null && !isInside(root, file)) || this.onDisk(file) !== null) continue;
      if (source === null || !(await source.holds(file, root, declaredLocale))) missing.add(written);
    }
    return missing;
  }

  /** The path as it is on disk; `null` where there is none. */
  private onDisk(path: string): string | null {
    if (this.host.kind(path) !== null) return path;
    const above = folderOf(path);
    const folder = above === path ? null : this.onDisk(above);
    const name = folder === null ? undefined : this.namesIn(folder).get(nameOf(path).toLowerCase());
    return folder === null || name === undefined ? null : childOf(folder, name);
  }

  private namesIn(folder: string): ReadonlyMap<string, string> {
    let known = this.listings.get(folder);
    if (known === undefined) {
      known = new Map(this.listed(folder).map(({ name }) => [name.toLowerCase(), name]));
      this.listings.set(folder, known);
    }
    return known;
  }

  private listed(folder: string): readonly Entry[] {
    try {
      return this.host.list(folder);
    } catch {
      return [];
    }
  }
}

function unescaped(written: string): string {
  const path = decodeEntities(written)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replaceAll("\\", "/");
  return withoutPercents(path);
}
