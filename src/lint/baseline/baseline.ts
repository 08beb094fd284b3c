import { type Diagnostic, isFailure } from "../../model/diagnostic.ts";
import { grouped } from "../../text/grouped.ts";
import type { BaselineEntry } from "./baseline-entries.ts";

/** An article's findings, as they are compared with a baseline. */
export interface BaselineArticle {
  /** From the folder of the baseline file, with `/`. */
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a baseline makes of some articles' findings. */
export interface BaselineMatch {
  /** What each finding was accepted by. */
  readonly accepted: ReadonlyMap<Diagnostic, BaselineEntry>;
  /** Findings whose acceptance ran out: they count. */
  readonly expired: ReadonlyMap<Diagnostic, BaselineEntry>;
  /** Entries without a finding: of these articles, of others, and of paths that are gone. */
  unmatched(): readonly BaselineEntry[];
}

/** Accepted findings, to be compared with what runs find. */
export class Baseline {
  readonly entries: readonly BaselineEntry[];
  private readonly byPlace: ReadonlyMap<string, readonly BaselineEntry[]>;
  private readonly byFingerprint: ReadonlyMap<string, readonly BaselineEntry[]>;
  private readonly today: string;
  private readonly isGone: (path: string) => boolean;

  /**
   * @param today in UTC, `YYYY-MM-DD`
   * @param isGone whether no file has an entry's path any more
   */
  constructor(entries: readonly BaselineEntry[], today: string, isGone: (path: string) => boolean) {
    this.entries = entries;
    this.today = today;
    this.isGone = isGone;
    // What is accepted for longest goes first, so that an entry that ran out takes no finding from one that did not.
    const lasting = [...entries].sort((a, b) => (lastDay(a) === lastDay(b) ? 0 : lastDay(a) < lastDay(b) ? 1 : -1));
    this.byPlace = grouped(lasting, placeOf);
    this.byFingerprint = grouped(lasting, ({ fingerprint }) => fingerprint);
  }

  /**
   * Finds for each finding an entry of the same fingerprint: one of its article, else one whose article is gone, because
   * an article that was moved takes its findings along. Each entry accepts one finding.
   */
  match(articles: readonly BaselineArticle[]): BaselineMatch {
    const taken = new Set<BaselineEntry>();
    const accepted = new Map<Diagnostic, BaselineEntry>();
    const expired = new Map<Diagnostic, BaselineEntry>();
    const decide = (diagnostic: Diagnostic, entry: BaselineEntry) => {
      taken.add(entry);
      (lastDay(entry) < this.today ? expired : accepted).set(diagnostic, entry);
    };
    const here = new Queues((place) => this.byPlace.get(place) ?? []);
    const left: Diagnostic[] = [];
    for (const { path, diagnostics } of articles) {
      for (const diagnostic of diagnostics) {
        const entry = isFailure(diagnostic) ? undefined : here.next(placeOf({ ...diagnostic, path }));
        if (entry !== undefined) decide(diagnostic, entry);
        else if (!isFailure(diagnostic)) left.push(diagnostic);
      }
    }
    const isFree = (entry: BaselineEntry) => !taken.has(entry) && this.isGone(entry.path);
    const elsewhere = new Queues((fingerprint) => (this.byFingerprint.get(fingerprint) ?? []).filter(isFree));
    for (const diagnostic of left) {
      const entry = elsewhere.next(diagnostic.fingerprint);
      if (entry !== undefined) decide(diagnostic, entry);
    }
    return { accepted, expired, unmatched: () => this.entries.filter((entry) => !taken.has(entry)) };
  }
}

const NEVER = "9999-12-31";

function lastDay({ expires }: BaselineEntry): string {
  return expires ?? NEVER;
}

function placeOf({ fingerprint, path }: { readonly fingerprint: string; readonly path: string }): string {
  return `${fingerprint} ${path}`;
}

/** Entries by key, each handed out once; what a key has is asked for when the key first comes up. */
class Queues {
  private readonly queues = new Map<string, Iterator<BaselineEntry>>();
  private readonly entriesOf: (key: string) => readonly BaselineEntry[];

  constructor(entriesOf: (key: string) => readonly BaselineEntry[]) {
    this.entriesOf = entriesOf;
  }

  next(key: string): BaselineEntry | undefined {
    const queue = this.queues.get(key) ?? this.entriesOf(key)[Symbol.iterator]();
    this.queues.set(key, queue);
    return queue.next().value;
  }
}
