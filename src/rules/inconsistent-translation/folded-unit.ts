import { literalView } from "../../compare/literals/literal-view.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { shortHash } from "../../text/short-hash.ts";

/** A unit as it is compared with all others of a run: hashes, never texts. */
export interface FoldedUnit {
  readonly source: number;
  readonly target: number;
  /** Of the numbers, names and code of the source: only where they agree can two sources be one. */
  readonly literals: number;
  readonly words: number;
  readonly firstHalf: number;
  readonly secondHalf: number;
}

/** How many numbers a folded unit is packed into. */
export const PACKED = 6;

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const LITERAL = /\d+|[A-Za-z]+[A-Z][A-Za-z]*/g;
const LEAST_WORDS = 2;

/** `null` for units that say too little to be compared. */
export function foldedUnit({ source, target, identical }: TranslationUnit): FoldedUnit | null {
  if (identical || source.blank || target.blank) return null;
  const words = foldedWords(source);
  if (words.length < LEAST_WORDS) return null;
  const rendering = foldedWords(target).join("");
  if (rendering === "") return null;
  const middle = words.length >> 1;
  return {
    source: shortHash(words.join(" ")),
    target: shortHash(rendering),
    literals: shortHash(literalsOf(source).join("\n")),
    words: words.length,
    firstHalf: shortHash(words.slice(0, middle).join(" ")),
    secondHalf: shortHash(words.slice(middle).join(" ")),
  };
}

/** Without case and punctuation; what stands in code, URLs and tags is left out. */
function foldedWords({ prose }: Segment): readonly string[] {
  return prose.toLowerCase().normalize("NFKC").match(LETTERS) ?? [];
}

function literalsOf(source: Segment<"source">): readonly string[] {
  const code = source.placeables.code.map(({ text }) => text);
  return [...code, ...(literalView(source).match(LITERAL) ?? [])].sort();
}

export function packed({ source, target, literals, words, firstHalf, secondHalf }: FoldedUnit): readonly number[] {
  return [source, target, literals, words, firstHalf, secondHalf];
}

/** The unit that stands at a place of a packed list. */
export function unpacked(numbers: readonly number[], place: number): FoldedUnit {
  const [source = 0, target = 0, literals = 0, words = 0, firstHalf = 0, secondHalf = 0] = numbers.slice(
    place * PACKED,
    (place + 1) * PACKED,
  );
  return { source, target, literals, words, firstHalf, secondHalf };
}
