import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");
export const BINARY = join(ROOT, "bin/l10n-lint.js");

if (!existsSync(join(ROOT, "dist/cli.cjs"))) throw new Error("dist/ is not built: run `npm run build`");

/** What a run left behind; `code` is `null` when a signal ended it. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how to run. */
export interface RunOptions {
  /** Default: the root of the checkout. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What decides about colours, widths or formats, and must not come from the machine that runs the tests. */
const MEDDLING = [
  "FORCE_COLOR",
  "NO_COLOR",
  "COLUMNS",
  "TERM",
  "COLORTERM",
  "CI",
  "GITHUB_ACTIONS",
  "GITHUB_STEP_SUMMARY",
  "GITHUB_WORKSPACE",
  "CI_PROJECT_DIR",
  "NODE_OPTIONS",
];

function environment(own: RunOptions["env"]): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !MEDDLING.includes(name));
  const caches = { XDG_CACHE_HOME: join(ROOT, "node_modules/.cache") };
  return { ...Object.fromEntries(inherited), ...caches, TERM: "xterm-256color", ...own };
}

/** Runs the built command line; its output goes to pipes. */
export function lint(args: readonly string[], { cwd = ROOT, env = {} }: RunOptions = {}): Run {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [BINARY, ...args], {
    cwd,
    env: environment(env),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}

/** Runs a command in the shell, `$L10N_LINT` in it being the built command line. */
export function shell(command: string, { cwd = ROOT, env = {} }: RunOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command.replaceAll("$L10N_LINT", `"$NODE" "$BINARY"`)], {
    cwd,
    env: environment({ ...env, NODE: process.execPath, BINARY }),
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

/** Runs the built command line and closes its standard output once something has come out of it. */
export function lintWithLeavingReader(args: readonly string[], { cwd = ROOT }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [BINARY, ...args], { cwd, env: environment({}) });
  const heard = { stdout: "", stderr: "" };
  child.stdout.once("data", (piece: Buffer) => {
    heard.stdout += piece.toString();
    child.stdout.destroy();
  });
  child.stderr.on("data", (piece: Buffer) => {
    heard.stderr += piece.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...heard }));
  });
}

/** The JSON report of a run, with its files by path. */
export function jsonReport({ stdout }: Run): {
  readonly summary: Readonly<Record<string, number>>;
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly { readonly ruleId: string; readonly messageId: string; readonly severity: string }[];
  }[];
} {
  return JSON.parse(stdout) as ReturnType<typeof jsonReport>;
}

/** Every finding of a JSON report as `path rule/message`. */
export function findingsOf(run: Run): readonly string[] {
  return jsonReport(run).files.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ ruleId, messageId }) => `${path} ${ruleId}/${messageId}`),
  );
}
