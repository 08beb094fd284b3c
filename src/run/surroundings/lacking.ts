import { declaredHash } from "../../compare/source/freshness.ts";
import type { Article } from "../../model/article.ts";
import type { SurroundingName, Surroundings } from "../../model/surroundings.ts";

// One list for all articles: a run keeps what every one lacks.
const SOURCE_AND_HISTORY: readonly SurroundingName[] = ["source", "history"];
const HISTORY: readonly SurroundingName[] = ["history"];
const NOTHING: readonly SurroundingName[] = [];

/**
 * Surroundings that were not to be had, or only in part. Of an article that does not say what it was translated from,
 * everything is known.
 */
export function lackingSurroundings(article: Article, { source }: Surroundings): readonly SurroundingName[] {
  if (declaredHash(article) === null) return NOTHING;
  if (source === undefined || source.since !== null) return SOURCE_AND_HISTORY;
  return source.atCommit === null ? HISTORY : NOTHING;
}

/** Of a translation whose source is a file of its own, nothing but that file has to be known of the source, be it there or not. */
export function neededFor(isOfTree: boolean, needs: ReadonlySet<SurroundingName>): ReadonlySet<SurroundingName> {
  return isOfTree ? new Set([...needs].filter((name) => name !== "source")) : needs;
}
