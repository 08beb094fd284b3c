import { CsvError, parse } from "csv-parse/sync";
import { didYouMean } from "../../text/nearest.ts";
import type { GlossaryFault, ReadGlossary } from "./fault.ts";
import { COLUMNS, type Column, type Row, termOf } from "./row.ts";

/** A cell, and how to find its place. */
interface Cell {
  readonly text: string;
  /** Byte offset of its end, as the parser counts. */
  readonly endByte: number;
}

/** What csv-parse says of the place of a cell; its types do not say that `bytes` is there. */
interface CellContext {
  readonly bytes: number;
}

/**
 * Reads a glossary in CSV (RFC 4180; a semicolon separates where the header has one and no comma, as spreadsheets of many
 * countries write it) or TSV. The first line names the columns; blank lines are passed over.
 *
 * @param text without a byte order mark
 */
export function readTable(text: string, separator: "tab" | "comma"): ReadGlossary {
  const places = new BytePlaces(text);
  const records = recordsOf(text, delimiterOf(text, separator), places);
  if ("fault" in records) return { terms: [], faults: [records.fault] };
  const [header, ...rows] = records.cells;
  if (header === undefined) return { terms: [], faults: [{ at: 0, message: "is empty", help: HEADER }] };
  const columns = columnsOf(header, places);
  if (columns.faults.length > 0) return { terms: [], faults: columns.faults };
  const read = rows.map((cells) => termOf(rowOf(cells, columns.columns, places)));
  const tooLong = rows.flatMap((cells) => superfluousCell(cells, columns.columns.length, places));
  const faults = [...tooLong, ...read.flatMap((each) => ("fault" in each ? [each.fault] : []))];
  return {
    terms: read.flatMap((each) => ("term" in each ? [each.term] : [])),
    faults: faults.sort((a, b) => a.at - b.at),
  };
}

const HEADER = `the first line names the columns: ${COLUMNS.join(",")}; all but source and target may be left out`;

function delimiterOf(text: string, separator: "tab" | "comma"): string {
  if (separator === "tab") return "\t";
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return header.includes(";") && !header.includes(",") ? ";" : ",";
}

function recordsOf(
  text: string,
  delimiter: string,
  places: BytePlaces,
): { readonly cells: readonly (readonly Cell[])[] } | { readonly fault: GlossaryFault } {
  try {
    const cells = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      // Quotation marks mean nothing in a TSV: no cell holds a tab or a line break.
      quote: delimiter === "\t" ? null : '"',
      cast: (cell, context) => ({ text: cell, endByte: (context as unknown as CellContext).bytes }),
    }) as unknown as Cell[][];
    return { cells: cells.filter((record) => record.some((cell) => cell.text.trim() !== "")) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: { at: places.quoteFrom(Number(error["bytes"] ?? 0)), ...QUOTE } };
  }
}

const QUOTE = { message: "has a quotation mark out of place", help: 'put the cell in quotes and write " as ""' };

function columnsOf(
  header: readonly Cell[],
  places: BytePlaces,
): { readonly columns: readonly Column[]; readonly faults: readonly GlossaryFault[] } {
  const names = header.map(({ text }) => text.trim());
  const faults = names.flatMap((name, index): readonly GlossaryFault[] => {
    const at = places.startOf(header, index);
    if (!isColumn(name)) {
      return [{ at, message: `has an unknown column "${name}"`, help: didYouMean(name, COLUMNS) ?? HEADER }];
    }
    return names.indexOf(name) < index ? [{ at, message: `has the column "${name}" twice`, help: null }] : [];
  });
  const missing = (["source", "target"] as const).filter((name) => !names.includes(name));
  if (faults.length === 0 && missing.length > 0) {
    faults.push({ at: 0, message: `has no column "${missing[0]}"`, help: HEADER });
  }
  return { columns: names as Column[], faults };
}

function isColumn(name: string): name is Column {
  return COLUMNS.some((column) => column === name);
}

function rowOf(cells: readonly Cell[], columns: readonly Column[], places: BytePlaces): Row {
  return {
    cell: (column) => cells[columns.indexOf(column)]?.text.trim() ?? "",
    at: (column) => places.startOf(cells, Math.min(Math.max(columns.indexOf(column), 0), cells.length - 1)),
  };
}

function superfluousCell(cells: readonly Cell[], count: number, places: BytePlaces): readonly GlossaryFault[] {
  if (cells.length <= count || cells.slice(count).every(({ text }) => text.trim() === "")) return [];
  const message = `has ${cells.length} cells in a line, and ${count} columns`;
  return [{ at: places.startOf(cells, count), message, help: "put a cell that holds the separator in quotes" }];
}

/** Finds places by what the parser counts: bytes, to the end of a cell. Asked for faults alone. */
class BytePlaces {
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** UTF-16 offset of the start of a cell in its record. */
  startOf(record: readonly Cell[], index: number): number {
    const before = record[index - 1];
    if (before !== undefined) return this.offsetOf(before.endByte) + 1;
    // The parser stands at the end of the cell; it may hold line breaks and doubled quotation marks.
    const { endByte, text } = record[index] as Cell;
    const end = this.offsetOf(endByte);
    const lines = text.split(/\r\n|\r|\n/).length;
    let start = end;
    for (let line = 0; line < lines; line++) start = this.lineStart(line === 0 ? start : start - 1);
    return start;
  }

  /** UTF-16 offset of the first quotation mark from a byte on. */
  quoteFrom(byte: number): number {
    return Math.max(0, this.text.indexOf('"', this.offsetOf(byte)));
  }

  private lineStart(offset: number): number {
    return Math.max(this.text.lastIndexOf("\n", offset - 1), this.text.lastIndexOf("\r", offset - 1)) + 1;
  }

  private offsetOf(byte: number): number {
    return new TextDecoder().decode(new TextEncoder().encode(this.text).subarray(0, byte)).length;
  }
}
