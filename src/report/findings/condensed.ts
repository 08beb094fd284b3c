import type { Diagnostic } from "../../model/diagnostic.ts";
import type { FileReport } from "../../model/report.ts";
import { grouped } from "../../text/grouped.ts";
import { counted } from "../summary.ts";
import { type Repeated, withoutRepetitions } from "./repetitions.ts";

/** More findings of one message than this in one article are one finding and a line. */
const MOST_OF_A_MESSAGE = 5;
/** So many places are named in that line. */
const MOST_PLACES = 10;

/** A finding that is shown, and in a line each what it stands for besides. */
export interface ShownFinding {
  readonly diagnostic: Diagnostic;
  readonly standsFor: readonly string[];
}

/** An article with what is shown of it. */
export interface ShownFile {
  readonly file: FileReport;
  readonly findings: readonly ShownFinding[];
}

/** Every finding of every article. */
export function uncondensed(files: readonly FileReport[]): readonly ShownFile[] {
  return files.map((file) => ({
    file,
    findings: file.diagnostics.map((diagnostic) => ({ diagnostic, standsFor: [] })),
  }));
}

/** For people: what versions of an article repeat is shown once, and so is a message that one article is full of. */
export function condensed(files: readonly FileReport[]): readonly ShownFile[] {
  const byFile = new Map<FileReport, Repeated[]>(files.map((file) => [file, []]));
  for (const entry of withoutRepetitions(files)) byFile.get(entry.file)?.push(entry);
  return files.map((file) => ({ file, findings: withoutFloods(byFile.get(file) ?? []) }));
}

function withoutFloods(entries: readonly Repeated[]): readonly ShownFinding[] {
  const byMessage = grouped(entries, messageOf);
  return entries.flatMap((entry) => {
    const alike = byMessage.get(messageOf(entry)) ?? [];
    if (alike.length <= MOST_OF_A_MESSAGE) return [{ diagnostic: entry.diagnostic, standsFor: elsewhere(entry) }];
    if (alike[0] !== entry) return [];
    return [{ diagnostic: entry.diagnostic, standsFor: [...elsewhere(entry), furtherOn(alike.slice(1))] }];
  });
}

function messageOf({ diagnostic }: Repeated): string {
  return `${diagnostic.ruleId}/${diagnostic.messageId}`;
}

function elsewhere({ others }: Repeated): readonly string[] {
  return others.length === 0 ? [] : [`the same in ${counted(others.length, "more article")}`];
}

function furtherOn(others: readonly Repeated[]): string {
  const places = others
    .slice(0, MOST_PLACES)
    .map(({ diagnostic: { range } }) => `${range.start.line}:${range.start.column}`);
  return `${counted(others.length, "more finding")} like it, at ${places.join(", ")}${others.length > MOST_PLACES ? ", …" : ""}`;
}
