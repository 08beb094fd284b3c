import { isModulePath, outputParts } from "../config/meaning.ts";
import type { Mistake } from "../config/mistake.ts";
import { type ConfigNode, entryOf, textsOf } from "../config/node.ts";
import type { Host } from "../io/host.ts";
import { absolutePath, folderOf, isInside, relativePath } from "../io/paths.ts";
import type { ConfigFile } from "../model/config.ts";

/** The settings of a file with every path in them made absolute; patterns stay as they are. */
export function withAbsolutePaths(settings: ConfigFile, folder: string, windows: boolean): ConfigFile {
  const absolute = (path: string) => absolutePath(folder, path, windows);
  const all = (paths: string | readonly string[]) => [paths].flat().map(absolute);
  const { siblings, source, plain, glossary, plugins, baseline, output } = settings;
  return {
    ...settings,
    ...(settings.extends !== undefined && { extends: all(settings.extends) }),
    ...(siblings && { siblings: all(siblings) }),
    ...(source?.path !== undefined && { source: { ...source, path: absolute(source.path) } }),
    ...(plain !== undefined && { plain: withAbsoluteTemplates(plain, absolute) }),
    ...(glossary !== undefined && { glossary: all(glossary) }),
    ...(plugins && { plugins: all(plugins) }),
    ...(typeof baseline === "string" && { baseline: absolute(baseline) }),
    ...(output !== undefined && { output: [output].flat().map((each) => absoluteOutput(each, absolute)) }),
  };
}

/** Templates are paths with two words to fill in. */
function withAbsoluteTemplates(
  plain: NonNullable<ConfigFile["plain"]>,
  absolute: (path: string) => string,
): NonNullable<ConfigFile["plain"]> {
  if (plain === false) return false;
  return [plain].flat().map(({ target, source, ...rest }) => ({
    ...rest,
    ...(target !== undefined && { target: absolute(target) }),
    ...(source !== undefined && { source: absolute(source) }),
  }));
}

function absoluteOutput(output: string, absolute: (path: string) => string): string {
  const { name, file } = outputParts(output);
  const format = isModulePath(name) ? absolute(name) : name;
  return file === null ? format : `${format}=${absolute(file)}`;
}

const WRITABLE = "choose a place in its folder; or name the configuration with --config, or pass --trust-code";

/** Places within a checkout whose content is run, and that no pull request can change by itself. */
const PRIVATE = /\/(?:\.git(?:\/|$)|node_modules\/(?!\.cache\/))/i;

/**
 * What an untrusted configuration must not say: files that a run writes lie in its folder, and so do glossaries, whose
 * mistakes are shown; no module is named as a format.
 */
export function escapingPaths(settings: ConfigFile, node: ConfigNode, folder: string, host: Host): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const add = (key: string, index: number, message: string, help: string) => {
    mistakes.push({ at: textsOf(entryOf(node, key))[index]?.at ?? null, key, message, help });
  };
  const check = (key: string, path: unknown, index = 0) => {
    if (typeof path !== "string" || isWritable(path, folder, host)) return;
    add(key, index, `a configuration that was found may not have ${relativePath(folder, path)} written`, WRITABLE);
  };
  for (const [index, path] of [settings.glossary ?? []].flat().entries()) {
    if (isWritable(path, folder, host)) continue;
    add("glossary", index, `a configuration that was found may not have ${relativePath(folder, path)} read`, WRITABLE);
  }
  check("baseline", settings.baseline);
  for (const [index, output] of [settings.output ?? []].flat().entries()) {
    const { name, file } = outputParts(output);
    check("output", file, index);
    if (!isModulePath(name)) continue;
    const message = `"${relativePath(folder, name)}" is code, and code that a found configuration names is not run`;
    add("output", index, message, "name the formatter with --format, or pass --trust-code");
  }
  return mistakes;
}

/** Whether a file lies in a folder and in no private place, as written and with symbolic links followed. */
function isWritable(path: string, folder: string, host: Host): boolean {
  const isAllowed = (root: string, each: string) => isInside(root, each) && !PRIVATE.test(each.slice(root.length));
  if (!isAllowed(folder, path)) return false;
  let existing = path;
  while (existing !== folder && host.entryKind(existing) === null) existing = folderOf(existing);
  try {
    return isAllowed(host.realPath(folder), host.realPath(existing));
  } catch {
    return false;
  }
}
