import { decode } from "../../io/decode.ts";
import { reasonOf } from "../../io/failure-reason.ts";
import { StagedTexts } from "../../io/git/staged-texts.ts";
import type { Host } from "../../io/host.ts";
import { childOf, folderOf, relativePath } from "../../io/paths.ts";
import { withEitherEnding as sourceNames } from "../../io/plain/layout.ts";
import type { Layouts } from "../../io/plain/layouts.ts";
import { matchTemplates, type TemplateMatch } from "../../io/plain/templates.ts";
import { openSource } from "../../io/source/open-source.ts";
import type { SourceTree } from "../../io/source/source-tree.ts";
import { isArticleName } from "../../io/tree/path-patterns.ts";
import type { ArticleHead } from "../../model/article.ts";
import type { SourceGatherer } from "./source-gatherer.ts";

/** The source of a translation that stands in a file of its own, as it is today. */
export interface PlainSource {
  readonly kind: "found";
  /** As reported. */
  readonly path: string;
  /** Today's text; `null` where the source is gone, and only history knows it. */
  readonly today: string | null;
  /** The translation's locale, where the layout says it. */
  readonly locale: string | null;
  /** The tree that knows its history, and the path there. */
  readonly tree: SourceTree | null;
  readonly treePath: string;
  /** The translation in the same repository; `null` where it stands in another. */
  readonly target: { readonly folder: string; readonly path: string } | null;
}

/** What looking for a translation's source came to; `null`: it is no translation, as far as anybody can tell. */
export type PlainLookup =
  | PlainSource
  | {
      readonly kind: "unpaired";
      readonly locale: string | null;
      readonly folder: string;
      /** Whether no file of its folder that comes before it lacks a source too. */
      readonly first: boolean;
    }
  /** In words that go on from "the source". */
  | { readonly kind: "unusable"; readonly problem: string };

/** A translation, its source and what holds the translations; all absolute. */
interface Placed {
  readonly source: string;
  readonly target: string;
  readonly path: string;
  readonly locale: string | null;
}

/** Opens the sources of translations without markers. */
export class PlainSources {
  private readonly layouts: Layouts;
  private readonly trees = new Map<string, Promise<SourceTree | null>>();
  private readonly host: Host;

  private readonly rootOf: (path: string) => string | null;
  private readonly staged: StagedTexts | null;

  /**
   * @param rootOf the repository's root of a path, both absolute
   * @param staged whether sources count as they would be committed, not as they lie on the disk
   */
  constructor(host: Host, layouts: Layouts, rootOf: (path: string) => string | null, staged: boolean) {
    this.host = host;
    this.layouts = layouts;
    this.rootOf = rootOf;
    this.staged = staged ? new StagedTexts(host) : null;
  }

  async close(): Promise<void> {
    await this.staged?.close();
    for (const tree of this.trees.values()) await (await tree)?.close();
  }

  /**
   * Finds a source by the layout of the tree that holds the translation.
   *
   * @param path absolute
   * @param root of its repository; `null` where it is in none
   * @param sourceLocale absent: the usual one
   */
  async inTree(path: string, root: string | null, sourceLocale?: string): Promise<PlainLookup | null> {
    const found = this.layouts.sourceOf(path, root, sourceLocale);
    if (found === null) return null;
    const { source, expected, sources, target, locale } = found;
    if (source !== null) return this.at({ source, target, path, locale }, root);
    const former = await this.former({ source: expected, target, path, locale }, root);
    if (former !== null) return former;
    const first = await this.isFirst(path, async (other) => {
      const beside = this.layouts.sourceOf(other, root, sourceLocale);
      return beside?.source === null && !(await this.hadOnce(beside.expected));
    });
    return { kind: "unpaired", locale, folder: relativePath(this.host.cwd, sources), first };
  }

  /** Finds a source where the configuration says that it is. */
  async atTemplate(path: string, root: string | null, match: TemplateMatch): Promise<PlainLookup | null> {
    const { locale, target, sources } = match;
    const source = this.existing(match);
    if (source !== undefined) return this.at({ source, target, path, locale }, root);
    const former = await this.former({ source: match.source, target, path, locale }, root);
    if (former !== null) return former;
    const first = await this.isFirst(path, async (name) => {
      const other = matchTemplates(name, [match.settings]);
      return other !== null && this.existing(other) === undefined && !(await this.hadOnce(other.source));
    });
    return { kind: "unpaired", locale, folder: relativePath(this.host.cwd, sources), first };
  }

  private existing({ source }: TemplateMatch): string | undefined {
    return sourceNames(source).find((name) => this.host.kind(name) === "file");
  }

  /**
   * Whether no article of a file's folder that comes before it lacks a source too: one finding a folder is enough.
   *
   * @param lacks whether another article does
   */
  private async isFirst(path: string, lacks: (other: string) => Promise<boolean>): Promise<boolean> {
    const folder = folderOf(path);
    const paths = this.host.list(folder).map(({ name }) => childOf(folder, name));
    for (const other of paths.filter((each) => isArticleName(each) && each < path)) {
      if (await lacks(other)) return false;
    }
    return true;
  }

  /** A source that is gone, and that history knows; `null` where it does not. */
  private async former({ source, target, path, locale }: Placed, root: string | null): Promise<PlainSource | null> {
    const indexed = await this.staged?.read(source);
    const today = indexed ? textOf(indexed) : null;
    if (today === null && !(await this.hadOnce(source))) return null;
    const { tree, below, isOwn } = await this.placed(source, root);
    const own = isOwn ? { folder: below(target), path: below(path) } : null;
    const shown = relativePath(this.host.cwd, source);
    const text = typeof today === "string" ? today : null;
    return { kind: "found", path: shown, today: text, locale, tree, treePath: below(source), target: own };
  }

  private async hadOnce(source: string): Promise<boolean> {
    const { tree, below } = await this.placed(source, null);
    return hasHistory(tree, below(source));
  }

  /** The tree with history that a source is in, and the way to name a file there. */
  private async placed(source: string, root: string | null) {
    const sourceRoot = this.rootOf(source);
    const tree = sourceRoot === null ? null : await this.treeOf(sourceRoot);
    const below = (file: string) => `${tree?.prefix ?? ""}${relativePath(sourceRoot ?? "", file)}`;
    return { tree: tree?.past === null ? null : tree, below, isOwn: sourceRoot === root };
  }

  /** @param root of the translation's repository */
  private async at({ source, target, path, locale }: Placed, root: string | null): Promise<PlainLookup> {
    const shown = relativePath(this.host.cwd, source);
    const indexed = await this.staged?.read(source);
    if (indexed === null) {
      const former = await this.former({ source, target, path, locale }, root);
      return former ?? { kind: "unpaired", locale, folder: folderOf(shown), first: true };
    }
    const read = indexed === undefined ? this.readFile(source) : textOf(indexed);
    if (typeof read !== "string") return { kind: "unusable", problem: `${shown} cannot be read: ${read.reason}` };
    const { tree, below, isOwn } = await this.placed(source, root);
    const own = isOwn ? { folder: below(target), path: below(path) } : null;
    return { kind: "found", path: shown, today: read, locale, tree, treePath: below(source), target: own };
  }

  /** Finds a source at the same path of another checkout. */
  async inCheckout(
    head: ArticleHead,
    path: string,
    root: string | null,
    sources: SourceGatherer,
  ): Promise<PlainLookup | null> {
    const argument = sources.argumentOf(path);
    if (this.layouts.holdsMarked(argument)) return null;
    const opened = await sources.open();
    if (opened === null) return null;
    const { tree, paths } = opened;
    const { declaredLocale } = head;
    const place = await paths.placeOf({ path, root, argument, declaredLocale });
    if (place === null) return null;
    const shown = tree.shown(place.path);
    if (sources.isTodays && isOneFile(tree.fileAt(place.path), path, this.host)) {
      return { kind: "unusable", problem: `${shown} is its own translation: another folder has to be named` };
    }
    const file = await tree.read(place.path);
    const past = tree.past === null ? null : tree;
    if (file.kind === "absent") {
      if (await hasHistory(tree, place.path)) {
        const treePath = place.path;
        return { kind: "found", path: shown, today: null, locale: null, tree: past, treePath, target: null };
      }
      const first = await this.isFirst(path, async (other) => {
        const beside = await paths.placeOf({ path: other, root, argument, declaredLocale });
        if (beside === null || (await tree.read(beside.path)).kind !== "absent") return false;
        return !(await hasHistory(tree, beside.path));
      });
      return { kind: "unpaired", locale: null, folder: folderOf(shown), first };
    }
    if (file.kind === "unreadable") return { kind: "unusable", problem: `${shown} cannot be read: ${file.reason}` };
    const read = textOf(file.bytes);
    if (typeof read !== "string") return { kind: "unusable", problem: `${shown} cannot be read: ${read.reason}` };
    return { kind: "found", path: shown, today: read, locale: null, tree: past, treePath: place.path, target: null };
  }

  private treeOf(root: string): Promise<SourceTree | null> {
    let tree = this.trees.get(root);
    if (tree === undefined) {
      tree = openSource(this.host, { path: root, ref: null, since: null, map: {} }).catch(() => null);
      this.trees.set(root, tree);
    }
    return tree;
  }

  private readFile(path: string): string | { readonly reason: string } {
    try {
      return textOf(this.host.readFile(path));
    } catch (error) {
      return { reason: reasonOf(error) };
    }
  }
}

/** Whether a commit touched a file. */
async function hasHistory(tree: SourceTree | null, path: string): Promise<boolean> {
  const commits = await tree?.past?.commitsOf(path, 1);
  return commits !== undefined && commits.length > 0;
}

/** Whether two paths lead to one file, by whichever links. */
function isOneFile(path: string | null, other: string, host: Host): boolean {
  if (path === null || path === other || host.kind(path) !== "file") return path === other;
  try {
    return host.realPath(path) === host.realPath(other);
  } catch {
    return false;
  }
}

/** A source with bytes that are no UTF-8 is read as far as it goes: nobody edits it here. */
export function textOf(bytes: Uint8Array): string | { readonly reason: string } {
  const decoded = decode(bytes);
  if (decoded.kind === "text") return decoded.text;
  return { reason: decoded.reason === "utf16" ? "it is in UTF-16" : "it is no text" };
}
