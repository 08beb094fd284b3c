import { type Command, Option } from "commander";
import type { Host } from "../../io/host.ts";
import { absolutePath } from "../../io/paths.ts";
import type { CacheRequest, CacheStrategy } from "../../run/cache/result-cache.ts";

/** The options about results of earlier runs as commander reads them. */
export interface CacheOptions {
  /** `false` for `--no-cache`. */
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly cacheStrategy?: CacheStrategy;
}

/** What is linted from elsewhere than its file, and what writes what it lints, has no use for earlier results. */
const WITHOUT_CACHE = ["fix", "fixSuggestions", "fixDryRun", "stdin", "staged", "watch"] as const;

export function addCacheOptions(program: Command): void {
  program
    .addOption(new Option("--cache", "keep results for the next run").conflicts([...WITHOUT_CACHE]))
    .addOption(new Option("--no-cache", "keep none, whatever a configuration says"))
    .addOption(
      new Option("--cache-location <dir>", "keep them there (default: the user's cache folder)").implies({
        cache: true,
      }),
    )
    .addOption(
      new Option("--cache-strategy <how>", "tell by this whether an article changed (default: content)")
        .choices(["content", "metadata"])
        .implies({ cache: true }),
    );
}

/**
 * What is asked of a cache.
 *
 * @param configured what the configuration says: a branch may bring one, which can only switch it on or off
 * @returns `null` where results are not kept
 */
export function cacheRequestOf(
  options: CacheOptions & { readonly [Name in (typeof WITHOUT_CACHE)[number]]?: unknown },
  configured: boolean,
  host: Host,
): CacheRequest | null {
  const { cache = configured, cacheLocation, cacheStrategy = "content" } = options;
  if (!cache || WITHOUT_CACHE.some((name) => options[name])) return null;
  const location = cacheLocation === undefined ? null : absolutePath(host.cwd, cacheLocation, host.windows);
  return { location, strategy: cacheStrategy };
}
