// What Node needs merely to find, read and decode the articles of a folder.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
let length = 0;
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) {
    length += decoder.decode(readFileSync(join(entry.parentPath, entry.name))).length;
  }
}
if (length === 0) process.exitCode = 1;
