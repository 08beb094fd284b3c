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
    return await import(pathToFileURL(join(folder, "accuracy.js")).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether a README has a place for the table. */
export function holdsAccuracyTable(readme) {
  return readme.includes(START) && readme.indexOf(END) > readme.indexOf(START);
}

/**
 * README.md with the table between its two markers renewed.
 *
 * @throws {Error} When a marker is missing.
 */
export function withAccuracyTable(readme, table) {
  if (!holdsAccuracyTable(readme)) throw new Error(`README.md needs the lines ${START} and ${END}`);
  return `${readme.slice(0, readme.indexOf(START))}${START}\n${table}\n${readme.slice(readme.indexOf(END))}`;
}
