import { distance } from "fastest-levenshtein";
import { MAY_HOLD_LINK } from "../model/features.ts";
import type { SegmentSide } from "../model/inline.ts";
import { defineRule } from "../model/rule.ts";
import { type Destination, destinationsOf } from "../parse/destinations.ts";

const LOCALE_SEGMENT = /\/[a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2}(?=\/|$)/i;

/** Farther apart than this share of their length, two URLs are not one that was altered. */
const ALTERED = 0.5;

export default defineRule({
  id: "mismatched-link",
  category: "links",
  since: "0.1.0",
  severity: "error",
  fixable: "suggestion",
  wakes: MAY_HOLD_LINK,
  docs: {
    summary: "The links, images and URLs of the target are not those of the source.",
    rationale: `Destinations are protected in translation: when they differ, the reader lands on the wrong page or on none. The
destinations of links, images, \`<https://…>\` and HTML \`href\` and \`src\` are compared without regard to their order, for
languages order words differently. Case of the host and a trailing slash do not count. A locale in the path that
differs, as in \`/en-us/\` and \`/nb-no/\`, is only worth a note. References count with the destination of their definition. \`<xref:…>\` is code and left alone.`,
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
    localeChanged: {
      text: "The target leads to {{found}}, the source to {{expected}}: another locale of the page",
      severity: "info",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const missing = [...destinationsOf(unit.source)];
      const added = [...destinationsOf(unit.target)];
      removeEqual(missing, added);
      for (const [expected, found] of alteredPairs(missing, added)) {
        const data = { found: found.written, expected: expected.written };
        const messageId = differsInLocale(expected, found) ? "localeChanged" : "changed";
        const replaceable = found.kind !== "html" && found.kind !== "reference" && found.kind === expected.kind;
        const text = found.kind === "autolink" ? `<${expected.written}>` : expected.written;
        const fix = replaceable && { fix: { safety: "suggestion" as const, edits: [{ span: found.span, text }] } };
        context.report({
          messageId,
          data,
          at: found.span,
          unit,
          token: `${expected.normalised} ${found.normalised}`,
          subject: expected.normalised,
          ...fix,
        });
      }
      for (const { kind, written, normalised, whole } of missing) {
        const data = { destination: written, kind: NAMES[kind] };
        context.report({ messageId: "missing", data, at: whole, unit, token: normalised });
      }
      for (const { kind, written, normalised, whole } of added) {
        const data = { destination: written, kind: NAMES[kind] };
        context.report({ messageId: "added", data, at: whole, unit, token: normalised });
      }
    },
  },
});

const NAMES: Readonly<Record<Destination["kind"], string>> = {
  link: "link",
  image: "image",
  reference: "link",
  autolink: "URL",
  html: "HTML link",
};

/** Takes out of both lists what stands in both, as often as it does. */
function removeEqual(missing: Destination<"source">[], added: Destination<"target">[]): void {
  const counts = new Map<string, number>();
  for (const { normalised } of missing) counts.set(normalised, (counts.get(normalised) ?? 0) + 1);
  const take = (counted: Map<string, number>) => (destination: Destination<SegmentSide>) => {
    const left = counted.get(destination.normalised) ?? 0;
    counted.set(destination.normalised, left - 1);
    return left <= 0;
  };
  const counterparts = new Map<string, number>();
  for (const { normalised } of added) counterparts.set(normalised, (counterparts.get(normalised) ?? 0) + 1);
  const extra = added.filter(take(counts));
  const lost = missing.filter(take(counterparts));
  missing.splice(0, missing.length, ...lost);
  added.splice(0, added.length, ...extra);
}

/** Takes out of both lists the pairs that are one destination altered, nearest first. */
function alteredPairs(
  missing: Destination<"source">[],
  added: Destination<"target">[],
): readonly (readonly [Destination<"source">, Destination<"target">])[] {
  const candidates = missing.flatMap((expected) =>
    added.map((found) => ({ expected, found, far: farness(expected, found) })),
  );
  const pairs: (readonly [Destination<"source">, Destination<"target">])[] = [];
  const lone = missing.length === 1 && added.length === 1;
  for (const { expected, found, far } of candidates.sort((a, b) => a.far - b.far)) {
    if (!missing.includes(expected) || !added.includes(found) || (far > ALTERED && !lone)) continue;
    missing.splice(missing.indexOf(expected), 1);
    added.splice(added.indexOf(found), 1);
    pairs.push([expected, found]);
  }
  return pairs;
}

function farness(a: Destination, b: Destination): number {
  return distance(a.normalised, b.normalised) / Math.max(a.normalised.length, b.normalised.length, 1);
}

function differsInLocale(a: Destination, b: Destination): boolean {
  const [one, other] = [a, b].map(({ normalised }) => normalised.replace(LOCALE_SEGMENT, "/*").toLowerCase());
  return one === other;
}
