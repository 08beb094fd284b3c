import type { LocatedMistake } from "../../config/mistake.ts";
import { decode } from "../../io/decode.ts";
import { reasonOf } from "../../io/failure-reason.ts";
import type { Host } from "../../io/host.ts";
import { nameOf } from "../../io/paths.ts";
import type { Term } from "../../model/glossary.ts";
import type { ReadGlossary } from "./fault.ts";

/** The terms of a glossary file, and what is wrong with it; with mistakes the terms are of no use. */
export interface LoadedGlossary {
  readonly terms: readonly Term[];
  readonly mistakes: readonly LocatedMistake[];
}

const TBX = /\.(?:tbx|xml)$/i;
const TSV = /\.(?:tsv|tab)$/i;

/** Reads a glossary in the form that its name says: `.tbx` or `.xml`, `.tsv` or `.tab`, else CSV. Never throws. */
export async function loadGlossary(path: string, host: Host): Promise<LoadedGlossary> {
  const unusable = (message: string, help: string | null): LoadedGlossary => {
    return { terms: [], mistakes: [{ path, at: null, line: null, column: null, key: "", message, help }] };
  };
  if (host.kind(path) !== "file")
    return unusable("does not exist", "glossary names files, seen from the configuration");
  let text: string;
  try {
    const decoded = decode(host.readFile(path));
    if (decoded.kind !== "text" || decoded.undecodableCount > 0) return unusable("is no UTF-8", "save it as UTF-8");
    text = decoded.text;
  } catch (error) {
    return unusable(`cannot be read: ${reasonOf(error)}`, null);
  }
  const { terms, faults } = await readText(text.replace(/^\uFEFF/, ""), nameOf(path));
  return {
    terms,
    mistakes: faults.map(({ at, message, help }) => ({ path, at, key: "", message, help, ...placeOf(text, at) })),
  };
}

/** The parsers are loaded with the first glossary that wants them. */
async function readText(text: string, name: string): Promise<ReadGlossary> {
  if (TBX.test(name)) return (await import("./tbx-reader.ts")).readTbx(text);
  return (await import("./table-reader.ts")).readTable(text, TSV.test(name) ? "tab" : "comma");
}

/** Line and column, 1-based, in UTF-16 units. */
function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text
    .replace(/^\uFEFF/, "")
    .slice(0, at)
    .split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
