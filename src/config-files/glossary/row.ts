import { isKnownRange } from "../../locale/tag.ts";
import type { Term } from "../../model/glossary.ts";
import type { GlossaryFault } from "./fault.ts";

/** The columns of a glossary in CSV or TSV. */
export const COLUMNS = [
  "source",
  "target",
  "locale",
  "forbidden",
  "status",
  "partOfSpeech",
  "caseSensitive",
  "note",
] as const;

export type Column = (typeof COLUMNS)[number];

/** One line of a glossary. */
export interface Row {
  /** Without white space around it; empty where the line has no such cell. */
  cell(column: Column): string;
  /** UTF-16 offset of the cell in the file. */
  at(column: Column): number;
}

/** Statuses by which a rendering is not to be used: those of ISO 30042 (TBX) and what people write. */
const FORBIDDEN = /^(?:forbidden|banned|deprecated|superseded|obsolete|rejected)(?:Term)?(?:-admn-sts)?$/i;
const KEPT = /^(?:do[- ]?not[- ]?translate|dnt|untranslated|keep)$/i;

/** Whether a status says that a rendering must not be used. */
export function forbids(status: string): boolean {
  return FORBIDDEN.test(status);
}

/** Whether the renderings are the source's own, with a capital: of `account`, which Dutch has too, a plural is right as well. */
export function areNames(sources: readonly string[], targets: readonly string[]): boolean {
  return targets.length > 0 && targets.every((target) => sources.includes(target) && target !== target.toLowerCase());
}

/** What a line means, or what is wrong with it. */
export function termOf(row: Row): { readonly term: Term } | { readonly fault: GlossaryFault } {
  const sources = valuesOf(row.cell("source"));
  const targets = valuesOf(row.cell("target"));
  const status = row.cell("status");
  const locale = row.cell("locale");
  const caseSensitive = truthOf(row.cell("caseSensitive"));
  const fault = (column: Column, message: string, help: string | null) => ({
    fault: { at: row.at(column), message, help },
  });
  if (sources.length === 0) return fault("source", "has no source term in this line", "write the term to look for");
  if (locale !== "" && !isKnownRange(locale)) {
    return fault("locale", `"${locale}" is neither a locale nor a language`, "write nb-NO, or nb for all of them");
  }
  if (caseSensitive === null) {
    return fault("caseSensitive", `"${row.cell("caseSensitive")}" is neither true nor false`, "write true or false");
  }
  const kept = KEPT.test(status) || areNames(sources, targets);
  const forbidden = [...valuesOf(row.cell("forbidden")), ...(forbids(status) ? targets : [])];
  const prescribed = forbids(status) ? [] : kept ? sources : targets;
  if (prescribed.length === 0 && forbidden.length === 0) {
    return fault("target", `says nothing of "${sources[0]}"`, "write a target, or a forbidden rendering");
  }
  const both = prescribed.find((target) => forbidden.includes(target));
  if (both !== undefined)
    return fault("forbidden", `"${both}" is both prescribed and forbidden`, "keep one of the two");
  return {
    term: {
      sources,
      targets: prescribed,
      forbidden,
      locale: locale === "" ? null : locale,
      kept,
      caseSensitive: kept && row.cell("caseSensitive") === "" ? true : caseSensitive,
      status: textOrNull(status),
      partOfSpeech: textOrNull(row.cell("partOfSpeech")),
      note: textOrNull(row.cell("note")),
    },
  };
}

/** Several values stand in one cell, with `|` between them. */
function valuesOf(cell: string): readonly string[] {
  return [...new Set(cell.split("|").map((value) => value.trim()))].filter((value) => value !== "");
}

function truthOf(cell: string): boolean | null {
  if (/^(?:|false|no|0)$/i.test(cell)) return false;
  return /^(?:true|yes|1)$/i.test(cell) ? true : null;
}

function textOrNull(cell: string): string | null {
  return cell === "" ? null : cell;
}
