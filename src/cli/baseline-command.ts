import { nodeHost } from "../io/host.ts";
import { visible } from "../report/index.ts";
import { rules } from "../rules/index.ts";
import { reasonOf } from "../run/failure-reason.ts";
import { type BaselineRun, type BaselineUpdate, updateBaseline } from "../run/update-baseline.ts";
import { styleFor } from "./colour.ts";
import { configOf, type LintOptions, workersFor } from "./lint-command.ts";
import { writeNotes } from "./notes.ts";
import { createProgress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { TOOL } from "./version.ts";

/** What is done with the baseline: `update` accepts all that is found, `prune` removes what no finding needs. */
export type BaselineAction = "update" | "prune";

/**
 * `l10n-lint baseline update|prune [paths…]`.
 *
 * @returns the exit code: 0, or 2 where nothing was written
 * @throws {UsageError}
 */
export async function baselineCommand(
  action: BaselineAction,
  paths: readonly string[],
  options: LintOptions,
  terminal: Terminal,
  commands: readonly string[],
): Promise<number> {
  if (options.baseline === false) throw new UsageError("--no-baseline leaves nothing to write");
  const host = nodeHost(terminal.cwd);
  const progress = await createProgress(options.progress, terminal);
  const request = {
    paths: paths.length === 0 ? ["."] : paths,
    ignore: options.ignore ?? [],
    gitignore: options.gitignore,
    config: configOf(options, host),
    rules,
    tool: TOOL,
    workers: workersFor(options.concurrency),
    onProgress: progress.update,
  };
  const run = await updateBaseline(request, action === "update", host, options.allowEmpty)
    .catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).syscall === undefined ? error : unwritable(error);
    })
    .finally(progress.stop);
  await writeNotes(run.result, commands, terminal.stderr, styleFor(options.color, terminal.stderr, terminal.env));
  if (run.update === null) throw nothingWritten(run);
  await terminal.stdout.write(`${sentence(run.update)}\n`);
  return 0;
}

function unwritable(error: unknown): UsageError {
  return new UsageError(`the baseline cannot be written: ${reasonOf(error)}`);
}

function nothingWritten({ result, unreadable }: BaselineRun): UsageError {
  if (unreadable === "missing") {
    return new UsageError("no baseline is here", "`l10n-lint baseline update` makes one");
  }
  if (unreadable !== null) {
    return new UsageError(`the baseline cannot be read: ${unreadable}`, "mend it, or remove it and start anew");
  }
  const failed = result.report.files.find(({ diagnostics }) =>
    diagnostics.some(({ ruleId }) => NOT_LINTED.has(ruleId)),
  );
  const about = failed === undefined ? "" : `: ${failed.path}`;
  return new UsageError(
    `nothing was written, because not everything could be linted${about}`,
    "leave it out: --ignore",
  );
}

const NOT_LINTED: ReadonlySet<string> = new Set(["internal-error", "unreadable-file"]);

function sentence({ path, entries, added, removed, moved, renewed, lost }: BaselineUpdate): string {
  const changes = [
    [added, "added"],
    [removed, "removed"],
    [moved, "moved"],
    [renewed, "accepted once more"],
    [lost.length, `unreadable and replaced: line ${lost.join(", ")}`],
  ] as const;
  const told = changes.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const findings = `${entries.length} accepted ${entries.length === 1 ? "finding" : "findings"}`;
  return `${visible(path)}: ${findings} (${told.length === 0 ? "nothing changed" : told.join(", ")})`;
}
