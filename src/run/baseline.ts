import { decode } from "../io/decode.ts";
import type { Host } from "../io/host.ts";
import { absolutePath, childOf, folderOf, relativePath } from "../io/paths.ts";
import { Baseline } from "../lint/baseline.ts";
import { type BaselineProblem, readBaseline } from "../lint/baseline-entries.ts";
import type { ResolvedConfig } from "../model/config.ts";
import { reasonOf } from "./failure-reason.ts";

/** The baseline file that is used when it exists. */
export const BASELINE_NAME = "l10n-lint-baseline.jsonl";

/** A baseline with the file it comes from. */
export interface LoadedBaseline {
  /** Absolute. */
  readonly file: string;
  readonly baseline: Baseline;
  readonly problems: readonly BaselineProblem[];
  /** Why the file could not be read at all: its entries are unknown; `missing` where there is none. */
  readonly unreadable: string | "missing" | null;
}

/**
 * Where a run's baseline is, whether it exists or not.
 *
 * @param folder of the configuration, where the usual file is looked for first; the working directory otherwise
 * @returns the absolute path, and whether someone named it; `null` where none is wanted
 */
export function baselineFile(
  host: Host,
  { baseline }: Pick<ResolvedConfig, "baseline">,
  folder: string | null,
): { readonly file: string; readonly named: boolean } | null {
  if (baseline === false) return null;
  if (baseline !== null) return { file: baseline, named: true };
  const usual = childOf(folder ?? host.cwd, BASELINE_NAME);
  const local = childOf(host.cwd, BASELINE_NAME);
  return { file: host.kind(usual) === null && host.kind(local) !== null ? local : usual, named: false };
}

/** Reads a baseline. Never throws: what cannot be read is told, and the findings it stood for count. */
export function loadBaseline(host: Host, file: string): LoadedBaseline {
  const folder = folderOf(file);
  const isGone = remembered((path) => host.kind(absolutePath(folder, path, host.windows)) === null);
  const today = host.now().toISOString().slice(0, "YYYY-MM-DD".length);
  const loaded = (text: string, unreadable: LoadedBaseline["unreadable"] = null): LoadedBaseline => {
    const { entries, problems } = readBaseline(text);
    return { file, baseline: new Baseline(entries, today, isGone), problems, unreadable };
  };
  if (host.kind(file) === null) return loaded("", "missing");
  try {
    const decoded = decode(host.readFile(file));
    return decoded.kind === "text" ? loaded(decoded.text) : loaded("", "it is no UTF-8 text");
  } catch (error) {
    return loaded("", reasonOf(error));
  }
}

/** The path of an article as a baseline has it. */
export function pathInBaseline(host: Host, file: string, path: string): string {
  return relativePath(folderOf(file), absolutePath(host.cwd, path, host.windows));
}

function remembered(question: (path: string) => boolean): (path: string) => boolean {
  const answers = new Map<string, boolean>();
  return (path) => {
    const answer = answers.get(path) ?? question(path);
    answers.set(path, answer);
    return answer;
  };
}
