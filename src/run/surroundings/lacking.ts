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

/** Of a translation whose source is a file of its own, nothing but that file has to be known of the source. */
export function neededFor(isPaired: boolean, needs: ReadonlySet<SurroundingName>): ReadonlySet<SurroundingName> {
  return isPaired ? new Set([...needs].filter((name) => name !== "source")) : needs;
}
