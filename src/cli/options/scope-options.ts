import { decode } from "../../io/decode.ts";
import { reasonOf } from "../../io/failure-reason.ts";
import type { Host } from "../../io/host.ts";
import { LIMITS } from "../../io/limits.ts";
import { absolutePath } from "../../io/paths.ts";
import type { Scope } from "../../run/files/scope.ts";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

/** The options that select files, as commander reads them. */
export interface ScopeOptions {
  readonly staged?: boolean;
  readonly changed?: boolean;
  readonly since?: string;
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
}

function scopesIn({ staged, changed, since, filesFrom, stdin }: ScopeOptions): readonly string[] {
  const used = {
    "--staged": staged,
    "--changed": changed,
    "--since": since !== undefined,
    "--files-from": filesFrom !== undefined,
    "--stdin": stdin,
  };
  return Object.entries(used).flatMap(([name, isUsed]) => (isUsed ? [name] : []));
}

/**
 * Reads the options that select files, and what they read: a list, or the text itself.
 *
 * @returns `null` where all is linted that paths lead to
 * @throws {UsageError}
 */
export async function readScope(
  options: ScopeOptions,
  paths: readonly string[],
  terminal: Terminal,
  host: Host,
): Promise<Scope | null> {
  const [first, second] = scopesIn(options);
  if (second !== undefined) throw new UsageError(`${first} and ${second} select different files`, "choose one of them");
  const { stdin, stdinFilename, filesFrom, since } = options;
  if (options.null && filesFrom === undefined) {
    throw new UsageError("--null is about the list of --files-from", "add --files-from FILE, or - for standard input");
  }
  if (stdinFilename !== undefined && !stdin)
    throw new UsageError("--stdin-filename names the text of --stdin", "add it");
  if (stdin) {
    if (!stdinFilename) {
      throw new UsageError("--stdin wants --stdin-filename PATH", "locale and configuration are those of the path");
    }
    if (paths.length > 0) throw new UsageError("--stdin lints the text it reads alone", "name no other paths");
    if (host.kind(absolutePath(host.cwd, stdinFilename, host.windows)) === "folder") {
      throw new UsageError(`--stdin-filename ${stdinFilename} is a folder`, "name the file whose text it is");
    }
    return { kind: "text", path: stdinFilename, bytes: await readInput("-", terminal, host) };
  }
  if (filesFrom !== undefined) return { kind: "listed", paths: await readList(filesFrom, options, terminal, host) };
  if (since !== undefined) return { kind: "since", ref: since };
  if (options.staged) return { kind: "staged" };
  return options.changed ? { kind: "changed" } : null;
}

/** What to say where a scope selects no file: that is no failure. */
export function emptinessOf(scope: Scope): string {
  switch (scope.kind) {
    case "staged":
      return "no article is staged";
    case "changed":
      return "no article has changed";
    case "since":
      return `no article has changed since ${scope.ref}`;
    case "listed":
      return "no article is on the list";
    case "text":
      return `${scope.path} is left out by --ignore or the configuration`;
  }
}

async function readList(
  file: string,
  { null: isNullEnded }: ScopeOptions,
  terminal: Terminal,
  host: Host,
): Promise<readonly string[]> {
  const bytes = await readInput(file, terminal, host);
  if (isNullEnded) return namesIn(Buffer.from(bytes).toString(), "\0");
  const decoded = decode(bytes);
  if (decoded.kind !== "text") {
    const hint = "it has to be UTF-8; where NUL ends each name, add --null";
    throw new UsageError(`--files-from ${file} is no list of names`, hint);
  }
  const names = namesIn(decoded.text.replace(/^\ufeff/, ""), /\r?\n/);
  const quoted = names.find((name) => /^".*"$/.test(name));
  if (quoted === undefined) return names;
  throw new UsageError(`${quoted} is a name in git's quotes`, "let git end names with NUL: -z, and add --null here");
}

/** A file, or standard input for `-`. */
async function readInput(file: string, terminal: Terminal, host: Host): Promise<Uint8Array> {
  try {
    return file === "-"
      ? await terminal.readStdin()
      : host.readToEnd(absolutePath(host.cwd, file, host.windows), LIMITS.list);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new UsageError(`--files-from: no such file: ${file}`);
    const name = file === "-" ? "standard input" : `--files-from ${file}`;
    throw new UsageError(`${name} cannot be read: ${reasonOf(error)}`);
  }
}

function namesIn(text: string, separator: string | RegExp): readonly string[] {
  return text.split(separator).filter((name) => name !== "");
}
