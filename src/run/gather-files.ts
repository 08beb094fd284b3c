import type { Host } from "../io/host.ts";
import { absolutePath, folderOf, isInside } from "../io/paths.ts";
import type { Article } from "../model/article.ts";
import { linkedFiles } from "../parse/file-links.ts";
import type { SourceGatherer } from "./gather-source.ts";

/** The relative links of an article that lead to a file in neither tree, as they are written. */
export async function missingFilesOf(
  { text, declaredLocale }: Article,
  path: string,
  root: string | null,
  host: Host,
  source: SourceGatherer | null,
): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  for (const written of linkedFiles(text)) {
    const file = absolutePath(folderOf(path), unescaped(written), false);
    // What lies outside of the repository is published from elsewhere.
    if ((root !== null && !isInside(root, file)) || host.kind(file) !== null) continue;
    if (source === null || !(await source.holds(file, root, declaredLocale))) missing.add(written);
  }
  return missing;
}

function unescaped(written: string): string {
  const path = written
    .replaceAll("&amp;", "&")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replaceAll("\\", "/");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
