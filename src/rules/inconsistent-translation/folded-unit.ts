import { literalView } from "../../compare/literals/literal-view.ts";
import { contrastsOf } from "../../locale/words/contrasts.ts";
import { functionWords } from "../../locale/words/english.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { shortHash } from "../../text/short-hash.ts";

/** A unit as it is compared with all others of a run: hashes, never texts. */
export interface FoldedUnit {
  /** Of the source with its numbers, names and code. */
  readonly source: string;
  readonly target: string;
  /** Of the target with the source's numbers, names, code and all words but the contrasts (`error`, `not`). */
  readonly frame: string;
  readonly contrasts: string;
}

const LETTERS = /[\p{L}\p{M}\p{N}]{1,10000}/gu;
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
  const literals = literalsOf(source).join("\n");
  return {
    source: hashOf(`${words.join(" ")}\n${literals}`),
    target: hashOf(rendering),
    frame: hashOf(`${rendering}\n${literals}\n${frame.filter(isContent).join(" ")}`),
    contrasts: hashOf(contrasts.join(" ")),
  };
}

/** So many letters a hash has, six bits each. */
const WIDTH = 8;
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/** 48 bits: of a million texts two share theirs once in five hundred runs. */
function hashOf(text: string): string {
  let rest = shortHash(text);
  let hash = "";
  for (let at = 0; at < WIDTH; at++) {
    hash += DIGITS.charAt(rest % 64);
    rest = Math.floor(rest / 64);
  }
  return hash;
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

/** Units in one text, which takes a third of the room of numbers. */
export function packed(units: readonly FoldedUnit[]): string {
  return units.map(({ source, target, frame, contrasts }) => source + target + frame + contrasts).join("");
}

/** How many units a packed text holds. */
export function countOf(packedUnits: string): number {
  return packedUnits.length / (4 * WIDTH);
}

/** The unit that stands at a place of a packed text. */
export function unpacked(packedUnits: string, place: number): FoldedUnit {
  const hash = (index: number) => {
    const at = (4 * place + index) * WIDTH;
    return packedUnits.slice(at, at + WIDTH);
  };
  return { source: hash(0), target: hash(1), frame: hash(2), contrasts: hash(3) };
}
