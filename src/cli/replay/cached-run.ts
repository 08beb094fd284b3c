import type { Host } from "../../io/host.ts";
import type { CacheUse } from "../../model/outcome.ts";
import { lintWithResults } from "../../run/cache/lint-cached.ts";
import { type CacheRequest, openResultCache, ResultCache } from "../../run/cache/result-cache.ts";
import type { RunRequest, RunResult } from "../../run/lint-run.ts";
import type { OutputRequest } from "../options/outputs.ts";
import { isWithinGitHub } from "../output/environment.ts";
import type { Terminal } from "../output/terminal.ts";
import { Recorder } from "./recorder.ts";

/** What decides whether a run can be done again from what was written down of it. */
interface Asked {
  readonly request: RunRequest;
  readonly cache: CacheRequest;
}

/** A run that keeps what it finds. */
export class CachedRun {
  /** `null`: the run is one of a kind, and only what was found in articles is kept. */
  readonly recorder: Recorder | null;
  private readonly results: ResultCache | CacheUse;
  private readonly recordDamaged: boolean;

  private constructor(results: ResultCache | CacheUse, recorder: Recorder | null, recordDamaged: boolean) {
    this.results = results;
    this.recorder = recorder;
    this.recordDamaged = recordDamaged;
  }

  /** @param disk the host of a run that nobody writes down */
  static async open({ request, cache }: Asked, terminal: Terminal, disk: Host): Promise<CachedRun> {
    const { args } = terminal;
    const recorder =
      args === undefined || isOneOfAKind(request, terminal) ? null : new Recorder(args, cache, terminal, disk);
    const results = await openResultCache(cache, disk, recorder?.journal);
    return new CachedRun(results, results instanceof ResultCache ? recorder : null, terminal.recordDamaged === true);
  }

  async lint(request: RunRequest, host: Host): Promise<RunResult> {
    const { results, recorder, recordDamaged } = this;
    const journal = recorder === null ? {} : { journal: recorder.journal };
    const result = await lintWithResults({ ...request, ...journal }, results, host);
    return recordDamaged && result.cache ? { ...result, cache: { ...result.cache, damaged: true } } : result;
  }

  /** Keeps a run that was shown. */
  keep(result: RunResult, exitCode: number, outputs: readonly OutputRequest[]): void {
    if (this.results instanceof ResultCache) this.recorder?.keep(result, exitCode, outputs, this.results.folder);
  }
}

/** Whether git, a part of a run, or what goes beside reports is in it. */
function isOneOfAKind({ scope, shard, newSince, fix, memory, takesTime }: RunRequest, { env }: Terminal): boolean {
  return (
    [scope, shard, newSince, fix, memory].some((each) => each !== undefined) ||
    takesTime === true ||
    isWithinGitHub(env)
  );
}
