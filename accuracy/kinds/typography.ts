import { languageOf } from "../../src/locale/tag.ts";
import { mayRepeat } from "../../src/locale/words/repeated-words.ts";
import { findRepetitions } from "../../src/rules/repeated-word/repetitions.ts";
import { type Kind, unitKind } from "../kind.ts";
import { MASK, openText, replaceIn, stretchOf, wordsOf } from "../places.ts";

/** Reduplication is grammar in these languages, or words are not divided by spaces. */
const MAY_REPEAT = new Set("hi bn pa ur mr gu ta te kn ml or ne si zh ja th lo km my".split(" "));

const OPEN = /[(（]/g;
const CLOSE = /[)）]/g;

/** As many round brackets opened as closed, and none that only ends a list marker or belongs to a face. */
function isBalanced(text: string): boolean {
  if (/(?:^|\n)\s*\w{1,3}[)）]|[:;]-?[()]/.test(text)) return false;
  return (text.match(OPEN)?.length ?? 0) === (text.match(CLOSE)?.length ?? 0);
}

export const typography: readonly Kind[] = [
  unitKind({
    id: "double-word",
    group: "typography",
    what: "writes a word of three or more letters twice, where no sound sentence of its language has it twice",
    owners: ["repeated-word"],
    suits: (locale) => locale !== null && !MAY_REPEAT.has(languageOf(locale)),
    edit({ target, source }, random, { locale }) {
      const words = wordsOf(target).filter(({ text, end }) => {
        const isShort = (text.match(/\p{L}/gu)?.length ?? 0) < 3;
        const { prose } = target;
        const place = { words: text.toLowerCase(), before: prose.slice(0, end), after: prose.slice(end) };
        return !isShort && !mayRepeat(languageOf(locale), { ...place, source: source.text });
      });
      // What the source says twice may be said twice.
      if (words.length === 0 || findRepetitions(source.prose).length > 0) return null;
      const { text, end } = random.pick(words);
      return replaceIn(target, end, end, ` ${text}`);
    },
  }),
  unitKind({
    id: "open-bracket",
    group: "typography",
    what: "opens a parenthesis in front of a word, or leaves one open",
    owners: ["unbalanced-pair"],
    // The space before a bracket that is gone stands before the stop.
    effects: ["space-before-punctuation"],
    edit({ target, source }, random) {
      const open = openText(target);
      if (!isBalanced(open) || !isBalanced(openText(source))) return null;
      const closing = Array.from(open.matchAll(CLOSE), (match) => stretchOf(match));
      const places = [
        ...closing.map(({ start, end }) => ({ start, end, text: "" })),
        ...wordsOf(target)
          .slice(1)
          .map(({ start }) => ({ start, end: start, text: "(" })),
        ...Array.from(
          target.prose.matchAll(/(?<=[\p{Script=Han}\p{Script=Hiragana}])(?=\p{Script=Han})/gu),
          ({ index }) => {
            return { start: index, end: index, text: "（" };
          },
        ),
      ];
      if (places.length === 0) return null;
      const { start, end, text } = random.pick(places);
      return replaceIn(target, start, end, text);
    },
  }),
  unitKind({
    id: "space-before-stop",
    group: "typography",
    what: "puts a space in front of a full stop or comma",
    owners: ["space-before-punctuation"],
    edit({ target, source }, random) {
      if (/\s[.,]/.test(source.text)) return null;
      // A dot that a name of the source begins with was torn off before.
      const isTorn = (behind: string) => {
        const word = /^[.,，]?\s*([\w-]+)/.exec(behind)?.[1];
        return word !== undefined && source.text.toLowerCase().includes(`.${word.toLowerCase()}`);
      };
      const stops = Array.from(target.prose.matchAll(/(?<=\p{L})[.,](?=\s|$)/gu), ({ index }) => index).filter(
        (index) => !isTorn(target.prose.slice(index, index + 40)),
      );
      if (stops.length === 0) return null;
      const at = random.pick(stops);
      return target.prose[at - 1] === MASK ? null : replaceIn(target, at, at, " ");
    },
  }),
];
