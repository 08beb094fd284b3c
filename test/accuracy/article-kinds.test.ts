import { describe, expect, it } from "vitest";
import { kinds } from "../../accuracy/kinds/index.ts";
import { articleWith } from "../rule-tester.ts";
import { applied, kindOf, outcomes, subjectOf } from "./subject.ts";

const UNITS = [
  { source: "Open it.", target: "Open het." },
  { source: "Close it.", target: "Sluit het." },
  { source: "Check whether it is still open.", target: "Controleer of het nog altijd open is." },
];
const [FIRST, SECOND, THIRD] = UNITS.map(({ source, target }, index) =>
  unit(`37ca1-${102 + index}`, target, source),
) as [string, string, string];
const TEXT = articleWith(UNITS);

function unit(id: string, target: string, source: string, sourceId = id): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${sourceId}">${source}</span></span>`;
}

/** The text with each of the given pieces exchanged, one after the other. */
function variants(text: string, pairs: readonly (readonly [string, string])[]): string[] {
  return pairs.map(([from, to]) => {
    expect(text.split(from)).toHaveLength(2);
    return text.replace(from, () => to);
  });
}

/** For each of the three units what the kind makes of it. */
function ofEach(
  make: (id: string, target: string, source: string) => readonly string[],
): (readonly [string, string])[] {
  return [FIRST, SECOND, THIRD].flatMap((whole, index) => {
    const { source, target } = UNITS[index] as (typeof UNITS)[number];
    return make(`37ca1-${102 + index}`, target, source).map((changed) => [whole, changed] as const);
  });
}

const STRUCTURAL: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "drop-target-half": ofEach((id, _, source) => [
    `<span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`,
  ]),
  "drop-source-half": ofEach((id, target) => [`<span data-ttu-id="${id}">${target}</span>`]),
  "empty-target": ofEach((id, _, source) => [unit(id, "", source), unit(id, " ", source)]),
  "unwrap-unit": [[THIRD, "Controleer of het nog altijd open is."]],
  "swap-ids": [
    [
      `${FIRST}\n\n${SECOND}`,
      `${unit("37ca1-103", "Open het.", "Open it.")}\n\n${unit("37ca1-102", "Sluit het.", "Close it.")}`,
    ],
    [`${SECOND}\n\n${THIRD}`, `${SECOND.replaceAll("-103", "-104")}\n\n${THIRD.replaceAll("-104", "-103")}`],
  ],
  "duplicate-id": [
    [SECOND, SECOND.replaceAll("-103", "-102")],
    [THIRD, THIRD.replaceAll("-104", "-103")],
  ],
  "change-id-prefix": ofEach((id, target, source) => [unit(id.replace("3", "0"), target, source)]),
  "damage-id": ofEach((id, target, source) =>
    [
      id.replace("-", ""),
      id.replace("-", "_"),
      id.slice(1),
      id.replace("37ca1", "37cx1"),
      id.replace("37ca1", "37CA1"),
      id.slice(0, -1),
    ].map((damaged) => unit(damaged, target, source)),
  ),
  "make-ids-unequal": ofEach((id, target, source) =>
    [..."123456789"].map((digit) => unit(id, target, source, `${id}${digit}`)),
  ),
  "escape-quotes": ofEach((id, target, source) => [
    `<span data-ttu-id="${id}&quot;>${target}</span><span class=&quot;sxs-lookup&quot;><span data-stu-id=&quot;${id}&quot;>${source}</span></span>`,
  ]),
  "space-between-halves": ofEach((id, target, source) =>
    [" ", "\n"].flatMap((space) => [
      unit(id, target, source).replace("</span><span class", `</span>${space}<span class`),
      unit(id, target, source).replace("<span data-stu", `${space}<span data-stu`),
      unit(id, target, source).replace("</span></span>", `</span>${space}</span>`),
    ]),
  ),
  "add-attribute": ofEach((id, target, source) => [
    unit(id, target, source).replace(`"${id}">${target}`, `"${id}" lang="x">${target}`),
    unit(id, target, source).replace('"sxs-lookup">', '"sxs-lookup" lang="x">'),
    unit(id, target, source).replace('"sxs-lookup">', '"sxs-lookup hidden">'),
  ]),
  "drop-closing-marker": ofEach((id, target, source) => [
    unit(id, target, source).replace("</span><span class", "<span class"),
    unit(id, target, source).slice(0, -"</span>".length),
  ]),
  "put-in-fence": [FIRST, SECOND, THIRD].map((whole) => [whole, `\`\`\`\n${whole}\n\`\`\``] as const),
};

const FRONT_MATTER: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "drop-openlocfilehash": [["ms.openlocfilehash: 0a4d55a8d778e5022fab701977c5d840bbc486d0\n", ""]],
  "drop-sourcegitcommit": [["ms.sourcegitcommit: 7c211433f02071597741e6ff5a8ea34789abbf43\n", ""]],
  "drop-translationtype": [["ms.translationtype: MT\n", ""]],
  "drop-contentlocale": [["ms.contentlocale: nl-NL\n", ""]],
  "drop-lasthandoff": [["ms.lasthandoff: 09/15/2020\n", ""]],
  "drop-locfileid": [['ms.locfileid: "90000001"\n', ""]],
  "repeat-key": [
    "ms.openlocfilehash: 0a4d55a8d778e5022fab701977c5d840bbc486d0\n",
    "ms.sourcegitcommit: 7c211433f02071597741e6ff5a8ea34789abbf43\n",
    "ms.translationtype: MT\n",
    "ms.contentlocale: nl-NL\n",
    "ms.lasthandoff: 09/15/2020\n",
    'ms.locfileid: "90000001"\n',
  ].map((line) => [line, line + line] as const),
  "set-impossible-date": ["02/30", "13/01", "00/10", "04/31", "11/00"].map(
    (day) => ["09/15/2020", `${day}/2020`] as const,
  ),
  "set-future-date": [["09/15/2020", "09/15/2999"]],
  "unquote-file-id": [['"90000001"', "90000001"]],
  "set-wrong-locale": ["ar-SA", "de-DE", "es-ES", "fr-FR", "id-ID", "ja-JP", "nb-NO", "pl-PL", "ru-RU", "zh-TW"].map(
    (tag) => ["contentlocale: nl-NL", `contentlocale: ${tag}`] as const,
  ),
  "set-unknown-locale": [["contentlocale: nl-NL", "contentlocale: xq-NL"]],
  "unclose-front-matter": [['"90000001"\n---\n', '"90000001"\n']],
};

describe("a structural kind", () => {
  it.each(Object.entries(STRUCTURAL))("%s makes exactly what it says", (id, pairs) => {
    const expected = [...new Set(variants(TEXT, pairs))].sort();
    expect(outcomes(kindOf(id), TEXT, 400)).toEqual(expected);
  });

  it("does not unwrap a unit in HTML", () => {
    const html = TEXT.replace(THIRD, `<table><tr><td>${THIRD}</td></tr></table>`);
    expect(outcomes(kindOf("unwrap-unit"), html)).toEqual([]);
    expect(outcomes(kindOf("unwrap-unit"), TEXT)).toHaveLength(1);
  });

  it("expects a finding that names no unit where none is left", () => {
    expect(kindOf("unwrap-unit").inject(subjectOf(TEXT))?.segments).toEqual([null]);
    expect(kindOf("empty-target").inject(subjectOf(TEXT))?.segments).toHaveLength(1);
  });

  it("does not swap or repeat ids of two series", () => {
    const text = articleWith([
      { id: "37ca1-102", source: "Open it.", target: "Open het." },
      { id: "37ca1-p101", source: "Close it.", target: "Sluit het." },
    ]);
    expect([...outcomes(kindOf("swap-ids"), text), ...outcomes(kindOf("duplicate-id"), text)]).toEqual([]);
  });

  it("does not fence a list item, a heading or a table row", () => {
    for (const start of ["- ", "# ", "| ", "text "]) {
      expect(outcomes(kindOf("put-in-fence"), `${articleWith([])}\n${start}${FIRST}\n`)).toEqual([]);
    }
  });

  it("leaves two units their prefixes: nobody could tell which one is foreign", () => {
    expect(outcomes(kindOf("change-id-prefix"), articleWith(UNITS.slice(1)))).toEqual([]);
  });
});

describe("a kind of the front matter", () => {
  it.each(Object.entries(FRONT_MATTER))("%s makes exactly what it says", (id, pairs) => {
    expect(outcomes(kindOf(id), TEXT, 200, "nl-NL")).toEqual(variants(TEXT, pairs).sort());
  });

  it("misspells one of the six keys", () => {
    const found = outcomes(kindOf("misspell-key"), TEXT, 400);
    expect(found.length).toBeGreaterThan(30);
    for (const text of found) {
      const lines = text.split("\n");
      const differing = TEXT.split("\n").filter((line, index) => line !== lines[index]);
      expect(differing).toHaveLength(1);
      expect(differing[0]).toMatch(/^ms\./);
    }
  });

  it("cuts the end of a hash", () => {
    const found = outcomes(kindOf("cut-hash"), TEXT, 200);
    expect(found.length).toBeGreaterThan(20);
    for (const text of found)
      expect(text).toMatch(/^ms\.(?:openlocfilehash: 0a4d55a|sourcegitcommit: 7c21143)[0-9a-f]{0,31}$/m);
  });

  it("breaks the YAML at the start of a value", () => {
    const text = TEXT.replace("title: Fjordbase", "title: Fjordbase\nauthor: kari");
    const values = ["Fjordbase", "kari"].flatMap((value) => {
      return ['"', "a: b ", "@"].map((start) => [`: ${value}\n`, `: ${start}${value}\n`] as const);
    });
    expect(outcomes(kindOf("break-yaml"), text, 200)).toEqual(expect.arrayContaining(variants(text, values)));
  });

  it("leaves a front matter alone that has a finding already", () => {
    const damaged = kinds.filter(({ group }) => group === "front-matter");
    expect(damaged.length).toBeGreaterThan(10);
    for (const kind of damaged)
      expect(kind.inject({ ...subjectOf(TEXT, "1", "nl-NL"), soundFrontMatter: false })).toBeNull();
  });
});

describe("a kind around units", () => {
  const ALERT = TEXT.replace(`\n${SECOND}`, `\n> [!NOTE]\n> ${SECOND}`);

  it("translates and damages alerts", () => {
    const translated = ["NOTA", "MERK", "HINWEIS", "註", "メモ", "ملاحظة"].map(
      (word) => ["[!NOTE]", `[!${word}]`] as const,
    );
    expect(outcomes(kindOf("translate-alert"), ALERT)).toEqual(variants(ALERT, translated).sort());
    const damaged = ["[! NOTE]", "\\[!NOTE]", "[!NOTE"].map((marker) => ["[!NOTE]", marker] as const);
    expect(outcomes(kindOf("damage-alert"), ALERT)).toEqual(variants(ALERT, damaged).sort());
    const japanese = ALERT.replace("nl-NL", "ja-JP");
    expect(outcomes(kindOf("damage-alert"), japanese)).toContain(japanese.replace("[!NOTE]", "［!NOTE］"));
  });

  it("leaves an alert alone that stands above no unit: it is an example in a code fence", () => {
    const text = TEXT.replace(`\n${SECOND}`, `\n\`\`\`\n> [!NOTE]\n> Text\n\`\`\`\n\n${SECOND}`);
    expect([...outcomes(kindOf("translate-alert"), text), ...outcomes(kindOf("damage-alert"), text)]).toEqual([]);
  });

  it("takes the units on both sides for the place of an alert, and no other", () => {
    expect(kindOf("translate-alert").inject(subjectOf(ALERT))?.segments).toEqual([null, "37ca1-102", "37ca1-103"]);
  });

  it("changes one letter of a heading's anchor", () => {
    const text = `${articleWith([])}\n# <a name="ab-c"></a>${FIRST}\n\n# <a name="x"></a>No unit\n`;
    expect(outcomes(kindOf("change-anchor-name"), text)).toEqual(
      variants(text, [
        ['"ab-c"', '"bb-c"'],
        ['"ab-c"', '"ac-c"'],
        ['"ab-c"', '"ab-d"'],
      ]).sort(),
    );
  });

  it("breaks fragments around a unit and in a target", () => {
    const inside = unit("37ca1-105", "Zie [b](#x).", "See [a](#x).");
    const text = `${articleWith([])}\n[${FIRST}](#y)\n\n${inside}\n\n[${SECOND}](#tab/z)\n`;
    const kind = kindOf("break-fragment");
    expect(outcomes(kind, text)).toEqual(
      variants(text, [
        ["(#y)", "(#y-gone)"],
        ["[b](#x)", "[b](#x-gone)"],
      ]).sort(),
    );
    const owners = Array.from({ length: 20 }, (_, seed) => kind.inject(subjectOf(text, String(seed))))
      .filter((injection) => injection !== null)
      .map((injection) => [applied(text, injection).includes("#y-gone"), injection.owners]);
    expect(owners).toContainEqual([true, undefined]);
    expect(owners).toContainEqual([false, ["broken-anchor", "mismatched-link"]]);
    expect(owners).not.toContainEqual([true, ["broken-anchor", "mismatched-link"]]);
  });
});

describe("texts that became one", () => {
  it("stand beside each other, with sources that say the contrary", () => {
    const text = articleWith([
      { source: "You can open it.", target: "U kunt dit openen." },
      { source: "Check it.", target: "Controleer het." },
      { source: "Check `open` here.", target: "Controleer `open` hier." },
    ]);
    expect(outcomes(kindOf("merge-texts"), text)).toEqual(
      variants(text, [
        [
          unit("37ca1-103", "Controleer het.", "Check it."),
          unit("37ca1-103", "U kunt dit openen.", "You can close it."),
        ],
      ]),
    );
  });
});
