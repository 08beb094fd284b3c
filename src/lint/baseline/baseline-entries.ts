import type { BaselineProblem } from "../../model/outcome.ts";
import { nearest } from "../../text/nearest.ts";

/** One accepted finding, as a line of the baseline file has it. */
export interface BaselineEntry {
  /** Of the article, from the folder of the baseline file, with `/`. */
  readonly path: string;
  /** `ruleId/messageId`, for whoever reads the file; only the fingerprint decides. */
  readonly rule: string;
  readonly fingerprint: string;
  /** Why it is accepted. */
  readonly reason?: string;
  /** The last day it is, in UTC: `YYYY-MM-DD`. */
  readonly expires?: string;
}

/** What a baseline file says. */
export interface BaselineReading {
  readonly entries: readonly BaselineEntry[];
  readonly problems: readonly BaselineProblem[];
}

const REQUIRED = ["path", "rule", "fingerprint"] as const;
const KEYS: readonly string[] = [...REQUIRED, "reason", "expires"];
const DATE = "write it as YYYY-MM-DD";
const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/**
 * Reads a baseline. A line that is no entry is reported and takes nothing from the others: the finding it stood for counts
 * again. Both sides of a merge conflict are read.
 */
export function readBaseline(text: string): BaselineReading {
  const entries: BaselineEntry[] = [];
  const problems: BaselineProblem[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "") continue;
    const read = readLine(line);
    if ("isMistake" in read) problems.push({ line: index + 1, ...read });
    else entries.push(read);
  }
  return { entries, problems };
}

/** @returns the entry, or why there is none */
function readLine(line: string): BaselineEntry | Omit<BaselineProblem, "line"> {
  const damaged = (reason: string) => ({ reason, isMistake: false });
  if (CONFLICT_MARKER.test(line)) return damaged("a merge conflict is not resolved");
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return damaged("no JSON: the line is cut off or damaged");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return damaged("no JSON object");
  const entry = value as Record<string, unknown>;
  const isMistake = REQUIRED.every((key) => Object.hasOwn(entry, key) && isText(entry[key]));
  const reason = mistakeIn(entry);
  return reason === null ? (entry as unknown as BaselineEntry) : { reason, isMistake };
}

function mistakeIn(entry: Readonly<Record<string, unknown>>): string | null {
  for (const key of Object.keys(entry)) {
    if (!KEYS.includes(key)) return `unknown key ${JSON.stringify(key)}${suggestion(key)}`;
    if (typeof entry[key] !== "string") return `"${key}" is no text${key === "expires" ? `; ${DATE}` : ""}`;
  }
  const missing = REQUIRED.find((key) => !Object.hasOwn(entry, key) || entry[key] === "");
  if (missing !== undefined) return `"${missing}" is missing`;
  const { expires } = entry;
  return expires !== undefined && !isDate(expires as string) ? `"expires" is no date; ${DATE}` : null;
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function suggestion(key: string): string {
  const choice = key.length > 20 ? null : nearest(key, KEYS);
  return choice === null ? "" : ` (did you mean "${choice}"?)`;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The text of a baseline file: one line an entry, ordered by path, rule and fingerprint, so that a change is a line. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => ({ key: `${entry.path}\n${entry.rule}\n${entry.fingerprint}`, entry }));
  lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return lines.map(({ entry }) => `${lineOf(entry)}\n`).join("");
}

function lineOf({ path, rule, fingerprint, reason, expires }: BaselineEntry): string {
  return JSON.stringify({ path, rule, fingerprint, reason, expires });
}
