import type { ConfigResolver } from "../config/per-article.ts";
import { decode } from "../io/decode.ts";
import { reasonOf } from "../io/failure-reason.ts";
import type { Host } from "../io/host.ts";
import { LIMITS } from "../io/limits.ts";
import { absolutePath, childOf, folderOf, relativePath } from "../io/paths.ts";
import { todayOf } from "../io/today.ts";
import { readOwnFile } from "../io/tree/own-file.ts";
import { Baseline } from "../lint/baseline/baseline.ts";
import { readBaseline } from "../lint/baseline/baseline-entries.ts";
import type { ResolvedConfig } from "../model/config.ts";
import type { BaselineProblem } from "../model/outcome.ts";

/** The baseline file that is used when it exists. */
export const BASELINE_NAME = "l10n-lint-baseline.jsonl";

/** A baseline with the file it comes from. */
export interface LoadedBaseline {
  /** Absolute. */
  readonly file: string;
  readonly baseline: Baseline;
  readonly problems: readonly BaselineProblem[];
  /** Why the file could not be read at all: its entries are unknown; `missing` where there is none. */
  readonly unreadable: string | "missing" | null;
}

/** Where a baseline is, whether it exists or not. */
export interface BaselinePlace {
  /** Absolute. */
  readonly file: string;
  /** Whether someone named it; else it is at the usual place. */
  readonly named: boolean;
}

/**
 * Where the baseline of the articles at a path is: the file their configuration names, else the usual one in the folder of
 * the configuration, else in the working directory.
 *
 * @param path absolute; `null` stands for the working directory
 * @returns `null` where none is wanted
 */
export function baselinePlace(host: Host, resolver: ConfigResolver, path: string | null): BaselinePlace | null {
  const { baseline } = path === null ? resolver.run : resolver.configForPath(path);
  if (baseline === false) return null;
  if (baseline !== null) return { file: baseline, named: true };
  const usual = childOf(resolver.folderOf(path) ?? host.cwd, BASELINE_NAME);
  const local = childOf(host.cwd, BASELINE_NAME);
  return { file: host.kind(usual) === null && host.kind(local) !== null ? local : usual, named: false };
}

/** The baselines of a run, each read once. */
export class Baselines {
  private readonly host: Host;
  private readonly resolver: ConfigResolver;
  private readonly byConfig = new Map<ResolvedConfig, LoadedBaseline | null>();
  private readonly byFile = new Map<string, LoadedBaseline>();

  constructor(host: Host, resolver: ConfigResolver) {
    this.host = host;
    this.resolver = resolver;
  }

  /** The baseline of the article at an absolute path; `null` where it has none. One that is named and missing is reported. */
  of(path: string): LoadedBaseline | null {
    const config = this.resolver.configForPath(path);
    let loaded = this.byConfig.get(config);
    if (loaded === undefined) {
      loaded = this.load(baselinePlace(this.host, this.resolver, path));
      this.byConfig.set(config, loaded);
    }
    return loaded;
  }

  private load(place: BaselinePlace | null): LoadedBaseline | null {
    if (place === null) return null;
    const loaded = this.byFile.get(place.file) ?? loadBaseline(this.host, place);
    this.byFile.set(place.file, loaded);
    return loaded.unreadable === "missing" && !place.named ? null : loaded;
  }
}

/** Reads a baseline. Never throws: what cannot be read is reported, and the findings it stood for count. */
export function loadBaseline(host: Host, { file, named }: BaselinePlace): LoadedBaseline {
  const folder = folderOf(file);
  const isGone = remembered((path) => host.kind(absolutePath(folder, path, host.windows)) === null);
  const today = todayOf(host);
  const loaded = (text: string, unreadable: LoadedBaseline["unreadable"] = null): LoadedBaseline => {
    const { entries, problems } = readBaseline(text);
    return { file, baseline: new Baseline(entries, today, isGone), problems, unreadable };
  };
  if (host.kind(file) === null) return loaded("", "missing");
  try {
    // One that is named is checked where it is named: by a person, or as a place that a found configuration may write to.
    const decoded = decode(named ? host.readFile(file, LIMITS.list) : readOwnFile(host, file, LIMITS.list));
    return decoded.kind === "text" ? loaded(decoded.text) : loaded("", "it is no UTF-8 text");
  } catch (error) {
    return loaded("", reasonOf(error));
  }
}

/** The path of an article as a baseline has it. */
export function pathInBaseline(host: Host, file: string, path: string): string {
  return relativePath(folderOf(file), absolutePath(host.cwd, path, host.windows));
}

function remembered(question: (path: string) => boolean): (path: string) => boolean {
  const answers = new Map<string, boolean>();
  return (path) => {
    const answer = answers.get(path) ?? question(path);
    answers.set(path, answer);
    return answer;
  };
}
