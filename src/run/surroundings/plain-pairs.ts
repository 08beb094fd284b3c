import { type PairedArticle, type PairRequest, pairArticle } from "../../align/pair-article.ts";
import { isPythonMarkdown } from "../../align/reading/dialect.ts";
import type { Host } from "../../io/host.ts";
import { folderOf } from "../../io/paths.ts";
import { Layouts } from "../../io/plain/layouts.ts";
import { MkdocsProjects } from "../../io/plain/mkdocs.ts";
import type { TemplateMatch } from "../../io/plain/templates.ts";
import type { Article } from "../../model/article.ts";
import type { PlainConfig, Renderer, TreeFreedom } from "../../model/config.ts";
import type { PlainTally } from "../../model/outcome.ts";
import { type Base, BaseVersions } from "./base-version.ts";
import { PlainDoubles } from "./plain-doubles.ts";
import { type PlainLookup, type PlainSource, PlainSources, textOf } from "./plain-sources.ts";
import { PlainCounter } from "./plain-tally.ts";
import type { SourceGatherer } from "./source-gatherer.ts";

/** What became of a translation whose source stands in a file of its own. */
export type PlainPair = Pairing & { readonly freedom?: TreeFreedom };

type Pairing =
  | (PairedArticle & {
      readonly kind: "paired";
      readonly locale: string | null;
      readonly behind: number | null;
      readonly renderer: Renderer;
    })
  /** `first`: no file of its folder that comes before it lacks a source too. */
  | { readonly kind: "unpaired"; readonly locale: string | null; readonly first: boolean };

/** A translation to pair. */
export interface PlainRequest {
  /** As read, without units. */
  readonly article: Article;
  /** Absolute. */
  readonly path: string;
  /** Of its repository; `null` where it is in none. */
  readonly root: string | null;
  /** As expected or declared; `null` where only the layout says it. */
  readonly locale: string | null;
  /** The other checkout that was asked for. */
  readonly checkout: SourceGatherer | null;
  /** The configured tree that it is in. */
  readonly match: TemplateMatch | null;
  /** All that are configured. */
  readonly trees: readonly PlainConfig[];
  readonly settings: PlainConfig;
  /** Whether it is linted now, whatever its locale is. */
  readonly isLast: boolean;
}

/** Pairs translations with their sources in files of their own. One serves one thread of a run, and is closed then. */
export class PlainPairs {
  private readonly sources: PlainSources;
  private readonly doubles: PlainDoubles;
  private readonly bases: BaseVersions;
  private readonly mkdocs: MkdocsProjects;
  private readonly counter = new PlainCounter();

  /**
   * @param rootOf the repository's root of a path, both absolute
   * @param staged whether sources count as they would be committed, not as they lie on the disk
   */
  constructor(host: Host, rootOf: (path: string) => string | null, staged: boolean) {
    const layouts = new Layouts(host);
    this.sources = new PlainSources(host, layouts, rootOf, staged);
    this.doubles = new PlainDoubles(host, layouts);
    this.bases = new BaseVersions(host);
    this.mkdocs = new MkdocsProjects(host);
  }

  get tally(): PlainTally {
    return this.counter.tally;
  }

  close(): Promise<void> {
    return this.sources.close();
  }

  /** @returns `null` where the file is no translation, as far as anybody can tell; `later` for one that waits for a locale */
  async pair(request: PlainRequest): Promise<PlainPair | "later" | null> {
    const pairing = await this.pairing(request);
    const { freeKeys, localLinks } = request.settings;
    if (pairing === null || pairing === "later" || (freeKeys ?? localLinks) === undefined) return pairing;
    return { ...pairing, freedom: { ...(freeKeys && { freeKeys }), ...(localLinks && { localLinks }) } };
  }

  private async pairing(request: PlainRequest): Promise<Pairing | "later" | null> {
    const { article, locale: expected, settings } = request;
    const found = await this.find(request);
    if (found === null) return null;
    if (found.kind === "unusable") {
      this.counter.unusable(found.problem);
      return null;
    }
    const locale = expected ?? found.locale;
    if (found.kind === "unpaired") {
      this.counter.withoutSource(found.folder, article.path);
      return { kind: "unpaired", locale, first: found.first };
    }
    // Without a locale it comes a second time: to pair it twice would take twice as long.
    if (locale === null && !request.isLast) return "later";
    if (found.today !== null) this.noteDouble(request, found);
    const base = await this.bases.baseOf(article, found, settings, request.root);
    if (base === null) return found.today === null ? { kind: "unpaired", locale, first: true } : null;
    this.counter.paired(folderOf(found.path), base.kind, base.missing);
    const { version, kind } = base;
    const behind = await commitsBehind(found, base);
    const { dialect } = settings;
    const moved = found.today === null ? await whereTo(found, base) : { fate: null, today: found.today };
    const paired = pairArticle({ article, version, base: kind, ...moved, locale, dialect });
    const isPython = isPythonMarkdown(version.text) || this.mkdocs.holds(request.path, request.root);
    const renderer = settings.renderer ?? (isPython ? "python-markdown" : "commonmark");
    return { kind: "paired", locale, behind, renderer, ...paired };
  }

  /** Two translations of one source are a mistake where somebody configured them, and else worth a note. */
  private noteDouble(
    { article, path, root, checkout, match, settings, trees }: PlainRequest,
    found: PlainSource,
  ): void {
    const paired = { path, root, source: found.path, locale: found.locale };
    if (match !== null) {
      const mistake = this.doubles.mistakeIn(paired, match, trees);
      if (mistake !== null) this.counter.unusable(mistake);
    } else if (checkout === null) {
      const other = this.doubles.besides(paired, settings.sourceLocale);
      if (other !== null) this.counter.doubled(article.path, other);
    }
  }

  private find({ article, path, root, checkout, match, settings }: PlainRequest): Promise<PlainLookup | null> {
    if (match !== null) return this.sources.atTemplate(path, root, match);
    if (checkout !== null) return this.sources.inCheckout(article, path, root, checkout);
    return this.sources.inTree(path, root, settings.sourceLocale);
  }
}

/** What became of a source that is not where it was. */
async function whereTo(
  { tree, treePath }: PlainSource,
  { version }: Base,
): Promise<Pick<PairRequest, "fate" | "today">> {
  const journey = version.revision === null ? null : await tree?.past?.changesSince(version.revision, treePath);
  const path = journey?.path ?? null;
  const file = path === null || path === treePath ? null : await tree?.read(path);
  const today = file?.kind === "file" ? textOf(file.bytes) : null;
  if (path === null || tree === null || typeof today !== "string") return { fate: { kind: "gone" }, today: null };
  return { fate: { kind: "renamed", path: tree.shown(path) }, today };
}

/** Commits that changed the source since; `null` where history does not say. */
async function commitsBehind({ tree, treePath, today }: PlainSource, { version }: Base): Promise<number | null> {
  if (today === version.text) return version.revision === null && tree === null ? null : 0;
  if (version.revision === null) return null;
  return (await tree?.past?.changesSince(version.revision, treePath))?.commits ?? null;
}
