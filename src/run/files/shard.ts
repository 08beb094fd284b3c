import { readHead } from "../../io/head.ts";
import type { FoundFile } from "../../io/tree/discover.ts";
import { majorityLocale } from "../../locale/majority.ts";
import { parseHead } from "../../parse/article.ts";
import type { FileTools } from "../lint-file.ts";

/** A part of a run: the same files are in the same part on every machine. */
export interface ShardRequest {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** The files of one part, and what only all files show. */
export interface ShardFiles {
  readonly files: readonly FoundFile[];
  /** What an article whose locale is unknown is taken for: that of most articles of the whole run. */
  readonly locale: string | null;
}

/**
 * The files of a part. Articles that translate one source are always together, so that what they decide among themselves
 * needs no other part; for that the front matter of all files is read.
 */
export function shardOf(files: readonly FoundFile[], { index, count }: ShardRequest, tools: FileTools): ShardFiles {
  const heads = files.map((file) => ({ file, ...headOf(file, tools) }));
  return {
    files: heads.filter(({ key }) => numberOf(tools.hash(key), count) === index - 1).map(({ file }) => file),
    locale: majorityLocale(heads.map(({ locale }) => locale)),
  };
}

function headOf(file: FoundFile, { host, gatherer }: FileTools): { key: string; locale: string | null } {
  try {
    const decoded = readHead(host, file.absolutePath);
    if (decoded.kind === "text") {
      const { sourceKey, locale } = gatherer.surroundingsOf(parseHead(decoded.text, file.path), file.absolutePath);
      return { key: sourceKey, locale };
    }
  } catch {
    // What cannot be read is reported by the part that lints it.
  }
  return { key: file.path, locale: null };
}

/** A number below a count, from a hash in hexadecimal digits. */
function numberOf(hash: string, count: number): number {
  return Number.parseInt(hash.slice(0, 12), 16) % count;
}
