import { reasonOf } from "../../io/failure-reason.ts";
import { nodeHost } from "../../io/host.ts";
import { absolutePath, relativePath } from "../../io/paths.ts";
import { type Watch, watchPaths } from "../../io/watch.ts";
import type { Note } from "../../model/outcome.ts";
import type { FileReport } from "../../model/report.ts";
import { counted, visible } from "../../report/index.ts";
import { RunMemory } from "../../run/file-memory.ts";
import { type Watched, watchedOf } from "../../run/jobs/watched.ts";
import type { RunResult } from "../../run/lint-run.ts";
import { type LintedRun, type LintOptions, lintOnce, type News } from "../lint-once.ts";
import { styleFor } from "../output/colour.ts";
import { complaintsOf } from "../output/complaints.ts";
import type { Terminal } from "../output/terminal.ts";
import { visibleLines } from "../output/visible-lines.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `l10n-lint --watch [paths…]`: lints, then lints again what changes, until it is ended. Nothing that was shown is cleared.
 *
 * @returns the exit code: that of the signal that ended it, 2 where there is nothing to watch
 * @throws {UsageError}, {ConfigError} or {ConfigProblem} where the first run does; later ones are reported, and mended in peace
 */
export async function watchCommand(
  paths: readonly string[],
  options: LintOptions,
  terminal: Terminal,
  commands: readonly string[],
): Promise<number> {
  const signal = terminal.interruption();
  const session = new WatchSession(paths, options, terminal, commands, signal);
  try {
    return await session.run();
  } catch (error) {
    if (signal.aborted) return signal.reason as number;
    throw error;
  }
}

class WatchSession {
  private readonly memory = new RunMemory();
  private readonly host;
  private readonly style;
  /** What was shown of each article, and of the run as a whole. */
  private findings: ReadonlyMap<string, string> = new Map();
  private notes: ReadonlySet<string> = new Set();
  /** The articles that were written since the last run, as reported. */
  private touched: ReadonlySet<string> = new Set();
  private readonly paths: readonly string[];
  private readonly options: LintOptions;
  private readonly terminal: Terminal;
  private readonly commands: readonly string[];
  private readonly signal: AbortSignal;

  constructor(
    paths: readonly string[],
    options: LintOptions,
    terminal: Terminal,
    commands: readonly string[],
    signal: AbortSignal,
  ) {
    this.paths = paths;
    this.options = options;
    this.terminal = terminal;
    this.commands = commands;
    this.signal = signal;
    this.host = nodeHost(terminal.cwd);
    this.style = styleFor(options.color, terminal.stderr, terminal.env);
  }

  async run(): Promise<number> {
    let last = await this.lint();
    // A typo, most likely: waiting would look as if all were well.
    if (last.result.problems.some(({ kind }) => kind === "notFound" || kind === "brokenLink")) return 2;
    let watched = this.watchedBy(last);
    let watch = await this.watch(watched);
    try {
      // What changed before it was watched.
      last = (await this.lintAgain([], watched)) ?? last;
      await this.say(watching(last.result));
      let changed: readonly string[] = [];
      while (!this.terminal.stdout.closed) {
        if (changed.length === 0) changed = await watch.changes().catch(unwatchable);
        last = (await this.lintAgain(changed, watched)) ?? last;
        const isOther = changed.some((path) => watched.effectOf(path) !== "article");
        changed = [];
        if (!isOther) continue;
        // Other files may be left out now, or count. Until they are watched, what was watched is.
        watched = this.watchedBy(last);
        const former = watch;
        watch = await this.watch(watched);
        changed = former.pending();
        await former.close();
      }
    } finally {
      await watch.close();
    }
    return last.exitCode;
  }

  private watch(watched: Watched): Promise<Watch> {
    const matters = (path: string, isFolder: boolean) => watched.matters(path, isFolder);
    return watchPaths(watched.paths, matters, this.signal).catch(unwatchable);
  }

  private watchedBy({ result, outputs }: LintedRun): Watched {
    const { host } = this;
    const written = outputs.flatMap(({ file }) => (file === null ? [] : absolutePath(host.cwd, file, host.windows)));
    return watchedOf(result, this.options.ignore ?? [], written, host);
  }

  private lint(): Promise<LintedRun> {
    const { memory, signal } = this;
    const newsOf = (result: RunResult, notes: readonly Note[]) => this.newsOf(result, notes);
    return lintOnce(this.paths, this.options, this.terminal, this.commands, { memory, signal, newsOf });
  }

  /** @returns `null` where it could not be done, which is reported */
  private async lintAgain(changed: readonly string[], watched: Watched): Promise<LintedRun | null> {
    for (const path of changed) await this.take(path, watched);
    const before = this.findings;
    this.touched = new Set(changed.map((path) => relativePath(this.host.cwd, path)));
    try {
      const run = await this.lint();
      if (this.findings !== before) await this.say(`${this.whatChanged(before)} · ${watching(run.result)}`);
      return run;
    } catch (error) {
      this.signal.throwIfAborted();
      for (const complaint of complaintsOf(error, this.terminal)) {
        await this.terminal.stderr.write(`${this.style.error("error:")} ${visibleLines(complaint)}\n`);
      }
      await this.say("nothing was linted · watching on");
      return null;
    }
  }

  private async take(path: string, watched: Watched): Promise<void> {
    switch (watched.effectOf(path)) {
      case "article":
        return this.memory.forget(path);
      case "all":
        return this.memory.forgetAll();
      case "code":
        await this.say(`${visible(relativePath(this.host.cwd, path))} changed: start again to run its new code`);
    }
  }

  /** Findings of articles that were written, or that have others than before, and notes that were not written before. */
  private newsOf({ report }: RunResult, notes: readonly Note[]): News | null {
    const { findings, touched } = this;
    const now = new Map(report.files.map((file) => [file.path, signatureOf(file)]));
    const isNews = ({ path }: FileReport) => now.get(path) !== findings.get(path) || touched.has(path);
    const files = report.files.filter(isNews);
    const newNotes = notes.filter(({ text }) => !this.notes.has(text));
    this.notes = new Set(notes.map(({ text }) => text));
    const isGone = [...findings.keys()].some((path) => !now.has(path));
    if (files.length === 0 && newNotes.length === 0 && !isGone) return null;
    this.findings = now;
    return { files, notes: newNotes };
  }

  private whatChanged(before: ReadonlyMap<string, string>): string {
    const gone = [...before.keys()].filter((path) => !this.findings.has(path));
    const linted = [...this.memory.linted];
    const named = (paths: readonly string[]) =>
      paths.length > 1 ? counted(paths.length, "article") : visible(paths[0] ?? "");
    const parts = [];
    if (linted.length > 0) parts.push(`linted ${named(linted)}`);
    if (gone.length > 0) parts.push(`${named(gone)} ${gone.length > 1 ? "are" : "is"} gone`);
    return parts.length === 0 ? "decided anew" : parts.join(", ");
  }

  /** One line on stderr, with the time of day. */
  private async say(text: string): Promise<void> {
    const time = this.host.now().toTimeString().slice(0, "HH:MM:SS".length);
    await this.terminal.stderr.write(`${this.style.dim(`${time} · ${text}`)}\n`);
  }
}

function unwatchable(error: unknown): never {
  // An interruption is no error of the system's.
  if (!(error instanceof Error)) throw error;
  throw new UsageError(`the files cannot be watched: ${reasonOf(error)}`);
}

function watching({ report }: RunResult): string {
  return `watching ${counted(report.files.length, "article")}, Ctrl-C ends`;
}

/** Two reports of an article with the same signature show the same. */
function signatureOf({ diagnostics }: FileReport): string {
  return diagnostics
    .map(({ ruleId, messageId, severity, range: { start, end }, message }) =>
      [ruleId, messageId, severity, start.offset, end.offset, message].join(" "),
    )
    .join("\n");
}
