import { canonicalLocale } from "../../locale/tag.ts";
import type { PublishingProblem } from "../../model/outcome.ts";
import { decode } from "../decode.ts";
import { reasonOf } from "../failure-reason.ts";
import type { Host } from "../host.ts";
import { LIMITS } from "../limits.ts";
import { absolutePath, childOf, folderOf, isInside } from "../paths.ts";
import { readOwnFile } from "./own-file.ts";

/** The file that says how a documentation repository is published. */
export const PUBLISHING_FILE = ".openpublishing.publish.config.json";

/** A folder that is published as one set of articles. */
export interface Docset {
  /** Absolute. */
  readonly sourceFolder: string;
  /** BCP 47 in canonical case; `null` when absent or no tag. */
  readonly locale: string | null;
}

/** What linting wants to know of a publishing configuration. */
export interface Publishing {
  /** The configuration file, absolute. */
  readonly path: string;
  readonly docsets: readonly Docset[];
  /** The locales of all docsets, each once, in the order of the file. */
  readonly locales: readonly string[];
  /** The English repository, as the dependency at `_repo.en-us` names it; the texts are as unsafe as the file. */
  readonly sourceRepository: { readonly url: string; readonly branch: string | null } | null;
}

export interface Repository {
  /**
   * The absolute folder of the nearest publishing configuration, else that of the nearest `.git`; `null` where there is
   * neither up to the root of the file system.
   */
  readonly root: string | null;
  /** `null` when there is no configuration, or none that can be read. */
  readonly publishing: Publishing | null;
}

export interface RepositoryFinder {
  /** The repository of a file, by its absolute path. Each folder is looked at once. */
  repositoryOf(path: string): Repository;
  /** Configurations that could not be read so far, each once. */
  readonly problems: readonly PublishingProblem[];
}

/** A finder that remembers what it saw: for one run. */
export function createRepositoryFinder(host: Host): RepositoryFinder {
  const known = new Map<string, Repository>();
  const problems: PublishingProblem[] = [];

  function ofFolder(folder: string): Repository {
    const seen = known.get(folder);
    if (seen !== undefined) return seen;
    const found = inFolder(folder);
    known.set(folder, found);
    return found;
  }

  function inFolder(folder: string): Repository {
    const path = childOf(folder, PUBLISHING_FILE);
    if (host.kind(path) !== null) {
      const read = readPublishing(host, folder, path);
      if (typeof read !== "string") return { root: folder, publishing: read };
      problems.push({ path, reason: read });
      return { root: folder, publishing: null };
    }
    const above = folderOf(folder);
    const outer = above === folder ? NO_REPOSITORY : ofFolder(above);
    const isConfigured = outer.root !== null && host.kind(childOf(outer.root, PUBLISHING_FILE)) !== null;
    // A configuration further up counts more than a `.git` nearby: it names the root that source paths start from.
    return isConfigured || host.kind(childOf(folder, ".git")) === null ? outer : { root: folder, publishing: null };
  }

  return { repositoryOf: (path) => ofFolder(folderOf(path)), problems };
}

const NO_REPOSITORY: Repository = { root: null, publishing: null };

/**
 * The locale a publishing configuration gives the file at an absolute path: that of the innermost docset around it, else
 * the one that all docsets agree on, else `null`.
 */
export function publishedLocale({ docsets, locales }: Publishing, path: string): string | null {
  const [only = null] = locales;
  // Of one language are most repositories, and each of their articles is asked for.
  if (locales.length < 2) return only;
  const around = docsets.filter((docset) => isInside(docset.sourceFolder, path));
  const depth = Math.max(...around.map((docset) => docset.sourceFolder.length));
  const innermost = localesOf(around.filter((docset) => docset.sourceFolder.length === depth));
  return innermost.length === 1 ? (innermost[0] as string) : null;
}

function localesOf(docsets: readonly Docset[]): readonly string[] {
  return [...new Set(docsets.flatMap((docset) => docset.locale ?? []))];
}

/** The configuration, or in words why it cannot be read. */
function readPublishing(host: Host, folder: string, path: string): Publishing | string {
  let json: unknown;
  try {
    const decoded = decode(readOwnFile(host, path, LIMITS.configuration));
    if (decoded.kind !== "text") return `it is ${decoded.reason === "utf16" ? "UTF-16" : "binary"}, not UTF-8`;
    json = JSON.parse(decoded.text.replace(/^\uFEFF/, ""));
  } catch (error) {
    // What is no JSON may be anything, and is not shown.
    return error instanceof SyntaxError ? "it is no JSON" : reasonOf(error);
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) return "it holds no JSON object";
  const docsets = objectsAt(json, "docsets_to_publish").map((docset): Docset => {
    const source = textAt(docset, "build_source_folder") ?? ".";
    // A leading slash means the repository's root, not that of the file system.
    const relative = source.replaceAll("\\", "/").replace(/^\/+/, "");
    const locale = textAt(docset, "locale");
    return {
      sourceFolder: absolutePath(folder, relative === "" ? "." : relative, false),
      locale: locale === null ? null : canonicalLocale(locale),
    };
  });
  return {
    path,
    docsets,
    locales: localesOf(docsets),
    sourceRepository: sourceRepository(objectsAt(json, "dependent_repositories")),
  };
}

function sourceRepository(dependencies: readonly object[]): Publishing["sourceRepository"] {
  const dependency = dependencies.find((each) => textAt(each, "path_to_root")?.toLowerCase() === "_repo.en-us");
  const url = dependency === undefined ? null : textAt(dependency, "url");
  return dependency === undefined || url === null ? null : { url, branch: textAt(dependency, "branch") };
}

function objectsAt(json: object, key: string): object[] {
  const value: unknown = Object.hasOwn(json, key) ? (json as Record<string, unknown>)[key] : undefined;
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is object => typeof each === "object" && each !== null && !Array.isArray(each));
}

function textAt(json: object, key: string): string | null {
  const value: unknown = Object.hasOwn(json, key) ? (json as Record<string, unknown>)[key] : undefined;
  return typeof value === "string" ? value : null;
}
