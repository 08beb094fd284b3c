/** Space that no line is broken at: the one that the Microsoft French style guide asks for. */
export const NO_BREAK_SPACE = "\u00a0";

/**
 * Marks that French sets off by a no-break space. The narrow no-break space, which the Imprimerie nationale asks for
 * before `; ! ?`, is as good.
 */
export const SPACED_MARKS = ":;!?»";

/**
 * French regions without that custom. Canada: no space before `; ! ?` (Office québécois de la langue française).
 * Switzerland: a thin space at most, often none (Guide du typographe romand).
 */
const UNSPACED: ReadonlySet<string> = new Set(["fr-CA", "fr-CH"]);

/** Whether a locale sets off `: ; ! ?` and the inside of « » by a no-break space. */
export function hasFrenchSpacing(locale: string): boolean {
  return (locale === "fr" || locale.startsWith("fr-")) && !UNSPACED.has(locale);
}

/** Names that end in a mark, which stays where it is. */
export const NAMES_WITH_MARK: readonly string[] = ["Yahoo!", "Kahoot!"];
