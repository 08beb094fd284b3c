import type { Command } from "commander";
import type { SourceRequest } from "../../config/resolve.ts";
import type { SourceSettings } from "../../model/config.ts";
import { UsageError } from "../usage-error.ts";

/** The options about source articles as commander reads them. */
export interface SourceOptions {
  readonly source?: string;
  readonly sourceRef?: string;
  readonly sourceSince?: string;
}

export function addSourceOptions(command: Command): void {
  command
    .optionsGroup("Source:")
    .option("--source <path>", "the English articles: a git checkout or a folder")
    .option("--source-ref <ref>", "the revision that is today's (default: HEAD)")
    .option("--source-since <ref>", "only staleness that changes since REF caused");
}

/** `https://…`, and `git@host:…` as `git clone` takes it. */
const URL_OF_REPOSITORY = /^(?:[a-z][a-z0-9+.-]+:\/\/|[\w.-]+@[\w.-]+:)/i;

/**
 * What the options ask for, its path as it was typed.
 *
 * @throws {UsageError}
 */
export function sourceRequestOf({ source, sourceRef, sourceSince }: SourceOptions): SourceRequest {
  if (source === "") throw new UsageError("--source names no folder", "write --source PATH");
  if (source !== undefined && URL_OF_REPOSITORY.test(source)) {
    throw new UsageError(`--source ${source} is a URL, and nothing is fetched`, "clone it and name the folder");
  }
  return {
    ...(source !== undefined && { path: source }),
    ...(sourceRef !== undefined && { ref: sourceRef }),
    ...(sourceSince !== undefined && { since: sourceSince }),
  };
}

/**
 * Refuses options that speak of a source where there is none.
 *
 * @param source what is configured after all
 * @throws {UsageError}
 */
export function requireSource({ sourceRef, sourceSince }: SourceOptions, source: SourceSettings | null): void {
  if (source !== null) return;
  const orphan = sourceRef !== undefined ? "--source-ref" : sourceSince !== undefined ? "--source-since" : null;
  if (orphan !== null) throw new UsageError(`${orphan} needs a source`, "name it with --source PATH");
}
