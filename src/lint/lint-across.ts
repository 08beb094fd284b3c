import { severityOf } from "../config/resolve.ts";
import type { RuleSetting } from "../model/config.ts";
import type { Diagnostic, Range } from "../model/diagnostic.ts";
import type { PlainContribution } from "../model/report.ts";
import type {
  ArticleContribution,
  ContributionFinding,
  MessageTable,
  OptionTable,
  OptionValues,
} from "../model/rule.ts";
import { append } from "../text/grouped.ts";
import type { ActiveRule } from "./active-rule.ts";
import { decisionGroups } from "./decision-groups.ts";
import { internalError } from "./engine-diagnostic.ts";
import { messageOf } from "./finding-contract.ts";
import { Fingerprints, type Hash } from "./fingerprint.ts";
import { fillMessage } from "./message.ts";
import { ruleUrl } from "./rule-url.ts";
import { Withdrawals } from "./withdrawals.ts";

/** What is known of the run besides what its articles contributed. */
export interface RunMeans {
  /** How a rule runs for the article of a contribution; `undefined` where it does not run there. */
  readonly settingOf?: (contribution: PlainContribution, active: ActiveRule) => RuleSetting | undefined;
  /** How many linted articles of the run have translation units. */
  readonly articlesWithUnits?: number;
  /** A text of an article, for messages; `null` where none is at hand. */
  readonly textAt?: (path: string, start: number, end: number) => string | null;
  /** Takes what articles found alone and do not find together. */
  readonly withdrawals?: Withdrawals;
}

/**
 * Decides what only several articles together show. Needs no article: facts are plain values, so that the reports of
 * several machines can be merged and decided once more. A decision that throws becomes an `internal-error` finding of the
 * first linted article it was about; what it reported before stays.
 *
 * @param facts in any order; iterated over twice
 * @param rules those that run for any of the articles
 * @returns the findings by path; only linted articles get any
 */
export function lintAcross(
  facts: Iterable<PlainContribution>,
  rules: readonly ActiveRule[],
  hash: Hash,
  {
    settingOf = (_, { setting }) => setting,
    articlesWithUnits = 0,
    textAt = () => null,
    withdrawals = new Withdrawals(),
  }: RunMeans = {},
): ReadonlyMap<string, readonly Diagnostic[]> {
  const deciders = new Map<string, Decider>();
  const fingerprints = new Map<string, Fingerprints>();
  for (const active of rules) {
    for (const kind of ["group", "run"] as const) {
      const check = active.rule.checks[kind];
      if (check !== undefined) deciders.set(`${active.rule.id} ${kind}`, { active, check, found: [] });
    }
  }
  const surroundings = { hash, settingOf, articlesWithUnits, textAt, fingerprints, withdrawals };
  for (const contributions of decisionGroups(facts, (name) => deciders.has(name))) {
    const [{ ruleId, kind }] = contributions;
    decide(contributions, deciders.get(`${ruleId} ${kind}`) as Decider, surroundings);
  }
  const byPath = new Map<string, Diagnostic[]>();
  for (const { found } of deciders.values()) {
    for (const [path, diagnostic] of found) append(byPath, path, diagnostic);
  }
  return byPath;
}

/** A rule's way to decide, with what it has found so far. */
interface Decider {
  readonly active: ActiveRule;
  readonly check: NonNullable<ActiveRule["rule"]["checks"]["group" | "run"]>;
  readonly found: (readonly [path: string, diagnostic: Diagnostic])[];
}

interface Means extends Required<RunMeans> {
  readonly hash: Hash;
  /** By path. */
  readonly fingerprints: Map<string, Fingerprints>;
}

function decide(contributions: readonly PlainContribution[], { active, check, found }: Decider, means: Means): void {
  const linted = contributions.find((contribution) => contribution.linted);
  if (linted === undefined) return;
  const { articlesWithUnits, settingOf, textAt, fingerprints, withdrawals, hash } = means;
  try {
    check.decide(contributions, {
      articlesWithUnits,
      quote(contribution, place) {
        const { start, end } = rangeOf(contribution as PlainContribution, place);
        return quoted(textAt((contribution as PlainContribution).path, start.offset, end.offset));
      },
      optionsOf(contribution) {
        const { linted: isLinted } = contribution;
        const setting = isLinted ? settingOf(contribution as PlainContribution, active) : undefined;
        return (setting?.options as OptionValues<OptionTable> | undefined) ?? null;
      },
      withdraw(convention) {
        for (const { path } of contributions) withdrawals.add(path, active.rule.id, convention);
      },
      report(finding) {
        const fact = finding.contribution as PlainContribution;
        const setting = settingOf(fact, active);
        if (!fact.linted || setting === undefined) return;
        const prints = printsOf(fingerprints, fact.path, hash);
        const diagnostic = diagnosticOf({ rule: active.rule, setting }, finding, fact, prints);
        if (diagnostic !== null) found.push([fact.path, diagnostic]);
      },
    });
  } catch (error) {
    found.push([linted.path, internalError(active.rule.id, error)]);
  }
}

function diagnosticOf(
  { rule, setting }: ActiveRule,
  finding: ContributionFinding<MessageTable, unknown>,
  fact: PlainContribution,
  fingerprints: Fingerprints,
): Diagnostic | null {
  const { text, help } = messageOf(rule, finding.messageId);
  const severity = severityOf(setting, finding.messageId);
  if (severity === null) return null;
  const url = ruleUrl(rule);
  const identity = { ruleId: rule.id, messageId: finding.messageId, locale: fact.locale };
  return {
    ruleId: rule.id,
    messageId: finding.messageId,
    severity,
    message: fillMessage(text, finding.data),
    ...(help !== undefined && { help: fillMessage(help, finding.data) }),
    side: "article",
    range: rangeOf(fact, finding.place),
    related: (finding.related ?? []).map(({ contribution, place, message }) => {
      const other = contribution as ArticleContribution<unknown> as PlainContribution;
      return { path: other.path, range: rangeOf(other, place), message };
    }),
    ...(url !== null && { url }),
    fingerprint: fingerprints.next({ ...identity, source: finding.identity, token: finding.token }),
  };
}

/** Of the contribution, or of one of its places. */
function rangeOf({ range, places = [] }: PlainContribution, place: number | undefined): Range {
  const numbers = place === undefined ? [] : places.slice(place * 6, place * 6 + 6);
  const [line, column, offset, endLine, endColumn, endOffset] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (numbers.length < 6) return range;
  return { start: { line, column, offset }, end: { line: endLine, column: endColumn, offset: endOffset } };
}

/** Messages quote no more of an article than this. */
const LONGEST_QUOTED = 80;

function quoted(text: string | null): string | null {
  const line = text?.replace(/\s+/g, " ").trim() ?? null;
  return line === null || line.length <= LONGEST_QUOTED ? line : `${line.slice(0, LONGEST_QUOTED - 1)}…`;
}

function printsOf(fingerprints: Map<string, Fingerprints>, path: string, hash: Hash): Fingerprints {
  const known = fingerprints.get(path) ?? new Fingerprints(hash);
  fingerprints.set(path, known);
  return known;
}
