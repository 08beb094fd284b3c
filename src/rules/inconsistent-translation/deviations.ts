import type { ArticleContribution } from "../../model/rule.ts";
import { append } from "../../text/grouped.ts";
import { countOf, type FoldedUnit, unpacked } from "./folded-unit.ts";

/** Where a unit stands: the article, and its number among those that the article contributed. */
export interface UnitPlace {
  readonly contribution: ArticleContribution<string>;
  readonly place: number;
  readonly unit: FoldedUnit;
}

/** A unit that differs from the most frequent of its kind. */
export interface Deviation extends UnitPlace {
  /** The first of the most frequent. */
  readonly usual: UnitPlace;
  readonly usualCount: number;
  readonly count: number;
}

/**
 * The units that share a key with others and differ from most of them by a second one. Looks at the hashes twice, so that
 * places are kept of the few that deviate alone.
 */
export function deviations(
  contributions: readonly ArticleContribution<string>[],
  keyOf: (unit: FoldedUnit) => string,
  renderingOf: (unit: FoldedUnit) => string,
): readonly Deviation[] {
  const first = new Map<string, string>();
  const suspects = new Set<string>();
  eachUnit(contributions, ({ unit }) => {
    const key = keyOf(unit);
    const known = first.get(key);
    if (known === undefined) first.set(key, renderingOf(unit));
    else if (known !== renderingOf(unit)) suspects.add(key);
  });
  const groups = new Map<string, Map<string, UnitPlace[]>>();
  eachUnit(contributions, (place) => {
    const key = keyOf(place.unit);
    if (!suspects.has(key)) return;
    const group = groups.get(key) ?? new Map<string, UnitPlace[]>();
    groups.set(key, group);
    append(group, renderingOf(place.unit), place);
  });
  return [...groups.values()].flatMap((group) => deviatingFrom([...group.values()]));
}

function deviatingFrom(values: readonly (readonly UnitPlace[])[]): readonly Deviation[] {
  const [usual = [], ...others] = [...values].sort((a, b) => b.length - a.length);
  const count = values.reduce((sum, places) => sum + places.length, 0);
  const [example] = usual;
  if (example === undefined) return [];
  return others.flat().map((place) => ({ ...place, usual: example, usualCount: usual.length, count }));
}

function eachUnit(contributions: readonly ArticleContribution<string>[], visit: (place: UnitPlace) => void): void {
  for (const contribution of contributions) {
    for (let place = 0; place < countOf(contribution.value); place++) {
      visit({ contribution, place, unit: unpacked(contribution.value, place) });
    }
  }
}
