import { readFileSync } from "node:fs";
import { join } from "node:path";

const README = join(import.meta.dirname, "../fixtures/README.md");

/** A row of the tables below `## `trees/`` in `fixtures/README.md`. */
export interface TreeRow {
  /** The folder of the project, below `fixtures/trees/`. */
  readonly tree: string;
  /** Below that folder. */
  readonly path: string;
  /** `rule/message` of what is found by default. */
  readonly foundBy: readonly string[];
  /** The same of rules that are off by default. */
  readonly foundWhenOn: readonly string[];
}

/** The rows of the README about trees of two files. */
export function readTreeTable(): readonly TreeRow[] {
  const markdown = readFileSync(README, "utf8");
  const trees = markdown.slice(markdown.indexOf("## `trees/`"), markdown.indexOf("## `broken/`"));
  return trees.split(/^### /m).flatMap((section) => {
    const tree = /^`([\w-]+)\/`/.exec(section)?.[1] ?? "";
    return [...section.matchAll(/^\| `([^`]+)` \| .+ \| ([^|]+) \|$/gm)].map(([, path = "", found = ""]) => {
      const ids = [...found.matchAll(/`([^`]+)`( \(off by default\))?/g)];
      const of = (isOff: boolean) => ids.filter(([, , off]) => (off !== undefined) === isOff).map(([, id = ""]) => id);
      return { tree, path, foundBy: of(false), foundWhenOn: of(true) };
    });
  });
}
