import type { ConfigPlan, ConfigResolver } from "../config/per-article.ts";
import { decode, type UndecodableRun } from "../io/decode.ts";
import { reasonOf } from "../io/failure-reason.ts";
import type { Host } from "../io/host.ts";
import { LIMITS } from "../io/limits.ts";
import type { FoundFile } from "../io/tree/discover.ts";
import { byPlace } from "../lint/collector.ts";
import { locatedDirectives } from "../lint/directives/located-directives.ts";
import { type LintTools, lintArticle } from "../lint/lint-article.ts";
import { packContributions } from "../lint/packed-contributions.ts";
import { KnownUnits } from "../lint/unit-memory.ts";
import type { Article } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Readers } from "../model/readers.ts";
import type { Surroundings } from "../model/surroundings.ts";
import { parseArticle } from "../parse/article.ts";
import { ArticleRules } from "./article-rules.ts";
import { undecodableDiagnostics, withEncoding } from "./encoding-findings.ts";
import { filePairing, formOf, pairingFindings } from "./file-pairing.ts";
import { lazyReaders } from "./lazy-readers.ts";
import { failed, unreadable } from "./lost-files.ts";
import type { LintedFile } from "./records/linted-file.ts";
import { inPhase, Stopwatch } from "./stopwatch.ts";
import { Gatherer, type Remarks } from "./surroundings/gatherer.ts";
import { lackingSurroundings, neededFor } from "./surroundings/lacking.ts";
import { WatchedSurroundings } from "./surroundings/watched.ts";

/** What an article whose locale is unknown is taken for; `null`: rules bound to a language stay silent. */
export interface Fallback {
  readonly locale: string | null;
}

/** What linting a file needs besides the file. */
export interface FileTools extends LintTools {
  readonly host: Host;
  readonly rules: ArticleRules;
  readonly gatherer: Gatherer;
  readonly readers: Readers;
  /** Takes each article that is linted by this thread, with what was found out about it. */
  readonly onArticle?: OnArticle;
  readonly recordsBasis: boolean;
  readonly stopwatch: Stopwatch | null;
}

/** Takes an article as rules see it, with its surroundings. */
export type OnArticle = (article: Article, surroundings: Surroundings) => void;

/** How the files of a run are linted, as plain data: every thread gets the same. */
export interface LintSettings {
  readonly plan: ConfigPlan;
  /** Whether findings keep both texts of their unit. */
  readonly excerpts: boolean;
  /** Whether places have their columns in UTF-8 bytes too. */
  readonly byteColumns: boolean;
  /** Whether files are wanted as records, whose findings are lines of the JSON report, not as objects. */
  readonly renders: boolean;
  /** Whether linted files say what their results hang on. */
  readonly recordsBasis: boolean;
  /** Whether each thread writes down what it asks the disk. */
  readonly keepsJournal: boolean;
  /** Whether somebody asks where the time goes. */
  readonly takesTime: boolean;
  /** What was asked to be linted. */
  readonly paths: readonly string[];
  /** Whether files count as they would be committed, not as they lie on the disk. */
  readonly staged: boolean;
}

/** The tools of one thread. Their gatherer is to be closed. */
export function createTools(
  host: Host,
  resolver: ConfigResolver,
  {
    excerpts,
    byteColumns,
    recordsBasis,
    takesTime,
    paths,
    staged,
  }: Omit<LintSettings, "plan" | "keepsJournal" | "renders">,
  onArticle?: OnArticle,
): FileTools {
  const stopwatch = takesTime ? new Stopwatch() : null;
  const search = {
    settingsFor: (path: string) => resolver.configForPath(path).source,
    plainFor: (path: string) => resolver.configForPath(path).plain,
    paths,
    staged,
  };
  return {
    host,
    rules: new ArticleRules(resolver),
    gatherer: new Gatherer(host, (path) => resolver.localeOf(path), search),
    readers: lazyReaders(),
    hash: host.sha256,
    excerpts,
    byteColumns,
    recordsBasis,
    stopwatch,
    ...(stopwatch && { timed: (ruleId: string, work: () => void) => stopwatch.rule(ruleId, work) }),
    knownUnits: new KnownUnits(),
    ...(onArticle && { onArticle }),
  };
}

/** What a thread met on its way. */
export function remarksOf({ gatherer, stopwatch }: FileTools): Remarks {
  return { ...gatherer.remarks, ...(stopwatch && { times: stopwatch.times }) };
}

/**
 * Reads and lints one file. A file that cannot be read becomes a report with one `unreadable-file` finding.
 *
 * @param fallback the locale of an article with units that says none and is expected to have none; its report says that
 *   it is unknown. Without a fallback such an article is not linted yet.
 * @returns `null` for an article that needs a fallback
 */
export async function lintFile(file: FoundFile, tools: FileTools, fallback: Fallback): Promise<LintedFile>;
export async function lintFile(file: FoundFile, tools: FileTools, fallback?: Fallback): Promise<LintedFile | null>;
export async function lintFile(file: FoundFile, tools: FileTools, fallback?: Fallback): Promise<LintedFile | null> {
  let bytes: Uint8Array;
  try {
    bytes = file.content ?? tools.host.readFile(file.absolutePath);
  } catch (error) {
    return unreadable(file, `The file cannot be read: ${reasonOf(error)}`, "check that it exists and may be read");
  }
  if (bytes.length > LIMITS.article) {
    return unreadable(file, "The text cannot be read: it is larger than 64 MiB", "leave it out with --ignore");
  }
  const decoded = decode(bytes);
  if (decoded.kind === "unreadable") {
    return decoded.reason === "utf16"
      ? unreadable(file, "The file is in UTF-16", "save it as UTF-8")
      : unreadable(file, "The file is no text: it holds NUL bytes", "leave it out with --ignore");
  }
  const { text, undecodable, undecodableCount } = decoded;
  const encoding = undecodableDiagnostics(text, undecodable, undecodableCount);
  const content = tools.recordsBasis ? tools.host.sha1(bytes) : null;
  try {
    return await lintText(file, { text, undecodable, encoding, content }, tools, fallback);
  } catch (error) {
    return failed(file, error);
  }
}

/** A file's text and what is to be said about its bytes. */
interface Read {
  readonly text: string;
  readonly undecodable: readonly UndecodableRun[];
  readonly encoding: readonly Diagnostic[];
  /** The SHA-1 of its bytes; `null` where nobody asked for it. */
  readonly content: string | null;
}

async function lintText(
  file: FoundFile,
  { text, undecodable, encoding, content }: Read,
  tools: FileTools,
  fallback: Fallback | undefined,
): Promise<LintedFile | null> {
  const { gatherer } = tools;
  const parsed = inPhase(tools.stopwatch, "parse", () => parseArticle(text, file.path, tools.readers));
  const found = gatherer.surroundingsOf(parsed, file.absolutePath);
  const isLast = fallback !== undefined;
  const pair = isUnmarked(parsed) ? await gatherer.pairOf(parsed, file.absolutePath, found.locale, isLast) : null;
  if (pair === "later") return null;
  const article = pair?.kind === "paired" ? pair.article : parsed;
  const gatheredLocale = found.locale ?? pair?.locale ?? null;
  if (gatheredLocale === null && article.unitCount > 0 && !isLast) return null;
  const locale = gatheredLocale ?? fallback?.locale ?? null;
  const { translationType } = article;
  const form = pair && formOf(pair);
  const rules = tools.rules.rulesFor({ path: file.absolutePath, locale, translationType, ...form });
  const needs = neededFor(pair !== null, tools.rules.needsOf(rules));
  const slow = await gatherer.slowSurroundingsOf(article, file.absolutePath, needs);
  const surroundings = new WatchedSurroundings(found, locale, slow);
  tools.onArticle?.(article, surroundings);
  const linted = inPhase(tools.stopwatch, "rules", () => lintArticle(article, rules, surroundings, tools));
  const findings =
    pair === null ? linted.diagnostics : [...pairingFindings(pair, text), ...linted.diagnostics].sort(byPlace);
  const diagnostics = withEncoding(encoding, undecodable, findings);
  return {
    absolutePath: file.absolutePath,
    report: {
      path: file.path,
      locale: gatheredLocale,
      translationType,
      units: article.unitCount,
      ...(pair && filePairing(pair)),
      diagnostics,
      suppressed: [],
    },
    facts: packContributions(linted.facts, file.path),
    directives: locatedDirectives(article),
    declaredLocale: article.declaredLocale,
    locale,
    form,
    lacking: lackingSurroundings(article, surroundings),
    basis: content === null ? null : { content, today: surroundings.askedDay },
  };
}

/** Whether nothing in an article marks which segment translates which. */
function isUnmarked({ unitCount, unpaired, malformed }: Article): boolean {
  return unitCount === 0 && unpaired.length === 0 && malformed.length === 0;
}
