import { existsSync, fstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isInRepository, knownKey, runsFolder } from "../../io/cache-key.ts";
import { type Host, nodeHost } from "../../io/host.ts";
import { ownCodeHash, ownCodeStamp } from "../../io/own-code.ts";
import { absolutePath } from "../../io/paths.ts";
import { readRegularFile } from "../../io/regular-file.ts";
import { writePieces } from "../../io/write-pieces.ts";
import { duration } from "../../report/summary.ts";
import { stillHold } from "../../run/replay/facts.ts";
import { type KeptRecord, MOST_BYTES, readRecord, type Written } from "../../run/replay/record.ts";
import { recordName, runKey, type Start, type Stream } from "../../run/replay/run-key.ts";

/** The standard streams' descriptors. */
const DESCRIPTORS = { stdout: 1, stderr: 2 } as const;

/**
 * Does again what an earlier run did, where it started from the same and the disk answers the same: writes the same, with
 * the time that it takes now. Nothing of the linter is loaded for that.
 *
 * @param args as typed
 * @returns the exit code; `null` where there is no such run, `damaged` where what is there of it is not what was kept:
 *   nothing was written then
 */
export function replay(args: readonly string[]): number | "damaged" | null {
  const started = Date.now();
  try {
    const host = nodeHost(process.cwd());
    const file = recordFor(args, host);
    const key = file === null ? null : knownKey();
    if (file === null || key === null) return null;
    const record = readRecord(readRegularFile(file, MOST_BYTES), key);
    if (record === null) return "damaged";
    if (record.key !== runKey(startOf(args, record, host), host)) return null;
    if (!stillHold(record.seen, record.trust, host)) return null;
    write(record.written, started);
    return record.exitCode;
  } catch {
    // The folder is gone, or a report cannot be written: a run says so.
    return null;
  }
}

/** @returns `null` where there is none, or where a run would have to ask git first whether it may be used */
function recordFor(args: readonly string[], host: Host): string | null {
  const location = locationIn(args);
  const folder = runsFolder(location === null ? null : absolutePath(host.cwd, location, host.windows));
  if (folder === null || (location !== null && isInRepository(folder))) return null;
  const file = join(folder, recordName(args, host));
  return existsSync(file) ? file : null;
}

/** What the option says that comes last: paths that look like it cost nothing but a record. */
function locationIn(args: readonly string[]): string | null {
  const option = "--cache-location";
  const at = args.findLastIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  if (at < 0) return null;
  return args[at] === option ? (args[at + 1] ?? null) : (args[at] as string).slice(option.length + 1);
}

function startOf(args: readonly string[], { code }: KeptRecord, host: Host): Start {
  const folder = dirname(fileURLToPath(import.meta.url));
  const stamp = ownCodeStamp(folder, host);
  const hash = stamp !== null && stamp === code.stamp ? code.hash : ownCodeHash(folder, host);
  return { args, env: process.env, stdout: streamOf("stdout"), stderr: streamOf("stderr"), code: hash };
}

/** As a terminal has it. What is no device is none, and to ask Node for the stream takes longer. */
function streamOf(name: "stdout" | "stderr"): Stream {
  if (!isDevice(DESCRIPTORS[name])) return { isTTY: false, columns: null };
  const { isTTY, columns } = process[name];
  return { isTTY: isTTY === true, columns: columns || null };
}

function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}

/** Files first: where one cannot be written, nothing has been said yet. */
function write(written: readonly Written[], started: number): void {
  for (const each of written) if (typeof each.to !== "string") writePieces(each.to.file, timed(each, started));
  for (const each of written) {
    if (typeof each.to !== "string") continue;
    const stream = process[each.to];
    stream.on("error", complain);
    for (const piece of timed(each, started)) stream.write(piece);
  }
}

/** A reader that went away is no failure. */
function complain({ code, message }: NodeJS.ErrnoException): void {
  if (code === "EPIPE" || code === "EOF" || process.exitCode === 2) return;
  process.exitCode = 2;
  process.stderr.write(`error: the output cannot be written: ${message}\n`);
}

/** What was written, with the time of this run in it. */
function timed({ bytes, time }: Written, started: number): readonly Uint8Array[] {
  if (time === null) return [bytes];
  const taken = Date.now() - started;
  const text = time.form === "milliseconds" ? String(taken) : duration(taken);
  return [bytes.subarray(0, time.start), Buffer.from(text), bytes.subarray(time.end)];
}
