import { type CacheFolder, openCacheFolder } from "../../io/cache-folder.ts";
import { CacheProblem } from "../../io/cache-key.ts";
import { forgetOld } from "../../io/forget-old.ts";
import type { Host } from "../../io/host.ts";
import { late } from "../../io/late-builtins.ts";
import { absolutePath } from "../../io/paths.ts";
import { readRegularFile } from "../../io/regular-file.ts";
import { replaceFile } from "../../io/replace-file.ts";
import { tellingStamp } from "../../io/stamp.ts";
import { todayOf } from "../../io/today.ts";
import type { FoundFile } from "../../io/tree/discover.ts";
import type { CacheUse } from "../../model/outcome.ts";
import { hasFailed } from "../../report/findings/tally.ts";
import { dependsOnOthers, type Memory, type MemoryMeans } from "../file-memory.ts";
import type { FileTools } from "../lint-file.ts";
import type { LintedFile } from "../records/linted-file.ts";
import { recordOf } from "../records/record.ts";
import { RecordedFile } from "../records/recorded-file.ts";
import { Room } from "../records/room.ts";
import type { Journal } from "../replay/journal.ts";
import { GatheredHash, settingsHash } from "./linted-with.ts";
import { readStored, type StoredResult, storedBytes } from "./stored-results.ts";

/** How it is known that an article is as it was. */
export type CacheStrategy = "content" | "metadata";

/** What is asked of a cache. */
export interface CacheRequest {
  /** Absolute; `null`: in the user's cache folder. */
  readonly location: string | null;
  readonly strategy: CacheStrategy;
}

/** More than this is no file of results. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The working directory and the settings, as hashes. */
const OWN_NAME = /^[\da-f]{16}-[\da-f]{16}\.results$/;

/** What one run knows of its cache. */
interface Session {
  readonly file: string;
  readonly settings: string;
  readonly stored: ReadonlyMap<string, StoredResult>;
  /** What is taken again: by what came of it. */
  readonly recalled: Map<LintedFile, StoredResult>;
  /** Whether findings are kept as lines of the JSON report. */
  readonly renders: boolean;
  readonly stamps: ReadonlyMap<string, string | null>;
  readonly gathered: GatheredHash;
  readonly tools: FileTools;
  /** By their absolute paths: articles whose result hangs on nothing that is not known here. */
  readonly cacheable: ReadonlySet<string>;
}

/**
 * Keeps what was found in articles from one run to the next. A result is taken again where the article, how it is
 * configured and all that was gathered for it are what they were, and the linter is the same; everything that several
 * articles decide together, and what directives and baselines take out, is decided anew: the report is that of a run
 * without a cache. Articles that are compared with a source, or paired with one, are linted each time.
 */
export class ResultCache implements Memory {
  readonly needsBasis = true;
  readonly folder: CacheFolder;
  private readonly strategy: CacheStrategy;
  private readonly host: Host;
  private readonly journal: Journal | null;
  private session: Session | null = null;
  private recalled = 0;
  private damaged = false;

  /**
   * @param folder that is this user's
   * @param journal takes down which articles were taken to be as they were
   */
  constructor(folder: CacheFolder, strategy: CacheStrategy, host: Host, journal: Journal | null) {
    this.folder = folder;
    this.strategy = strategy;
    this.host = host;
    this.journal = journal;
  }

  /** What it was worth. */
  get use(): CacheUse {
    return { recalled: this.recalled, damaged: this.damaged, unusable: null };
  }

  recall(found: readonly FoundFile[], { plan, settings, resolver, tools }: MemoryMeans): Map<FoundFile, LintedFile> {
    const recalled = new Map<FoundFile, LintedFile>();
    const hash = settingsHash(plan, resolver.plugins, settings, this.host);
    if (hash === null) return recalled;
    const file = `${this.folder.path}/${this.host.sha256(this.host.cwd).slice(0, 16)}-${hash.slice(0, 16)}.results`;
    const cacheable = found.filter(({ absolutePath, content }) => {
      return content === undefined && resolver.configForPath(absolutePath).source === null;
    });
    const session: Session = {
      file,
      settings: hash,
      stored: this.read(file, hash),
      recalled: new Map(),
      renders: settings.renders,
      // Before anything is read: what is written meanwhile is for the next run.
      stamps: new Map(cacheable.map(({ absolutePath }) => [absolutePath, this.stampOf(absolutePath)])),
      gathered: new GatheredHash(resolver, tools),
      tools,
      cacheable: new Set(cacheable.map(({ absolutePath }) => absolutePath)),
    };
    this.session = session;
    for (const each of cacheable) {
      const known = session.stored.get(each.path);
      if (known === undefined || !this.isAsItWas(known, each, session)) continue;
      const record = new RecordedFile(each, known.record);
      const linted = session.renders ? record : record.whole();
      recalled.set(each, linted);
      session.recalled.set(linted, known);
    }
    this.recalled = recalled.size;
    return recalled;
  }

  keep(linted: readonly LintedFile[]): void {
    const { session } = this;
    if (session === null || (linted.length === this.recalled && session.stored.size === this.recalled)) return;
    const room = new Room();
    const results = linted.flatMap((file) => this.resultOf(file, session, room) ?? []);
    const paths = new Set(linted.map(({ report }) => report.path));
    // Of articles that this run had nothing to do with.
    const others = [...session.stored.values()].filter(({ path }) => {
      return !paths.has(path) && this.host.kind(absolutePath(this.host.cwd, path, this.host.windows)) === "file";
    });
    try {
      replaceFile(session.file, storedBytes(session.settings, [...results, ...others], this.sign));
      forgetOld(this.folder.path, OWN_NAME);
    } catch {
      // A full disk, or a folder that went away: the next run lints again.
    }
  }

  private read(file: string, settings: string): ReadonlyMap<string, StoredResult> {
    let bytes: Buffer;
    try {
      bytes = readRegularFile(file, MOST_BYTES);
    } catch {
      return new Map();
    }
    const stored = readStored(bytes, settings, this.sign);
    if (stored === null) this.damaged = true;
    return stored ?? new Map();
  }

  private readonly sign = (pieces: Iterable<Uint8Array>): string => {
    const hmac = late.crypto.createHmac("sha256", this.folder.key);
    for (const piece of pieces) hmac.update(piece);
    return hmac.digest("hex");
  };

  private isAsItWas(known: StoredResult, file: FoundFile, session: Session): boolean {
    const { stamp, surroundings, basis, declaredLocale } = known;
    if (basis.today !== null && basis.today !== todayOf(this.host)) return false;
    if (session.gathered.of(file, declaredLocale) !== surroundings) return false;
    if (this.strategy === "metadata" && stamp !== null && stamp === session.stamps.get(file.absolutePath)) {
      this.journal?.know(file.absolutePath, stamp, basis.content);
      return true;
    }
    const { readFile } = this.journal?.host ?? this.host;
    try {
      return this.host.sha1(readFile(file.absolutePath)) === basis.content;
    } catch {
      return false;
    }
  }

  private resultOf(linted: LintedFile, session: Session, room: Room): StoredResult | null {
    const { cacheable, stamps, gathered, tools, recalled, renders } = session;
    const { absolutePath } = linted;
    const stamp = stamps.get(absolutePath) ?? null;
    const known = recalled.get(linted);
    if (known !== undefined) return { ...known, stamp };
    const { report, basis, form, declaredLocale } = linted;
    // An article without units may have lost them, which those beside it tell.
    const isAlone = form === null && report.units > 0 && !dependsOnOthers(linted, tools);
    if (basis === null || !isAlone || !cacheable.has(absolutePath) || hasFailed(report)) return null;
    const { path } = report;
    const surroundings = gathered.of({ path, absolutePath }, declaredLocale);
    const record = linted instanceof RecordedFile ? linted.place : recordOf(linted, room, !renders);
    return { path, stamp, surroundings, declaredLocale, basis, record };
  }

  private stampOf(path: string): string | null {
    return tellingStamp(this.host.stamp(path), this.host.now().getTime());
  }
}

/**
 * Opens the cache that is asked for.
 *
 * @returns why there is none, where that is so: the run goes on without
 */
export async function openResultCache(
  { location, strategy }: CacheRequest,
  host: Host,
  journal: Journal | null = null,
): Promise<ResultCache | CacheUse> {
  try {
    return new ResultCache(await openCacheFolder(location), strategy, host, journal);
  } catch (error) {
    if (!(error instanceof CacheProblem)) throw error;
    return { recalled: 0, damaged: false, unusable: error.message };
  }
}
