import type { TranslationUnit } from "../../model/unit.ts";
import { unmatchedAddresses } from "./bare-addresses.ts";
import { dropReplacements, type IsLocal, takeLocal } from "./local-links.ts";
import { takeEquivalent } from "./localized.ts";
import { type Expected, type Found, type Pair, takeAltered, takeLocalized, takeSwallowed } from "./pairs.ts";

/** How the destinations of a target differ from those of its source. */
export interface LinkDifferences {
  /** Pairs that differ in a locale of the path alone. */
  readonly localeChanged: readonly Pair[];
  readonly changed: readonly Pair[];
  readonly missing: readonly Expected[];
  readonly added: readonly Found[];
}

/**
 * Compares the destinations of a unit.
 *
 * @param localized whether what localization changes in a link is no difference
 * @param isLocal what a translation may lead elsewhere for
 */
export function linkDifferences(unit: TranslationUnit, localized: boolean, isLocal: IsLocal): LinkDifferences {
  const { missing, added, bare } = unmatchedAddresses(unit);
  if (localized) takeEquivalent(missing, added);
  const replaceable = takeLocal(missing, added, isLocal);
  const localeChanged = takeLocalized(missing, added);
  const changed = [...takeSwallowed(missing, added, bare), ...takeAltered(missing, added, bare)];
  dropReplacements(added, replaceable);
  return {
    localeChanged,
    changed,
    missing: [...missing].filter((lost) => !bare.has(lost)),
    added: [...added].filter((extra) => !bare.has(extra)),
  };
}
