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
import type { ArticleHead } from "../model/article.ts";
import type { ExpectedLocale, Facts } from "../model/facts.ts";

/**
 * The locale that the article at an absolute path is configured to have, in canonical case, and the file that says so;
 * `from` is `null` for the command line.
 */
export type ConfiguredLocale = (path: string) => { readonly tag: string; readonly from: string | null } | null;

/** Gathers what an article's text does not tell. One gatherer serves one run. */
export class FactGatherer {
  private readonly repositories: RepositoryFinder;
  private readonly today: string;
  private readonly host: Host;
  private readonly configuredLocale: ConfiguredLocale;

  constructor(host: Host, configuredLocale: ConfiguredLocale) {
    this.host = host;
    this.configuredLocale = configuredLocale;
    this.repositories = createRepositoryFinder(host);
    this.today = host.now().toISOString().slice(0, "YYYY-MM-DD".length);
  }

  /** Publishing configurations that could not be read so far. */
  get problems(): readonly PublishingProblem[] {
    return this.repositories.problems;
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

  private expectedLocale(head: ArticleHead, absolutePath: string): ExpectedLocale | null {
    const configured = this.configuredLocale(absolutePath);
    if (configured !== null) {
      const { tag, from } = configured;
      if (from === null) return { tag, origin: "option", evidence: "--locale" };
      return { tag, origin: "configuration", evidence: relativePath(this.host.cwd, from) };
    }
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
