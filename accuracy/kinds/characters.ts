import { languageOf } from "../../src/locale/tag.ts";
import type { Segment } from "../../src/model/unit.ts";
import { type Kind, type UnitEdit, unitKind } from "../kind.ts";
import { MASK, ownersAt, replaceIn, replaceSpan, type Stretch, stretchOf, wordsOf } from "../places.ts";
import type { Random } from "../random.ts";
import { SIMPLIFIED, TRADITIONAL } from "./chinese-characters.ts";

/** A damaged character in a literal is also another literal. */
const DAMAGED_LITERAL = ["changed-placeholder", "changed-identifier", "broken-anchor"];

/** Bytes 0x80 to 0x9F as the WHATWG Encoding Standard's windows-1252 has them; five of them are C1 controls. */
const WINDOWS_1252 =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/** UTF-8 read byte by byte. Not by TextDecoder: some releases of Node take windows-1252 for Latin-1. */
function mojibake(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return Array.from(bytes, (byte) => WINDOWS_1252[byte - 0x80] ?? String.fromCharCode(byte)).join("");
}

/** An edit anywhere in a target; inside code, a destination or a tag the rule that owns the place may report it as well. */
function anywhere(target: Segment<"target">, { start, end }: Stretch, text: string, owner: string): UnitEdit {
  const places = ownersAt(target, target.span.start + start);
  return { edit: replaceIn(target, start, end, text), owners: [owner, ...(places ?? [])] };
}

function matches(text: string, pattern: RegExp): readonly Stretch[] {
  return Array.from(text.matchAll(pattern), (match) => stretchOf(match));
}

const CONTROLS = ["\u0002", "\u0008", "\u000b", "\u001b", "\u007f", "\u0090"];

/** Writes a quotation mark or an apostrophe as an entity, else puts a word into such quotation marks. */
function escapeQuote(target: Segment<"target">, source: Segment<"source">, random: Random): UnitEdit | null {
  if (/&(?:apos|quot|#\d+);/.test(source.text + target.text)) return null;
  const quotes = matches(target.prose, /['’"“”]/g);
  if (quotes.length > 0) {
    const { start, end, text } = random.pick(quotes);
    const entities = /['’]/.test(text) ? ["&apos;", "&#39;"] : ["&quot;", "&#34;"];
    return { edit: replaceIn(target, start, end, random.pick(entities)) };
  }
  const words = wordsOf(target);
  if (words.length === 0) return null;
  const { start, end, text } = random.pick(words);
  return { edit: replaceIn(target, start, end, `&quot;${text}&quot;`) };
}

const OTHER_THAN_LATIN = new Set(
  "am ar bg bn el fa gu he hi hy ja ka kk km kn ko lo mk ml mr my ne pa ru si sr ta te th uk ur zh".split(" "),
);
/** As many letters as a script has, so that words that differ still do. */
const LATIN = "abcdefghijklmnopqrstuvwxyz";
const CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Every letter of a target's prose in another script. Where letters had no spaces between words, they become words of
 * four letters, as romanised text has them.
 */
function transliterated({ text, prose }: Segment<"target">, alphabet: string): string {
  const letters = Array.from(prose.matchAll(/\p{L}\p{M}*|\p{M}/gu));
  let result = "";
  let done = 0;
  let length = 0;
  for (const { 0: found, index } of letters) {
    length = index === done ? length + 1 : 0;
    result += text.slice(done, index);
    if (length % 4 === 0 && WITHOUT_SPACES.test(found) && /[\p{L}\p{N}]$/u.test(result)) result += " ";
    result += alphabet[(found.codePointAt(0) as number) % alphabet.length];
    done = index + found.length;
  }
  return result + text.slice(done);
}

function convertChinese(kind: Pick<Kind, "id" | "what">, regions: RegExp, table: ReadonlyMap<string, string>): Kind {
  return unitKind({
    ...kind,
    group: "characters",
    owners: ["wrong-script"],
    suits: (locale) => locale !== null && regions.test(locale),
    edit({ target }) {
      const { text, prose } = target;
      const changed = [...prose].filter((character) => table.has(character)).length;
      if (changed < 4) return null;
      return replaceSpan(target.span, convert(text, prose, table));
    },
  });
}

/** The text with the table's characters exchanged wherever the equally long prose shows them. */
function convert(text: string, prose: string, table: ReadonlyMap<string, string>): string {
  return text
    .split("")
    .map((unit, index) => (prose[index] === MASK ? unit : (table.get(unit) ?? unit)))
    .join("");
}

export const characters: readonly Kind[] = [
  unitKind({
    id: "lose-character",
    group: "characters",
    what: "puts U+FFFD in the place of a letter, anywhere in the target",
    owners: ["corrupt-characters"],
    // A label may be a reference, and a tag be that of bold text; what stood there as in the source does so no more.
    effects: [...DAMAGED_LITERAL, "broken-link-syntax/undefinedReference", "lost-emphasis", "wrong-script"],
    edit({ target }, random) {
      const letters = matches(target.text, /\p{L}/gu);
      return letters.length === 0 ? null : anywhere(target, random.pick(letters), "\uFFFD", "corrupt-characters");
    },
  }),
  unitKind({
    id: "read-as-windows-1252",
    group: "characters",
    what: "reads one to four letters or a typographic mark in the wrong encoding",
    owners: ["corrupt-characters"],
    // Beside markup, a mark becomes a letter and a letter a mark; those of a short target are not of its script.
    effects: [...DAMAGED_LITERAL, "glued-markup/glued", "broken-emphasis", "wrong-script"],
    edit({ target }, random) {
      const runs = matches(
        target.text,
        /[\u00C0-\u024F]|[\u2013\u2014\u2018-\u201D\u2026]|[\u0370-\u1FFF\u3040-\u9FFF\uAC00-\uD7A3]{1,4}/g,
      );
      if (runs.length === 0) return null;
      const run = random.pick(runs);
      return anywhere(target, run, mojibake(run.text), "corrupt-characters");
    },
  }),
  unitKind({
    id: "insert-control",
    group: "characters",
    what: "puts a control character between two letters of prose",
    owners: ["corrupt-characters"],
    effects: DAMAGED_LITERAL,
    edit({ target }, random) {
      const places = matches(target.prose, /\p{L}(?=\p{L})/gu);
      if (places.length === 0) return null;
      const { end } = random.pick(places);
      return replaceIn(target, end, end, random.pick(CONTROLS));
    },
  }),
  unitKind({
    id: "escape-entity",
    group: "characters",
    what: "writes a quotation mark or apostrophe as an entity: &apos;",
    owners: ["stray-entity"],
    edit: ({ target, source }, random) => escapeQuote(target, source, random),
  }),
  unitKind({
    id: "transliterate",
    group: "characters",
    what: "writes the prose of a target in another script",
    owners: ["wrong-script"],
    // Names that stand in prose are transliterated with it.
    // A word that stands twice by grammar is then a word twice, and endings of other scripts may touch bold.
    effects: ["changed-identifier", "changed-placeholder", "repeated-word", "glued-markup"],
    suits: (locale) => locale !== null,
    edit({ target, source, identical }, _, { locale }) {
      const isLatin = !OTHER_THAN_LATIN.has(languageOf(locale)) || /-Latn\b/.test(locale ?? "");
      const own = isLatin ? /\p{Script=Latin}/gu : /(?!\p{Script=Latin})\p{L}/gu;
      // A name alone, or a path of names, may be in Latin letters anywhere.
      const isName = /\\\\/.test(target.text) || !/\S\s+\S/.test(target.text) || !/\S\s+\S/.test(source.text);
      if (identical || isName || (target.prose.match(own)?.length ?? 0) < 12) return null;
      return replaceSpan(target.span, transliterated(target, isLatin ? CYRILLIC : LATIN));
    },
  }),
  convertChinese(
    { id: "simplify-chinese", what: "writes Traditional Chinese in simplified characters" },
    /^zh-(?:Hant|TW|HK|MO)/,
    SIMPLIFIED,
  ),
  convertChinese(
    { id: "traditionalize-chinese", what: "writes Simplified Chinese in traditional characters" },
    /^zh-(?:Hans|CN|SG)/,
    TRADITIONAL,
  ),
];
