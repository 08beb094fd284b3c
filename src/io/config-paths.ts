import { isModulePath } from "../config/meaning.ts";
import type { Mistake } from "../config/mistake.ts";
import { type ConfigNode, entryOf, textsOf } from "../config/node.ts";
import type { ConfigFile } from "../model/config.ts";
import type { Host } from "./host.ts";
import { absolutePath, folderOf, isInside, relativePath } from "./paths.ts";

/** The settings of a file with every path in them made absolute; patterns stay as they are. */
export function withAbsolutePaths(settings: ConfigFile, folder: string, windows: boolean): ConfigFile {
  const absolute = (path: string) => absolutePath(folder, path, windows);
  const all = (paths: string | readonly string[]) => [paths].flat().map(absolute);
  const { siblings, source, glossary, plugins, baseline, cache, output } = settings;
  return {
    ...settings,
    ...(settings.extends !== undefined && { extends: all(settings.extends) }),
    ...(siblings && { siblings: all(siblings) }),
    ...(source?.path !== undefined && { source: { ...source, path: absolute(source.path) } }),
    ...(glossary !== undefined && { glossary: all(glossary) }),
    ...(plugins && { plugins: all(plugins) }),
    ...(typeof baseline === "string" && { baseline: absolute(baseline) }),
    ...(typeof cache === "string" && { cache: absolute(cache) }),
    ...(output !== undefined && { output: [output].flat().map((each) => absoluteOutput(each, absolute)) }),
  };
}

/** `NAME[=FILE]`, where the name may be a module's path. */
function absoluteOutput(output: string, absolute: (path: string) => string): string {
  const [name = "", file] = output.split(/=(.*)/s);
  const format = isModulePath(name) ? absolute(name) : name;
  return file === undefined ? format : `${format}=${absolute(file)}`;
}

/**
 * What an untrusted configuration must not say: files that a run writes may not lie outside of its folder, and no module
 * may be named as a format.
 */
export function escapingPaths(settings: ConfigFile, node: ConfigNode, folder: string, host: Host): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const refuse = (key: string, index: number, path: string) => {
    if (!leadsOut(path, folder, host)) return;
    const place = textsOf(entryOf(node, key))[index]?.at ?? null;
    const message = `${relativePath(folder, path)} lies outside of the configuration's folder, and is written to`;
    mistakes.push({ at: place, key, message, help: "name the configuration with --config, or pass --trust-code" });
  };
  if (typeof settings.baseline === "string") refuse("baseline", 0, settings.baseline);
  if (typeof settings.cache === "string") refuse("cache", 0, settings.cache);
  for (const [index, output] of [settings.output ?? []].flat().entries()) {
    const [name = "", file] = output.split(/=(.*)/s);
    if (file !== undefined) refuse("output", index, file);
    if (!isModulePath(name)) continue;
    const at = textsOf(entryOf(node, "output"))[index]?.at ?? null;
    const message = `"${relativePath(folder, name)}" is code, and code that a found configuration names is not run`;
    mistakes.push({ at, key: "output", message, help: "name the formatter with --format, or pass --trust-code" });
  }
  return mistakes;
}

/** Whether a file that is to be written would lie outside of a folder, also by way of a symbolic link. */
function leadsOut(path: string, folder: string, host: Host): boolean {
  if (!isInside(folder, path)) return true;
  let existing = path;
  while (existing !== folder && host.entryKind(existing) === null) existing = folderOf(existing);
  try {
    return !isInside(host.realPath(folder), host.realPath(existing));
  } catch {
    return true;
  }
}
