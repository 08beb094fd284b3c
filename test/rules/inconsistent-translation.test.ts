import { describe, expect, it } from "vitest";
import rule from "../../src/rules/inconsistent-translation.ts";
import { articleWith, lintGroup } from "../rule-tester.ts";

type Unit = readonly [source: string, target: string];

/** The findings of articles of one locale, `1` to `n`, as path, message and the text that is marked. */
function found(locale: string, ...articles: readonly (readonly Unit[])[]) {
  const files = articles.map((units, index) => ({
    path: `${locale}/${index + 1}.md`,
    text: articleWith(
      units.map(([source, target]) => ({ source, target })),
      { "ms.contentlocale": locale },
    ),
  }));
  return lintGroup(rule, files).map(({ path, messageId, range: { start, end } }) => {
    return [path, messageId, files.find((file) => file.path === path)?.text.slice(start.offset, end.offset)];
  });
}

describe("several targets", () => {
  it("are reported where they are rarer, at their place", () => {
    const usual: Unit = ["Choose a role", "Kies een rol"];
    expect(
      found(
        "nl-NL",
        [usual],
        [
          ["Open it now", "Open nu"],
          ["Choose a role.", "Selecteer een rol."],
        ],
        [usual],
      ),
    ).toEqual([["nl-NL/2.md", "severalTargets", "Selecteer een rol."]]);
  });

  it("of which none is rarer are reported but for the first", () => {
    expect(found("ja-JP", [["Choose a role", "ロールを選ぶ"]], [["Choose a role", "役割を選ぶ"]])).toEqual([
      ["ja-JP/2.md", "severalTargets", "役割を選ぶ"],
    ]);
  });

  it.each([
    ["case and punctuation", ["Choose a role", "Kies een rol"], ["Choose a ROLE!", "kies een rol"]],
    ["code", ["Now run `a` here", "Voer `a` uit hier"], ["Now run `b` here", "Voer `b` uit hier"]],
    ["a label of one word", ["Role", "Rol"], ["Role", "Functie"]],
    ["a target that is its source", ["Choose a role", "Kies een rol"], ["Choose a role", "Choose a role"]],
    ["names", ["Open FjordBase now", "Open FjordBase nu"], ["Open FjordStore now", "Nu FjordStore openen"]],
    ["destinations", ["See [the guide](/a)", "Zie [de gids](/a)"], ["See [the guide](/b)", "Zie [de gids](/b)"]],
  ] as const)("differ by more than %s", (_, one, other) => {
    expect(found("nl-NL", [one], [other])).toEqual([]);
  });
});

describe("several sources", () => {
  const SAME = "يظهر خطأ في السجل";

  it("that differ in a word and became one are reported", () => {
    expect(found("ar-SA", [["An error shows in the log", SAME]], [["A warning shows in the log", SAME]])).toEqual([
      ["ar-SA/2.md", "severalSources", SAME],
    ]);
  });

  it.each([
    ["other lengths", "An error shows in the log", "Look at the error in that log"],
    ["other numbers", "An error shows in 2 logs", "A warning shows in 3 logs"],
    ["other code", "An error shows in `a` here", "A warning shows in `b` here"],
    ["no half in common", "One error shows in the log", "In that file stands one warning"],
    ["few words", "Show the error", "Show the warning"],
    ["the same words in other forms", "For more info, read the error log", "For more information read your errors log"],
    ["another name", "An error shows in FjordBase logs", "A warning shows in FjordStore logs"],
  ])("of %s are not", (_, one, other) => {
    expect(found("ar-SA", [[one, SAME]], [[other, SAME]])).toEqual([]);
  });
});

it("compares within a locale alone", () => {
  const article = (locale: string, target: string) => ({
    path: `${locale}/a.md`,
    text: articleWith([{ source: "Choose a role", target }], { "ms.contentlocale": locale }),
  });
  expect(lintGroup(rule, [article("nl-NL", "Kies een rol"), article("fr-FR", "Choisissez un rôle")])).toEqual([]);
});
