import type { Article } from "../model/article.ts";
import type { TranslationUnit } from "../model/unit.ts";
import type { UnitTable } from "../model/unit-table.ts";
import { type Era, numbersOf, type UnitNumbering } from "./unit-numbers.ts";

/**
 * Looks at a unit for one thing that hangs on nothing but its two texts and the locale: not on its id, its place, a
 * configuration, or the references of its article.
 *
 * @returns 0 to 254
 */
type TraitOf = (unit: TranslationUnit, locale: string | null) => number;

const FEWEST_VALUES = 1024;

/** A trait of the units of an article, by their index; a unit that is unlike all others so far is looked at when it is asked for. */
export interface Trait {
  readonly length: number;
  at(index: number): number;
}

class RememberedTrait implements Trait {
  private readonly traitOf: TraitOf;
  private readonly locale: string | null;
  private readonly table: UnitTable;
  private readonly numbers: Int32Array;
  private readonly values: Uint8Array;

  constructor(traitOf: TraitOf, locale: string | null, table: UnitTable, numbers: Int32Array, values: Uint8Array) {
    this.traitOf = traitOf;
    this.locale = locale;
    this.table = table;
    this.numbers = numbers;
    this.values = values;
  }

  get length(): number {
    return this.numbers.length;
  }

  at(index: number): number {
    const number = this.numbers[index] as number;
    const known = this.values[number] as number;
    if (known > 0) return known - 1;
    const value = this.traitOf(this.table.unit(index), this.locale);
    if (number > 0) this.values[number] = value + 1;
    return value;
  }
}

/** What is known of a trait in one locale: by number, one more than its value; 0: nothing. */
interface KnownValues {
  readonly era: Era;
  readonly values: Uint8Array;
}

/** Remembers traits of units. */
export class UnitTraits {
  private readonly numbering: Pick<UnitNumbering, "of">;

  constructor(numbering: Pick<UnitNumbering, "of">) {
    this.numbering = numbering;
  }

  /** A trait that is looked for once in each different unit, in a locale. */
  trait(traitOf: TraitOf): (article: Article, locale?: string | null) => Trait {
    const byLocale = new Map<string | null, KnownValues>();
    return (article, locale = null) => {
      const { table } = article;
      if (table === null) return { length: article.unitCount, at: (index) => traitOf(unitAt(article, index), locale) };
      const { era, numbers } = this.numbering.of(article.text, table);
      const known = grown(byLocale.get(locale), era);
      byLocale.set(locale, known);
      return new RememberedTrait(traitOf, locale, table, numbers, known.values);
    };
  }
}

/** With room for all numbers of an era; what is known of another one says nothing. */
function grown(known: KnownValues | undefined, era: Era): KnownValues {
  const isOfEra = known?.era === era;
  if (known !== undefined && isOfEra && known.values.length > era.size) return known;
  const values = new Uint8Array(Math.max(FEWEST_VALUES, 2 * era.size));
  if (known !== undefined && isOfEra) values.set(known.values);
  return { era, values };
}

const unitTraits = new UnitTraits({ of: numbersOf });

/** A trait of units that is remembered for the whole thread: versions of an article repeat each other's units. */
export function traitOfUnits(traitOf: TraitOf): (article: Article, locale?: string | null) => Trait {
  return unitTraits.trait(traitOf);
}

/** The units of an article of which something is true; of those known from other articles no object is made for that. */
export function unitsThat(
  isSo: (unit: TranslationUnit, locale: string | null) => boolean,
): (article: Article, locale?: string | null) => readonly TranslationUnit[] {
  const traitIn = traitOfUnits((unit, locale) => (isSo(unit, locale) ? 1 : 0));
  return (article, locale) => {
    const trait = traitIn(article, locale);
    const found: TranslationUnit[] = [];
    for (let index = 0; index < trait.length; index++) if (trait.at(index) === 1) found.push(unitAt(article, index));
    return found;
  };
}

/** The unit with an index, made by itself where that can be done. */
export function unitAt(article: Article, index: number): TranslationUnit {
  return article.table === null ? (article.units[index] as TranslationUnit) : article.table.unit(index);
}
