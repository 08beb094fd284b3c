// Builds dist/ from src/: the bundled command line, library and worker threads, their declarations, the schemas of reports
// and configurations, and the licences of what was bundled.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bundle, ROOT } from "./bundle.mjs";
import { thirdPartyLicenses } from "./third-party-licenses.mjs";

const DIST = join(ROOT, "dist");

/** Files that share nothing: what starts the program, and parsers, which `package.json` names under `imports`. */
const ALONE = {
  start: "src/io/start.ts",
  replay: "src/cli/replay/replay.ts",
  thread: "src/io/start-thread.ts",
  "import-module": "src/io/import-module.ts",
  "html-reader": "src/markdown/html.ts",
  "commonmark-reader": "src/markdown/commonmark.ts",
};

function emitDeclarations() {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  const { status, error } = spawnSync(process.execPath, [tsc, "-p", join(ROOT, "tsconfig.build.json")], {
    stdio: "inherit",
  });
  if (error) throw error;
  if (status !== 0) throw new Error("the compiler could not emit declarations");
}

rmSync(DIST, { recursive: true, force: true });
const { modules, exports } = await bundle(
  { cli: "src/cli/main.ts", library: "src/index.ts", worker: "src/run/threads/worker.ts" },
  DIST,
);
// Whoever imports the library by name gets a module.
writeFileSync(
  join(DIST, "index.js"),
  `import library from "./library.cjs";\nexport const { ${exports.library.join(", ")} } = library;\n`,
);
for (const [name, path] of Object.entries(ALONE)) modules.push(...(await bundle({ [name]: path }, DIST)).modules);
writeFileSync(join(DIST, "THIRD-PARTY-LICENSES.txt"), thirdPartyLicenses(modules));
mkdirSync(join(DIST, "schema"), { recursive: true });
cpSync(join(ROOT, "src/report/report.schema.json"), join(DIST, "schema/report.json"));
cpSync(join(ROOT, "src/config/config.schema.json"), join(DIST, "schema/config.json"));
emitDeclarations();
