import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const START = "<!-- accuracy:start -->";
const END = "<!-- accuracy:end -->";

/** The measure, with the linter it measures. Both are bundled first: Node 20 reads no TypeScript. */
export async function loadAccuracy() {
  const folder = mkdtempSync(join(tmpdir(), "l10n-lint-accuracy-"));
  try {
    await bundle({ accuracy: "accuracy/command.ts" }, folder);
    return (await import(pathToFileURL(join(folder, "accuracy.cjs")).href)).default;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The page that holds the table. */
export const ACCURACY_PAGE = "docs/accuracy.md";

/**
 * The page with the table between its two markers renewed.
 *
 * @throws {Error} When a marker is missing.
 */
export function withAccuracyTable(page, table) {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${ACCURACY_PAGE} needs the lines ${START} and ${END}`);
  return `${page.slice(0, start)}${START}\n${table}\n${page.slice(end)}`;
}
