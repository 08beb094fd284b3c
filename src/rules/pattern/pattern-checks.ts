import { namedProse } from "../../compare/literals/named-prose.ts";
import { coversLocale } from "../../locale/range.ts";
import type { CompiledPattern, Match } from "../../model/pattern.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { type FixedText, fixedTextOf } from "./fixed-text.ts";

/** A place that a pattern found, with offsets into the segment. */
export interface Place {
  readonly side: "source" | "target";
  readonly match: Match;
}

/** So many places of one pattern are shown of one segment. */
const MOST_PLACES = 100;

/**
 * Looking on behind each match is linear each time, and together it need not be: `a.*b|a` reads to the end of the line for
 * every `a`. In long segments fewer places are shown.
 */
const MOST_CHARACTERS_READ = 2_000_000;

/** Folds to `s` in other ways than by lower case; whatever holds it is not screened. */
const LONG_S = "\u017F";

/** Where one pattern finds something in units. */
export class PatternSearch {
  readonly pattern: CompiledPattern;
  private readonly fixed: FixedText | null;

  constructor(pattern: CompiledPattern) {
    this.pattern = pattern;
    this.fixed = fixedTextOf(pattern.config.find);
  }

  isFor(locale: string | null): boolean {
    return coversLocale(this.pattern.config.locales ?? [], locale);
  }

  placesIn(unit: TranslationUnit): readonly Place[] {
    const { where = "target" } = this.pattern.config;
    const sides = where === "both" ? (["source", "target"] as const) : [where];
    return sides.flatMap((side) => this.placesOn(side, unit));
  }

  private placesOn(side: "source" | "target", unit: TranslationUnit): readonly Place[] {
    const { config, find, unless, whenSource } = this.pattern;
    const segment = unit[side];
    if (!this.mayMatch(segment.text)) return [];
    const textOf = (each: Segment) => (config.raw === true ? each.text : namedProse(each));
    const text = textOf(segment);
    const found = find.matches(text, mostIn(text));
    if (found.length === 0 || whenSource?.test(textOf(unit.source)) === false) return [];
    const excused = unless?.matches(text, mostIn(text)) ?? [];
    return found
      .filter((match) => !excused.some((other) => other.start < match.end && match.start < other.end))
      .map((match) => ({ side, match }));
  }

  private mayMatch(text: string): boolean {
    if (this.fixed === null) return true;
    if (this.fixed.caseSensitive) return text.includes(this.fixed.text);
    return text.toLowerCase().includes(this.fixed.text) || text.includes(LONG_S);
  }
}

function mostIn(text: string): number {
  return Math.max(1, Math.min(MOST_PLACES, Math.floor(MOST_CHARACTERS_READ / Math.max(text.length, 1))));
}

/**
 * A message or a replacement with `$0` to `$9` filled in; `$$` is a dollar sign.
 *
 * @param text as it is written: what was searched may have code masked
 */
export function expanded(template: string, { groups }: Match, text: string): string {
  return template.replace(/\$(\$|\d)/g, (_, name: string) => {
    if (name === "$") return "$";
    const group = groups[Number(name)];
    return group ? text.slice(group.start, group.end) : "";
  });
}
