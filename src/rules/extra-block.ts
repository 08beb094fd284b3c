import { blockCount, blockName } from "../compare/blocks/block-name.ts";
import { unpairedParts } from "../compare/blocks/unpaired-parts.ts";
import type { Block } from "../model/block.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";

const SOURCE =
  "# Open {#open}\n\nOpen `console` on [the cluster](https://fjordbase.example/cluster).\n\n## Save {#save}\n\nSave your [work](https://fjordbase.example/work).\n";
const DUTCH =
  "# Openen {#open}\n\nOpen `console` op [het cluster](https://fjordbase.example/cluster).\n\n## Opslaan {#save}\n\nSla uw [werk](https://fjordbase.example/work) op.\n";
const CHINESE =
  "# 開啟 {#open}\n\n在[叢集](https://fjordbase.example/cluster)開啟 `console`。\n\n## 儲存 {#save}\n\n儲存[工作](https://fjordbase.example/work)。\n";

export default defineRule({
  id: "extra-block",
  category: "segments",
  mqm: "accuracy/addition",
  since: "0.1.0",
  severity: "off",
  fixable: null,
  docs: {
    summary: "A translation that stands in a file of its own has a block or a section that its source does not have.",
    rationale: `Off by default: notes of translators are wanted nearly always. What the translation has between two surely paired
blocks, and the source does not have there, was added, or its source is gone since. What may be a rewritten block of the
source is left alone.`,
    howToFix: "Remove it, or bring it into the source.",
    correct: [
      { title: "Everything is the source's", locale: "nl-NL", base: SOURCE, translation: DUTCH },
      {
        title: "The other way round",
        locale: "zh-TW",
        base: SOURCE,
        translation: CHINESE.replace(/在.*\n\n/, ""),
      },
      {
        title: "An import, which readers do not see",
        locale: "nl-NL",
        path: "example.mdx",
        base: SOURCE,
        translation: `import Note from "note";\n\n${DUTCH}`,
      },
    ],
    incorrect: [
      {
        title: "A paragraph",
        messageId: "block",
        locale: "nl-NL",
        base: SOURCE,
        translation: DUTCH.replace("\n## ", "\nVraag het uw beheerder als dat niet lukt.\n\n## "),
      },
      {
        title: "A section",
        messageId: "section",
        locale: "zh-TW",
        base: SOURCE,
        translation: CHINESE.replace("\n## 儲存", "\n## 關於譯文\n\n這份譯文由志願者完成。\n\n## 儲存"),
      },
      {
        title: "At the start",
        messageId: "block",
        locale: "nl-NL",
        base: SOURCE,
        translation: `Vertaald door vrijwilligers, die er niet voor instaan.\n\n${DUTCH}`,
      },
    ],
  },
  messages: {
    section: {
      text: "The source has no such section: {{name}}, {{count}}",
      help: "remove it, or bring it into the source",
    },
    block: {
      text: "The source does not have this: {{name}}, {{count}}",
      help: "remove it, or bring it into the source",
    },
  },
  options: {},
  checks: {
    article({ blocks, text }, { report }) {
      if (blocks === undefined) return;
      for (const { blocks: indices, isSection, others } of unpairedParts(blocks, "target", text)) {
        const extra = indices.map((index) => blocks.target[index] as Block);
        const [first] = extra;
        if (first === undefined || others.length > 0) continue;
        const name = blockName(first, text);
        report({
          messageId: isSection ? "section" : "block",
          data: { name, count: blockCount(extra.length) },
          at: span("target", first.range.start, first.range.end),
          token: name,
        });
      }
    },
  },
});
