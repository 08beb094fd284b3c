import { languageOf } from "../../src/locale/tag.ts";
import type { CodeSpan, HtmlElement } from "../../src/model/inline.ts";
import type { TranslationUnit } from "../../src/model/unit.ts";
import { type Injection, type Kind, unitKind } from "../kind.ts";
import { altered, isInLink, replaceIn, replaceSpan } from "../places.ts";

/** HTML names that occur in articles, with the one each is exchanged for. */
const OTHER_TAG: Readonly<Record<string, string>> = {
  b: "u",
  br: "hr",
  em: "u",
  i: "u",
  kbd: "u",
  li: "dd",
  ol: "ul",
  p: "div",
  strong: "u",
  sub: "sup",
  sup: "sub",
  u: "i",
  ul: "ol",
};

/** What `<b>` and `<strong>` hold is bold. */
const LOST_BOLD = ["lost-emphasis"];

/** Code spans of the target that the source holds as well. */
function sharedCode({ target, source }: TranslationUnit): readonly CodeSpan<"target">[] {
  const own = target.placeables.code;
  if (own.length === 0) return [];
  const expected = new Set(source.placeables.code.map(({ text }) => text));
  return own.filter(({ text }) => expected.has(text));
}

/** Tags of the target without a destination, of names that the source holds as well. */
function sharedTags({ target, source }: TranslationUnit): readonly HtmlElement<"target">[] {
  const own = target.placeables.html;
  if (own.length === 0) return [];
  const expected = new Set(source.placeables.html.map(({ name }) => name));
  return own.filter(
    ({ name, attributes }) =>
      name in OTHER_TAG && expected.has(name) && !attributes.has("href") && !attributes.has("src"),
  );
}

/** Only above a unit: in a code fence, a marker is an example. */
const ALERT =
  /^[ \t]*>[ \t]*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?=[ \t]*\r?\n[ \t]*>[ \t]*<span data-ttu-id=)/gim;

const TRANSLATED_ALERTS: Readonly<Record<string, readonly string[]>> = {
  NOTE: ["NOTA", "MERK", "HINWEIS", "註", "メモ", "ملاحظة"],
  TIP: ["CONSEIL", "TIPS!", "ヒント", "تلميح"],
  IMPORTANT: ["VIKTIG", "BELANGRIJK", "重要", "هام"],
  WARNING: ["ADVARSEL", "AVERTISSEMENT", "警告", "تحذير"],
  CAUTION: ["FORSIKTIG", "ATTENTION", "注意", "تنبيه"],
};

function alertKind(
  kind: Pick<Kind, "id" | "what">,
  change: (marker: string, choose: (list: readonly string[]) => string, locale: string | null) => string,
): Kind {
  return {
    ...kind,
    group: "protected",
    owners: ["changed-alert"],
    inject({ article, random, locale }): Injection | null {
      const alerts = Array.from(article.text.slice(article.bodyStart).matchAll(ALERT));
      if (alerts.length === 0) return null;
      const match = random.pick(alerts);
      const end = article.bodyStart + match.index + match[0].length;
      const start = end - (match[1] as string).length - "[!]".length;
      const text = change(match[1] as string, (list) => random.pick(list), locale);
      // The marker stands outside of units; a finding may name the unit on either side of it.
      const before = article.units.findLast(({ span }) => span.end <= start);
      const after = article.units.find(({ span }) => span.start >= end);
      return { edit: { start, end, text }, segments: [null, ...[before, after].flatMap((unit) => unit?.id ?? [])] };
    },
  };
}

/** Code, alerts and tags. */
export const protectedContent: readonly Kind[] = [
  unitKind({
    id: "alter-code",
    group: "protected",
    what: "changes one letter or digit of a code span",
    owners: ["changed-code"],
    edit(unit, random) {
      const spans = sharedCode(unit);
      if (spans.length === 0) return null;
      const { span } = random.pick(spans);
      const offset = unit.target.span.start;
      const changed = altered(unit.target.text.slice(span.start - offset, span.end - offset), random);
      return changed === null ? null : replaceSpan(span, changed);
    },
  }),
  unitKind({
    id: "drop-code",
    group: "protected",
    what: "removes a code span",
    owners: ["changed-code"],
    // A particle that stood behind it at the start of a paragraph.
    effects: ["stranded-particle"],
    edit(unit, random) {
      const { target } = unit;
      const { text } = target;
      // Not where it is all that a label or a bold run holds, which have owners of their own.
      const spans = sharedCode(unit).filter(({ span }) => !isInLink(target, span.start));
      for (const { span } of random.rotated(spans)) {
        const [start, end] = [span.start - target.span.start, span.end - target.span.start];
        const rest = `${text.slice(0, start)} ${text.slice(end)}`;
        const isHeld = /[*_"“«>(]$/.test(text.slice(0, start)) || /^[*_"”»<)]/.test(text.slice(end));
        const repeats =
          /(\p{L}+)[ ]+$/u.exec(text.slice(0, start))?.[1] === /^[ ]+(\p{L}+)/u.exec(text.slice(end))?.[1];
        if (isHeld || repeats || !/\p{L}/u.test(rest)) continue;
        return replaceIn(target, text[start - 1] === " " ? start - 1 : start, end, "");
      }
      return null;
    },
  }),
  unitKind({
    id: "unquote-code",
    group: "protected",
    what: "removes the backticks of a code span",
    owners: ["changed-code"],
    // The name of a collapsed reference is its label as well.
    effects: ["broken-link-syntax/undefinedReference"],
    edit(unit, random) {
      const { text: written, span: segment } = unit.target;
      const spans = sharedCode(unit).filter(({ text, span }) => {
        const around = `${written[span.start - segment.start - 1] ?? ""}${written[span.end - segment.start] ?? ""}`;
        return /^[A-Za-z][A-Za-z0-9]+$/.test(text) && !/[\p{L}\p{N}*_]/u.test(around);
      });
      if (spans.length === 0) return null;
      const { span, text } = random.pick(spans);
      return replaceSpan(span, text);
    },
  }),
  alertKind({ id: "translate-alert", what: "translates the marker of an alert" }, (marker, choose) => {
    const words = TRANSLATED_ALERTS[marker.toUpperCase()] as readonly string[];
    return `[!${choose(words)}]`;
  }),
  alertKind(
    { id: "damage-alert", what: "escapes, spaces or leaves open the marker of an alert" },
    (marker, choose, locale) => {
      const fullWidth = ["zh", "ja", "ko"].includes(languageOf(locale)) ? [`［!${marker}］`] : [];
      return choose([`[! ${marker}]`, `\\[!${marker}]`, `[!${marker}`, ...fullWidth]);
    },
  ),
  unitKind({
    id: "drop-tag",
    group: "protected",
    what: "removes an opening tag",
    owners: ["changed-tag"],
    effects: LOST_BOLD,
    edit(unit, random) {
      const tags = sharedTags(unit);
      return tags.length === 0 ? null : replaceSpan(random.pick(tags).openTag, "");
    },
  }),
  unitKind({
    id: "change-tag",
    group: "protected",
    what: "renames an element",
    owners: ["changed-tag"],
    effects: LOST_BOLD,
    edit(unit, random) {
      const tags = sharedTags(unit);
      if (tags.length === 0) return null;
      const { name, span } = random.pick(tags);
      const other = OTHER_TAG[name] as string;
      const offset = unit.target.span.start;
      const written = unit.target.text.slice(span.start - offset, span.end - offset);
      const closing = new RegExp(`</${name}(\\s*>)$`, "i");
      const renamed = written.replace(closing, `</${other}$1`).replace(/^<\w+/, `<${other}`);
      return replaceSpan(span, renamed);
    },
  }),
];
