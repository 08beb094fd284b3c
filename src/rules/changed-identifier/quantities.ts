import type { Literal } from "../../compare/literals/literal-search.ts";
import { literalView } from "../../compare/literals/literal-view.ts";
import { type QuantityUnit, quantityUnitAt } from "../../locale/words/quantity-units.ts";
import { Feature } from "../../model/features.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { asciiDigits } from "../../text/digits.ts";

/** A number with its unit: `64 GB`. */
interface Quantity extends Literal {
  /** With a full stop for the decimal mark. */
  readonly number: string;
  readonly unit: QuantityUnit;
  /** How the unit is written, and where it stands. */
  readonly written: Literal;
}

/** A quantity of the source whose number has another unit in the target. */
export interface ChangedQuantity {
  readonly expected: Quantity;
  readonly found: Quantity;
}

/** The signs that English writes, a word for each of those that stand for a time. */
const SOURCE_UNIT =
  /\d[ \u00A0-]?(?:[KMGTP]i?B|ms|milliseconds?|s|sec|seconds?|min|minutes?|h|hrs?|hours?|days?|[kMG]?Hz|[KMG]bps|mm|cm|km)(?![A-Za-z])/i;

const NUMBER = /\d+(?:[.,]\d+){0,10000}/g;
const SPACE = /^[ \u00A0\u202F-]?/;

/** Beyond so many numbers a text is a table of data. */
const MOST_NUMBERS = 100;

/**
 * Quantities whose unit is another of the same kind: `64 MB` for `64 GB`. What a language writes otherwise than the
 * table of units knows is believed, and so is a number that was converted, for it is another.
 *
 * @throws {ReaderNotLoaded} `html`
 */
export function changedQuantities({ source, target }: TranslationUnit): readonly ChangedQuantity[] {
  if ((source.features & Feature.digit) === 0 || !SOURCE_UNIT.test(source.text)) return [];
  const expected = quantitiesOf(literalView(source));
  const view = asciiDigits(literalView(target));
  const found = quantitiesOf(view);
  const loose = looseNumbers(found);
  return expected.known.flatMap((quantity) => {
    const alike = found.known.filter(({ number }) => number === quantity.number);
    const isWrong = ({ unit }: Quantity) =>
      unit.dimension === quantity.unit.dimension &&
      !expected.known.some((other) => other.number === quantity.number && other.unit.sign === unit.sign);
    const [first] = alike;
    if (first === undefined || loose.has(quantity.number) || !alike.every(isWrong)) return [];
    return [{ expected: quantity, found: first }];
  });
}

interface Quantities {
  readonly known: readonly Quantity[];
  /** Every number of the text, as often as it stands there. */
  readonly numbers: readonly string[];
}

function quantitiesOf(view: string): Quantities {
  const known: Quantity[] = [];
  const numbers: string[] = [];
  for (const { 0: digits, index } of view.matchAll(NUMBER)) {
    if (numbers.length === MOST_NUMBERS) break;
    const number = digits.replaceAll(",", ".");
    numbers.push(number);
    const end = index + digits.length;
    const start = end + (SPACE.exec(view.slice(end, end + 1))?.[0].length ?? 0);
    const unit = quantityUnitAt(view.slice(start, start + 32));
    if (unit === null) continue;
    const stop = start + unit.length;
    const written = { text: view.slice(start, stop), start, end: stop };
    known.push({ text: view.slice(index, stop), start: index, end: stop, number, unit, written });
  }
  return { known, numbers };
}

/** Numbers that also stand without a unit that is known: `5 Go` may be anything in a language that is not in the table. */
function looseNumbers({ known, numbers }: Quantities): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  for (const { number } of known) counts.set(number, (counts.get(number) ?? 0) - 1);
  return new Set([...counts].filter(([, count]) => count > 0).map(([number]) => number));
}
