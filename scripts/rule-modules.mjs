import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { ROOT, withoutBuiltInEngines } from "./bundle.mjs";

/** What the registry is written to. */
export const REGISTRY = "src/rules/index.ts";

/** What the JSON Schema of configurations is written to. */
export const CONFIG_SCHEMA = "src/config/config.schema.json";

/** The ids of all rules, sorted: the names of the files in src/rules/. */
export function ruleIds() {
  return readdirSync(join(ROOT, "src/rules"))
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => file.slice(0, -".ts".length))
    .sort();
}

/** The source text of the registry. */
export function registry(ids) {
  const name = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  return formatted(
    REGISTRY,
    `// Written by \`npm run generate\` from the files beside it.
import type { Rule } from "../model/rule.ts";
${ids.map((id) => `import ${name(id)} from "./${id}.ts";`).join("\n")}

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [${ids.map(name).join(", ")}];
`,
  );
}

/** What the list of formats is written to. */
export const FORMATS = "src/report/formats/index.ts";

/** The source text of the list of formats: the files in its folder. */
export function formatList() {
  const names = readdirSync(join(ROOT, dirname(FORMATS)))
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => file.slice(0, -".ts".length))
    .sort();
  return formatted(
    FORMATS,
    `// Written by \`npm run generate\` from the files beside it.

/** Every format by its name; each is loaded when a report wants it. */
export const formats = {
${names.map((name) => `  ${name}: () => import("./${name}.ts"),`).join("\n")}
};
`,
  );
}

/**
 * The rules themselves, as the registry of this text exports them, the JSON Schema of configurations that speak of them,
 * and the error types that they report. The modules are bundled first: Node 20 reads no TypeScript.
 *
 * @param {string} registryText
 */
export async function loadRules(registryText) {
  const path = join(ROOT, REGISTRY);
  const entry = join(ROOT, "generated-entry.ts");
  const entryText = `export { rules } from "./${REGISTRY}";\nexport { publishedSchema } from "./src/config/schema.ts";\nexport { MQM_TYPES } from "./src/model/mqm.ts";\n`;
  const texts = new Map([
    [path, registryText],
    [entry, entryText],
  ]);
  const build = await rolldown({
    input: entry,
    platform: "node",
    plugins: [
      withoutBuiltInEngines,
      {
        name: "registry",
        resolveId: (id, importer) => [id, join(importer ?? ROOT, "..", id)].find((each) => texts.has(each)) ?? null,
        load: (id) => (texts.has(id) ? { code: texts.get(id), moduleType: "ts" } : null),
      },
    ],
  });
  const folder = mkdtempSync(join(tmpdir(), "l10n-lint-rules-"));
  try {
    const { output } = await build.generate({ format: "esm" });
    for (const file of output) writeFileSync(join(folder, file.fileName), file.code);
    const {
      rules,
      publishedSchema,
      MQM_TYPES: types,
    } = await import(pathToFileURL(join(folder, output[0].fileName)).href);
    const schema = formatted(CONFIG_SCHEMA, JSON.stringify(publishedSchema(rules)));
    return { rules, schema, types };
  } finally {
    await build.close();
    rmSync(folder, { recursive: true });
  }
}

/** The text as Biome writes it. */
function formatted(path, text) {
  const biome = join(dirname(createRequire(import.meta.url).resolve("@biomejs/biome/package.json")), "bin", "biome");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [biome, "check", "--write", `--stdin-file-path=${path}`],
    { cwd: ROOT, input: text, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`Biome refuses the text for ${path}:\n${stderr}`);
  return stdout;
}
