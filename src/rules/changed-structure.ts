import { declaredHash } from "../compare/source/freshness.ts";
import { onlyToday, readSourceText } from "../compare/source/source-text.ts";
import type { Article } from "../model/article.ts";
import { type ArticleContribution, type Contribution, defineRule } from "../model/rule.ts";
import type { SourceFacts } from "../model/source.ts";
import { type Span, span } from "../model/span.ts";
import { unitsThat } from "../parse/unit-traits.ts";
import { addedCells } from "./changed-structure/added-cells.ts";
import { structureOfArticle } from "./changed-structure/article-structure.ts";
import { structureDifference } from "./changed-structure/difference.ts";
import { packed, unpacked } from "./changed-structure/packed.ts";
import type { Part } from "./changed-structure/part.ts";
import { type RebuiltBody, rebuiltBody } from "./changed-structure/rebuilt.ts";
import { structureOf } from "./changed-structure/structure.ts";

const HASH = "2c26b46b68ffc68ff99b453c1d30413413422d70";

export default defineRule({
  id: "changed-structure",
  category: "segments",
  mqm: "design-and-markup/layout",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  runWide: true,
  needs: ["source", "run"],
  docs: {
    summary: "What stands around the segments is not built as the source, or as other translations of it.",
    rationale: `Code fences, tables, list markers, headings, alerts and directives stand outside of the segments and are the source's in
every locale: in 5,387 measured groups of siblings, fences differed in one and list markers in none. A row that is gone, a
numbered item that became a bullet or a fence whose code was translated is damage that no comparison of segments shows.

With \`--source\`, the article is compared with the version that its hash names. Without, articles of one run that translate
the same version are compared: one that differs from two or more that agree gets a warning, and of two that differ each gets
a note, for nobody knows which is right. How text is cut into segments makes no difference, nor do comments and strings of
several words in code. Paragraphs count at the end alone, where text is cut off. A bare pipe in a target that parts its table
cell in two is an error by itself. Articles with damaged or missing segments are left alone: those are reported already.`,
    howToFix: "Restore what stands around the segments from the source, or hand the article off again.",
    correct: [
      {
        title: "Built alike",
        text: article("nb-NO", ["# ", "1. ", "1. "]),
        surroundings: { source: source("# ", "1. ", "1. ") },
      },
      {
        title: "Siblings built alike",
        articles: [sibling("ja-JP", ["# ", "- "]), sibling("nl-NL", ["# ", "- "]), sibling("zh-TW", ["# ", "- "])],
      },
      { title: "Without a source or siblings", text: article("zh-TW", ["# ", "- "]) },
      { title: "A pipe that is escaped", text: table("nl-NL", "Streep \\|") },
    ],
    incorrect: [
      {
        title: "A number became a bullet",
        messageId: "unlikeSource",
        text: article("nb-NO", ["# ", "* ", "1. "]),
        surroundings: { source: source("# ", "1. ", "1. ") },
      },
      {
        title: "One of three lacks an item",
        messageId: "unlikeSiblings",
        articles: [
          sibling("ja-JP", ["# ", "- ", "- "]),
          sibling("nl-NL", ["# ", "- "]),
          sibling("zh-TW", ["# ", "- ", "- "]),
        ],
      },
      {
        title: "Two that differ",
        messageId: "unlikeSibling",
        articles: [sibling("ja-JP", ["# ", "- ", "- "]), sibling("nl-NL", ["# ", "- "])],
      },
      { title: "A pipe of the target's own", messageId: "addedCell", text: table("nl-NL", "Streep |") },
    ],
  },
  messages: {
    unlikeSource: {
      text: "{{what}}; see line {{line}} of the source",
      help: "restore it from the source",
      severity: "error",
    },
    unlikeSiblings: {
      text: "{{what}} near line {{line}}, unlike {{locales}}, which translate the same source",
      help: "restore it from the source",
      yieldsTo: ["unlikeSource"],
    },
    unlikeSibling: {
      text: "{{what}} near line {{line}}, unlike {{locales}}, which translates the same source",
      help: "compare both with the source",
      severity: "info",
      yieldsTo: ["unlikeSource"],
    },
    addedCell: {
      text: "A bare | parts this table cell in two",
      help: "write \\| or leave it out",
      severity: "error",
    },
  },
  options: {},
  checks: {
    article(article, { surroundings, report }) {
      for (const { unit, offset } of addedCells(article)) {
        report({ messageId: "addedCell", data: {}, at: unit.target.at(offset, offset + 1), unit, token: "|" });
      }
      const version = surroundings.source === undefined ? null : versionOf(article, surroundings.source);
      if (version === null || !isComparable(article)) return;
      const body = rebuiltBody(article);
      const own = structureOf(body.text);
      const expected = structureOf(version.body);
      const difference = structureDifference(own, expected);
      // A segment without a target says it all; asked only here, because it takes a look at every segment.
      if (difference === null || hasBlankTarget(article)) return;
      const { what, shownAt, expectedAt } = difference;
      const bodyLine = lineOf(version.body, expected[expectedAt]?.start ?? version.body.length);
      const line = bodyLine + lineOf(version.text, version.text.length - version.body.length) - 1;
      const data = { what: capitalised(what), line };
      report({ messageId: "unlikeSource", data, at: lineAt(article, body, own[shownAt]), token: what });
    },
    run: {
      contribute(article, { sourceKey }): Contribution<string> | null {
        const hash = declaredHash(article);
        if (hash === null || !isComparable(article)) return null;
        return { key: `${sourceKey}\n${hash.text}`, value: packed(structureOfArticle(article)), at: hash.span };
      },
      decide(contributions: readonly ArticleContribution<string>[], context) {
        if (contributions.length < 2) return;
        const groups = groupsOf(contributions);
        const [most, second] = groups;
        if (most === undefined || second === undefined) return;
        const isPair = contributions.length === 2;
        if (!isPair && (most.length < 2 || most.length === second.length)) return;
        for (const [index, group] of groups.entries()) {
          if (index === 0 && !isPair) continue;
          const like = index === 0 ? second : most;
          for (const contribution of group) {
            const [pattern] = like as [ArticleContribution<string>];
            const own = unpacked(contribution.value);
            const difference = structureDifference(own, unpacked(pattern.value));
            if (difference === null) continue;
            const { what, shownAt } = difference;
            const locales = [...new Set(like.flatMap(({ locale }) => locale ?? []))].sort().join(", ");
            const data = { what: capitalised(what), line: own[shownAt]?.start ?? 1, locales };
            const messageId = isPair ? "unlikeSibling" : "unlikeSiblings";
            const related = [
              { contribution: pattern, message: `${pattern.locale ?? "another locale"} is built otherwise` },
            ];
            context.report({ messageId, data, contribution, token: what, identity: contribution.path, related });
          }
        }
      },
    },
  },
});

/** The contributions by structure, the commonest first. */
function groupsOf(
  contributions: readonly ArticleContribution<string>[],
): readonly (readonly ArticleContribution<string>[])[] {
  if (contributions.every(({ value }) => value === contributions[0]?.value)) return [contributions];
  const groups: ArticleContribution<string>[][] = [];
  for (const contribution of contributions) {
    const parts = unpacked(contribution.value);
    const known = groups.find(([first]) => first !== undefined && isAlike(parts, unpacked(first.value)));
    if (known === undefined) groups.push([contribution]);
    else known.push(contribution);
  }
  return groups.sort((a, b) => b.length - a.length);
}

function isAlike(a: readonly Part[], b: readonly Part[]): boolean {
  return structureDifference(a, b) === null && structureDifference(b, a) === null;
}

/** Whether nothing of an article's segments is damaged or missing, which would say as much. */
function isComparable(article: Article): boolean {
  const { unitCount, malformed, unpaired } = article;
  return unitCount > 0 && malformed.length === 0 && unpaired.length === 0 && !hasBlankTarget(article);
}

const unitsWithBlankTarget = unitsThat(({ target }) => target.blank);

function hasBlankTarget(article: Article): boolean {
  return unitsWithBlankTarget(article).length > 0;
}

/** The version of the source that the article was made from; `null` where it is not to be had. */
function versionOf(article: Article, { today, atCommit }: SourceFacts) {
  const hash = declaredHash(article)?.text;
  return [today, atCommit].find((version) => version?.hash === hash) ?? null;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The line of the article that shows a part, without what is a unit's; the first line of the body where there is no part. */
function lineAt({ text, bodyStart }: Article, { originOf }: RebuiltBody, part: Part | undefined): Span<"article"> {
  const start = part === undefined ? bodyStart : originOf(part.start);
  const end = text.indexOf("\n", start);
  const stop = text.indexOf("<span data-ttu-id", start);
  const limit = Math.min(end < 0 ? text.length : end, stop <= start ? Number.POSITIVE_INFINITY : stop);
  return span("article", start, Math.max(limit, Math.min(start + 1, text.length)));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function source(...marks: readonly string[]): SourceFacts {
  const body = marks.map((mark, index) => `${mark}Text ${index}\n`).join("\n");
  return onlyToday(readSourceText(`---\ntitle: Fjordbase\n---\n${body}`, HASH), "docs/storage.md");
}

function sibling(locale: string, marks: readonly string[]): { path: string; text: string } {
  return { path: `docs/${locale}/storage.md`, text: article(locale, marks) };
}

/** An article of a line with each of some marks. */
function article(locale: string, marks: readonly string[]): string {
  return withUnits(
    locale,
    marks.map((mark, index) => `${mark}${unitText(index, "Fjord 文字", `Text ${index}`)}\n`).join("\n"),
  );
}

function table(locale: string, target: string): string {
  const [head, cell] = [unitText(0, "Teken", "Character"), unitText(1, target, "Bar")];
  return withUnits(locale, `| ${head} | x |\n|---|---|\n| ${cell} | y |\n`);
}

function unitText(index: number, target: string, english: string): string {
  const id = `0aa11-${102 + index}`;
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${english}</span></span>`;
}

function withUnits(locale: string, body: string): string {
  return `---\ntitle: Fjordbase\nms.openlocfilehash: ${HASH}\nms.contentlocale: ${locale}\n---\n${body}`;
}
