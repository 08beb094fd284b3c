import { type LeftOut, leftCount } from "./select.ts";
import type { Style } from "./style.ts";
import { counted, inThousands } from "./summary.ts";
import { visible } from "./visible.ts";

const COLUMNS = [
  { key: "error", title: "errors" },
  { key: "warning", title: "warnings" },
  { key: "info", title: "infos" },
] as const;

/** A table by rule of the findings that were not shown; no line where all were. */
export function leftOutTable(left: readonly LeftOut[], style: Style): string[] {
  if (left.length === 0) return [];
  const total = left.reduce((sum, entry) => sum + leftCount(entry), 0);
  const columns = COLUMNS.filter(({ key }) => left.some((entry) => entry[key] > 0)).map(({ key, title }) => ({
    key,
    title,
    width: Math.max(title.length, ...left.map((entry) => inThousands(entry[key]).length)),
  }));
  const ids = left.map((entry) => visible(entry.ruleId));
  const idWidth = Math.max("rule".length, ...ids.map((id) => id.length));
  const titles = columns.map(({ title, width }) => title.padStart(width));
  const rows = left.map((entry, index) => {
    const counts = columns.map(({ key, width }) => inThousands(entry[key]).padStart(width));
    return `  ${[(ids[index] ?? "").padEnd(idWidth), ...counts].join("  ")}`;
  });
  return [
    style.strong(
      `${counted(total, "more finding")} not shown; raise --max-diagnostics to see ${total === 1 ? "it" : "them"}`,
    ),
    style.dim(`  ${["rule".padEnd(idWidth), ...titles].join("  ")}`),
    ...rows,
  ];
}
