import { chdir, cwd } from "node:process";
import { childOf } from "./paths.ts";

/**
 * Does work on files of a folder from within it, which takes a third less time than from elsewhere: the system looks up each part of
 * a path anew. To be called where nothing else is at work. Where the folder cannot be entered, the work is done from where it is.
 *
 * @param folder absolute
 * @param work is given what makes a path of a file's name
 */
export function withinFolder<T>(folder: string, work: (pathOf: (name: string) => string) => T): T {
  const before = entered(folder);
  if (before === null) return work((name) => childOf(folder, name));
  try {
    return work((name) => name);
  } finally {
    chdir(before);
  }
}

/** @returns the folder it was before; `null` where it is still there */
function entered(folder: string): string | null {
  try {
    const before = cwd();
    chdir(folder);
    return before;
  } catch {
    return null;
  }
}
