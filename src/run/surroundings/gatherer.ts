import type { Host } from "../../io/host.ts";
import { folderOf, nameOf, relativePath } from "../../io/paths.ts";
import { candidatesOf } from "../../io/plain/layout.ts";
import { matchTemplates } from "../../io/plain/templates.ts";
import { todayOf } from "../../io/today.ts";
import { createRepositoryFinder, publishedLocale, type RepositoryFinder } from "../../io/tree/publishing.ts";
import { localePartFor, sourceKeyOf } from "../../locale/path.ts";
import { canonicalLocale, isKnownRange } from "../../locale/tag.ts";
import type { Article, ArticleHead } from "../../model/article.ts";
import type { ResolvedConfig, SourceSettings } from "../../model/config.ts";
import type { PlainTally, PublishingProblem, SourceTally } from "../../model/outcome.ts";
import type { Times } from "../../model/stats.ts";
import type { Beside, ExpectedLocale, SurroundingName, Surroundings } from "../../model/surroundings.ts";
import { isLocalized } from "../../parse/pipeline-keys.ts";
import type { Seen } from "../replay/journal.ts";
import { ArticlesBeside } from "./articles-beside.ts";
import type { LinkedFiles } from "./linked-files.ts";
import type { PlainPair, PlainPairs } from "./plain-pairs.ts";
import { NO_PLAIN_TALLY } from "./plain-tally.ts";
import type { SourceGatherer } from "./source-gatherer.ts";
import { sumOf } from "./source-tally.ts";

/**
 * The locale that the article at an absolute path is configured to have, in canonical case, and the file that says so;
 * `from` is `null` for the command line.
 */
export type ConfiguredLocale = (path: string) => { readonly tag: string; readonly from: string | null } | null;

/** Where the sources of articles are looked for. */
export interface SourceSearch {
  /** What is configured for the article at an absolute path; `null`: no source. */
  settingsFor(path: string): SourceSettings | null;
  /** The configured trees for the file at an absolute path; `false`: no file is paired with another. */
  plainFor(path: string): ResolvedConfig["plain"];
  /** What was asked to be linted. */
  readonly paths: readonly string[];
  /** Whether files count as they would be committed, not as they lie on the disk. */
  readonly staged: boolean;
}

/** What gathering met on its way, as plain data: every worker says its own. */
export interface Remarks {
  /** Publishing configurations that could not be read. */
  readonly publishing: readonly PublishingProblem[];
  readonly source: SourceTally;
  readonly plain: PlainTally;
  /** Absent: nobody asked where the time goes. */
  readonly times?: Times;
  /** Absent: nobody asked what the disk was asked, or whoever asks has it. */
  readonly seen?: Seen;
}

/** An expected locale, and where what says it is to be found. */
interface Expectation extends Pick<ExpectedLocale, "tag" | "origin"> {
  /** A file, or the path of the article within its repository; `null`: the command line. */
  readonly from: string | null;
  /** Where the locale ends in a path. */
  readonly end?: number;
}

/** Surroundings that take waiting for. */
export type SlowSurroundings = Pick<Surroundings, "source" | "missingFiles" | "beside">;

const NONE: SlowSurroundings = {};
const NO_SEARCH: SourceSearch = { settingsFor: () => null, plainFor: () => [], paths: [], staged: false };

/** Gathers what an article's text does not say. One gatherer serves one thread of a run, and is closed then. */
export class Gatherer {
  private readonly repositories: RepositoryFinder;
  private readonly articlesBeside: ArticlesBeside;
  private readonly today: string;
  private readonly host: Host;
  private readonly configuredLocale: ConfiguredLocale;
  private readonly search: SourceSearch;
  /** By what is configured: few sources occur in a run. */
  private readonly sources = new Map<string, SourceGatherer>();
  private linkedFiles: LinkedFiles | null = null;
  private plainPairs: PlainPairs | null = null;

  constructor(host: Host, configuredLocale: ConfiguredLocale, search: SourceSearch = NO_SEARCH) {
    this.host = host;
    this.configuredLocale = configuredLocale;
    this.search = search;
    this.repositories = createRepositoryFinder(host);
    this.today = todayOf(host);
    this.articlesBeside = new ArticlesBeside(host);
  }

  /** What was met so far. */
  get remarks(): Remarks {
    const tallies = Array.from(this.sources.values(), ({ tally }) => tally);
    return {
      publishing: this.repositories.problems,
      source: sumOf(tallies),
      plain: this.plainPairs?.tally ?? NO_PLAIN_TALLY,
    };
  }

  /** Ends what was opened for gathering. */
  async close(): Promise<void> {
    for (const source of this.sources.values()) await source.close();
    await this.plainPairs?.close();
  }

  /** @param needs what the rules that run for the article declare to need */
  async slowSurroundingsOf(
    article: Article,
    absolutePath: string,
    needs: ReadonlySet<SurroundingName>,
  ): Promise<SlowSurroundings> {
    const beside = this.besideOf(article, absolutePath);
    const slow = await this.sourceAndFilesOf(article, absolutePath, needs);
    return beside === undefined ? slow : { ...slow, beside };
  }

  /** Few articles have lost their units, and only for those others are read. */
  private besideOf(article: Article, path: string): Beside | undefined {
    if (article.unitCount > 0 || !isLocalized(article)) return undefined;
    return this.articlesBeside.of(path);
  }

  private async sourceAndFilesOf(
    article: Article,
    absolutePath: string,
    needs: ReadonlySet<SurroundingName>,
  ): Promise<SlowSurroundings> {
    if (!needs.has("source") && !needs.has("files")) return NONE;
    const sources = await this.sourcesFor(absolutePath);
    const root = this.rootOf(absolutePath);
    const source = needs.has("source") ? await sources?.factsFor(article, absolutePath, root) : undefined;
    if (!needs.has("files")) return source === undefined ? NONE : { source };
    const { LinkedFiles } = await import("./linked-files.ts");
    this.linkedFiles ??= new LinkedFiles(this.host);
    const missingFiles = await this.linkedFiles.missingFrom(article, absolutePath, root, sources);
    return { missingFiles, ...(source !== undefined && { source }) };
  }

  /** What an article is linted as; `null`: nothing says it. */
  localeOf(head: ArticleHead, absolutePath: string): string | null {
    return this.expectation(head, absolutePath)?.tag ?? declaredLocaleOf(head);
  }

  surroundingsOf(head: ArticleHead, absolutePath: string): Surroundings {
    const { root } = this.repositories.repositoryOf(absolutePath);
    const expectedLocale = this.expectedLocale(head, absolutePath);
    return {
      today: this.today,
      // What the place of an article says outlives a slip in its front matter, which `locale-metadata` reports.
      locale: expectedLocale?.tag ?? declaredLocaleOf(head),
      expectedLocale,
      // By the absolute path, or the key would depend on the folder the run was started in.
      sourceKey: relativePath(this.host.cwd, sourceKeyOf(absolutePath, head.declaredLocale)),
      repository: relativePath(this.host.cwd, root ?? this.host.cwd),
    };
  }

  /**
   * Pairs an article without units with its source in a file of its own.
   *
   * @param locale as expected or declared
   * @param isLast whether the article is linted now, whatever its locale is
   * @returns `null` where it has none, as far as anybody can tell; `later` for one that waits for a locale
   */
  async pairOf(
    article: Article,
    absolutePath: string,
    locale: string | null,
    isLast: boolean,
  ): Promise<PlainPair | "later" | null> {
    const plain = this.search.plainFor(absolutePath);
    if (plain === false) return null;
    const root = this.rootOf(absolutePath);
    const match = plain.length === 0 ? null : matchTemplates(absolutePath, plain);
    const checkout = await this.sourcesFor(absolutePath);
    const settings = match?.settings ?? plain.find(({ target }) => target === undefined) ?? {};
    const candidates = match === null ? candidatesOf(absolutePath, root?.length ?? 0, settings.sourceLocale) : [];
    const hasLayout = match !== null || candidates.length > 0;
    if (checkout === null && !hasLayout) return null;
    // Loaded when it is first wanted: articles with markers need no Markdown parser.
    const { PlainPairs } = await import("./plain-pairs.ts");
    this.plainPairs ??= new PlainPairs(this.host, (path) => this.rootOf(path), this.search.staged);
    const placed = { article, path: absolutePath, root, locale, checkout, match };
    return this.plainPairs.pair({ ...placed, trees: plain, settings, isLast });
  }

  /** The root of an article's repository, for what lies beside it; `null` where it has none. */
  rootOf(absolutePath: string): string | null {
    return this.repositories.repositoryOf(absolutePath).root;
  }

  private async sourcesFor(absolutePath: string): Promise<SourceGatherer | null> {
    const settings = this.search.settingsFor(absolutePath);
    if (settings === null) return null;
    const key = JSON.stringify(settings);
    // Loaded when it is first wanted: most runs have no source.
    const { SourceGatherer } = await import("./source-gatherer.ts");
    const known = this.sources.get(key) ?? new SourceGatherer(this.host, settings, this.search.paths);
    this.sources.set(key, known);
    return known;
  }

  private expectedLocale(head: ArticleHead, absolutePath: string): ExpectedLocale | null {
    const expected = this.expectation(head, absolutePath);
    return (
      expected && { tag: expected.tag, origin: expected.origin, evidence: this.evidenceOf(expected, absolutePath) }
    );
  }

  private expectation(head: ArticleHead, absolutePath: string): Expectation | null {
    const configured = this.configuredLocale(absolutePath);
    if (configured !== null) {
      const { from } = configured;
      return {
        tag: withRegion(configured.tag, declaredLocaleOf(head)),
        origin: from === null ? "option" : "configuration",
        from,
      };
    }
    const { publishing } = this.repositories.repositoryOf(absolutePath);
    const published = publishing === null ? null : publishedLocale(publishing, absolutePath);
    if (publishing !== null && published !== null) {
      return { tag: published, origin: "publishingConfiguration", from: publishing.path };
    }
    const within = this.pathInRepository(absolutePath);
    const part = localePartFor(within, head.declaredLocale);
    return part && { tag: part.tag, origin: "path", from: within, end: part.end };
  }

  private evidenceOf({ origin, from, end }: Expectation, absolutePath: string): string {
    if (from === null) return "--locale";
    if (origin !== "path") return relativePath(this.host.cwd, from);
    const slash = from.indexOf("/", end);
    const named = slash < 0 ? from : from.slice(0, slash);
    const shown = relativePath(this.host.cwd, absolutePath.slice(0, absolutePath.length - from.length + named.length));
    // From inside the folder that names the locale it would be shown as `.` or `..`.
    return /^\.\.?(?:\/|$)/.test(shown) ? nameOf(named) : shown;
  }

  /** The path from the repository's own folder on: what lies above it says nothing about an article. */
  private pathInRepository(absolutePath: string): string {
    const root = this.rootOf(absolutePath);
    // Without a repository the whole path, or the findings would depend on the folder the run was started in.
    return root === null ? absolutePath : relativePath(folderOf(root), absolutePath);
  }
}

/** A language alone, as trees without markers have it, stands for whichever of its locales an article declares. */
function withRegion(tag: string, declared: string | null): string {
  return declared?.startsWith(`${tag}-`) === true ? declared : tag;
}

/** `null` also for a tag that names no language: `svenska` is well-formed. */
function declaredLocaleOf({ declaredLocale }: ArticleHead): string | null {
  return declaredLocale !== null && isKnownRange(declaredLocale) ? canonicalLocale(declaredLocale) : null;
}
