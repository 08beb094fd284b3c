import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { late } from "./late-builtins.ts";

/** No article by its name, and shorter than any other could get: the longest names are 255 bytes. */
const TEMPORARY = /^\.l10n-lint-[0-9a-f]{12}\.tmp$/;
/** Writing takes less by far: what is older was left behind by a run that was killed. */
const LEFT_BEHIND_MS = 60_000;
/** Folders that were looked at for what other runs left behind. */
const tidied = new Set<string>();

/**
 * Gives a file new content, or makes it. The content is written beside the file and takes its place in one step: whoever
 * reads it, and a run that is killed, sees the old file or the new one. Mode and owner stay; of a symbolic link, what it
 * leads to is replaced. The first time in a folder, what killed runs left behind there is removed.
 *
 * @param content text is written as UTF-8; several pieces one after the other
 * @throws the system's error, also for a file that may not be written; the file is then as it was
 */
export function replaceFile(path: string, content: string | Uint8Array | Iterable<Uint8Array>): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  const target = stats === undefined ? path : realpathSync.native(path);
  // A rename would replace a file that is write-protected as well.
  if (stats !== undefined) accessSync(target, constants.W_OK);
  const folder = dirname(target);
  tidy(folder);
  const temporary = join(folder, `.l10n-lint-${late.crypto.randomBytes(6).toString("hex")}.tmp`);
  try {
    writeWhole(temporary, content, stats);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeWhole(path: string, content: string | Uint8Array | Iterable<Uint8Array>, like: Stats | undefined): void {
  const file = openSync(path, "wx");
  try {
    if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(file, content);
    else for (const piece of content) writePiece(file, piece);
    if (like !== undefined) {
      // Before the mode is set, because giving a file away may clear bits of it.
      keepOwner(file, like);
      fchmodSync(file, like.mode);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A pipe or a full disk may take less than it is given. */
export function writePiece(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** Only a privileged user may give files away; for others a file that its group may write becomes their own. */
function keepOwner(file: number, { uid, gid }: Stats): void {
  const own = fstatSync(file);
  if (own.uid === uid && own.gid === gid) return;
  try {
    fchownSync(file, uid, gid);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EPERM" && code !== "EINVAL") throw error;
  }
}

/** Removes what killed runs left behind. That it cannot be removed is no reason to fail. */
function tidy(folder: string): void {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      if (!TEMPORARY.test(name)) continue;
      const path = join(folder, name);
      const stats = lstatSync(path);
      if (stats.isFile() && Date.now() - stats.mtimeMs > LEFT_BEHIND_MS) rmSync(path, { force: true });
    }
  } catch {
    // Another run was quicker, or the folder may not be listed.
  }
}
