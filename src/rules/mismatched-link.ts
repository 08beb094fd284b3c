import { distance } from "fastest-levenshtein";
import { type Destination, exchangedImages, unmatchedDestinations } from "../compare/links/destinations.ts";
import { localeParts } from "../locale/path.ts";
import type { SpanEdit } from "../model/diagnostic.ts";
import { MAY_HOLD_LINK } from "../model/features.ts";
import type { SegmentSide } from "../model/inline.ts";
import { defineRule } from "../model/rule.ts";
import { type Span, span } from "../model/span.ts";
import type { Segment, TranslationUnit } from "../model/unit.ts";

/** Farther apart than this share of their length, two URLs are not one that was altered. */
const ALTERED = 0.5;

/**
 * What looking for altered URLs may cost in one unit: the letters of one side times those of the other, where each URL
 * counts as so many more. About 20 altered links of usual length; where there are more, they are missing and added.
 */
const MOST_COMPARED = 2 ** 24;
const SHARE_OF_A_URL = 128;

export default defineRule({
  id: "mismatched-link",
  category: "links",
  mqm: "design-and-markup/link",
  since: "0.1.0",
  severity: "error",
  fixable: "suggestion",
  wakes: MAY_HOLD_LINK,
  docs: {
    summary: "The links, images and URLs of the target are not those of the source.",
    rationale: `Destinations are protected in translation: when they differ, the reader lands on the wrong page or on none. The
destinations of links, images, \`<https://…>\` and HTML \`href\` and \`src\` are compared without regard to their order, for
languages order words differently. Case of the host and a trailing slash do not count. A locale in the path that
differs, as in \`/en-us/\` and \`/nb-no/\`, is only worth a note. References count with the destination of their definition. An image in the place of a link, or the reverse, is told although
both lead to one file. \`<xref:…>\` is code and left alone.`,
    howToFix: "Put the source's destination back; only the label is translated.",
    correct: [
      {
        title: "Another order",
        locale: "nl-NL",
        target: "[Opslag](/storage) en [back-up](/backup).",
        source: "[Backup](/backup) and [storage](/storage).",
      },
      {
        title: "A trailing slash",
        locale: "zh-TW",
        target: "[叢集](https://fjordbase.example/a)",
        source: "[Cluster](https://Fjordbase.example/a/)",
      },
      { title: "Brackets in code", locale: "ja-JP", target: "`[a](b)` を実行", source: "Run `[a](b)`" },
      { title: "No link", locale: "ar-SA", target: "افتح المجموعة.", source: "Open the cluster." },
    ],
    incorrect: [
      {
        title: "The link is gone",
        messageId: "missing",
        locale: "nb-NO",
        target: "Se veiledningen.",
        source: "See [the guide](/guide).",
      },
      {
        title: "An image more",
        messageId: "added",
        locale: "ja-JP",
        target: "概要 ![図](/media/a.png)",
        source: "Overview",
      },
      {
        title: "Another destination",
        messageId: "changed",
        locale: "zh-TW",
        target: "請參閱[指南](/gude)。",
        source: "See [the guide](/guide).",
        fixed: "請參閱[指南](/guide)。",
      },
      {
        title: "An image in the place of a link",
        messageId: "imageForLink",
        locale: "nl-NL",
        target: "Zie ![de gids](/guide).",
        source: "See [the guide](/guide).",
      },
      {
        title: "A link in the place of an image",
        messageId: "linkForImage",
        locale: "zh-TW",
        target: "[叢集](/media/cluster.png)",
        source: "![The cluster](/media/cluster.png)",
      },
      {
        title: "The locale in the path",
        messageId: "localeChanged",
        locale: "nb-NO",
        target: "[Veiledning](https://fjordbase.example/nb-no/guide)",
        source: "[Guide](https://fjordbase.example/en-us/guide)",
      },
      {
        title: "HTML",
        messageId: "changed",
        locale: "ar-SA",
        target: 'انظر <a href="/guide/x">الدليل</a>.',
        source: 'See <a href="/guide/y">the guide</a>.',
      },
    ],
  },
  messages: {
    missing: { text: "The source leads to {{destination}}, the target does not", help: "restore the {{kind}}" },
    added: { text: "The target leads to {{destination}}, the source does not", help: "remove the {{kind}}" },
    changed: {
      text: "The target leads to {{found}}, the source to {{expected}}",
      help: "put the source's destination back",
    },
    imageForLink: {
      text: "{{destination}} is an image in the target, a link in the source",
      help: 'remove the "!" before it',
    },
    linkForImage: {
      text: "{{destination}} is a link in the target, an image in the source",
      help: 'restore the "!" before it',
    },
    localeChanged: {
      text: "The target leads to {{found}}, the source to {{expected}}: only the locale differs",
      severity: "info",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const { missing, added } = unmatchedDestinations(unit.source, unit.target);
      const report = (messageId: "changed" | "localeChanged", [expected, found]: Pair) => {
        const data = { found: shown(found), expected: shown(expected) };
        const token = `${expected.normalised} ${found.normalised}`;
        const edit = messageId === "changed" ? restoration(expected, found, unit) : null;
        const fix = edit && { fix: { safety: "suggestion" as const, edits: [edit] } };
        context.report({ messageId, data, at: found.span, unit, token, subject: expected.normalised, ...fix });
      };
      for (const pair of takeLocalized(missing, added)) report("localeChanged", pair);
      for (const pair of takeAltered(missing, added)) report("changed", pair);
      for (const lost of missing) {
        const data = { destination: shown(lost), kind: NAMES[lost.kind] };
        context.report({ messageId: "missing", data, at: lost.whole, unit, token: lost.normalised });
      }
      for (const extra of added) {
        const data = { destination: shown(extra), kind: NAMES[extra.kind] };
        context.report({ messageId: "added", data, at: extra.whole, unit, token: extra.normalised });
      }
      for (const [, found] of exchangedImages(unit.source, unit.target)) {
        const messageId = found.kind === "image" ? "imageForLink" : "linkForImage";
        context.report({
          messageId,
          data: { destination: shown(found) },
          at: found.whole,
          unit,
          token: found.normalised,
        });
      }
    },
  },
});

type Expected = Destination<"source">;
type Found = Destination<"target">;
type Pair = readonly [Expected, Found];

const NAMES: Readonly<Record<Destination["kind"], string>> = {
  link: "link",
  image: "image",
  reference: "link",
  autolink: "URL",
  html: "HTML link",
};

function shown({ written }: Destination): string {
  return written === "" ? "(empty)" : written;
}

/** Takes out of both sets the pairs that differ in nothing but a locale in the path. */
function takeLocalized(missing: Set<Expected>, added: Set<Found>): readonly Pair[] {
  if (missing.size === 0 || added.size === 0) return [];
  const waiting = new Map<string, Expected[]>();
  for (const expected of missing) {
    const key = withoutLocale(expected.normalised);
    if (key === null) continue;
    const equal = waiting.get(key);
    if (equal === undefined) waiting.set(key, [expected]);
    else equal.push(expected);
  }
  const pairs: Pair[] = [];
  for (const found of added) {
    const expected = waiting.get(withoutLocale(found.normalised) ?? "")?.shift();
    if (expected !== undefined) pairs.push([expected, found]);
  }
  return taken(pairs, missing, added);
}

/** The URL with `*` for every locale that is a segment of its path, or `null` where it has none. */
function withoutLocale(url: string): string | null {
  const path = /^[^?#]*/.exec(url)?.[0] as string;
  const parts = localeParts(path).filter(({ form }) => form === "segment");
  if (parts.length === 0) return null;
  return parts.reduceRight((text, { start, end }) => `${text.slice(0, start)}*${text.slice(end)}`, url);
}

/** Takes out of both sets the pairs that are one destination altered, nearest first. */
function takeAltered(missing: Set<Expected>, added: Set<Found>): readonly Pair[] {
  const [expected] = missing;
  const [found] = added;
  if (expected === undefined || found === undefined) return [];
  if (missing.size === 1 && added.size === 1) return taken([[expected, found]], missing, added);
  if (costOf(missing) * costOf(added) > MOST_COMPARED) return [];
  const candidates = [...missing]
    .flatMap((one) => [...added].map((other) => ({ pair: [one, other] as const, far: farness(one, other) })))
    .filter(({ far }) => far <= ALTERED)
    .sort((a, b) => a.far - b.far);
  const pairs: Pair[] = [];
  for (const { pair } of candidates) {
    if (missing.has(pair[0]) && added.has(pair[1])) pairs.push(...taken([pair], missing, added));
  }
  return pairs;
}

function taken(pairs: readonly Pair[], missing: Set<Expected>, added: Set<Found>): readonly Pair[] {
  for (const [expected, found] of pairs) {
    missing.delete(expected);
    added.delete(found);
  }
  return pairs;
}

function costOf(destinations: ReadonlySet<Destination>): number {
  let cost = 0;
  for (const { normalised } of destinations) cost += normalised.length + SHARE_OF_A_URL;
  return cost;
}

function farness(a: Destination, b: Destination): number {
  return distance(a.normalised, b.normalised) / Math.max(a.normalised.length, b.normalised.length, 1);
}

/** The source's destination as it is written there, in the place of the target's; `null` where they are not of a kind. */
function restoration(expected: Expected, found: Found, { source, target }: TranslationUnit): SpanEdit | null {
  if (found.kind !== expected.kind || found.kind === "html" || found.kind === "reference") return null;
  const written = source.slice(delimited(expected, source));
  // An empty destination needs its delimiters, or a title behind it would be taken for the destination.
  return { span: delimited(found, target), text: written === "" ? "<>" : written };
}

/** Where a destination stands, with the `<>` around it. */
function delimited<S extends SegmentSide>({ kind, span: at }: Destination<S>, segment: Segment<S>): Span<S> {
  const { start, end } = at;
  const bracketed = kind !== "autolink" && segment.slice(span(at.side, start - 1, start)) === "<";
  return bracketed ? span(at.side, start - 1, end + 1) : at;
}
