import type { Host } from "../../io/host.ts";
import type { CacheUse } from "../../model/outcome.ts";
import { lintRun, type RunRequest, type RunResult } from "../lint-run.ts";
import { type CacheRequest, openResultCache, ResultCache } from "./result-cache.ts";

/**
 * Lints with what earlier runs found, and keeps what this one finds.
 *
 * @throws as `lintRun`
 */
export async function lintCached(request: RunRequest, cache: CacheRequest, host: Host): Promise<RunResult> {
  return lintWithResults(request, await openResultCache(cache, host), host);
}

/** The same with results that are open, or that cannot be kept. */
export async function lintWithResults(
  request: RunRequest,
  results: ResultCache | CacheUse,
  host: Host,
): Promise<RunResult> {
  if (!(results instanceof ResultCache)) return { ...(await lintRun(request, host)), cache: results };
  const result = await lintRun({ ...request, memory: results }, host);
  return { ...result, cache: results.use };
}
