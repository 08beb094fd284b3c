import type { Article } from "../model/article.ts";
import { Feature } from "../model/features.ts";
import type { TranslationUnit } from "../model/unit.ts";
import type { UnitTable } from "../model/unit-table.ts";
import { PrintTable, UNKNOWN } from "../text/print-table.ts";

/**
 * Looks at a unit for one thing that hangs on nothing but its two texts and the locale: not on its id, its place, a
 * configuration, or the references of its article.
 *
 * @returns 0 to 254
 */
type TraitOf = (unit: TranslationUnit, locale: string | null) => number;

/** No more different units than this are remembered: 6 MB of numbers, and a byte for each trait. */
const MOST_UNITS = 250_000;
const FEWEST_VALUES = 1024;

/** The units of other articles by their numbers, 1 and on, with their traits; the number 0 is of no unit. */
class NumberedUnits {
  private readonly numbers = new PrintTable();
  private readonly values = new Map<string, Uint8Array>();

  get size(): number {
    return this.numbers.size;
  }

  /** The numbers of the units of an article; 0 where what is seen of a unit hangs on more than its texts. */
  of(text: string, units: UnitTable): Int32Array {
    const { numbers } = this;
    const mayDefine = text.includes("]:");
    const print = { first: 0, second: 0 };
    const found = new Int32Array(units.length);
    for (let index = 0; index < units.length; index++) {
      // A reference takes its destination from elsewhere in its article.
      if (mayDefine && (units.unit(index).features & Feature.squareBracket) !== 0) continue;
      units.print(index, print);
      let number = numbers.get(print.first, print.second);
      if (number === UNKNOWN) {
        number = numbers.size + 1;
        numbers.set(print.first, print.second, number);
      }
      found[index] = number;
    }
    return found;
  }

  /** By number, what is known of a trait, one more than its value; 0: nothing. */
  valuesOf(trait: string): Uint8Array {
    const known = this.values.get(trait);
    if (known !== undefined && known.length > this.size) return known;
    const values = new Uint8Array(Math.max(FEWEST_VALUES, 2 * this.size));
    if (known !== undefined) values.set(known);
    this.values.set(trait, values);
    return values;
  }
}

/** What the units of one article are called. */
interface Numbering {
  readonly units: NumberedUnits;
  readonly numbers: Int32Array;
}

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

/** Gives equal units of articles equal numbers. */
export class UnitTraits {
  private units = new NumberedUnits();
  private readonly ofTables = new WeakMap<UnitTable, Numbering>();
  private traits = 0;
  private readonly most: number;

  /** @param most of so many units traits are remembered, give or take an article */
  constructor(most = MOST_UNITS) {
    this.most = most;
  }

  /** A trait that is looked for once in each different unit, in a locale. */
  trait(traitOf: TraitOf): (article: Article, locale?: string | null) => Trait {
    const id = this.traits++;
    return (article, locale = null) => {
      const { table } = article;
      if (table === null) return { length: article.unitCount, at: (index) => traitOf(unitAt(article, index), locale) };
      const { units, numbers } = this.numberingOf(article.text, table);
      return new RememberedTrait(traitOf, locale, table, numbers, units.valuesOf(`${id} ${locale}`));
    };
  }

  private numberingOf(text: string, table: UnitTable): Numbering {
    const known = this.ofTables.get(table);
    if (known !== undefined) return known;
    if (this.units.size >= this.most) this.units = new NumberedUnits();
    const { units } = this;
    const numbering = { units, numbers: units.of(text, table) };
    this.ofTables.set(table, numbering);
    return numbering;
  }
}

const unitTraits = new UnitTraits();

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
