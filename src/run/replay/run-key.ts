import type { Host } from "../../io/host.ts";
import { todayOf } from "../../io/today.ts";

/** What a stream is, as far as reports differ by it. */
export interface Stream {
  readonly isTTY: boolean;
  readonly columns: number | null;
}

/** What a run starts from that is no file. */
export interface Start {
  /** As typed. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** What `ownCodeHash` says. */
  readonly code: string;
}

/** What shells and package managers set anew for each command, and no part of a run looks at. */
const VOLATILE: ReadonlySet<string> = new Set(["_", "SHLVL", "PWD", "OLDPWD", "PPID"]);

/** A hash of all that a run starts from and that is no file: the day as well. Variables count whoever looks at them. */
export function runKey({ args, env, stdout, stderr, code }: Start, host: Host): string {
  const variables = Object.entries(env).filter(([name]) => !VOLATILE.has(name));
  const streams = [stdout, stderr].map(({ isTTY, columns }) => [isTTY, columns]);
  return host.sha256(JSON.stringify([args, host.cwd, variables.sort(), streams, code, todayOf(host)]));
}

/** What `recordName` gives. */
export const RECORD_NAME = /^[\da-f]{24}\.run$/;

/** Where the record of a run lies: one for each way of asking in each folder. */
export function recordName(args: readonly string[], { cwd, sha256 }: Host): string {
  return `${sha256(JSON.stringify([cwd, args])).slice(0, 24)}.run`;
}
