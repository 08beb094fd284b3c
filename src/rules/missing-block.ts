import { blockCount, blockName } from "../compare/blocks/block-name.ts";
import type { Article } from "../model/article.ts";
import { type ArticleContribution, type Contribution, defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import { keptConventions, type MissingPart, missingParts } from "./missing-block/missing-parts.ts";

/** So many translations that all lack the same do so on purpose. */
const LEAST_TRANSLATIONS = 5;

/** What of its source a translation lacks and has; of what it has, hashes: nobody reads them. */
interface Conventions {
  readonly lacked: readonly { readonly convention: string; readonly name: string }[];
  readonly kept: string;
}

const SOURCE = `# Fjordbase

Fjordbase keeps your data.

## Install

Open the console of your cluster.

<Region name="north" />

## Update

Run \`fjord update\` once a week.
`;

export default defineRule({
  id: "missing-block",
  category: "segments",
  mqm: "accuracy/omission",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  runWide: true,
  docs: {
    summary: "A block or a section of the source is missing in a translation that stands in a file of its own.",
    rationale: `Blocks of both files are paired by what no language changes: links, code, numbers, ids, length. What the source has
between two pairs that are sure, and the translation does not have there, was left out. Where the translation has
something else in the same place it may be rewritten: only where that is much shorter, it is worth a note. What today's source does not have either is
left alone, and so are sections that stand in another order.

Where five or more translations of a run have a component, or a text, in their sources and none of them has it, that is the
house style of a team: one note says so, and nothing else is reported of it. A single file is reported alone.`,
    howToFix: "Translate what is missing; where it is left out on purpose, say so with a directive.",
    correct: [
      {
        title: "Everything is there",
        locale: "nb-NO",
        base: SOURCE,
        translation: norwegian("Kjør `fjord update` én gang i uken."),
      },
      {
        title: "Today's source does not have it either",
        locale: "ja-JP",
        base: SOURCE,
        today: SOURCE.replace("Run `fjord update` once a week.\n", ""),
        translation: `# Fjordbase

Fjordbase はデータを保存します。

## インストール

クラスターのコンソールを開きます。

<Region name="north" />

## 更新
`,
      },
      {
        title: "Sections in another order",
        locale: "nl-NL",
        base: "# Fjordbase\n\n## Zone\n\nUse `zone`.\n\n## Cluster\n\nUse `cluster`.\n",
        translation: "# Fjordbase\n\n## Cluster\n\nGebruik `cluster`.\n\n## Zone\n\nGebruik `zone`.\n",
      },
      {
        title: "Two paragraphs made one",
        locale: "fr-FR",
        base: "# Fjordbase\n\nOpen `console`.\n\nThe cluster starts by itself.\n\nIt takes a while until all of it is there.\n\nClose `console`.\n",
        translation:
          "# Fjordbase\n\nOuvrez `console`.\n\nLe cluster démarre tout seul. Il faut un moment pour que tout soit là.\n\nFermez `console`.\n",
      },
    ],
    incorrect: [
      {
        title: "A section",
        messageId: "section",
        locale: "nb-NO",
        base: SOURCE,
        translation: `# Fjordbase

Fjordbase tar vare på dataene dine.

## Installere

Åpne konsollen for klyngen din.

<Region name="north" />
`,
      },
      { title: "A paragraph", messageId: "block", locale: "nb-NO", base: SOURCE, translation: norwegian("") },
      {
        title: "Something else in its place",
        messageId: "rewritten",
        locale: "ar-SA",
        base: `# فيورد {#fjord}

A token is what lets you in: it stands in the console, and whoever has it may do what you may.

## Console {#console}

Open \`console\`.
`,
        translation: `# فيورد {#fjord}

- ![قريبًا](soon.png)

## وحدة التحكم {#console}

افتح \`console\`.
`,
      },
      {
        title: "No translation of the run has it",
        messageId: "houseStyle",
        articles: ["backup", "console", "install", "restore", "update"].map((page) => ({
          path: `fr/${page}.mdx`,
          locale: "fr-FR",
          base: `<EditWarning />\n\nThe page \`${page}\` is about data.\n`,
          text: `La page \`${page}\` parle de données.\n`,
        })),
      },
    ],
  },
  messages: {
    section: {
      text: "A section of the source is missing here: {{name}}, {{count}}",
      help: "translate it",
    },
    block: {
      text: "The source has {{count}} more here: {{name}}",
      help: "translate what is missing",
    },
    rewritten: {
      text: "The source has {{count}} here that could not be paired with {{others}} of the translation: {{name}}",
      help: "see whether it says the same",
      severity: "info",
    },
    houseStyle: {
      text: "The sources of {{count}} translations have the {{name}}, and none of the translations: taken for house style",
      severity: "info",
    },
  },
  options: {},
  checks: {
    article(article, { report }) {
      const { blocks } = article;
      if (blocks === undefined) return;
      for (const part of missingParts(article)) {
        const { kind, offset, others, convention } = part;
        const place = {
          at: span("target", offset, offset),
          token: convention,
          convention,
          related: [{ path: blocks.version.path, at: sourceSpan(part), message: "what the source has" }],
        };
        const data = { name: nameOf(part, article), count: blockCount(part.blocks.length) };
        if (kind === "rewritten") report({ messageId: kind, data: { ...data, others: blockCount(others) }, ...place });
        else report({ messageId: kind, data, ...place });
      }
    },
    run: {
      contribute: conventionsOf,
      decide(contributions: readonly ArticleContribution<Conventions>[], context) {
        const kept = new Set(contributions.flatMap(({ value }) => value.kept.split(" ")));
        for (const [convention, { name, lacking }] of lackedIn(contributions)) {
          const [first] = lacking;
          if (first === undefined || lacking.length < LEAST_TRANSLATIONS || kept.has(hashOf(convention))) continue;
          context.withdraw(convention);
          const data = { name, count: lacking.length };
          context.report({ messageId: "houseStyle", data, contribution: first, token: convention, identity: "" });
        }
      },
    },
  },
});

/** Decided for each language by itself: a house style is that of a team. */
function conventionsOf(
  article: Article,
  { locale }: { readonly locale: string | null },
): Contribution<Conventions> | null {
  const { blocks, bodyStart } = article;
  if (blocks === undefined) return null;
  const parts = missingParts(article).filter(({ kind }) => kind !== "rewritten");
  const lacked = parts.map((part) => ({ convention: part.convention, name: nameOf(part, article) }));
  const kept = [...new Set(keptConventions(blocks).map(hashOf))].join(" ");
  return { key: locale ?? "", value: { lacked, kept }, at: span("article", bodyStart, bodyStart) };
}

function lackedIn(
  contributions: readonly ArticleContribution<Conventions>[],
): ReadonlyMap<string, { readonly name: string; readonly lacking: readonly ArticleContribution<Conventions>[] }> {
  const lacked = new Map<string, { name: string; lacking: ArticleContribution<Conventions>[] }>();
  for (const contribution of contributions) {
    for (const { convention, name } of contribution.value.lacked) {
      const known = lacked.get(convention) ?? { name, lacking: [] };
      lacked.set(convention, known);
      if (known.lacking.at(-1) !== contribution) known.lacking.push(contribution);
    }
  }
  return lacked;
}

/** FNV-1a in 32 bits: two texts that share it by chance only cost a house style that is not seen. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

function sourceSpan({ blocks }: MissingPart) {
  return span("source", blocks[0]?.range.start ?? 0, blocks.at(-1)?.range.end ?? 0);
}

function nameOf({ blocks: [first] }: MissingPart, { blocks: pairing }: Article): string {
  return first === undefined || pairing === undefined ? "" : blockName(first, pairing.version.text);
}

function norwegian(last: string): string {
  return `# Fjordbase

Fjordbase tar vare på dataene dine.

## Installere

Åpne konsollen for klyngen din.

<Region name="north" />

## Oppdatere

${last}
`;
}
