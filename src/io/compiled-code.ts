import { isAscii } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname, join, resolve } from "node:path";
import { Script } from "node:vm";
import { late } from "./late-builtins.ts";
import { isPrivate, makePrivateFolder } from "./user-cache.ts";

/** Of a checksum, in bytes. That module is loaded anyway as soon as there is a finding. */
const CHECKSUM = 20;
/** Two checksums: of the source that was compiled, and of what came of it. V8 itself checks neither. */
const HEAD = 2 * CHECKSUM;
/**
 * In microseconds of processor time. In a run that takes longer, V8 has thrown away code that only the start needed: what is
 * kept of it makes a cold start 8 % longer than what a short run leaves.
 */
const LONG_US = 1_500_000;
/** No compiled bundle is larger; a file that is was never ours. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A module that was compiled anew. */
interface Fresh {
  readonly script: Script;
  readonly file: string;
  readonly checksum: Buffer;
}

/**
 * Loads CommonJS modules with the code that V8 made of them in an earlier run: compiling the linter is a quarter of the
 * time that one article takes. What is kept is used only where it is whole and was made of this source by this version of
 * Node; V8 refuses it where its flags differ. Newer versions of Node do the same by themselves.
 */
export class CompiledCode {
  private readonly folder: string;
  private readonly fresh: Fresh[] = [];
  private readonly known = new Map<string, Module>();

  /** @param folder absolute; where it cannot be made or is not this user's alone, all is compiled each time */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** What a module exports; it gets those beside it the same way, and everything else from Node. */
  require(path: string): unknown {
    const known = this.known.get(path);
    if (known !== undefined) return known.exports;
    const module = new Module(path);
    module.filename = path;
    this.known.set(path, module);
    // Whoever asks Node for it has to get this one, not a second.
    const load = createRequire(path);
    load.cache[path] = module as NodeJS.Module;
    const own = Object.assign(
      (id: string): unknown => (id.startsWith("./") ? this.require(resolve(dirname(path), id)) : load(id)),
      load,
    );
    this.compiled(path)(module.exports, own, module, path, dirname(path));
    module.loaded = true;
    return module.exports;
  }

  /** Keeps what was compiled, for later runs. Where that cannot be done, they compile as this one did. */
  keep(): void {
    const { user, system } = process.cpuUsage();
    if (this.fresh.length === 0 || user + system > LONG_US || !makePrivateFolder(this.folder)) return;
    for (const { script, file, checksum } of this.fresh) {
      const code = script.createCachedData();
      replace(file, Buffer.concat([checksum, checksumOf(code), code]));
    }
  }

  private compiled(path: string): (...args: unknown[]) => void {
    const bytes = readFileSync(path);
    const checksum = checksumOf(bytes);
    const source = checksum.toString("hex", 0, IN_NAME);
    const name = `${path.slice(dirname(path).length + 1)}-${process.version}-${process.arch}-${source}`;
    const file = join(this.folder, name);
    const cachedData = codeIn(file, checksum);
    // As the bundle is: a tenth of the time.
    const text = bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
    const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
      filename: path,
      ...(cachedData && { cachedData }),
    });
    if (cachedData === undefined || script.cachedDataRejected === true) this.fresh.push({ script, file, checksum });
    return script.runInThisContext() as (...args: unknown[]) => void;
  }
}

/** So many bytes of a checksum tell files apart by their names. */
const IN_NAME = 4;

function checksumOf(bytes: Buffer): Buffer {
  return late.crypto.hash("sha1", bytes, "buffer");
}

/** What was kept of a source; `undefined` where there is nothing that can be trusted. */
function codeIn(file: string, checksum: Buffer): Buffer | undefined {
  let descriptor: number;
  try {
    // No link is followed, and nothing waits for the other end of a pipe.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return undefined;
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || !isPrivate(stats) || stats.size > MOST_BYTES) return undefined;
    const bytes = readFileSync(descriptor);
    const code = bytes.subarray(HEAD);
    const fits = bytes.length > HEAD && checksum.equals(bytes.subarray(0, CHECKSUM));
    return fits && checksumOf(code).equals(bytes.subarray(CHECKSUM, HEAD)) ? code : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** Writes beside and renames: another run sees the old file or the new one. */
function replace(file: string, bytes: Buffer): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes, { mode: 0o600, flag: "wx" });
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}
