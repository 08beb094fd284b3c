import type { Severity } from "../model/diagnostic.ts";
import type { FileReport, Report } from "../model/report.ts";
import { foundIn } from "./findings/tally.ts";
import { sourcePages } from "./places/source-pages.ts";
import { plainStyle, type Style } from "./style.ts";

/** What the summary line has to say of a run besides its findings. */
export interface RunOutcome {
  /** Not all that was asked could be done: nothing found is no good news. */
  readonly incomplete?: boolean;
  /** Fixes were only shown. */
  readonly dryRun?: boolean;
}

/** `2911` as `2,911`. */
export function inThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1 unit`, `2,911 units`. */
export function counted(count: number, noun: string): string {
  return `${inThousands(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/**
 * The last line of a report, without a line break:
 * `✖ 3 errors, 12 warnings in 9 of 2,911 articles (27,125 units) · MT 14, HT 1 · 2 fixable with --fix · 0.9 s`.
 * Give it the whole report: which articles have findings, and of which translation type, is counted from the files.
 */
export function summaryLine(report: Report, style: Style, outcome: RunOutcome = {}): string {
  return summaryParts(report, style, outcome)
    .map(({ glue, text }) => glue + text)
    .join("");
}

/** The same where it may be too long for a line: broken between its parts, further lines two columns deeper. */
export function summaryLines(report: Report, style: Style, columns: number, outcome: RunOutcome = {}): string {
  const plain = summaryParts(report, plainStyle, outcome);
  let lines = "";
  let used = 0;
  for (const [index, { glue, text }] of summaryParts(report, style, outcome).entries()) {
    const width = plain[index]?.text.length ?? 0;
    const breaks = used + glue.length + width > columns && used > 0;
    lines += `${breaks ? `\n${INDENT}` : glue}${text}`;
    used = breaks ? INDENT.length + width : used + glue.length + width;
  }
  return lines;
}

const INDENT = "  ";

/** A part of the summary, and what stands between it and the one before on the same line. */
interface SummaryPart {
  readonly glue: string;
  readonly text: string;
}

function summaryParts(report: Report, style: Style, { incomplete, dryRun }: RunOutcome): readonly SummaryPart[] {
  const { errors, warnings, infos, files, units, fixable, suppressed, fixed = 0, durationMs } = report.summary;
  const isCompared = report.summary.new !== undefined;
  const uncompared = countUncompared(report.files);
  const found: string[] = [];
  if (errors > 0) found.push(style.error(counted(errors, "error")));
  if (warnings > 0) found.push(style.warning(counted(warnings, "warning")));
  if (infos > 0) found.push(style.info(counted(infos, "info")));
  const unitCount = `(${counted(units, "unit")})`;
  const parts: SummaryPart[] = [];
  const add = (text: string, glue = " · ") => parts.push({ glue: parts.length === 0 ? "" : glue, text });
  if (found.length === 0) {
    const symbol = incomplete ? style.error("✖") : uncompared > 0 ? style.warning("⚠") : style.success("✔");
    add(`${symbol} no ${isCompared ? "new " : ""}findings in ${counted(files, "article")} ${unitCount}`);
  } else {
    const worst: Severity = errors > 0 || incomplete ? "error" : warnings > 0 ? "warning" : "info";
    const symbol = { error: "✖", warning: "⚠", info: "ℹ" }[worst];
    const affected = report.files.filter((file) => foundIn(file) > 0).length;
    const where = `${inThousands(affected)} of ${counted(files, "article")}`;
    add(`${style[worst](symbol)} ${found.join(", ")}`);
    add(`in ${where} ${unitCount}`, " ");
    const types = byTranslationType(report);
    if (types !== "") add(types);
  }
  if (uncompared > 0) add(`${counted(uncompared, "article")} not compared with a source`);
  if (fixed > 0) add(`${inThousands(fixed)} ${dryRun ? "would be fixed" : "fixed"}`);
  if (fixable > 0) add(`${inThousands(fixable)} fixable with --fix`);
  if (suppressed > 0) add(`${inThousands(suppressed)} suppressed`);
  if (incomplete) add("incomplete, see the errors");
  add(duration(durationMs));
  return parts;
}

/**
 * The articles of which nothing could be held against a source: they have no segment, and were paired with no file. That
 * nothing was found there is no good news. Sources are none of them.
 */
function countUncompared(files: readonly FileReport[]): number {
  const sources = sourcePages(files);
  return files.filter(({ units, pairing, path }) => units === 0 && pairing === undefined && !sources.has(path)).length;
}

/** `MT 14, HT 1`: findings by the type of their article; empty where no article has one. */
function byTranslationType(report: Report): string {
  const counts = { MT: 0, HT: 0, unknown: 0 };
  for (const file of report.files) counts[file.translationType ?? "unknown"] += foundIn(file);
  if (counts.MT + counts.HT === 0) return "";
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([type, count]) => `${type} ${inThousands(count)}`)
    .join(", ");
}

/** `0.04 s`, `0.9 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(milliseconds, 10) / 1000;
  if (seconds < 0.0995) return `${seconds.toFixed(2)} s`;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${inThousands(Math.floor(whole / 60))} min ${whole % 60} s`;
}
