import { scriptOfLocale } from "../../locale/script.ts";
import { Feature } from "../../model/features.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { Tally } from "../../text/tally.ts";
import { findMojibake, type Mojibake } from "./mojibake.ts";
import { findCentralEuropean, findCyrillic } from "./other-code-pages.ts";

/** Without one of these there is only Latin text with accents … */
const NOT_LATIN_LETTERS =
  Feature.typographic | Feature.otherScript | Feature.control | Feature.cjk | Feature.rightToLeft;
/** … which may hold the few bytes that Windows-1252 has letters for. */
const LATIN_PAIR = /[\u00c2-\u00f4][ŠŒŽšœžŸƒ]/;
const LOST = "\uFFFD";
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;
const LOST_OR_CONTROL = /\uFFFD|(?![\t\n\r])\p{Cc}/gu;

/** Windows-1252 characters that were read as Latin-1, and so became C1 controls. */
const WINDOWS_1252: ReadonlyMap<string, string> = new Map([
  ["\u0085", "…"],
  ["\u0091", "‘"],
  ["\u0092", "’"],
  ["\u0093", "“"],
  ["\u0094", "”"],
  ["\u0095", "•"],
  ["\u0096", "–"],
  ["\u0097", "—"],
  ["\u0099", "™"],
]);
/** What only UTF-8 that was read as Windows-1251 holds: three letters of two bytes in a row, a typographic mark, a Latin letter. */
const CYRILLIC_PAIRS = /(?:[РС][\u0080-\uffff]){3}|вЂ|[A-Za-z][ГДЕ][\u0080-\uffff]|[ГДЕ][\u0080-\uffff][A-Za-z]/;

/** A damaged stretch of a target; offsets into it. */
export interface Damage {
  readonly kind: "misread" | "replaced" | "control";
  readonly start: number;
  readonly end: number;
  /** What was meant, where the bytes say. */
  readonly meant: string | null;
  /** What the bytes say, or the character's number. */
  readonly shown: string;
  /** The encoding that misread text was read in; else empty. */
  readonly codePage: string;
}

/** The damage of a target that its source does not show, in the order of the text. */
export function damageIn(unit: TranslationUnit, locale: string | null): readonly Damage[] {
  const found = [...lostIn(unit), ...misreadIn(unit, locale)];
  return found.sort((a, b) => a.start - b.start);
}

function lostIn({ target, source }: TranslationUnit): readonly Damage[] {
  if ((target.features & Feature.control) === 0) return [];
  const inSource = new Tally(source.text.match(LOST_OR_CONTROL) ?? []);
  const runs = Array.from(target.text.matchAll(/\uFFFD+/g), ({ 0: run, index }) => ({ run, index }));
  const lost = runs.filter(({ run }) => ![...run].every((character) => inSource.take(character)));
  const controls = Array.from(target.text.matchAll(CONTROL), ({ 0: run, index }) => ({ run, index }));
  return [
    ...lost.map(({ run, index }) => {
      return {
        kind: "replaced" as const,
        start: index,
        end: index + run.length,
        meant: null,
        shown: run,
        codePage: "",
      };
    }),
    ...controls.flatMap(({ run, index }) => {
      if (inSource.take(run)) return [];
      const code = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
      const meant = WINDOWS_1252.get(run) ?? null;
      return [{ kind: "control" as const, start: index, end: index + 1, meant, shown: code, codePage: "" }];
    }),
  ];
}

function misreadIn({ target, source }: TranslationUnit, locale: string | null): readonly Damage[] {
  return mojibakeIn(target.text, target.features, locale).flatMap(({ start, end, decoded, codePage }) => {
    if (source.text.includes(target.text.slice(start, end))) return [];
    const meant = decoded.includes(LOST) ? null : decoded;
    return [{ kind: "misread" as const, start, end, meant, shown: decoded, codePage }];
  });
}

/** Misread text by the encoding that explains most of it. */
function mojibakeIn(text: string, features: number, locale: string | null): readonly Mojibake[] {
  if ((features & Feature.otherScript) !== 0 && CYRILLIC_PAIRS.test(text)) {
    const cyrillic = findCyrillic(text);
    if (cyrillic.length > 0) return cyrillic;
  }
  if ((features & Feature.latinExtended) === 0) return [];
  const central = CENTRAL_PAIR.test(text) ? findCentralEuropean(text) : [];
  const mayBeWestern = (features & NOT_LATIN_LETTERS) !== 0 || LATIN_PAIR.test(text);
  const letter = () => (locale === null ? null : (scriptOfLocale(locale)?.letter ?? null));
  const western = mayBeWestern ? findMojibake(text, letter) : [];
  return lengthOf(central) > lengthOf(western) ? central : western;
}

/** A lead byte of Windows-1250 and what is no letter of a word that goes on. */
const CENTRAL_PAIR = /[ĂÄĹ][^\sA-Za-z]|Č[\u0098™š›]|â€/;

function lengthOf(found: readonly Mojibake[]): number {
  return found.reduce((sum, { start, end }) => sum + end - start, 0);
}
