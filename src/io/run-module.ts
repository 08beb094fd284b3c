import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const load = createRequire(import.meta.url);

/** Why a module could not be run, in words for a message. */
export class ModuleFailure extends Error {}

/**
 * Runs a module. Call it only for code that is trusted.
 *
 * @param path absolute
 * @returns its default export; `undefined` where there is none
 * @throws {ModuleFailure} with the place in it, as far as Node gives one
 */
export async function defaultExportOf(path: string): Promise<unknown> {
  const { href } = pathToFileURL(path);
  try {
    return ((await own().importModule(href)) as { readonly default?: unknown }).default;
  } catch (error) {
    throw new ModuleFailure(reasonOf(error, path, href), { cause: error });
  }
}

/** `package.json` says where it is. */
function own(): typeof import("./import-module.ts") {
  return load("#import-module") as typeof import("./import-module.ts");
}

function reasonOf(error: unknown, path: string, href: string): string {
  if (!(error instanceof Error)) return String(error);
  const { code, url } = error as { readonly code?: string; readonly url?: string };
  if (code === "ERR_MODULE_NOT_FOUND" && url === href) return "there is no such file";
  if (code === "ERR_UNSUPPORTED_DIR_IMPORT" && url === href) return "it is a folder";
  // Node keeps the place of a syntax error to itself.
  if (error instanceof SyntaxError) return `${error.message} (\`node --check ${path}\` shows where)`;
  const [, line, column] = error.stack?.split(`${href}:`)[1]?.match(/^(\d+):(\d+)/) ?? [];
  return line === undefined ? error.message : `${error.message}, at ${line}:${column}`;
}
