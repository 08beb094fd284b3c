import { BestFit } from "../../align/best-fit.ts";
import { dialectOf } from "../../align/reading/dialect.ts";
import type { Host } from "../../io/host.ts";
import { sourceHash } from "../../io/source/source-hash.ts";
import type { SourcePast } from "../../io/source/source-tree.ts";
import type { Article } from "../../model/article.ts";
import type { BaseKind, SourceVersion } from "../../model/block.ts";
import type { PlainConfig } from "../../model/config.ts";
import { scalarOf } from "../../parse/metadata-value.ts";
import { type PlainSource, textOf } from "./plain-sources.ts";

/** The version of a source that a translation was made from, and how that is known. */
export interface Base {
  readonly version: SourceVersion;
  readonly kind: BaseKind;
  /** The commit that the translation names and that the source's history does not have. */
  readonly missing: string | null;
}

/** Keys of front matter that name a commit of the source. */
const KEYS = ["default_lang_commit", "ms.sourcegitcommit", "source-git-commit"];
/** MDN's, which stands in a mapping. */
const NESTED = /^l10n:[ \t]*\r?\n(?:[ \t]+.*\r?\n)*?[ \t]+sourceCommit:[ \t]*["']?([0-9a-f]{40})\b/m;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** More versions than a translation is likely to be behind. */
const MOST_VERSIONS = 60;

/** Finds the version of its source that a translation was made from. */
export class BaseVersions {
  private readonly lastCommits = new Map<string, Promise<ReadonlyMap<string, string>>>();
  private readonly bestFit = new BestFit();
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  /**
   * @param settings of its tree
   * @param root of the translation's repository, absolute; `null` where it is in none
   * @returns `null` where no version of the source can be read
   */
  async baseOf(
    article: Article,
    source: PlainSource,
    settings: PlainConfig,
    root: string | null,
  ): Promise<Base | null> {
    const past = source.tree?.past ?? null;
    const named = commitOf(article, settings.revisionKey);
    if (past !== null && named !== null) {
      const recorded = await this.recorded(article, named, source, past);
      if (recorded !== null) return { version: recorded, kind: "recorded", missing: null };
    }
    const missing = past !== null && named !== null && !(await past.hasCommit(named)) ? named : null;
    const isOwn = past === null && (await this.isHashOf(article, source.today));
    if (isOwn) return this.todays(source, "recorded", null);
    if (past === null) return this.todays(source, "unknown", missing);
    const hashed = await this.withHash(article, source, past);
    if (hashed !== null) return { version: hashed, kind: "recorded", missing: null };
    const committed = missing !== null ? null : await this.lastCommit(article, source, past);
    if (committed !== null) return { version: committed, kind: "lastCommit", missing };
    const fitting = await this.fitting(article, source, past, { dialect: settings.dialect, root });
    if (fitting !== null) return { version: fitting, kind: "bestFit", missing };
    return this.todays(source, "unknown", missing);
  }

  private todays({ path, today }: PlainSource, kind: BaseKind, missing: string | null): Base | null {
    return today === null ? null : { version: { path, text: today, revision: null }, kind, missing };
  }

  private async recorded(
    article: Article,
    commit: string,
    source: PlainSource,
    past: SourcePast,
  ): Promise<SourceVersion | null> {
    if (!(await past.hasCommit(commit))) return null;
    const bytes = (await past.readAt(commit, source.treePath)) ?? (await this.beforeRenaming(commit, source, past));
    if (bytes === null) return null;
    const hash = scalarOf(article.frontMatter, "ms.openlocfilehash")?.text;
    // Where a hash says which text it was, a commit that has another text is not the one.
    if (hash !== undefined && sourceHash(bytes, this.host) !== hash) return null;
    return this.version(bytes, commit, source);
  }

  /** The bytes under the name that the file had then. */
  private async beforeRenaming(
    commit: string,
    { treePath }: PlainSource,
    past: SourcePast,
  ): Promise<Uint8Array | null> {
    for (const path of await past.formerPaths(commit, treePath)) {
      const bytes = await past.readAt(commit, path);
      if (bytes !== null) return bytes;
    }
    return null;
  }

  /** `null` for a translation that was edited since: whoever edits it may have today's source before them. */
  private async lastCommit(article: Article, source: PlainSource, past: SourcePast): Promise<SourceVersion | null> {
    if (source.target === null) return null;
    const { folder, path } = source.target;
    let commits = this.lastCommits.get(folder);
    if (commits === undefined) {
      commits = past.lastCommits(folder);
      this.lastCommits.set(folder, commits);
    }
    const commit = (await commits).get(path);
    if (commit === undefined) return null;
    const committed = await past.readAt(commit, path);
    if (committed === null || textOf(committed) !== article.text) return null;
    const bytes = await past.readAt(commit, source.treePath);
    return bytes === null ? null : this.version(bytes, commit, source);
  }

  /** The version whose hash the translation names, where the commit that it names is not to be had. */
  private async withHash(article: Article, source: PlainSource, past: SourcePast): Promise<SourceVersion | null> {
    const hash = scalarOf(article.frontMatter, "ms.openlocfilehash")?.text;
    if (hash === undefined) return null;
    for (const commit of await past.commitsOf(source.treePath, MOST_VERSIONS)) {
      const bytes = await past.readAt(commit, source.treePath);
      if (bytes !== null && sourceHash(bytes, this.host) === hash) return this.version(bytes, commit, source);
    }
    return null;
  }

  private async fitting(
    article: Article,
    source: PlainSource,
    past: SourcePast,
    { dialect, root }: { readonly dialect: PlainConfig["dialect"]; readonly root: string | null },
  ): Promise<SourceVersion | null> {
    const versions: SourceVersion[] = [];
    const seen = new Set<string>();
    const add = (bytes: Uint8Array | null, commit: string) => {
      const version = bytes === null ? null : this.version(bytes, commit, source);
      if (version === null || seen.has(version.text)) return;
      seen.add(version.text);
      versions.push(version);
    };
    const commits = await past.commitsOf(source.treePath, MOST_VERSIONS);
    const contents = await Promise.all(commits.map((commit) => past.readAt(commit, source.treePath)));
    for (const [index, commit] of commits.entries()) add(contents[index] ?? null, commit);
    // Of a fork also the version that it started from, or brought in last, however long ago that was.
    const shared = source.target === null && root !== null ? await past.mergeBaseWith(root) : null;
    if (shared !== null) {
      add((await past.readAt(shared, source.treePath)) ?? (await this.beforeRenaming(shared, source, past)), shared);
    }
    const { path, today } = source;
    if (today !== null && !seen.has(today)) versions.unshift({ path, text: today, revision: null });
    const texts = versions.map(({ text }) => text);
    // Of a history that was cut off, one version says nothing.
    if (past.shallow && versions.length < 2) return null;
    const [first] = versions;
    if (first === undefined || versions.length < 2) return first ?? null;
    const read = dialectOf(article.path, [article.text, ...texts], dialect);
    return versions[this.bestFit.among(article.text, texts, read)] ?? null;
  }

  private version(bytes: Uint8Array, revision: string, { path }: PlainSource): SourceVersion | null {
    const text = textOf(bytes);
    return typeof text === "string" ? { path, text, revision } : null;
  }

  private async isHashOf(article: Article, text: string | null): Promise<boolean> {
    const hash = scalarOf(article.frontMatter, "ms.openlocfilehash")?.text;
    return hash !== undefined && text !== null && sourceHash(Buffer.from(text), this.host) === hash;
  }
}

/** The commit of the source that a translation names. */
function commitOf({ frontMatter, text, bodyStart }: Article, ownKey: string | undefined): string | null {
  for (const key of ownKey === undefined ? KEYS : [ownKey, ...KEYS]) {
    const commit = scalarOf(frontMatter, key)?.text;
    if (commit !== undefined && COMMIT.test(commit)) return commit;
  }
  return NESTED.exec(text.slice(0, bodyStart))?.[1] ?? null;
}
