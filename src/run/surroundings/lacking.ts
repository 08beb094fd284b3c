import { declaredHash } from "../../compare/source/freshness.ts";
import type { Article } from "../../model/article.ts";
import type { SurroundingName, Surroundings } from "../../model/surroundings.ts";

/**
 * Surroundings that were not to be had, or only in part. Of an article that does not say what it was translated from,
 * everything is known.
 */
export function lackingSurroundings(article: Article, { source }: Surroundings): readonly SurroundingName[] {
  if (declaredHash(article) === null) return [];
  if (source === undefined || source.since !== null) return ["source", "history"];
  return source.atCommit === null ? ["history"] : [];
}

/** Where the source's blocks are at hand, nothing else has to be found out about it. */
export function neededFor({ blocks }: Article, needs: ReadonlySet<SurroundingName>): ReadonlySet<SurroundingName> {
  return blocks === undefined ? needs : new Set([...needs].filter((name) => name !== "source"));
}
