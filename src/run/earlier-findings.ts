import { BaseTexts, baseCommit, NoBase } from "../io/git/base-texts.ts";
import { GitProblem } from "../io/git/git.ts";
import { openWorktree } from "../io/git/git-changes.ts";
import type { Host } from "../io/host.ts";
import { childOf, isInside, relativePath } from "../io/paths.ts";
import type { FoundFile } from "../io/tree/discover.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { explained } from "./files/files-in-git.ts";
import { ScopeProblem } from "./files/scope.ts";
import { type Fallback, type FileTools, lintFile } from "./lint-file.ts";
import type { LintedFile } from "./records/linted-file.ts";

/** What articles had among their findings before a branch began, by their paths as reported. */
export interface EarlierFindings {
  /** Whether a finding was there already. */
  has(path: string, diagnostic: Diagnostic): boolean;
}

/** Of an article: everything, because it is as it was; the fingerprints of what was found; nothing. */
type Earlier = "everything" | ReadonlySet<string>;

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Lints what files were where the history of `HEAD` left that of a revision, under today's configuration. A renamed article is
 * compared with its old text; one that is as it was brings nothing.
 *
 * @param files with the text that is linted, in the order of `linted`
 * @throws {ScopeProblem} without git, the revision or a common commit
 */
export async function earlierFindings(
  ref: string,
  files: readonly FoundFile[],
  linted: readonly LintedFile[],
  tools: FileTools,
  fallback: Fallback,
): Promise<EarlierFindings> {
  const { host } = tools;
  const option = `--new-since ${ref}`;
  let repository: Awaited<ReturnType<typeof openWorktree>> | null = null;
  try {
    repository = await openWorktree(host.cwd);
    const { worktree } = repository;
    const base = await BaseTexts.of(repository, await baseCommit(ref, repository));
    const isGone = (path: string) => host.kind(childOf(worktree, path)) === null;
    const byPath = new Map<string, Earlier>();
    for (const [index, file] of files.entries()) {
      const path = relativePath(worktree, file.absolutePath);
      if (!isInside(worktree, file.absolutePath)) {
        throw new ScopeProblem(`${option}: ${file.path} is not in the repository of the working directory`);
      }
      const bytes = bytesOf(file, host);
      const before = bytes === null ? null : await base.of(path, bytes, isGone);
      const report = linted[index]?.report;
      // What is decided over several articles is old where the article is as it was.
      if (before === "equal") byPath.set(file.path, "everything");
      else if (before !== null && report !== undefined && report.diagnostics.length > 0) {
        byPath.set(file.path, await fingerprintsOf({ ...file, content: before }, tools, fallback));
      }
    }
    return {
      has(path, { fingerprint }) {
        const earlier = byPath.get(path) ?? NOTHING;
        return earlier === "everything" || earlier.has(fingerprint);
      },
    };
  } catch (error) {
    if (error instanceof NoBase) throw new ScopeProblem(`${option}: ${error.message}`, error.hint);
    throw error instanceof GitProblem ? explained(error, option) : error;
  } finally {
    await repository?.close();
  }
}

async function fingerprintsOf(file: FoundFile, tools: FileTools, fallback: Fallback): Promise<ReadonlySet<string>> {
  const { report } = await lintFile(file, tools, fallback);
  return new Set(report.diagnostics.map(({ fingerprint }) => fingerprint));
}

/** `null` where the file cannot be read, which is reported. */
function bytesOf({ content, absolutePath }: FoundFile, host: Host): Uint8Array | null {
  if (content !== undefined) return content;
  try {
    return host.readFile(absolutePath);
  } catch {
    return null;
  }
}
