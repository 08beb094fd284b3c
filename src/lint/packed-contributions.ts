import type { Range } from "../model/diagnostic.ts";
import type { PlainContribution } from "../model/report.ts";

/**
 * What an article contributes, as one text: a run keeps that of every article until its end, wherever it has room for it. An empty
 * string where there is none.
 */
export type PackedContributions = string | { toString(): string };

/** Line, column and offset of the start, and of the end; behind them both columns in bytes, where they are known. */
type FlatRange = readonly number[];

/** What a key has in common with the path's start and its end, in UTF-16 code units, and what stands between and behind them. */
type PackedKey = readonly [start: number, end: number, between: string, behind?: string];

/** Without a value where JSON has none for it. */
type PackedContribution = readonly [
  ruleId: string,
  isRun: 0 | 1,
  key: PackedKey,
  /** `0`: that of the fact before. */
  range: FlatRange | 0,
  places: readonly number[] | 0,
  value?: unknown,
];

/** @param facts of one linted article: they have its path and its locale */
export function packContributions(facts: readonly PlainContribution[], path: string): string {
  const [first] = facts;
  if (first === undefined) return "";
  let before = "";
  const packed = facts.map(({ ruleId, kind, key, range, places, value }): PackedContribution => {
    const numbers = flat(range);
    const isAsBefore = before === numbers.join();
    before = numbers.join();
    const rest = [ruleId, kind === "run" ? 1 : 0, packedKey(key, path), isAsBefore ? 0 : numbers, places ?? 0] as const;
    return JSON.stringify(value) === undefined ? rest : [...rest, value];
  });
  return withHashesOnce(JSON.stringify([first.locale, packed]));
}

/** The facts as JSON gives them back: what a plugin contributes has to be plain data. */
export function unpackContributions(text: PackedContributions, path: string): readonly PlainContribution[] {
  if (text === "") return [];
  const [locale, packed] = JSON.parse(withAllHashes(text.toString())) as [string | null, readonly PackedContribution[]];
  let numbers: FlatRange = [];
  return packed.map(([ruleId, isRun, [start, end, between, behind = ""], range, places, value]): PlainContribution => {
    const key = path.slice(0, start) + between + path.slice(path.length - end) + behind;
    if (range !== 0) numbers = range;
    const kind = isRun ? "run" : "group";
    // Not spread: what is added to a copy costs a hidden class each time.
    const contribution: PlainContribution = {
      ruleId,
      kind,
      path,
      key,
      locale,
      linted: true,
      range: unflat(numbers),
      value,
    };
    return places === 0 ? contribution : { ...contribution, places };
  });
}

function packedKey(key: string, path: string): PackedKey {
  const most = Math.min(key.length, path.length);
  let start = 0;
  while (start < most && key.charCodeAt(start) === path.charCodeAt(start)) start++;
  // A key of all that translate one source is the path with something in the place of the locale, and perhaps more behind it.
  const slash = path.indexOf("/", start);
  const at = slash < 0 ? -1 : key.indexOf(path.slice(slash), start);
  if (at >= 0) return [start, path.length - slash, key.slice(start, at), key.slice(at + path.length - slash)];
  let end = 0;
  while (end < most - start && key.charCodeAt(key.length - 1 - end) === path.charCodeAt(path.length - 1 - end)) end++;
  return [start, end, key.slice(start, key.length - end)];
}

/** Digits of a hash, or where the same stood before; JSON has no other line break. */
const HASH = /[0-9a-f]{32,}|\n(\d)/g;

/** Several rules contribute the hash and the commit of an article's source. */
function withHashesOnce(json: string): string {
  const met: string[] = [];
  return json.replace(HASH, (hash) => {
    const index = met.indexOf(hash);
    if (index >= 0 && index < 10) return `\n${index}`;
    met.push(hash);
    return hash;
  });
}

function withAllHashes(text: string): string {
  const met: string[] = [];
  return text.replace(HASH, (hash, index?: string) => {
    if (index !== undefined) return met[Number(index)] as string;
    met.push(hash);
    return hash;
  });
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
