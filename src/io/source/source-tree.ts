/** A file of a source tree, or why there is none. */
export type SourceFile =
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** The source articles as they are today. Paths have `/` and start at the tree's root: a repository's, or the folder. */
export interface SourceTree {
  /** The folder that was asked for, from the root: `""` or with a trailing `/`. */
  readonly prefix: string;
  /** The names of the folders on the way to the folder that was asked for, the last of them its own. */
  readonly folderNames: readonly string[];
  /** What came before today; `null` for a plain folder. */
  readonly past: SourcePast | null;
  read(path: string): Promise<SourceFile>;
  isFolder(path: string): Promise<boolean>;
  /** Every file in the folder that was asked for. */
  files(): Promise<readonly string[]>;
  /** A path as reports show it. */
  shown(path: string): string;
  /** The absolute path of a file that is checked out; `null` where none is. */
  fileAt(path: string): string | null;
  /** Resolves when nothing that was started for it runs any more. */
  close(): Promise<void>;
}

/** The history of a source tree. Commits are ids in full. */
export interface SourcePast {
  /** Whether history was cut off when the repository was cloned. */
  readonly shallow: boolean;
  hasCommit(commit: string): Promise<boolean>;
  /** The bytes of a file at a commit, or `null` where it is not there. */
  readAt(commit: string, path: string): Promise<Uint8Array | null>;
  /** The bytes of a file where the changes that count start; `undefined` where all changes count. */
  readSince(path: string): Promise<Uint8Array | null | undefined>;
  /** What happened to a file since a commit; `null` where history does not say. */
  changesSince(commit: string, path: string): Promise<SourceJourney | null>;
  /**
   * The last commit that touched each file below a folder, by path from the root.
   *
   * @param folder from the root, `""` for all
   */
  lastCommits(folder: string): Promise<ReadonlyMap<string, string>>;
  /** The names that a file had since a commit, the last first, without today's. */
  formerPaths(commit: string, path: string): Promise<readonly string[]>;
  /** The commits that touched a file, the last first; at most so many. */
  commitsOf(path: string, most: number): Promise<readonly string[]>;
  /** The commit where the history of a repository left this one; `null` where they share none. `root` is absolute. */
  mergeBaseWith(root: string): Promise<string | null>;
  /** A page that compares a commit with today's; `null` where no host is known. */
  compareUrl(commit: string): Promise<string | null>;
}

/** What happened to a file since a commit. */
export interface SourceJourney {
  /** Where it is now, through all renamings; `null` where it was deleted. */
  readonly path: string | null;
  /** Whether a file that was deleted may have been renamed: the repository lacks contents that would have to be compared. */
  readonly renamesUnknown: boolean;
  readonly commits: number;
  readonly days: number;
  /** `YYYY-MM-DD`; `null` where no commit touched the file. */
  readonly lastDate: string | null;
}

/** Why the source cannot be read at all. */
export class SourceProblem extends Error {}
