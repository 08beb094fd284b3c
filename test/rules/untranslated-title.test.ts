import { describe, expect, it } from "vitest";
import { onlyToday, readSourceText } from "../../src/compare/source/source-text.ts";
import rule from "../../src/rules/untranslated-title.ts";
import { articleWith, lintArticle } from "../rule-tester.ts";
import { textAt } from "./reported.ts";

const heading = (title: string, target: string, source: string, before = "") =>
  `${articleWith([], { title })}${before}# <span data-ttu-id="37ca1-102">${target}</span><span class="sxs-lookup"><span data-stu-id="37ca1-102">${source}</span></span>\n`;
const told = (text: string, facts = {}) => lintArticle(rule, text, facts).map(({ messageId }) => messageId);

describe("a title", () => {
  it("with a hyphen that the source has is told", () => {
    expect(told(heading("Plan read-only storage", "Opslag plannen", "Plan read-only storage"))).toEqual(["heading"]);
  });

  it("that is the English heading is told at its place", () => {
    const text = heading("Plan your storage", "Uw opslag plannen", "Plan your **storage**");
    const [finding] = lintArticle(rule, text);
    expect(finding?.message).toBe(
      'The title is the English heading; the heading itself is translated: "Uw opslag plannen"',
    );
    expect(finding && textAt(text, finding)).toBe("Plan your storage");
  });

  it("is compared with a heading that has an anchor", () => {
    expect(
      told(heading("Plan storage", "Opslag plannen", "Plan storage").replace("# ", '# <a name="plan"></a>')),
    ).toEqual(["heading"]);
  });

  it.each([
    ["that is translated", heading("Uw opslag plannen", "Uw opslag plannen", "Plan your storage")],
    ["that is another text", heading("Storage | Fjordbase", "Opslag plannen", "Plan storage")],
    ["of a heading that is not translated", heading("Plan storage", "Plan storage", "Plan storage")],
    ["of a heading in which only markup differs", heading("Plan storage", "**Plan storage**", "Plan storage")],
    ["of a heading that lost its text", heading("Plan storage", "", "Plan storage")],
    ["of a heading with a damaged letter", heading("Plan storage", "Plan stor\uFFFDge", "Plan storage")],
    [
      "of a heading with words joined",
      heading("Use RESTAPI storage", "Use R\uFFFDST API-storage", "Use RESTAPI storage"),
    ],
    ["of a heading with a word written twice", heading("Plan storage", "Plan storage storage", "Plan storage")],
    ["of a heading with a letter too many", heading("Plan storage", "Plan storagee", "Plan storage")],
    [
      "that is not there",
      heading("Plan storage", "Opslag plannen", "Plan storage").replace("title: Plan storage\n", ""),
    ],
    [
      "of an empty heading before a unit",
      heading("Plan storage", "Opslag plannen", "Plan storage").replace("# ", "# \n\n"),
    ],
    [
      "of a heading without a unit, behind one",
      `${heading("Plan storage", "Opslag plannen", "Plan storage").replace("# ", "")}\n# Fjordbase\n`,
    ],
    [
      "that joins words as Norwegian does",
      heading("Fjordbase for Enterprise-plan", "Abonnement", "Fjordbase for Enterprise plan"),
    ],
    ["of one word", heading("STORAGE_PLAN", "Opslagplan", "STORAGE_PLAN")],
    ["of an article without a heading", articleWith([], { title: "Plan storage" })],
    [
      "of a heading that is more than a unit",
      heading("Plan storage", "Opslag", "Plan storage", "").replace("# ", "# New: "),
    ],
    ["of an English locale", heading("Plan storage", "Store", "Plan storage").replace("nl-NL", "en-GB")],
  ])("%s is left alone", (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it("that is the source's is told where it reads as English", () => {
    const facts = (title: string) => ({
      source: onlyToday(readSourceText(`---\ntitle: ${title}\n---\n`, "x"), "en/a.md"),
    });
    const title = "How to plan the storage";
    expect(told(heading(title, "Opslag plannen", "Plan storage"), facts(title))).toEqual(["source"]);
    expect(told(heading("Fjordbase Studio", "Opslag plannen", "Plan storage"), facts("Fjordbase Studio"))).toEqual([]);
    expect(told(heading(title, "Opslag plannen", "Plan storage"), facts("Something else"))).toEqual([]);
    expect(told(heading(title, title, "Plan storage"), facts(title))).toEqual([]);
  });
});
