import type { InlineLink } from "../../src/model/inline.ts";
import type { TranslationUnit } from "../../src/model/unit.ts";
import { type Kind, unitKind } from "../kind.ts";
import { isInLink, MASK, replaceIn } from "../places.ts";

/** Links of the target with a label in Latin letters that the source has on the same destination. */
function linksWithNames({ target, source }: TranslationUnit): readonly InlineLink<"target">[] {
  return target.placeables.links.filter(({ kind, label, destination }) => {
    const text = target.slice(label);
    return kind === "link" && /^[A-Za-z][\w .-]+$/.test(text) && source.text.includes(`[${text}](${destination}`);
  });
}

const BARE_ADDRESS = /(?<![<("'=\w])https?:\/\/[\w./?=-]*\w(?= \p{L})/gu;

/** Links whose parts belong to others. */
export const labels: readonly Kind[] = [
  unitKind({
    id: "exchange-labels",
    group: "links",
    what: "exchanges the labels of two links that the source names as the target does",
    owners: ["mismatched-link/labelsExchanged"],
    edit(unit, random) {
      const [first, second] = random
        .rotated(linksWithNames(unit))
        .slice(0, 2)
        .sort((a, b) => a.span.start - b.span.start);
      if (first === undefined || second === undefined || first.destination === second.destination) return null;
      const { target } = unit;
      if (target.slice(first.label) === target.slice(second.label)) return null;
      const between = target.slice({ start: first.label.end, end: second.label.start });
      const text = target.slice(second.label) + between + target.slice(first.label);
      return { start: first.label.start, end: second.label.end, text };
    },
  }),
  unitKind({
    id: "swallow-word",
    group: "links",
    what: "removes the space behind a bare address, so that it leads on with the word behind it",
    owners: ["mismatched-link"],
    edit({ target, source }, random) {
      const found = Array.from(target.text.matchAll(BARE_ADDRESS)).filter(({ index, 0: url }) => {
        return (
          target.prose[index] === MASK && source.text.includes(url) && !isInLink(target, target.span.start + index)
        );
      });
      if (found.length === 0) return null;
      const { index, 0: url } = random.pick(found);
      return replaceIn(target, index + url.length, index + url.length + 1, "");
    },
  }),
];
