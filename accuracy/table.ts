import type { Rule } from "../src/model/rule.ts";
import type { Incident, Tally } from "./measure.ts";

const HEAD = ["defect", "rule", "injected", "caught", "recall", "unrelated", "note"];
const RIGHT_ALIGNED = new Set(["injected", "caught", "recall", "unrelated", "made", "silent", "share"]);

/** The measurement as a Markdown table, in the order of the kinds. */
export function accuracyTable(tallies: readonly Tally[], rules: readonly Rule[]): string {
  const rows = tallies.map((tally) => {
    const { kind, injected, caught, unrelated } = tally;
    const counts = [injected, caught, percentage(caught, injected), unrelated];
    return [kind.id, kind.owners.join(" or "), ...counts.map(String), noteOn(tally, rules)];
  });
  return markdownTable(HEAD, rows);
}

const HARMLESS_HEAD = ["harmless edit", "what is done", "made", "silent", "share", "note"];

/** Both tables, each under its summary, as far as there are tallies for it. */
export function tablesOf(tallies: readonly Tally[], rules: readonly Rule[]): string {
  const defects = tallies.filter(({ kind }) => kind.owners.length > 0);
  const harmless = tallies.filter(({ kind }) => kind.owners.length === 0);
  const parts = [
    ...(defects.length > 0 ? [accuracySummary(defects, rules), accuracyTable(defects, rules)] : []),
    ...(harmless.length > 0 ? [harmlessSummary(harmless), harmlessTable(harmless)] : []),
  ];
  return parts.join("\n\n");
}

/** What harmless edits brought, as a Markdown table. */
export function harmlessTable(tallies: readonly Tally[]): string {
  const rows = tallies.map(({ kind, injected, noisy }) => {
    const silent = injected - noisy.length;
    const note = injected === 0 ? "no place for it" : "";
    return [kind.id, kind.what, String(injected), String(silent), percentage(silent, injected), note];
  });
  return markdownTable(HARMLESS_HEAD, rows);
}

/** How many harmless edits brought neither an error nor a warning, in one sentence. */
export function harmlessSummary(tallies: readonly Tally[]): string {
  const made = tallies.reduce((total, { injected }) => total + injected, 0);
  const silent = made - tallies.reduce((total, { noisy }) => total + noisy.length, 0);
  return `Of ${made} harmless edits of ${tallies.length} kinds, ${silent} brought no error and no warning (${percentage(silent, made)}).`;
}

/** Injected, caught and unrelated over the kinds whose rules are there, in one sentence. */
export function accuracySummary(tallies: readonly Tally[], rules: readonly Rule[]): string {
  const measured = tallies.filter(({ kind }) => kind.owners.some((owner) => isThere(owner, rules)));
  const sum = (count: (tally: Tally) => number) => measured.reduce((total, tally) => total + count(tally), 0);
  const injected = sum((tally) => tally.injected);
  const caught = sum((tally) => tally.caught);
  const unrelated = sum((tally) => tally.unrelated);
  const share = percentage(caught, injected);
  return `Of ${injected} defects of ${measured.length} kinds, ${caught} were caught (${share}), with ${unrelated} unrelated findings.`;
}

/** One line for each of the first `most` incidents of a kind: where, what was changed, what was said instead. */
export function incidentLines({ kind, missed, noisy }: Tally, most: number): readonly string[] {
  const line = (word: string, { path, segments, replaced, edit, unrelated }: Incident) => {
    const place = segments.map((segment) => segment ?? "(file)").join(", ");
    const findings = unrelated.map(({ ruleId, messageId, segmentId = "", message }) => {
      return `\n      ${ruleId}/${messageId} ${segmentId} ${shown(message)}`;
    });
    return `  ${word} ${kind.id}  ${path}  ${place}\n      ${shown(replaced)} -> ${shown(edit.text)}${findings.join("")}`;
  };
  return [
    ...missed.slice(0, most).map((incident) => line("missed", incident)),
    ...noisy.slice(0, most).map((incident) => line("noisy ", incident)),
  ];
}

function noteOn({ kind, injected }: Tally, rules: readonly Rule[]): string {
  if (!kind.owners.some((owner) => rules.some(({ id }) => id === ruleOf(owner)))) return "rule not there yet";
  if (!kind.owners.some((owner) => isThere(owner, rules))) return "message not there yet";
  return injected === 0 ? "no place for it" : "";
}

function isThere(owner: string, rules: readonly Rule[]): boolean {
  const [ruleId, messageId] = owner.split("/", 2);
  return rules.some(({ id, messages }) => id === ruleId && (messageId === undefined || messageId in messages));
}

function ruleOf(owner: string): string {
  return owner.split("/", 1)[0] as string;
}

/** Rounded down: 100 % means all. */
function percentage(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.floor((1000 * part) / whole) / 10} %`;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, column) => {
      const width = widths[column] as number;
      return RIGHT_ALIGNED.has(head[column] as string) ? cell.padStart(width) : cell.padEnd(width);
    });
    return `| ${padded.join(" | ")} |`;
  };
  const rule = head.map((title, column) => {
    const width = widths[column] as number;
    return RIGHT_ALIGNED.has(title) ? `${"-".repeat(width - 1)}:` : "-".repeat(width);
  });
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

/** One line, at most 160 characters, control characters by number: article text goes to a terminal. */
function shown(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) => {
    return `<U+${(found.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}>`;
  });
  return JSON.stringify(visible.length > 160 ? `${visible.slice(0, 159)}…` : visible);
}
