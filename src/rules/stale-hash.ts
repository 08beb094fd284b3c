import { declaredHash, freshnessOf } from "../compare/source/freshness.ts";
import { type Handoff, handoffOf, newestAhead } from "../compare/source/handoff.ts";
import { onlyToday, readSourceText } from "../compare/source/source-text.ts";
import { type ArticleContribution, defineRule } from "../model/rule.ts";
import type { SourceFacts } from "../model/source.ts";

const OLD = {
  hash: "2c26b46b68ffc68ff99b453c1d30413413422d70",
  commit: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
  date: "09/15/2025",
};
const NEW = {
  hash: "fcde2b2edba56bf408601fb721fe9b5c338d10ee",
  commit: "60303ae22b998861bce3b28f33eec1be758a213c",
  date: "04/15/2026",
};

const STALE = ["stale", "staleCosmetic", "sourceGone"];

export default defineRule({
  id: "stale-hash",
  category: "freshness",
  mqm: "process/freshness",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  needs: ["siblings", "source"],
  docs: {
    summary: "The article was translated from an older source than today's, or than another locale's translation.",
    rationale: `\`ms.openlocfilehash\` is the SHA-1 of the English file an article was translated from, with the line endings of a
Windows checkout. With \`--source\`, a git checkout or a plain folder, that shows exactly what is fresh. A source that changed
is worth a warning, and the message says what changed: text, code or markup; one in which only front matter, white space or
link targets did is only worth a note. With git it also says how far behind the article is, and a hash that is not that of
the source at \`ms.sourcegitcommit\` is an error: the metadata are broken.

Without a source, siblings show it: articles that translate one source carry the same hash when they are equally fresh; one with
another hash and a later handoff was translated from a newer source. That order was never contradicted in 551,554 measured
pairs. Siblings are found by path: the locale part (a whole folder such as \`nl-NL\`, or that suffix after the last dot of a
folder or file name, such as \`docs.nl-NL\` or \`storage.nl-NL.md\`) is replaced by other locales that are on disk. Of several
such parts the one that names the article's own locale counts, else the innermost. Siblings count although they are not
linted themselves; only their front matter is read. Articles whose hash or handoff date cannot be read are left alone.`,
    howToFix: "Hand the article off again, from today's source.",
    correct: [
      { title: "Equally fresh", articles: [sibling("nb-NO", OLD), sibling("zh-TW", OLD)] },
      {
        title: "Handed off later from the same source",
        articles: [sibling("fr-FR", OLD), sibling("ja-JP", { ...OLD, date: "10/01/2025" })],
      },
      {
        title: "The source is the same",
        text: article("zh-TW", OLD),
        surroundings: { source: facts("Open it.", OLD.hash) },
      },
    ],
    incorrect: [
      {
        title: "One locale is newer",
        messageId: "behindSibling",
        articles: [sibling("nb-NO", OLD), sibling("zh-TW", NEW)],
      },
      {
        title: "Locale in the file name",
        messageId: "behindSibling",
        articles: [named("ar-SA", OLD), named("nl-NL", NEW)],
      },
      {
        title: "A sentence changed",
        messageId: "stale",
        text: article("ja-JP", OLD),
        surroundings: { source: { ...facts("Close it.", NEW.hash), atCommit: readSourceText("Open it.", OLD.hash) } },
      },
      {
        title: "Only a link target changed",
        messageId: "staleCosmetic",
        text: article("nb-NO", OLD),
        surroundings: {
          source: { ...facts("[Open](b.md)", NEW.hash), atCommit: readSourceText("[Open](a.md)", OLD.hash) },
        },
      },
      {
        title: "The source is gone",
        messageId: "sourceGone",
        text: article("fr-FR", OLD),
        surroundings: { source: { ...facts("", NEW.hash), today: null } },
      },
      {
        title: "The source moved",
        messageId: "sourceRenamed",
        text: article("ar-SA", OLD),
        surroundings: { source: { ...facts("Open it.", OLD.hash), renamedFrom: "docs/old.md" } },
      },
      {
        title: "A hash that is not that of the commit",
        messageId: "hashMismatch",
        text: article("nl-NL", OLD),
        surroundings: { source: { ...facts("Open it.", NEW.hash), atCommit: readSourceText("Open it.", NEW.hash) } },
      },
    ],
  },
  messages: {
    hashMismatch: {
      mqm: "process/metadata",
      text: "ms.openlocfilehash is not the hash of {{path}} at ms.sourcegitcommit, which is {{actual}}",
      help: "restore both keys from the handoff",
      severity: "error",
      needs: ["history"],
    },
    stale: {
      text: "The source changed since this translation: {{changes}}{{behind}}",
      help: "hand the article off again{{compare}}",
    },
    staleCosmetic: {
      text: "The source changed since this translation, but only in front matter, white space or link targets{{behind}}",
      help: "nothing to translate; the next handoff brings it up to date{{compare}}",
      severity: "info",
    },
    sourceGone: {
      text: "The source {{path}} does not exist any more",
      help: "remove the article, or hand off what took the place of its source",
    },
    sourceRenamed: {
      text: "The source moved from {{from}} to {{path}}",
      help: "move the article as well",
      severity: "info",
      needs: ["history"],
    },
    behindSibling: {
      text: "Translated from an older source than {{locales}}: handed off {{date}} from commit {{commit}}, this article {{ownDate}}",
      help: "hand the article off again",
      yieldsTo: STALE,
      needs: ["siblings"],
    },
  },
  options: {},
  checks: {
    article(article, { surroundings: { source }, report }) {
      const declared = declaredHash(article);
      if (source === undefined || declared === null) return;
      const { path, atCommit, renamedFrom, since } = source;
      const place = { at: declared.span, token: declared.text };
      if (atCommit !== null && atCommit.hash !== declared.text) {
        report({ messageId: "hashMismatch", data: { path, actual: atCommit.hash }, ...place });
      }
      const { state, changes } = freshnessOf(article, declared.text, source);
      const movedSince = since === null || (since.path === renamedFrom && since.text !== null);
      if (renamedFrom !== null && state !== "gone" && movedSince) {
        report({ messageId: "sourceRenamed", data: { from: renamedFrom, path }, ...place });
      }
      const behind = behindOf(source);
      const compare = source.compareUrl === null ? "" : `: ${source.compareUrl}`;
      if (state === "gone") report({ messageId: "sourceGone", data: { path }, ...place });
      if (state === "cosmetic") report({ messageId: "staleCosmetic", data: { behind, compare }, ...place });
      if (state === "stale") {
        report({ messageId: "stale", data: { changes: listed(changes), behind, compare }, ...place });
      }
    },
    group: {
      contribute: (head) => handoffOf(head.frontMatter),
      decide(contributions: readonly ArticleContribution<Handoff>[], context) {
        const [some] = contributions;
        if (contributions.every(({ value }) => value.hash === some?.value.hash)) return;
        for (const contribution of contributions) {
          const newest = newestAhead(contribution, contributions);
          const [first] = newest;
          if (first === undefined) continue;
          const locales = [...new Set(newest.map(({ locale }) => locale))].sort().join(", ");
          context.report({
            messageId: "behindSibling",
            data: {
              locales,
              date: first.value.handoff,
              commit: first.value.commit?.slice(0, 10) ?? "(unknown)",
              ownDate: contribution.value.handoff,
            },
            contribution,
            token: "ms.openlocfilehash",
            identity: contribution.value.hash,
            related: newest.map((sibling) => ({
              contribution: sibling,
              message: `${sibling.locale}, handed off ${sibling.value.handoff}`,
            })),
          });
        }
      },
    },
  },
});

/** How far behind, in words that follow on a message; empty where history does not say. */
function behindOf({ history }: SourceFacts): string {
  if (history === null) return "";
  const { commits, days, lastDate } = history;
  return `; ${counted(commits, "commit")} and ${counted(days, "day")} behind, the last of ${lastDate}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function listed(words: readonly string[]): string {
  return words.join(" and ");
}

type Sample = { readonly hash: string; readonly commit: string; readonly date: string };

function sibling(locale: string, handoff: Sample): { path: string; text: string } {
  return { path: `docs/${locale}/storage.md`, text: article(locale, handoff) };
}

function named(locale: string, handoff: Sample): { path: string; text: string } {
  return { path: `docs/storage.${locale}.md`, text: article(locale, handoff) };
}

function article(locale: string, { hash, commit, date }: Sample): string {
  return `---
title: Fjordbase
ms.openlocfilehash: ${hash}
ms.sourcegitcommit: ${commit}
ms.translationtype: MT
ms.contentlocale: ${locale}
ms.lasthandoff: ${date}
ms.locfileid: "101"
---
`;
}

function facts(today: string, hash: string): SourceFacts {
  return onlyToday(readSourceText(today, hash), "docs/storage.md");
}
