import { type FormatName, formats } from "../report/index.ts";
import { didYouMean, UsageError } from "./usage-error.ts";

/** A format and where its report goes; `file` is `null` for stdout. */
export interface OutputRequest {
  readonly format: FormatName;
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
  return outputs.length === 0 ? [{ format: "pretty", file: null }] : outputs;
}

function readOutput(value: string): OutputRequest {
  const equals = value.indexOf("=");
  const name = equals < 0 ? value : value.slice(0, equals);
  const file = equals < 0 ? null : value.slice(equals + 1);
  if (!Object.hasOwn(formats, name)) {
    throw new UsageError(`unknown format "${name}"`, didYouMean(name, Object.keys(formats)));
  }
  if (file === "") throw new UsageError(`--format ${value} names no file`, `write --format ${name}=FILE`);
  return { format: name as FormatName, file };
}
