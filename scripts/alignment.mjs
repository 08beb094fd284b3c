// npm run alignment: proves by history how translations are paired with their sources; see its usage.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const folder = mkdtempSync(join(tmpdir(), "l10n-lint-alignment-"));
try {
  await bundle({ alignment: "accuracy/alignment/command.ts" }, folder);
  const { alignmentCommand } = (await import(pathToFileURL(join(folder, "alignment.cjs")).href)).default;
  const { output, errors, exitCode } = alignmentCommand(process.argv.slice(2));
  if (output !== "") console.log(output);
  if (errors !== "") console.error(errors);
  process.exitCode = exitCode;
} finally {
  rmSync(folder, { recursive: true });
}
