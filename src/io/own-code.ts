import { join } from "node:path";
import type { Host } from "./host.ts";

/**
 * A hash of the bundle in a folder, and of what else decides how it works: two builds may have one version, and people
 * mend what is installed.
 */
export function ownCodeHash(
  folder: string,
  { list, readFile, sha256 }: Pick<Host, "list" | "readFile" | "sha256">,
): string {
  const names = list(folder).flatMap(({ name }) => (name.endsWith(".cjs") ? name : []));
  const files = names.sort().map((name) => `${name} ${sha256(readFile(join(folder, name)))}`);
  const { node, icu, unicode } = process.versions;
  return sha256([node, icu, unicode, ...files].join("\n"));
}
