import { defineRule } from "../model/rule.ts";
import type { Malformation } from "../model/unit.ts";
import { escapedTags, quotesBehind } from "./malformed-segment/escaped-quotes.ts";

export default defineRule({
  id: "malformed-segment",
  category: "segments",
  mqm: "process/segment-markup",
  since: "0.1.0",
  severity: "error",
  fixable: "safe",
  docs: {
    summary: "The markup around a translation unit is not exactly what the pipeline writes.",
    rationale: `Units have one serialization, without any exception in 95,981 measured files. Whatever deviates from it is not
recognised by the publishing pipeline: the reader sees the English text beside the translation, or loses a passage. This
covers quotes turned into \`&quot;\` (in tags between units too), ids that are invalid, unequal, repeated, out of order or with a foreign prefix, white
space or further attributes in the markers, spans left open, and units inside a code fence. Gaps in the numbering are normal
and left alone; the plain ids and the \`p\` ids are two series.`,
    howToFix:
      "Write the markers exactly as in the other units of the article. `--fix` restores quotes turned into `&quot;`.",
    correct: [
      { title: "The one serialization", locale: "nb-NO", target: "Åpne klyngen.", source: "Open the cluster." },
      {
        title: "A span of the text's own inside",
        locale: "ja-JP",
        target: "<span>概要</span>",
        source: "<span>Overview</span>",
      },
      {
        title: "Plain and p ids are numbered by themselves",
        text: `${unit("0aa11-104", "叢集", "Cluster")}\n\n${unit("0aa11-p101", "備份", "Backup")}\n\n${unit("0aa11-107", "還原", "Restore")}\n`,
      },
    ],
    incorrect: [
      {
        title: "Quotes turned into entities",
        messageId: "escapedQuotes",
        text: '<span data-ttu-id="0aa11-102&quot;>Åpne.</span><span class=&quot;sxs-lookup&quot;><span data-stu-id=&quot;0aa11-102&quot;>Open.</span></span>\n',
        fixed:
          '<span data-ttu-id="0aa11-102">Åpne.</span><span class="sxs-lookup"><span data-stu-id="0aa11-102">Open.</span></span>\n',
      },
      {
        title: "White space between the halves",
        messageId: "looseMarkup",
        text: '<span data-ttu-id="0aa11-102">叢集</span> <span class="sxs-lookup"><span data-stu-id="0aa11-102">Cluster</span></span>\n',
      },
      { title: "An id that is none", messageId: "invalidId", text: `${unit("cluster-102", "叢集", "Cluster")}\n` },
      {
        title: "Two ids in one unit",
        messageId: "unequalIds",
        text: '<span data-ttu-id="0aa11-102">概要</span><span class="sxs-lookup"><span data-stu-id="0aa11-103">Overview</span></span>\n',
      },
      {
        title: "One id twice",
        messageId: "duplicateId",
        text: `${unit("0aa11-102", "概要", "Overview")}\n\n${unit("0aa11-102", "復元", "Restore")}\n`,
      },
      {
        title: "A number out of line",
        messageId: "unorderedId",
        text: ["103", "104", "102", "105"].map((number) => unit(`0aa11-${number}`, "概要", "Overview")).join("\n\n"),
      },
      {
        title: "The prefix of another article",
        messageId: "foreignPrefix",
        text: ["0aa11-103", "0aa11-104", "0bb22-105"].map((id) => unit(id, "概要", "Overview")).join("\n\n"),
      },
      {
        title: "A span left open",
        messageId: "unclosed",
        text: '<span data-ttu-id="0aa11-102">Åpne klyngen.\n',
      },
      {
        title: "A marker without its tag",
        messageId: "orphanedMarker",
        text: 'Åpne klyngen.<span class="sxs-lookup">Open the cluster.\n',
      },
      {
        title: "A unit inside a code fence",
        messageId: "insideFence",
        text: `\`\`\`\n${unit("0aa11-102", "叢集", "Cluster")}\n\`\`\`\n`,
      },
    ],
  },
  messages: {
    escapedQuotes: {
      text: 'Quotes in the markup {{place}} were turned into "&quot;"',
      help: "write plain quotes, or run with --fix",
    },
    looseMarkup: {
      text: "The markup of segment {{id}} is not the one serialization",
      help: "no white space between the parts, no other attribute, order, quote or case",
    },
    invalidId: {
      text: 'Segment id "{{id}}" is not of the form 5 hexadecimal digits, hyphen, number',
      help: "restore the id of the handoff",
    },
    unequalIds: {
      text: "Target segment {{id}} is followed by source segment {{other}}",
      help: "both halves of a unit have one id",
    },
    duplicateId: { text: "Segment id {{id}} stands twice in this article", help: "restore the id of the handoff" },
    unorderedId: {
      text: "Segment {{id}} is out of order beside {{other}}: ids have to rise",
      help: "restore the order or the id of the handoff",
    },
    foreignPrefix: {
      text: "Segment {{id}} has another prefix than {{other}}: it belongs to another article",
      help: "restore the segment of this article's handoff",
    },
    unclosed: { text: "The markup of segment {{id}} is left open", help: "restore the closing </span> markers" },
    orphanedMarker: {
      text: 'Unit markup without a unit: "{{marker}}"',
      help: "restore the unit, or remove what is left of it",
    },
    insideFence: {
      text: "Segment {{id}} stands inside a code fence: its markup is shown to the reader",
      help: "move the unit out, or remove its markup",
    },
  },
  options: {},
  checks: {
    article(article, context) {
      for (const malformation of article.malformed) {
        const { kind, span, other, repair } = malformation;
        const written = article.text.slice(span.start, span.end);
        const id = malformation.id ?? "(unreadable)";
        const place = {
          at: span,
          token: withoutIds(written, malformation),
          ...(malformation.id !== null && { segmentId: id }),
        };
        const related = other && { related: [{ path: article.path, at: other.span, message: `Segment ${other.id}` }] };
        if (kind === "orphanedMarker") {
          context.report({ messageId: kind, data: { marker: written.slice(0, 60) }, ...place });
        } else if (kind === "unequalIds" || kind === "unorderedId" || kind === "foreignPrefix") {
          context.report({ messageId: kind, data: { id, other: other?.id ?? "" }, ...place, ...related });
        } else if (kind === "escapedQuotes") {
          const edits = repair && [...repair, ...quotesBehind(article, malformation)];
          const fix = edits && { fix: { safety: "safe" as const, edits } };
          context.report({ messageId: kind, data: { place: `of segment ${id}` }, ...place, ...fix });
        } else {
          const fix = repair && { fix: { safety: "safe" as const, edits: repair } };
          context.report({ messageId: kind, data: { id }, ...place, ...related, ...fix });
        }
      }
      for (const { at, edits } of escapedTags(article, context.commonmark)) {
        const token = article.text.slice(at.start, at.end);
        const fix = { safety: "safe" as const, edits };
        context.report({ messageId: "escapedQuotes", data: { place: "outside the segments" }, at, token, fix });
      }
    },
  },
});

/** Ids are no part of a fingerprint: a new handoff renumbers. */
function withoutIds(written: string, { id, other }: Malformation): string {
  return [id, other?.id].reduce<string>((text, one) => (one ? text.replaceAll(one, "") : text), written);
}

function unit(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}
