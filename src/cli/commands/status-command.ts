import { nodeHost } from "../../io/host.ts";
import { nothingChecked } from "../../model/outcome.ts";
import type { LocaleStatus } from "../../model/status.ts";
import { statusJson, statusTable } from "../../report/index.ts";
import { notesOf } from "../../report/notes.ts";
import { rules } from "../../rules/index.ts";
import { exitCodeOf } from "../../run/exit-code.ts";
import { TOOL } from "../../run/version.ts";
import type { LintOptions } from "../lint-once.ts";
import { configFilesFor } from "../options/configuration.ts";
import { requireSource } from "../options/source-options.ts";
import { styleFor } from "../output/colour.ts";
import type { Terminal } from "../output/terminal.ts";
import { writeNotes } from "../output/write-notes.ts";

export interface StatusOptions extends LintOptions {
  readonly json?: boolean;
  readonly sort: "locale" | "behind";
}

/**
 * `l10n-lint status [paths…]`.
 *
 * @returns the exit code: 0, or 2 where the articles or their source could not be read
 * @throws {UsageError}, {ConfigError} or {ConfigProblem}
 */
export async function statusCommand(
  paths: readonly string[],
  options: StatusOptions,
  terminal: Terminal,
): Promise<number> {
  const host = nodeHost(terminal.cwd);
  const { statusRun } = await import("../../run/jobs/status-run.ts");
  const { statusRules, STATUS_SETTINGS } = await import("../../run/jobs/status-probes.ts");
  const config = configFilesFor({ ...options, ...STATUS_SETTINGS }, host, statusRules(rules));
  requireSource(options, (await config.configure([])).resolver.run.source);
  const { ignore = [], allowEmpty = false } = options;
  const { locales, files, run } = await statusRun({ paths, ignore, allowEmpty, config, tool: TOOL }, host);
  const style = styleFor(options.color, terminal.stderr, terminal.env);
  await writeNotes(notesOf(run), terminal.stderr, style);
  const isPlain = Object.keys(run.plain.sources).length > 0;
  if (!run.source.asked && !isPlain && locales.length > 0) {
    const text = "without --source PATH, only another locale's newer translation tells that an article is behind";
    await terminal.stderr.write(`${style.info("note:")} ${text}\n`);
  }
  const sorted = options.sort === "behind" ? [...locales].sort((a, b) => behind(b) - behind(a)) : locales;
  const isKnown = isPlain || (run.source.asked && !nothingChecked(run.source));
  if (options.json) await terminal.stdout.write(statusJson(sorted, isKnown, files));
  else if (sorted.length > 0) await terminal.stdout.write(statusTable(sorted, isKnown));
  return exitCodeOf(run, { failOn: "never", maxWarnings: null });
}

/** By articles that want work, then by how much. */
function behind({ stale, gone, missing, behindSiblings, words }: LocaleStatus): number {
  return (stale + gone + missing + behindSiblings) * 1e9 + words;
}
