import type { UnitTable } from "../model/unit-table.ts";
import { PrintTable, UNKNOWN } from "../text/print-table.ts";

/** No more different units than this are told apart: 6 MB of numbers. */
const MOST_UNITS = 250_000;

/** The time in which a number means one unit. */
export interface Era {
  /** How many numbers there are so far; the first is 1. */
  readonly size: number;
}

/** The units of an article by what their two texts are. */
export interface UnitNumbers {
  readonly era: Era;
  /**
   * By index, a number that units of the same two texts share in all articles of the era; 0 where what is seen of a unit hangs on
   * more than its texts.
   */
  readonly numbers: Int32Array;
}

/** Gives equal units of articles equal numbers: by their prints alone, which are not compared with their texts. */
export class UnitNumbering {
  private era = new PrintTable();
  private readonly known = new WeakMap<UnitTable, UnitNumbers>();
  private readonly most: number;

  /** @param most of so many units, give or take an article, an era has numbers */
  constructor(most = MOST_UNITS) {
    this.most = most;
  }

  of(text: string, units: UnitTable): UnitNumbers {
    const known = this.known.get(units);
    if (known !== undefined) return known;
    if (this.era.size >= this.most) this.era = new PrintTable();
    const found = { era: this.era, numbers: numbered(text, units, this.era) };
    this.known.set(units, found);
    return found;
  }
}

function numbered(text: string, units: UnitTable, known: PrintTable): Int32Array {
  const mayDefine = text.includes("]:");
  const print = { first: 0, second: 0 };
  const numbers = new Int32Array(units.length);
  for (let index = 0; index < units.length; index++) {
    // A reference takes its destination from elsewhere in its article; all else that rules see of a unit is in it.
    if (mayDefine && holdsBracket(text, units, index)) continue;
    units.print(index, print);
    let number = known.get(print.first, print.second);
    if (number === UNKNOWN) {
      number = known.size + 1;
      known.set(print.first, print.second, number);
    }
    numbers[index] = number;
  }
  return numbers;
}

function holdsBracket(text: string, units: UnitTable, index: number): boolean {
  // With the marker between its halves, which has none.
  const halves = text.slice(units.targetStart(index), units.sourceEnd(index));
  return halves.includes("[") || halves.includes("]");
}

const numbering = new UnitNumbering();

/** Of the whole thread. */
export function numbersOf(text: string, units: UnitTable): UnitNumbers {
  return numbering.of(text, units);
}
