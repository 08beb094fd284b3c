import { languageOf } from "../../src/locale/tag.ts";
import type { Kind } from "../kind.ts";
import { isInLink, MASK, replaceIn, replaceSpan, wordsOf } from "../places.ts";
import { harmless, oneOf, stretches } from "./harmless-kind.ts";

/** Words that sound sentences of a language have twice in a row, as they stand at the end of a clause. */
const GRAMMATICAL_REPETITIONS: Readonly<Record<string, readonly string[]>> = {
  fr: ["que vous vous connectez", "que nous nous occupons", "de temps en temps"],
  nl: ["stap voor stap", "een voor een", "keer op keer"],
  de: ["die die Daten liest", "Schritt für Schritt", "dass das das Beste ist"],
  es: ["paso a paso", "uno a uno", "poco a poco"],
  it: ["passo passo", "mano a mano", "piano piano"],
  pt: ["passo a passo", "pouco a pouco"],
  nb: ["det det gjelder", "steg for steg", "om og om igjen"],
  sv: ["det det gäller", "steg för steg", "om och om igen"],
  id: ["satu per satu", "satu demi satu", "langkah demi langkah"],
  ru: ["шаг за шагом", "один за одним", "раз за разом"],
  tr: ["adım adım", "tek tek", "yavaş yavaş"],
  ar: ["خطوة خطوة", "شيئا فشيئا", "خطوة بخطوة"],
  ja: ["一つ一つ", "少しずつ少しずつ", "それぞれ"],
  zh: ["一步一步", "一個一個", "慢慢"],
  ko: ["하나하나", "조금씩 조금씩", "차근차근"],
};

/** How a person tells the way through menus: "and then select". */
const THEN: Readonly<Record<string, string>> = {
  nl: " en selecteer vervolgens ",
  fr: ", puis sélectionnez ",
  nb: " og deretter ",
  sv: " och välj sedan ",
  id: " lalu pilih ",
  ru: ", а затем выберите ",
  zh: "，然後選取 ",
  ja: " を選択し、次に ",
  ar: " ثم حدد ",
  de: " und wählen Sie dann ",
};

const PATH =
  /\*\*(?=[\p{L}\p{N}])[^*>\n[\]]*(?<=[\p{L}\p{N}])\*\*(?:\s*\\?>\s*\*\*(?=[\p{L}\p{N}])[^*>\n[\]]*(?<=[\p{L}\p{N}])\*\*)+/gu;

/** Prepositions and articles that Arabic and Hebrew write in one with the next word. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = { ar: ["ب", "ل", "و"], he: ["ב", "ל", "ה"] };

/** Whether a path is all there is of paths: what is left of another, or bold beside bold, could be damage. */
function isWholePath(text: string, path: string): boolean {
  return text.split(/\\?>/).length === path.split(/\\?>/).length && !/\*\* *\*\*/.test(text);
}

const isFree = (text: string) => !/[`*_<>[\](){}\\&\uFFFC]/.test(text);

/** Another wording, another order, other forms of words. */
export const words: readonly Kind[] = [
  harmless({
    id: "repeat-by-grammar",
    what: "adds a phrase that says a word twice by grammar",
    edit({ target }, random, { locale }) {
      const phrases = GRAMMATICAL_REPETITIONS[languageOf(locale)];
      const end = target.text.search(/[.。]$/u);
      if (phrases === undefined || end < 1 || !/\p{L}/u.test(target.prose[end - 1] ?? "") || !isFree(target.text))
        return null;
      const phrase = random.pick(phrases);
      // A word in front that the phrase has as well would be a third.
      if (phrase.includes(/\p{L}+$/u.exec(target.prose.slice(0, end))?.[0] ?? "")) return null;
      return replaceIn(target, end, end, `${/[zj][ha]/.test(languageOf(locale)) ? "" : " "}${phrase}`);
    },
  }),
  harmless({
    id: "tell-menu-path",
    what: "tells a menu path in words",
    edit({ target }, random, { locale }) {
      const path = oneOf(stretches(target.text, PATH), random);
      const then = THEN[languageOf(locale)];
      if (path === null || then === undefined || !isWholePath(target.text, path.text)) return null;
      return replaceIn(target, path.start, path.end, path.text.replace(/\s*\\?>\s*/g, then));
    },
  }),
  harmless({
    id: "list-menu-path",
    what: "writes an arrow for the separators of a menu path",
    edit({ target }, random) {
      const path = oneOf(stretches(target.text, PATH), random);
      if (path === null || !isWholePath(target.text, path.text)) return null;
      return replaceIn(
        target,
        path.start,
        path.end,
        path.text.replace(/\s*\\?>\s*/g, random.pick([" → ", " » ", " &gt; "])),
      );
    },
  }),
  harmless({
    id: "reorder-clauses",
    what: "exchanges the two clauses of a sentence",
    edit({ target }) {
      const [, first, second, stop] =
        /^(\p{L}[^,，、.。:：;()]*)[,，] ?([^,，、.。:：;()]+)([.。]?)$/u.exec(target.text) ?? [];
      if (
        first === undefined ||
        second === undefined ||
        !isFree(target.prose) ||
        /\d,\d/.test(target.text) ||
        /\d,\d/.test(target.text)
      )
        return null;
      const comma = target.text.includes("，") ? "，" : ", ";
      return replaceSpan(target.span, `${second}${comma}${first}${stop ?? ""}`);
    },
  }),
  harmless({
    id: "reorder-sentences",
    what: "exchanges two sentences of a segment",
    edit({ target }) {
      const [stop, ...others] = stretches(target.prose, /[.。](?: |(?<=。))(?=[\p{Lu}\p{Lo}])/gu);
      if (stop === undefined || others.length > 0 || /[\d>\n(（[\]*"]/.test(target.text) || !/[.。]$/.test(target.text))
        return null;
      const first = target.text.slice(0, stop.start + 1);
      const second = target.text.slice(stop.end);
      const space = target.text.includes("。") ? "" : " ";
      return replaceSpan(target.span, `${second}${space}${first}`);
    },
  }),
  harmless({
    id: "join-sentences",
    what: "joins two sentences by a semicolon",
    edit({ target }, random) {
      const place = oneOf(stretches(target.prose, /(?<=\p{L})\. (?=\p{Lu}\p{Ll})/gu), random);
      return place === null ? null : replaceIn(target, place.start, place.end, "; ");
    },
  }),
  harmless({
    id: "leave-word-out",
    what: "leaves a word out",
    suits: (locale) => !["zh", "ja", "th", "km", "lo", "my"].includes(languageOf(locale)),
    edit({ target, source }, random) {
      const found = stretches(target.prose, /(?<=[\p{L},] )\p{Ll}{2,} (?=\p{L})/gu).filter(({ start, end }) => {
        const before = /(\p{L}+),? $/u.exec(target.prose.slice(0, start))?.[1];
        // Without it the words around it could be the same.
        return (
          before !== undefined &&
          !target.prose.slice(end).toLowerCase().startsWith(before.toLowerCase()) &&
          !source.text.includes(target.text.slice(start, end))
        );
      });
      const place = oneOf(found, random);
      return place === null ? null : replaceIn(target, place.start, place.end, "");
    },
  }),
  harmless({
    id: "change-case",
    what: "writes a word of prose with a capital",
    edit({ target }, random) {
      const word = oneOf(
        wordsOf(target).filter(({ text }) => /^\p{Ll}{4}/u.test(text)),
        random,
      );
      return word === null
        ? null
        : replaceIn(target, word.start, word.start + 1, (word.text[0] as string).toUpperCase());
    },
  }),
  harmless({
    id: "inflect-word",
    what: "gives a word another ending",
    edit({ target, identical }, random) {
      // What was not translated would differ from its source.
      if (identical) return null;
      const word = oneOf(
        // A word alone may be a value.
        wordsOf(target).filter(({ text }) => /^\p{Ll}{5}/u.test(text) && target.text.includes(" ")),
        random,
      );
      return word === null || isInLink(target, target.span.start + word.start)
        ? null
        : replaceIn(target, word.end - 1, word.end, "");
    },
  }),
  harmless({
    id: "hyphenate-words",
    what: "joins two words by a hyphen",
    suits: (locale) => "nl de sv nb da fi".split(" ").includes(languageOf(locale)),
    edit({ target }, random) {
      const place = oneOf(stretches(target.prose, /(?<=\p{Ll}{3}) (?=\p{Ll}{3})/gu), random);
      return place === null ? null : replaceIn(target, place.start, place.end, "-");
    },
  }),
  harmless({
    id: "compound-with-code",
    what: "joins a word to a code span by a hyphen",
    suits: (locale) => "nl de sv nb da fi".split(" ").includes(languageOf(locale)),
    edit({ target }, random) {
      const code = oneOf(
        target.placeables.code.filter(({ span }) =>
          /^ \p{Ll}{3}/u.test(target.slice({ start: span.end, end: Math.min(span.end + 4, target.span.end) })),
        ),
        random,
      );
      return code === null ? null : { start: code.span.end, end: code.span.end + 1, text: "-" };
    },
  }),
  harmless({
    id: "prefix-to-code",
    what: "writes a preposition in one with code or bold, as Arabic and Hebrew do",
    suits: (locale) => languageOf(locale) in PREFIXES,
    edit({ target }, random, { locale }) {
      const place = oneOf(stretches(target.text, /(?<= )(?=\*\*\p{L}|`\w)/gu), random);
      if (place === null || target.text.split("`").length > 3 || strongCount(target.text) > 2) return null;
      return replaceIn(
        target,
        place.start,
        place.start,
        random.pick(PREFIXES[languageOf(locale)] as readonly string[]),
      );
    },
  }),
  harmless({
    id: "decompose",
    what: "writes letters with their marks apart (NFD)",
    edit({ target }, random) {
      const places = stretches(target.prose, /[\u00C0-\u017F\u0400-\u045F\u3040-\u30FF]/gu).filter(
        ({ text }) => text.normalize("NFD") !== text,
      );
      const place = oneOf(places, random);
      return place === null ? null : replaceIn(target, place.start, place.end, place.text.normalize("NFD"));
    },
  }),
  harmless({
    id: "space-beside-latin",
    what: "sets or removes the space between Chinese or Japanese and a Latin word",
    suits: (locale) => ["zh", "ja"].includes(languageOf(locale)),
    edit({ target }, random) {
      const pattern =
        /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]) ?(?=[A-Za-z]{3})|(?<=[A-Za-z]{3}) ?(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu;
      const place = oneOf(stretches(target.prose, pattern), random);
      return place === null || target.prose[place.start] === MASK
        ? null
        : replaceIn(target, place.start, place.end, place.text === "" ? " " : "");
    },
  }),
  harmless({
    id: "explain-name",
    what: "adds the English name in brackets behind a word",
    edit({ target, source }, random) {
      const name = oneOf(stretches(source.prose, /(?<=\p{Ll} )[A-Z][a-z]{3,}(?= [a-z])/gu), random);
      const word = oneOf(
        wordsOf(target).filter(
          ({ text, start }) => text.length > 3 && !isInLink(target, target.span.start + start) && isFree(target.text),
        ),
        random,
      );
      return name === null || word === null ? null : replaceIn(target, word.end, word.end, ` (${name.text})`);
    },
  }),
];

function strongCount(text: string): number {
  return text.split("**").length - 1;
}
