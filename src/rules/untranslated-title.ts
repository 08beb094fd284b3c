import { distance } from "fastest-levenshtein";
import { lettersOf } from "../compare/source/letters.ts";
import { onlyToday, readSourceText } from "../compare/source/source-text.ts";
import { functionWords } from "../locale/words/english.ts";
import { defineRule } from "../model/rule.ts";
import type { SourceFacts } from "../model/source.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { scalarOf } from "../parse/metadata-value.ts";
import { wordsOf } from "../text/words.ts";
import { firstHeading } from "./untranslated-title/first-heading.ts";

const HASH = "2c26b46b68ffc68ff99b453c1d30413413422d70";

export default defineRule({
  id: "untranslated-title",
  category: "metadata",
  mqm: "accuracy/untranslated",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  locales: ["!en"],
  needs: ["source"],
  docs: {
    summary: "The title in the front matter is English, while the article's heading is translated.",
    rationale: `The title is what search results and browser tabs show. It was left in English when it is the heading's English text,
letter by letter, and the heading itself is translated: it has a word that the source does not. With \`--source\`, a title
that is the source's and reads as English prose is reported as well. Titles of a single word are left alone: names of commands
and constants stay as they are. So are titles that join words by a hyphen which the source leaves apart: some languages share
their words with English and write them so.`,
    howToFix: "Translate the title, as the heading was.",
    correct: [
      { title: "Both translated", text: article("nb-NO", "Planlegg lagring", "Planlegg lagring", "Plan storage") },
      { title: "Both kept", text: article("zh-TW", "Fjordbase Studio", "Fjordbase Studio", "Fjordbase Studio") },
      { title: "A name of one word", text: article("ar-SA", "STORAGE_PLAN", "خطة التخزين", "STORAGE_PLAN") },
      {
        title: "A title that nobody translates",
        text: article("nl-NL", "Plan storage", "Opslag plannen", "Plan storage"),
        options: { freeKeys: ["title"] },
      },
    ],
    incorrect: [
      {
        title: "The English heading",
        messageId: "heading",
        text: article("ja-JP", "Plan storage", "保存", "Plan storage"),
      },
      {
        title: "In another case and punctuation",
        messageId: "heading",
        text: article("nb-NO", '"Plan: storage"', "Planlegg lagring", "Plan storage"),
      },
      {
        title: "The title of the source",
        messageId: "source",
        text: article("fr-FR", "How to plan the storage", "Planifier", "Plan storage"),
        surroundings: { source: facts("How to plan the storage") },
      },
    ],
  },
  messages: {
    heading: {
      text: 'The title is the English heading; the heading itself is translated: "{{heading}}"',
      help: "translate the title as well",
      needs: [],
    },
    source: {
      text: 'The title is that of the English source; the heading is translated: "{{heading}}"',
      help: "translate the title as well",
    },
  },
  options: {
    freeKeys: {
      type: "strings",
      default: [],
      description:
        "Keys that nobody compares: with `title` the rule says nothing; those of `plain.freeKeys` add to them.",
    },
  },
  checks: {
    article(article, { surroundings: { source }, options: { freeKeys }, report }) {
      if (freeKeys.includes("title")) return;
      const title = scalarOf(article.frontMatter, "title");
      if (title === null || wordsOf(title.text).length < 2) return;
      const unit = firstHeading(article);
      if (unit === null || unit.identical) return;
      const letters = lettersOf(title.text);
      const messageId = letters === lettersOf(unit.source.text) ? "heading" : "source";
      if (messageId === "heading" && joinsWords(title.text, unit.source.text)) return;
      if (messageId === "source" && !(isProse(title.text) && isTitleOf(source, letters))) return;
      if (letters === lettersOf(unit.target.text) || !isTranslated(unit)) return;
      report({ messageId, data: { heading: unit.target.text.trim() }, at: title.span, token: "title" });
    },
  },
});

/** So much of a heading is compared word by word: nobody writes a longer one. */
const LONGEST_COMPARED = 2000;

/** Whether a heading has a word that is not the source's, damaged or doubled. */
function isTranslated({ target, source }: TranslationUnit): boolean {
  const letters = lettersOf(source.text);
  const words = wordsOf(source.text.slice(0, LONGEST_COMPARED)).map(({ text }) => lettersOf(text));
  const isOwn = (word: string) => !letters.includes(word) && words.every((known) => distance(known, word) > 1);
  return wordsOf(target.text.slice(0, LONGEST_COMPARED)).some(({ text }) => isOwn(lettersOf(text)));
}

/** Whether a title joins by a hyphen what its source leaves apart: `Enterprise-plan` is Norwegian for `Enterprise plan`. */
function joinsWords(title: string, source: string): boolean {
  const written = source.toLowerCase();
  return wordsOf(title).some(({ text }) => text.includes("-") && !written.includes(text.toLowerCase()));
}

function isProse(title: string): boolean {
  return wordsOf(title).some(({ text }) => functionWords.has(text.toLowerCase()));
}

function isTitleOf(source: SourceFacts | undefined, letters: string): boolean {
  const titles = [source?.today, source?.atCommit].map((version) => version && scalarOf(version.frontMatter, "title"));
  return titles.some((title) => title && lettersOf(title.text) === letters);
}

function facts(title: string): SourceFacts {
  return onlyToday(readSourceText(`---\ntitle: ${title}\n---\n`, HASH), "docs/storage.md");
}

function article(locale: string, title: string, target: string, source: string): string {
  const id = "0aa11-102";
  return `---
title: ${title}
ms.openlocfilehash: ${HASH}
ms.contentlocale: ${locale}
---
# <span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>
`;
}
