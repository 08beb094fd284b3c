import type { Host } from "../io/host.ts";
import { folderOf, nameOf, relativePath } from "../io/paths.ts";
import {
  createRepositoryFinder,
  type PublishingProblem,
  publishedLocale,
  type RepositoryFinder,
} from "../io/publishing.ts";
import { localePartFor, sourceKeyOf } from "../locale/path.ts";
import { canonicalLocale } from "../locale/tag.ts";
import type { Article, ArticleHead } from "../model/article.ts";
import type { SourceSettings } from "../model/config.ts";
import type { ExpectedLocale, FactName, Facts } from "../model/facts.ts";
import type { SourceGatherer } from "./gather-source.ts";
import { NO_TALLY, type SourceTally } from "./source-tally.ts";

/** What gathering depends on besides the machine; plain data, so that a worker can be given it. */
export interface GatherSettings {
  /** The locale every article is expected to have, in canonical case. */
  readonly locale: string | null;
  readonly source: SourceSettings | null;
  /** What was asked to be linted. */
  readonly paths: readonly string[];
  /** What the rules that run declare to need. */
  readonly needs: readonly FactName[];
}

/** What gathering met on its way, as plain data: every worker says its own. */
export interface Remarks {
  /** Publishing configurations that could not be read. */
  readonly publishing: readonly PublishingProblem[];
  readonly source: SourceTally;
}

/** Facts that take waiting for. */
export type SlowFacts = Pick<Facts, "source" | "missingFiles">;

const NONE: SlowFacts = {};

/** Gathers what an article's text does not tell. One gatherer serves one run, or one worker of it, and is closed then. */
export class FactGatherer {
  private readonly repositories: RepositoryFinder;
  private readonly today: string;
  private readonly host: Host;
  private readonly settings: GatherSettings;
  private sources: Promise<SourceGatherer> | null = null;
  private tallyOf: () => SourceTally = () => NO_TALLY;

  constructor(host: Host, settings: GatherSettings) {
    this.host = host;
    this.settings = settings;
    this.repositories = createRepositoryFinder(host);
    this.today = host.now().toISOString().slice(0, "YYYY-MM-DD".length);
  }

  /** What was met so far. */
  get remarks(): Remarks {
    return { publishing: this.repositories.problems, source: this.tallyOf() };
  }

  /** Ends what was opened for gathering. */
  async close(): Promise<void> {
    await (await this.sources)?.close();
  }

  /** Facts that only some rules need, where one of those that run does. */
  async slowFactsFor(article: Article, absolutePath: string): Promise<SlowFacts> {
    const { needs, source } = this.settings;
    const wanted = source !== null && (needs.includes("source") || needs.includes("files"));
    const sources = wanted ? await this.sourceGatherer(source) : null;
    const root = this.rootOf(absolutePath);
    const facts = needs.includes("source") ? await sources?.factsFor(article, absolutePath, root) : undefined;
    if (!needs.includes("files")) return facts === undefined ? NONE : { source: facts };
    const { missingFilesOf } = await import("./gather-files.ts");
    const missingFiles = await missingFilesOf(article, absolutePath, root, this.host, sources);
    return { missingFiles, ...(facts !== undefined && { source: facts }) };
  }

  factsFor(head: ArticleHead, absolutePath: string): Facts {
    const { root } = this.repositories.repositoryOf(absolutePath);
    const expectedLocale = this.expectedLocale(head, absolutePath);
    return {
      today: this.today,
      locale: declaredLocaleOf(head) ?? expectedLocale?.tag ?? null,
      expectedLocale,
      // By the absolute path, or the key would depend on the folder the run was started in.
      sourceKey: relativePath(this.host.cwd, sourceKeyOf(absolutePath, head.declaredLocale)),
      repository: relativePath(this.host.cwd, root ?? this.host.cwd),
    };
  }

  /** The root of an article's repository, for what lies beside it; `null` where it has none. */
  rootOf(absolutePath: string): string | null {
    return this.repositories.repositoryOf(absolutePath).root;
  }

  /** Loaded when it is first wanted: most runs have no source. */
  private sourceGatherer(source: SourceSettings): Promise<SourceGatherer> {
    this.sources ??= import("./gather-source.ts").then(({ SourceGatherer }) => {
      const sources = new SourceGatherer(this.host, source, this.settings.paths);
      this.tallyOf = () => sources.tally;
      return sources;
    });
    return this.sources;
  }

  private expectedLocale(head: ArticleHead, absolutePath: string): ExpectedLocale | null {
    const { locale } = this.settings;
    if (locale !== null) return { tag: locale, origin: "option", evidence: "--locale" };
    const { publishing } = this.repositories.repositoryOf(absolutePath);
    const published = publishing === null ? null : publishedLocale(publishing, absolutePath);
    if (publishing !== null && published !== null) {
      const evidence = relativePath(this.host.cwd, publishing.path);
      return { tag: published, origin: "publishingConfiguration", evidence };
    }
    const within = this.pathInRepository(absolutePath);
    const part = localePartFor(within, head.declaredLocale);
    if (part === null) return null;
    const slash = within.indexOf("/", part.end);
    const named = slash < 0 ? within : within.slice(0, slash);
    const shown = relativePath(
      this.host.cwd,
      absolutePath.slice(0, absolutePath.length - within.length + named.length),
    );
    // From inside the folder that names the locale it would be shown as `.` or `..`.
    const evidence = /^\.\.?(?:\/|$)/.test(shown) ? nameOf(named) : shown;
    return { tag: part.tag, origin: "path", evidence };
  }

  /** The path from the repository's own folder on: what lies above it says nothing about an article. */
  private pathInRepository(absolutePath: string): string {
    const root = this.rootOf(absolutePath);
    // Without a repository the whole path, or the findings would depend on the folder the run was started in.
    return root === null ? absolutePath : relativePath(folderOf(root), absolutePath);
  }
}

function declaredLocaleOf({ declaredLocale }: ArticleHead): string | null {
  return declaredLocale === null ? null : canonicalLocale(declaredLocale);
}
