import { surelyPaired } from "../compare/blocks/gaps.ts";
import { todaysBlocks } from "../compare/blocks/todays-blocks.ts";
import type { Block } from "../model/block.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import { identifiersIn } from "./changed-code-block/identifiers.ts";

/** Text, pictures made of text, and code whose words are text. */
const PROSE = new Set(["", "text", "txt", "plaintext", "plain", "mermaid", "md", "markdown", "mdx", "console", "diff"]);
/** So many are named; the message says how many there are. */
const MOST_NAMED = 5;

const SOURCE = `# Fjordbase

\`\`\`js
// Save the region.
const regionName = saveRegion("north");
console.log(regionName);
\`\`\`
`;

export default defineRule({
  id: "changed-code-block",
  category: "protected-content",
  mqm: "accuracy/do-not-translate",
  since: "0.1.0",
  severity: "info",
  fixable: null,
  docs: {
    summary: "A block of code lacks identifiers that it has in the source.",
    rationale: `Compared are fenced blocks of a translation that stands in a file of its own with the source's, where the pair is sure. Only
identifiers that are words of no language count (\`camelCase\`, \`snake_case\`, what is called), outside strings, comments and
the text of markup: those are translated, and should be. Of 20 findings read 12 were right, the others being names that
a translator chose: so it is a note. Blocks of \`text\`, \`mermaid\`, \`markdown\` or without a language are left alone, as is what
agrees with today's source.`,
    howToFix: "Copy the code from the source, and translate its comments and strings.",
    correct: [
      {
        title: "Translated comments and strings",
        locale: "nb-NO",
        base: SOURCE,
        translation: SOURCE.replace("Save the region.", "Lagre regionen.").replace("north", "nord"),
      },
      {
        title: "As in today's source",
        locale: "ja-JP",
        base: SOURCE,
        today: SOURCE.replaceAll("regionName", "zoneName"),
        translation: SOURCE.replaceAll("regionName", "zoneName"),
      },
      {
        title: "Words that are text",
        locale: "fr-FR",
        base: "# Fjordbase\n\n```text\nsave_region(north) -> done\n```\n",
        translation: "# Fjordbase\n\n```text\nenregistrer_region(nord) -> fini\n```\n",
      },
    ],
    incorrect: [
      {
        title: "A lost line",
        messageId: "lost",
        locale: "nb-NO",
        base: SOURCE,
        translation: SOURCE.replace("console.log(regionName);\n", "").replaceAll("saveRegion", "save"),
      },
      {
        title: "A translated name",
        messageId: "lost",
        locale: "zh-TW",
        base: SOURCE,
        translation: SOURCE.replaceAll("regionName", "區域名稱"),
      },
      {
        title: "A mistyped call",
        messageId: "lost",
        locale: "fr-FR",
        base: SOURCE,
        translation: SOURCE.replace("saveRegion", "saveRegoin"),
      },
    ],
  },
  messages: {
    lost: { text: "The code lacks {{names}} of the source's", help: "copy the code from the source" },
  },
  options: {},
  checks: {
    article({ blocks, text }, { report }) {
      if (blocks === undefined) return;
      const todays = todaysBlocks(blocks);
      for (const { source, target, index } of surelyPaired(blocks)) {
        if (source.kind !== "code" || target.kind !== "code" || PROSE.has(source.name.toLowerCase())) continue;
        const code = text.slice(target.range.start, target.range.end);
        const today = todays.get(index);
        const lost = [...identifiersIn(textOf(source, blocks.version.text))].filter(
          (name) => !code.includes(name) && (today === undefined || today.includes(name)),
        );
        if (lost.length === 0) continue;
        report({
          messageId: "lost",
          data: { names: named(lost) },
          at: span("target", target.range.start, target.range.end),
          token: lost.join(" "),
          related: [
            {
              path: blocks.version.path,
              at: span("source", source.range.start, source.range.end),
              message: "what the source has",
            },
          ],
        });
      }
    },
  },
});

function textOf({ text: { start, end } }: Block, fileText: string): string {
  return fileText.slice(start, end);
}

function named(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
  return names.slice(0, MOST_NAMED).join(", ") + more;
}
