import rule from "../../src/rules/inconsistent-translation.ts";
import { cases } from "../rule-cases.ts";

cases(rule, {
  finds: "severalTargets",
  sound: [
    {
      why: "several targets: differ by more than case and punctuation",
      articles: [
        { path: "nl-NL/1.md", locale: "nl-NL", source: "Choose a role", target: "Kies een rol" },
        { path: "nl-NL/2.md", locale: "nl-NL", source: "Choose a ROLE!", target: "kies een rol" },
      ],
    },
    {
      why: "several targets: differ by more than code",
      articles: [
        { path: "nl-NL/1.md", locale: "nl-NL", source: "Now run `a` here", target: "Voer `a` uit hier" },
        { path: "nl-NL/2.md", locale: "nl-NL", source: "Now run `b` here", target: "Voer `b` uit hier" },
      ],
    },
    {
      why: "several targets: differ by more than a label of one word",
      articles: [
        { path: "nl-NL/1.md", locale: "nl-NL", source: "Role", target: "Rol" },
        { path: "nl-NL/2.md", locale: "nl-NL", source: "Role", target: "Functie" },
      ],
    },
    {
      why: "several targets: differ by more than a target that is its source",
      articles: [
        { path: "nl-NL/1.md", locale: "nl-NL", source: "Choose a role", target: "Kies een rol" },
        { path: "nl-NL/2.md", locale: "nl-NL", source: "Choose a role", target: "Choose a role" },
      ],
    },
    {
      why: "several targets: differ by more than names",
      articles: [
        { path: "nl-NL/1.md", locale: "nl-NL", source: "Open FjordBase now", target: "Open FjordBase nu" },
        { path: "nl-NL/2.md", locale: "nl-NL", source: "Open FjordStore now", target: "Nu FjordStore openen" },
      ],
    },
    {
      why: "several targets: differ by more than destinations",
      articles: [
        { path: "nl-NL/1.md", locale: "nl-NL", source: "See [the guide](/a)", target: "Zie [de gids](/a)" },
        { path: "nl-NL/2.md", locale: "nl-NL", source: "See [the guide](/b)", target: "Zie [de gids](/b)" },
      ],
    },
    {
      why: "several sources: of other lengths are not",
      articles: [
        { path: "ar-SA/1.md", locale: "ar-SA", source: "An error shows in the log", target: "يظهر خطأ في السجل" },
        { path: "ar-SA/2.md", locale: "ar-SA", source: "Look at the error in that log", target: "يظهر خطأ في السجل" },
      ],
    },
    {
      why: "several sources: of other numbers are not",
      articles: [
        { path: "ar-SA/1.md", locale: "ar-SA", source: "An error shows in 2 logs", target: "يظهر خطأ في السجل" },
        { path: "ar-SA/2.md", locale: "ar-SA", source: "A warning shows in 3 logs", target: "يظهر خطأ في السجل" },
      ],
    },
    {
      why: "several sources: of other code are not",
      articles: [
        { path: "ar-SA/1.md", locale: "ar-SA", source: "An error shows in `a` here", target: "يظهر خطأ في السجل" },
        { path: "ar-SA/2.md", locale: "ar-SA", source: "A warning shows in `b` here", target: "يظهر خطأ في السجل" },
      ],
    },
    {
      why: "several sources: of no half in common are not",
      articles: [
        { path: "ar-SA/1.md", locale: "ar-SA", source: "One error shows in the log", target: "يظهر خطأ في السجل" },
        { path: "ar-SA/2.md", locale: "ar-SA", source: "In that file stands one warning", target: "يظهر خطأ في السجل" },
      ],
    },
    {
      why: "several sources: of few words are not",
      articles: [
        { path: "ar-SA/1.md", locale: "ar-SA", source: "Show the error", target: "يظهر خطأ في السجل" },
        { path: "ar-SA/2.md", locale: "ar-SA", source: "Show the warning", target: "يظهر خطأ في السجل" },
      ],
    },
    {
      why: "several sources: of the same words in other forms are not",
      articles: [
        {
          path: "ar-SA/1.md",
          locale: "ar-SA",
          source: "For more info, read the error log",
          target: "يظهر خطأ في السجل",
        },
        {
          path: "ar-SA/2.md",
          locale: "ar-SA",
          source: "For more information read your errors log",
          target: "يظهر خطأ في السجل",
        },
      ],
    },
    {
      why: "several sources: of another name are not",
      articles: [
        {
          path: "ar-SA/1.md",
          locale: "ar-SA",
          source: "An error shows in FjordBase logs",
          target: "يظهر خطأ في السجل",
        },
        {
          path: "ar-SA/2.md",
          locale: "ar-SA",
          source: "A warning shows in FjordStore logs",
          target: "يظهر خطأ في السجل",
        },
      ],
    },
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
    },
    {
      why: "several targets: of which none is rarer are reported but for the first",
      articles: [
        { path: "ja-JP/1.md", locale: "ja-JP", source: "Choose a role", target: "ロールを選ぶ" },
        { path: "ja-JP/2.md", locale: "ja-JP", source: "Choose a role", target: "役割を選ぶ" },
      ],
      in: ["ja-JP/2.md"],
    },
    {
      why: "several sources: that differ in a word and became one are reported",
      articles: [
        { path: "ar-SA/1.md", locale: "ar-SA", source: "An error shows in the log", target: "يظهر خطأ في السجل" },
        { path: "ar-SA/2.md", locale: "ar-SA", source: "A warning shows in the log", target: "يظهر خطأ في السجل" },
      ],
      finds: "severalSources",
      in: ["ar-SA/2.md"],
    },
  ],
});
