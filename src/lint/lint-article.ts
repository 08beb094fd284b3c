import type { Article } from "../model/article.ts";
import type { Diagnostic, Range } from "../model/diagnostic.ts";
import type { PlainContribution } from "../model/report.ts";
import type { Contribution, Finding, MessageTable, OptionTable, RuleContext, UnitCheck } from "../model/rule.ts";
import type { Surroundings } from "../model/surroundings.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { type ActiveRule, appliesTo } from "./active-rule.ts";
import { byPlace, Collector } from "./collector.ts";
import { internalError } from "./engine-diagnostic.ts";
import { requirePlace } from "./finding-contract.ts";
import type { Hash } from "./fingerprint.ts";
import type { KnownUnits } from "./unit-memory.ts";

/** What linting takes from outside, because the pure floors have none of it. */
export interface LintTools {
  readonly hash: Hash;
  /** Whether findings keep both texts of their unit, which only reports for people show; default: yes. */
  readonly excerpts?: boolean;
  /** Whether places have their columns in UTF-8 bytes too, which few reports show; default: no. */
  readonly byteColumns?: boolean;
  /** Shared by the articles of a run; absent: every unit is checked. */
  readonly knownUnits?: KnownUnits;
  /** Does the work of a rule and takes the time; absent: nobody asks. */
  readonly timed?: (ruleId: string, work: () => void) => void;
}

/** What linting one article gives: its findings, and what it contributes to decisions over several articles. */
export interface ArticleResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly facts: readonly PlainContribution[];
}

type AnyContext = RuleContext<MessageTable, OptionTable>;
type AnyFinding = Finding<MessageTable>;

/** All bits: also units without any feature are looked at. */
const EVERY = -1;

/** Runs rules over one article. A rule that throws becomes an `internal-error` finding; the other rules still run. */
export function lintArticle(
  article: Article,
  rules: readonly ActiveRule[],
  surroundings: Surroundings,
  { hash, excerpts = true, byteColumns = false, knownUnits, timed }: LintTools,
): ArticleResult {
  const collector = new Collector(article, surroundings, byteColumns);
  const failures = new Map<string, Diagnostic>();
  const guard = (active: ActiveRule, run: () => void) => {
    try {
      if (timed === undefined) run();
      else timed(active.rule.id, run);
    } catch (error) {
      failures.set(active.rule.id, internalError(active.rule.id, error));
    }
  };
  const applicable = rules.filter(({ rule }) => appliesTo(rule, surroundings.locale));
  const gathered: PlainContribution[] = [];
  // What is found in a unit of two files also depends on how sure it is that they belong together.
  const memory =
    article.table === null ? undefined : knownUnits?.for(article.text, article.table, rules, surroundings.locale);
  const units = memory?.recall((draft) => collector.addKnown(draft)) ?? wholeUnits(article);
  const differing = units.filter(({ identical }) => !identical);
  for (const active of applicable) {
    const { checks, identical } = active.rule;
    if (checks.article !== undefined) {
      const context = contextFor(active, article, surroundings, (finding) => collector.add(active, finding));
      guard(active, () => checks.article?.(article, context));
    }
    if (checks.unit !== undefined || checks.unitFor !== undefined) {
      guard(active, () => {
        const report = (finding: AnyFinding, unit: TranslationUnit) => {
          const draft = collector.add(active, finding);
          if (draft === "leftOut") memory?.forget(unit);
          else if (draft !== null) memory?.note(unit, draft);
        };
        const checked = identical === true ? units : differing;
        const reported = article.blocks === undefined ? report : holdingToday(active, article, surroundings, report);
        checkUnits(active, checked, article, surroundings, reported);
      });
    }
    if (checks.group !== undefined || checks.run !== undefined) {
      guard(active, () => {
        const group = checks.group?.contribute(article);
        if (group)
          gathered.push(factOf(active, "group", surroundings.sourceKey, group, article, surroundings, collector));
        const run = checks.run?.contribute(article, surroundings);
        if (run) gathered.push(factOf(active, "run", run.key ?? "", run, article, surroundings, collector));
      });
    }
  }
  const diagnostics = collector.finish(hash, excerpts);
  if (failures.size === 0) {
    memory?.complete();
    return { diagnostics, facts: gathered };
  }
  return { diagnostics: [...diagnostics, ...failures.values()].sort(byPlace), facts: gathered };
}

/** A unit with an empty half has one defect, and the rule that owns it says so. */
function wholeUnits({ units }: Article): readonly TranslationUnit[] {
  return units.filter(({ target, source }) => !target.blank && !source.blank);
}

function checkUnits(
  active: ActiveRule,
  units: readonly TranslationUnit[],
  article: Article,
  surroundings: Surroundings,
  report: (finding: AnyFinding, unit: TranslationUnit) => void,
): void {
  const { checks, wakes = EVERY, differs = EVERY } = active.rule;
  let current: TranslationUnit | null = null;
  const context = contextFor(active, article, surroundings, (finding) => current && report(finding, current));
  const check = unitCheckOf(checks, context);
  if (check === null) return;
  for (const unit of units) {
    current = unit;
    if (wakes !== EVERY && (wakes & unit.features) === 0) continue;
    if (differs === EVERY || (differs & unit.differences) !== 0) check(unit);
  }
}

/**
 * Lets findings through that also hold against what the source says today: a translation that agrees with either version
 * of its source is right.
 */
function holdingToday(
  active: ActiveRule,
  article: Article,
  surroundings: Surroundings,
  report: (finding: AnyFinding, unit: TranslationUnit) => void,
): (finding: AnyFinding, unit: TranslationUnit) => void {
  return (finding, unit) => {
    const today = unit.pairing?.today;
    if (today === undefined) return report(finding, unit);
    let holds = false;
    const context = contextFor(active, article, surroundings, ({ messageId, token }) => {
      holds ||= messageId === finding.messageId && token === finding.token;
    });
    unitCheckOf(active.rule.checks, context)?.(today);
    if (holds) report(finding, unit);
  };
}

function unitCheckOf(checks: ActiveRule["rule"]["checks"], context: AnyContext): UnitCheck | null {
  if (checks.unitFor !== undefined) return checks.unitFor(context);
  return (unit) => checks.unit?.(unit, context);
}

function contextFor(
  active: ActiveRule,
  article: Article,
  surroundings: Surroundings,
  report: (finding: AnyFinding) => void,
): AnyContext {
  return {
    article,
    surroundings,
    locale: surroundings.locale,
    options: active.setting.options as AnyContext["options"],
    commonmark: (text) => article.readers.commonmark(text),
    report,
  };
}

function factOf(
  { rule }: ActiveRule,
  kind: PlainContribution["kind"],
  key: string,
  { value, at, places: further }: Contribution<unknown>,
  article: Article,
  { locale }: Surroundings,
  { places }: Collector,
): PlainContribution {
  requirePlace(at, article.text.length);
  const { range } = places.of(at);
  const fact = { ruleId: rule.id, kind, path: article.path, key, locale, linted: true, range, value };
  return further === undefined ? fact : { ...fact, places: further.flatMap((place) => flat(places.of(place).range)) };
}

function flat({ start, end }: Range): readonly number[] {
  return [start.line, start.column, start.offset, end.line, end.column, end.offset];
}
