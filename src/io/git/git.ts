import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { late } from "../late-builtins.ts";
import { withSlashes } from "../paths.ts";
import { GitObjects, PARTIAL, PARTIAL_CLONE } from "./git-objects.ts";

/** Why git could not do what was asked. */
export class GitProblem extends Error {
  /**
   * `notInstalled`: there is no git; `notARepository`; `embedded`: the folder lies in one that only looks like a git
   * directory; `failed`: git said no, in the message.
   */
  readonly kind: "notInstalled" | "notARepository" | "embedded" | "failed";

  constructor(kind: GitProblem["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** What a repository is opened for. */
export interface GitOptions {
  /**
   * Whether the variables that git sets for hooks (`GIT_DIR`, `GIT_INDEX_FILE` …) count. They speak of the repository
   * that is committed to: leave them out for any other. Default: no.
   */
  readonly obeyHook?: boolean;
}

/** A repository on this machine, and the folder in it that was asked for. */
export interface GitRepository {
  /** The absolute folder of the worktree, with `/`; `null` for a bare repository. */
  readonly worktree: string | null;
  /** Where the folder asked for lies below the worktree: `""` for its root, else with a trailing `/`. */
  readonly prefix: string;
  /** Whether history was cut off when it was cloned. */
  readonly shallow: boolean;
  /** One long-lived process that hands out objects. */
  readonly objects: GitObjects;
  /**
   * Runs `git` with these arguments, never through a shell. Put commits in as resolved ids and paths behind `--`.
   *
   * @returns what it wrote
   * @throws {GitProblem} when it cannot be run or says no
   */
  run(args: readonly string[]): Promise<Buffer>;
  /** The same for commands that end each item with NUL (`-z`). */
  list(args: readonly string[]): Promise<readonly string[]>;
  /**
   * The id of the commit that a branch, tag or other revision names; `null` where there is none, or the text could be
   * taken for an option or for several revisions. It goes to git on its standard input, not among its arguments.
   *
   * @throws {GitProblem} when git has more to say than that there is none; `objects` is closed then
   */
  commitOf(revision: string): Promise<string | null>;
  /** Ends the process of `objects`; resolves when it is gone. */
  close(): Promise<void>;
}

/** A repository with files. */
export type Worktree = GitRepository & { readonly worktree: string };

/**
 * Nothing of this repository may start a program or reach the network: a linter also runs on a stranger's branch. A filter of
 * its configuration would be run by any command that looks into a file of the worktree, so that none of those is asked.
 */
const SAFE = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "log.showSignature=false",
  "protocol.allow=never",
  "safe.bareRepository=explicit",
];
const HOOK_VARIABLES = [
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_DIR",
  "GIT_GRAFT_FILE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_NAMESPACE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_WORK_TREE",
];
const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** What no name of a revision holds; `:` would name a file, and two dots a range. */
const NO_REVISION = /^-|^$|[\s\p{Cc}:]|\.\./u;

/**
 * Opens the repository that holds a folder: a worktree, a folder in one, or a bare repository.
 *
 * @param folder absolute
 * @throws {GitProblem}
 */
export async function openGitRepository(folder: string, { obeyHook = false }: GitOptions = {}): Promise<GitRepository> {
  const isBare = isGitFolder(folder);
  if (!isBare && !(obeyHook && process.env["GIT_DIR"] !== undefined)) refuseEmbedded(folder);
  const command = [...SAFE.flatMap((setting) => ["-c", setting]), "-C", folder, ...(isBare ? ["--git-dir=."] : [])];
  const env = environment(obeyHook);
  const run = (args: readonly string[]) => runGit([...command, ...args], env);
  const asked = ["--is-bare-repository", "--is-shallow-repository", "--show-prefix"];
  const [bare, shallow, ...prefixes] = (await run(["rev-parse", ...asked])).toString().split("\n");
  const prefix = bare === "true" ? "" : prefixes.join("\n").trimEnd();
  const objects = new GitObjects(() => spawnGit([...command, "cat-file", "--batch"], env));
  return {
    worktree: bare === "true" || isBare ? null : worktreeOf(folder, prefix),
    prefix,
    shallow: shallow === "true",
    objects,
    run,
    list: async (args) => split(await run(args)),
    async commitOf(revision) {
      if (NO_REVISION.test(revision)) return null;
      const commit = await objects.read(`${revision}^{commit}`).catch((error: Error) => {
        // Some names end the process: `@{u}` of a branch that follows none.
        throw refused(error.message.replace("git cat-file ended early: ", ""));
      });
      return commit !== null && OBJECT_ID.test(commit.id) ? commit.id : null;
    },
    close: () => objects.close(),
  };
}

/** Whether git would take a folder for what a repository is kept in. */
function isGitFolder(folder: string): boolean {
  return ["HEAD", "objects", "refs"].every((name) => existsSync(join(folder, name)));
}

/**
 * A branch can hold a folder that git takes for a repository, with a configuration of its own. `safe.bareRepository` tells
 * git to pass it over since 2.38; here it is refused whatever git's version.
 */
function refuseEmbedded(start: string): void {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git")) || dirname(folder) === folder) return;
    if (!isGitFolder(folder)) continue;
    throw new GitProblem("embedded", `${folder} looks like a git directory, and a branch could have put it there`);
  }
}

function worktreeOf(folder: string, prefix: string): string {
  const real = withSlashes(realpathSync.native(folder), process.platform === "win32");
  return prefix === "" ? real : real.slice(0, real.length - prefix.length);
}

function environment(obeyHook: boolean): NodeJS.ProcessEnv {
  // English messages to recognize, no question to answer, no lock to leave behind, no object to fetch.
  // GIT_ALLOW_PROTOCOL overrules any `protocol.NAME.allow`, and older versions do not know GIT_NO_LAZY_FETCH. A replaced
  // object would be another than the one whose id is asked for.
  const own = {
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "",
    GIT_NO_REPLACE_OBJECTS: "1",
  };
  const env: NodeJS.ProcessEnv = { ...process.env, ...own };
  if (!obeyHook) for (const name of HOOK_VARIABLES) delete env[name];
  return env;
}

function spawnGit(args: readonly string[], env: NodeJS.ProcessEnv) {
  // Windows looks for the program in the working directory first, where a stranger's branch could have put a git.exe.
  return late.childProcess.spawn("git", args, {
    cwd: dirname(process.execPath),
    env,
    stdio: "pipe",
    windowsHide: true,
  });
}

function runGit(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawnGit(args, env);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => stdout.push(piece));
    child.stderr.on("data", (piece: Buffer) => stderr.push(piece));
    child.stdin.on("error", () => {});
    child.stdin.end();
    child.on("error", (error: NodeJS.ErrnoException) => reject(notStarted(error)));
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(stdout));
      else reject(refused(Buffer.concat(stderr).toString()));
    });
  });
}

function notStarted(error: NodeJS.ErrnoException): GitProblem {
  return error.code === "ENOENT"
    ? new GitProblem("notInstalled", "git is not installed")
    : new GitProblem("failed", `git cannot be run: ${error.message}`);
}

function refused(stderr: string): GitProblem {
  if (PARTIAL.test(stderr)) return new GitProblem("failed", PARTIAL_CLONE);
  const [first = ""] = stderr.trim().split("\n");
  const reason = first.replace(/^(?:fatal|error): /, "");
  if (/^not a git repository/.test(reason)) return new GitProblem("notARepository", reason);
  return new GitProblem("failed", reason === "" ? "git failed without a word" : reason);
}

/** The items of an output in which NUL ends each. */
function split(output: Buffer): readonly string[] {
  const items = output.toString().split("\0");
  if (items.at(-1) === "") items.pop();
  return items;
}
