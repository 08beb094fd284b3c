import type { Destination } from "../../compare/links/destinations.ts";
import { globMatcher } from "../../text/glob/match.ts";

/** Whether a translation may lead elsewhere in place of a destination. */
export type IsLocal = (destination: Destination) => boolean;

/**
 * Whether any of some globs matches a destination as it is written, or what comes before its query and fragment.
 *
 * @param globs sound
 */
export function localLinks(globs: readonly string[]): IsLocal {
  if (globs.length === 0) return () => false;
  const matchers = globs.map(globMatcher);
  return ({ written }) => {
    const page = written.replace(/[?#].*$/s, "");
    return matchers.some((matches) => matches(written) || matches(page));
  };
}

/**
 * Takes out of both sets what translations may replace: the source's destinations that are local, and of the target's those
 * that are local too, else as many of the others. These go last, when all that can be explained has gone: `dropReplacements`.
 *
 * @returns how many of the target's may stand in the place of one that was taken
 */
export function takeLocal<E extends Destination, F extends Destination>(
  missing: Set<E>,
  added: Set<F>,
  isLocal: IsLocal,
): number {
  let taken = 0;
  for (const lost of missing) if (isLocal(lost)) taken += missing.delete(lost) ? 1 : 0;
  for (const extra of added) if (isLocal(extra)) taken -= added.delete(extra) ? 1 : 0;
  return Math.max(taken, 0);
}

/** Takes out the first few of what the target has in the place of what `takeLocal` took. */
export function dropReplacements<F extends Destination>(added: Set<F>, count: number): void {
  for (const extra of [...added].slice(0, count)) added.delete(extra);
}
