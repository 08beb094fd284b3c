import type { CacheUse } from "../model/outcome.ts";
import type { Stats, Times } from "../model/stats.ts";

/** Adds up where time goes; one for each thread. */
export class Stopwatch {
  private readonly phases = new Map<string, number>();
  private readonly rules = new Map<string, number>();

  /** Of this thread, in milliseconds. */
  get times(): Times {
    return { phases: Object.fromEntries(this.phases), rules: Object.fromEntries(this.rules) };
  }

  phase<T>(name: string, work: () => T): T {
    return timed(this.phases, name, work);
  }

  rule<T>(id: string, work: () => T): T {
    return timed(this.rules, id, work);
  }
}

/** Does work as a phase of whoever takes the time; `null`: nobody does. */
export function inPhase<T>(stopwatch: Stopwatch | null, name: string, work: () => T): T {
  return stopwatch === null ? work() : stopwatch.phase(name, work);
}

function timed<T>(times: Map<string, number>, name: string, work: () => T): T {
  const started = milliseconds();
  try {
    return work();
  } finally {
    add(times, name, milliseconds() - started);
  }
}

function add(times: Map<string, number>, name: string, duration: number): void {
  times.set(name, (times.get(name) ?? 0) + duration);
}

function milliseconds(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/**
 * Where the time of a run went.
 *
 * @param threads what each thread took
 * @param cache what results of earlier runs were worth; absent: they are not kept
 */
export function statsOf(
  threads: readonly { readonly times?: Times }[],
  { files, units }: Pick<Stats, "files" | "units">,
  cache: CacheUse | undefined,
): Stats {
  const all = threads.flatMap(({ times }) => times ?? []);
  return {
    phases: Object.fromEntries(sumOf(all.map(({ phases }) => phases))),
    rules: Object.fromEntries(sumOf(all.map(({ rules }) => rules)).sort((a, b) => b[1] - a[1])),
    files,
    units,
    cache: cache === undefined ? null : { recalled: cache.recalled },
  };
}

/** To a tenth of a millisecond: nothing smaller can be believed. */
function sumOf(times: readonly Readonly<Record<string, number>>[]): [string, number][] {
  const total = new Map<string, number>();
  for (const each of times) for (const [name, duration] of Object.entries(each)) add(total, name, duration);
  return Array.from(total, ([name, duration]) => [name, Math.round(duration * 10) / 10]);
}
