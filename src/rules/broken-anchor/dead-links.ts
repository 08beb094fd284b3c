import { type Destination, destinationsOf } from "../../compare/links/destinations.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import type { PageNames } from "./page-names.ts";

/** The links of a target to places in the same file that are not there. */
interface DeadLinks {
  /** Those that the source does not have. */
  readonly dead: readonly Destination<"target">[];
  /** Those that the source has as well. */
  readonly shared: readonly Destination<"target">[];
  /** The source's fragments that the target lacks; empty where nothing is dead. */
  readonly lost: readonly Destination<"source">[];
}

/** References count with their definition. */
export function deadLinks({ target, source }: TranslationUnit, targets: Names): DeadLinks {
  const destinations = destinationsOf(target);
  const all = fragmentsOf(destinations).filter(({ written }) => !targets.has(written));
  if (all.length === 0) return { dead: [], shared: [], lost: [] };
  const sources = fragmentsOf(destinationsOf(source));
  const inSource = new Set(sources.map(({ normalised }) => normalised));
  const inTarget = new Set(destinations.map(({ normalised }) => normalised));
  return {
    dead: all.filter(({ normalised }) => !inSource.has(normalised)),
    shared: all.filter(({ normalised }) => inSource.has(normalised)),
    lost: sources.filter(({ normalised }) => !inTarget.has(normalised)),
  };
}

/**
 * Which message is about a link that both sides have and that leads nowhere in the translation. An id of the source's own was
 * lost; a name that the site makes of a heading's text may be the source's in all languages, unless the file shows that it is not.
 *
 * @param units those of the file whose targets have such links
 * @param sources where links within the source lead; `null` where it is no file of its own
 */
export function sharedMessage(
  fragment: string,
  units: readonly TranslationUnit[],
  targets: Names,
  sources: PageNames | null,
): "deadSourceFragment" | "lostFragment" | "driftedFragment" {
  const leadsTo = sources?.leadsTo(fragment) ?? null;
  if (sources === null || leadsTo === null) return "deadSourceFragment";
  if (leadsTo === "id") return "lostFragment";
  return units.some((unit) => usesOwnHeadings(unit, targets, sources)) ? "lostFragment" : "driftedFragment";
}

/** Whether a link leads to what a heading is called in the translation alone. */
function usesOwnHeadings({ target }: TranslationUnit, targets: Names, sources: Names): boolean {
  return fragmentsOf(destinationsOf(target)).some(({ written }) => targets.has(written) && !sources.has(written));
}

type Names = Pick<PageNames, "has">;

function fragmentsOf<D extends Destination>(destinations: readonly D[]): readonly D[] {
  return destinations.filter(({ written, kind }) => written.startsWith("#") && kind !== "reference");
}
