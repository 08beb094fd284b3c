// Writes what follows from the rule modules: the registry, the JSON Schema of configurations, the list of formats, the script of the reviewer's page, a page for each rule and the
// table of all rules, the table of the keys of configurations, and the table of how many injected defects are caught,
// and the page about error types.
// With --check it writes nothing and fails with the list of files that differ.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ACCURACY_PAGE, loadAccuracy, withAccuracyTable } from "./accuracy-module.mjs";
import { ROOT } from "./bundle.mjs";
import { withConfigTable } from "./config-table.mjs";
import { ERROR_TYPES_PAGE, errorTypesPage } from "./error-types-page.mjs";
import { PAGE_ASSETS, pageAssets } from "./page-assets.mjs";
import { CONFIG_SCHEMA, FORMATS, formatList, loadRules, REGISTRY, registry, ruleIds } from "./rule-modules.mjs";
import { rulePage, withRulesTable } from "./rule-pages.mjs";

const PAGES = "docs/rules";
const RULES_TABLE = `${PAGES}/README.md`;
const CONFIG_TABLE = "docs/configuration.md";

const registryText = registry(ruleIds());
const isCheck = process.argv.includes("--check");
// The measure below reads the registry from the disk, which would name a rule that was just deleted.
if (!isCheck && read(REGISTRY) !== registryText) writeFileSync(join(ROOT, REGISTRY), registryText);
const { rules, schema, types } = await loadRules(registryText);
const wanted = new Map([
  [REGISTRY, registryText],
  [CONFIG_SCHEMA, schema],
  [FORMATS, formatList()],
  [PAGE_ASSETS, await pageAssets()],
  [RULES_TABLE, withRulesTable(read(RULES_TABLE) ?? "", rules)],
  [CONFIG_TABLE, withConfigTable(read(CONFIG_TABLE) ?? "", schema)],
  ...(await accuracyPage()),
  [ERROR_TYPES_PAGE, errorTypesPage(rules, types)],
  ...rules.map((rule) => [`${PAGES}/${rule.id}.md`, rulePage(rule)]),
]);
const changed = [...wanted].filter(([path, text]) => read(path) !== text).map(([path]) => path);
const superfluous = pagesOnDisk().filter((path) => !wanted.has(path));
const differing = [...changed, ...superfluous];

if (!isCheck) {
  for (const path of changed) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), wanted.get(path));
  }
  for (const path of superfluous) rmSync(join(ROOT, path));
  for (const path of differing) console.log(path);
} else if (differing.length > 0) {
  console.error(`Not up to date, run \`npm run generate\`:\n${differing.map((path) => `  ${path}`).join("\n")}`);
  process.exitCode = 1;
}

/** The page with what was measured, where there is one. The measure reads the registry as it is on the disk. */
async function accuracyPage() {
  const page = read(ACCURACY_PAGE);
  if (page === null) return [];
  const { fixturesTable } = await loadAccuracy();
  return [[ACCURACY_PAGE, withAccuracyTable(page, fixturesTable(ROOT))]];
}

/** The file's text; null when there is none. */
function read(path) {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), "utf8") : null;
}

function pagesOnDisk() {
  const folder = join(ROOT, PAGES);
  return existsSync(folder) ? readdirSync(folder).map((file) => `${PAGES}/${file}`) : [];
}
