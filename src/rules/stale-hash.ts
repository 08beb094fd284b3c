import type { FrontMatter } from "../model/front-matter.ts";
import { type Contribution, defineRule, type Member } from "../model/rule.ts";
import { handoffDate, isOfForm } from "../parse/localization-keys.ts";
import { scalarOf } from "../parse/metadata-value.ts";

/** What an article's metadata say about the source it was translated from. */
interface Freshness {
  readonly hash: string;
  readonly commit: string | null;
  /** `YYYY-MM-DD`, so that strings compare as dates. */
  readonly handoff: string;
}

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

export default defineRule({
  id: "stale-hash",
  category: "freshness",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  needs: ["siblings"],
  docs: {
    summary: "The article was translated from an older source than another locale's translation of the same article.",
    rationale: `\`ms.openlocfilehash\` names the English file an article was translated from. Articles that translate one source
carry the same hash when they are equally fresh; a sibling with another hash and a later handoff was translated from a newer
source. That order was never contradicted in 551,554 measured pairs.

Siblings are found by path: the locale part (a whole folder such as \`nl-NL\`, or that suffix after the last dot of a folder
or file name, such as \`docs.nl-NL\` or \`storage.nl-NL.md\`) is replaced by other locales that are on disk. Of several such
parts the one that names the article's own locale counts, else the innermost. Siblings count although they are not linted
themselves; only their front matter is read. Articles whose hash or handoff date cannot be read are left alone here.`,
    howToFix: "Hand the article off again from the source the newer locales were translated from.",
    correct: [
      { title: "Equally fresh", articles: [sibling("nb-NO", OLD), sibling("zh-TW", OLD)] },
      {
        title: "Handed off later from the same source",
        articles: [sibling("fr-FR", OLD), sibling("ja-JP", { ...OLD, date: "10/01/2025" })],
      },
      { title: "No sibling", articles: [sibling("zh-TW", OLD)] },
    ],
    incorrect: [
      {
        title: "One locale is newer",
        messageId: "behindSibling",
        articles: [sibling("nb-NO", OLD), sibling("zh-TW", NEW)],
      },
      {
        title: "Two locales are newer",
        messageId: "behindSibling",
        articles: [sibling("ja-JP", OLD), sibling("id-ID", NEW), sibling("zh-TW", NEW)],
      },
      {
        title: "Locale in the file name",
        messageId: "behindSibling",
        articles: [named("ar-SA", OLD), named("nl-NL", NEW)],
      },
    ],
  },
  messages: {
    behindSibling: {
      text: "Translated from an older source than {{locales}}: handed off {{date}} from commit {{commit}}, this article {{ownDate}}",
      help: "hand the article off again",
    },
  },
  options: {},
  checks: {
    group: {
      contribute: (head) => freshnessOf(head.frontMatter),
      decide(members: readonly Member<Freshness>[], context) {
        for (const member of members) {
          const newest = newestAhead(member, members);
          const [first] = newest;
          if (first === undefined) continue;
          const locales = [...new Set(newest.map(({ locale }) => locale))].sort().join(", ");
          context.report({
            messageId: "behindSibling",
            data: {
              locales,
              date: first.value.handoff,
              commit: first.value.commit?.slice(0, 10) ?? "(unknown)",
              ownDate: member.value.handoff,
            },
            member,
            token: "ms.openlocfilehash",
            identity: member.value.hash,
            related: newest.map((sibling) => ({
              member: sibling,
              message: `${sibling.locale}, handed off ${sibling.value.handoff}`,
            })),
          });
        }
      },
    },
  },
});

/** The other locales with another hash and the latest handoff after this one's, in the order of their tags. */
function newestAhead(own: Member<Freshness>, members: readonly Member<Freshness>[]): readonly Member<Freshness>[] {
  if (own.locale === null) return [];
  const ahead = members.filter(
    ({ locale, value: { hash, handoff } }) =>
      locale !== null && locale !== own.locale && hash !== own.value.hash && handoff > own.value.handoff,
  );
  const latest = ahead
    .map(({ value }) => value.handoff)
    .sort()
    .at(-1);
  return ahead
    .filter(({ value }) => value.handoff === latest)
    .sort((a, b) => ((a.locale ?? "") < (b.locale ?? "") ? -1 : 1));
}

function freshnessOf(frontMatter: FrontMatter): Contribution<Freshness> | null {
  const hash = scalarOf(frontMatter, "ms.openlocfilehash");
  const commit = scalarOf(frontMatter, "ms.sourcegitcommit");
  const handoff = handoffDate(scalarOf(frontMatter, "ms.lasthandoff")?.text ?? "");
  if (hash === null || !isOfForm("ms.openlocfilehash", hash.text) || handoff === null) return null;
  const readable = commit !== null && isOfForm("ms.sourcegitcommit", commit.text);
  return { value: { hash: hash.text, commit: readable ? commit.text : null, handoff }, at: hash.span };
}

type Handoff = { readonly hash: string; readonly commit: string; readonly date: string };

function sibling(locale: string, handoff: Handoff): { path: string; text: string } {
  return { path: `docs/${locale}/storage.md`, text: article(locale, handoff) };
}

function named(locale: string, handoff: Handoff): { path: string; text: string } {
  return { path: `docs/storage.${locale}.md`, text: article(locale, handoff) };
}

function article(locale: string, { hash, commit, date }: Handoff): string {
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
