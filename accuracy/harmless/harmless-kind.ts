import type { Edit } from "../../src/model/diagnostic.ts";
import type { TranslationUnit } from "../../src/model/unit.ts";
import { type Kind, type Subject, unitKind } from "../kind.ts";
import { type Stretch, stretchOf } from "../places.ts";
import type { Random } from "../random.ts";

interface HarmlessEdit {
  readonly id: string;
  readonly what: string;
  readonly suits?: (locale: string | null) => boolean;
  /** @returns `null` where the unit offers no place */
  readonly edit: (unit: TranslationUnit, random: Random, subject: Subject) => Edit | null;
}

/** An edit that a translator may make: nothing owns it, so an error or a warning about it is an accusation. */
export function harmless(kind: HarmlessEdit): Kind {
  return unitKind({ ...kind, group: "harmless", owners: [] });
}

/** All that an expression finds in a text. */
export function stretches(text: string, pattern: RegExp): readonly Stretch[] {
  return Array.from(text.matchAll(pattern), (match) => stretchOf(match));
}

/** One of a list, or `null` of none. */
export function oneOf<T>(list: readonly T[], random: Random): T | null {
  return list.length === 0 ? null : random.pick(list);
}
