import type { FileReport } from "../../model/report.ts";

/** What tells a source from a translation. */
type Reported = Pick<FileReport, "path" | "locale" | "units" | "pairing">;

/**
 * The paths of pages that lie among the sources of translations, and are sources themselves, translated or not: they have no
 * locale and no segments, and were paired with nothing.
 */
export function sourcePages(files: readonly Reported[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { path, pairing } of files) {
    if (pairing === undefined) continue;
    folders.add(foldersOf(pairing.source).at(-1) as string);
    const root = rootOfSources(path, pairing.source);
    // Where translations lie below their sources, so does everything else.
    if (!path.startsWith(root)) folders.add(`${root}*`);
  }
  const isAmong = (path: string) => {
    const own = foldersOf(path);
    return folders.has(own.at(-1) as string) || own.some((folder) => folders.has(`${folder}*`));
  };
  const pages = files.filter(
    ({ path, locale, units, pairing }) => units === 0 && pairing === undefined && locale === null && isAmong(path),
  );
  return new Set(pages.map(({ path }) => path));
}

/** What is left of a source's path without the end that it shares with its translation's: `content/en/`. */
function rootOfSources(translation: string, source: string): string {
  const [names, others] = [source.split("/"), translation.split("/")];
  let shared = 1;
  while (shared < names.length && shared < others.length && names.at(-1 - shared) === others.at(-1 - shared)) shared++;
  return names
    .slice(0, -shared)
    .map((name) => `${name}/`)
    .join("");
}

/** The folders that a file is in, outermost first, each with its `/`; the first is the working directory, empty. */
function foldersOf(path: string): readonly string[] {
  const folders = [""];
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) folders.push(path.slice(0, at + 1));
  return folders;
}
