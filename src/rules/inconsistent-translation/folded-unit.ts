import { literalView } from "../../compare/literals/literal-view.ts";
import { contrastsOf } from "../../locale/words/contrasts.ts";
import { functionWords } from "../../locale/words/english.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { shortHash } from "../../text/short-hash.ts";

/** A unit as it is compared with all others of a run: hashes, never texts. */
export interface FoldedUnit {
  readonly source: number;
  readonly target: number;
  /** Of the numbers, names and code of the source: only where they agree can two sources be one. */
  readonly literals: number;
  /** Of the source without its contrasts (`error`, `not`) and function words. */
  readonly frame: number;
  readonly contrasts: number;
}

/** How many numbers a folded unit is packed into. */
export const PACKED = 5;

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const APOSTROPHE = /['’]/;
const APOSTROPHES = /['’]/g;
const LITERAL = /[A-Za-z]*\d[A-Za-z\d]*|[A-Za-z]+[A-Z][A-Za-z]*/g;
const LEAST_WORDS = 2;

/** `null` for units that say too little to be compared. */
export function foldedUnit({ source, target, identical }: TranslationUnit): FoldedUnit | null {
  if (identical || source.blank || target.blank) return null;
  const words = foldedWords(source.unmarked);
  if (words.length < LEAST_WORDS) return null;
  const rendering = foldedWords(target.unmarked).join("");
  if (rendering === "") return null;
  const hasApostrophe = APOSTROPHE.test(source.unmarked);
  const { frame, contrasts } = contrastsOf(
    hasApostrophe ? foldedWords(source.unmarked.replace(APOSTROPHES, "")) : words,
  );
  return {
    source: shortHash(words.join(" ")),
    target: shortHash(rendering),
    literals: shortHash(literalsOf(source).join("\n")),
    frame: shortHash(frame.filter(isContent).join(" ")),
    contrasts: shortHash(contrasts.join(" ")),
  };
}

/** Function words that are no words of English alone: `an error` and `a warning` differ in one word. */
const LITTLE = new Set(["a", "an", "do", "does", "did"]);

function isContent(word: string): boolean {
  return !functionWords.has(word) && !LITTLE.has(word);
}

/**
 * Without case and punctuation; what stands in code, destinations and tags is left out. Identifiers are not: bold parts
 * `**Fjord** -object` and makes two words of one.
 */
function foldedWords(text: string): readonly string[] {
  return text.toLowerCase().normalize("NFKC").match(LETTERS) ?? [];
}

/** Code, references, and names with a digit or an inner capital. */
function literalsOf(source: Segment<"source">): readonly string[] {
  const code = source.placeables.code.map(({ text }) => text);
  const references = source.placeables.autolinks.map(({ destination }) => destination);
  return [...code, ...references, ...(literalView(source).match(LITERAL) ?? [])].sort();
}

export function packed({ source, target, literals, frame, contrasts }: FoldedUnit): readonly number[] {
  return [source, target, literals, frame, contrasts];
}

/** The unit that stands at a place of a packed list. */
export function unpacked(numbers: readonly number[], place: number): FoldedUnit {
  const at = place * PACKED;
  const [source = 0, target = 0, literals = 0, frame = 0, contrasts = 0] = numbers.slice(at, at + PACKED);
  return { source, target, literals, frame, contrasts };
}
