import { canonicalLocale, isKnownLocale } from "../locale/tag.ts";
import type { MetadataEntry } from "../model/front-matter.ts";
import { type ArticleContribution, defineRule, type RuleContext } from "../model/rule.ts";
import { type Span, span } from "../model/span.ts";
import { type Scalar, scalarOf, shownValue, withQuotes } from "../parse/metadata-value.ts";
import {
  formOf,
  handoffDate,
  hasItsQuotes,
  inItsCase,
  isOfForm,
  LOCALIZATION_KEYS,
  LONG_AGO,
  type LocalizationKey,
  latestHandoff,
  misspelledKey,
} from "../parse/pipeline-keys.ts";

const SOUND: Readonly<Record<LocalizationKey, string>> = {
  "ms.openlocfilehash": "2c26b46b68ffc68ff99b453c1d30413413422d70",
  "ms.sourcegitcommit": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
  "ms.translationtype": "MT",
  "ms.contentlocale": "nb-NO",
  "ms.lasthandoff": "09/15/2025",
  "ms.locfileid": '"101"',
};

const messages = {
  missingKey: { text: "{{key}} is missing", help: "restore it from the handoff" },
  missingKeys: { text: "None of the six localization keys is here", help: "restore them from the handoff" },
  misspelledKey: { text: "{{written}} is not a key; {{key}} is missing", help: "correct the key" },
  repeatedKey: { text: "{{key}} stands twice", help: "keep the one of the handoff" },
  malformedValue: { text: "{{key}} is not {{form}}: {{value}}", help: "restore the value from the handoff" },
  invalidLocale: {
    text: "{{value}} is no locale: its language, script or region is unknown",
    help: "write a BCP 47 tag such as nb-NO",
  },
  otherLocale: {
    text: "The article says {{value}}, expected is {{expected}} ({{evidence}})",
    help: "correct the locale, or move the article",
  },
  impossibleDate: { text: "ms.lasthandoff is no date: {{value}}", help: "write MM/DD/YYYY" },
  futureDate: { text: "ms.lasthandoff lies in the future: {{value}}", help: "restore the date of the handoff" },
  repeatedFileId: {
    text: "ms.locfileid {{value}} is also that of {{others}}",
    help: "restore the id of the handoff in one of them",
    needs: ["run"],
  },
} as const;

const MOST_RELATED = 5;

type Context = RuleContext<typeof messages, Record<never, never>>;

export default defineRule({
  id: "locale-metadata",
  category: "metadata",
  mqm: "process/metadata",
  since: "0.1.0",
  severity: "error",
  fixable: "suggestion",
  runWide: true,
  docs: {
    summary: "One of the six localization keys is missing, repeated, malformed, impossible or not this repository's.",
    rationale: `The publishing pipeline and every freshness check rest on \`ms.openlocfilehash\`, \`ms.sourcegitcommit\`,
\`ms.translationtype\`, \`ms.contentlocale\`, \`ms.lasthandoff\` and \`ms.locfileid\`. All files that have them have all six, in
one form each. The locale has to be the one expected: \`--locale\`, else that of the publishing configuration, else the one the
path names. \`ms.locfileid\` is unique in a repository: that part is run-wide, a single file cannot show.

Left alone: files without front matter, front matter that cannot be read (\`invalid-front-matter\`), and files that have none
of the six keys and no unit either, such as READMEs and tables of contents.`,
    howToFix: "Restore the keys from the handoff; they are written by the pipeline and never by hand.",
    correct: [
      { title: "All six keys", text: withKeys({}) },
      { title: "A locale with a script", text: withKeys({ "ms.contentlocale": "sr-Latn-RS" }) },
      { title: "A README", text: "---\ntitle: 叢集\n---\n\n# 叢集\n" },
      { title: "Another locale", text: withKeys({ "ms.contentlocale": "zh-TW", "ms.translationtype": "HT" }) },
    ],
    incorrect: [
      { title: "A key is missing", messageId: "missingKey", text: withKeys({ "ms.sourcegitcommit": null }) },
      {
        title: "A unit, but no key",
        messageId: "missingKeys",
        text: `---\ntitle: 叢集\n---\n\n${unit("叢集", "Cluster")}\n`,
      },
      {
        title: "A key with a typing error",
        messageId: "misspelledKey",
        text: withKeys({ "ms.contentlocale": null }, "ms.contenlocale: nb-NO"),
        fixed: withKeys({ "ms.contentlocale": null }, "ms.contentlocale: nb-NO"),
      },
      { title: "A key twice", messageId: "repeatedKey", text: withKeys({}, 'ms.locfileid: "102"') },
      { title: "A hash cut short", messageId: "malformedValue", text: withKeys({ "ms.openlocfilehash": "2c26b46b" }) },
      {
        title: "Case of the translation type",
        messageId: "malformedValue",
        text: withKeys({ "ms.translationtype": "mt" }),
        fixed: withKeys({ "ms.translationtype": "MT" }),
      },
      {
        title: "A language that does not exist",
        messageId: "invalidLocale",
        text: withKeys({ "ms.contentlocale": "xq-NO" }),
      },
      {
        title: "A locale in the wrong folder",
        messageId: "otherLocale",
        text: withKeys({ "ms.contentlocale": "zh-TW" }),
        surroundings: { expectedLocale: { tag: "nb-NO", origin: "path", evidence: "docs/nb-NO" } },
        fixed: withKeys({ "ms.contentlocale": "nb-NO" }),
      },
      {
        title: "A date that does not exist",
        messageId: "impossibleDate",
        text: withKeys({ "ms.lasthandoff": "13/45/2020" }),
      },
      {
        title: "A date to come",
        messageId: "futureDate",
        text: withKeys({ "ms.lasthandoff": "03/04/2026" }),
        surroundings: { today: "2026-03-02" },
      },
      {
        title: "One file id in two articles",
        messageId: "repeatedFileId",
        articles: [
          { path: "docs/nb-NO/one.md", text: withKeys({}) },
          { path: "docs/nb-NO/two.md", text: withKeys({}) },
        ],
      },
    ],
  },
  messages,
  options: {},
  checks: {
    article({ frontMatter }, context) {
      if (frontMatter.status !== "read") return;
      const { entries } = frontMatter;
      const missing = LOCALIZATION_KEYS.filter((key) => !entries.some((entry) => entry.key === key));
      const fence = span("article", frontMatter.span.start, frontMatter.span.start + "---".length);
      if (missing.length > 0) reportMissing(entries, missing, fence, context);
      for (const key of LOCALIZATION_KEYS) checkKey(key, entries, context);
    },
    run: {
      contribute({ frontMatter }, { repository }) {
        const value = scalarOf(frontMatter, "ms.locfileid");
        if (value === null || !isOfForm("ms.locfileid", value.text)) return null;
        return { key: `${repository}\n${value.text}`, value: value.text, at: value.span };
      },
      decide(contributions: readonly ArticleContribution<string>[], context) {
        for (const contribution of contributions) {
          const near = contributions.slice(0, MOST_RELATED + 1).filter((other) => other !== contribution);
          const related = near
            .slice(0, MOST_RELATED)
            .map((other) => ({ contribution: other, message: "the same ms.locfileid" }));
          const [first] = near;
          if (first === undefined) return;
          const more = contributions.length - 2;
          context.report({
            messageId: "repeatedFileId",
            data: { value: contribution.value, others: more === 0 ? first.path : `${first.path} and ${more} more` },
            contribution,
            token: "ms.locfileid",
            identity: contribution.value,
            related,
          });
        }
      },
    },
  },
});

function reportMissing(
  entries: readonly MetadataEntry[],
  missing: readonly LocalizationKey[],
  fence: Span<"article">,
  context: Context,
): void {
  const typos = new Map(entries.map((entry) => [misspelledKey(entry.key), entry]));
  if (missing.length === LOCALIZATION_KEYS.length && !missing.some((key) => typos.has(key))) {
    if (context.article.unitCount > 0) context.report({ messageId: "missingKeys", data: {}, at: fence, token: "" });
    return;
  }
  const last = entries.at(-1)?.keySpan ?? fence;
  for (const key of missing) {
    const typo = typos.get(key);
    if (typo === undefined) {
      context.report({ messageId: "missingKey", data: { key }, at: last, token: key });
      continue;
    }
    const fix = { safety: "suggestion" as const, edits: [{ span: typo.keySpan, text: key }] };
    context.report({ messageId: "misspelledKey", data: { written: typo.key, key }, at: typo.keySpan, token: key, fix });
  }
}

function checkKey(key: LocalizationKey, entries: readonly MetadataEntry[], context: Context): void {
  const [first, ...further] = entries.filter((entry) => entry.key === key);
  if (first === undefined) return;
  for (const repeated of further) {
    const related = [{ path: context.article.path, at: first.keySpan, message: "the first" }];
    context.report({ messageId: "repeatedKey", data: { key }, at: repeated.keySpan, token: key, related });
  }
  const { value } = first;
  if (value.kind !== "scalar" || !isOfForm(key, value.text) || !hasItsQuotes(key, value, context.article.text))
    reportMalformed(key, first, context);
  else if (key === "ms.contentlocale") checkLocale(value, context);
  else if (key === "ms.lasthandoff") checkDate(value, context);
}

function reportMalformed(key: LocalizationKey, { keySpan, value }: MetadataEntry, context: Context): void {
  const empty = value.kind === "scalar" && value.text === "";
  const edit = value.kind === "scalar" ? correctionOf(key, value) : null;
  const fix = edit && { fix: { safety: "suggestion" as const, edits: [edit] } };
  const data = { key, form: formOf(key), value: shownValue(value, context.article.text) };
  context.report({ messageId: "malformedValue", data, at: empty ? keySpan : value.span, token: key, ...fix });
}

/** What was meant, where only case or quotes are wrong. */
function correctionOf(key: LocalizationKey, value: Scalar): { span: Span<"article">; text: string } | null {
  if (key === "ms.locfileid")
    return isOfForm(key, value.text) ? { span: withQuotes(value), text: `"${value.text}"` } : null;
  const cased = inItsCase(key, value.text);
  return cased === null ? null : { span: value.span, text: cased };
}

function checkLocale({ text, span: at }: Scalar, context: Context): void {
  const { expectedLocale } = context.surroundings;
  const token = "ms.contentlocale";
  if (!isKnownLocale(text)) {
    context.report({ messageId: "invalidLocale", data: { value: text }, at, token });
  } else if (expectedLocale !== null && canonicalLocale(text) !== canonicalLocale(expectedLocale.tag)) {
    const { tag, evidence } = expectedLocale;
    const fix = { safety: "suggestion" as const, edits: [{ span: at, text: tag }] };
    context.report({ messageId: "otherLocale", data: { value: text, expected: tag, evidence }, at, token, fix });
  }
}

function checkDate({ text, span: at }: Scalar, context: Context): void {
  const date = handoffDate(text);
  const data = { value: text };
  const token = "ms.lasthandoff";
  if (date === null) context.report({ messageId: "impossibleDate", data, at, token });
  else if (date > LONG_AGO && date > latestHandoff(context.surroundings.today))
    context.report({ messageId: "futureDate", data, at, token });
}

function withKeys(changes: Partial<Record<LocalizationKey, string | null>>, ...further: string[]): string {
  const lines = LOCALIZATION_KEYS.flatMap((key) => {
    const value = changes[key] === undefined ? SOUND[key] : changes[key];
    return value === null ? [] : [`${key}: ${value}`];
  });
  return ["---", "title: Fjordbase", ...lines, ...further, "---", ""].join("\n");
}

function unit(target: string, source: string): string {
  const id = "0aa11-102";
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}
