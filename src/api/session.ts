import type { ConfigFiles } from "../config-files/config-files.ts";
import { type Host, nodeHost } from "../io/host.ts";
import { absolutePath } from "../io/paths.ts";
import { writeBaseline } from "../lint/baseline/baseline-entries.ts";
import type { Article } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Term } from "../model/glossary.ts";
import type { FileReport } from "../model/report.ts";
import { baselinePlace, loadBaseline, pathInBaseline } from "../run/baselines.ts";
import { configFilesOf, type LintOptions, lintWith } from "./lint.ts";

/** What is known of a text once it is linted. */
export interface Linted {
  readonly report: FileReport;
  /** As rules see it; `null` where it is no text. */
  readonly article: Article | null;
  /** Today's source, where one is configured and a rule wanted it; its path as reported. */
  readonly source: { readonly path: string; readonly text: string } | null;
  /** The glossary of the text's configuration. */
  readonly terms: readonly Term[];
}

/**
 * Lints texts again and again in one folder, as an editor wants it. Configuration is read once, until `forget`; baselines and
 * siblings are read from the disk each time. The findings are those of the command line for the same text, but for what
 * only a whole run can say.
 */
export class LintSession {
  private readonly host: Host;
  private readonly options: LintOptions;
  private config: ConfigFiles | null = null;

  /** @param folder absolute: where configuration counts from, and what paths are reported from */
  constructor(folder: string, options: Omit<LintOptions, "cwd" | "signal">) {
    this.host = nodeHost(folder);
    this.options = options;
  }

  /**
   * Lints a text as if it stood at an absolute path.
   *
   * @returns `null` where the configuration leaves the path out
   * @throws {ConfigError} or {ConfigProblem} where the configuration cannot be used, {LintError} where the job could not
   *   be done as asked, the signal's reason when it is aborted
   */
  async lint(text: string, path: string, signal?: AbortSignal): Promise<Linted | null> {
    this.config ??= configFilesOf(this.options, this.host);
    const bytes = new TextEncoder().encode(text);
    const options = signal === undefined ? this.options : { ...this.options, signal };
    let seen: Pick<Linted, "article" | "source"> | null = null;
    const { result, resolver } = await lintWith(
      this.config,
      [],
      options,
      this.host,
      { kind: "text", path, bytes },
      (article, { source }) => {
        seen = { article, source: source?.today == null ? null : { path: source.path, text: source.today.text } };
      },
    );
    const [report] = result.report.files;
    if (report === undefined) return null;
    return { report, ...(seen ?? { article: null, source: null }), terms: resolver.configuredFor(path).glossary.terms };
  }

  /**
   * Accepts a finding in the baseline of its article.
   *
   * @returns the file that was written, absolute; `null` where the configuration wants no baseline
   * @throws {Error} when it cannot be read or written
   */
  async accept(path: string, { ruleId, messageId, fingerprint }: Diagnostic): Promise<string | null> {
    this.config ??= configFilesOf(this.options, this.host);
    const { resolver } = await this.config.configure([path]);
    const place = baselinePlace(this.host, resolver, path);
    if (place === null) return null;
    const { baseline, unreadable } = loadBaseline(this.host, place);
    // It would be lost; and a branch can have made it a link to any file.
    if (unreadable !== null && unreadable !== "missing") throw new Error(`${place.file}: ${unreadable}`);
    const article = pathInBaseline(this.host, place.file, absolutePath(this.host.cwd, path, this.host.windows));
    const entry = { path: article, rule: `${ruleId}/${messageId}`, fingerprint };
    this.host.replaceFile(place.file, writeBaseline([...baseline.entries, entry]));
    return place.file;
  }

  /** Reads configuration anew from here on. */
  forget(): void {
    this.config = null;
  }
}
