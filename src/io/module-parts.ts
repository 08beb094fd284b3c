import { isBuiltin } from "node:module";
import type { Host } from "./host.ts";
import { absolutePath, childOf, folderOf } from "./paths.ts";

/** What a module imports, as far as it says so by a literal. */
const IMPORTED = /(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*(["'])([^"'\n]+)\1/g;
/** What it imports that only a run tells. */
const COMPUTED = /\b(?:import|require)\s*\(\s*(?!["'\s])|\bcreateRequire\b/;
/** Modules of Node that look at nothing but what they are given. */
const HARMLESS = /^(?:node:)?(?:assert|buffer|path|punycode|querystring|string_decoder|url|util)(?:\/|$)/;
const OWN_NAME = "l10n-lint";
/** More than this is no plugin that anybody wrote. */
const MOST_MODULES = 200;

/**
 * The files that decide what a module does: itself, what it imports by relative paths, and the manifests of packages that
 * it imports.
 *
 * @param path absolute
 * @returns their texts by absolute path; `null` where more may have a say: other files, other machines, what is put together
 */
export function modulePartsOf(path: string, host: Host): ReadonlyMap<string, string> | null {
  const parts = new Map<string, string>();
  const pending = [path];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (parts.has(next)) continue;
    const text = textOf(next, host);
    if (text === null || parts.size >= MOST_MODULES) return null;
    parts.set(next, text);
    if (next.endsWith(".json")) continue;
    const imported = COMPUTED.test(text) ? null : importedBy(text, next, host);
    if (imported === null) return null;
    pending.push(...imported);
  }
  return parts;
}

function importedBy(text: string, path: string, host: Host): readonly string[] | null {
  const files: string[] = [];
  for (const [, , name = ""] of text.matchAll(IMPORTED)) {
    if (name === OWN_NAME || HARMLESS.test(name)) continue;
    if (isBuiltin(name)) return null;
    const file = /^\.\.?\//.test(name)
      ? absolutePath(folderOf(path), name, host.windows)
      : manifestOf(name, folderOf(path), host);
    if (file === null) return null;
    files.push(file);
  }
  return files;
}

/** The manifest of a package as Node finds it from a folder; its version stands for all that is in it. */
function manifestOf(name: string, from: string, host: Host): string | null {
  const [, named] = /^((?:@[^/]+\/)?[^/:#]+)/.exec(name) ?? [];
  if (named === undefined) return null;
  for (let folder = from; ; folder = folderOf(folder)) {
    const manifest = childOf(folder, `node_modules/${named}/package.json`);
    if (host.kind(manifest) === "file") return manifest;
    if (folderOf(folder) === folder) return null;
  }
}

function textOf(path: string, host: Host): string | null {
  try {
    return Buffer.from(host.readFile(path)).toString();
  } catch {
    return null;
  }
}
