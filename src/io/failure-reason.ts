import { messageOf } from "../text/error-message.ts";
/** Why something could not be read or written, in words for a message. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "permission denied";
  if (code === "ENOENT") return "it is gone";
  if (code === "EISDIR") return "it is a folder";
  if (code === "ENOTDIR" || code === "EEXIST") return "a file stands where a folder has to be";
  if (code === "ENOSPC") return "the disk is full";
  return messageOf(error);
}
