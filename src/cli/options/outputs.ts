import { isModulePath, outputParts } from "../../config/meaning.ts";
import { reasonOf } from "../../io/failure-reason.ts";
import type { Host } from "../../io/host.ts";
import { absolutePath } from "../../io/paths.ts";
import { defaultExportOf, type ModuleFailure } from "../../io/run-module.ts";
import { type Format, type FormatName, formats, type ReportFormat } from "../../report/index.ts";
import { refuseArticle } from "../output/report-file.ts";
import { didYouMean, UsageError } from "../usage-error.ts";

/** A format and where its report goes; `file` is `null` for stdout. */
export interface OutputRequest {
  /** The name of a format that ships, or the path of a module as it was given. */
  readonly name: string;
  readonly file: string | null;
}

/**
 * The reports that are asked for: by options, else by the configuration, else the usual one. The diff of a dry run takes the
 * place of what the configuration, or nobody, wants on standard output.
 *
 * @param configured values of the key `output`
 * @throws {UsageError}
 */
export function outputsOf(
  { format, fixDryRun }: { readonly format?: readonly string[]; readonly fixDryRun?: boolean },
  configured: readonly string[],
): readonly OutputRequest[] {
  const outputs = readOutputs(format ?? configured);
  return fixDryRun && format === undefined ? outputs.filter(({ file }) => file !== null) : outputs;
}

/**
 * Reads the values of `--format NAME[=FILE]`.
 *
 * @throws {UsageError} for an unknown format, or two reports for stdout or for one file
 */
function readOutputs(values: readonly string[]): readonly OutputRequest[] {
  const outputs = values.map(readOutput);
  if (outputs.filter(({ file }) => file === null).length > 1) {
    throw new UsageError("only one report can go to standard output", "write the others to files: --format NAME=FILE");
  }
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new UsageError(`two reports go to ${twice}`, "give each format a file of its own");
  return outputs.length === 0 ? [{ name: "pretty", file: null }] : outputs;
}

function readOutput(value: string): OutputRequest {
  const { name, file } = outputParts(value);
  if (!isShipped(name) && !isModulePath(name)) {
    const names = Object.keys(formats);
    throw new UsageError(`unknown format "${name}"`, didYouMean(name, names) ?? `known: ${names.join(", ")}`);
  }
  if (file === "") throw new UsageError(`--format ${value} names no file`, `write --format ${name}=FILE`);
  return { name, file };
}

function isShipped(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** A report that is asked for, with its format. */
export interface LoadedOutput extends OutputRequest {
  readonly format: ReportFormat;
}

/** @throws {UsageError} for a format that cannot be loaded, or a file that holds an article */
export async function loadOutputs(outputs: readonly OutputRequest[], host: Host): Promise<readonly LoadedOutput[]> {
  for (const { file } of outputs) if (file !== null) refuseArticle(file, host);
  return Promise.all(outputs.map(async (output) => ({ ...output, format: await loadFormat(output.name, host) })));
}

/**
 * The format of a name. A module is run, and its default export is the format; it may return one text as well.
 *
 * @throws {UsageError} for a module that cannot be loaded or exports none; so does the format where it fails
 */
async function loadFormat(name: string, { cwd, windows }: Host): Promise<ReportFormat> {
  if (isShipped(name)) return (await formats[name]()).default;
  let exported: unknown;
  try {
    exported = await defaultExportOf(absolutePath(cwd, name, windows));
  } catch (error) {
    throw new UsageError(`the format ${name} cannot be loaded: ${(error as ModuleFailure).message}`);
  }
  if (typeof exported !== "function") {
    throw new UsageError(`${name} exports no format`, "write export default (report, view) => text");
  }
  return { audience: "programs", needs: ["excerpts"], render: renderWith(exported as ForeignFormat, name) };
}

/** What a module of somebody else's exports: a function, as far as is known. */
type ForeignFormat = (...args: readonly unknown[]) => unknown;

function renderWith(format: ForeignFormat, name: string): Format {
  return (report, view) => {
    let rendered: unknown;
    try {
      rendered = format({ ...report, facts: [...report.facts] }, view);
      if (isIterable(rendered) && typeof rendered !== "string") rendered = [...rendered];
    } catch (error) {
      throw new UsageError(`the format ${name} failed: ${reasonOf(error)}`);
    }
    if (typeof rendered === "string") return [rendered];
    if (Array.isArray(rendered) && rendered.every((each) => typeof each === "string")) return rendered;
    // Nobody waits for it: without this its failure would end the process.
    if (rendered instanceof Promise) rendered.catch(() => {});
    const what = rendered instanceof Promise ? "a promise" : "no text";
    throw new UsageError(`the format ${name} returned ${what}`, "it has to return a text, or a list of texts");
  };
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof (value as Iterable<unknown> | null | undefined)?.[Symbol.iterator] === "function";
}
