import type { ArticleHead } from "../model/article.ts";
import type { PlainContribution } from "../model/report.ts";
import type { ActiveRule } from "./active-rule.ts";
import type { LineMap } from "./line-map.ts";
import { detachedValue } from "./own-copy.ts";

/**
 * What a sibling that is on disk but not linted contributes to a rule, from its front matter alone; `null`: nothing.
 *
 * @param lines of the file, at least up to the end of its front matter
 * @param key what it has in common with the articles that translate the same source
 * @param texts strings of values of these articles, which are mostly alike
 */
export function siblingContribution(
  head: ArticleHead,
  lines: LineMap,
  locale: string | null,
  key: string,
  { rule }: ActiveRule,
  texts: Map<string, string>,
): PlainContribution | null {
  const contribution = rule.checks.group?.contribute(head);
  if (!contribution) return null;
  const range = lines.range(contribution.at.start, contribution.at.end);
  const value = detachedValue(contribution.value, texts);
  return { ruleId: rule.id, kind: "group", path: head.path, key, locale, linted: false, range, value };
}
