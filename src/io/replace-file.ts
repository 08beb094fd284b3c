import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** No article by its name, so that one that a killed run left behind is never linted. */
const TEMPORARY = ".l10n-lint.tmp";

/**
 * Gives a file new content, or makes it. The content is written beside the file and takes its place in one step: whoever
 * reads it, and a run that is killed, sees the old file or the new one. Mode and owner stay; of a symbolic link, what it
 * leads to is replaced.
 *
 * @throws the system's error, also for a file that may not be written; the file is then as it was
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  const target = stats === undefined ? path : realpathSync.native(path);
  // A rename would replace a file that is write-protected as well.
  if (stats !== undefined) accessSync(target, constants.W_OK);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}${TEMPORARY}`);
  try {
    writeWhole(temporary, content, stats);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeWhole(path: string, content: string | Uint8Array, like: Stats | undefined): void {
  const file = openSync(path, "wx");
  try {
    writeFileSync(file, content);
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
