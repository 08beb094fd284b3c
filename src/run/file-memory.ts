import type { ConfigPlan, ConfigResolver } from "../config/per-article.ts";
import type { FoundFile } from "../io/tree/discover.ts";
import type { CacheUse } from "../model/outcome.ts";
import type { FileTools, LintSettings } from "./lint-file.ts";
import { type LintedFile, selectedOf } from "./records/linted-file.ts";

interface Remembered {
  /** When it was linted, as `Host.stamp` has it. */
  readonly stamp: string | null;
  readonly linted: LintedFile;
}

/** How a run lints, for whoever remembers what came of it. */
export interface MemoryMeans {
  readonly plan: ConfigPlan;
  readonly settings: Omit<LintSettings, "plan">;
  readonly resolver: ConfigResolver;
  readonly tools: FileTools;
}

/** What is known of files from earlier runs. */
export interface Memory {
  /**
   * What need not be linted again.
   *
   * @param found the files of this run
   */
  recall(found: readonly FoundFile[], means: MemoryMeans): ReadonlyMap<FoundFile, LintedFile>;
  /** Takes in all files of a run that came to its end. */
  keep(linted: readonly LintedFile[]): void;
  /** Whether linted files have to say what their results hang on. */
  readonly needsBasis: boolean;
  /** What it was worth, for those who ask. */
  readonly use?: CacheUse;
}

/**
 * What several runs over the same paths know of each file, so that a run lints only what changed since the one before.
 * Everything that several articles decide together, and what directives and baselines take out, is decided anew each time:
 * the report is that of a run without a memory.
 */
export class RunMemory implements Memory {
  readonly needsBasis = false;
  /** By absolute path. */
  private files = new Map<string, Remembered>();
  private stamps: ReadonlyMap<string, string | null> = new Map();
  private configuration = "";
  private lintedPaths: ReadonlySet<string> = new Set();

  /** The files that the last run linted, by their paths as reported. */
  get linted(): ReadonlySet<string> {
    return this.lintedPaths;
  }

  /**
   * What need not be linted again: files that are as they were, under the same configuration.
   *
   * @param found the files of this run
   */
  recall(found: readonly FoundFile[], { plan, tools }: MemoryMeans): ReadonlyMap<FoundFile, LintedFile> {
    const configuration = JSON.stringify([plan.request, plan.cascades]);
    if (configuration !== this.configuration) this.forgetAll();
    this.configuration = configuration;
    // Before anything is read: what is written meanwhile is for the next run.
    this.stamps = new Map(found.map(({ absolutePath }) => [absolutePath, tools.host.stamp(absolutePath)]));
    const recalled = new Map<FoundFile, LintedFile>();
    for (const file of found) {
      const known = this.files.get(file.absolutePath);
      if (known === undefined || known.stamp === null || known.stamp !== this.stamps.get(file.absolutePath)) continue;
      if (!dependsOnOthers(known.linted, tools)) recalled.set(file, known.linted);
    }
    this.lintedPaths = new Set(found.filter((file) => !recalled.has(file)).map(({ path }) => path));
    return recalled;
  }

  /** Takes in all files of a run that came to its end. */
  keep(linted: readonly LintedFile[]): void {
    this.files = new Map(
      linted.map((file) => {
        const { absolutePath } = file;
        return [absolutePath, { stamp: this.stamps.get(absolutePath) ?? null, linted: file }];
      }),
    );
  }

  /** @param path absolute, of a file that was written: stamps are too coarse for two writes in quick succession */
  forget(path: string): void {
    this.files.delete(path);
  }

  /** Something that all files were linted with has changed. */
  forgetAll(): void {
    this.files.clear();
  }
}

/** Whether what is found in an article may change while the article itself does not. */
export function dependsOnOthers(file: LintedFile, { rules }: FileTools): boolean {
  // Its source is another file.
  if (file.form !== null) return true;
  // It was taken for an article of the locale that most others have.
  if (file.report.locale === null && file.report.units > 0) return true;
  return rules.needsOf(rules.rulesFor(selectedOf(file))).has("files");
}
