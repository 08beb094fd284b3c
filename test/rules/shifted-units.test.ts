import { describe, expect, it } from "vitest";
import rule from "../../src/rules/shifted-units.ts";
import { articleWith, lintArticle } from "../rule-tester.ts";
import { reported } from "./reported.ts";

/** Sentences with what no translator changes, and some without. */
const SOUND = [
  { target: "De cluster is klaar.", source: "The cluster is ready." },
  { target: "Gebruik `fjord open` eerst.", source: "Use `fjord open` first." },
  { target: "Zie [Back-up](backup.md).", source: "See [Backup](backup.md)." },
  { target: "Er zijn hoogstens 256 knopen.", source: "There are 256 nodes at most." },
  { target: "Kies die.", source: "Choose it." },
  { target: "Start FjordShell daarna.", source: "Then start FjordShell." },
  { target: "Lees het [verslag](notes.md).", source: "Read the [notes](notes.md)." },
  { target: "Sluit met `fjord close`.", source: "Close with `fjord close`." },
];

/** The same article with the targets of a part moved by so many units. */
function shifted(by: number, from = 0, to = SOUND.length) {
  return SOUND.map((unit, index) => {
    const other = index >= from && index < to ? SOUND[index + by] : unit;
    return { source: unit.source, target: other?.target ?? "Meer." };
  });
}

const found = (units: readonly { readonly target: string; readonly source: string }[], locale = "nl-NL") => {
  const text = articleWith(units, { "ms.contentlocale": locale });
  return reported(text, lintArticle(rule, text));
};

/** Lints an article of headings: anchor, target and source of each. */
function foundIn(headings: readonly (readonly [string, string, string])[]) {
  const text = articleWith(headings.map(([, target, source]) => ({ target, source })));
  let index = 0;
  const withAnchors = text.replace(/<span data-ttu-id/g, (span) => {
    const anchor = headings[index++]?.[0];
    return anchor === "" || anchor === undefined ? span : `## <a name="${anchor}"></a>${span}`;
  });
  return reported(withAnchors, lintArticle(rule, withAnchors));
}

describe("a shifted run", () => {
  it("is reported once, at its first unit", () => {
    expect(found(shifted(-1))).toEqual([
      {
        messageId: "shifted",
        severity: "error",
        message: "From here on 7 targets stand one segment behind their sources: this part is shifted",
        at: "De cluster is klaar.",
      },
    ]);
  });

  it.each([
    [1, "one segment before"],
    [2, "2 segments before"],
    [-2, "2 segments behind"],
    [-3, "3 segments behind"],
  ])("tells how far: %i", (by, distance) => {
    expect(found(shifted(by))).toMatchObject([{ message: expect.stringContaining(distance) }]);
  });

  it("is seen in the middle of an article", () => {
    expect(found(shifted(-1, 2))).toHaveLength(1);
    expect(found(shifted(1, 0, 6))).toHaveLength(1);
  });

  it.each([
    [
      "ja-JP",
      ["FjordShell を開きます。", "FjordSet を閉じます。", "FjordBase を使います。", "完了です。"],
      ["Open FjordShell.", "Close FjordSet.", "Use FjordBase.", "Done."],
    ],
    [
      "ru-RU",
      ["Откройте Fjord.", "Закройте Cluster.", "Запустите Backup.", "Готово."],
      ["Open Fjord.", "Close Cluster.", "Run Backup.", "Done."],
    ],
    [
      "ar-SA",
      ["افتح 256 عقدة.", "أغلق 128 عقدة.", "احذف 512 عقدة.", "تم."],
      ["Open 256 nodes.", "Close 128 nodes.", "Delete 512 nodes.", "Done."],
    ],
  ] as const)("is seen by names and numbers in %s", (locale, targets, sources) => {
    const units = targets.map((target, index) => ({ target, source: sources[(index + 3) % 4] as string }));
    expect(found([{ target: "…", source: "More." }, ...units], locale)).toHaveLength(1);
  });

  it("is seen where only names stand, in Latin script too", () => {
    const names = ["FjordShell", "FjordSet", "NodePool", "SKUs"];
    const units = names.map((name, index) => {
      return { source: `Open ${names[(index + 3) % 4]} now.`, target: `Open nu ${name.replace("SKUs", "SKU")}.` };
    });
    expect(found(units)).toHaveLength(1);
  });

  it("is seen where neighbours share their numbers and one address begins another", () => {
    const plans = ["e1", "e1-yearly", "e1-yearly-more", "e1-yearly-more-seats", "f3"];
    const label = (plan: string) => `[Fjordbase 365](https://fjordbase.example/${plan})`;
    const units = plans.map((plan, index) => {
      return {
        source: `Buy ${label(plans[index - 1] ?? "all")} in 30 days.`,
        target: `Koop ${label(plan)} in 30 dagen.`,
      };
    });
    expect(found(units)).toHaveLength(1);
  });

  it("is seen through targets that fit neither source", () => {
    const units = shifted(-1).map((unit, index) => {
      return index === 3 || index === 5 ? { ...unit, target: "Zie `fjord sync`." } : unit;
    });
    expect(found(units)).toHaveLength(1);
  });

  it("begins at its first unit, and not at one before it that lost a name of its own", () => {
    const units = [
      { target: "Meer weten?", source: "FAQ" },
      { target: "Kies die.", source: "Choose it." },
      ...SOUND.slice(1),
    ];
    const moved = units.map((unit, index) =>
      index < 2 ? unit : { ...unit, target: units[index + 1]?.target ?? "Meer." },
    );
    expect(found(moved)).toMatchObject([{ at: "Zie [Back-up](backup.md)." }]);
  });
});

describe("no shift", () => {
  it.each([
    ["a sound article", SOUND],
    ["two units that changed places", [SOUND[1], SOUND[0], SOUND[3], SOUND[2], ...SOUND.slice(4)]],
    ["tokens that were lost", SOUND.map(({ source }) => ({ source, target: "Meer." }))],
    [
      "tokens that were changed",
      SOUND.map(({ source, target }) => ({ source, target: target.replace(/`[^`]+`|\d+/, "`x`") })),
    ],
    [
      "a single number all over",
      Array.from({ length: 9 }, (_, at) => ({
        target: `Kies ${at % 2 ? 10 : ""}.`,
        source: `Choose ${at % 2 ? "" : 10}.`,
      })),
    ],
  ])("in %s", (_, units) => {
    expect(found(units as typeof SOUND)).toEqual([]);
  });

  it("in two sentences of a paragraph that a translator turned round", () => {
    const [first, second, ...rest] = SOUND.slice(1) as [(typeof SOUND)[0], (typeof SOUND)[0], ...typeof SOUND];
    const turned = [
      { source: first.source, target: second.target },
      { source: second.source, target: first.target },
      ...rest,
    ];
    expect(found(turned)).toEqual([]);
  });
});

describe("headings", () => {
  it("with the anchors of later segments are reported once", () => {
    expect(
      foundIn([
        ["close-it", "Openen", "Open it"],
        ["save-it", "Sluiten", "Close it"],
        ["restore-it", "Opslaan", "Save it"],
        ["", "Herstellen", "Restore it"],
      ]),
    ).toMatchObject([{ messageId: "displaced", at: "Openen" }]);
  });

  it("before the front matter that became a segment are reported once", () => {
    expect(
      foundIn([
        ["open-it", "Openen", "Open it"],
        ["how-it-compares", "Door Kari", "By Kari"],
        ["", "title: description: ms.topic: ms.author:", "title: description: ms.topic: ms.author:"],
      ]),
    ).toMatchObject([{ messageId: "frontMatter", at: "Door Kari" }]);
  });

  it.each([
    [
      "their own anchors",
      [
        ["open-it", "Openen", "Open it"],
        ["close-it", "Sluiten", "Close it"],
      ],
    ],
    [
      "anchors of their author",
      [
        ["bkp", "Opslaan", "Save it"],
        ["rst", "Herstellen", "Restore it"],
        ["opn", "Openen", "Open it"],
      ],
    ],
    [
      "one anchor of another",
      [
        ["close-it", "Openen", "Open it"],
        ["close-it", "Sluiten", "Close it"],
      ],
    ],
    [
      "keys of front matter that the text explains",
      [
        ["keys", "Sleutels", "Keys"],
        ["", "title: author: keywords:", "title: author: keywords:"],
      ],
    ],
  ] as const)("with %s are sound", (_, headings) => {
    expect(foundIn(headings)).toEqual([]);
  });
});
