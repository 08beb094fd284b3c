import { distance } from "fastest-levenshtein";
import type { TranslationUnit } from "../../model/unit.ts";
import type { LostIdentifier } from "./lost-identifiers.ts";

/** `shopping_cart`, `My_Logo`; not `OTEL_EXPORTER`, `about_CommonParameters`. */
const PLAIN_WORDS = /^[A-Za-z]?[a-z0-9]+(?:_[A-Za-z]?[a-z0-9]+){1,1000}$/;
/** `authors.json`; not `System.String`, `Fjordbase.Cluster.json`. */
const FILE_NAME = /^[\w-]+\.[a-z][a-z0-9]{0,4}$/;
/** A slip of the hand changes no more letters. */
const SLIP = 2;

/**
 * Whether a lost name is one that people make up for an example, and translate: words with underscores, a file, an address,
 * where source and translation are two files. It is none where the translation's blocks of code have it, where its parts only
 * changed places, and where it is mistyped.
 */
export function isExampleName({ pairing }: TranslationUnit, { identifier, damage, place }: LostIdentifier): boolean {
  if (pairing?.fences === undefined || (damage !== "gone" && damage !== "spelling")) return false;
  const { kind, text } = identifier;
  const isMadeUp = kind === "mail" || PLAIN_WORDS.test(text) || FILE_NAME.test(text);
  if (!isMadeUp || pairing.fences.target.includes(text)) return false;
  if (place === null) return true;
  return partsOf(place.text) !== partsOf(text) && distance(place.text, text) > SLIP;
}

function partsOf(name: string): string {
  return name.split(/[_.]/).sort().join(" ");
}
