import { surelyPaired } from "../compare/blocks/gaps.ts";
import { todaysBlocks } from "../compare/blocks/todays-blocks.ts";
import type { Block, BlockPairing } from "../model/block.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import { lostDirectives } from "./changed-directive/lost-directives.ts";

const SOURCE = `# Open {#open}

Open the \`console\`.

:::tip[Faster]
Use the [switch](https://fjordbase.example/switch).
:::

## Close {#close}

Close it with \`fjord stop\`.
`;

export default defineRule({
  id: "changed-directive",
  category: "protected-content",
  mqm: "design-and-markup/markup-tag",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  docs: {
    summary: "A directive such as `:::tip` has another name than in the source, or is lost.",
    rationale: `\`:::tip\`, \`/// tip\` and \`!!! tip\` open boxes in Docusaurus, VitePress, Starlight and MkDocs. Their names are markup: a translated
one is shown as text or as a box without its colours, another one says something else. Titles are translated. Only in
translations that stand in a file of their own; what agrees with today's source is left alone. Alerts such as \`[!NOTE]\`
belong to changed-alert.`,
    howToFix: "Write the name that the source has, and close the box where the source closes it.",
    correct: [
      { title: "A translated title", locale: "nb-NO", base: SOURCE, translation: norwegian("tip[Raskere]") },
      {
        title: "As in today's source",
        locale: "nb-NO",
        base: SOURCE,
        today: SOURCE.replace("tip", "note"),
        translation: norwegian("note[Raskere]"),
      },
      {
        title: "Left out with all it holds",
        locale: "ja-JP",
        base: SOURCE,
        translation: japanese(""),
      },
    ],
    incorrect: [
      {
        title: "Translated",
        messageId: "changed",
        locale: "nb-NO",
        base: SOURCE,
        translation: norwegian("tips[Raskere]"),
      },
      {
        title: "Another one",
        messageId: "changed",
        locale: "nb-NO",
        base: SOURCE,
        translation: norwegian("danger[Raskere]"),
      },
      {
        title: "Lost, with its text kept",
        messageId: "lost",
        locale: "ja-JP",
        base: SOURCE,
        translation: japanese("\n[スイッチ](https://fjordbase.example/switch)を使います。\n"),
      },
    ],
  },
  messages: {
    changed: { text: 'The directive is "{{name}}", in the source "{{expected}}"', help: "write {{expected}}" },
    lost: {
      text: 'The directive "{{expected}}" of the source is lost, and what it holds is kept',
      help: "put the directive back around the text",
    },
  },
  options: {},
  checks: {
    article({ blocks }, { report }) {
      if (blocks === undefined) return;
      const todays = todaysBlocks(blocks);
      for (const { source, target, index } of surelyPaired(blocks)) {
        if (!isRenamed(source, target) || todays.get(index)?.includes(target.name)) continue;
        const at = span("target", target.range.start, target.range.end);
        const data = { name: target.name, expected: source.name };
        report({ messageId: "changed", data, at, token: source.name, related: [theSources(blocks, source)] });
      }
      for (const { directive, target } of lostDirectives(blocks)) {
        const at = span("target", target.range.start, target.range.end);
        const data = { expected: directive.name };
        report({ messageId: "lost", data, at, token: directive.name, related: [theSources(blocks, directive)] });
      }
    },
  },
});

function isRenamed(source: Block, target: Block): boolean {
  const areOpen = /^[A-Za-z]/.test(source.name) && target.kind === "directive" && !/^[!/]/.test(target.name);
  return source.kind === "directive" && areOpen && source.name.toLowerCase() !== target.name.toLowerCase();
}

function theSources({ version }: BlockPairing, { range }: Block) {
  return { path: version.path, at: span("source", range.start, range.end), message: "what the source has" };
}

function norwegian(directive: string): string {
  return `# Åpne {#open}

Åpne \`console\`.

:::${directive}
Bruk [bryteren](https://fjordbase.example/switch).
:::

## Lukke {#close}

Lukk den med \`fjord stop\`.
`;
}

function japanese(text: string): string {
  return `# 開く {#open}

\`console\` を開きます。
${text}
## 閉じる {#close}

\`fjord stop\` で閉じます。
`;
}
