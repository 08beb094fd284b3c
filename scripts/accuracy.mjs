// npm run accuracy: measures over articles with injected defects how many the linter reports; see `--help`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ACCURACY_PAGE, loadAccuracy, withAccuracyTable } from "./accuracy-module.mjs";
import { ROOT } from "./bundle.mjs";

const { accuracyCommand, fixturesTable } = await loadAccuracy();
const { output, errors, exitCode, write } = accuracyCommand(process.argv.slice(2), process.cwd());
if (output !== "") console.log(output);
if (errors !== "") console.error(errors);
if (write) {
  const path = join(ROOT, ACCURACY_PAGE);
  writeFileSync(path, withAccuracyTable(readFileSync(path, "utf8"), fixturesTable(ROOT)));
  console.log(ACCURACY_PAGE);
}
process.exitCode = exitCode;
