import type { Article } from "../../src/model/article.ts";
import type { Edit } from "../../src/model/diagnostic.ts";
import type { MetadataEntry } from "../../src/model/front-matter.ts";
import { LOCALIZATION_KEYS, type LocalizationKey } from "../../src/parse/pipeline-keys.ts";
import type { Kind, Subject } from "../kind.ts";
import type { Random } from "../random.ts";

const LOCALES = ["ar-SA", "de-DE", "es-ES", "fr-FR", "id-ID", "ja-JP", "nb-NO", "nl-NL", "pl-PL", "ru-RU", "zh-TW"];

interface FrontMatterKind extends Omit<Kind, "group" | "inject"> {
  readonly edit: (article: Article, random: Random, subject: Subject) => Edit | null;
}

function frontMatterKind({ edit, ...kind }: FrontMatterKind): Kind {
  return {
    ...kind,
    group: "front-matter",
    inject(subject) {
      if (!subject.soundFrontMatter) return null;
      const found = edit(subject.article, subject.random, subject);
      return found === null ? null : { edit: found, segments: [null] };
    },
  };
}

function entryOf({ frontMatter }: Article, key: string): MetadataEntry | null {
  return frontMatter.status === "read" ? (frontMatter.entries.find((entry) => entry.key === key) ?? null) : null;
}

/** The whole line of an entry whose value stands on it, line break included. */
function lineOf(
  { text }: Article,
  { keySpan, value }: MetadataEntry,
): { readonly start: number; readonly end: number } {
  return { start: keySpan.start, end: text.indexOf("\n", value.span.end) + 1 };
}

function dropKey(key: LocalizationKey): Kind {
  return frontMatterKind({
    id: `drop-${key.slice("ms.".length)}`,
    what: `removes the line of ${key}`,
    owners: ["locale-metadata/missingKey"],
    edit(article) {
      const entry = entryOf(article, key);
      return entry === null ? null : { ...lineOf(article, entry), text: "" };
    },
  });
}

/** Exchanges the value of a key, quotes not included. */
function revalue(article: Article, key: LocalizationKey, change: (value: string) => string): Edit | null {
  const value = entryOf(article, key)?.value;
  if (value?.kind !== "scalar") return null;
  return {
    start: value.span.start,
    end: value.span.end,
    text: change(article.text.slice(value.span.start, value.span.end)),
  };
}

/** One-line values without quotes or indicators, which a stray character makes unreadable. */
function plainValues(article: Article): readonly MetadataEntry[] {
  if (article.frontMatter.status !== "read") return [];
  return article.frontMatter.entries.filter(({ value }) => {
    const written = article.text.slice(value.span.start, value.span.end);
    return value.kind === "scalar" && !value.quoted && /^[\p{L}][^"'\n:#]*$/u.test(written);
  });
}

function misspelt(key: string, random: Random): string {
  const at = "ms.".length + random.below(key.length - "ms.".length - 1);
  const [first, second] = [key[at], key[at + 1]] as [string, string];
  if (first === second || random.below(2) === 0) return key.slice(0, at) + key.slice(at + 1);
  return key.slice(0, at) + second + first + key.slice(at + 2);
}

export const frontMatter: readonly Kind[] = [
  ...LOCALIZATION_KEYS.map(dropKey),
  frontMatterKind({
    id: "misspell-key",
    what: "drops or swaps letters of one of the six keys",
    owners: ["locale-metadata/misspelledKey"],
    edit(article, random) {
      const entry = entryOf(article, random.pick(LOCALIZATION_KEYS));
      return entry === null ? null : { ...entry.keySpan, text: misspelt(entry.key, random) };
    },
  }),
  frontMatterKind({
    id: "repeat-key",
    what: "writes the line of one of the six keys twice",
    owners: ["locale-metadata/repeatedKey"],
    edit(article, random) {
      const entry = entryOf(article, random.pick(LOCALIZATION_KEYS));
      if (entry === null) return null;
      const { start, end } = lineOf(article, entry);
      return { start: end, end, text: article.text.slice(start, end) };
    },
  }),
  frontMatterKind({
    id: "cut-hash",
    what: "cuts the source's hash or commit short",
    owners: ["locale-metadata/malformedValue"],
    edit: (article, random) =>
      revalue(article, random.pick(["ms.openlocfilehash", "ms.sourcegitcommit"] as const), (value) =>
        value.slice(0, 7 + random.below(32)),
      ),
  }),
  frontMatterKind({
    id: "set-impossible-date",
    what: "sets the handoff to a day that the calendar has not",
    owners: ["locale-metadata/impossibleDate"],
    edit: (article, random) =>
      revalue(
        article,
        "ms.lasthandoff",
        (value) => random.pick(["02/30", "13/01", "00/10", "04/31", "11/00"]) + value.slice("MM/DD".length),
      ),
  }),
  frontMatterKind({
    id: "set-future-date",
    what: "sets the handoff to a day far in the future",
    owners: ["locale-metadata/futureDate"],
    edit: (article) => revalue(article, "ms.lasthandoff", (value) => `${value.slice(0, "MM/DD/".length)}2999`),
  }),
  frontMatterKind({
    id: "unquote-file-id",
    what: "removes the quotes around the file id",
    owners: ["locale-metadata/malformedValue"],
    edit({ text, ...article }) {
      const value = entryOf({ text, ...article }, "ms.locfileid")?.value;
      if (value?.kind !== "scalar" || !value.quoted) return null;
      const line = text.slice(0, value.span.end + 1).lastIndexOf("\n") + 1;
      const start = text.indexOf('"', line);
      return { start, end: text.indexOf('"', start + 1) + 1, text: value.text };
    },
  }),
  frontMatterKind({
    id: "set-wrong-locale",
    what: "declares another locale than the repository's",
    owners: ["locale-metadata/otherLocale"],
    edit(article, random, { expectedLocale }) {
      if (expectedLocale === null) return null;
      const others = LOCALES.filter((tag) => tag !== expectedLocale);
      return revalue(article, "ms.contentlocale", () => random.pick(others));
    },
  }),
  frontMatterKind({
    id: "set-unknown-locale",
    what: "declares a language that does not exist",
    owners: ["locale-metadata/invalidLocale"],
    edit: (article) => revalue(article, "ms.contentlocale", (value) => value.replace(/^[a-z]+/, "xq")),
  }),
  frontMatterKind({
    id: "unclose-front-matter",
    what: "removes the line that ends the front matter",
    owners: ["invalid-front-matter"],
    edit({ frontMatter: { ...block }, text }) {
      if (block.status !== "read") return null;
      return { start: text.lastIndexOf("---", block.span.end), end: block.span.end, text: "" };
    },
  }),
  frontMatterKind({
    id: "break-yaml",
    what: "puts a stray quote, colon or @ into a value of the front matter",
    owners: ["invalid-front-matter/invalidYaml"],
    edit(article, random) {
      const entries = plainValues(article);
      if (entries.length === 0) return null;
      const { start } = random.pick(entries).value.span;
      return { start, end: start, text: random.pick(['"', "a: b ", "@"]) };
    },
  }),
  frontMatterKind({
    id: "swallow-keys",
    what: "draws the keys of other lines into the title",
    owners: ["invalid-front-matter/swallowedKeys"],
    edit(article, random) {
      const value = entryOf(article, "title")?.value;
      const keys = article.frontMatter.status === "read" ? article.frontMatter.entries.map(({ key }) => key) : [];
      const others = random.rotated(keys.filter((key) => key !== "title" && !key.includes(":"))).slice(0, 3);
      if (value?.kind !== "scalar" || value.quoted || others.length < 3) return null;
      const written = article.text.slice(value.span.start, value.span.end);
      if (/["\\\n]/.test(written)) return null;
      return { ...value.span, text: `"${written} ${others.map((key) => `${key}: x`).join(" ")}"` };
    },
  }),
];
