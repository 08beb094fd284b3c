import { distance } from "fastest-levenshtein";
import type { TranslationUnit } from "../../model/unit.ts";
import type { LostIdentifier } from "./lost-identifiers.ts";

/** `shopping_cart`, `My_Logo`; not `OTEL_EXPORTER`, `about_CommonParameters`. */
const PLAIN_WORDS = /^[A-Za-z]?[a-z0-9]+(?:_[A-Za-z]?[a-z0-9]+){1,1000}$/;
/** `authors.json`; not `System.String`, `Fjordbase.Cluster.json`. */
const FILE_NAME = /^[\w-]+\.[a-z][a-z0-9]{0,4}$/;
/** Without the lines below and between parts of names. */
const WORD = /[\p{L}\p{M}\p{N}]{1,10000}/gu;
/** A slip of the hand changes no more letters. */
const SLIP = 2;

/**
 * Whether a lost name is one that people make up for an example, and translate: words with underscores, a file, an address,
 * where source and translation are two files. It is none where the translation's blocks of code have it, where its parts only
 * changed places, and where it is mistyped: nearly the same, and written so nowhere else in the translation.
 */
export function isExampleName({ pairing }: TranslationUnit, { identifier, damage, place }: LostIdentifier): boolean {
  if (pairing?.fences === undefined || (damage !== "gone" && damage !== "spelling")) return false;
  const { kind, text } = identifier;
  const isMadeUp = kind === "mail" || PLAIN_WORDS.test(text) || FILE_NAME.test(text);
  if (!isMadeUp || pairing.fences.target.includes(text)) return false;
  if (place === null) return true;
  const [found, expected] = [partsOf(place.text), partsOf(text)];
  if (found.join(" ") === expected.join(" ")) return false;
  if (distance(place.text, text) > SLIP) return true;
  const words = found.filter((part) => !expected.includes(part));
  return words.every((word) => isWrittenTwice(word, pairing.wholeTarget ?? ""));
}

function partsOf(name: string): readonly string[] {
  return name.split(/[_.]/).sort();
}

/** As a word, in any case: `Mon_Logo` beside `Mon Logo`. */
function isWrittenTwice(word: string, text: string): boolean {
  const wanted = word.toLowerCase();
  const found = text.toLowerCase().matchAll(WORD);
  let times = 0;
  for (const [written] of found) if (written === wanted && ++times === 2) return true;
  return false;
}
