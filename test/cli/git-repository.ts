import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type GitFolder, gitFolder } from "../io/git/git-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { jsonReport, lint, type Run } from "./run-binary.ts";

export const EMPTY = { target: "Zie [](/gids).", source: "See [the guide](/gids)." };
export const FOUND = "empty-link-text/blank";
let id = 0;
/** Articles of one run have an id each. */
export const article = (units = [EMPTY]) => articleWith(units, { "ms.locfileid": `"${++id}"` });
const SOUND = { target: "Sluit het cluster.", source: "Close the cluster." };
export const sound = () => article([SOUND]);

export interface Repository extends GitFolder {
  write(path: string, text: string): void;
  lint(...args: readonly string[]): Run;
}

/** A repository with one commit: sound articles, and what must never be selected because it did not change. */
export function repository(files: Readonly<Record<string, string>> = {}, name?: string): Repository {
  const folder = gitFolder(name);
  folder.commit("2025-01-01", { "docs/a.md": sound(), "docs/b.md": sound(), "old.md": article(), ...files });
  return {
    ...folder,
    write(path, text) {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true });
      writeFileSync(join(folder.path, path), text);
    },
    lint: (...args) => lint(["-f", "json", ...args], { cwd: folder.path }),
  };
}

export const files = (run: Run) => jsonReport(run).files.map(({ path }) => path);
