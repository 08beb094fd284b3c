import { expect, it } from "vitest";
import { lintArticle } from "../../src/lint/lint-article.ts";
import { KnownUnits } from "../../src/lint/unit-memory.ts";
import type { Rule } from "../../src/model/rule.ts";
import { span } from "../../src/model/span.ts";
import { parseArticle } from "../../src/parse/article.ts";
import { diagnosticJson } from "../../src/report/diagnostic-json.ts";
import { jsonText } from "../../src/report/json-text.ts";
import { allReaders } from "../all-readers.ts";
import { activated, factsFor, ruleNamed, sha256 } from "./made-up-rules.ts";

function articleOf(first: number): string {
  const units = ["Åpne «klyngen» ##[nå].", "Lagre\u200f kontoen", "Åpne «klyngen» ##[nå]."].map((target, index) => {
    const id = `37ca1-${100 + first + index}`;
    return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">Open "it"</span></span>\n`;
  });
  return ["---\ntitle: Lagring\n---\n", ...units].join("\n");
}

const talkative: Rule = ruleNamed("talkative", {
  article(article, { report }) {
    report({ messageId: "noted", data: {}, at: span("article", 0, 3), token: "" });
    const other = { path: "nl-NL/b.md", message: 'see "there"' };
    report({
      messageId: "found",
      data: { what: "𝒜\n" },
      at: span("article", 4, article.text.length),
      token: "a",
      related: [other],
    });
  },
  unit(unit, { report }) {
    const at = unit.target.span;
    const fix = { safety: "safe", edits: [{ span: span("target", at.start, at.start + 1), text: '"\\' }] } as const;
    const related = [{ path: "nb-NO/a.md", at: unit.source.span, message: "the source" }];
    report({ messageId: "found", data: { what: unit.target.text }, at, unit, token: "t", fix, related });
    report({ messageId: "noted", data: {}, at, unit, token: "t", convention: "quotes" });
  },
});

const knownUnits = [new KnownUnits(), new KnownUnits()] as const;

it.each(["the first article", "one that repeats its units"])("findings as text say what objects say: %s", (name) => {
  const article = parseArticle(articleOf(name.length), "nb-NO/a.md", allReaders);
  const lint = (renders: boolean) =>
    lintArticle(article, activated([talkative]), factsFor("nb-NO"), {
      hash: sha256,
      renders,
      knownUnits: knownUnits[renders ? 1 : 0],
    });
  const { diagnostics } = lint(false);
  const { rendered } = lint(true);
  expect(diagnostics).toHaveLength(8);
  expect(rendered?.json).toBe(diagnostics.map((diagnostic) => jsonText(diagnosticJson(diagnostic))).join());
  const conventions = diagnostics.flatMap(({ convention }, index) => (convention ? [[index, convention]] : []));
  expect(rendered?.conventions).toEqual(conventions);
  expect(rendered?.tally).toMatchObject({ error: 0, warning: 4, info: 4, fixable: 3, suppressed: 0 });
});
