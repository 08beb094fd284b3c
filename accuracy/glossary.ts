import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as indonesian } from "@orama/stemmers/indonesian";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { readTable } from "../src/config-files/glossary/table-reader.ts";
import type { Glossary } from "../src/model/glossary.ts";

/** Of the languages that articles are measured in. */
const STEMMERS = new Map(
  Object.entries({
    ar: arabic,
    de: german,
    fr: french,
    id: indonesian,
    nb: norwegian,
    nl: dutch,
    ru: russian,
    sv: swedish,
  }),
);

/**
 * A glossary in CSV.
 *
 * @throws {Error} with the first mistake in it
 */
export function glossaryOf(csv: string): Glossary {
  const { terms, faults } = readTable(csv.replace(/^\uFEFF/, ""), "comma");
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`--glossary: ${fault.message}`);
  return { terms, stemmers: STEMMERS };
}
