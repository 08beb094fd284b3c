import type { ConfigPlan } from "../../config/per-article.ts";
import type { Host } from "../../io/host.ts";
import { isInside, relativePath } from "../../io/paths.ts";
import type { FoundFile } from "../../io/tree/discover.ts";
import type { ConfigFile } from "../../model/config.ts";

/** What concerns a run as a whole, and counts wherever the linted files lie. */
const OF_THE_RUN: ReadonlySet<string> = new Set<keyof ConfigFile>([
  "$schema",
  "extends",
  "files",
  "gitignore",
  "failOn",
  "maxWarnings",
  "output",
  "cache",
  "concurrency",
]);

/**
 * The configuration of the working directory where all the linted files lie outside its folder, so that what it says of
 * articles counts for none of them. One that a nearer configuration replaces is left out as somebody meant it.
 *
 * @returns its path as seen from the working directory; `null` where it counts, where it says nothing of articles and where
 *   there is none, or no file
 */
export function unusedConfig({ cascades }: ConfigPlan, files: readonly FoundFile[], host: Host): string | null {
  const [{ folder, layers }, ...others] = cascades;
  const own = layers.at(-1);
  if (own === undefined || files.length === 0) return null;
  if (files.some(({ absolutePath }) => isInside(folder, absolutePath))) return null;
  const isExtended = others.some((other) => other.layers.some(({ path }) => path === own.path));
  const saysNothing = layers.every(({ settings }) => Object.keys(settings).every((key) => OF_THE_RUN.has(key)));
  return isExtended || saysNothing ? null : relativePath(host.cwd, own.path);
}
