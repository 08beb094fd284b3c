import { declaredHash } from "../compare/source/freshness.ts";
import { onlyToday, readSourceText } from "../compare/source/source-text.ts";
import { unitsOutside } from "../compare/source/stale-units.ts";
import { defineRule } from "../model/rule.ts";
import type { SourceFacts } from "../model/source.ts";
import { excerpt } from "../text/excerpt.ts";
import { ClosestSentence } from "./stale-segment/closest-sentence.ts";

/** So many of today's sentences without a segment are shown; the message says how many there are. */
const MOST_SHOWN = 3;

const HASH = "2c26b46b68ffc68ff99b453c1d30413413422d70";
const OPEN = unit(103, "Åpne klyngen.", "Open the cluster that you want to save.");

export default defineRule({
  id: "stale-segment",
  category: "freshness",
  mqm: "process/freshness",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  needs: ["source"],
  docs: {
    summary: "The source text of a segment does not occur in today's source any more.",
    rationale: `Every article carries the English it was translated from, segment by segment. With \`--source\`, that shows which
segments went stale, without any history. Only letters and digits are compared, with entities decoded and tags and link
destinations left out: lines that are wrapped anew, paragraphs that moved and emphasis that changed do not count. Over
245,321 segments of articles with the very source they were translated from, none was reported. A segment in which only the
case changed, as in headings that were in capitals once, is only worth a note.

The message shows the sentence of today's source that is closest, and the default report marks the words that differ. Once
an article, it is reported how many sentences of today's source have no segment.`,
    howToFix: "Translate the new sentence, or hand the article off again.",
    correct: [
      {
        title: "The source is wrapped anew, with other markup",
        text: article("nb-NO", OPEN),
        surroundings: {
          source: facts("Open the **cluster** that\nyou want to [save](https://fjordbase.example).\n"),
        },
      },
      {
        title: "The source is the one that was translated",
        text: article("ja-JP", unit(103, "クラスターを開きます。", "Open the cluster.")),
        surroundings: { source: facts("Close it.\n", HASH) },
      },
      { title: "No source is configured", text: article("nb-NO", OPEN) },
    ],
    incorrect: [
      {
        title: "A sentence changed",
        messageId: "changed",
        text: article("nb-NO", OPEN),
        surroundings: { source: facts("Open the cluster that you want to copy.\n") },
      },
      {
        title: "A sentence is gone",
        messageId: "removed",
        text: article("zh-TW", unit(103, "開啟叢集。", "Open the cluster that you want to save.")),
        surroundings: { source: facts("Stop everything at once.\n") },
      },
      {
        title: "A heading is not in capitals any more",
        messageId: "changedCase",
        text: article("ar-SA", unit(103, "انظر أيضًا", "SEE ALSO")),
        surroundings: { source: facts("## See also\n") },
      },
      {
        title: "A sentence is new",
        messageId: "newSentences",
        text: article("nb-NO", OPEN),
        surroundings: { source: facts("Open the cluster that you want to save. Then wait.\n") },
      },
    ],
  },
  messages: {
    changed: {
      text: 'The source of this segment changed; now it says "{{now}}"',
      help: "translate what it says now",
    },
    removed: {
      text: "The source of this segment is gone, and no new sentence is like it",
      help: "remove the segment, or hand the article off again",
    },
    changedCase: {
      text: "Only the case of this segment's source changed",
      help: "see whether the translation wants another case too",
      severity: "info",
    },
    newSentences: {
      text: "{{sentences}} of today's source {{have}} no segment here",
      help: "hand the article off again",
      severity: "info",
    },
  },
  options: {},
  checks: {
    article(article, { surroundings: { source }, report }) {
      const declared = declaredHash(article);
      const today = source?.today ?? null;
      if (source === undefined || declared === null || today === null || isCurrent(source, declared.text)) return;
      const since = source.since?.text ?? null;
      const before = since ?? source.atCommit;
      const { units, recased, sentences } = today.differenceFrom(article);
      const old = since === null ? new Set() : new Set(unitsOutside([...units, ...recased], since));
      // What was there before had no segment then either.
      const fresh = sentences.filter((sentence) => !before?.letters.includes(sentence.letters));
      const closest = new ClosestSentence(fresh);
      for (const unit of recased) {
        if (!old.has(unit)) report({ messageId: "changedCase", data: {}, at: unit.source.span, unit, token: "" });
      }
      for (const unit of units) {
        if (old.has(unit)) continue;
        const place = { at: unit.source.span, unit, token: "" };
        const sentence = closest.to(unit.source.text);
        if (sentence === null) {
          report({ messageId: "removed", data: {}, ...place });
          continue;
        }
        const related = [
          { path: source.path, message: `today's source: ${excerpt(sentence.text)}`, text: sentence.text },
        ];
        report({ messageId: "changed", data: { now: excerpt(sentence.text) }, related, ...place });
      }
      if (fresh.length === 0) return;
      report({
        messageId: "newSentences",
        data: { sentences: counted(fresh.length), have: fresh.length === 1 ? "has" : "have" },
        at: declared.span,
        token: "",
        related: fresh
          .slice(0, MOST_SHOWN)
          .map(({ text }) => ({ path: source.path, message: `today's source: ${excerpt(text)}` })),
      });
    },
  },
});

/** Whether nothing that counts changed. */
function isCurrent({ today, atCommit, since }: SourceFacts, hash: string): boolean {
  return today?.hash === hash || today?.hash === atCommit?.hash || today?.hash === since?.text?.hash;
}

function counted(count: number): string {
  return count === 1 ? "1 sentence" : `${count} sentences`;
}

function facts(today: string, hash = "fcde2b2edba56bf408601fb721fe9b5c338d10ee"): SourceFacts {
  return onlyToday(readSourceText(today, hash), "docs/storage.md");
}

function article(locale: string, body: string): string {
  return `---
title: Fjordbase
ms.openlocfilehash: ${HASH}
ms.contentlocale: ${locale}
---
${body}
`;
}

function unit(number: number, target: string, source: string): string {
  const id = `0aa11-${number}`;
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}
