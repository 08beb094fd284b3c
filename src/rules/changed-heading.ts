import { distance } from "fastest-levenshtein";
import { surePairs } from "../compare/blocks/gaps.ts";
import { todaysBlocks } from "../compare/blocks/todays-blocks.ts";
import type { Block, BlockPairing } from "../model/block.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import { commonest } from "../text/commonest.ts";

/** A slip of the hand changes no more letters. */
const SLIP = 2;

const SOURCE = `# Fjordbase

## Install {#install}

Open the console.

## Update {#update}

Run it once a week.

### Plan {#plan}

Choose a day.
`;

export default defineRule({
  id: "changed-heading",
  category: "protected-content",
  mqm: "design-and-markup/layout",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  docs: {
    summary: "A heading has another level than in the source, or lost its explicit id.",
    rationale: `Compared are headings of a translation that stands in a file of its own, where the pair is sure. A file all of whose
headings are shifted alike keeps to a layout of its own and is left alone; so is a file that has none of the source's ids, and
a heading that agrees with today's source. Of 10 levels and 13 ids found in eight projects and read, all differed.`,
    howToFix: "Give the heading the source's level and id. The id is what links lead to: it is not translated.",
    correct: [
      { title: "Translated text, the source's ids", locale: "nb-NO", base: SOURCE, translation: norwegian() },
      {
        title: "No id is kept in the whole file",
        locale: "nb-NO",
        base: SOURCE,
        translation: norwegian().replace(/ \{#[a-z]+\}/g, ""),
      },
      {
        title: "All levels are one lower",
        locale: "nb-NO",
        base: SOURCE,
        translation: norwegian().replace(/^#/gm, "##"),
      },
      {
        title: "As in today's source",
        locale: "ja-JP",
        base: SOURCE,
        today: SOURCE.replace("### Plan", "## Plan"),
        translation: japanese().replace("###", "##"),
      },
    ],
    incorrect: [
      {
        title: "Another level",
        messageId: "level",
        locale: "nb-NO",
        base: SOURCE,
        translation: norwegian().replace("###", "##"),
      },
      {
        title: "A translated id",
        messageId: "id",
        locale: "nb-NO",
        base: SOURCE,
        translation: norwegian().replace("#plan", "#planlegge"),
      },
      {
        title: "A lost id",
        messageId: "id",
        locale: "ja-JP",
        base: SOURCE,
        translation: japanese().replace(" {#update}", ""),
      },
    ],
  },
  messages: {
    level: { text: "The heading has level {{level}}, in the source {{expected}}", help: "write {{marks}}" },
    id: {
      mqm: "design-and-markup/link",
      text: "The heading {{has}}, in the source {{expected}}: links to it lead to the top of the page",
      help: "give it the source's id",
    },
  },
  options: {},
  checks: {
    article({ blocks }, { report }) {
      if (blocks === undefined) return;
      const headings = pairedHeadings(blocks);
      const shift = commonest(headings.map(({ source, target }) => target.depth - source.depth)) ?? 0;
      const withIds = headings.filter(({ source }) => source.id !== null);
      const keptIds = withIds.filter(({ source, target }) => target.id === source.id).length;
      for (const { source, target, today } of headings) {
        const place = {
          at: span("target", target.range.start, target.range.end),
          related: [
            {
              path: blocks.version.path,
              at: span("source", source.range.start, source.range.end),
              message: "what the source has",
            },
          ],
        };
        const expected = source.depth + shift;
        const levels = [expected, source.depth, todaysDepth(today)];
        if (!levels.includes(target.depth)) {
          const data = { level: target.depth, expected: source.depth, marks: "#".repeat(expected) };
          report({ messageId: "level", data, token: source.id ?? "", ...place });
        }
        const loses = keptIds > 0 && keptIds * 2 >= withIds.length && losesId({ source, target, today });
        if (loses && !isNearerToAnother(source, target, blocks.source)) {
          const has = target.id === null ? "has no explicit id" : `has the id ${target.id}`;
          report({ messageId: "id", data: { has, expected: source.id ?? "" }, token: source.id ?? "", ...place });
        }
      }
    },
  },
});

interface PairedHeading {
  readonly source: Block;
  readonly target: Block;
  /** What the source says there today, where that is something else. */
  readonly today: string | undefined;
}

function pairedHeadings(blocks: BlockPairing): readonly PairedHeading[] {
  const todays = todaysBlocks(blocks);
  return surePairs(blocks).flatMap(({ source, target }) => {
    const [from, to] = [blocks.source[source] as Block, blocks.target[target] as Block];
    return from.kind === "heading" && to.kind === "heading"
      ? [{ source: from, target: to, today: todays.get(source) }]
      : [];
  });
}

/** Of the heading as it is written today; `null` where that is none. */
function todaysDepth(today: string | undefined): number | null {
  return today === undefined ? null : (/^#+/.exec(today.trimStart())?.[0].length ?? null);
}

/** Sites make ids of headings by rules of their own: what they all keep. */
function bare(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function losesId({ source, target, today }: PairedHeading): boolean {
  if (source.id === null || (target.id !== null && bare(target.id) === bare(source.id))) return false;
  if (today === undefined) return true;
  return target.id === null ? today.includes(source.id) : !today.includes(target.id);
}

/** Whether an id is that of another heading but for a slip: then the headings do not belong together. */
function isNearerToAnother(source: Block, target: Block, headings: readonly Block[]): boolean {
  const { id } = target;
  if (id === null) return false;
  const own = distance(id, source.id ?? "");
  return headings.some((other) => {
    const differs = other.id === null ? own : distance(id, other.id);
    return other !== source && differs <= SLIP && differs < own;
  });
}

function norwegian(): string {
  return `# Fjordbase

## Installere {#install}

Åpne konsollen.

## Oppdatere {#update}

Kjør den én gang i uken.

### Planlegge {#plan}

Velg en dag.
`;
}

function japanese(): string {
  return `# Fjordbase

## インストール {#install}

コンソールを開きます。

## 更新 {#update}

週に一度実行します。

### 計画 {#plan}

曜日を選びます。
`;
}
