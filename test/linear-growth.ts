import { expect } from "vitest";

/** How many times the work of a quarter the whole may be: what is linear takes four times as much, what is quadratic sixteen. */
const MOST = 10;

/** In µs of CPU time: of less, the collector and the compiler say more than the work does. */
const LEAST_MEASURED = 50_000;

/** One may be disturbed by whatever else the machine does; work that grows too fast does so each time. */
const ROUNDS = 3;

/**
 * Fails where work grows faster than its input. Seconds are never compared: how many it takes is the machine's.
 *
 * @param work is done with an input of the size it is meant for times `part`, which is 1/4 or 1; may hold expectations
 */
export function expectLinear(work: (part: number) => void): void {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const quarter = cpuTimeOf(() => work(1 / 4));
    const whole = cpuTimeOf(() => work(1));
    const ratio = whole < LEAST_MEASURED ? 0 : whole / Math.max(quarter, 1);
    if (ratio <= MOST) return;
    ratios.push(ratio);
  }
  expect(median(ratios), `times the work of a quarter, in each of ${ROUNDS} rounds: ${ratios}`).toBeLessThan(MOST);
}

/** In µs, of the whole process. */
function cpuTimeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
