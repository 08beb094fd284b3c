import { dirname, join } from "node:path";
import { rolldown } from "rolldown";
import { withAsciiTemplates } from "./ascii-templates.mjs";
import { withLateDocs } from "./late-docs.mjs";
import { withLateExpressions } from "./late-expressions.mjs";
import { withLateImports } from "./late-imports.mjs";

/** The package's folder. */
export const ROOT = dirname(import.meta.dirname);

const JSONC_PARSER = join(ROOT, "node_modules/jsonc-parser/lib/esm/main.js");

/**
 * gray-matter brings js-yaml 3 and an engine that evaluates JavaScript front matter. The parser always passes a YAML
 * engine of its own, so the bundle leaves both out: a cold start is shorter, and no code in it can run an article.
 */
export const withoutBuiltInEngines = {
  name: "without-built-in-engines",
  load: {
    filter: { id: /[\\/]gray-matter[\\/]lib[\\/]engines\.js$/ },
    handler: () => "module.exports = {};",
  },
};

/** What modules do as soon as they are loaded and hardly any run needs, and the same done when it is first wanted. */
const LATE = [
  // 8 ms, of a cold start of 100.
  {
    module: /^(?:(?!node_modules).)*node_modules[\\/]string-width[\\/]index\.js$/,
    eager: "const segmenter = new Intl.Segmenter();",
    late: "const segmenter = { segment: (text) => (segmenter.own ??= new Intl.Segmenter()).segment(text) };",
  },
  // 2 ms: for commands that are programs of their own, of which there are none.
  {
    module: /[\\/]commander[\\/]lib[\\/]command\.js$/,
    eager: "const childProcess = require('node:child_process');",
    late: "const childProcess = { spawn: (...args) => process.getBuiltinModule('node:child_process').spawn(...args) };",
  },
  // 1 ms: for colours, which most runs do without.
  {
    module: /[\\/]chalk[\\/]source[\\/]vendor[\\/]supports-color[\\/]index\.js$/,
    eager: "import tty from 'node:tty';",
    late: "const tty = process.getBuiltinModule('node:tty');",
  },
];

const withLateWork = {
  name: "with-late-work",
  transform: {
    filter: { id: /[\\/]node_modules[\\/](?:string-width|commander|chalk)[\\/]/ },
    handler(code, id) {
      let changed = code;
      for (const { module, eager, late } of LATE) {
        if (!module.test(id)) continue;
        if (!changed.includes(eager)) throw new Error(`${id} does that elsewhere now: ${eager}`);
        changed = changed.replace(eager, () => late);
      }
      return changed === code ? null : changed;
    },
  },
};

/** What help and a misspelt option need: the declarations of all commands. */
const FIRST = ["src/cli/main.ts"];
/** What a run over articles needs beside that, the usual format included. */
const LINTING = ["src/cli/commands/lint-command.ts", "src/report/formats/pretty.ts"];

/** Collects modules with all they import, but for what they import dynamically. */
function importsOf(paths, found) {
  return {
    name: "imports-of",
    buildEnd() {
      const follow = (id) => {
        if (found.has(id)) return;
        found.add(id);
        for (const each of this.getModuleInfo(id)?.importedIds ?? []) follow(each);
      };
      for (const path of paths) follow(join(ROOT, path));
    },
  };
}

/**
 * Bundles entry points with everything they import from npm into CommonJS for Node, whose compiled code can be kept; what
 * is imported dynamically becomes chunks of its own.
 *
 * @param {Record<string, string>} input Entry names to paths, relative to the package's folder.
 * @param {string} directory Where the modules go; an absolute path.
 * @returns {Promise<{ modules: string[], exports: Record<string, string[]> }>} Absolute paths of all bundled modules, and
 *   what each entry exports.
 */
export async function bundle(input, directory) {
  const first = new Set();
  const linting = new Set();
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, join(ROOT, path)])),
    cwd: ROOT,
    platform: "node",
    // jsonc-parser's "main" is a UMD module, whose imports no bundler can follow.
    resolve: { alias: { "jsonc-parser": JSONC_PARSER } },
    plugins: [
      withoutBuiltInEngines,
      withLateWork,
      withAsciiTemplates,
      withLateDocs,
      withLateExpressions,
      withLateImports,
      importsOf(FIRST, first),
      importsOf(LINTING, linting),
    ],
    // How long plugins take is nothing to fail of on a busy machine.
    checks: { pluginTimings: false },
    onwarn(warning) {
      // A module that one part waits for may be there from the start in another.
      if (warning.code === "INEFFECTIVE_DYNAMIC_IMPORT") return;
      throw new Error(`bundling: ${warning.message}`);
    },
  });
  try {
    const { output } = await build.write({
      dir: directory,
      format: "cjs",
      // V8 makes a string of ASCII at once.
      charset: "ascii",
      // Names stay, so that a stack says where something broke; a cold start takes the same time with and without them.
      minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
      entryFileNames: "[name].cjs",
      // Beside the entries, so that every part finds `thread.cjs` at the same place.
      chunkFileNames: "[name]-[hash].cjs",
      // Each module takes a cold start half a millisecond: what the entries share is one.
      codeSplitting: {
        groups: [
          // A start reads and checks all of a bundle, whatever it uses.
          { name: "first", test: (id) => first.has(id), minShareCount: 2, priority: 2 },
          { name: "linting", test: (id) => linting.has(id), priority: 1 },
          { name: "shared", minShareCount: 2 },
        ],
      },
    });
    const chunks = output.filter(({ type }) => type === "chunk");
    const entries = chunks.filter(({ isEntry }) => isEntry);
    return {
      modules: chunks.flatMap(({ moduleIds }) => moduleIds),
      exports: Object.fromEntries(entries.map(({ name, exports }) => [name, exports])),
    };
  } finally {
    await build.close();
  }
}
