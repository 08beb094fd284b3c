import { reasonOf } from "../../io/failure-reason.ts";
import type { Host } from "../../io/host.ts";
import { absolutePath } from "../../io/paths.ts";
import { writePieces } from "../../io/write-pieces.ts";
import type { Piece } from "../../report/index.ts";
import { UsageError } from "../usage-error.ts";
import { encoded } from "./encoded.ts";

const ARTICLE_NAME = /\.(?:md|markdown|ya?ml|xml)$/i;
/** What only articles begin with or hold: no report of ours has it, because `<` is written otherwise there. */
const ARTICLE_TEXT = /^\ufeff?---\s|<span data-ttu-id=|^### YamlMime/;

/**
 * Refuses to write a report over an article: a slip in a path must not cost a translation.
 *
 * @throws {UsageError}
 */
export function refuseArticle(file: string, host: Host): void {
  const path = absolutePath(host.cwd, file, host.windows);
  if (!ARTICLE_NAME.test(file) || host.kind(path) !== "file") return;
  if (!ARTICLE_TEXT.test(new TextDecoder().decode(host.readFile(path)))) return;
  throw new UsageError(`${file} is an article: no report is written over it`, "give the report another name");
}

/** Takes down what goes to a file, by its absolute path. */
interface Copying {
  copying(path: string, pieces: Iterable<Uint8Array>): Iterable<Uint8Array>;
}

/**
 * @param tape takes what is written
 * @returns why the file cannot be written: nothing, or one reason
 */
export function writeReport(
  file: string,
  pieces: Iterable<Piece>,
  { cwd, windows }: Host,
  tape: Copying | null = null,
): readonly string[] {
  const path = absolutePath(cwd, file, windows);
  const bytes = encoded(pieces);
  try {
    writePieces(path, tape === null ? bytes : tape.copying(path, bytes));
    return [];
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return [`the report cannot be written to ${file}: ${reasonOf(error)}`];
  }
}
