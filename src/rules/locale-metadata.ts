import { distance } from "fastest-levenshtein";
import { canonicalLocale, isKnownLocale, sameLocale } from "../locale/tag.ts";
import type { MetadataEntry, MetadataValue } from "../model/front-matter.ts";
import { defineRule, type Member, type RuleContext } from "../model/rule.ts";
import { type Span, span } from "../model/span.ts";

/** The six keys with the form each has in every measured file that has them. */
const FORMS = {
  "ms.openlocfilehash": { pattern: /^[0-9a-f]{40}$/, form: "40 lower-case hexadecimal digits" },
  "ms.sourcegitcommit": { pattern: /^[0-9a-f]{40}$/, form: "40 lower-case hexadecimal digits" },
  "ms.translationtype": { pattern: /^(?:MT|HT)$/, form: "MT or HT" },
  "ms.contentlocale": {
    pattern: /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|[0-9]{3})$/,
    form: "a locale such as nb-NO or sr-Latn-RS",
  },
  "ms.lasthandoff": { pattern: /^\d{2}\/\d{2}\/\d{4}$/, form: "a date MM/DD/YYYY" },
  "ms.locfileid": { pattern: /^\d+$/, form: "digits in double quotes" },
} as const;

type Key = keyof typeof FORMS;
const KEYS = Object.keys(FORMS) as Key[];

const SOUND: Readonly<Record<Key, string>> = {
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
    text: "{{value}} is no locale: its language or region is unknown",
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
  },
} as const;

type Context = RuleContext<typeof messages, Record<never, never>>;

export default defineRule({
  id: "locale-metadata",
  category: "metadata",
  since: "0.1.0",
  severity: "error",
  fixable: "suggestion",
  runWide: true,
  docs: {
    summary: "One of the six localization keys is missing, repeated, malformed, impossible or not this repository's.",
    rationale: `The publishing pipeline and every freshness check rest on \`ms.openlocfilehash\`, \`ms.sourcegitcommit\`,
\`ms.translationtype\`, \`ms.contentlocale\`, \`ms.lasthandoff\` and \`ms.locfileid\`. All files that have them have all six, in
one form each. The locale has to be the one expected: \`--locale\`, else that of the publishing configuration, else the one the
path names. \`ms.locfileid\` is unique in a repository: that part is run-wide, a single file cannot tell.

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
        facts: { expectedLocale: { tag: "nb-NO", origin: "path", evidence: "docs/nb-NO" } },
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
        facts: { today: "2026-03-02" },
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
    article(article, context) {
      const { frontMatter } = article;
      if (frontMatter.status !== "read") return;
      const { entries } = frontMatter;
      const missing = KEYS.filter((key) => !entries.some((entry) => entry.key === key));
      if (missing.length > 0)
        reportMissing(entries, missing, span("article", frontMatter.span.start, frontMatter.span.start + 3), context);
      for (const key of KEYS)
        checkKey(
          key,
          entries.filter((entry) => entry.key === key),
          context,
        );
    },
    run: {
      contribute({ frontMatter }, { repository }) {
        if (frontMatter.status !== "read") return null;
        const value = frontMatter.entries.find((entry) => entry.key === "ms.locfileid")?.value;
        if (value?.kind !== "scalar" || !/^\d+$/.test(value.text)) return null;
        return { key: `${repository}\n${value.text}`, value: value.text, at: value.span };
      },
      decide(members: readonly Member<string>[], context) {
        if (members.length < 2) return;
        for (const member of members) {
          const others = members.filter((other) => other !== member);
          const [first] = others as [Member<string>];
          const named = others.length === 1 ? first.path : `${first.path} and ${others.length - 1} more`;
          const related = others.slice(0, 5).map((other) => ({ member: other, message: "the same ms.locfileid" }));
          const data = { value: member.value, others: named };
          context.report({
            messageId: "repeatedFileId",
            data,
            member,
            token: "ms.locfileid",
            identity: member.value,
            related,
          });
        }
      },
    },
  },
});

type Scalar = Extract<MetadataValue, { readonly kind: "scalar" }>;

function reportMissing(
  entries: readonly MetadataEntry[],
  missing: readonly Key[],
  fence: Span<"article">,
  context: Context,
): void {
  if (missing.length === KEYS.length) {
    if (context.article.units.length > 0) context.report({ messageId: "missingKeys", data: {}, at: fence, token: "" });
    return;
  }
  const last = entries.at(-1)?.keySpan ?? fence;
  for (const key of missing) {
    const typo = entries.find((entry) => isOneTypoAway(entry.key, key));
    if (typo === undefined) {
      context.report({ messageId: "missingKey", data: { key }, at: last, token: key });
      continue;
    }
    const fix = { safety: "suggestion" as const, edits: [{ span: typo.keySpan, text: key }] };
    context.report({ messageId: "misspelledKey", data: { written: typo.key, key }, at: typo.keySpan, token: key, fix });
  }
}

/** One letter more, less or other, two neighbours swapped, or case. */
function isOneTypoAway(written: string, key: string): boolean {
  if (KEYS.includes(written as Key)) return false;
  const edits = distance(written.toLowerCase(), key);
  const sorted = (text: string) => [...text.toLowerCase()].sort().join("");
  return edits <= 1 || (edits === 2 && sorted(written) === sorted(key));
}

function checkKey(key: Key, entries: readonly MetadataEntry[], context: Context): void {
  for (const repeated of entries.slice(1)) {
    const related = [{ path: context.article.path, at: (entries[0] as MetadataEntry).keySpan, message: "the first" }];
    context.report({ messageId: "repeatedKey", data: { key }, at: repeated.keySpan, token: key, related });
  }
  const value = entries[0]?.value;
  if (value === undefined) return;
  if (value.kind === "scalar" && isOfForm(key, value, context.article.text)) checkMeaning(key, value, context);
  else reportMalformed(key, value, context);
}

function isOfForm(key: Key, value: Scalar, text: string): boolean {
  if (!FORMS[key].pattern.test(value.text)) return false;
  return key !== "ms.locfileid" || text[value.span.start - 1] === '"';
}

function reportMalformed(key: Key, value: MetadataValue, context: Context): void {
  const written = context.article.text.slice(value.span.start, value.span.end);
  const shown = written === "" ? "(empty)" : written;
  const corrected = value.kind === "scalar" ? correctionOf(key, value) : null;
  const fix = corrected !== null && {
    fix: { safety: "suggestion" as const, edits: [{ span: value.span, text: corrected }] },
  };
  const data = { key, form: FORMS[key].form, value: shown };
  context.report({ messageId: "malformedValue", data, at: value.span, token: key, ...fix });
}

/** What was meant, where only case or quotes are wrong. */
function correctionOf(key: Key, { text, quoted }: Scalar): string | null {
  if (key === "ms.locfileid") return /^\d+$/.test(text) && !quoted ? `"${text}"` : null;
  const cased = { "ms.translationtype": text.toUpperCase(), "ms.contentlocale": canonicalLocale(text) ?? text }[
    key as string
  ];
  const candidate = cased ?? text.toLowerCase();
  return candidate !== text && FORMS[key].pattern.test(candidate) ? candidate : null;
}

function checkMeaning(key: Key, { text, span: at }: Scalar, context: Context): void {
  const { expectedLocale, today } = context.facts;
  if (key === "ms.contentlocale") {
    if (!isKnownLocale(text)) {
      context.report({ messageId: "invalidLocale", data: { value: text }, at, token: key });
    } else if (expectedLocale !== null && !sameLocale(text, expectedLocale.tag)) {
      const data = { value: text, expected: expectedLocale.tag, evidence: expectedLocale.evidence };
      const fix = { safety: "suggestion" as const, edits: [{ span: at as Span<"article">, text: expectedLocale.tag }] };
      context.report({ messageId: "otherLocale", data, at, token: key, fix });
    }
  } else if (key === "ms.lasthandoff") {
    const [month, day, year] = text.split("/") as [string, string, string];
    const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
    const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
    if (!exists) context.report({ messageId: "impossibleDate", data: { value: text }, at, token: key });
    else if (date > dayAfter(today)) context.report({ messageId: "futureDate", data: { value: text }, at, token: key });
  }
}

/** Somewhere on Earth it is already tomorrow. */
function dayAfter(today: string): Date {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date;
}

function withKeys(changes: Partial<Record<Key, string | null>>, ...further: string[]): string {
  const lines = KEYS.flatMap((key) => {
    const value = changes[key] === undefined ? SOUND[key] : changes[key];
    return value === null ? [] : [`${key}: ${value}`];
  });
  return ["---", "title: Fjordbase", ...lines, ...further, "---", ""].join("\n");
}

function unit(target: string, source: string): string {
  const id = "0aa11-102";
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}
