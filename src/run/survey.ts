import { readHead } from "../io/head.ts";
import type { Host } from "../io/host.ts";
import { childOf, folderOf, nameOf, relativePath } from "../io/paths.ts";
import { Layouts } from "../io/plain/layouts.ts";
import { discover } from "../io/tree/discover.ts";
import { createFolderListings } from "../io/tree/folder-listings.ts";
import { createRepositoryFinder, type Publishing } from "../io/tree/publishing.ts";
import { localeParts, withoutPart } from "../locale/path.ts";
import { canonicalLocale } from "../locale/tag.ts";
import { parseHead } from "../parse/article.ts";

/** What a folder looks like to somebody who wants to lint it. Paths are relative to the working directory. */
export interface Survey {
  /** How many translated articles there are, by the locale they declare; the most frequent first. */
  readonly locales: readonly { readonly tag: string; readonly articles: number }[];
  /** The folders right below the working directory that hold them; empty where some lie in it directly. */
  readonly folders: readonly string[];
  /** The publishing configuration, where there is one. */
  readonly publishing: string | null;
  /** The locales it names. */
  readonly publishedLocales: readonly string[];
  /** The folder of the source articles, where a clone lies at one of the usual places. */
  readonly source: string | null;
  /** Where the publishing configuration says the source is; as unsafe as that file. */
  readonly sourceUrl: string | null;
  /** Clones beside this one that hold other locales. */
  readonly siblings: readonly string[];
  /** Trees where a translation and its source are two files. */
  readonly plain: readonly SurveyedTree[];
}

/** A tree where a translation and its source are two files. */
export interface SurveyedTree {
  /** Templates of the configuration, from the working directory. */
  readonly target: string;
  readonly source: string;
  /** How many translations there are, by locale. */
  readonly locales: ReadonlyMap<string, number>;
  /** The folders that hold them, from the working directory. */
  readonly folders: ReadonlySet<string>;
}

/** A clone that holds it has no translations. */
const SOURCE_LOCALE = "en-US";

/** Looks at the working directory and at what lies beside its repository. Nothing but names and front matter is read. */
export function survey(host: Host): Survey {
  const { root, publishing } = createRepositoryFinder(host).repositoryOf(childOf(host.cwd, "."));
  const repository = root ?? host.cwd;
  const shown = (path: string) => relativePath(host.cwd, path);
  const source = sourceCandidates(repository, publishing).find((path) => host.kind(path) === "folder");
  return {
    ...articlesOf(host),
    publishing: publishing === null ? null : shown(publishing.path),
    publishedLocales: publishing?.locales ?? [],
    source: source === undefined ? null : shown(source),
    sourceUrl: publishing?.sourceRepository?.url ?? null,
    siblings: clonesBeside(repository, host).map(shown),
    plain: plainTrees(host, root),
  };
}

/** The most frequent first. */
function plainTrees(host: Host, root: string | null): readonly SurveyedTree[] {
  const layouts = new Layouts(host);
  const trees = new Map<
    string,
    { readonly locales: Map<string, number>; readonly folders: Set<string>; source: string }
  >();
  for (const { absolutePath } of discover(host, ["."], { ignore: [], gitignore: true }).files) {
    const found = layouts.sourceOf(absolutePath, root);
    if (found === null) continue;
    const target = relativePath(host.cwd, found.template.target);
    const source = relativePath(host.cwd, found.template.source);
    const tree = trees.get(target) ?? { source, locales: new Map<string, number>(), folders: new Set<string>() };
    tree.locales.set(found.locale, (tree.locales.get(found.locale) ?? 0) + 1);
    tree.folders.add(relativePath(host.cwd, found.target));
    trees.set(target, tree);
  }
  const files = ({ locales }: SurveyedTree) => [...locales.values()].reduce((total, count) => total + count, 0);
  return [...trees]
    .map(([target, tree]) => ({ target, ...tree }))
    .sort((a, b) => files(b) - files(a) || (a.target < b.target ? -1 : 1));
}

function articlesOf(host: Host): Pick<Survey, "locales" | "folders"> {
  const counts = new Map<string, number>();
  const folders = new Set<string>();
  for (const { path, absolutePath } of discover(host, ["."], { ignore: [], gitignore: true }).files) {
    const declared = declaredLocale(absolutePath, host);
    const tag = declared === null ? null : canonicalLocale(declared);
    if (tag === null) continue;
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
    folders.add(path.includes("/") ? path.slice(0, path.indexOf("/")) : ".");
  }
  const locales = [...counts].map(([tag, articles]) => ({ tag, articles }));
  return {
    locales: locales.sort((a, b) => b.articles - a.articles || (a.tag < b.tag ? -1 : 1)),
    folders: folders.has(".") ? [] : [...folders].sort(),
  };
}

function declaredLocale(path: string, host: Host): string | null {
  try {
    const decoded = readHead(host, path);
    return decoded.kind === "text" ? parseHead(decoded.text, path).declaredLocale : null;
  } catch {
    return null;
  }
}

/** Inside the repository as builds put it there, or beside it: under the source repository's name, or without the locale. */
function sourceCandidates(repository: string, publishing: Publishing | null): readonly string[] {
  const beside = folderOf(repository);
  const url = publishing?.sourceRepository?.url.replace(/(?:\.git)?\/*$/, "") ?? "";
  const [part] = localeParts(`${nameOf(repository)}/`);
  const names = [nameOf(url), part === undefined ? "" : withoutPart(nameOf(repository), part)];
  return [
    childOf(repository, "_repo.en-us"),
    ...names.filter((name) => /^[\w.-]+$/.test(name) && /\w/.test(name)).map((name) => childOf(beside, name)),
  ].filter((path) => path !== repository);
}

/** Folders beside a repository whose names differ from its own by the locale alone. */
function clonesBeside(repository: string, host: Host): readonly string[] {
  const name = nameOf(repository);
  const [part] = localeParts(`${name}/`);
  if (part === undefined || part.form !== "suffix") return [];
  const beside = folderOf(repository);
  return createFolderListings(host)
    .variantsOf(beside, name, part, "folder")
    .filter((variant) => variant.name !== name && variant.tag !== SOURCE_LOCALE)
    .map((variant) => childOf(beside, variant.name))
    .sort();
}
