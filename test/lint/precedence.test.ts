import { describe, expect, it } from "vitest";
import { lintArticle } from "../../src/lint/lint-article.ts";
import { withoutYielding } from "../../src/lint/precedence.ts";
import { parseArticle } from "../../src/parse/article.ts";
import { rules } from "../../src/rules/index.ts";
import { allReaders } from "../all-readers.ts";
import { at } from "./made-up-diagnostics.ts";
import { activated, factsFor, sha256 } from "./made-up-rules.ts";

const ENGLISH = "Click the **Save** button to change the value of this cluster.";

function unit(target: string, source: string, id = "37ca1-102", sourceId = id): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${sourceId}">${source}</span></span>\n\n`;
}

function found(body: string, locale: string): readonly string[] {
  const article = parseArticle(body, `${locale}/a.md`, allReaders);
  const { diagnostics } = lintArticle(article, activated(rules), factsFor(locale), { hash: sha256 });
  return diagnostics.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`);
}

describe.each(["fr-FR", "zh-TW"])("a unit that is not translated (%s)", (locale) => {
  it("is told as that alone", () => {
    const spoilt = ENGLISH.replace("**Save**", "Save");
    expect(found(unit(spoilt, ENGLISH), locale)).toContain("lost-emphasis/lost");
    expect(found(unit(ENGLISH.toLowerCase(), ENGLISH), locale)).toEqual(["untranslated-segment/untranslated"]);
  });

  it("does not hide that its id stands twice", () => {
    expect(found(unit(ENGLISH, ENGLISH) + unit("Fjordbase", "Fjordbase"), locale)).toEqual([
      "untranslated-segment/untranslated",
      "malformed-segment/duplicateId",
    ]);
  });

  it("does not hide that the unit before it has its id in one half", () => {
    const unequal = unit("Fjordbase", "Fjordbase", "37ca1-103", "37ca1-102");
    expect(found(unequal + unit(ENGLISH, ENGLISH, "37ca1-103"), locale)).toEqual([
      "malformed-segment/unequalIds",
      "untranslated-segment/untranslated",
    ]);
  });
});

describe("a finding that settles what another rule would say", () => {
  it("takes its place in that unit alone", () => {
    const broken = unit(
      "Voir [le guide] (https://fjordbase.example/a).",
      "See [the guide](https://fjordbase.example/a).",
    );
    const dropped = unit("Voir le guide.", "See [the guide](https://fjordbase.example/a).", "37ca1-103");
    expect(found(broken + dropped, "fr-FR")).toEqual([
      "broken-link-syntax/spacedDestination",
      "mismatched-link/missing",
    ]);
  });
});

describe("what was decided over several articles", () => {
  const rule = { id: "over-all", messages: { absent: { text: "Absent", yieldsTo: ["gone"] } } } as const;
  const decided = [{ ...at(0, "over-all"), messageId: "absent" }];

  it("yields to what the article itself says of the same rule", () => {
    expect(withoutYielding(decided, [{ ...at(5, "over-all"), messageId: "gone" }], [rule])).toEqual([]);
  });

  it.each([
    ["another rule's finding", { ...at(5, "other"), messageId: "gone" }],
    ["another message of it", { ...at(5, "over-all"), messageId: "found" }],
  ])("stays beside %s", (_, own) => {
    expect(withoutYielding(decided, [own], [rule])).toEqual(decided);
  });
});
