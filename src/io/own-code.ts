import { join } from "node:path";
import type { Host } from "./host.ts";
import { tellingStamp } from "./stamp.ts";

/**
 * A hash of the bundle in a folder, and of what else decides how it works: two builds may have one version, and people
 * mend what is installed.
 */
export function ownCodeHash(
  folder: string,
  { list, readFile, sha256 }: Pick<Host, "list" | "readFile" | "sha256">,
): string {
  const files = modulesIn(folder, list).map((name) => `${name} ${sha256(readFile(join(folder, name)))}`);
  return sha256([...NODE, ...files].join("\n"));
}

/**
 * What tells, in a tenth of the time, that the hash is what it was.
 *
 * @returns `null` where a file was just written
 */
export function ownCodeStamp(
  folder: string,
  { list, stamp, now, sha256 }: Pick<Host, "list" | "stamp" | "now" | "sha256">,
): string | null {
  const moment = now().getTime();
  const files: string[] = [];
  for (const name of modulesIn(folder, list)) {
    const told = tellingStamp(stamp(join(folder, name)), moment);
    if (told === null) return null;
    files.push(`${name} ${told}`);
  }
  return sha256([...NODE, ...files].join("\n"));
}

const { node, icu, unicode } = process.versions;
const NODE = [node, icu, unicode];

function modulesIn(folder: string, list: Host["list"]): readonly string[] {
  return list(folder)
    .flatMap(({ name }) => (name.endsWith(".cjs") ? name : []))
    .sort();
}
