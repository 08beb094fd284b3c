import type { FileStatus, LocaleStatus } from "../model/status.ts";
import { jsonText } from "./json-text.ts";
import { inThousands } from "./summary.ts";

type Count = Exclude<keyof LocaleStatus, "locale">;
type Column = readonly [heading: string, of: Count, needsSource: boolean];

const COLUMNS: readonly Column[] = [
  ["total", "articles", false],
  ["fresh", "fresh", true],
  ["stale", "stale", true],
  ["cosmetic", "cosmetic", true],
  ["gone", "gone", true],
  ["unknown", "unknown", true],
  ["missing", "missing", true],
  ["behind", "behindSiblings", false],
  ["words", "words", true],
  ["MT", "machineTranslated", false],
  ["HT", "humanTranslated", false],
];

/** Shown where sources stand in files of their own. */
const BLOCK_COLUMNS: readonly Column[] = [
  ["blocks", "blocks", true],
  ["changed", "blocksBehind", true],
];
const BLOCK_LEGEND = "blocks: of the sources · changed: those that changed or came since\n";

function columnsOf(locales: readonly LocaleStatus[]): readonly Column[] {
  return locales.some(({ blocks }) => blocks !== undefined) ? [...COLUMNS, ...BLOCK_COLUMNS] : COLUMNS;
}

const LEGEND = `
stale: text, code or markup of the source changed · cosmetic: only front matter,
white space or link targets · gone: no source any more · unknown: no hash, or
not comparable · missing: not translated, and not in the total · behind: another
locale is newer · words: to translate anew in stale articles
`;

const LEGEND_WITHOUT_SOURCE = "\nbehind: another locale is newer\n";

/**
 * A table with a row for each locale, and one for all where there are several.
 *
 * @param hasSource whether the articles could be compared with a source; what only that shows is left out without
 */
export function statusTable(locales: readonly LocaleStatus[], hasSource: boolean): string {
  const rows = locales.length > 1 ? [...locales, sumOf(locales)] : locales;
  const all = columnsOf(locales);
  const columns = all.filter(([, , needsSource]) => hasSource || !needsSource);
  const cells = rows.map((row, index) => [
    index === locales.length ? "all" : (row.locale ?? "unknown"),
    ...columns.map(([, of]) => inThousands(row[of] ?? 0)),
  ]);
  const table = [["locale", ...columns.map(([heading]) => heading)], ...cells];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] as string).length))) ?? [];
  const lines = table.map((row) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number),
    ),
  );
  const blocks = all.length > COLUMNS.length && hasSource ? BLOCK_LEGEND : "";
  const legend = hasSource ? `${LEGEND}${blocks}` : LEGEND_WITHOUT_SOURCE;
  return `${lines.map((line) => `${line.join(" ")}\n`).join("")}${legend}`;
}

/** The same as JSON; what only a source shows is `null` without. */
export function statusJson(
  locales: readonly LocaleStatus[],
  hasSource: boolean,
  files: readonly FileStatus[] = [],
): string {
  const columns = columnsOf(locales);
  const rows = locales.map((row) => ({
    locale: row.locale,
    ...Object.fromEntries(
      columns.map(([, of, needsSource]) => [of, needsSource && !hasSource ? null : (row[of] ?? 0)]),
    ),
  }));
  return `${jsonText({ version: 1, locales: rows, ...(files.length > 0 && { files }) }, 2)}\n`;
}

function sumOf(locales: readonly LocaleStatus[]): LocaleStatus {
  const sums = Object.fromEntries(
    columnsOf(locales).map(([, of]) => [of, locales.reduce((sum, status) => sum + (status[of] ?? 0), 0)]),
  ) as Record<Count, number>;
  return { locale: null, ...sums };
}
