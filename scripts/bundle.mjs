import { dirname, join } from "node:path";
import { rolldown } from "rolldown";

/** The package's folder. */
export const ROOT = dirname(import.meta.dirname);

const JSONC_PARSER = join(ROOT, "node_modules/jsonc-parser/lib/esm/main.js");

const EAGER_SEGMENTER = "const segmenter = new Intl.Segmenter();";
const LAZY_SEGMENTER =
  "const segmenter = { segment: (text) => (segmenter.own ??= new Intl.Segmenter()).segment(text) };";

/**
 * string-width makes a segmenter as soon as it is loaded, which takes 8 ms, a twentieth of a cold start; hardly any report
 * needs it.
 */
const withLateSegmenter = {
  name: "with-late-segmenter",
  transform: {
    filter: { id: /^(?:(?!node_modules).)*node_modules[\\/]string-width[\\/]index\.js$/ },
    handler(code) {
      if (!code.includes(EAGER_SEGMENTER)) throw new Error("string-width makes its segmenter elsewhere now");
      return code.replace(EAGER_SEGMENTER, LAZY_SEGMENTER);
    },
  },
};

/**
 * Bundles entry points with everything they import from npm into modules for Node; what is imported dynamically becomes
 * chunks of its own.
 *
 * @param {Record<string, string>} input Entry names to paths, relative to the package's folder.
 * @param {string} directory Where the modules go; an absolute path.
 * @param {"esm" | "cjs"} [format] CommonJS for what has to be loaded without waiting.
 * @returns {Promise<string[]>} Absolute paths of all bundled modules.
 */
export async function bundle(input, directory, format = "esm") {
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, join(ROOT, path)])),
    cwd: ROOT,
    platform: "node",
    // jsonc-parser's "main" is a UMD module, whose imports no bundler can follow.
    resolve: { alias: { "jsonc-parser": JSONC_PARSER } },
    plugins: [withLateSegmenter],
    onwarn(warning) {
      throw new Error(`bundling: ${warning.message}`);
    },
  });
  try {
    const { output } = await build.write({
      dir: directory,
      format,
      // Names stay, so that a stack says where something broke; a cold start takes the same time with and without them.
      minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
      entryFileNames: format === "cjs" ? "[name].cjs" : "[name].js",
      // Beside the entries, so that every part finds `worker.js` at the same place.
      chunkFileNames: "[name]-[hash].js",
      // Each module takes a cold start half a millisecond: what the entries share is one.
      codeSplitting: { groups: [{ name: "shared", minShareCount: 3 }] },
    });
    return output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  } finally {
    await build.close();
  }
}
