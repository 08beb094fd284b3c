import { type Destination, exchangedImages } from "../compare/links/destinations.ts";
import type { SpanEdit } from "../model/diagnostic.ts";
import { Difference, Feature, MAY_HOLD_LINK } from "../model/features.ts";
import type { SegmentSide } from "../model/inline.ts";
import { defineRule } from "../model/rule.ts";
import { type Span, span } from "../model/span.ts";
import type { Segment, TranslationUnit } from "../model/unit.ts";
import { unitsThat } from "../parse/unit-traits.ts";
import {
  ArticleLabels,
  exchangedLabels,
  type LabelExchange,
  mayBeExchanged,
} from "./mismatched-link/exchanged-labels.ts";
import { linkDifferences } from "./mismatched-link/link-differences.ts";
import { localLinks } from "./mismatched-link/local-links.ts";
import type { Expected, Found, Pair } from "./mismatched-link/pairs.ts";

export default defineRule({
  id: "mismatched-link",
  category: "links",
  mqm: "design-and-markup/link",
  since: "0.1.0",
  severity: "error",
  fixable: "suggestion",
  wakes: MAY_HOLD_LINK | Feature.slash,
  differs: Difference.lostToken | Difference.addedToken | Difference.markup | Difference.severalLinks,
  docs: {
    summary: "The links, images and URLs of the target are not those of the source.",
    rationale: `Destinations are protected in translation: when they differ, the reader lands on the wrong page or on none. The
destinations of links, images, \`<https://…>\` and HTML \`href\` and \`src\` are compared without regard to their order, for
languages order words differently. Case of the host and a trailing slash do not count. A locale in the path that
differs, as in \`/en-us/\` and \`/nb-no/\`, is only worth a note. References count with the destination of their definition. An image in the place of a link, or the reverse, is reported although
both lead to one file. An autolink, a bare address and a link with itself as label are one to the reader; a bare address that
swallowed the word behind it is another. Labels that stand on each other's destination are reported where a name in Latin or
two other units show it. \`<xref:…>\` is code and left alone.`,
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
      {
        title: "A bare address",
        locale: "fr-FR",
        target: "Voir https://fjordbase.example/a.",
        source: "See <https://fjordbase.example/a>.",
      },
      { title: "Brackets in code", locale: "ja-JP", target: "`[a](b)` を実行", source: "Run `[a](b)`" },
      {
        title: "A page of the reader's own language",
        locale: "ru-RU",
        target: "Это [дерево](https://ru.wiki.example/Дерево).",
        source: "This is a [tree](https://en.wiki.example/Tree).",
        options: { localLinks: ["https://*.wiki.example/**"] },
      },
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
        title: "A word in the address",
        messageId: "changed",
        locale: "ja-JP",
        target: "https://fjordbase.example/aを開きます。",
        source: "Open https://fjordbase.example/a now.",
      },
      {
        title: "Labels exchanged",
        messageId: "labelsExchanged",
        locale: "es-ES",
        target: "[Keys](/cabins) de [Cabins](/keys)",
        source: "[Cabins](/cabins) and [Keys](/keys)",
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
    labelsExchanged: {
      text: "The labels {{label}} and {{other}} stand on each other's destination",
      help: "exchange the labels, or the destinations",
      severity: "warning",
    },
    localeChanged: {
      text: "The target leads to {{found}}, the source to {{expected}}: only the locale differs",
      severity: "info",
    },
  },
  options: {
    localized: {
      type: "boolean",
      default: false,
      description:
        "Whether what localization changes in a link is no difference: a locale in the path or before the host, the file's ending, a relative way in place of an absolute one, and fragments. On where source and translation are two files.",
    },
    localLinks: {
      type: "strings",
      default: [],
      globs: true,
      description:
        "Globs of destinations in whose place translations may lead to a page of their own language; those of `plain.localLinks` add to them.",
    },
  },
  checks: {
    unitFor(context) {
      const { localized, localLinks: globs } = context.options;
      const isLocal = localLinks(globs);
      return (unit) => {
        const { localeChanged, changed, missing, added } = linkDifferences(unit, localized, isLocal);
        const report = (messageId: "changed" | "localeChanged", [expected, found]: Pair) => {
          const data = { found: shown(found), expected: shown(expected) };
          const token = `${expected.normalised} ${found.normalised}`;
          const edit = messageId === "changed" ? restoration(expected, found, unit) : null;
          const fix = edit && { fix: { safety: "suggestion" as const, edits: [edit] } };
          context.report({ messageId, data, at: found.span, unit, token, subject: expected.normalised, ...fix });
        };
        for (const pair of localeChanged) report("localeChanged", pair);
        for (const pair of changed) report("changed", pair);
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
          const data = { destination: shown(found) };
          context.report({ messageId, data, at: found.whole, unit, token: found.normalised });
        }
        for (const exchange of exchangedLabels(unit)) context.report(exchangeFinding(unit, exchange));
      };
    },
    // By article, because other units may show which label a destination has.
    article(article, context) {
      const labels = new ArticleLabels(article);
      for (const unit of unitsWithTwoLinks(article)) {
        for (const exchange of labels.exchangedIn(unit)) context.report(exchangeFinding(unit, exchange));
      }
    },
  },
});

const unitsWithTwoLinks = unitsThat(mayBeExchanged);

function exchangeFinding(unit: TranslationUnit, { label, other, at }: LabelExchange) {
  return { messageId: "labelsExchanged" as const, data: { label, other }, at, unit, token: `${label} ${other}` };
}

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
