import { describe, expect, test } from "vitest";
import { lintArticle } from "../../src/lint/lint-article.ts";
import type { Rule } from "../../src/model/rule.ts";
import { parseArticle } from "../../src/parse/article.ts";
import { allReaders } from "../all-readers.ts";
import { activated, factsFor, ruleNamed, sha256 } from "./made-up-rules.ts";

const TEXT =
  '<span data-ttu-id="37ca1-102">Åpne.</span><span class="sxs-lookup"><span data-stu-id="37ca1-102">Open.</span></span>\n';

function failureOf(rule: Rule): readonly string[] {
  const article = parseArticle(TEXT, "nb-NO/a.md", allReaders);
  const { diagnostics } = lintArticle(article, activated([rule]), factsFor("nb-NO"), { hash: sha256 });
  return diagnostics.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/** A rule as JavaScript may write it, without a compiler that objects. */
function reporting(changes: object): Rule {
  return ruleNamed("hasty", {
    unit(unit, context) {
      const sound = { messageId: "found", data: { what: "it" }, at: unit.target.span, unit, token: "" } as const;
      context.report({ ...sound, ...changes });
    },
  });
}

const at = (start: unknown, end: unknown, side = "target") => ({ side, start, end });

test("a sound finding is reported", () => {
  expect(failureOf(reporting({ at: at(0, TEXT.length, "article") }))).toEqual(["hasty: Found it"]);
});

describe("an internal error is", () => {
  test.each([
    ["another rule's message", { messageId: "lost" }, 'it reports the message "lost"; it has found, noted'],
    ["no message", { messageId: "constructor" }, 'it reports the message "constructor"; it has found, noted'],
    [
      "no place",
      { at: undefined },
      "it reports something without a place: that has to be a span, with side, start and end",
    ],
    [
      "a place of texts",
      { at: at("1", "2") },
      "it reports something without a place: that has to be a span, with side, start and end",
    ],
    [
      "a place on no side",
      { at: at(1, 2, "left") },
      "it reports something without a place: that has to be a span, with side, start and end",
    ],
    [
      "a place before the article",
      { at: at(-5, 2) },
      `it reports a place that is not in the article: -5 to 2 of ${TEXT.length} characters`,
    ],
    [
      "a place behind the article",
      { at: at(1e9, 2e9) },
      `it reports a place that is not in the article: 1000000000 to 2000000000 of ${TEXT.length} characters`,
    ],
    [
      "a place that ends before it starts",
      { at: at(9, 3) },
      `it reports a place that is not in the article: 9 to 3 of ${TEXT.length} characters`,
    ],
    [
      "a related place behind the article",
      { related: [{ path: "a.md", message: "m", at: at(1, 1e9) }] },
      `it reports a place that is not in the article: 1 to 1000000000 of ${TEXT.length} characters`,
    ],
    [
      "a fix of the source",
      { fix: { safety: "safe", edits: [{ span: at(1, 2, "source"), text: "" }] } },
      "its fix edits the source, which only may be pointed at",
    ],
    [
      "a fix without a text",
      { fix: { safety: "safe", edits: [{ span: at(1, 2) }] } },
      "its fix has an edit without a text",
    ],
  ])("%s", (_, changes, said) => {
    expect(failureOf(reporting(changes))).toEqual([`internal-error: Rule hasty failed: Error: ${said}`]);
  });

  test("a contribution that stands nowhere in the article", () => {
    const contribute = () => ({ key: "k", value: "v", at: { side: "article", start: 0, end: 1e9 } as const });
    const rule = ruleNamed("hasty", { run: { contribute, decide: () => {} } });
    expect(failureOf(rule)).toEqual([
      `internal-error: Rule hasty failed: Error: it reports a place that is not in the article: 0 to 1000000000 of ${TEXT.length} characters`,
    ]);
  });
});
