import type { ArticleHead } from "../model/article.ts";
import type { PlainContribution } from "../model/report.ts";
import type { ActiveRule } from "./active-rule.ts";
import type { LineMap } from "./line-map.ts";

/**
 * What a sibling that is on disk but not linted contributes, from its front matter alone.
 *
 * @param lines of the file, at least up to the end of its front matter
 * @param sourceKey what it has in common with the articles that translate the same source
 */
export function siblingContributions(
  head: ArticleHead,
  lines: LineMap,
  locale: string | null,
  sourceKey: string,
  rules: readonly ActiveRule[],
): readonly PlainContribution[] {
  return rules.flatMap(({ rule }) => {
    const contribution = rule.checks.group?.contribute(head);
    if (!contribution) return [];
    const range = lines.range(contribution.at.start, contribution.at.end);
    const { value } = contribution;
    return [{ ruleId: rule.id, kind: "group", path: head.path, key: sourceKey, locale, linted: false, range, value }];
  });
}
