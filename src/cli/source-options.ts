import type { Command } from "commander";
import type { SourceSettings } from "../model/config.ts";
import { UsageError } from "./usage-error.ts";

/** The options about source articles as commander reads them. */
export interface SourceOptions {
  readonly source?: string;
  readonly sourceRef?: string;
  readonly sourceSince?: string;
}

export function addSourceOptions(command: Command): void {
  command
    .optionsGroup("Source:")
    .option("--source <path>", "the English articles: a git checkout, a bare repository or a plain folder")
    .option("--source-ref <ref>", "the branch, tag or commit of it that counts as today (default: HEAD)")
    .option("--source-since <ref>", "only staleness that its changes since this one caused");
}

/**
 * @param configured what a configuration file says; options replace it piece by piece
 * @returns `null` where there is no source
 * @throws {UsageError} for an option that needs a source without one
 */
export function readSourceOptions(
  { source, sourceRef, sourceSince }: SourceOptions,
  configured: SourceSettings | null = null,
): SourceSettings | null {
  const path = source ?? configured?.path;
  if (path === undefined) {
    const orphan = sourceRef !== undefined ? "--source-ref" : sourceSince !== undefined ? "--source-since" : null;
    if (orphan !== null) throw new UsageError(`${orphan} needs a source`, "name it with --source PATH");
    return null;
  }
  if (path === "") throw new UsageError("--source names no folder", "write --source PATH");
  const ref = sourceRef ?? (source === undefined ? (configured?.ref ?? null) : null);
  return { path, ref, since: sourceSince ?? configured?.since ?? null, map: configured?.map ?? {} };
}
