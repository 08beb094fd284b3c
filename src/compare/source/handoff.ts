import type { FrontMatter } from "../../model/front-matter.ts";
import type { ArticleContribution, Contribution } from "../../model/rule.ts";
import { scalarOf } from "../../parse/metadata-value.ts";
import { handoffDate, isOfForm } from "../../parse/pipeline-keys.ts";

/** What an article's metadata say about the source it was translated from. */
export interface Handoff {
  readonly hash: string;
  readonly commit: string | null;
  /** `YYYY-MM-DD`, so that strings compare as dates. */
  readonly handoff: string;
}

/** `null` where the hash or the date cannot be read. */
export function handoffOf(frontMatter: FrontMatter): Contribution<Handoff> | null {
  const hash = scalarOf(frontMatter, "ms.openlocfilehash");
  const commit = scalarOf(frontMatter, "ms.sourcegitcommit");
  const handoff = handoffDate(scalarOf(frontMatter, "ms.lasthandoff")?.text ?? "");
  if (hash === null || !isOfForm("ms.openlocfilehash", hash.text) || handoff === null) return null;
  const readable = commit !== null && isOfForm("ms.sourcegitcommit", commit.text);
  return { value: { hash: hash.text, commit: readable ? commit.text : null, handoff }, at: hash.span };
}

/**
 * Translations of one source that are newer than one of them: the other locales with another hash and the latest handoff
 * after its own, in the order of their tags.
 */
export function newestAhead(
  own: ArticleContribution<Handoff>,
  contributions: readonly ArticleContribution<Handoff>[],
): readonly ArticleContribution<Handoff>[] {
  if (own.locale === null) return [];
  const ahead = contributions.filter(
    ({ locale, value: { hash, handoff } }) =>
      locale !== null && locale !== own.locale && hash !== own.value.hash && handoff > own.value.handoff,
  );
  const latest = ahead
    .map(({ value }) => value.handoff)
    .sort()
    .at(-1);
  return ahead
    .filter(({ value }) => value.handoff === latest)
    .sort((a, b) => ((a.locale ?? "") < (b.locale ?? "") ? -1 : 1));
}
