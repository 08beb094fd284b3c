import { nearest } from "../../text/nearest.ts";
import { late } from "../late-builtins.ts";
import { GitProblem, type Worktree } from "./git.ts";
import { mergeBase } from "./git-changes.ts";

/** What a base had in place of a file: the same bytes, other bytes, or nothing. */
export type BaseText = "equal" | Uint8Array | null;

/** A revision that cannot be a base, and what to do. */
export class NoBase extends Error {
  readonly hint: string | null;

  constructor(message: string, hint: string | null) {
    super(message);
    this.name = "NoBase";
    this.hint = hint;
  }
}

/**
 * The commit where the history of `HEAD` left that of a revision.
 *
 * @throws {NoBase} where there is none
 */
export async function baseCommit(ref: string, repository: Worktree): Promise<string> {
  const deepen = repository.shallow ? "history was cut off when this was cloned: git fetch --unshallow" : null;
  const commit = await repository.commitOf(ref);
  if (commit === null) {
    const names = await repository.run(["for-each-ref", "--format=%(refname:short)"]);
    const near = ref === "" ? null : nearest(ref, names.toString().trim().split("\n"));
    const hint = near === null ? (deepen ?? "write a branch, a tag or a commit") : `did you mean "${near}"?`;
    throw new NoBase("there is no such commit", hint);
  }
  const head = await repository.commitOf("HEAD");
  const base = head === null ? null : await mergeBase(repository, commit, head);
  if (base !== null) return base;
  throw new NoBase("it has no commit in common with this branch", deepen);
}

/** Answers what files were at a base, renamed ones among them. */
export class BaseTexts {
  private readonly repository: Worktree;
  /** The blobs of the base by path, from the root of the worktree. */
  private readonly blobs: ReadonlyMap<string, string>;
  /** Paths at the base by what they are called in the index. */
  private readonly renamed: ReadonlyMap<string, string>;

  private constructor(repository: Worktree, blobs: ReadonlyMap<string, string>, renamed: ReadonlyMap<string, string>) {
    this.repository = repository;
    this.blobs = blobs;
    this.renamed = renamed;
  }

  /**
   * @param base a commit's id
   * @throws {GitProblem}
   */
  static async of(repository: Worktree, base: string): Promise<BaseTexts> {
    const entries = await repository.list(["ls-tree", "-r", "-z", "--full-tree", base]);
    const blobs = new Map(
      entries.flatMap((entry) => {
        const [, mode, blob, path] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]*)$/.exec(entry) ?? [];
        return mode?.startsWith("100") && blob !== undefined && path !== undefined ? [[path, blob] as const] : [];
      }),
    );
    return new BaseTexts(repository, blobs, await renames(repository, base));
  }

  /**
   * What the base had in place of a file.
   *
   * @param path from the root of the worktree, with `/`
   * @param bytes the file as it is linted
   * @param isGone whether a file of the base is no longer where it was
   * @throws {GitProblem} where the text is not in a partial clone
   */
  async of(path: string, bytes: Uint8Array, isGone: (path: string) => boolean): Promise<BaseText> {
    const blob =
      this.blobs.get(path) ?? this.blobs.get(this.renamed.get(path) ?? "") ?? this.moved(path, bytes, isGone);
    if (blob === undefined) return null;
    if (blob === blobId(bytes)) return "equal";
    const object = await this.repository.objects.read(blob).catch((error: Error) => {
      // A partial clone would fetch it, and git ends: to take all for new would fail branches that brought nothing.
      throw new GitProblem("failed", error.message);
    });
    // The object of a damaged repository may be missing: better all is new than nothing.
    return object === null ? null : object.bytes;
  }

  /** Of a file that git's index does not know: the same bytes, or else the same name, that stood elsewhere and are gone. */
  private moved(path: string, bytes: Uint8Array, isGone: (path: string) => boolean): string | undefined {
    const id = blobId(bytes);
    const name = path.slice(path.lastIndexOf("/") + 1);
    const inIndex = Array.from(this.renamed, ([now, old]) => [now, this.blobs.get(old)] as const);
    const gone = [...this.blobs, ...inIndex].filter(([old]) => isGone(old));
    const same = gone.find(([, blob]) => blob === id);
    const alike = gone.filter(([old]) => isNamedAlike(old, name));
    return same?.[1] ?? (alike.length === 1 ? alike[0]?.[1] : undefined);
  }
}

function isNamedAlike(path: string, name: string): boolean {
  return path === name || path.endsWith(`/${name}`);
}

/** Renames that git sees between a commit and the index. */
async function renames(repository: Worktree, base: string): Promise<ReadonlyMap<string, string>> {
  const options = ["--raw", "-z", "--no-abbrev", "--find-renames", "--diff-filter=R", "--no-relative", "--cached"];
  try {
    const items = await repository.list(["diff", ...options, base]);
    const pairs = new Map<string, string>();
    for (let at = 0; at + 2 < items.length; at += 3) pairs.set(items[at + 2] as string, items[at + 1] as string);
    return pairs;
  } catch (error) {
    // Similarity wants the text of files; a partial clone may lack some.
    if (error instanceof GitProblem && error.kind === "failed") return new Map();
    throw error;
  }
}

/** The id that git gives to a file's bytes; of repositories with SHA-256 none fits, and texts are compared instead. */
function blobId(bytes: Uint8Array): string {
  return late.crypto.createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
