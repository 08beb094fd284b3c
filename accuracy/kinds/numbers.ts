import { type Kind, unitKind } from "../kind.ts";
import { altered, openText, replaceIn, sharedLiterals } from "../places.ts";

/** An amount that stands alone: no version, date, time, range or part of a name. */
const AMOUNT = /(?<![\w.,:#/\\%$@-]|[.,]\s)\d{2,}(?![\w:/\\%-]|[.,]\d| ?[KMB]\b)/g;
/** Dates, times and large numbers are written as other numbers elsewhere, and small ones that count something as words. */
const CONVERTED =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[ap]\.?m\b|illion|thousand|hundred|dozen|\d\/\d/i;
const COUNTED = /(?<!\d)(?:1[0-2]|[2-9]0|100|24)[ \u00A0-][a-z]/;

/** Numbers that mislead the reader. */
export const numbers: readonly Kind[] = [
  unitKind({
    id: "change-amount",
    group: "protected",
    what: "changes one digit of a number in prose",
    owners: ["changed-number"],
    // An amount may have a unit, and belong to a name.
    effects: ["changed-identifier"],
    edit({ target, source }, random) {
      if (CONVERTED.test(source.text) || COUNTED.test(source.text)) return null;
      const found = sharedLiterals(AMOUNT, target, source).filter(({ text }) => {
        return openText(target).split(text).length === 2 && target.text.split(text).length === 2;
      });
      if (found.length === 0) return null;
      const { text, start, end } = random.pick(found);
      const changed = altered(text, random);
      return changed === null || source.text.includes(changed) ? null : replaceIn(target, start, end, changed);
    },
  }),
];
