import { declaredHash } from "../compare/source/freshness.ts";
import { onlyToday, readSourceText } from "../compare/source/source-text.ts";
import type { Article } from "../model/article.ts";
import type { MetadataEntry } from "../model/front-matter.ts";
import { type ArticleContribution, type Contribution, defineRule } from "../model/rule.ts";
import type { SourceFacts, SourceText } from "../model/source.ts";
import { span } from "../model/span.ts";
import { type Scalar, shownValue, withQuotes } from "../parse/metadata-value.ts";
import { exceptions, FEWEST_PAIRS, type PairedMetadata, pairedMetadata } from "./changed-metadata/paired-metadata.ts";
import { byHash, commonest, type Metadata, metadataOf, valuesOf } from "./changed-metadata/sibling-metadata.ts";
import { comparableValue, unlocalizedEntries } from "./changed-metadata/unlocalized-metadata.ts";

/** Of siblings, and of pairs of files: each decision is given its own. */
type Values = Metadata | PairedMetadata;

const HASH = "2c26b46b68ffc68ff99b453c1d30413413422d70";
const LONGEST_SHOWN = 60;

export default defineRule({
  id: "changed-metadata",
  category: "metadata",
  mqm: "process/metadata",
  since: "0.1.0",
  severity: "warning",
  fixable: "suggestion",
  runWide: true,
  needs: ["siblings", "source"],
  docs: {
    summary: "A key of the front matter that is not localized differs from the source's, or from that of the siblings.",
    rationale: `Only \`title\`, \`description\` and \`keywords\` are translated, and the six localization keys added. Every other key
(\`ms.topic\`, \`author\`, \`ms.date\` …) is that of the source and equal in all locales that translate the same version: it was in
3,086 measured groups. A key that differs sends the page to another place, owner or search result.

With \`--source\`, the article is compared with the version its hash names, as far as that can be had: a source that changed
since proves nothing. Without, siblings with the same hash are compared, and those that differ from most of them are reported.

Where source and translation are two files nobody says which keys are localized: there the run tells. A key that is equal in 95 % of
twenty pairs or more, and in most of the locale's own, is one that is not, and the pairs where it differs are named.`,
    howToFix: "Put the source's value back.",
    correct: [
      {
        title: "Equal to the source",
        text: article("nb-NO", "how-to"),
        surroundings: { source: facts("ms.topic: how-to") },
      },
      { title: "Equal siblings", articles: [sibling("ja-JP", "how-to"), sibling("nl-NL", "how-to")] },
      {
        title: "The source changed since",
        text: article("zh-TW", "how-to"),
        surroundings: { source: facts("ms.topic: guide", "fcde2b2edba56bf408601fb721fe9b5c338d10ee") },
      },
      {
        title: "A key that translations are free to change",
        text: article("nl-NL", "handleiding"),
        surroundings: { source: facts("author: fjord\nms.topic: how-to") },
        options: { freeKeys: ["author", "ms.topic"] },
      },
    ],
    incorrect: [
      {
        title: "A translated value",
        messageId: "changed",
        text: article("nb-NO", "veiledning"),
        surroundings: { source: facts("ms.topic: how-to") },
        fixed: article("nb-NO", "how-to"),
      },
      {
        title: "A key that was lost",
        messageId: "missing",
        text: article("ja-JP", "how-to"),
        surroundings: { source: facts("author: fjord\nms.topic: how-to") },
      },
      {
        title: "A key that was added",
        messageId: "added",
        text: article("fr-FR", "how-to"),
        surroundings: { source: facts("title: Storage") },
      },
      {
        title: "Another value than the siblings have",
        messageId: "unlikeSiblings",
        articles: [sibling("nb-NO", "how-to"), sibling("nl-NL", "how-to"), sibling("zh-TW", "操作說明")],
      },
      {
        title: "Another value than the source has, where all others have that",
        messageId: "unlikeOthers",
        articles: Array.from({ length: FEWEST_PAIRS }, (_, page) => ({
          path: `docs/nb/page-${page + 1}.md`,
          locale: "nb-NO",
          text: `---\ntitle: Side ${page + 1}\nlayout: ${page === FEWEST_PAIRS - 1 ? "veiledning" : "guide"}\n---\n\nTekst.\n`,
          base: `---\ntitle: Page ${page + 1}\nlayout: guide\n---\n\nText.\n`,
        })),
      },
    ],
  },
  messages: {
    changed: {
      text: "{{key}} is {{value}}, in the source {{expected}}; it is not localized",
      help: "put the source's value back",
    },
    missing: { text: "{{key}} is missing; in the source it is {{expected}}", help: "put it back" },
    added: { text: "{{key}} is not in the source, and no localization key", help: "remove it" },
    unlikeSiblings: {
      text: "{{key}} is {{value}}, in {{locales}}, of the same source, {{expected}}",
      help: "put the source's value back",
      yieldsTo: ["changed", "missing", "added"],
      needs: ["siblings"],
    },
    unlikeOthers: {
      text: "{{key}} is {{value}}, in the source {{expected}}; {{equal}} of {{pairs}} translations have the source's",
      help: "put the source's value back, or name the key in plain.freeKeys",
      severity: "info",
      yieldsTo: ["changed", "unlikeSiblings"],
      needs: ["run"],
    },
  },
  options: {
    freeKeys: {
      type: "strings",
      default: [],
      description: "Keys that translations may have otherwise, or leave out; those of `plain.freeKeys` add to them.",
    },
  },
  checks: {
    article(article, { surroundings: { source }, options: { freeKeys }, report }) {
      const version = source === undefined ? null : versionOf(article, source);
      if (version === null || version.frontMatter.status !== "read" || article.frontMatter.status !== "read") return;
      const own = unlocalizedEntries(article.frontMatter, freeKeys);
      const expected = unlocalizedEntries(version.frontMatter, freeKeys);
      for (const [key, entry] of own) {
        const { value, keySpan } = entry;
        const wanted = expected.get(key);
        if (wanted === undefined) {
          report({ messageId: "added", data: { key }, at: keySpan, token: key });
        } else if (comparableValue(wanted.value) !== comparableValue(value)) {
          const data = {
            key,
            value: shownValue(value, article.text),
            expected: shownValue(wanted.value, version.text),
          };
          report({ messageId: "changed", data, at: value.span, token: key, ...fixOf(entry, wanted, version.text) });
        }
      }
      const start = article.frontMatter.span.start;
      for (const [key, { value }] of expected) {
        if (own.has(key)) continue;
        const at = span("article", start, start + "---".length);
        report({ messageId: "missing", data: { key, expected: shownValue(value, version.text) }, at, token: key });
      }
    },
    group: {
      contribute: (head): Contribution<Values> | null => metadataOf(head),
      decide(contributions: readonly ArticleContribution<Values>[], context) {
        for (const equals of byHash(contributions as readonly ArticleContribution<Metadata>[])) {
          if (equals.every(({ value }) => value.entries === equals[0]?.value.entries)) continue;
          const values = new Map(equals.map((contribution) => [contribution, valuesOf(contribution.value)]));
          for (const key of new Set([...values.values()].flatMap((own) => [...own.keys()]))) {
            const most = commonest(equals.map((contribution) => values.get(contribution)?.get(key)));
            const like = equals.filter((contribution) => values.get(contribution)?.get(key) === most);
            if (like.length * 2 <= equals.length) continue;
            const locales = [...new Set(like.flatMap(({ locale }) => locale ?? []))].sort().join(", ");
            for (const contribution of equals) {
              const value = values.get(contribution)?.get(key);
              if (value === most || context.optionsOf(contribution)?.freeKeys.includes(key)) continue;
              context.report({
                messageId: "unlikeSiblings",
                data: { key, value: shown(value), locales, expected: shown(most) },
                contribution,
                token: key,
                identity: contribution.value.hash,
                related: like.slice(0, 1).map((other) => ({ contribution: other, message: `${key}: ${shown(most)}` })),
              });
            }
          }
        }
      },
    },
    run: {
      contribute: (article): Contribution<Values> | null => pairedMetadata(article),
      decide(contributions: readonly ArticleContribution<Values>[], context) {
        const found = exceptions(contributions as readonly ArticleContribution<PairedMetadata>[]);
        for (const { contribution, place, key, value, expected, equal, pairs } of found) {
          if (context.optionsOf(contribution)?.freeKeys.includes(key)) continue;
          const data = { key, value: shown(value), expected: shown(expected), equal, pairs };
          context.report({ messageId: "unlikeOthers", data, contribution, place, token: key, identity: key });
        }
      },
    },
  },
});

/** The version of the source that the article was made from; `null` where it is not to be had. */
function versionOf(article: Article, { today, atCommit }: SourceFacts): SourceText | null {
  const hash = declaredHash(article)?.text;
  return [today, atCommit].find((version) => version?.hash === hash) ?? null;
}

/** The source's value as it is written there, where both are plain values on one line. */
function fixOf({ value }: MetadataEntry, { value: wanted }: MetadataEntry, source: string) {
  if (value.kind !== "scalar" || wanted.kind !== "scalar") return {};
  const at = withQuotes(value);
  const written = writtenOf(wanted, source);
  if (written === "" || /[\r\n]/.test(written) || at.start === at.end) return {};
  return { fix: { safety: "suggestion" as const, edits: [{ span: at, text: written }] } };
}

function writtenOf(value: Scalar, text: string): string {
  const { start, end } = withQuotes(value);
  return text.slice(start, end);
}

function shown(value: string | undefined): string {
  if (value === undefined) return "(missing)";
  if (value === "") return "(empty)";
  return value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
}

function facts(metadata: string, hash = HASH): SourceFacts {
  return onlyToday(readSourceText(`---\n${metadata}\n---\n`, hash), "docs/storage.md");
}

function sibling(locale: string, topic: string): { path: string; text: string } {
  return { path: `docs/${locale}/storage.md`, text: article(locale, topic) };
}

function article(locale: string, topic: string): string {
  return `---
title: Fjordbase
ms.topic: ${topic}
ms.openlocfilehash: ${HASH}
ms.contentlocale: ${locale}
---
`;
}
