import { blockCount } from "../compare/blocks/block-name.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import { behindOf, sortedChanges } from "./stale-translation/behind.ts";
import { changePlaces } from "./stale-translation/change-places.ts";

/** So many changes are listed; the message says how many there are. */
const MOST_LISTED = 20;

const SOURCE = `# Fjordbase

Open the console of your cluster.

Run \`fjord update\` once a week.

\`\`\`sh
fjord update
\`\`\`
`;

export default defineRule({
  id: "stale-translation",
  category: "freshness",
  mqm: "process/freshness",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  docs: {
    summary: "The source changed since the translation in a file of its own was made from it.",
    rationale: `The version that was translated is the commit that the translation names, else its source at the translation's last commit,
else the one that fits best. It is compared with today's source block by block, and each block that changed is listed with
what it says now. Of 607 translations whose source changed, a third had nothing to translate: only white space,
punctuation, links or code changed there, which is no more than a note; so are other capitals. Without history nothing is reported.`,
    howToFix: "Translate what is listed, and renew the commit that the translation names.",
    correct: [
      { title: "The source is what was translated", locale: "nb-NO", base: SOURCE, translation: norwegian() },
      {
        title: "The source is what was translated, in another script",
        locale: "ja-JP",
        base: SOURCE,
        today: SOURCE,
        translation: japanese(),
      },
      {
        title: "An article with markers, which stale-segment is about",
        locale: "nl-NL",
        source: "Open the console.",
        target: "Open de console.",
      },
    ],
    incorrect: [
      {
        title: "The source was deleted",
        messageId: "sourceGone",
        locale: "nb-NO",
        base: SOURCE,
        fate: { kind: "gone" },
        translation: norwegian(),
      },
      {
        title: "The source has another name",
        messageId: "sourceRenamed",
        locale: "ja-JP",
        base: SOURCE,
        fate: { kind: "renamed", path: "en/updates.md" },
        translation: japanese(),
      },
      {
        title: "A changed and a new paragraph",
        messageId: "changed",
        locale: "nb-NO",
        base: SOURCE,
        today: SOURCE.replace("once a week", "once a day").replace("\n```sh", "\nThen close the console.\n\n```sh"),
        translation: norwegian(),
      },
      {
        title: "Only the code",
        messageId: "codeOnly",
        locale: "ja-JP",
        base: SOURCE,
        today: SOURCE.replace("\nfjord update", "\nfjord update --all"),
        translation: japanese(),
      },
      {
        title: "Only a full stop",
        messageId: "cosmetic",
        locale: "nb-NO",
        base: SOURCE,
        today: SOURCE.replace("cluster.", "cluster!"),
        translation: norwegian(),
      },
    ],
  },
  messages: {
    changed: {
      text: "{{count}} of the source changed since this was translated, with {{words}} to look at",
      help: "translate what is listed",
    },
    codeOnly: {
      text: "Since this was translated only code and markup of the source changed, {{count}}",
      help: "copy what changed",
      severity: "info",
    },
    sourceGone: {
      text: "The source {{path}} does not exist any more",
      help: "remove the translation, or translate what took the place of its source",
    },
    sourceRenamed: {
      text: "The source moved from {{from}} to {{path}}",
      help: "move the translation as well",
      severity: "info",
    },
    cosmetic: {
      text: "Since this was translated only white space, capitals, punctuation or links of the source changed, {{count}}",
      severity: "info",
    },
  },
  options: {},
  checks: {
    article({ path, blocks, bodyStart }, { report }) {
      if (blocks === undefined) return;
      const { fate, version } = blocks;
      const atStart = { at: span("target", bodyStart, bodyStart), token: fate?.kind ?? "" };
      if (fate?.kind === "gone") report({ messageId: "sourceGone", data: { path: version.path }, ...atStart });
      if (fate?.kind === "renamed") {
        report({ messageId: "sourceRenamed", data: { from: version.path, path: fate.path }, ...atStart });
      }
      const { text, code, cosmetic } = sortedChanges(blocks);
      const kind = text.length > 0 ? "changed" : code.length > 0 ? "codeOnly" : "cosmetic";
      const changes = kind === "changed" ? text : kind === "codeOnly" ? code : cosmetic;
      const places = changePlaces(blocks, bodyStart, changes);
      const [first] = places;
      if (first === undefined) return;
      const place = {
        at: span("target", first.range.start, first.range.end),
        token: kind,
        related: places
          .slice(0, MOST_LISTED)
          .map(({ range, message }) => ({ path, at: span("target", range.start, range.end), message })),
      };
      const count = blockCount(changes.length);
      if (kind !== "changed") report({ messageId: kind, data: { count }, ...place });
      else report({ messageId: kind, data: { count, words: wordCount(behindOf(blocks)?.words ?? 0) }, ...place });
    },
  },
});

function wordCount(count: number): string {
  return count === 1 ? "1 word" : `${count} words`;
}

function norwegian(): string {
  return `# Fjordbase

Åpne konsollen for klyngen din.

Kjør \`fjord update\` én gang i uken.

\`\`\`sh
fjord update
\`\`\`
`;
}

function japanese(): string {
  return `# Fjordbase

クラスターのコンソールを開きます。

週に一度 \`fjord update\` を実行します。

\`\`\`sh
fjord update
\`\`\`
`;
}
