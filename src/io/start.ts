import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { join } from "node:path";
import { CompiledCode } from "./compiled-code.ts";
import { makePrivateFolder, thisUser, userCacheFolder } from "./user-cache.ts";

/** A module that was loaded, and what is left to do when the run is over. */
export interface Started {
  readonly exports: unknown;
  /** Keeps the code that V8 compiled, for later runs. */
  keep(): void;
}

/** Whether records of whole runs may be there: to look for one takes longer. */
export function keepsRuns(args: readonly string[]): boolean {
  if (args.some((arg) => arg.startsWith("--cache-location"))) return true;
  const folder = userCacheFolder(thisUser());
  return folder !== null && existsSync(join(folder, "runs"));
}

/**
 * Loads the program, with compiled code from the user's cache folder where there is some. `NODE_DISABLE_COMPILE_CACHE`
 * switches that off, as it does for Node's own cache.
 *
 * @param path of the module, absolute
 * @param load Node's way to load it
 */
export function start(path: string, load: (path: string) => unknown): Started {
  const user = thisUser();
  const folder = user.env["NODE_DISABLE_COMPILE_CACHE"] ? null : userCacheFolder(user);
  if (folder === null) return { exports: load(path), keep() {} };
  const code = join(folder, "code");
  // Since Node 22.1; it keeps what it compiled when the process ends.
  if ("enableCompileCache" in nodeModule && typeof nodeModule.enableCompileCache === "function") {
    if (makePrivateFolder(code)) nodeModule.enableCompileCache(code);
    return { exports: load(path), keep() {} };
  }
  const compiled = new CompiledCode(code);
  return { exports: compiled.require(path), keep: () => compiled.keep() };
}
