import { Difference, MAY_HOLD_LINK } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { excerpt } from "../text/excerpt.ts";
import { contentOf, hasBareLabel, type LabelledLink, labelledLinks } from "./empty-link-text/labelled-links.ts";

const HELP = "put the translated label between the brackets";

export default defineRule({
  id: "empty-link-text",
  category: "links",
  mqm: "design-and-markup/missing-text",
  since: "0.1.0",
  severity: "error",
  fixable: null,
  wakes: MAY_HOLD_LINK,
  differs: Difference.markup,
  supersedes: ["mismatched-link"],
  docs: {
    summary: "A link of the target shows nothing that a reader could click, while the source gives it a text.",
    rationale: `Machine translation moves the label out of its link and leaves \`[](url)\` behind, or \`[text][](url)\`: the page
shows no link at all. \`punctuation\` is the same with a stop, a comma or a dash left in the brackets. References, HTML \`<a href>\` and
images that turned into links count; a label that is an image or code is one. Reported are only links whose destination has a label in the source,
and no more of them than the source has none for.`,
    howToFix: "Put the translation of the source's label between the brackets, and remove it where it stands now.",
    correct: [
      {
        title: "A label",
        locale: "nb-NO",
        target: "Se [veiledningen](/guide).",
        source: "See [the guide](/guide).",
      },
      {
        title: "The source has none either",
        locale: "zh-TW",
        target: "叢集[](/cluster)。",
        source: "The cluster[](/cluster).",
      },
      {
        title: "An image as label",
        locale: "ar-SA",
        target: "[![مخطط](/media/a.png)](/guide)",
        source: "[![Diagram](/media/a.png)](/guide)",
      },
      {
        title: "An anchor is no link",
        locale: "ja-JP",
        target: '<a name="top"></a>概要 [図](/a)',
        source: '<a name="top"></a>Overview of [the figure](/a)',
      },
      { title: "A sign as label", locale: "ja-JP", target: "次へ [→](/next)", source: "Next [→](/next)" },
    ],
    incorrect: [
      {
        title: "The label stands beside its link",
        messageId: "blank",
        locale: "nl-NL",
        target: "Ga naar [](/plan) uw implementatie plannen.",
        source: "Visit [Plan your deployment](/plan).",
      },
      {
        title: "A second pair of brackets",
        messageId: "blank",
        locale: "zh-TW",
        target: "選取 [立即訂閱][](/subscribe)。",
        source: "Select [Subscribe now](/subscribe).",
      },
      {
        title: "HTML",
        messageId: "blank",
        locale: "ru-RU",
        target: 'См. руководство <a href="/guide"> </a>.',
        source: 'See <a href="/guide">the guide</a>.',
      },
      {
        title: "Only the stop is left",
        messageId: "punctuation",
        locale: "id-ID",
        target: "Masuk ke Toko Fjordbase [.](/store)",
        source: "Go to the [Fjordbase Store](/store).",
      },
    ],
  },
  messages: {
    blank: { text: "Link to {{destination}} has no text; the source says “{{label}}”", help: HELP },
    punctuation: {
      text: "Link to {{destination}} has only “{{found}}” for a text; the source says “{{label}}”",
      help: HELP,
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      if (!hasBareLabel(unit.target)) return;
      const found = labelledLinks(unit.target);
      const bare = found.filter((link) => !link.image && contentOf(link) !== "words");
      if (bare.length === 0) return;
      const expected = labelledLinks(unit.source);
      const counts = countsOf(found, expected);
      const counterparts = counterpartsOf(found, expected);
      const spared = new Map<string, number>();
      for (const link of expected) {
        if (!link.image && contentOf(link) !== "words")
          spared.set(link.normalised, (spared.get(link.normalised) ?? 0) + 1);
      }
      for (const link of bare) {
        const { span, written, normalised, label } = link;
        const left = spared.get(normalised) ?? 0;
        spared.set(normalised, left - 1);
        const counterpart = counterparts.get(link);
        if (left > 0 || counterpart === undefined) continue;
        const shown = { destination: excerpt(written), label: excerpt(counterpart.label) };
        const place = {
          at: span,
          unit,
          token: normalised,
          settles: (counts.get(normalised) ?? 0) > 0 ? [normalised] : [],
        };
        if (contentOf(link) === "blank") context.report({ messageId: "blank", data: shown, ...place });
        else
          context.report({
            messageId: "punctuation",
            data: { ...shown, found: excerpt(seenOf(label)) },
            ...place,
          });
      }
    },
  },
});

/**
 * The source's link to the same place: of several the one that stands where this one stands among the target's. A link to
 * where no link of the source leads has none.
 */
function counterpartsOf(
  found: readonly LabelledLink[],
  expected: readonly LabelledLink[],
): ReadonlyMap<LabelledLink, LabelledLink> {
  const byPlace = new Map<string, { readonly first: LabelledLink; readonly links: LabelledLink[]; met: number }>();
  for (const link of expected) {
    if (contentOf(link) !== "words") continue;
    const known = byPlace.get(link.normalised) ?? { first: link, links: [], met: 0 };
    byPlace.set(link.normalised, known);
    if (!link.image) known.links.push(link);
  }
  const counterparts = new Map<LabelledLink, LabelledLink>();
  for (const link of found) {
    const place = byPlace.get(link.normalised);
    if (place === undefined || link.image) continue;
    const { first, links } = place;
    counterparts.set(link, links[Math.min(place.met++, links.length - 1)] ?? first);
  }
  return counterparts;
}

/** What a reader sees of a label without words: stars too, where nothing else is there. */
function seenOf(label: string): string {
  const marks = label.replace(/<[^<>]*>|[\s\\]/g, "");
  return marks.replaceAll("*", "") || marks;
}

/** How many more links the target has than the source, by destination: what mismatched-link would call added. */
function countsOf(found: readonly LabelledLink[], expected: readonly LabelledLink[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { normalised } of found) counts.set(normalised, (counts.get(normalised) ?? 0) + 1);
  for (const { normalised } of expected) counts.set(normalised, (counts.get(normalised) ?? 0) - 1);
  return counts;
}
