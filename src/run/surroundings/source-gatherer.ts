import { declaredHash } from "../../compare/source/freshness.ts";
import { readSourceText } from "../../compare/source/source-text.ts";
import { decode } from "../../io/decode.ts";
import type { Host } from "../../io/host.ts";
import { LIMITS } from "../../io/limits.ts";
import { absolutePath, isInside } from "../../io/paths.ts";
import { openSource } from "../../io/source/open-source.ts";
import { sourceHash } from "../../io/source/source-hash.ts";
import { SourcePaths } from "../../io/source/source-paths.ts";
import type { SourceJourney, SourcePast, SourceTree } from "../../io/source/source-tree.ts";
import type { ArticleHead } from "../../model/article.ts";
import type { SourceSettings } from "../../model/config.ts";
import type { Counted, SourceGap, SourceTally } from "../../model/outcome.ts";
import type { SourceFacts, SourceHistory, SourceText } from "../../model/source.ts";
import { scalarOf } from "../../parse/metadata-value.ts";
import { isOfForm } from "../../parse/pipeline-keys.ts";
import { messageOf } from "../../text/error-message.ts";

/** An opened source with the way to each article's. */
interface Opened {
  readonly tree: SourceTree;
  readonly paths: SourcePaths;
}

/** Gathers what is known of articles' sources. The source is opened by the first article that has one. */
export class SourceGatherer {
  private opened: Promise<Opened | null> | null = null;
  private problem: string | null = null;
  /** The paths of the source's files in lower case. */
  private names: Promise<ReadonlySet<string>> | null = null;
  private checked = 0;
  private shallow = false;
  private readonly gaps = new Map<SourceGap, Counted>();
  private readonly missingCommits = new Set<string>();
  private readonly host: Host;
  private readonly settings: SourceSettings;
  private readonly roots: readonly string[];

  /** @param paths what was asked to be linted */
  constructor(host: Host, settings: SourceSettings, paths: readonly string[]) {
    this.host = host;
    this.settings = settings;
    this.roots = paths.map((path) => absolutePath(host.cwd, path, host.windows));
  }

  get tally(): SourceTally {
    return {
      asked: true,
      checked: this.checked,
      gaps: Object.fromEntries(this.gaps),
      missingCommits: [...this.missingCommits],
      shallow: this.shallow,
      problem: this.problem,
    };
  }

  /**
   * @param path absolute
   * @param root of the article's repository; `null` where it is in none
   * @returns `undefined` where nothing is known, which the tally counts
   */
  async factsFor(head: ArticleHead, path: string, root: string | null): Promise<SourceFacts | undefined> {
    const hash = declaredHash(head)?.text;
    if (hash === undefined) {
      this.count("withoutHash", head.path);
      return undefined;
    }
    try {
      const opened = await this.open();
      return opened === null ? undefined : await this.gather(opened, head, hash, path, root);
    } catch (error) {
      this.problem ??= messageOf(error);
      return undefined;
    }
  }

  /** Whether the source has the file that a path of this tree stands for; case does not count. */
  async holds(path: string, root: string | null, declaredLocale: string | null): Promise<boolean> {
    const opened = await this.open();
    if (opened === null) return false;
    const place = await opened.paths.placeOf({ path, root, argument: this.argumentOf(path), declaredLocale });
    if (place === null) return false;
    this.names ??= opened.tree.files().then((paths) => new Set(paths.map((each) => each.toLowerCase())));
    if ((await this.names).has(place.path.toLowerCase())) return true;
    // The list is of the folder that was asked for, the path from the root.
    return (await opened.tree.read(place.path)).kind !== "absent";
  }

  /** The tree, for whoever wants to know more than facts about one article; `null` where it cannot be opened. */
  async open(): Promise<Opened | null> {
    this.opened ??= this.read();
    return this.opened;
  }

  async close(): Promise<void> {
    await (await this.opened)?.tree.close();
  }

  /** Whether the files count as they are today, not as a revision has them. */
  get isTodays(): boolean {
    return this.settings.ref === null;
  }

  /** What was asked to be linted and holds a file: the outermost. */
  argumentOf(path: string): string {
    const around = this.roots.filter((root) => isInside(root, path) && root !== path);
    return around.sort((a, b) => a.length - b.length)[0] ?? this.host.cwd;
  }

  private async read(): Promise<Opened | null> {
    try {
      const tree = await openSource(this.host, this.settings);
      this.shallow = tree.past?.shallow ?? false;
      return { tree, paths: new SourcePaths(tree, this.settings.map) };
    } catch (error) {
      this.problem = messageOf(error);
      return null;
    }
  }

  private async gather(
    { tree, paths }: Opened,
    head: ArticleHead,
    hash: string,
    path: string,
    root: string | null,
  ): Promise<SourceFacts | undefined> {
    const { declaredLocale } = head;
    const place = await paths.placeOf({ path, root, argument: this.argumentOf(path), declaredLocale });
    if (place === null) return this.count("unmapped", head.path);
    const commit = scalarOf(head.frontMatter, "ms.sourcegitcommit")?.text ?? "";
    const past = tree.past !== null && isOfForm("ms.sourcegitcommit", commit) ? tree.past : null;
    const reached = past !== null && (await past.hasCommit(commit)) ? past : null;
    const atCommit = reached === null ? null : this.textOf(await reached.readAt(commit, place.path));
    let current = place.path;
    let file = await tree.read(current);
    const moved = file.kind === "absent" && atCommit !== null ? await reached?.changesSince(commit, current) : null;
    if (moved?.path) {
      current = moved.path;
      file = await tree.read(current);
    }
    if (file.kind === "unreadable") return this.count("unreadable", head.path);
    if (file.kind === "absent" && atCommit === null) {
      if (reached !== null) return this.count("neverThere", head.path);
      if (!place.certain) return this.count("unmapped", head.path);
    }
    const today = file.kind === "file" ? this.textOf(file.bytes) : null;
    if (file.kind === "file" && today === null) return this.count("unreadable", head.path);
    if (moved?.renamesUnknown) this.count("renamesUnknown", head.path);
    this.checked++;
    this.countPast(past, reached, atCommit, head.path, commit);
    const changed = today !== null && today.hash !== hash;
    const journey =
      changed && reached !== null && atCommit !== null ? await reached.changesSince(commit, place.path) : null;
    const before = await tree.past?.readSince(place.path);
    const isElsewhere = before === null && current !== place.path;
    const since = isElsewhere ? await tree.past?.readSince(current) : before;
    return {
      path: tree.shown(current),
      today,
      atCommit,
      renamedFrom: current === place.path ? null : tree.shown(place.path),
      history: journey === null ? null : historyOf(journey),
      compareUrl: changed && reached !== null ? await reached.compareUrl(commit) : null,
      since:
        since === undefined ? null : { path: tree.shown(isElsewhere ? current : place.path), text: this.textOf(since) },
    };
  }

  private textOf(bytes: Uint8Array | null): SourceText | null {
    const decoded = bytes === null || bytes.length > LIMITS.article ? null : decode(bytes);
    if (bytes === null || decoded?.kind !== "text") return null;
    return readSourceText(decoded.text, sourceHash(bytes, this.host));
  }

  private countPast(
    past: SourcePast | null,
    reached: SourcePast | null,
    atCommit: SourceText | null,
    path: string,
    commit: string,
  ): void {
    if (past === null || atCommit !== null) return;
    this.count(reached === null ? "commitMissing" : "notAtCommit", path);
    if (reached === null) this.missingCommits.add(commit);
  }

  private count(gap: SourceGap, path: string): undefined {
    const { count, first } = this.gaps.get(gap) ?? { count: 0, first: path };
    this.gaps.set(gap, { count: count + 1, first: path < first ? path : first });
  }
}

function historyOf({ commits, days, lastDate }: SourceJourney): SourceHistory | null {
  return lastDate === null ? null : { commits, days, lastDate };
}
