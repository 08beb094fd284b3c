import { languageOf } from "../../src/locale/tag.ts";
import type { InlineLink } from "../../src/model/inline.ts";
import type { Segment } from "../../src/model/unit.ts";
import type { Kind } from "../kind.ts";
import { isInLink, MASK, replaceIn, replaceSpan, sidesOf } from "../places.ts";
import type { Random } from "../random.ts";
import { harmless, oneOf, stretches } from "./harmless-kind.ts";

const BARE_ADDRESS = /(?<![<("'=\w*_[])https?:\/\/[\w./?=%-]*[\w/](?=\.?(?:\s|[,;)]|$))/g;

function bareAddress(target: Segment<"target">, random: Random) {
  if (/[<>\\]/.test(target.text)) return null;
  const found = stretches(target.text, BARE_ADDRESS).filter(({ start }) => {
    return (
      target.prose[start] === MASK &&
      target.unmarked[start] !== undefined &&
      !isInLink(target, target.span.start + start)
    );
  });
  return oneOf(found, random);
}

function linkOf(target: Segment<"target">, random: Random, suits: (link: InlineLink<"target">) => boolean) {
  return oneOf(
    target.placeables.links.filter((link) => link.kind === "link" && suits(link)),
    random,
  );
}

const isWeb = ({ destination }: InlineLink<"target">) => /^https?:\/\/[^\s()<>]+$/.test(destination);

/** Addresses and labels that lead to the same place. */
export const addresses: readonly Kind[] = [
  harmless({
    id: "link-bare-address",
    what: "makes a bare address a link with itself as label",
    edit({ target }, random) {
      const url = bareAddress(target, random);
      return url === null ? null : replaceIn(target, url.start, url.end, `[${url.text}](${url.text})`);
    },
  }),
  harmless({
    id: "autolink-bare-address",
    what: "puts a bare address into angle brackets",
    edit({ target }, random) {
      const url = bareAddress(target, random);
      return url === null ? null : replaceIn(target, url.start, url.end, `<${url.text}>`);
    },
  }),
  harmless({
    id: "bare-autolink",
    what: "takes the angle brackets from an address",
    edit({ target }, random) {
      const urls = target.placeables.autolinks.filter(({ destination, span }) => {
        const [, behind] = sidesOf(target, span);
        return /^https?:.*\w$/.test(destination) && /^[\s.]?$/.test(behind) && !/[*_]/.test(destination);
      });
      const url = oneOf(urls, random);
      return url === null ? null : replaceSpan(url.span, url.destination);
    },
  }),
  harmless({
    id: "angle-destination",
    what: "puts the destination of a link into angle brackets",
    edit({ target }, random) {
      const link = linkOf(target, random, isWeb);
      return link === null || sidesOf(target, link.destinationSpan)[0] !== "("
        ? null
        : replaceSpan(link.destinationSpan, `<${link.destination}>`);
    },
  }),
  harmless({
    id: "trailing-slash",
    what: "adds a slash to the end of an address without a file",
    edit({ target }, random) {
      const link = linkOf(target, random, (each) => /^https?:\/\/[\w.-]+(?:\/[\w-]+)*$/.test(each.destination));
      return link === null ? null : replaceSpan(link.destinationSpan, `${link.destination}/`);
    },
  }),
  harmless({
    id: "host-case",
    what: "writes the host of an address in another case",
    edit({ target }, random) {
      const link = linkOf(target, random, isWeb);
      const host = link === null ? null : /^https?:\/\/([\w.-]+)/.exec(link.destination);
      if (link === null || host === null) return null;
      const name = host[1] as string;
      return replaceSpan(link.destinationSpan, link.destination.replace(name, name[0]?.toUpperCase() + name.slice(1)));
    },
  }),
  harmless({
    id: "locale-in-address",
    what: "leads to the page in the article's own locale",
    edit({ target }, random, { locale }) {
      const link = linkOf(target, random, ({ destination }) => /\/en-us\//i.test(destination));
      if (link === null || locale === null) return null;
      return replaceSpan(link.destinationSpan, link.destination.replace(/\/en-us\//i, `/${locale.toLowerCase()}/`));
    },
  }),
  harmless({
    id: "article-into-label",
    what: "draws the short word before a link into its label",
    suits: (locale) => "nl de fr es it pt".split(" ").includes(languageOf(locale)),
    edit({ target }, random) {
      const found = stretches(
        target.text,
        /(?<=[\s(])(?:de|het|een|der|die|das|den|le|la|les|l['’]|el|los|il|lo|o|a|um|uma) ?(?=\[\p{L})/gu,
      ).filter(({ start }) => target.prose[start] !== MASK);
      const place = oneOf(found, random);
      if (place === null) return null;
      return replaceIn(target, place.start, place.end + 1, `[${place.text}`);
    },
  }),
  harmless({
    id: "translate-label",
    what: "says the label of a link in other words",
    edit({ target }, random) {
      const link = linkOf(
        target,
        random,
        (each) =>
          /^[\p{L}\p{M}\d][\p{L}\p{M}\d .-]*$/u.test(target.slice(each.label)) && / /.test(target.slice(each.label)),
      );
      if (link === null) return null;
      const words = target.slice(link.label).split(" ");
      const [first, last] = [words[0], words.at(-1)];
      // The same word twice in a row would be a defect.
      if (first?.toLowerCase() === last?.toLowerCase()) return null;
      return replaceSpan(link.label, words.slice(1).concat(words.slice(0, 1)).join(" "));
    },
  }),
  harmless({
    id: "quote-label",
    what: "puts quotation marks around a link",
    edit({ target }, random) {
      const link = linkOf(target, random, ({ span }) => {
        return /^\s?$/.test(sidesOf(target, span)[0]) && /^[\s.]?$/.test(sidesOf(target, span)[1]);
      });
      return link === null ? null : replaceSpan(link.span, `"${target.slice(link.span)}"`);
    },
  }),
];
