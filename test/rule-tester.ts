import { createHash } from "node:crypto";
import { pairArticle } from "../src/align/pair-article.ts";
import { resolveConfig } from "../src/config/resolve.ts";
import { compilePattern } from "../src/config-files/configured.ts";
import { loadStemmers } from "../src/config-files/glossary/stemmers.ts";
import { compileMatcher } from "../src/config-files/pattern-engine.ts";
import { type ActiveRule, activate } from "../src/lint/active-rule.ts";
import { applyFixes } from "../src/lint/apply-fixes.ts";
import { lintAcross } from "../src/lint/lint-across.ts";
import { lintArticle as lintParsedArticle } from "../src/lint/lint-article.ts";
import { withoutYielding } from "../src/lint/precedence.ts";
import { Withdrawals } from "../src/lint/withdrawals.ts";
import { sourceKeyOf } from "../src/locale/path.ts";
import { canonicalLocale } from "../src/locale/tag.ts";
import type { Article } from "../src/model/article.ts";
import type { SourceFate } from "../src/model/block.ts";
import type { Configured } from "../src/model/configured.ts";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import { configuredRule, type Rule } from "../src/model/rule.ts";
import type { Example, GroupExample } from "../src/model/rule-docs.ts";
import type { Surroundings } from "../src/model/surroundings.ts";
import { parseArticle } from "../src/parse/article.ts";
import { allReaders } from "./all-readers.ts";

/** A finding with the file it is about. */
export type LocatedDiagnostic = Diagnostic & { readonly path: string };

/** Values for a rule's options; the others keep their defaults. */
type Options = Readonly<Record<string, unknown>>;

export interface TestArticle {
  readonly path: string;
  readonly text: string;
  readonly surroundings?: Partial<Surroundings>;
  /** The source, where it stands in a file of its own. */
  readonly original?: {
    readonly base: string;
    readonly today: string;
    readonly locale: string;
    readonly fate?: SourceFate;
  };
}

type Configuration = NonNullable<Example["configuration"]>;

/** How a rule runs. */
interface Settings {
  readonly options?: Options;
  readonly configuration?: Configuration;
}

const STEMMERS = await loadStemmers(["ar", "fr", "id", "nl", "ru"]);

/** The path of an article that was given none. */
export const PATH = "articles/example.md";

/** The front matter of an article nobody could complain about. */
const SOUND_FRONT_MATTER = {
  title: "Fjordbase",
  "ms.openlocfilehash": "0a4d55a8d778e5022fab701977c5d840bbc486d0",
  "ms.sourcegitcommit": "7c211433f02071597741e6ff5a8ea34789abbf43",
  "ms.translationtype": "MT",
  "ms.contentlocale": "nl-NL",
  "ms.lasthandoff": "09/15/2020",
  "ms.locfileid": '"90000001"',
};

/**
 * A sound article around some units, each in a paragraph of its own.
 *
 * @param units the first gets the number 102, because 101 is the title's
 * @param frontMatter replaces values, written as YAML; `null` leaves a key out, an unknown key is put before the others
 */
export function articleWith(
  units: readonly { readonly source: string; readonly target: string; readonly id?: string }[],
  frontMatter: Readonly<Record<string, string | null>> = {},
): string {
  const known = Object.entries({ ...SOUND_FRONT_MATTER, ...frontMatter });
  const isNew = ([key]: readonly [string, unknown]) => !(key in SOUND_FRONT_MATTER);
  const lines = [...known.filter(isNew), ...known.filter((entry) => !isNew(entry))]
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${value}\n`);
  const paragraphs = units.map(
    ({ source, target, id }, index) => `\n${unitText(id ?? `37ca1-${102 + index}`, target, source)}\n`,
  );
  return `---\n${lines.join("")}---\n${paragraphs.join("")}`;
}

/** A unit as it stands in an article. */
export function unitText(id: string, target: string, source: string): string {
  const sourceSpan = `<span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
  return `<span data-ttu-id="${id}">${target}</span>${sourceSpan}`;
}

/** Lints one unit in a sound article. */
export function lintUnit(
  rule: Rule,
  unit: {
    readonly locale: string;
    readonly source: string;
    readonly target: string;
    readonly options?: Options;
    readonly configuration?: Configuration;
  },
): readonly Diagnostic[] {
  return lintArticle(
    rule,
    articleWith([unit], { "ms.contentlocale": unit.locale }),
    {},
    { options: unit.options ?? {}, configuration: unit.configuration ?? {} },
  );
}

/**
 * Lints one file.
 *
 * @param surroundings replaces what a run would find out: by default it is 1 June 2026 and no locale is expected
 */
export function lintArticle(
  rule: Rule,
  text: string,
  surroundings: Partial<Surroundings> = {},
  { path = PATH, ...settings }: Settings & { readonly path?: string } = {},
): readonly Diagnostic[] {
  return lintGroup(rule, [{ path, text, surroundings }], settings).map(({ path: _, ...diagnostic }) => diagnostic);
}

/** Lints several files together, in the order given. Articles translate one source when their paths say so. */
export function lintGroup(
  rule: Rule,
  articles: readonly TestArticle[],
  settings: Settings = {},
): readonly LocatedDiagnostic[] {
  const active = activated(rule, settings);
  const results = articles.map(({ path, text, surroundings, original }) => {
    const article = original === undefined ? parse(text, path) : parsePaired(text, path, original);
    return { path, ...lintParsedArticle(article, active, { ...surroundingsOf(article), ...surroundings }, { hash }) };
  });
  const withdrawals = new Withdrawals();
  const contributed = results.flatMap(({ facts }) => facts);
  const decided = lintAcross(contributed, active, hash, { withdrawals });
  const all = results.flatMap(({ path, diagnostics }) => {
    const standing = withdrawals.without(path, diagnostics);
    return [...standing, ...withoutYielding(decided.get(path) ?? [], standing, [rule])].map((diagnostic) => ({
      ...diagnostic,
      path,
    }));
  });
  const failure = all.find(({ ruleId }) => ruleId === "internal-error");
  if (failure !== undefined) throw new Error(failure.message);
  return all;
}

/** The article as the rules see it. */
export function parse(text: string, path: string = PATH): Article {
  return parseArticle(text, path, allReaders);
}

/** A translation with a source in a file of its own, as the rules see it. */
function parsePaired(
  text: string,
  path: string,
  { base, today, locale, fate }: NonNullable<TestArticle["original"]>,
): Article {
  const version = { path: `en/${path}`, text: base, revision: "7c211433f02071597741e6ff5a8ea34789abbf43" };
  const article = parse(text, path);
  const request = { article, version, base: "recorded" as const, today, locale, ...(fate && { fate }) };
  const { article: paired, problem } = pairArticle(request);
  if (problem !== null) throw new Error(`the example cannot be paired: ${problem}`);
  return paired;
}

/**
 * The text with the fixes of all findings made, safe ones and suggestions.
 *
 * @throws {Error} When two fixes overlap or touch, or one reaches into source text.
 */
export function applyFix(text: string, diagnostics: readonly Diagnostic[]): string {
  const { text: fixed, postponed, refused } = applyFixes(text, diagnostics, { suggestions: true });
  const starts = [...postponed, ...refused].map(({ fix }) => fix?.edits[0]?.start);
  if (starts.length > 0) throw new Error(`cannot be made with the others: the fix at ${starts.join(", ")}`);
  return fixed;
}

/** The files of a documented example. */
export function articlesOf(example: Example): readonly TestArticle[] {
  if ("articles" in example) return example.articles.map(inGroup);
  if ("text" in example) return [{ path: PATH, ...example }];
  if ("translation" in example) {
    const { translation: text, base, today = base, locale, path = PATH, fate } = example;
    const original = { base, today, locale, ...(fate && { fate }) };
    return [{ path, text, surroundings: { locale }, original }];
  }
  return [{ path: PATH, text: articleWith([example], { "ms.contentlocale": example.locale }) }];
}

function inGroup({ path, text, base, locale }: GroupExample["articles"][number]): TestArticle {
  if (base === undefined || locale === undefined) return { path, text };
  return { path, text, surroundings: { locale }, original: { base, today: base, locale } };
}

function activated(plain: Rule, { options = {}, configuration = {} }: Settings): readonly ActiveRule[] {
  const rule = configuredRule(plain, configured(configuration));
  const unknown = Object.keys(options).filter((name) => !(name in rule.options));
  if (unknown.length > 0) throw new Error(`${rule.id} has no option ${unknown.join(", ")}`);
  const rules = rule.severity === "off" ? [`${rule.id}:warning`] : [];
  return activate([rule], resolveConfig([rule], { rules })).map(({ setting }) => ({
    rule,
    setting: { ...setting, options: { ...setting.options, ...options } },
  }));
}

/** As a configuration file would be read; the stemmers are those of languages that examples are in. */
function configured({ patterns = [], terms = [] }: Configuration): Configured {
  return {
    patterns: patterns.map((pattern) => compilePattern(pattern, compileMatcher)),
    glossary: { terms, stemmers: STEMMERS },
  };
}

function surroundingsOf({ path, declaredLocale }: Article): Surroundings {
  return {
    today: "2026-06-01",
    locale: declaredLocale === null ? null : canonicalLocale(declaredLocale),
    expectedLocale: null,
    sourceKey: sourceKeyOf(path, declaredLocale),
    repository: "/repository",
  };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
