import { setImmediate as nextTurn } from "node:timers/promises";
import { decode } from "../io/decode.ts";
import { reasonOf } from "../io/failure-reason.ts";
import type { FoundFile } from "../io/tree/discover.ts";
import { applyFixes, type FixChoice } from "../lint/apply-fixes.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Unfixed } from "../model/outcome.ts";
import { type Fallback, type FileTools, lintFile } from "./lint-file.ts";
import { kept } from "./records/kept.ts";
import type { LintedFile } from "./records/linted-file.ts";

/** A file that fixes change. */
export interface FileChange {
  /** As reported. */
  readonly path: string;
  readonly absolutePath: string;
  readonly before: string;
  readonly after: string;
}

/** What a run is asked to fix. */
export interface FixRequest extends FixChoice {
  /** Takes a changed file, to write it or to show it. What it throws is reported, and the file counts as not fixed. */
  readonly write: (change: FileChange) => void;
}

/** Linted files after fixing, in their order. */
export interface FixedFiles {
  readonly linted: readonly LintedFile[];
  /** Fixes made. */
  readonly fixed: number;
  readonly unfixed: readonly Unfixed[];
}

/** How a run fixes: what it lints with, and what counts. */
export interface FixMeans {
  readonly request: FixRequest;
  readonly tools: FileTools;
  readonly fallback: Fallback;
  /** The findings of a file that neither a directive nor the baseline takes out: only those are fixed. */
  readonly open: (file: LintedFile) => readonly Diagnostic[];
  readonly signal?: AbortSignal;
}

/** A fix may make room for another one; more rounds than this only a fix that undoes another one takes. */
const MOST_ROUNDS = 10;

/**
 * Fixes the files that have something to fix: applies and lints again until nothing is left to do, then writes the file,
 * once. Files are read anew, because they may have changed since they were linted.
 *
 * @throws the signal's reason when it is aborted; files are then as they were or fixed
 */
export async function fixFiles(
  linted: readonly LintedFile[],
  found: readonly FoundFile[],
  means: FixMeans,
): Promise<FixedFiles> {
  const byPath = new Map(found.map((file) => [file.path, file]));
  const after: LintedFile[] = [];
  const unfixed: Unfixed[] = [];
  let fixed = 0;
  for (const file of linted) {
    if (!means.open(file).some((diagnostic) => isWanted(diagnostic, means.request))) {
      after.push(file);
      continue;
    }
    await nextTurn();
    means.signal?.throwIfAborted();
    const result = await fixFile(file, byPath.get(file.report.path) as FoundFile, means);
    after.push(result.file);
    fixed += result.fixed;
    unfixed.push(...result.unfixed);
  }
  return { linted: after, fixed, unfixed };
}

function isWanted({ fix }: Diagnostic, { suggestions }: FixChoice): boolean {
  return fix !== undefined && (suggestions || fix.safety === "safe");
}

interface FixedFile {
  readonly file: LintedFile;
  readonly fixed: number;
  readonly unfixed: readonly Unfixed[];
}

async function fixFile(former: LintedFile, found: FoundFile, means: FixMeans): Promise<FixedFile> {
  const { path, absolutePath } = found;
  const { tools, request, fallback, open } = means;
  const unchanged = (problem: Omit<Unfixed, "path">) => ({ file: former, fixed: 0, unfixed: [{ path, ...problem }] });
  const before = readText(found, tools);
  if (before === null) return unchanged({ kind: "undecodable" });
  let text = before;
  let fixed = 0;
  let file = await lintAs(text, found, tools, fallback);
  for (let round = 0; ; round++) {
    const result = applyFixes(text, open(file), request);
    if (result.applied.length === 0 || round === MOST_ROUNDS) {
      const unfixed = problemsOf(path, result.refused, result.applied.length > 0);
      if (text === before) return { file, fixed, unfixed };
      try {
        request.write({ path, absolutePath, before, after: text });
      } catch (error) {
        return unchanged({ kind: "unwritten", reason: reasonOf(error) });
      }
      return { file, fixed, unfixed };
    }
    text = result.text;
    fixed += result.applied.length;
    file = await lintAs(text, found, tools, fallback);
  }
}

function problemsOf(path: string, refused: readonly Diagnostic[], unstable: boolean): readonly Unfixed[] {
  const rules = [...new Set(refused.map(({ ruleId }) => ruleId))].join(", ");
  return [
    ...(rules === "" ? [] : [{ path, kind: "refused" as const, reason: rules }]),
    ...(unstable ? [{ path, kind: "unstable" as const }] : []),
  ];
}

/** `null` where the text does not hold all that the file does. */
function readText({ absolutePath, content }: FoundFile, { host }: FileTools): string | null {
  try {
    const decoded = decode(content ?? host.readFile(absolutePath));
    return decoded.kind === "text" && decoded.undecodableCount === 0 ? decoded.text : null;
  } catch {
    // Gone or locked since it was linted.
    return null;
  }
}

async function lintAs(text: string, file: FoundFile, tools: FileTools, fallback: Fallback): Promise<LintedFile> {
  return kept(await lintFile({ ...file, content: Buffer.from(text) }, tools, fallback), file);
}
