import { reasonOf } from "../../io/failure-reason.ts";
import { nodeHost } from "../../io/host.ts";
import { isFailure } from "../../model/diagnostic.ts";
import { counted, inThousands, visible } from "../../report/index.ts";
import { notesOf } from "../../report/notes.ts";
import { type BaselineUpdate, type NothingWritten, updateBaseline } from "../../run/jobs/update-baseline.ts";
import type { RunResult } from "../../run/lint-run.ts";
import { workersFor } from "../../run/threads/pool.ts";
import { TOOL } from "../../run/version.ts";
import type { LintOptions } from "../lint-once.ts";
import { configFilesFor } from "../options/configuration.ts";
import { requireSource } from "../options/source-options.ts";
import { styleFor } from "../output/colour.ts";
import { createProgress } from "../output/progress.ts";
import type { Terminal } from "../output/terminal.ts";
import { writeNotes } from "../output/write-notes.ts";
import { UsageError } from "../usage-error.ts";

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
  const config = configFilesFor(options, host);
  const { concurrency, source } = (await config.configure([])).resolver.run;
  requireSource(options, source);
  const progress = await createProgress(options.progress, terminal);
  const request = {
    paths,
    allowEmpty: options.allowEmpty === true,
    ignore: options.ignore ?? [],
    config,
    tool: TOOL,
    workers: workersFor(concurrency),
    onProgress: progress.update,
    signal: terminal.interruption(),
  };
  const run = await updateBaseline(request, action === "update", host)
    .catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).syscall === undefined ? error : unwritable(error);
    })
    .finally(progress.stop);
  const style = styleFor(options.color, terminal.stderr, terminal.env);
  await writeNotes(notesOf(run.result, commands), terminal.stderr, style);
  if (run.failure !== null) throw nothingWritten(run.failure, run.result, options.baseline);
  for (const update of run.updates) await terminal.stdout.write(`${sentence(action, update)}\n`);
  return 0;
}

function unwritable(error: unknown): UsageError {
  const isLost = (error as NodeJS.ErrnoException).code === "ENOENT";
  return new UsageError(`the baseline cannot be written: ${isLost ? "there is no such folder" : reasonOf(error)}`);
}

function nothingWritten(failure: NothingWritten, { report }: RunResult, named: string | undefined): UsageError {
  switch (failure.kind) {
    case "missing":
      return new UsageError(
        named === undefined ? "no baseline is here" : `no such baseline: ${named}`,
        "`l10n-lint baseline update` makes one",
      );
    case "unwanted":
      return new UsageError("the configuration says that there is no baseline", "name one with --baseline FILE");
    case "unreadable": {
      const { path, reason } = failure;
      return new UsageError(`the baseline ${path} cannot be read: ${reason}`, "mend it, or remove it and start anew");
    }
    case "mistaken": {
      const { path, mistakes } = failure;
      const [first, ...others] = mistakes.map(({ line, reason }) => `${path}:${line} cannot be read: ${reason}`);
      const more = others.length === 0 ? "" : `, and ${counted(others.length, "more line")}`;
      return new UsageError(`nothing was written, because ${first}${more}`, "mend it, or remove the line");
    }
    case "sourceless":
      return new UsageError("nothing was written, because the source could not be read");
    case "incomplete": {
      const failed = report.files.find(({ diagnostics }) => diagnostics.some(isFailure));
      const what = "nothing was written, because not everything could be linted";
      return failed === undefined
        ? new UsageError(what)
        : new UsageError(`${what}: ${failed.path}`, "leave it out: --ignore");
    }
  }
}

/** A damaged baseline may have thousands of lines that cannot be read. */
const MOST_LINES = 10;

function linesOf(lines: readonly number[]): string {
  const more = lines.length - MOST_LINES;
  const named = lines.slice(0, MOST_LINES).join(", ");
  return more > 0 ? `${named} and ${inThousands(more)} more` : named;
}

function sentence(
  action: BaselineAction,
  { path, entries, added, removed, moved, renewed, lost }: BaselineUpdate,
): string {
  const changes = [
    [added, "added"],
    [removed, "removed"],
    [moved, "moved"],
    [renewed, "accepted once more"],
    [lost.length, `unreadable and ${action === "update" ? "replaced" : "removed"}: line ${linesOf(lost)}`],
  ] as const;
  const told = changes.filter(([count]) => count > 0).map(([count, what]) => `${inThousands(count)} ${what}`);
  const findings = counted(entries.length, "accepted finding");
  return `${visible(path)}: ${findings} (${told.length === 0 ? "nothing changed" : told.join(", ")})`;
}
