import { type BigIntStats, lstatSync, mkdirSync, type Stats } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** What says where a user's caches lie. */
export interface CacheSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's own folder; empty where there is none. */
  readonly home: string;
}

/** Others may not write there. */
const OWN = 0o700;
const WRITABLE_BY_OTHERS = 0o022;

/** Where this process finds it. */
export function thisUser(): CacheSurroundings {
  return { env: process.env, platform: process.platform, home: homeFolder() };
}

function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return "";
  }
}

/**
 * The folder for what this tool may lose and make anew: below `XDG_CACHE_HOME` (XDG Base Directory Specification), else
 * where each system has it.
 *
 * @returns an absolute path, of a folder that need not exist; `null` where the user has no place of his own
 */
export function userCacheFolder({ env, platform, home }: CacheSurroundings): string | null {
  const configured = env["XDG_CACHE_HOME"];
  if (configured?.startsWith("/")) return join(configured, "l10n-lint");
  if (platform === "win32") return env["LOCALAPPDATA"] ? join(env["LOCALAPPDATA"], "l10n-lint", "Cache") : null;
  if (home === "" || home === "/") return null;
  return platform === "darwin" ? join(home, "Library/Caches/l10n-lint") : join(home, ".cache/l10n-lint");
}

/**
 * Makes a folder of the cache where it is missing.
 *
 * @returns whether it is there and this user's alone: what lies in it is trusted
 */
export function makePrivateFolder(folder: string): boolean {
  try {
    makeFolder(folder);
    const stats = lstatSync(folder);
    return stats.isDirectory() && isPrivate(stats);
  } catch {
    return false;
  }
}

/** With what is above it. Node's own way never ends below `/proc`, where a folder is missing and cannot be made. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: OWN });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    const above = dirname(folder);
    if (code !== "ENOENT" || above === folder) throw error;
    makeFolder(above);
    mkdirSync(folder, { mode: OWN });
  }
}

/** Whether nobody but this user can have written something. Windows keeps each user's folder from the others itself. */
export function isPrivate({ uid, mode }: Pick<Stats | BigIntStats, "uid" | "mode">): boolean {
  const self = process.getuid?.();
  return self === undefined || (Number(uid) === self && (Number(mode) & WRITABLE_BY_OTHERS) === 0);
}
