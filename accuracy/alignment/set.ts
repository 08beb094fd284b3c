import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** A translated file with its source at two times, as decoded. */
export interface FilePair {
  /** Path of the translation below `target/`. */
  readonly path: string;
  /** The source that the translation was made from; `null` where it is unknown. */
  readonly base: string | null;
  /** The source at the snapshot's head; `null` where it is gone. */
  readonly today: string | null;
  readonly target: string;
}

/** A folder with `target/`, `base/`, `today/` and `pairs.tsv`. */
export interface PairedSet {
  readonly name: string;
  /** Of the translations, from the folder's name: `project-fr`. */
  readonly locale: string;
  readonly pairs: readonly FilePair[];
}

/**
 * Reads a folder.
 *
 * @throws {Error} where it has no `pairs.tsv`, or a translation of it is missing
 */
export function readSet(folder: string): PairedSet {
  const [, ...lines] = readFileSync(join(folder, "pairs.tsv"), "utf8").trimEnd().split("\n");
  const pairs = lines.map((line): FilePair => {
    const [path = "", source = ""] = line.split("\t");
    return {
      path,
      base: textOf(join(folder, "base", source)),
      today: textOf(join(folder, "today", source)),
      target: readFileSync(join(folder, "target", path), "utf8"),
    };
  });
  const name = basename(folder);
  return {
    name,
    locale: name.slice(name.lastIndexOf("-") + 1),
    pairs,
  };
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
