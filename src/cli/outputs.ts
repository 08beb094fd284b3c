import { pathToFileURL } from "node:url";
import { isModulePath, outputParts } from "../config/meaning.ts";
import type { Host } from "../io/host.ts";
import { absolutePath } from "../io/paths.ts";
import { type Format, type FormatName, formats } from "../report/index.ts";
import { didYouMean, UsageError } from "./usage-error.ts";

/** A format and where its report goes; `file` is `null` for stdout. */
export interface OutputRequest {
  /** The name of a format that ships, or the path of a module as it was given. */
  readonly name: string;
  readonly file: string | null;
}

/**
 * Reads the values of `--format NAME[=FILE]`.
 *
 * @throws {UsageError} for an unknown format, or two reports for stdout or for one file
 */
export function readOutputs(values: readonly string[]): readonly OutputRequest[] {
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
    throw new UsageError(`unknown format "${name}"`, didYouMean(name, Object.keys(formats)));
  }
  if (file === "") throw new UsageError(`--format ${value} names no file`, `write --format ${name}=FILE`);
  return { name, file };
}

function isShipped(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** Whether a report in this format is for people: then it is cut where there is too much of it. */
export function isForPeople(name: string): boolean {
  return name === "pretty" || name === "compact";
}

/** Whether a report in this format shows the texts of units. */
export function showsTexts(name: string): boolean {
  return name !== "json" && name !== "compact";
}

/**
 * The format of a name. A module is run, and its default export is the format; it may return one text as well.
 *
 * @throws {UsageError} for a module that cannot be loaded or exports none; so does the format where it fails
 */
export async function loadFormat(name: string, { cwd, windows }: Host): Promise<Format> {
  if (isShipped(name)) return formats[name];
  let exported: unknown;
  try {
    const module = (await import(pathToFileURL(absolutePath(cwd, name, windows)).href)) as { default?: unknown };
    exported = module.default;
  } catch (error) {
    throw new UsageError(`the format ${name} cannot be loaded: ${reasonOf(error)}`);
  }
  if (typeof exported !== "function") {
    throw new UsageError(`${name} exports no format`, "write export default (report, view) => text");
  }
  return (report, view) => {
    let rendered: unknown;
    try {
      rendered = (exported as (...args: readonly unknown[]) => unknown)(report, view);
      if (typeof rendered === "string") return [rendered];
      return [...(rendered as Iterable<unknown>)].map(String);
    } catch (error) {
      throw new UsageError(`the format ${name} failed: ${reasonOf(error)}`, "it has to return a text, or texts");
    }
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
