import type { ConfigResolver } from "../config/per-article.ts";
import type { Selected } from "../config/selectors.ts";
import { type ActiveRule, activate } from "../lint/active-rule.ts";
import type { ResolvedConfig } from "../model/config.ts";
import type { SurroundingName } from "../model/surroundings.ts";

/** The rules that run for each article. Few configurations occur in a run, so each is looked through once. */
export class ArticleRules {
  private readonly resolver: ConfigResolver;
  private readonly active = new Map<ResolvedConfig, readonly ActiveRule[]>();

  private readonly needs = new Map<readonly ActiveRule[], ReadonlySet<SurroundingName>>();

  constructor(resolver: ConfigResolver) {
    this.resolver = resolver;
  }

  rulesFor(article: Selected): readonly ActiveRule[] {
    return this.rulesUnder(this.resolver.configFor(article));
  }

  /** The rules that run for any of these articles, each with one of its settings. */
  rulesForAny(articles: Iterable<Selected>): readonly ActiveRule[] {
    const configs = new Set(Array.from(articles, (article) => this.resolver.configFor(article)));
    const byId = new Map<string, ActiveRule>();
    for (const config of configs) for (const active of this.rulesUnder(config)) byId.set(active.rule.id, active);
    return [...byId.values()].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  }

  /** What rules that run for some article declare to need. */
  needsOf(rules: readonly ActiveRule[]): ReadonlySet<SurroundingName> {
    let known = this.needs.get(rules);
    if (known === undefined) {
      known = new Set(rules.flatMap(({ rule }) => rule.needs ?? []));
      this.needs.set(rules, known);
    }
    return known;
  }

  private rulesUnder(config: ResolvedConfig): readonly ActiveRule[] {
    let known = this.active.get(config);
    if (known === undefined) {
      known = activate(this.resolver.rulesUnder(config), config);
      this.active.set(config, known);
    }
    return known;
  }
}
