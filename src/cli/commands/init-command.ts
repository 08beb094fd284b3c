import { mkdirSync } from "node:fs";
import { CONFIG_NAME, ConfigSearch } from "../../config-files/search.ts";
import { type Host, nodeHost } from "../../io/host.ts";
import { childOf, folderOf, nameOf } from "../../io/paths.ts";
import { isInTreeOf, leadsOut } from "../../io/tree/own-file.ts";
import { survey } from "../../run/survey.ts";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";
import { type CiSystem, configText, jobFor, PRE_COMMIT, type Recipe, sourceStep } from "./init-texts.ts";

export interface InitOptions {
  readonly preCommit?: boolean;
  readonly ci?: CiSystem;
  readonly force?: boolean;
}

const NEXT = `next: l10n-lint                  shows what is found
      l10n-lint --fix            makes the safe fixes
      l10n-lint baseline update  accepts the rest: from then on only new findings count
`;

const SCHEMA = "node_modules/l10n-lint/dist/schema/config.json";

/**
 * `l10n-lint init`: writes a configuration for the working directory, and what else is asked for. A file that exists is
 * never touched, but for a configuration with `--force`: what would have gone into it is shown instead.
 *
 * @returns the exit code
 * @throws {UsageError} where there is a configuration and nothing else was asked for
 */
export async function initCommand(options: InitOptions, { stdout, stderr, cwd }: Terminal): Promise<number> {
  const host = nodeHost(cwd);
  const { preCommit = false, ci } = options;
  const existing = existingConfig(host);
  if (existing !== null && !preCommit && ci === undefined && !(options.force && existing === CONFIG_NAME)) {
    const hint = existing === CONFIG_NAME ? "--force writes it anew" : "remove it first";
    throw new UsageError(`${existing} configures this folder already`, hint);
  }
  let prepare: string | null = null;
  if (existing === null || (options.force && existing === CONFIG_NAME)) {
    const found = survey(host);
    prepare = sourceStep(found);
    const schema = host.kind(childOf(host.cwd, SCHEMA)) === "file" ? `./${SCHEMA}` : null;
    write({ path: CONFIG_NAME, text: configText(found, schema) }, host, options.force === true);
    await stdout.write(`wrote ${CONFIG_NAME}\n`);
  } else await stdout.write(`kept ${existing}\n`);
  for (const recipe of [...(preCommit ? [PRE_COMMIT] : []), ...(ci ? [jobFor(ci, prepare)] : [])]) {
    if (write(recipe, host, false)) await stdout.write(`wrote ${recipe.path}\n`);
    else await stdout.write(`${recipe.path} is there already; put this into it:\n\n${recipe.text}\n`);
  }
  await stderr.write(NEXT);
  return 0;
}

/** The name of the file that configures the working directory itself. */
function existingConfig(host: Host): string | null {
  const found = new ConfigSearch(host).nearest(host.cwd);
  return found !== null && folderOf(found.path) === host.cwd ? nameOf(found.path) : null;
}

/**
 * @returns whether it was written: not where something is there already
 * @throws {UsageError} where it cannot be written
 */
function write({ path, text }: Recipe, host: Host, replace: boolean): boolean {
  const { cwd } = host;
  const absolute = childOf(cwd, path);
  try {
    // A checkout may hold links out of it, and would have other files written.
    let existing = folderOf(absolute);
    while (host.entryKind(existing) === null) existing = folderOf(existing);
    if (!isInTreeOf(host, cwd, existing) || leadsOut(host, absolute)) {
      throw new UsageError(`${path} leads out of the tree`, "remove the symbolic link");
    }
    mkdirSync(folderOf(absolute), { recursive: true });
    if (!replace && host.entryKind(absolute) !== null) return false;
    host.replaceFile(absolute, text);
    return true;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path} cannot be written: ${message}`);
  }
}
