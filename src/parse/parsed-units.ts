import type { FileContext } from "../markdown/file-context.ts";
import type { TranslationUnit } from "../model/unit.ts";
import type { UnitPrint, UnitTable } from "../model/unit-table.ts";
import { Print } from "../text/print-table.ts";
import { isBlank } from "./blank.ts";
import { TARGET_OPEN } from "./segment-markers.ts";
import { createUnit, type UnitBounds } from "./unit.ts";

/** Where the parts of one unit stand in the file. */
export type UnitPlace = Omit<UnitBounds, "id">;

/** So many numbers are kept of a unit, in the order of `UnitPlace`. */
const WIDTH = 6;
const START = 0;
const TARGET_START = 1;
const TARGET_END = 2;
const SOURCE_START = 3;
const SOURCE_END = 4;
const END = 5;

/** Articles have a unit in 290 UTF-16 units of text; a table that is too small grows. */
const TEXT_PER_UNIT = 256;
const FEWEST_UNITS = 8;

/** The units of a body, filled by whoever reads it. */
export class ParsedUnits implements UnitTable {
  private readonly file: FileContext;
  private numbers: Int32Array;
  private count = 0;
  private made: (TranslationUnit | undefined)[] | null = null;
  private list: readonly TranslationUnit[] | null = null;
  private prints: Int32Array | null = null;

  constructor(file: FileContext) {
    this.file = file;
    this.numbers = new Int32Array(Math.max(FEWEST_UNITS, Math.ceil(file.text.length / TEXT_PER_UNIT)) * WIDTH);
  }

  /** Takes the next unit of the text. */
  add({ start, targetStart, targetEnd, sourceStart, sourceEnd, end }: UnitPlace): void {
    const at = this.count * WIDTH;
    if (at === this.numbers.length) this.grow();
    const { numbers } = this;
    numbers[at + START] = start;
    numbers[at + TARGET_START] = targetStart;
    numbers[at + TARGET_END] = targetEnd;
    numbers[at + SOURCE_START] = sourceStart;
    numbers[at + SOURCE_END] = sourceEnd;
    numbers[at + END] = end;
    this.count++;
  }

  private grow(): void {
    const larger = new Int32Array(this.numbers.length * 2);
    larger.set(this.numbers);
    this.numbers = larger;
  }

  /** The same units but some. */
  without(indices: ReadonlySet<number>): ParsedUnits {
    const rest = new ParsedUnits(this.file);
    for (let index = 0; index < this.count; index++) if (!indices.has(index)) rest.add(this.boundsOf(index));
    return rest;
  }

  get length(): number {
    return this.count;
  }

  /** All of them as objects. */
  get units(): readonly TranslationUnit[] {
    this.list ??= Array.from({ length: this.count }, (_, index) => this.unit(index));
    return this.list;
  }

  unit(index: number): TranslationUnit {
    this.made ??= new Array<TranslationUnit | undefined>(this.count);
    const unit = this.made[index] ?? createUnit(this.file, this.boundsOf(index));
    this.made[index] = unit;
    return unit;
  }

  id(index: number): string {
    // Between its quotes, behind which the marker ends.
    return this.file.text.slice(this.start(index) + TARGET_OPEN.length, this.targetStart(index) - 2);
  }

  start(index: number): number {
    return this.numbers[index * WIDTH + START] as number;
  }

  targetStart(index: number): number {
    return this.numbers[index * WIDTH + TARGET_START] as number;
  }

  targetEnd(index: number): number {
    return this.numbers[index * WIDTH + TARGET_END] as number;
  }

  sourceStart(index: number): number {
    return this.numbers[index * WIDTH + SOURCE_START] as number;
  }

  sourceEnd(index: number): number {
    return this.numbers[index * WIDTH + SOURCE_END] as number;
  }

  end(index: number): number {
    return this.numbers[index * WIDTH + END] as number;
  }

  hasBlankHalf(index: number): boolean {
    const { text } = this.file;
    return (
      isBlank(text, this.targetStart(index), this.targetEnd(index)) ||
      isBlank(text, this.sourceStart(index), this.sourceEnd(index))
    );
  }

  isIdentical(index: number): boolean {
    const [target, source] = [this.targetStart(index), this.sourceStart(index)];
    const length = this.targetEnd(index) - target;
    if (length !== this.sourceEnd(index) - source) return false;
    const { text } = this.file;
    return text.slice(target, target + length) === text.slice(source, source + length);
  }

  print(index: number, into: UnitPrint): void {
    this.prints ??= this.readPrints();
    into.first = this.prints[2 * index] as number;
    into.second = this.prints[2 * index + 1] as number;
  }

  private readPrints(): Int32Array {
    const { text } = this.file;
    const prints = new Int32Array(2 * this.count);
    const print = new Print();
    for (let index = 0; index < this.count; index++) {
      print.clear();
      print.read(text, this.targetStart(index), this.targetEnd(index));
      print.read(text, this.sourceStart(index), this.sourceEnd(index));
      prints[2 * index] = print.first;
      prints[2 * index + 1] = print.second;
    }
    return prints;
  }

  private boundsOf(index: number): UnitBounds {
    return {
      id: this.id(index),
      start: this.start(index),
      targetStart: this.targetStart(index),
      targetEnd: this.targetEnd(index),
      sourceStart: this.sourceStart(index),
      sourceEnd: this.sourceEnd(index),
      end: this.end(index),
    };
  }
}
