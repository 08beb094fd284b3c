import { decode } from "../../io/decode.ts";
import type { Host } from "../../io/host.ts";
import { childOf, folderOf } from "../../io/paths.ts";
import { isArticleName } from "../../io/tree/path-patterns.ts";
import type { Beside } from "../../model/surroundings.ts";
import { LOCALIZATION_KEYS } from "../../parse/pipeline-keys.ts";

/** So many of a folder show what most of them are like. */
const MOST_READ = 20;

/** What the articles of folders are like, each folder looked at once. */
export class ArticlesBeside {
  private readonly folders = new Map<string, ReadonlyMap<string, boolean>>();
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  /** @param path absolute, of the article that the others stand beside */
  of(path: string): Beside {
    const folder = folderOf(path);
    const known = this.folders.get(folder) ?? this.read(folder);
    this.folders.set(folder, known);
    const others = [...known].filter(([other]) => other !== path);
    return { articles: others.length, withUnits: others.filter(([, hasUnits]) => hasUnits).length };
  }

  /** Localized articles, and whether they have units; what cannot be read is none. */
  private read(folder: string): ReadonlyMap<string, boolean> {
    const found = new Map<string, boolean>();
    try {
      for (const { name, kind } of [...this.host.list(folder)].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (kind !== "file" || !isArticleName(name)) continue;
        const decoded = decode(this.host.readFile(childOf(folder, name)));
        if (decoded.kind !== "text" || !LOCALIZATION_KEYS.every((key) => decoded.text.includes(`${key}:`))) continue;
        found.set(childOf(folder, name), decoded.text.includes("data-ttu-id="));
        if (found.size > MOST_READ) break;
      }
    } catch {
      // Gone or locked since it was listed.
    }
    return found;
  }
}
