import type { Article } from "../../model/article.ts";
import type { SourceFacts, SourceText } from "../../model/source.ts";
import { type Scalar, scalarOf } from "../../parse/metadata-value.ts";
import { isOfForm } from "../../parse/pipeline-keys.ts";
import { comparableBody, embeddedSource } from "./embedded-source.ts";
import { changesOf, type SourceChange, sourceChanges } from "./source-changes.ts";

/**
 * How an article stands to today's source. `unaffected`: with `--source-since`, the changes since then have nothing to
 * do with it. `cosmetic`: nothing that translation has to do with changed.
 */
export interface Freshness {
  readonly state: "fresh" | "stale" | "cosmetic" | "gone" | "unaffected";
  /** Of a stale article. */
  readonly changes: readonly SourceChange[];
}

/** The hash of the source an article was translated from; `null` where it says none in the right form. */
export function declaredHash({ frontMatter }: Pick<Article, "frontMatter">): Scalar | null {
  const hash = scalarOf(frontMatter, "ms.openlocfilehash");
  return hash !== null && isOfForm("ms.openlocfilehash", hash.text) ? hash : null;
}

/** Compares an article with its source. What changed is read from the source as it was, else from the article's own. */
export function freshnessOf(article: Article, hash: string, source: SourceFacts): Freshness {
  const { today, since } = source;
  if (today === null) return of(since !== null && since.text === null ? "unaffected" : "gone");
  if (today.hash === hash || today.hash === source.atCommit?.hash) return of("fresh");
  if (since?.text?.hash === today.hash) return of("unaffected");
  const before = since?.text ?? source.atCommit;
  const changes = before === null ? changesFromEmbedded(article, today) : sourceChanges(before, today);
  return { state: changes.length > 0 ? "stale" : "cosmetic", changes };
}

function of(state: Freshness["state"]): Freshness {
  return { state, changes: [] };
}

function changesFromEmbedded(article: Article, today: SourceText): readonly SourceChange[] {
  return changesOf(
    today.differenceFrom(article).none,
    comparableBody(embeddedSource(article)),
    comparableBody(today.body),
  );
}
