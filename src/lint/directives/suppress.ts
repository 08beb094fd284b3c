import { isActive, severityOf } from "../../config/resolve.ts";
import type { ResolvedConfig } from "../../model/config.ts";
import { type Diagnostic, isFailure, type Range } from "../../model/diagnostic.ts";
import type { Directive } from "../../model/directive.ts";
import type { Suppressed } from "../../model/report.ts";
import type { Rule } from "../../model/rule.ts";
import { byPlace } from "../collector.ts";
import { subjectOf } from "../finding-limits.ts";
import { complaint, type DirectiveEntry, type DirectivePolicy, EVERY_RULE, readEntries } from "./directive-entries.ts";

/**
 * Which directives that suppress nothing are reported: none, those that name rules (where the run leaves out rules that the
 * others may be for), or all.
 */
export type UnusedDisables = "none" | "named" | "all";

/** What directives may say, and which are reported that did nothing. */
export interface SuppressionPolicy extends DirectivePolicy {
  readonly unused: UnusedDisables;
  /** Rules and `rule/messageId` whose findings depend on the article alone and are looked for in this run. */
  readonly judged: ReadonlySet<string>;
}

/** Findings that count, and those that a directive took out; both in the order of the text. */
export interface SuppressionResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/** The findings without a rule that a directive may be about. */
const ENGINE_NAMES = [
  "unreadable-file",
  "unreadable-file/undecodableBytes",
  "unpaired",
  "unpaired/unpairedFile",
  "unpaired/unpairable",
  "unpaired/tooLarge",
];

/** @param catalogue all rules, also those that do not run: directives may name them */
export function suppressionPolicy(
  catalogue: readonly Rule[],
  { rules, inline }: ResolvedConfig,
  unused: UnusedDisables,
): SuppressionPolicy {
  const known = new Set(ENGINE_NAMES);
  const judged = new Set<string>();
  for (const { id, messages, checks, needs } of catalogue) {
    const setting = rules.get(id);
    // What other files show may come with them: a directive for that is not idle because it is today.
    const alone = checks.group === undefined && checks.run === undefined && !needs?.length;
    known.add(id);
    if (alone && setting !== undefined && isActive(setting)) judged.add(id);
    for (const messageId of Object.keys(messages)) {
      known.add(`${id}/${messageId}`);
      if (alone && setting !== undefined && severityOf(setting, messageId) !== null) judged.add(`${id}/${messageId}`);
    }
  }
  return { known, judged, unused, requireReason: inline.requireReason };
}

/**
 * Takes out the findings that an article's directives disable. The directive nearest to a finding has it: one for its
 * line, then the last block directive before it that is about its rule, then one for the file.
 *
 * @param diagnostics in the order of the text, those that other articles brought included
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  directives: readonly Directive<Range>[],
  policy: SuppressionPolicy,
): SuppressionResult {
  if (directives.length === 0) return { diagnostics, suppressed: [] };
  const { entries, problems } = readEntries(directives, policy);
  const coverage = new Coverage(entries);
  const open: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of diagnostics) {
    const entry = isFailure(diagnostic) ? null : coverage.entryFor(diagnostic);
    if (entry === null) open.push(diagnostic);
    else suppressed.push({ diagnostic, kind: "inline", reason: entry.reason });
  }
  const unused = policy.unused === "none" ? [] : coverage.unused().filter((entry) => isJudged(entry, policy));
  const said = numbered([...problems, ...unused.map(uselessness)]);
  return { diagnostics: [...open, ...said].sort(byPlace), suppressed };
}

function isJudged({ selector }: DirectiveEntry, { judged, unused }: SuppressionPolicy): boolean {
  return selector === EVERY_RULE ? unused === "all" : judged.has(selector);
}

function uselessness({ enables, selector, at }: DirectiveEntry): Diagnostic {
  const what = selector === EVERY_RULE ? "" : ` of ${selector}`;
  const message = enables ? `Nothing${what} is disabled here` : `This directive suppresses nothing${what}`;
  return complaint("unused", message, selector === EVERY_RULE ? "remove it" : "remove the rule from it", at);
}

/** Equal complaints of one article get fingerprints of their own. */
function numbered(complaints: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, number>();
  return complaints.map((diagnostic) => {
    const identity = `${diagnostic.fingerprint}:${diagnostic.message}`;
    const nth = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, nth);
    return { ...diagnostic, fingerprint: `${identity}#${nth}` };
  });
}

type BySelector = Map<string, DirectiveEntry>;

/** Which directive has a finding; asked for findings in the order of the text. */
class Coverage {
  private readonly file: BySelector = new Map();
  private readonly lines = new Map<number, BySelector>();
  private readonly blocks: DirectiveEntry[] = [];
  /** The last block directive by what it is about; one that is about more has removed those about less. */
  private readonly current: BySelector = new Map();
  private nextBlock = 0;
  private readonly used = new Set<DirectiveEntry>();
  private readonly entries: readonly DirectiveEntry[];

  constructor(entries: readonly DirectiveEntry[]) {
    this.entries = entries;
    for (const entry of entries) {
      if (entry.scope === "block") this.blocks.push(entry);
      else {
        const scope = entry.scope === "file" ? this.file : (this.lines.get(entry.line) ?? new Map());
        if (entry.scope === "line") this.lines.set(entry.line, scope);
        if (!scope.has(entry.selector)) scope.set(entry.selector, entry);
      }
    }
  }

  entryFor(diagnostic: Diagnostic): DirectiveEntry | null {
    const { range } = diagnostic;
    const [ruleId, messageId] = subjectOf(diagnostic);
    this.advance(range.start.offset);
    const selectors = [`${ruleId}/${messageId}`, ruleId, EVERY_RULE];
    const block = nearestIn(this.current, selectors);
    const entry =
      nearestIn(this.lines.get(range.start.line), selectors) ??
      (block?.enables ? undefined : block) ??
      nearestIn(this.file, selectors);
    if (entry !== undefined) this.used.add(entry);
    return entry ?? null;
  }

  /** Asked last: entries that took out nothing, and block ends behind no beginning. */
  unused(): readonly DirectiveEntry[] {
    this.advance(Number.POSITIVE_INFINITY);
    return this.entries.filter((entry) => !this.used.has(entry));
  }

  private advance(offset: number): void {
    while (this.nextBlock < this.blocks.length) {
      const entry = this.blocks[this.nextBlock] as DirectiveEntry;
      if (entry.offset > offset) return;
      this.nextBlock++;
      const narrower = [...this.current.keys()].filter((selector) => covers(entry.selector, selector));
      const wider = [entry.selector, ruleOf(entry.selector), EVERY_RULE];
      const ended = [nearestIn(this.current, wider), ...narrower.map((selector) => this.current.get(selector))];
      if (entry.enables && ended.some((other) => other?.enables === false)) this.used.add(entry);
      for (const selector of narrower) this.current.delete(selector);
      this.current.set(entry.selector, entry);
    }
  }
}

function nearestIn(entries: BySelector | undefined, selectors: readonly string[]): DirectiveEntry | undefined {
  for (const selector of selectors) {
    const entry = entries?.get(selector);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** Whether a selector is about all that the other is about. */
function covers(selector: string, other: string): boolean {
  return selector === EVERY_RULE || other === selector || other.startsWith(`${selector}/`);
}

function ruleOf(selector: string): string {
  return selector.split("/", 1)[0] as string;
}
