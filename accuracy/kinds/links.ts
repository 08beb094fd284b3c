import type { InlineLink } from "../../src/model/inline.ts";
import type { TranslationUnit } from "../../src/model/unit.ts";
import { UNIT_CLOSE } from "../../src/parse/segment-markers.ts";
import { type Injection, type Kind, type Subject, unitKind } from "../kind.ts";
import { altered, isInDirective, isInLink, replaceIn, replaceSpan, wordsOf } from "../places.ts";
import type { Random } from "../random.ts";

function isOutsideBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.split("[").length === before.split("]").length;
}

/** A link of the target, its label being words alone: what else a label can hold has owners of its own. */
function plainLink({ target, source }: TranslationUnit, random: Random): InlineLink<"target"> | null {
  if (source.placeables.links.length === 0) return null;
  const links = target.placeables.links.filter(({ kind, label, span }) => {
    const text = target.text.slice(label.start - target.span.start, label.end - target.span.start);
    // Brackets around a link pair with what is left of it.
    const isAlone = isOutsideBrackets(target.text, span.start - target.span.start);
    return kind === "link" && isAlone && /^[\p{L}\p{N}]/u.test(text) && !/[`*_<>[\]\\!()（）]|:\/\//.test(text);
  });
  return links.length === 0 ? null : random.pick(links);
}

/** A destination with one letter or digit changed, behind the scheme and not inside an escape. */
function otherDestination(destination: string, random: Random): string | null {
  const scheme = /^[a-z][a-z0-9+.-]*:(?:\/\/)?/i.exec(destination)?.[0] ?? "";
  const rest = destination.slice(scheme.length);
  const escapes = /%[0-9a-f]{2}|&#?\w+;|\\./gi;
  const parts = Array.from(rest.matchAll(escapes), ({ index, 0: found }) => [index, found.length] as const);
  let at = 0;
  const free: (readonly [number, number])[] = [];
  for (const [index, length] of [...parts, [rest.length, 0] as const]) {
    if (index > at) free.push([at, index]);
    at = index + length;
  }
  for (const [start, end] of random.rotated(free)) {
    const changed = altered(rest.slice(start, end), random);
    if (changed !== null) return scheme + rest.slice(0, start) + changed + rest.slice(end);
  }
  return null;
}

const AROUND_UNIT = /<\/span><\/span>\]\(#(?!tab\/|:~:)[^\s()]+\)/g;

/** Links into the same file: those inside targets, and those around a whole unit. */
function fragmentLinks({ article, units }: Subject): readonly Injection[] {
  const clean = new Map(units.map((unit) => [unit.span.end, unit]));
  const around = Array.from(article.text.matchAll(AROUND_UNIT), ({ index, 0: found }) => {
    const unit = clean.get(index + UNIT_CLOSE.length);
    const end = index + found.length - 1;
    return unit === undefined ? [] : [{ edit: { start: end, end, text: "-gone" }, segments: [unit.id, null] }];
  }).flat();
  const inside = units.flatMap(({ id, target }) =>
    target.placeables.links
      .filter(({ kind, destination }) => kind === "link" && /^#(?!tab\/|:~:)[^\s]+$/.test(destination))
      .map(({ destinationSpan }) => {
        const edit = { start: destinationSpan.end, end: destinationSpan.end, text: "-gone" };
        // The source's link still leads to the right place: whoever says so has told the same.
        return { edit, segments: [id, null], owners: ["broken-anchor", "mismatched-link"] };
      }),
  );
  return [...around, ...inside];
}

const HEADING_ANCHOR = /^#{1,6}[ \t]+<a name="([^"]+)"><\/a>(?=<span data-ttu-id=")/gm;

export const links: readonly Kind[] = [
  unitKind({
    id: "drop-link",
    group: "links",
    what: "leaves of a link its label",
    owners: ["mismatched-link"],
    // The same words or the same stop may stand beside it.
    effects: ["repeated-word", "repeated-punctuation"],
    edit(unit, random) {
      const link = plainLink(unit, random);
      if (link === null) return null;
      const { span, text } = unit.target;
      return replaceSpan(link.span, text.slice(link.label.start - span.start, link.label.end - span.start).trimEnd());
    },
  }),
  unitKind({
    id: "alter-url",
    group: "links",
    what: "changes one letter or digit of a destination",
    owners: ["mismatched-link"],
    edit({ target, source }, random) {
      const { links: own } = target.placeables;
      if (own.length === 0 || source.placeables.links.length === 0) return null;
      const { destination, destinationSpan } = random.pick(own);
      const changed = otherDestination(destination, random);
      if (changed === null) return null;
      const isInclude = isInDirective(target.text, destinationSpan.start - target.span.start);
      const owners = isInclude ? ["changed-code"] : ["mismatched-link", "broken-anchor"];
      return { edit: replaceSpan(destinationSpan, changed), owners };
    },
  }),
  unitKind({
    id: "alter-autolink",
    group: "links",
    what: "changes one letter or digit of a URL in angle brackets",
    owners: ["mismatched-link"],
    edit({ target }, random) {
      const urls = target.placeables.autolinks.filter(({ destination }) => !/^xref:/i.test(destination));
      if (urls.length === 0) return null;
      const { destination, span } = random.pick(urls);
      const changed = otherDestination(destination, random);
      return changed === null ? null : replaceSpan(span, `<${changed}>`);
    },
  }),
  unitKind({
    id: "add-link",
    group: "links",
    what: "makes a word a link",
    owners: ["mismatched-link"],
    edit({ target }, random) {
      const words = wordsOf(target).filter(({ start }) => {
        // Brackets around a link are no name's any more.
        return !isInLink(target, target.span.start + start) && isOutsideBrackets(target.text, start);
      });
      if (words.length === 0) return null;
      const { text, start, end } = random.pick(words);
      return replaceIn(target, start, end, `[${text}](https://fjordbase.example/added)`);
    },
  }),
  unitKind({
    id: "show-link",
    group: "links",
    what: "makes a link an image: ![label](url)",
    owners: ["mismatched-link"],
    // An image is no part of a menu path.
    effects: ["displaced-menu-path"],
    edit(unit, random) {
      const link = plainLink(unit, random);
      if (link === null) return null;
      return { start: link.span.start, end: link.span.start, text: "!" };
    },
  }),
  unitKind({
    id: "empty-label",
    group: "links",
    what: "removes the label of a link",
    owners: ["empty-link-text"],
    // What the label said is gone with it.
    effects: ["changed-number", "changed-identifier", "changed-placeholder"],
    edit(unit, random) {
      const link = plainLink(unit, random);
      if (link === null || unit.target.text.includes(">")) return null;
      return replaceSpan(link.label, random.pick(["", " "]));
    },
  }),
  unitKind({
    id: "space-in-link",
    group: "links",
    what: "puts a space between label and destination: [label] (url)",
    owners: ["broken-link-syntax"],
    // Marks in the destination become text.
    effects: ["broken-emphasis"],
    edit(unit, random) {
      const link = plainLink(unit, random);
      if (link === null) return null;
      return { start: link.label.end + 1, end: link.label.end + 1, text: " " };
    },
  }),
  unitKind({
    id: "escape-link",
    group: "links",
    what: "escapes the closing bracket of a label: [label\\](url)",
    owners: ["broken-link-syntax"],
    // Marks in the destination become text.
    effects: ["broken-emphasis"],
    edit(unit, random) {
      const link = plainLink(unit, random);
      if (link === null) return null;
      return { start: link.label.end, end: link.label.end, text: "\\" };
    },
  }),
  unitKind({
    id: "double-bracket",
    group: "links",
    what: "doubles the closing bracket of a label: [label]](url)",
    owners: ["broken-link-syntax"],
    // Marks in the destination become text.
    effects: ["unbalanced-pair", "broken-emphasis"],
    edit(unit, random) {
      const link = plainLink(unit, random);
      if (link === null) return null;
      return { start: link.label.end, end: link.label.end, text: "]" };
    },
  }),
  unitKind({
    id: "unclose-link",
    group: "links",
    what: "removes the closing parenthesis of a destination",
    owners: ["broken-link-syntax"],
    // Marks in the destination become text.
    effects: ["unbalanced-pair", "broken-emphasis"],
    edit(unit, random) {
      const link = plainLink(unit, random);
      if (link === null) return null;
      // A later parenthesis would close it again.
      if (unit.target.text.slice(link.span.end - unit.target.span.start).includes(")")) return null;
      return { start: link.span.end - 1, end: link.span.end, text: "" };
    },
  }),
  {
    id: "break-fragment",
    group: "links",
    what: "leads a link into the same file to an anchor that neither the file nor an include can have",
    owners: ["broken-anchor"],
    effects: ["mismatched-link"],
    inject(subject) {
      if (/\[!INCLUDE\b/i.test(subject.article.text)) return null;
      const found = fragmentLinks(subject);
      return found.length === 0 ? null : subject.random.pick(found);
    },
  },
  {
    id: "change-anchor-name",
    group: "links",
    what: "changes one letter of a heading's anchor",
    owners: ["broken-anchor"],
    // Links to the old name lead nowhere now.
    elsewhere: ["broken-anchor"],
    inject({ article, units, random }) {
      const clean = new Map(units.map((unit) => [unit.span.start, unit]));
      const anchors = Array.from(article.text.matchAll(HEADING_ANCHOR)).flatMap((match) => {
        const unit = clean.get(match.index + match[0].length);
        return unit === undefined || unit.source.text.includes("![") ? [] : [{ match, unit }];
      });
      if (anchors.length === 0) return null;
      const { match, unit } = random.pick(anchors);
      const [whole, name = ""] = match;
      const changed = altered(name, random);
      if (changed === null) return null;
      const start = match.index + whole.indexOf('"') + 1;
      return { edit: { start, end: start + name.length, text: changed }, segments: [unit.id, null] };
    },
  },
];
