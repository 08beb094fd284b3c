import type { Severity } from "../../model/diagnostic.ts";
import { dimensionOf, type MqmType, mqmTitle } from "../../model/mqm.ts";
import type { Report } from "../../model/report.ts";
import type { Located } from "./worst-first.ts";

/** How many findings have something in common. */
export interface Count extends Readonly<Record<Severity, number>> {
  readonly name: string;
  readonly total: number;
}

/** Findings counted by what a function names; the most frequent first. */
export function countedBy({ files }: Report, nameOf: (located: Located) => string): readonly Count[] {
  const counts = new Map<string, Record<Severity | "total", number>>();
  for (const file of files) {
    for (const diagnostic of file.diagnostics) {
      const name = nameOf({ file, diagnostic });
      const count = counts.get(name) ?? { error: 0, warning: 0, info: 0, total: 0 };
      count[diagnostic.severity]++;
      count.total++;
      counts.set(name, count);
    }
  }
  const list = [...counts].map(([name, count]) => ({ name, ...count }));
  return list.sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}

/** The error type of a message; `null` where its rule names none, as one of a plugin may. */
export type MqmOf = (ruleId: string, messageId: string) => MqmType | null;

/** The error types of all messages of a report. */
export function mqmOf({ rules = [] }: Report): MqmOf {
  const tables = new Map(rules.map(({ id, mqm }) => [id, mqm]));
  return (ruleId, messageId) => tables.get(ruleId)?.[messageId] ?? null;
}

/** `Design and markup`; what has no error type counts as `Other`. */
export function dimensionTitle(type: MqmType | null): string {
  return type === null ? "Other" : mqmTitle(dimensionOf(type));
}
