import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintArticle } from "../../src/lint/lint-article.ts";
import type { Rule } from "../../src/model/rule.ts";
import { rules } from "../../src/rules/index.ts";
import { activated, factsFor, sha256 } from "../lint/made-up-rules.ts";
import { parse } from "../rule-tester.ts";
import { holds } from "./inputs.ts";

/** Every pair of texts that a rule's documentation shows. */
const pairs = rules.flatMap(({ docs }) =>
  [...docs.correct, ...docs.incorrect].flatMap((example) =>
    "source" in example && "target" in example ? [[example.source as string, example.target as string] as const] : [],
  ),
);

/** What texts are made of, one for each thing that a look at both sides tells apart. */
const piece = fc.constantFrom(
  ..."Get-Item|-Force|-PassThru|NodeLimit|node.json|.fjb|appsettings.json|7.1.3|64 GB|64 MB|5 minutes|KB 4457128|KB4457128".split(
    "|",
  ),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder
  "${y}",
  ..."{0}|{name}|%s|%TEMP%|$(x)|en-US|nb-NO|IThing::DoCopy|snake_case|a@fjord.example|1,000|31.12.2020".split("|"),
  ..."[fjord](./a.md)|[](./a.md)|[Fjord] (./a.md)|![x](b.png)|[c][d]|[e]|https://fjord.example/x|`code`|`Get-Item`".split(
    "|",
  ),
  ..."**bold**|** bold **|*|**|_em_|__|(**x**)|（**x**）|「名」|[!NOTE]|a:b|and/or|read-only|don't|Fjordbase".split(
    "|",
  ),
  ..."the|node|of|this|cluster|is|not|a|før|ключ|字|节点|été|&lt;x&gt;|<br>|\\*|\n|,|.|)|(".split("|"),
);

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 14 }),
  put: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(" ")),
});

function edited(text: string, edits: readonly { readonly at: number; readonly cut: number; readonly put: string }[]) {
  return edits.reduce((now, { at, cut, put }) => {
    const start = Math.floor(at * now.length);
    return now.slice(0, start) + put + now.slice(start + cut);
  }, text);
}

const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(" "));

/** A source and its target: of documentation or made up, the target with a few changes. */
const anyPair = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...pairs),
      fc.constantFrom(...pairs).map(([source]) => [source, source] as const),
      text.map((source) => [source, source] as const),
      fc.tuple(text, text),
    ),
    fc.array(edit, { maxLength: 3 }),
  )
  .map(([[source, target], edits]) => [source, edited(target, edits)] as const);

function found(rule: Rule, source: string, target: string, locale: string) {
  const unit = `<span data-ttu-id="0aa11-101">${target}</span><span class="sxs-lookup"><span data-stu-id="0aa11-101">${source}</span></span>`;
  const active = activated([rule], `${rule.id}:warning`);
  return lintArticle(parse(`${unit}\n`), active, factsFor(locale), { hash: sha256 }).diagnostics;
}

describe.each(rules.filter(({ differs }) => differs !== undefined).map((rule) => [rule.id, rule] as const))(
  "%s",
  (_, rule) => {
    const { differs: _differs, ...sleepless } = rule;

    it.each(["nb-NO", "zh-TW"])("finds nothing where the sides show none of its differences, as %s", (locale) =>
      holds(
        fc.property(anyPair, ([source, target]) => {
          expect(found(rule, source, target, locale)).toEqual(found(sleepless, source, target, locale));
        }),
      ),
    );
  },
);
