import type { ConfigResolver } from "../config/per-article.ts";
import type { Host } from "../io/host.ts";
import { relativePath } from "../io/paths.ts";
import type { FoundFile } from "../io/tree/discover.ts";

/** Clones that configurations of files name as siblings and that are not there, relative to the working directory. */
export function missingClones(files: readonly FoundFile[], resolver: ConfigResolver, host: Host): readonly string[] {
  const clones = new Set(files.flatMap(({ absolutePath }) => resolver.configForPath(absolutePath).siblings));
  return [...clones].filter((path) => host.kind(path) !== "folder").map((path) => relativePath(host.cwd, path));
}
