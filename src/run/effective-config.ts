import type { ConfigResolver } from "../config/per-article.ts";
import type { Selected } from "../config/selectors.ts";
import type { ConfigFiles } from "../config-files/config-files.ts";
import { readHead } from "../io/head.ts";
import type { Host } from "../io/host.ts";
import { childOf } from "../io/paths.ts";
import { parseHead } from "../parse/article.ts";
import { Gatherer } from "./surroundings/gatherer.ts";

/** What is known of how a file or a folder is linted. */
export interface ConfigOf {
  readonly resolver: ConfigResolver;
  /** What overrides go by; `null` for a folder: no override is for it. */
  readonly article: Selected | null;
  /** A path in the folder of the configuration that counts. */
  readonly path: string;
  /** Whether the configuration leaves the file out of runs. */
  readonly leftOut: boolean;
}

/**
 * Finds out how a file, or what lies in a folder, is linted.
 *
 * @param path absolute; the system's error is thrown for a file that cannot be read
 * @throws {ConfigError} or {ConfigProblem} where the configuration cannot be used
 */
export async function configOf(path: string, host: Host, files: ConfigFiles): Promise<ConfigOf> {
  if (host.kind(path) === "folder") {
    const inside = childOf(path, ".");
    const { resolver } = await files.configure([inside]);
    return { resolver, article: null, path: inside, leftOut: resolver.runLeavesOut(path) || resolver.leavesOut(path) };
  }
  const { resolver } = await files.configure([path]);
  const decoded = readHead(host, path);
  const head = parseHead(decoded.kind === "text" ? decoded.text : "", path);
  const { locale } = new Gatherer(host, (each) => resolver.localeOf(each)).surroundingsOf(head, path);
  return {
    resolver,
    article: { path, locale, translationType: head.translationType },
    path,
    leftOut: resolver.runLeavesOut(path) || resolver.leavesOut(path),
  };
}
