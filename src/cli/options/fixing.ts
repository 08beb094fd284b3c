import type { Host } from "../../io/host.ts";
import { type Style, spellOut } from "../../report/index.ts";
import type { FileChange, FixRequest } from "../../run/fix-files.ts";
import type { Output } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";
import type { OutputRequest } from "./outputs.ts";
import type { ScopeOptions } from "./scope-options.ts";

/** The options about fixing as commander reads them. */
export interface FixOptions {
  readonly fix?: boolean;
  readonly fixSuggestions?: boolean;
  readonly fixDryRun?: boolean;
}

/** What a run is to fix, and what `--fix-dry-run` has to show for it. */
export interface Fixing {
  readonly request: FixRequest;
  /** What to show of each changed file, once the run is over; `null` where files are written instead. */
  readonly patches: readonly string[] | null;
}

/**
 * Reads the options about fixing.
 *
 * @returns `null` where nothing is to be fixed
 * @throws {UsageError} where the diff and a report would both go to standard output, or what is linted cannot be written
 */
export async function readFixing(
  { fix, fixSuggestions, fixDryRun, staged, stdin }: FixOptions & ScopeOptions,
  outputs: readonly OutputRequest[],
  host: Host,
  { output, style }: Screen,
): Promise<Fixing | null> {
  if (!fix && !fixSuggestions && !fixDryRun) return null;
  const suggestions = fixSuggestions === true;
  if (!fixDryRun && (staged || stdin)) {
    const hint = "--fix-dry-run prints what would be fixed";
    throw new UsageError(`--${staged ? "staged" : "stdin"} lints a text that is in no file, so none is fixed`, hint);
  }
  if (!fixDryRun) return { request: { suggestions, write: (change) => writeChange(change, host) }, patches: null };
  if (outputs.some(({ file }) => file === null)) {
    throw new UsageError("the diff goes to standard output", "write the report to a file: --format NAME=FILE");
  }
  const patchOf = output.isTTY ? await previewer(output.columns ?? DEFAULT_COLUMNS, style) : await patchMaker();
  const patches: string[] = [];
  return { request: { suggestions, write: (change) => void patches.push(patchOf(change)) }, patches };
}

/** Where a dry run shows what it would do, and how it looks there. */
interface Screen {
  readonly output: Output;
  readonly style: Style;
}

/** Columns of a terminal that does not know its size. */
const DEFAULT_COLUMNS = 80;

export async function showPatches(patches: readonly string[], output: Output): Promise<void> {
  for (const patch of patches) {
    if (output.closed) return;
    await output.write(patch);
  }
}

/** A terminal gets the words that change, with everything written out that it would obey or hide. */
async function previewer(columns: number, style: Style): Promise<(change: FileChange) => string> {
  const { fixPreview } = await import("../../report/findings/fix-preview.ts");
  return (change) => `${fixPreview(change, { columns, style }).join("\n")}\n`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is about them
const CONTROLS = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;

function withoutControls(text: string): string {
  return text.replace(CONTROLS, spellOut);
}

function writeChange({ absolutePath, after }: FileChange, host: Host): void {
  host.replaceFile(absolutePath, after);
}

/** A diff of two long texts that have little in common can take hours. */
const LONGEST_DIFF_MS = 10_000;

/**
 * A pipe or a file gets a unified diff for `git apply`, in which only escapes, other controls and what reorders text are
 * written out: a log shows it, and no sound article holds them.
 */
async function patchMaker(): Promise<(change: FileChange) => string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  return ({ path, before, after }) => {
    const options = { headerOptions: FILE_HEADERS_ONLY, timeout: LONGEST_DIFF_MS, context: 3 };
    const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, options);
    if (patch === undefined) throw new Error("its diff takes too long");
    return withoutControls(patch);
  };
}
