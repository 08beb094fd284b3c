import { languageOf } from "../../src/locale/tag.ts";
import type { Kind } from "../kind.ts";
import { isInLink, replaceIn, replaceSpan, sidesOf, strongRuns } from "../places.ts";
import { harmless, oneOf, stretches } from "./harmless-kind.ts";

const isOf = (languages: string) => (locale: string | null) => languages.split(" ").includes(languageOf(locale));

/** Particles that are written in one with the word before them. */
const PARTICLES = ["를", "은", "에서", "로"];

const BOLD_BESIDE_BOLD = /(?<=[\p{L}\p{N}])\*\* \*\*(?=[\p{L}\p{N}])/gu;

/** What the same text looks like where another hand set it. */
export const settings: readonly Kind[] = [
  harmless({
    id: "stop-into-bold",
    what: "draws the stop behind bold into it",
    edit({ target }, random) {
      const place = oneOf(stretches(target.text, /(?<=[\p{L}\p{N}])\*\*[.。]$/gu), random);
      return place === null ? null : replaceIn(target, place.start, place.end, `${place.text.at(-1)}**`);
    },
  }),
  harmless({
    id: "stop-out-of-bold",
    what: "puts the stop at the end of bold behind it",
    edit({ target }, random) {
      const place = oneOf(stretches(target.text, /(?<=[\p{L}\p{N}])[.。]\*\*$/gu), random);
      return place === null ? null : replaceIn(target, place.start, place.end, `**${place.text[0]}`);
    },
  }),
  harmless({
    id: "merge-bold",
    what: "makes one bold run of two that stand side by side in the source too",
    edit({ target, source }, random) {
      const places = stretches(target.text, BOLD_BESIDE_BOLD);
      const isSame =
        source.text.match(BOLD_BESIDE_BOLD)?.length === places.length &&
        strongRuns(source).length === strongRuns(target).length;
      const place = isSame ? oneOf(places, random) : null;
      return place === null ? null : replaceIn(target, place.start, place.end, " ");
    },
  }),
  harmless({
    id: "bold-code",
    what: "makes a code span bold",
    edit({ target }, random) {
      const spans = target.placeables.code.filter(({ span }) => {
        return !isInLink(target, span.start) && /^[\s,]?[\s.,。、]?$/.test(sidesOf(target, span).join(""));
      });
      const code = /\*/.test(target.text) ? null : oneOf(spans, random);
      return code === null ? null : replaceSpan(code.span, `**${target.slice(code.span)}**`);
    },
  }),
  harmless({
    id: "quote-code",
    what: "puts quotation marks around a code span",
    edit({ target }, random, { locale }) {
      const spans = target.placeables.code.filter(({ span }) => {
        return !isInLink(target, span.start) && /^\s?[\s.,]?$/.test(sidesOf(target, span).join(""));
      });
      const code = oneOf(spans, random);
      const [open, close] = isOf("ja zh")(locale) ? "「」" : isOf("fr nb ru ar")(locale) ? "«»" : "“”";
      return code === null ? null : replaceSpan(code.span, `${open}${target.slice(code.span)}${close}`);
    },
  }),
  harmless({
    id: "full-width-digits",
    what: "writes a number of one digit in full width",
    suits: isOf("ja zh"),
    edit({ target }, random) {
      const digits =
        /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])\d(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu;
      const place = oneOf(stretches(target.prose, digits), random);
      return place === null
        ? null
        : replaceIn(target, place.start, place.end, String.fromCharCode(place.text.charCodeAt(0) + 0xfee0));
    },
  }),
  harmless({
    id: "arabic-percent",
    what: "writes the Arabic percent sign",
    suits: isOf("ar fa"),
    edit({ target }, random) {
      const place = oneOf(stretches(target.prose, /(?<=\d)%(?=[\s.,،]|$)/gu), random);
      return place === null ? null : replaceIn(target, place.start, place.end, "٪");
    },
  }),
  harmless({
    id: "no-break-hyphen",
    what: "writes a hyphen between two words as one that does not break",
    edit({ target }, random) {
      const place = oneOf(stretches(target.prose, /(?<=\s\p{Ll}{2,})-(?=\p{Ll}{2,}[\s.,])/gu), random);
      return place === null ? null : replaceIn(target, place.start, place.end, "\u2011");
    },
  }),
  harmless({
    id: "particle-behind-code",
    what: "writes a Korean particle in one with the code or bold before it",
    suits: isOf("ko"),
    edit({ target }, random) {
      const place = oneOf(
        stretches(target.text, /(?<=[\p{L}\p{N}](?:`|\*\*)) ?(?:을|를|은|는|이|가|에서|로)(?= )/gu),
        random,
      );
      return place === null ? null : replaceIn(target, place.start, place.end, random.pick(PARTICLES));
    },
  }),
];
