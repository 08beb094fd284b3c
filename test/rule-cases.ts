import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import type { Rule } from "../src/model/rule.ts";
import type { Example, PairedExample } from "../src/model/rule-docs.ts";
import { applyFix, articlesOf, articleWith, lintArticle, lintGroup, parse } from "./rule-tester.ts";

/** One translated segment, or a whole article. Plain data: whoever knows the language can write it. */
export type Case = {
  /** What the case shows, in a few words. */
  readonly why: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the configuration says besides: patterns and terms. */
  readonly configuration?: NonNullable<Example["configuration"]>;
} & (
  | { readonly locale: string; readonly source: string; readonly target: string }
  | { readonly text: string; readonly path?: string }
  | Pick<PairedExample, "locale" | "translation" | "base" | "today" | "path">
);

/** A case with something wrong in it. */
export type BrokenCase = Case & {
  /** The messageIds of all findings, in the order of the article; one alone may stand without brackets. */
  readonly finds: string | readonly string[];
  /** The text of the article that each finding marks. */
  readonly marks?: string | readonly string[];
  /** Pieces that the messages hold, all of them. */
  readonly says?: string | readonly string[];
  /** The target (of a case with `text`: the whole text) after every fix, suggestions among them. */
  readonly fixed?: string;
};

/**
 * Declares the tests of a rule from cases: `sound` ones bring no finding, `broken` ones exactly the named findings.
 *
 * Severity `off` by default is switched on; no other rule runs.
 */
export function cases(
  rule: Rule,
  { sound, broken }: { readonly sound: readonly Case[]; readonly broken: readonly BrokenCase[] },
): void {
  describe(`${rule.id}: sound`, () => {
    it.each(sound.map((each) => [titleOf(each), each] as const))("%s", (_, each) => {
      expect(findingsIn(rule, each).map(({ messageId, message }) => `${messageId}: ${message}`)).toEqual([]);
    });
  });
  describe(`${rule.id}: broken`, () => {
    it.each(broken.map((each) => [titleOf(each), each] as const))("%s", (_, each) => expectFindings(rule, each));
  });
}

function expectFindings(rule: Rule, each: BrokenCase): void {
  const text = textOf(each);
  const findings = findingsIn(rule, each);
  expect(findings.map(({ messageId }) => messageId)).toEqual(listOf(each.finds));
  if (each.marks !== undefined) {
    const marked = findings.map(({ range: { start, end } }) => text.slice(start.offset, end.offset));
    expect(marked).toEqual(listOf(each.marks));
  }
  for (const piece of listOf(each.says ?? [])) {
    expect(findings.map(({ message }) => message).join("\n")).toContain(piece);
  }
  if (each.fixed === undefined) return;
  const fixed = applyFix(text, findings);
  expect("text" in each || "translation" in each ? fixed : parse(fixed).units[0]?.target.text).toBe(each.fixed);
}

function findingsIn(rule: Rule, each: Case): readonly Diagnostic[] {
  if ("translation" in each) return lintGroup(rule, articlesOf({ title: each.why, ...each }), settingsOf(each));
  const path = "text" in each ? each.path : undefined;
  return lintArticle(rule, textOf(each), {}, { ...settingsOf(each), ...(path !== undefined && { path }) });
}

function settingsOf({ options = {}, configuration = {} }: Case): Parameters<typeof lintGroup>[2] {
  return { options, configuration };
}

function textOf(each: Case): string {
  if ("translation" in each) return each.translation;
  return "text" in each ? each.text : articleWith([each], { "ms.contentlocale": each.locale });
}

function titleOf(each: Case): string {
  return "target" in each ? `${each.why} (${each.locale}): ${each.target}` : each.why;
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}
