import type { TranslationUnit } from "./unit.ts";

/**
 * The units of one file by their index, in the order of the text, as offsets into it. For whoever looks at each of them,
 * and at few of them closely: most units of a run need no object.
 */
export interface UnitTable {
  readonly length: number;
  /** The unit itself, made when it is first asked for; the same object each time. */
  unit(index: number): TranslationUnit;
  /** `TranslationUnit.id` */
  id(index: number): string;
  /** Where the unit starts, its markers included. */
  start(index: number): number;
  targetStart(index: number): number;
  targetEnd(index: number): number;
  sourceStart(index: number): number;
  sourceEnd(index: number): number;
  end(index: number): number;
  /** Whether one of the halves is `Segment.blank`. */
  hasBlankHalf(index: number): boolean;
  /** `TranslationUnit.identical` */
  isIdentical(index: number): boolean;
  /** Gives the print of both halves, which units of the same two texts share. */
  print(index: number, into: UnitPrint): void;
}

/** Two 32-bit numbers that stand for the texts of a unit. */
export interface UnitPrint {
  first: number;
  second: number;
}
