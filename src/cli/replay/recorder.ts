import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isModulePath } from "../../config/meaning.ts";
import type { CacheFolder } from "../../io/cache-folder.ts";
import { isInRepository, runsFolder } from "../../io/cache-key.ts";
import type { Host } from "../../io/host.ts";
import { ownCodeHash } from "../../io/own-code.ts";
import { replaceFile } from "../../io/replace-file.ts";
import { makePrivateFolder } from "../../io/user-cache.ts";
import type { CacheRequest } from "../../run/cache/result-cache.ts";
import type { RunResult } from "../../run/lint-run.ts";
import { Journal } from "../../run/replay/journal.ts";
import { MOST_BYTES, recordBytes } from "../../run/replay/record.ts";
import { recordName, runKey } from "../../run/replay/run-key.ts";
import type { OutputRequest } from "../options/outputs.ts";
import type { Terminal } from "../output/terminal.ts";
import { Tape } from "./tape.ts";

/** Writes a run down, for `replay` to do it again as long as nothing changed. */
export class Recorder {
  readonly journal: Journal;
  readonly terminal: Terminal;
  readonly tape = new Tape();
  private readonly args: readonly string[];
  private readonly cache: CacheRequest;
  private readonly disk: Host;

  /** @param disk the host of a run that nobody writes down */
  constructor(args: readonly string[], cache: CacheRequest, terminal: Terminal, disk: Host) {
    this.args = args;
    this.cache = cache;
    this.disk = disk;
    this.journal = new Journal(disk);
    this.terminal = this.tape.listening(terminal);
  }

  /**
   * Keeps a run that came to its end. What git or code of others had a say in is not kept.
   *
   * @param key that records are signed with
   */
  keep(result: RunResult, exitCode: number, outputs: readonly OutputRequest[], { key }: CacheFolder): void {
    const folder = runsFolder(this.cache.location);
    if (folder === null) return;
    const file = join(folder, recordName(this.args, this.disk));
    // What says something once is not said again.
    if (result.cache?.damaged === true) rmSync(file, { force: true });
    if (exitCode === 2 || result.cache?.damaged === true || !isRepeatable(result)) return;
    if (this.cache.location !== null && isInRepository(folder)) return;
    const written = this.tape.written(outputs, result.report.summary.durationMs);
    const { seen } = this.journal;
    if (written === null || !seen.complete || sizeOf(written) > MOST_BYTES / 2 || !makePrivateFolder(folder)) return;
    const record = { key: this.key(), trust: this.cache.strategy, seen, exitCode, written };
    try {
      replaceFile(file, recordBytes(record, key));
    } catch {
      // A full disk: the next run looks at everything again.
    }
  }

  private key(): string {
    const { env, stdout, stderr } = this.terminal;
    const code = ownCodeHash(dirname(fileURLToPath(import.meta.url)), this.disk);
    return runKey({ args: this.args, env, stdout, stderr, code }, this.disk);
  }
}

function isRepeatable({ resolver, source, plain }: RunResult): boolean {
  if (resolver.plugins.length > 0 || resolver.files.some(isModulePath)) return false;
  return !source.asked && plain.problem === null && [plain.sources, plain.unpaired].every((each) => isEmpty(each));
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}

function sizeOf(written: readonly { readonly bytes: Uint8Array }[]): number {
  return written.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
