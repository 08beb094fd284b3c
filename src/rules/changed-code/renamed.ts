import { distance } from "fastest-levenshtein";
import type { UnitPairing } from "../../model/unit.ts";
import { asciiDigits } from "../../text/digits.ts";

type Fences = NonNullable<UnitPairing["fences"]>;

const WORD = /[\p{L}\p{M}\p{N}_]{1,10000}/gu;
const FENCE = /^`+ ?| ?`+$/g;
const QUOTES = /["'“”‘’«»]/g;
/** How people write what they speak of: a function with its brackets, a tag without, a path or an ending in short. */
const WRAPPING = /^[</.*]+|(?:\(\))?(?:[>/]|\.\*?){0,100}$/g;
/** What is left out: one sign or three. In front of a name three are code, which one sign is not: `[...slug]`. */
const LEFT_OUT = /…/g;
const LEFT_OUT_IN_TARGET = /…(?![\p{L}\p{N}_$[{(])/gu;
/** Of an address of the site. */
const LOCALE = /^\/?[a-z]{2}(?:-[a-z]{2,4})?(?=\/)/i;
/** Space between signs and inside of braces changes nothing: `( )`, `<Tap />`, `{ tap }`. */
const SPACE_BETWEEN_SIGNS =
  /(?<=[^\p{L}\p{M}\p{N}\s])\s+(?=[^\p{L}\p{M}\p{N}\s])|\s+(?=\/?>$)|(?<=\{)\s+|\s+(?=\})|^\s+|\s+$/gu;
/** `<form action>`, which people shorten where they say that it is a form's. */
const ATTRIBUTE_OF_TAG = /^<[\w-]+ ([\w-]+)>$/;
/** Of files of code; what such a name is. */
const ENDING_OR_NOUN =
  /^(?:\.(?:[cm]?[jt]sx?|json|mdx?|html?|css|vue|svelte|astro|ya?ml|toml|xml|py|rb|go|rs|php|sh|ps1|txt|java|cs)| (?:file|folder|directory|function|method|hook|interface|class|component|type|object|module|package|property|prop|option|attribute|parameter|variable|field|element))$/;
/** `openTap`, `open_tap`, `Tap2`: a word of no language. */
const IDENTIFIER = /[a-z0-9][A-Z]|[A-Za-z]_[A-Za-z]|[A-Za-z][0-9]|[A-Z]{2}/;
/** So much of an identifier is mistyped, no more: other words share as much. */
const MISTYPED = 0.2;

/** Whether code differs in nothing but what people leave away or add where they speak of it. */
export function isWrittenAlike(source: string, target: string): boolean {
  const expected = bare(source.replace(LEFT_OUT, "..."));
  const found = bare(target.replace(LEFT_OUT_IN_TARGET, "..."));
  return expected.replace(WRAPPING, "") === found.replace(WRAPPING, "");
}

/**
 * Whether code has other words than in the source and is whole for the rest: a text, a value or a name of an example that was
 * translated, as people do. It is none where the translation's own blocks of code have the source's name, where a name or the
 * case of a word is mistyped, and where signs, spaces or pieces differ.
 *
 * @param source as written, with its backticks
 */
export function isRenamed(fences: Fences, source: string, target: string): boolean {
  const [expected, found] = [bare(source), bare(target)];
  if (isShortened(expected, found) || isShortened(found, expected)) return true;
  const lost = wordsOnlyIn(expected, found);
  const added = wordsOnlyIn(found, expected);
  if (lost.length === 0 && added.length === 0) return !haveWordsInOrder(expected, found);
  if (lost.length === 0 || added.length === 0) return false;
  if (added.every((word) => isUsed(word, fences.target))) return true;
  if (isUsed(expected, fences.target) && !isUsed(found, fences.target) && !/\s/.test(expected)) return false;
  if (lost.some((word) => IDENTIFIER.test(word) && isUsed(word, fences.target))) return false;
  if (lost.length === 1 && added.length === 1 && added[0]?.toLowerCase() === lost[0]?.toLowerCase()) return false;
  return !added.some((word) => lost.some((other) => isMistyped(word, other)));
}

/**
 * Whether one is the other in short: the end of a qualified name or of a path, a file without its ending, a name without the
 * noun behind it, a property without its tag.
 */
function isShortened(long: string, short: string): boolean {
  if (short === "" || long.length <= short.length) return false;
  if (ATTRIBUTE_OF_TAG.exec(long)?.[1]?.toLowerCase() === short.toLowerCase()) return true;
  if (long.endsWith(short)) return /[./:]/.test(long.charAt(long.length - short.length - 1));
  return long.startsWith(short) && ENDING_OR_NOUN.test(long.slice(short.length));
}

/** Whether code only begins or ends elsewhere: `taps.open` for `taps` with `.open` behind its marks. */
export function isMarkedFurther(segment: string, source: string, target: string): boolean {
  const found = target.replace(FENCE, "");
  return found.includes(source.replace(FENCE, "")) && segment.replaceAll("`", "").includes(found);
}

/** Without the marks of code, and without quotation marks, which code that is spoken of may do without. */
function bare(code: string): string {
  const text = code.replace(FENCE, "").replace(QUOTES, "").replace(SPACE_BETWEEN_SIGNS, "");
  return asciiDigits(text.normalize("NFC")).replace(LOCALE, "");
}

function haveWordsInOrder(code: string, other: string): boolean {
  return code.match(WORD)?.join(" ") === other.match(WORD)?.join(" ");
}

function wordsOnlyIn(code: string, other: string): readonly string[] {
  const left: string[] = [...(other.match(WORD) ?? [])];
  return (code.match(WORD) ?? []).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function isUsed(word: string, code: string): boolean {
  for (let at = code.indexOf(word); at >= 0; at = code.indexOf(word, at + 1)) {
    if (!isWordPart(code[at - 1]) && !isWordPart(code[at + word.length])) return true;
  }
  return false;
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}_$]/u.test(character);
}

/** `fadAnimation` for `fadeAnimation`; not `exemple` for `example`, which is another language. */
function isMistyped(word: string, other: string): boolean {
  if (!IDENTIFIER.test(other)) return false;
  return distance(word, other) <= Math.floor(Math.max(word.length, other.length) * MISTYPED);
}
