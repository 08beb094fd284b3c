import type { Article } from "../model/article.ts";
import { defineRule } from "../model/rule.ts";
import { type Span, span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { findDisplacement } from "./shifted-units/displaced-headings.ts";
import { mayBeShifted } from "./shifted-units/screen.ts";
import { findShift } from "./shifted-units/shift.ts";

export default defineRule({
  id: "shifted-units",
  category: "segments",
  mqm: "process/segment-markup",
  since: "0.1.0",
  severity: "error",
  fixable: null,
  docs: {
    summary: "From some segment on, targets stand beside the sources of their neighbours.",
    rationale: `One segment too many or too few, and everything behind it is shifted: each target is a sound translation of
another source. That shows where code, destinations, numbers and names, which no translator changes, stand in the source
of a neighbour at one and the same distance: in a run of four units or more, three of them with such a token. Where the
front matter slipped into the body, or headings carry the anchors of other segments at one distance, the text moved and
its markup did not. It is one fault: it is reported once, and no other rule speaks of the units of the run.`,
    howToFix: "Hand the article off again.",
    correct: [
      {
        title: "Each beside its own",
        text: article("nl-NL", [
          ["Gebruik `fjord open`.", "Use `fjord open`."],
          ["Open [Back-up](backup.md).", "Open [Backup](backup.md)."],
          ["De grens is 256.", "The limit is 256."],
          ["Sluit met `fjord close`.", "Close with `fjord close`."],
        ]),
      },
      {
        title: "One token in a wrong place",
        text: article("ja-JP", [
          ["`fjord open` を使います。", "Use `fjord open`."],
          ["開きます。`fjord close`", "Open it."],
          ["閉じます。", "Close it with `fjord close`."],
          ["上限は 256 です。", "The limit is 256."],
        ]),
      },
      {
        title: "Too few to tell",
        text: article("nb-NO", [
          ["Åpne den.", "Use `fjord open`."],
          ["Bruk `fjord open`.", "The limit is 256."],
          ["Grensen er 256.", "Open it."],
        ]),
      },
    ],
    incorrect: [
      {
        title: "One segment too many",
        messageId: "shifted",
        text: article("nl-NL", [
          ["Het cluster is klaar.", "Use `fjord open`."],
          ["Gebruik `fjord open`.", "Open [Backup](backup.md)."],
          ["Open [Back-up](backup.md).", "The limit is 256."],
          ["De grens is 256.", "Choose it."],
          ["Kies het.", "Close with `fjord close`."],
          ["Sluit met `fjord close`.", "Done."],
        ]),
      },
      {
        title: "One segment too few, in another script",
        messageId: "shifted",
        text: article("ja-JP", [
          ["上限は 256 です。", "Use `fjord open`."],
          ["[バックアップ](backup.md) を開きます。", "The limit is 256."],
          ["`fjord close` で閉じます。", "Open [Backup](backup.md)."],
          ["FjordShell を使います。", "Close with `fjord close`."],
          ["完了です。", "Use FjordShell."],
        ]),
      },
      {
        title: "Headings with the anchors of others",
        messageId: "displaced",
        text: article("zh-TW", [
          ["開啟叢集", "Open a cluster", '# <a name="close-a-cluster"></a>'],
          ["關閉叢集", "Close a cluster", '# <a name="save-a-cluster"></a>'],
          ["儲存叢集", "Save a cluster", '# <a name="restore-a-cluster"></a>'],
          ["還原叢集", "Restore a cluster"],
        ]),
      },
      {
        title: "The front matter as a segment",
        messageId: "frontMatter",
        text: article("fr-FR", [
          ["Par Kari", "By Kari", '# <a name="open-a-cluster"></a>'],
          ["title: author: description: ms.author:", "title: author: description: ms.author:"],
        ]),
      },
    ],
  },
  messages: {
    shifted: {
      text: "From here on {{count}} targets stand {{distance}} their sources: this part is shifted",
      help: "hand the article off again",
    },
    displaced: {
      text: "From here on segments stand {{distance}} their places: headings carry the anchors of other segments",
      help: "hand the article off again",
    },
    frontMatter: {
      text: "The front matter became a segment ({{id}}) of the body, and segments from here on stand in other places",
      help: "restore the front matter, and hand the article off again",
    },
  },
  options: {},
  checks: {
    article(article, context) {
      const found = mayBeShifted(article) ? findShift(article) : null;
      if (found !== null) {
        const { units, shift } = found;
        const { start, end, offset, proof } = shift;
        const unit = units[start] as TranslationUnit;
        const belongs = units[proof + offset] as TranslationUnit;
        context.report({
          messageId: "shifted",
          data: { count: end - start, distance: distanceOf(-offset) },
          at: unit.target.span,
          unit,
          token: String(offset),
          covers: partOf(article, unit, units[end - 1] as TranslationUnit),
          related: [
            {
              path: article.path,
              at: belongs.source.span,
              message: `the source of ${(units[proof] as TranslationUnit).id}`,
            },
          ],
        });
        return;
      }
      const displacement = findDisplacement(article);
      if (displacement === null) return;
      const unit = article.units[displacement.start] as TranslationUnit;
      const last = article.units.at(-1) as TranslationUnit;
      const place = { at: unit.target.span, unit, covers: partOf(article, unit, last) };
      if (displacement.frontMatter === null) {
        const distance = distanceOf(-(displacement.offset ?? 0));
        context.report({ messageId: "displaced", data: { distance }, token: distance, ...place });
      } else {
        const { id } = article.units[displacement.frontMatter] as TranslationUnit;
        context.report({ messageId: "frontMatter", data: { id }, token: "front matter", ...place });
      }
    },
  },
});

/** In words that go on with what is shifted against. */
function distanceOf(by: number): string {
  const segments = Math.abs(by) === 1 ? "one segment" : `${Math.abs(by)} segments`;
  return `${segments} ${by > 0 ? "behind" : "before"}`;
}

/** From the line of the first unit, anchors included, to the end of the last one. */
function partOf({ text, bodyStart }: Article, first: TranslationUnit, last: TranslationUnit): Span<"article"> {
  return span("article", Math.max(bodyStart, text.lastIndexOf("\n", first.span.start) + 1), last.span.end);
}

/** @param units target, source and what stands before the unit */
function article(locale: string, units: readonly (readonly [string, string, string?])[]): string {
  const texts = units.map(([target, source, before = ""], index) => {
    const id = `0aa11-${102 + index}`;
    const second = `<span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
    return `${before}<span data-ttu-id="${id}">${target}</span>${second}\n`;
  });
  return `---\ntitle: Fjordbase\nms.contentlocale: ${locale}\n---\n${texts.join("\n")}`;
}
