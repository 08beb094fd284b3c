import { literalView } from "../../compare/literals/literal-view.ts";
import { functionWords } from "../../locale/words/english.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { shortHash } from "../../text/short-hash.ts";

/** A unit as it is compared with all others of a run: hashes, never texts. */
export interface FoldedUnit {
  readonly source: number;
  readonly target: number;
  /** Of the numbers, names and code of the source: only where they agree can two sources be one. */
  readonly literals: number;
  /** Of what the source's words begin with, without function words: plurals, contractions and `info` say nothing new. */
  readonly gist: number;
  /** How many words the gist has, and the hashes of its halves. */
  readonly words: number;
  readonly firstHalf: number;
  readonly secondHalf: number;
}

/** How many numbers a folded unit is packed into. */
export const PACKED = 7;

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const LITERAL = /[A-Za-z]*\d[A-Za-z\d]*|[A-Za-z]+[A-Z][A-Za-z]*/g;
const LEAST_WORDS = 2;
/** `info` and `information` begin alike, `error` and `warning` do not. */
const STEM_LENGTH = 4;

/** `null` for units that say too little to be compared. */
export function foldedUnit({ source, target, identical }: TranslationUnit): FoldedUnit | null {
  if (identical || source.blank || target.blank) return null;
  const words = foldedWords(source);
  if (words.length < LEAST_WORDS) return null;
  const rendering = foldedWords(target).join("");
  if (rendering === "") return null;
  const gist = words
    .filter((word) => word.length > 1 && !functionWords.has(word))
    .map((word) => word.slice(0, STEM_LENGTH));
  const middle = gist.length >> 1;
  return {
    source: shortHash(words.join(" ")),
    target: shortHash(rendering),
    literals: shortHash(literalsOf(source).join("\n")),
    gist: shortHash(gist.join(" ")),
    words: gist.length,
    firstHalf: shortHash(gist.slice(0, middle).join(" ")),
    secondHalf: shortHash(gist.slice(middle).join(" ")),
  };
}

/** Without case and punctuation; what stands in code, URLs and tags is left out. */
function foldedWords({ prose }: Segment): readonly string[] {
  return prose.toLowerCase().normalize("NFKC").match(LETTERS) ?? [];
}

function literalsOf(source: Segment<"source">): readonly string[] {
  const code = source.placeables.code.map(({ text }) => text);
  const references = source.placeables.autolinks.map(({ destination }) => destination);
  return [...code, ...references, ...(literalView(source).match(LITERAL) ?? [])].sort();
}

export function packed({
  source,
  target,
  literals,
  gist,
  words,
  firstHalf,
  secondHalf,
}: FoldedUnit): readonly number[] {
  return [source, target, literals, gist, words, firstHalf, secondHalf];
}

/** The unit that stands at a place of a packed list. */
export function unpacked(numbers: readonly number[], place: number): FoldedUnit {
  const [source = 0, target = 0, literals = 0, gist = 0, words = 0, firstHalf = 0, secondHalf = 0] = numbers.slice(
    place * PACKED,
    (place + 1) * PACKED,
  );
  return { source, target, literals, gist, words, firstHalf, secondHalf };
}
