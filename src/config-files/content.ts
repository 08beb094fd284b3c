import type { Mistake } from "../config/mistake.ts";
import { type ConfigNode, entryOf, nodeOf } from "../config/node.ts";
import { readJson } from "../config/read-json.ts";
import { type Decoded, decode } from "../io/decode.ts";
import type { Host } from "../io/host.ts";
import { LIMITS } from "../io/limits.ts";
import { nameOf, relativePath } from "../io/paths.ts";
import { defaultExportOf } from "../io/run-module.ts";
import { readOwnFile } from "../io/tree/own-file.ts";
import { suggestPath } from "../io/tree/suggest-path.ts";
import { messageOf } from "../text/error-message.ts";
import { type FoundConfig, PACKAGE_KEY } from "./search.ts";

/** What a configuration file holds, before anything is known of its sense. */
export interface ConfigContent {
  /** For places; empty for code. */
  readonly text: string;
  /** `null` where the file cannot be used at all. */
  readonly node: ConfigNode | null;
  readonly mistakes: readonly Mistake[];
}

/** What to do about code that was found. */
export const UNTRUSTED = "name the configuration with --config, or pass --trust-code";

/** Reads a file, or runs it where it is code that may run. Never throws. */
export async function readContent(
  { path, form, others }: FoundConfig,
  trusted: boolean,
  host: Host,
): Promise<ConfigContent> {
  if (others.length > 0) {
    return unusable(`${[path, ...others].map(nameOf).join(" and ")} configure one folder`, "keep one of them");
  }
  const kind = host.kind(path);
  if (kind === "folder") return unusable("is a folder", "name the file in it");
  if (kind === null) {
    const suggestion = suggestPath(host, path);
    return unusable(
      "does not exist",
      suggestion === null ? null : `did you mean ${relativePath(host.cwd, suggestion)}?`,
    );
  }
  if (form === "module") {
    return trusted ? runModule(path) : unusable("is code, and code that was found is not run", UNTRUSTED);
  }
  let decoded: Decoded;
  try {
    decoded = decode(
      trusted ? host.readFile(path, LIMITS.configuration) : readOwnFile(host, path, LIMITS.configuration),
    );
  } catch (error) {
    return unusable(`cannot be read: ${messageOf(error)}`);
  }
  if (decoded.kind !== "text" || decoded.undecodableCount > 0) return unusable("is no UTF-8", "save it as UTF-8");
  const { text } = decoded;
  const read = readJson(text, { comments: form === "json" });
  if ("mistakes" in read) return { text, node: null, mistakes: read.mistakes };
  const node = form === "package" ? entryOf(read.node, PACKAGE_KEY) : read.node;
  return node === null ? unusable(`has no key "${PACKAGE_KEY}"`) : { text, node, mistakes: [] };
}

async function runModule(path: string): Promise<ConfigContent> {
  try {
    const exported = await defaultExportOf(path);
    if (exported === undefined) return unusable("exports no configuration", "write export default { … }");
    return { text: "", node: nodeOf(exported), mistakes: [] };
  } catch (error) {
    return unusable(`cannot be loaded: ${messageOf(error)}`);
  }
}

function unusable(message: string, help: string | null = null): ConfigContent {
  return { text: "", node: null, mistakes: [{ at: null, key: "", message, help }] };
}
