import type { Stats } from "../model/stats.ts";
import { counted, inThousands } from "./summary.ts";

/** More rules than this are not worth a look. */
const MOST_RULES = 15;

/**
 * Where the time of a run went, as lines for people.
 *
 * @param durationMs of the whole run, as a clock on the wall has it
 */
export function renderStats({ phases, rules, files, units, cache }: Stats, durationMs: number): string {
  const seconds = Math.max(durationMs, 1) / 1000;
  const perSecond = (count: number) => inThousands(Math.round(count / seconds));
  const total = Object.values(rules).reduce((sum, time) => sum + time, 0);
  const width = Math.max(...Object.keys(rules).map(({ length }) => length), 0);
  const slowest = Object.entries(rules).slice(0, MOST_RULES);
  return [
    `time    ${Object.entries(phases).map(timeOf).join(" · ")} (all threads together)`,
    `speed   ${perSecond(files)} articles and ${perSecond(units)} units a second`,
    ...(cache === null
      ? []
      : [`cache   ${inThousands(cache.recalled)} of ${counted(files, "article")} not linted again`]),
    ...slowest.map(([id, time], index) => {
      const share = `${Math.round((100 * time) / Math.max(total, 1))} %`;
      return `${index === 0 ? "rules" : "     "}   ${id.padEnd(width)} ${inThousands(Math.round(time)).padStart(7)} ms ${share.padStart(5)}`;
    }),
    "",
  ].join("\n");
}

function timeOf([name, time]: readonly [string, number]): string {
  return `${name} ${inThousands(Math.round(time))} ms`;
}
