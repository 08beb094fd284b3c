import { Difference, Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { brokenLinks } from "./broken-link-syntax/broken-links.ts";
import { isShownAsText } from "./broken-link-syntax/link-remains.ts";
import { brokenTail, unitsBehindOpening } from "./broken-link-syntax/opened-before.ts";
import { joiningFix, nameOf, referenceFix } from "./broken-link-syntax/repairs.ts";

const MESSAGES = {
  spaced: "spacedDestination",
  fullWidth: "fullWidthBracket",
  escaped: "escapedBracket",
  unclosed: "unclosedDestination",
  prose: "proseDestination",
  unopened: "unopenedLabel",
  wrapped: "otherBrackets",
} as const;

export default defineRule({
  id: "broken-link-syntax",
  category: "links",
  mqm: "design-and-markup/link",
  since: "0.1.0",
  severity: "error",
  fixable: "safe",
  wakes: Feature.squareBracket,
  differs: Difference.lostToken | Difference.addedToken | Difference.markup,
  supersedes: ["mismatched-link"],
  docs: {
    summary: "The target shows the brackets of a link instead of the link.",
    rationale: `A space before the parenthesis, a bracket too many, a bracket with a backslash, a parenthesis that is not closed,
angle brackets or braces instead: the reader sees \`[label] (https://…)\` and cannot click, or clicks a bare address. So it goes
with \`[label][]\` when its label is translated otherwise than in the definition. Reported is what CommonMark shows as text, and
only what the source does not show as well. Brackets with an explanation behind them, \`[Settings] (the gear)\`, are no link: parentheses behind a space count when they hold
a destination that the source leads to and the target does not. \`mismatched-link\` is silent on the same link.`,
    howToFix:
      "Write `[label](destination)` without anything between. `--fix` closes the gap where the destination is the source's.",
    correct: [
      {
        title: "An explanation in parentheses",
        locale: "zh-TW",
        target: "選取 [設定] (齒輪圖示)，然後選取 [檢視](/view)。",
        source: "Select **Settings** (the gear icon), then [View](/view).",
      },
      {
        title: "Broken in the source",
        locale: "fr-FR",
        target: "**Stockage**] ( https://fjordbase.example/storage)",
        source: "**Storage**](https://fjordbase.example/storage)",
      },
      {
        title: "A label in brackets",
        locale: "ja-JP",
        target: "[ [ガイド](/guide) ] と[クラスター](/cluster)",
        source: "[The guide](/guide) and [clusters](/cluster)",
      },
      {
        title: "In code",
        locale: "ar-SA",
        target: "اكتب `[a] (/b)` هنا",
        source: "Write `[a](/b)` here",
      },
    ],
    incorrect: [
      {
        title: "A space before the destination",
        messageId: "spacedDestination",
        locale: "ru-RU",
        target: "См. [руководство] (/Guide/A.md).",
        source: "See [the guide](/guide/a.md).",
        fixed: "См. [руководство](/guide/a.md).",
      },
      {
        title: "A space before the reference",
        messageId: "spacedDestination",
        text: article("Siden [Utgaver] [releases]-siden.", "The [releases][releases] page.", "[releases]: /releases"),
        fixed: article("Siden [Utgaver][releases]-siden.", "The [releases][releases] page.", "[releases]: /releases"),
      },
      {
        title: "Full-width brackets",
        messageId: "fullWidthBracket",
        locale: "ja-JP",
        target: "［ガイド］（/guide/a）を参照。",
        source: "See [the guide](/guide/a).",
        fixed: "[ガイド](/guide/a)を参照。",
      },
      {
        title: "A bracket too many",
        messageId: "unopenedLabel",
        locale: "zh-TW",
        target: "使用 [叢集總管]](/explorer/a)。",
        source: "Use [Cluster Explorer](/explorer/a).",
      },
      {
        title: "A bracket with a backslash",
        messageId: "escapedBracket",
        locale: "nl-NL",
        target: "Zie [de handleiding\\](/guide/a).",
        source: "See [the guide](/guide/a).",
      },
      {
        title: "No closing parenthesis",
        messageId: "unclosedDestination",
        locale: "nb-NO",
        target: "Se [veiledningen](/guide/a først.",
        source: "See [the guide](/guide/a) first.",
      },
      {
        title: "Prose for a destination",
        messageId: "proseDestination",
        locale: "id-ID",
        target: "Lihat [panduan](panduan untuk klaster).",
        source: "See [the guide](/guide/a).",
      },
      {
        title: "Angle brackets or braces around the destination",
        messageId: "otherBrackets",
        locale: "fr-FR",
        target: "Voir [le guide]<https://fjordbase.example/guide>.",
        source: "See [the guide](https://fjordbase.example/guide).",
        fixed: "Voir [le guide](https://fjordbase.example/guide).",
      },
      {
        title: "A destination without brackets",
        messageId: "bareDestination",
        locale: "ar-SA",
        target: "راجع [الدليل/guide/a.md.",
        source: "See [the guide](/guide/a.md).",
      },
      {
        title: "A label that is not defined",
        messageId: "undefinedReference",
        text: article("Se [matriser][].", "See [arrays][].", "[tabeller]: /arrays\n[arrays]: /arrays"),
        fixed: article("Se [matriser][arrays].", "See [arrays][].", "[tabeller]: /arrays\n[arrays]: /arrays"),
      },
    ],
  },
  messages: {
    spacedDestination: {
      text: "The space before ({{found}}) breaks the link",
      help: "write label and destination together: [label](destination)",
    },
    fullWidthBracket: {
      text: "Full-width brackets break the link to {{found}}",
      help: "write them in ASCII: [label](destination)",
    },
    escapedBracket: { text: "A backslash breaks the link to {{found}}", help: "remove the backslash" },
    unclosedDestination: {
      text: "The link to {{found}} is not closed",
      help: "put a parenthesis behind the destination",
    },
    proseDestination: {
      text: "“{{found}}” stands where the link to {{expected}} has its destination",
      help: "put the source's destination back",
    },
    unopenedLabel: {
      text: "({{found}}) belongs to no label",
      help: "put the label between one pair of brackets before it",
    },
    otherBrackets: {
      text: "The brackets around {{found}} make no link of it and its label",
      help: "write parentheses: [label](destination)",
    },
    bareDestination: {
      text: "The destination {{found}} stands in the text, outside of a link",
      help: "write [label](destination)",
    },
    undefinedReference: {
      text: "[{{found}}] is not defined, so {{shown}} is no link; the source refers to [{{expected}}]",
      help: "name the source's reference behind the translated label: [label][{{expected}}]",
    },
  },
  options: {},
  checks: {
    // By article: only the text before a unit shows that a label was opened there.
    article(article, context) {
      for (const unit of unitsBehindOpening(article)) {
        if ((unit.features & Feature.squareBracket) === 0 || unit.identical || unit.source.blank) continue;
        const broken = brokenTail(unit);
        if (broken === null) continue;
        const { remains, destination } = broken;
        const { span: at, written: found } = remains;
        const edits = [{ span: at, text: `](${destination})` }];
        const fix = remains.kind === "escaped" ? {} : { fix: { safety: "safe" as const, edits } };
        context.report({
          messageId: MESSAGES[remains.kind as "spaced"],
          data: { found },
          at,
          unit,
          token: found,
          ...fix,
        });
      }
    },
    unit(unit, context) {
      if (isSound(unit)) return;
      for (const broken of brokenLinks(unit)) {
        const { remains, lost } = broken;
        const settles = lost === null ? [] : [lost.normalised];
        if (remains === null) {
          const found = broken.lost.written;
          const at = span("target", broken.at, broken.at + found.length);
          context.report({ messageId: "bareDestination", data: { found }, at, unit, token: found, settles });
          continue;
        }
        const { kind, written: found } = remains;
        // A segment by itself has no definitions: of references CommonMark would say nothing new.
        if (kind !== "reference" && !isShownAsText(unit.target.markdown, remains.label?.end ?? remains.span.start))
          continue;
        const place = { at: remains.span, unit, token: lost?.normalised ?? found, settles };
        if (kind === "reference") {
          const expected = lost?.reference ?? "";
          const data = { found: nameOf(unit, remains), shown: unit.target.slice(remains.span), expected };
          context.report({ messageId: "undefinedReference", data, ...place, ...referenceFix(unit, remains, expected) });
        } else if (kind === "prose") {
          const data = { found, expected: lost?.written ?? "" };
          context.report({ messageId: "proseDestination", data, ...place });
        } else {
          context.report({ messageId: MESSAGES[kind], data: { found }, ...place, ...joiningFix(unit, broken) });
        }
      }
    },
  },
});

/** Whether the target has the source's links in their order and no link tail more; cheap, for most units are. */
function isSound({ source, target }: TranslationUnit): boolean {
  const isLinkless = !source.text.includes("](") && !source.text.includes("][");
  if (isLinkless && !target.text.includes("](")) return true;
  const expected = source.placeables;
  const found = target.placeables;
  if (tailsIn(target.text) > found.links.length) return false;
  return (
    expected.links.length === found.links.length &&
    expected.references.length === found.references.length &&
    expected.links.every(({ destination }, index) => destination === found.links[index]?.destination) &&
    expected.references.every(({ destination }, index) => destination === found.references[index]?.destination)
  );
}

function tailsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("]("); at >= 0; at = text.indexOf("](", at + 2)) count++;
  return count;
}

/** An article of one unit, with link definitions behind it. */
function article(target: string, source: string, definitions: string): string {
  const id = "0aa11-102";
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n${definitions}\n`;
}
