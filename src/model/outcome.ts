import type { BaseKind } from "./block.ts";

/** One line beside a report: what happened, and what to do. An error: the job could not be done as asked. */
export interface Note {
  readonly level: "error" | "warning" | "note";
  readonly text: string;
}

/** Why a pattern, or something it led to, gave no file. */
export interface DiscoveryProblem {
  /** The pattern as it was given. */
  readonly pattern: string;
  /**
   * `notFound`: nothing is there. `noMatch`: a folder without articles, or a glob that matches none. `unreadableFolder`:
   * a folder, named or found, that cannot be looked into. `notAFile`: a device, pipe or socket. `symlinkOutside`: a
   * symbolic link that leads out of the tree and was not followed. `brokenLink`: one that was named and leads nowhere, or
   * in a circle.
   */
  readonly kind: "notFound" | "noMatch" | "unreadableFolder" | "notAFile" | "symlinkOutside" | "brokenLink";
  /** What the problem is about, relative to the working directory. */
  readonly path: string;
  /** A path near to one that does not exist, relative to the working directory. */
  readonly suggestion?: string;
  /** The configuration whose `files` name the pattern, relative to the working directory; absent: it was asked for. */
  readonly namedBy?: string;
  /** What left out everything that would have matched. */
  readonly leftOutBy?: "gitignore" | "ignore";
}

/** A publishing configuration that cannot be used. */
export interface PublishingProblem {
  /** The configuration file, absolute. */
  readonly path: string;
  readonly reason: string;
}

/** A line that is no entry. */
export interface BaselineProblem {
  /** 1-based. */
  readonly line: number;
  readonly reason: string;
  /** Whether it names a finding, and only what a person added to it is wrong: no run may throw that away. */
  readonly isMistake: boolean;
}

/** What a baseline was worth in a run, for those who keep it. */
export interface BaselineUse {
  /** As seen from the working directory. */
  readonly path: string;
  readonly problems: readonly BaselineProblem[];
  /** Why the file could not be read at all: its entries are unknown; `missing` where there is none. */
  readonly unreadable: string | "missing" | null;
  /** Findings that count because their entry ran out. */
  readonly expired: number;
  /** Entries of linted articles whose finding is gone, as far as the articles alone tell. */
  readonly idle: number;
}

/** What results of earlier runs were worth. */
export interface CacheUse {
  /** Articles that were not linted again. */
  readonly recalled: number;
  /** Whether what was kept had been changed by others, or was not whole: all was linted again. */
  readonly damaged: boolean;
  /** Why results are not kept; `null` where they are. */
  readonly unusable: string | null;
}

/** Why a file, or one of its findings, was not fixed. */
export interface Unfixed {
  readonly path: string;
  /**
   * `undecodable`: the file holds bytes that are no UTF-8, which writing it would destroy. `unwritten`: it could not be
   * written. `unstable`: each round of fixes asked for another. `refused`: a fix reaches into source text.
   */
  readonly kind: "undecodable" | "unwritten" | "unstable" | "refused";
  /** Of `unwritten` why, of `refused` the rules. */
  readonly reason?: string;
}

/** Articles that have something in common, and one of them to name. */
export interface Counted {
  readonly count: number;
  readonly first: string;
}

/** What of the source could not be looked at. */
export type SourceGap =
  /** The article does not say which source it was translated from. */
  | "withoutHash"
  /** The folders around the article have no counterpart at the source. */
  | "unmapped"
  /** There is no such file, neither today nor at the commit of the article. */
  | "neverThere"
  /** The source is there and cannot be read. */
  | "unreadable"
  /** The commit of the article is not in the source repository. */
  | "commitMissing"
  /** The commit is there, but has no such file. */
  | "notAtCommit"
  /** The source is gone, and whether it was renamed cannot be found out. */
  | "renamesUnknown";

/** What gathering sources came to; plain data, so that those of several workers can be summed. */
export interface SourceTally {
  /** Whether there was a source to look at. */
  readonly asked: boolean;
  /** Articles that were compared with today's source, or whose source is gone. */
  readonly checked: number;
  readonly gaps: Readonly<Partial<Record<SourceGap, Counted>>>;
  /** Commits that are not in the source repository. */
  readonly missingCommits: readonly string[];
  /** Whether the history of the source was cut off when it was cloned. */
  readonly shallow: boolean;
  /** Why the source cannot be read at all. */
  readonly problem: string | null;
}

/** Whether the check of the source was wanted and none of it could be done. */
export function nothingChecked({ problem, checked, gaps }: SourceTally): boolean {
  return problem !== null || (checked === 0 && Boolean(gaps.unmapped ?? gaps.neverThere ?? gaps.unreadable));
}

/** What was taken for the source of translations whose source stands in files of their own. */
export interface PlainTally {
  /** Translations by the folder of their sources, as reported, and how the version they were made from is known. */
  readonly sources: Readonly<Record<string, Readonly<Partial<Record<BaseKind, number>>>>>;
  /** Translations without a source, by the folder where it was looked for. */
  readonly unpaired: Readonly<Record<string, Counted>>;
  /** Commits that translations name and that the source's history does not have. */
  readonly missingCommits: readonly string[];
  /** Files that translate a source which another file translates into the same language, and two such files. */
  readonly doubles: { readonly count: number; readonly pair: readonly [string, string] } | null;
  /** A source that cannot be used, and why, in words that go on from "the source"; `null` where all could. */
  readonly problem: string | null;
}

/** What happened on the way to a report, beside it. */
export interface Outcome {
  readonly problems: readonly DiscoveryProblem[];
  readonly publishingProblems: readonly PublishingProblem[];
  /** Clones that the configuration names as siblings and that are not there, relative to the working directory. */
  readonly missingClones: readonly string[];
  /** The configuration of the working directory that counts for no linted file, as seen from there; `null`: none. */
  readonly unusedConfig: string | null;
  /** One each baseline that linted files have. */
  readonly baselines: readonly BaselineUse[];
  readonly unfixed: readonly Unfixed[];
  readonly source: SourceTally;
  readonly plain: PlainTally;
  /** Absent: nothing was asked to be kept. */
  readonly cache?: CacheUse;
}
