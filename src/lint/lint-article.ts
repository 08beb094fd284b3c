import type { Article } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Facts } from "../model/facts.ts";
import { ReaderNotLoaded } from "../model/readers.ts";
import type { Fact } from "../model/report.ts";
import type { Contribution, MessageTable, OptionTable, RuleContext } from "../model/rule.ts";
import { type ActiveRule, appliesTo } from "./active-rule.ts";
import { Collector } from "./collector.ts";
import { internalError } from "./engine-diagnostic.ts";
import type { Hash } from "./fingerprint.ts";

/** What linting one article gives: its findings, and what it contributes to decisions over several articles. */
export interface ArticleResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly facts: readonly Fact[];
}

type AnyContext = RuleContext<MessageTable, OptionTable>;
type UnitCheck = { readonly active: ActiveRule; readonly wakes: number; readonly context: AnyContext };

const ALWAYS = -1;

/**
 * Runs rules over one article. A rule that throws becomes an `internal-error` finding; the other rules still run.
 *
 * @throws {ReaderNotLoaded} when a reader is wanted that is not loaded; the call can then be repeated with it
 */
export function lintArticle(article: Article, rules: readonly ActiveRule[], facts: Facts, hash: Hash): ArticleResult {
  const collector = new Collector(article, facts, hash);
  const failures = new Map<string, Diagnostic>();
  const guard = (active: ActiveRule, run: () => void) => {
    try {
      run();
    } catch (error) {
      if (error instanceof ReaderNotLoaded) throw error;
      failures.set(active.rule.id, internalError(active.rule.id, error));
    }
  };
  const applicable = rules.filter(({ rule }) => appliesTo(rule, facts.locale));
  const checks: UnitCheck[] = [];
  const gathered: Fact[] = [];
  for (const active of applicable) {
    const context = contextFor(active, article, facts, collector);
    const { rule } = active;
    if (rule.checks.unit) checks.push({ active, wakes: rule.wakes ?? ALWAYS, context });
    guard(active, () => rule.checks.article?.(article, context));
    guard(active, () => {
      const group = rule.checks.group?.contribute(article);
      if (group) gathered.push(factOf(active, "group", facts.sourceKey, group, article, facts, collector));
      const run = rule.checks.run?.contribute(article, facts);
      if (run) gathered.push(factOf(active, "run", run.key ?? "", run, article, facts, collector));
    });
  }
  for (const unit of article.units) {
    // A unit with an empty half has one defect, and the rule that owns it says so.
    if (unit.target.blank || unit.source.blank) continue;
    for (const { active, wakes, context } of checks) {
      if ((wakes & unit.features) !== 0 || wakes === ALWAYS)
        guard(active, () => active.rule.checks.unit?.(unit, context));
    }
  }
  return { diagnostics: [...collector.finish(), ...failures.values()], facts: gathered };
}

function contextFor(active: ActiveRule, article: Article, facts: Facts, collector: Collector): AnyContext {
  return {
    article,
    facts,
    options: active.setting.options as AnyContext["options"],
    report: (finding) => collector.add(active, finding),
  };
}

function factOf(
  { rule }: ActiveRule,
  kind: Fact["kind"],
  key: string,
  { value, at }: Contribution<unknown>,
  article: Article,
  { locale }: Facts,
  { lines }: Collector,
): Fact {
  const range = lines.range(at.start, at.end);
  return { ruleId: rule.id, kind, path: article.path, key, locale, linted: true, range, value };
}
