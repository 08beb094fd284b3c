import { linksTo } from "../compare/links/file-links.ts";
import { defineRule } from "../model/rule.ts";

export default defineRule({
  id: "missing-file",
  category: "links",
  mqm: "design-and-markup/link",
  since: "0.1.0",
  severity: "off",
  fixable: null,
  needs: ["files"],
  docs: {
    summary: "A relative link or image leads to a file that is neither in this tree nor in the source's.",
    rationale: `Localized repositories hold only what was translated: an image or article that is not there is taken from the
source. So a file counts as missing when it is in neither; without \`--source\` that is only half known, and the rule is off.
Looked at are relative destinations with a file extension, in targets and around segments. Links from a root (\`/azure/…\`,
\`~/includes/…\`), URLs, and what stands in code or comments are left alone. Case does
not count, as it does not where articles are published.`,
    howToFix: "Correct the path, or restore the file; compare with the source's link.",
    correct: [
      {
        title: "The file is there",
        text: article("nb-NO", "![Plan](media/plan.png)"),
        surroundings: { missingFiles: new Set() },
      },
      {
        title: "From a root",
        text: article("ja-JP", "[プラン](/fjordbase/plan.md)"),
        surroundings: { missingFiles: new Set(["plan.md"]) },
      },
      {
        title: "In code",
        text: article("nb-NO", "`[Plan](plan.md)`"),
        surroundings: { missingFiles: new Set(["plan.md"]) },
      },
    ],
    incorrect: [
      {
        title: "A link to an article",
        messageId: "missing",
        text: article("zh-TW", "[儲存空間計畫的限制與說明](plan.md#limits)"),
        surroundings: { missingFiles: new Set(["plan.md"]) },
      },
      {
        title: "An image around a segment",
        messageId: "missing",
        text: `${article("nb-NO", "Plan")}\n![x](media/plan.png)\n`,
        surroundings: { missingFiles: new Set(["media/plan.png"]) },
      },
      {
        title: "An HTML image",
        messageId: "missing",
        text: article("ar-SA", '<img src="media/plan.png"> خطة'),
        surroundings: { missingFiles: new Set(["media/plan.png"]) },
      },
    ],
  },
  messages: {
    missing: { text: "{{path}} is neither here nor at the source", help: "correct the path, or restore the file" },
  },
  options: {},
  checks: {
    article(article, { surroundings: { missingFiles }, commonmark, report }) {
      if (missingFiles === undefined || missingFiles.size === 0) return;
      for (const { written, span, unit } of linksTo(missingFiles, article, commonmark)) {
        const place = { data: { path: written }, at: span, token: written };
        report({ messageId: "missing", ...place, ...(unit !== null && { unit }) });
      }
    },
  },
});

function article(locale: string, target: string): string {
  const id = "0aa11-102";
  return `---
title: Fjordbase
ms.contentlocale: ${locale}
---
<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">Plan</span></span>
`;
}
