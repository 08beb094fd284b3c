import { describe, expect, it } from "vitest";
import brokenAnchor from "../../src/rules/broken-anchor.ts";
import brokenEmphasis from "../../src/rules/broken-emphasis.ts";
import changedCode from "../../src/rules/changed-code.ts";
import changedTag from "../../src/rules/changed-tag.ts";
import lostEmphasis from "../../src/rules/lost-emphasis.ts";
import mismatchedLink from "../../src/rules/mismatched-link.ts";
import shiftedUnits from "../../src/rules/shifted-units.ts";
import { articleWith, lintArticle, unitText } from "../rule-tester.ts";
import { findingsIn, findingsOf } from "./together.ts";

it.each([
  ["its directive's path", "Open [!INCLUDE [a](/b.md)]", "Open", ["changed-code/missing"]],
  ["its directive's path", "[!INCLUDE [a](/b.md)]", "[!INCLUDE [a](/c.md)]", ["changed-code/changed"]],
  ["no other path", "[c](/d) [!INCLUDE [a](/b.md)]", "[c](/e) [!INCLUDE [a](/b.md)]", ["mismatched-link/changed"]],
])("changed-code has the say over %s", (_, source, target, expected) => {
  expect(findingsOf([changedCode, mismatchedLink], source, target)).toEqual(expected);
});

it.each([
  ["its tag's destination", 'See <a href="/x">x</a>', "Zie x", ["changed-tag/missing"]],
  [
    "no other destination",
    'See <a href="/x">x</a> [y](/y)',
    "Zie x y",
    ["changed-tag/missing", "mismatched-link/missing"],
  ],
  ["that of an added tag", "See x", 'Zie <a href="/x">x</a>', ["changed-tag/added"]],
  ["a tag, not what it leads to", 'See <a href="/x">x</a>', 'Zie <a href="/y">x</a>', ["mismatched-link/changed"]],
])("changed-tag has the say over %s", (_, source, target, expected) => {
  expect(findingsOf([changedTag, mismatchedLink], source, target)).toEqual(expected);
});

it.each([
  ["bold that renders as delimiters", "Select **Save**.", "Velg \\*\\*Lagre\\*\\*.", ["broken-emphasis"]],
  ["bold that is not closed", "Select **Save**.", "Velg **Lagre.", ["broken-emphasis"]],
  ["delimiters that render behind it", "Select **Save**.", "Velg Lagre\\*\\*\\*\\*.", ["broken-emphasis"]],
  [
    "but not over what is lost beside it",
    "**A**, **B** and **C**",
    "**A**, \\*\\*B\\*\\* og C",
    ["broken-emphasis", "lost-emphasis"],
  ],
])("broken-emphasis has the say over %s", (_, source, target, expected) => {
  const found = findingsOf([lostEmphasis, brokenEmphasis], source, target);
  expect(found.map((each) => each.split("/")[0])).toEqual(expected);
});

it("broken-anchor has the say over a link that leads nowhere", () => {
  const heading = `## ${unitText("37ca1-102", "استعادة مجموعة", "Restore a cluster")}`;
  const link = unitText("37ca1-103", "[A](#nowhere)", "[A](#restore-a-cluster)");
  const text = `${articleWith([])}\n${heading}\n\n${link}\n`;
  const idsOf = (rules: Parameters<typeof findingsIn>[0]) => findingsIn(rules, text).map(({ ruleId }) => ruleId);
  expect(idsOf([mismatchedLink])).toEqual(["mismatched-link"]);
  expect(idsOf([brokenAnchor, mismatchedLink])).toEqual(["broken-anchor"]);
});

describe("shifted-units", () => {
  const PAIRS = [
    ["De cluster is klaar.", "The cluster is ready."],
    ["Gebruik `fjord open` eerst.", "Use `fjord open` first."],
    ["Zie [Back-up](backup.md).", "See [Backup](backup.md)."],
    ["Er zijn hoogstens 256 knopen.", "There are 256 nodes at most."],
    ["Kies die.", "Choose it."],
    ["Start FjordShell daarna.", "Then start FjordShell."],
    ["Lees het [verslag](notes.md).", "Read the [notes](notes.md)."],
    ["Sluit met `fjord close`.", "Close with `fjord close`."],
  ] as const;
  const shifted = PAIRS.map(([, source], at) => ({ source, target: PAIRS[at - 1]?.[0] ?? "Meer." }));

  it("silences every other rule in its run, and none behind it", () => {
    const sound = { target: "Bewaar `fjord.log` goed.", source: "Keep `fjord.log` well." };
    const text = articleWith([...shifted, sound, { target: "Sluit `it`.", source: "Close `them`." }]);
    const others = [changedCode, mismatchedLink];
    expect(others.flatMap((other) => lintArticle(other, text)).length).toBeGreaterThan(3);
    const together = findingsIn([shiftedUnits, ...others], text);
    expect(together.filter(({ ruleId }) => ruleId === "shifted-units")).toHaveLength(1);
    const behind = text.indexOf("Sluit `it`");
    const elsewhere = together.filter(({ ruleId }) => ruleId !== "shifted-units");
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(elsewhere.every(({ range }) => range.start.offset >= behind)).toBe(true);
  });
});
