import type { Host } from "../../io/host.ts";
import { applyFixes } from "../../lint/apply-fixes.ts";
import { lintArticle } from "../../lint/lint-article.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { CompiledPattern, PatternExample } from "../../model/pattern.ts";
import { configuredRule, type Rule } from "../../model/rule.ts";
import { parseArticle } from "../../parse/article.ts";
import { lazyReaders } from "../lazy-readers.ts";

/** An example of a pattern that does not behave as it says. */
export interface FailedExample {
  readonly patternId: string;
  /** 1-based, in the order of the configuration. */
  readonly number: number;
  readonly message: string;
}

/**
 * Tries a pattern out on its own examples, as a run would: each is the one unit of an article.
 *
 * @param rule the rule `pattern`
 */
export function failedExamples(pattern: CompiledPattern, rule: Rule, host: Host): readonly FailedExample[] {
  return (pattern.config.examples ?? []).flatMap((example, index) => {
    const message = failureOf(pattern, example, rule, host);
    return message === null ? [] : [{ patternId: pattern.config.id, number: index + 1, message }];
  });
}

function failureOf(pattern: CompiledPattern, example: PatternExample, rule: Rule, host: Host): string | null {
  const before = `<span data-ttu-id="00000-101">`;
  const source = example.source ?? example.target;
  const behind = `</span><span class="sxs-lookup"><span data-stu-id="00000-101">${source}</span></span>`;
  const text = `${before}${example.target}${behind}\n`;
  const found = findingsIn(text, pattern, rule, host);
  const texts = found.map(({ range }) => text.slice(range.start.offset, range.end.offset));
  const wanted = example.finds;
  const shown = texts.length === 0 ? "nothing is found" : `${texts.map(quoted).join(", ")} is found`;
  if (typeof wanted === "boolean" && wanted !== texts.length > 0) {
    return wanted ? "nothing is found" : `${shown}, and nothing should be`;
  }
  if (typeof wanted === "number" && wanted !== texts.length) return `${texts.length} are found, not ${wanted}`;
  if (typeof wanted !== "boolean" && typeof wanted !== "number") {
    const list = [wanted].flat();
    if (JSON.stringify(list) !== JSON.stringify(texts))
      return `${shown}, not ${list.map(quoted).join(", ") || "nothing"}`;
  }
  if (example.becomes === undefined) return null;
  const after = applyFixes(text, found, { suggestions: true }).text;
  const becomes = after.slice(before.length, after.length - behind.length - 1);
  return becomes === example.becomes ? null : `it becomes ${quoted(becomes)}, not ${quoted(example.becomes)}`;
}

function findingsIn(text: string, pattern: CompiledPattern, rule: Rule, host: Host): readonly Diagnostic[] {
  const own = configuredRule(rule, { glossary: { terms: [], stemmers: new Map() }, patterns: [pattern] });
  const setting = { severity: "warning", messages: new Map(), options: {} } as const;
  const locale = (pattern.config.locales ?? []).find((range) => !range.startsWith("!")) ?? null;
  const surroundings = { today: "2000-01-01", locale, expectedLocale: null, sourceKey: "", repository: "." };
  const article = parseArticle(text, "example.md", lazyReaders());
  return lintArticle(article, [{ rule: own, setting }], surroundings, { hash: host.sha256 }).diagnostics;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
