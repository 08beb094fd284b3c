import type { Range } from "../model/diagnostic.ts";
import type { PlainContribution } from "../model/report.ts";

/** What an article contributes, as one text: a run keeps that of every article until its end. Empty where there is none. */
export type PackedContributions = string;

/** Line, column and offset of the start, and of the end; behind them both columns in bytes, where they are known. */
type FlatRange = readonly number[];

/** The middle of a key between what it has in common with the path: lengths in UTF-16 code units. */
type PackedKey = readonly [start: number, end: number, middle: string];

/** Without a value where JSON has none for it. */
type PackedContribution = readonly [
  ruleId: string,
  isRun: 0 | 1,
  key: PackedKey,
  range: FlatRange,
  places: readonly number[] | 0,
  value?: unknown,
];

/** @param facts of one linted article: they have its path and its locale */
export function packContributions(facts: readonly PlainContribution[], path: string): PackedContributions {
  const [first] = facts;
  if (first === undefined) return "";
  const packed = facts.map(({ ruleId, kind, key, range, places, value }): PackedContribution => {
    const rest = [ruleId, kind === "run" ? 1 : 0, packedKey(key, path), flat(range), places ?? 0] as const;
    return JSON.stringify(value) === undefined ? rest : [...rest, value];
  });
  return JSON.stringify([first.locale, packed]);
}

/** The facts as JSON gives them back: what a plugin contributes has to be plain data. */
export function unpackContributions(text: PackedContributions, path: string): readonly PlainContribution[] {
  if (text === "") return [];
  const [locale, packed] = JSON.parse(text) as [string | null, readonly PackedContribution[]];
  return packed.map(([ruleId, isRun, [start, end, middle], range, places, value]): PlainContribution => {
    const key = path.slice(0, start) + middle + path.slice(path.length - end);
    const fact = {
      ruleId,
      kind: isRun ? "run" : "group",
      path,
      key,
      locale,
      linted: true,
      range: unflat(range),
    } as const;
    return places === 0 ? { ...fact, value } : { ...fact, value, places };
  });
}

function packedKey(key: string, path: string): PackedKey {
  const most = Math.min(key.length, path.length);
  let start = 0;
  while (start < most && key.charCodeAt(start) === path.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && key.charCodeAt(key.length - 1 - end) === path.charCodeAt(path.length - 1 - end)) end++;
  return [start, end, key.slice(start, key.length - end)];
}

function flat({ start, end }: Range): FlatRange {
  const numbers = [start.line, start.column, start.offset, end.line, end.column, end.offset];
  const bytes = [start.byteColumn, end.byteColumn].flatMap((column) => column ?? []);
  return [...numbers, ...bytes];
}

function unflat(numbers: FlatRange): Range {
  const [line, column, offset, endLine, endColumn, endOffset, byteColumn, endByteColumn] = numbers as Ends;
  const start = { line, column, offset };
  const end = { line: endLine, column: endColumn, offset: endOffset };
  if (byteColumn === undefined || endByteColumn === undefined) return { start, end };
  return { start: { ...start, byteColumn }, end: { ...end, byteColumn: endByteColumn } };
}

type Ends = readonly [number, number, number, number, number, number, number?, number?];
