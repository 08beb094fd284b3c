import type { Article } from "../model/article.ts";
import { type ArticleContribution, defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import type { Beside } from "../model/surroundings.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { emptiness, lostUnits, unitlessProse } from "./missing-segment/lost-units.ts";
import { findUnwrappedProse } from "./missing-segment/unwrapped-prose.ts";

/** More of a passage would not say more. */
const LONGEST_EXCERPT = 80;

const UNIT =
  '<span data-ttu-id="0aa11-102">概要</span><span class="sxs-lookup"><span data-stu-id="0aa11-102">Overview</span></span>';

export default defineRule({
  id: "missing-segment",
  category: "segments",
  mqm: "process/segment-markup",
  since: "0.1.0",
  severity: "error",
  fixable: null,
  docs: {
    summary:
      "A target segment has no source segment, a source segment no target, one of the two is empty, or prose stands in no segment.",
    rationale: `A translation unit is a target segment directly followed by its source segment with the same id. When a half is
lost, a sentence is missing from the published page or can no longer be compared with its source. An empty source with a
translation is only worth a note: some pipelines leave it for text they add themselves.

In an article with units, a paragraph, heading, item or table cell with three or more words outside of them (six letters
in Chinese, Japanese and Korean) has lost its unit, and nobody knows whether it is up to date. Code, HTML, comments,
destinations, image descriptions, \`[!…]\` and \`:::\` do not count.

An empty file, and an article with the six keys of the pipeline and nothing behind its front matter, are no translation. One
with the keys and prose but no segment is reported where most of the run's articles have segments (of its folder's, where it
is linted alone); where none of two or more has any, that is said once.

Markup that is there but damaged is \`malformed-segment\`'s.`,
    howToFix: "Restore the missing half from the previous handoff, or hand the article off again.",
    correct: [
      { title: "Both halves", locale: "nb-NO", target: "Åpne klyngen.", source: "Open the cluster." },
      { title: "Both halves in another script", locale: "zh-TW", target: "開啟叢集。", source: "Open the cluster." },
      { title: "One word", locale: "ja-JP", target: "概要", source: "Overview" },
      {
        title: "Code and an include beside the units",
        text: `${UNIT}\n\n\`\`\`sh\nopen the cluster now\n\`\`\`\n\n[!INCLUDE [open the cluster](open.md)]\n`,
      },
      { title: "No units: a page of its own language", text: "Klyngen lagres hver natt.\n" },
    ],
    incorrect: [
      {
        title: "The source half is gone",
        messageId: "missingSource",
        text: '<span data-ttu-id="0aa11-102">Åpne klyngen.</span>\n',
      },
      {
        title: "The target half is gone",
        messageId: "missingTarget",
        text: '<span class="sxs-lookup"><span data-stu-id="0aa11-102">Open the cluster.</span></span>\n',
      },
      {
        title: "Nothing in the target",
        messageId: "emptyTarget",
        locale: "zh-TW",
        target: " ",
        source: "Open the cluster.",
      },
      { title: "Nothing in the source", messageId: "emptySource", locale: "ja-JP", target: "概要", source: "" },
      {
        title: "A sentence beside the units",
        messageId: "unwrappedProse",
        text: `Klyngen lagres hver natt. ${UNIT}\n`,
      },
      {
        title: "A table cell without a unit",
        messageId: "unwrappedProse",
        text: `| ${UNIT} | x |\n|---|---|\n| y | 備份每晚自動執行 |\n`,
      },
      { title: "Nothing in the file", messageId: "noUnits", text: " \n" },
    ],
  },
  messages: {
    missingSource: {
      text: "Segment {{id}} has a target but no source",
      help: "restore its source segment, or hand the article off again",
    },
    missingTarget: {
      mqm: "accuracy/omission",
      text: "Segment {{id}} has a source but no target",
      help: "restore its translation, or hand the article off again",
    },
    emptyTarget: {
      mqm: "accuracy/omission",
      text: "Segment {{id}} is not translated: its target is empty",
      help: "translate the source segment",
    },
    emptySource: { text: "Segment {{id}} has a target but an empty source", severity: "info" },
    noUnits: { mqm: "accuracy/omission", needs: ["run"], text: "{{what}}", help: "{{advice}}" },
    unwrappedProse: {
      text: 'Prose outside every segment: "{{passage}}"',
      help: "hand the article off again, so that the passage becomes a segment with its source",
      severity: "warning",
    },
  },
  options: {},
  checks: {
    article(article, context) {
      const empty = emptiness(article);
      if (empty !== null) {
        context.report({ messageId: "noUnits", data: { ...empty }, at: span("article", 0, 0), token: "" });
      }
      for (const { kind, id, span } of article.unpaired) {
        const messageId = kind === "targetWithoutSource" ? "missingSource" : "missingTarget";
        const token = article.text.slice(span.start, span.end).replaceAll(id, "");
        const place = { at: span, token, ...(id !== "" && { segmentId: id }) };
        context.report({ messageId, data: { id: id || "(unreadable)" }, ...place });
      }
      for (const unit of unitsWithBlankHalf(article)) {
        const messageId = emptyHalf(unit);
        if (messageId !== null)
          context.report({ messageId, data: { id: unit.id }, at: unit.span, unit, token: unit.target.text });
      }
      for (const at of findUnwrappedProse(article, context.commonmark)) {
        const text = article.text.slice(at.start, at.end).replace(/\s+/g, " ");
        context.report({ messageId: "unwrappedProse", data: { passage: shortened(text) }, at, token: text });
      }
    },
    run: {
      contribute(article, surroundings) {
        const value = unitlessProse(article, surroundings);
        return value && { value, at: span("article", article.bodyStart, article.bodyStart) };
      },
      decide(contributions: readonly ArticleContribution<Beside>[], context) {
        for (const { contribution, what, advice } of lostUnits(contributions, context.articlesWithUnits)) {
          context.report({ messageId: "noUnits", data: { what, advice }, contribution, token: "", identity: "" });
        }
      },
    },
  },
});

function shortened(text: string): string {
  if (text.length <= LONGEST_EXCERPT) return text;
  return `${Array.from(text).slice(0, LONGEST_EXCERPT).join("")}…`;
}

/** Those of which one half is blank, or both. */
function unitsWithBlankHalf(article: Article): readonly TranslationUnit[] {
  const { table } = article;
  if (table === null) return article.units;
  const found: TranslationUnit[] = [];
  for (let index = 0; index < table.length; index++) if (table.hasBlankHalf(index)) found.push(table.unit(index));
  return found;
}

function emptyHalf({ target, source }: TranslationUnit): "emptyTarget" | "emptySource" | null {
  if (target.blank) return source.blank ? null : "emptyTarget";
  return source.blank ? "emptySource" : null;
}
