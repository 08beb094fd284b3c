import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isModulePath } from "../../config/meaning.ts";
import type { CacheFolder } from "../../io/cache-folder.ts";
import { isInRepository, runsFolder } from "../../io/cache-key.ts";
import { forgetOld } from "../../io/forget-old.ts";
import type { Host } from "../../io/host.ts";
import { modulePartsOf } from "../../io/module-parts.ts";
import { ownCodeHash, ownCodeStamp } from "../../io/own-code.ts";
import { replaceFile } from "../../io/replace-file.ts";
import { makePrivateFolder } from "../../io/user-cache.ts";
import type { CacheRequest } from "../../run/cache/result-cache.ts";
import type { RunResult } from "../../run/lint-run.ts";
import { Journal } from "../../run/replay/journal.ts";
import { MOST_BYTES, type RunRecord, recordBytes } from "../../run/replay/record.ts";
import { RECORD_NAME, recordName, runKey } from "../../run/replay/run-key.ts";
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
   * Keeps a run that came to its end. One in which others had a say that nobody can look at is not kept.
   *
   * @param key that records are signed with
   */
  keep(result: RunResult, exitCode: number, outputs: readonly OutputRequest[], { key }: CacheFolder): void {
    const folder = runsFolder(this.cache.location);
    if (folder === null) return;
    const file = join(folder, recordName(this.args, this.disk));
    // What says something once is not said again.
    if (result.cache?.damaged === true) rmSync(file, { force: true });
    if (exitCode === 2 || result.cache?.damaged === true || !this.isRepeatable(result)) return;
    if (this.cache.location !== null && isInRepository(folder)) return;
    const written = this.tape.written(outputs, result.report.summary.durationMs);
    const { seen } = this.journal;
    if (written === null || !seen.complete || sizeOf(written) > MOST_BYTES / 2 || !makePrivateFolder(folder)) return;
    const code = this.code();
    const record = { key: this.key(code.hash), code, trust: this.cache.strategy, seen, exitCode, written };
    try {
      replaceFile(file, recordBytes(record, key));
      forgetOld(folder, RECORD_NAME);
    } catch {
      // A full disk: the next run looks at everything again.
    }
  }

  private isRepeatable({ resolver, source, plain, config }: RunResult): boolean {
    const modules = [...resolver.plugins, ...resolver.files.filter(isModulePath)];
    // They are read once more, so that their content is taken down.
    if (modules.some((path) => modulePartsOf(path, this.journal.host) === null)) return false;
    // Of refs with a time in them, another time has another answer.
    const refs = [config.source?.ref, config.source?.since];
    return source.problem === null && plain.problem === null && !refs.some((ref) => ref?.includes("@{"));
  }

  private code(): RunRecord["code"] {
    const folder = dirname(fileURLToPath(import.meta.url));
    const stamp = ownCodeStamp(folder, this.disk);
    return { hash: ownCodeHash(folder, this.disk), stamp };
  }

  private key(code: string): string {
    const { env, stdout, stderr } = this.terminal;
    return runKey({ args: this.args, env, stdout, stderr, code }, this.disk);
  }
}

function sizeOf(written: readonly { readonly bytes: Uint8Array }[]): number {
  return written.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
