import { localeOfName } from "../../locale/bare.ts";
import type { PlainConfig } from "../../model/config.ts";
import type { Host } from "../host.ts";
import { childOf } from "../paths.ts";
import { isArticleName } from "../tree/path-patterns.ts";
import {
  type Candidate,
  candidatesOf,
  isSourceLocale,
  sourceFolders,
  sourceNames,
  USUAL_SOURCE,
  withEitherEnding,
} from "./layout.ts";

/** A translation's source, by the layout of the tree that holds both. */
export interface FoundSource {
  /** Absolute; `null` where the layout counts, but this file has no source. */
  readonly source: string | null;
  /** Where it is, or would be most likely. */
  readonly expected: string;
  /** BCP 47 in canonical case. */
  readonly locale: string;
  /** What holds the translations of this locale, absolute. */
  readonly target: string;
  /** What holds their sources, absolute. */
  readonly sources: string;
  /** The layout as a configuration would say it, absolute. */
  readonly template: Required<Pick<PlainConfig, "target" | "source">>;
}

/** Fewer pairs may be an accident. */
const FEWEST_PAIRS = 3;
/** So many files say whether a layout is worth looking at in full. */
const SAMPLE = 64;
/** What every unit of a side-by-side article has. */
const MARKER = "data-ttu-id";

/** What a layout was found to be. */
interface Judged {
  /** The source's folder; `null` where the layout does not count. */
  readonly sources: string | null;
}

/**
 * Finds the sources of translations by the layout of their tree. A layout counts with three pairs or more, where half of
 * the locale's files have a source, and fewer than half of the pairs are equal byte for byte. Whatever is known is kept: one
 * of these serves one run.
 */
export class Layouts {
  private readonly judged = new Map<string, Judged>();
  private readonly marked = new Map<string, boolean>();
  private readonly files = new Map<string, readonly string[]>();
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  /**
   * @param path absolute
   * @param root of the file's repository; `null` where it is in none
   * @param sourceLocale the source's
   * @returns `null` where no layout counts
   */
  sourceOf(path: string, root: string | null, sourceLocale: string = USUAL_SOURCE): FoundSource | null {
    for (const candidate of candidatesOf(path, root?.length ?? 0, sourceLocale)) {
      const { sources } = this.judge(candidate, root);
      if (sources === null) continue;
      const relative = path.slice(candidate.target.length + 1);
      const source = this.existing(sources, candidate, relative);
      const template = templateOf(candidate, sources);
      const expected = source ?? childOf(sources, sourceNames(candidate, relative)[0] as string);
      return { source, expected, locale: candidate.locale.tag, target: candidate.target, sources, template };
    }
    return null;
  }

  /** How many sources have no translation in a layout's folder; those of files with a suffix are not counted. */
  missingIn({ target, sources }: Pick<FoundSource, "target" | "sources">): number {
    if (target === sources) return 0;
    const isTranslation = (path: string) => {
      const slash = path.indexOf("/");
      return slash > 0 && target.startsWith(`${sources}/`) && isLocaleFolder(path.slice(0, slash), USUAL_SOURCE);
    };
    const exists = (path: string) =>
      withEitherEnding(childOf(target, path)).some((each) => this.host.kind(each) === "file");
    return this.articlesBelow(sources).filter((path) => !isTranslation(path) && !exists(path)).length;
  }

  /** Whether a folder's articles hold units side by side: then one without any is no translation of its own. */
  holdsMarked(folder: string): boolean {
    const known = this.marked.get(folder);
    if (known !== undefined) return known;
    const sample = this.articlesBelow(folder).slice(0, SAMPLE);
    const marked = sample.some((path) => this.isMarked(childOf(folder, path)));
    this.marked.set(folder, marked);
    return marked;
  }

  private isMarked(path: string): boolean {
    try {
      return Buffer.from(this.host.readFile(path)).includes(MARKER);
    } catch {
      return false;
    }
  }

  private existing(sources: string, candidate: Candidate, relative: string): string | null {
    const paths = sourceNames(candidate, relative).map((name) => childOf(sources, name));
    return paths.find((path) => this.host.kind(path) === "file") ?? null;
  }

  private judge(candidate: Candidate, root: string | null): Judged {
    const key = [candidate.kind, candidate.target, candidate.name, candidate.sourceLocale].join(" ");
    const known = this.judged.get(key);
    if (known !== undefined) return known;
    const judged = { sources: this.allows(candidate) ? this.countingSource(candidate, root) : null };
    this.judged.set(key, judged);
    return judged;
  }

  /** What has to be so around a locale's folder. */
  private allows({ kind, around, locale, name, sourceLocale }: Candidate): boolean {
    if (kind === "docusaurus") {
      const project = around.slice(0, around.lastIndexOf("/"));
      return this.namesIn(project).some((entry) => entry.startsWith("docusaurus.config."));
    }
    if (kind === "suffix") return !locale.ambiguous || this.otherSuffix(around, name, sourceLocale);
    const names = this.namesIn(around);
    const others = names.filter((other) => other !== name && isLocaleFolder(other, sourceLocale));
    const folders = sourceFolders(sourceLocale);
    const hasSource = names.some((other) => folders.includes(other));
    if (locale.ambiguous && others.length === 0) return false;
    return kind === "folder" ? hasSource : !hasSource && others.length > 0;
  }

  private otherSuffix(folder: string, suffix: string, sourceLocale: string): boolean {
    return this.namesIn(folder).some((name) => {
      const other = /\.([A-Za-z_-]{2,11})\.(?:mdx?|markdown)$/i.exec(name)?.[1];
      return other !== undefined && other !== suffix && isLocaleFolder(other, sourceLocale);
    });
  }

  private countingSource(candidate: Candidate, root: string | null): string | null {
    for (const sources of candidate.sources) {
      if (this.host.kind(sources) !== "folder") continue;
      if (this.counts(candidate, sources)) return sources;
    }
    // Files with a suffix are few in a folder: what counts is the tree around it.
    const { kind, target } = candidate;
    if (kind !== "suffix" || root === null || target.length <= root.length) return null;
    const above = target.slice(0, target.lastIndexOf("/"));
    const wider = { ...candidate, target: above, sources: [above] };
    return this.judge(wider, root).sources === null ? null : target;
  }

  private counts(candidate: Candidate, sources: string): boolean {
    const files = this.targetsOf(candidate);
    let pairs = 0;
    let equal = 0;
    for (const [index, relative] of files.entries()) {
      if (index === SAMPLE && pairs === 0) return false;
      const source = this.existing(sources, candidate, relative);
      if (source === null) continue;
      pairs++;
      if (this.isEqual(childOf(candidate.target, relative), source)) equal++;
    }
    return pairs >= FEWEST_PAIRS && 2 * pairs >= files.length && 2 * equal < pairs;
  }

  private targetsOf({ kind, target, name }: Candidate): readonly string[] {
    const files = this.articlesBelow(target);
    return kind === "suffix" ? files.filter((file) => file.replace(/\.\w+$/, "").endsWith(`.${name}`)) : files;
  }

  private isEqual(path: string, other: string): boolean {
    try {
      const bytes = this.host.readFile(path);
      const others = this.host.readFile(other);
      return bytes.length === others.length && Buffer.compare(bytes, others) === 0;
    } catch {
      return false;
    }
  }

  /** Relative, in a stable order. */
  private articlesBelow(folder: string): readonly string[] {
    const known = this.files.get(folder);
    if (known !== undefined) return known;
    const found = this.collect(folder, "").sort();
    this.files.set(folder, found);
    return found;
  }

  private collect(folder: string, below: string): string[] {
    return this.list(below === "" ? folder : childOf(folder, below)).flatMap(({ name, kind }) => {
      const path = below === "" ? name : `${below}/${name}`;
      if (kind === "folder") return name.startsWith(".") || name === "node_modules" ? [] : this.collect(folder, path);
      return kind === "file" && isArticleName(name) ? [path] : [];
    });
  }

  private namesIn(folder: string): readonly string[] {
    return this.list(folder).map(({ name }) => name);
  }

  private list(folder: string): ReturnType<Host["list"]> {
    try {
      return this.host.list(folder);
    } catch {
      return [];
    }
  }
}

function templateOf({ kind, target, around, name }: Candidate, sources: string): FoundSource["template"] {
  if (kind === "suffix") return { target: `${sources}/{path}.{locale}.md`, source: `${sources}/{path}.md` };
  const rest = target.slice(around.length + 1 + name.length);
  return { target: `${around}/{locale}${rest}/{path}`, source: `${sources}/{path}` };
}

function isLocaleFolder(name: string, sourceLocale: string): boolean {
  const locale = localeOfName(name);
  return locale !== null && !isSourceLocale(locale.tag, sourceLocale);
}
