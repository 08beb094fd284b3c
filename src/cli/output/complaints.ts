import { ConfigError, type LocatedMistake } from "../../config/mistake.ts";
import { ConfigProblem } from "../../config/resolve.ts";
import { relativePath, withSlashes } from "../../io/paths.ts";
import { visible } from "../../report/index.ts";
import { ScopeProblem } from "../../run/files/scope.ts";
import { GlobProblem } from "../../text/glob/parse.ts";
import { didYouMean, UsageError } from "../usage-error.ts";
import type { Terminal } from "./terminal.ts";

/**
 * What to say about an error that ends a run: one message a mistake, and with each what to do.
 */
export function complaintsOf(error: unknown, terminal: Terminal): readonly string[] {
  if (error instanceof UsageError || error instanceof ScopeProblem)
    return [visible(withHint(error.message, error.hint))];
  if (error instanceof GlobProblem) return [visible(withHint(error.message, "write several patterns"))];
  if (error instanceof ConfigProblem) {
    return [withHint(error.message, didYouMean(error.word, error.choices) ?? "`l10n-lint rules` lists the rules")];
  }
  if (error instanceof ConfigError) {
    const folder = withSlashes(terminal.cwd, process.platform === "win32");
    return error.mistakes.map((mistake) => describe(mistake, folder));
  }
  return [
    `internal error, please report it\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  ];
}

function describe({ path, line, column, key, message, help }: LocatedMistake, folder: string): string {
  const place = [relativePath(folder, path), line, column].filter((part) => part !== null).join(":");
  // All of it may come from the file, line breaks included.
  return visible(withHint(`${place}: ${key === "" ? "" : `${key}: `}${message}`, help));
}

function withHint(message: string, hint: string | null): string {
  return hint === null ? message : `${message} (${hint})`;
}
