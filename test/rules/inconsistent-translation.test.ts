import rule from "../../src/rules/inconsistent-translation.ts";
import { cases } from "../rule-cases.ts";

type Unit = readonly [source: string, target: string];

/** Two articles of one locale, a unit in each. */
function pair(locale: string, ...units: readonly [Unit, Unit]) {
  return units.map(([source, target], index) => ({ path: `${locale}/${index + 1}.md`, locale, source, target }));
}

/** Two sources with one target. */
function merged(one: string, other: string) {
  return pair("ar-SA", [one, "يظهر خطأ في السجل"], [other, "يظهر خطأ في السجل"]);
}

const differing: readonly (readonly [by: string, Unit, Unit])[] = [
  ["case and punctuation", ["Choose a role", "Kies een rol"], ["Choose a ROLE!", "kies een rol"]],
  ["code", ["Now run `a` here", "Voer `a` uit hier"], ["Now run `b` here", "Voer `b` uit hier"]],
  ["a label of one word", ["Role", "Rol"], ["Role", "Functie"]],
  ["a target that is its source", ["Choose a role", "Kies een rol"], ["Choose a role", "Choose a role"]],
  ["names", ["Open FjordBase now", "Open FjordBase nu"], ["Open FjordStore now", "Nu FjordStore openen"]],
  [
    "bold beside an identifier",
    ["An **OpenFjord** object", "Ett **OpenFjord** -objekt"],
    ["An OpenFjord object", "Ett OpenFjord-objekt"],
  ],
  ["identifiers", ["Open Fjord.Base now", "Open Fjord.Base nu"], ["Open Fjord.Store now", "Nu Fjord.Store openen"]],
  ["destinations", ["See [the guide](/a)", "Zie [de gids](/a)"], ["See [the guide](/b)", "Zie [de gids](/b)"]],
];

const alike: readonly (readonly [of: string, one: string, other: string])[] = [
  ["other words", "An error shows in the log", "An error stands in the log"],
  ["another order", "An error shows in the log", "In the log a warning shows twice"],
  ["other numbers", "An error shows in 2 logs", "A warning shows in 3 logs"],
  ["other code", "An error shows in `a` here", "A warning shows in `b` here"],
  ["other identifiers", "An error of Fjord.Base.Log shows", "A warning of Fjord.Store.Log shows"],
  ["words that say the same", "Delete the berth", "Remove the berth"],
  ["phrases that say the same", "Turn on the light", "Enable the light"],
  ["a negation in one word", "There's no way to do it", "There isn’t a way to do it"],
  ["another name", "An error shows in FjordBase logs", "A warning shows in FjordStore logs"],
];

const contrasting: readonly (readonly [by: string, one: string, other: string])[] = [
  ["a word that excludes the other", "An error shows in the log", "A warning shows in the log"],
  ["a verb", "Enable this in FjordBase", "Disable this in FjordBase"],
  ["a particle", "You can sign in to the fjord", "You can sign out of the fjord"],
  ["a negation", "The berth is free", "The berth isn't free"],
  ["a label of two words", "Minimum depth", "Maximum depth"],
];

cases(rule, {
  finds: "severalTargets",
  sound: [
    ...differing.map(([by, one, other]) => ({
      why: `several targets: differ by more than ${by}`,
      articles: pair("nl-NL", one, other),
    })),
    ...alike.map(([of, one, other]) => ({ why: `several sources: of ${of} are not`, articles: merged(one, other) })),
    {
      why: "compares within a locale alone",
      articles: [
        { path: "nl-NL/a.md", locale: "nl-NL", source: "Choose a role", target: "Kies een rol" },
        { path: "fr-FR/a.md", locale: "fr-FR", source: "Choose a role", target: "Choisissez un rôle" },
      ],
    },
  ],
  broken: [
    {
      why: "several targets: reported where they are rarer, at their place",
      articles: [
        { path: "nl-NL/1.md", locale: "nl-NL", source: "Choose a role", target: "Kies een rol" },
        {
          path: "nl-NL/2.md",
          locale: "nl-NL",
          units: [
            { source: "Open it now", target: "Open nu" },
            { source: "Choose a role.", target: "Selecteer een rol." },
          ],
        },
        { path: "nl-NL/3.md", locale: "nl-NL", source: "Choose a role", target: "Kies een rol" },
      ],
      in: ["nl-NL/2.md"],
      marks: "Selecteer een rol.",
    },
    {
      why: "several targets: of which none is rarer are reported but for the first",
      articles: pair("ja-JP", ["Choose a role", "ロールを選ぶ"], ["Choose a role", "役割を選ぶ"]),
      in: ["ja-JP/2.md"],
      marks: "役割を選ぶ",
    },
    ...contrasting.map(([by, one, other]) => ({
      why: `several sources: that differ in ${by} and became one are reported`,
      articles: merged(one, other),
      finds: "severalSources" as const,
      in: ["ar-SA/2.md"],
      marks: "يظهر خطأ في السجل",
    })),
  ],
});
