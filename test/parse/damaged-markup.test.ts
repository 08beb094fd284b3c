import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { Malformation, UnpairedSegment } from "../../src/model/unit.ts";
import { read, unitText } from "./made-up-units.ts";

const BEFORE = unitText("37ca1-102", "Før 前", "Before");
const AFTER = unitText("37ca1-109", "Etter 後", "After");
const UNIT = unitText("37ca1-103", "Klynge 叢集", "Cluster");

/** What is found in a damaged piece on a line between two intact units, which have to come through whole. */
function findingsIn(damaged: string) {
  const article = read(`${BEFORE}\n\n${damaged}\n\n${AFTER}\n`);
  expect(article.units.map(({ id, target }) => [id, target.text])).toEqual([
    ["37ca1-102", "Før 前"],
    ["37ca1-109", "Etter 後"],
  ]);
  return described(article);
}

function described({ text, unpaired, malformed }: Article) {
  return [...unpaired, ...malformed]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ kind, id, span }) => ({ kind, id, text: text.slice(span.start, span.end) }));
}

function malformations(text: string): readonly Malformation[] {
  return read(text).malformed;
}

/** Makes the repairs of all findings. */
function repaired(text: string): string {
  const edits = malformations(text).flatMap(({ repair }) => repair ?? []);
  return edits
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((done, { span, text: marker }) => done.slice(0, span.start) + marker + done.slice(span.end), text);
}

const withEntities = (text: string) => text.replaceAll('"', "&quot;");

describe("a half without the other", () => {
  const [targetHalf, sourceHalf] = UNIT.split(/(?=<span class)/) as [string, string];

  it("is a target without source", () => {
    const [finding] = read(targetHalf).unpaired;
    expect(finding).toEqual({
      kind: "targetWithoutSource",
      id: "37ca1-103",
      span: { side: "target", start: 0, end: targetHalf.length },
    });
    expect(findingsIn(targetHalf)).toEqual([{ kind: "targetWithoutSource", id: "37ca1-103", text: targetHalf }]);
  });

  it("is a source without target", () => {
    const [finding] = read(`前 ${sourceHalf}`).unpaired;
    expect(finding).toEqual({
      kind: "sourceWithoutTarget",
      id: "37ca1-103",
      span: { side: "source", start: 2, end: 2 + sourceHalf.length },
    });
    expect(findingsIn(sourceHalf)).toEqual([{ kind: "sourceWithoutTarget", id: "37ca1-103", text: sourceHalf }]);
  });

  it("is a source without target also where the lookup span is gone", () => {
    const source = '<span data-stu-id="37ca1-103">Cluster</span></span>';
    expect(findingsIn(source)).toEqual([{ kind: "sourceWithoutTarget", id: "37ca1-103", text: source }]);
  });

  it("ends with its own closing tag, spans inside it counted", () => {
    const target = '<span data-ttu-id="37ca1-103">En <span>ny <span>叢集</span></span> nå</span>';
    expect(findingsIn(`${target} og mer`)).toEqual([{ kind: "targetWithoutSource", id: "37ca1-103", text: target }]);
    const source = '<span class="sxs-lookup"><span data-stu-id="37ca1-103">A <span>new</span> cluster</span></span>';
    expect(findingsIn(`${source} 與更多`)).toEqual([{ kind: "sourceWithoutTarget", id: "37ca1-103", text: source }]);
  });

  it("is found twice where two units in a row lost a different half", () => {
    const other = '<span class="sxs-lookup"><span data-stu-id="37ca1-104">Backup</span></span>';
    const expected = [
      { kind: "targetWithoutSource", id: "37ca1-103", text: targetHalf },
      { kind: "sourceWithoutTarget", id: "37ca1-104", text: other },
    ];
    expect(findingsIn(`${targetHalf}\n\n${other}`)).toEqual(expected);
    expect(findingsIn(`${targetHalf} og 與 ${other}`)).toEqual(expected);
  });

  it("is one beside an intact unit on the same line", () => {
    const article = read(`${targetHalf} ${BEFORE}${sourceHalf}`);
    expect(article.units.map(({ id }) => id)).toEqual(["37ca1-102"]);
    expect(described(article).map(({ kind }) => kind)).toEqual(["targetWithoutSource", "sourceWithoutTarget"]);
  });
});

describe("quotes turned into entities", () => {
  const units = [
    UNIT,
    unitText("37ca1-104", "النسخ الاحتياطي", "Backup"),
    unitText("37ca1-105", "Gjenopprett", "Restore"),
  ];

  it.each([
    ["the opener's closing quote", UNIT.replace('103">', "103&quot;>")],
    ["from the opener's closing quote on", UNIT.replace(/(?<=ttu-id=")[\s\S]*/, withEntities)],
    ["every quote", withEntities(UNIT)],
    ["the lookup span's quotes", UNIT.replace('"sxs-lookup"', withEntities)],
    ["the source's id", UNIT.replace('stu-id="37ca1-103"', withEntities)],
  ])("is one finding whose repair gives back the unit: %s", (_, damaged) => {
    expect(findingsIn(damaged)).toEqual([{ kind: "escapedQuotes", id: "37ca1-103", text: damaged }]);
    expect(repaired(`${BEFORE} ${damaged}\n${AFTER}`)).toBe(`${BEFORE} ${UNIT}\n${AFTER}`);
  });

  it.each([
    ["on one line", " "],
    ["in paragraphs", "\n\n"],
    ["with CRLF", "\r\n\r\n"],
  ])("is one finding a unit, %s", (_, glue) => {
    const whole = units.join(glue);
    const damaged = whole.replace(/(?<=ttu-id="37ca1-103)[\s\S]*(?=>Gjenopprett)/, withEntities);
    expect(findingsIn(damaged).map(({ kind, id }) => [kind, id])).toEqual([
      ["escapedQuotes", "37ca1-103"],
      ["escapedQuotes", "37ca1-104"],
      ["escapedQuotes", "37ca1-105"],
    ]);
    expect(repaired(`${BEFORE}\n${damaged}\n${AFTER}`)).toBe(`${BEFORE}\n${whole}\n${AFTER}`);
  });

  it("keeps the entities of the text", () => {
    const sound = unitText("37ca1-103", "Velg &quot;Klar&quot; 叢集", "Select &quot;Ready&quot;");
    expect(repaired(sound.replace('103">', "103&quot;>"))).toBe(sound);
  });

  it("has no repair where the id cannot be told", () => {
    const damaged = withEntities(UNIT).replaceAll("37ca1-103", "");
    const [finding] = malformations(damaged);
    expect(finding).toMatchObject({ kind: "escapedQuotes", id: null });
    expect(finding).not.toHaveProperty("repair");
  });

  it("touches no source text", () => {
    const damaged = withEntities(UNIT);
    const source = { start: damaged.indexOf("Cluster"), end: damaged.indexOf("Cluster") + "Cluster".length };
    const edits = malformations(damaged).flatMap(({ repair }) => repair ?? []);
    expect(edits).toHaveLength(3);
    for (const { span } of edits) expect(span.end <= source.start || span.start >= source.end).toBe(true);
  });
});

describe("markup that is not the one serialization", () => {
  it.each([
    ["a space between the halves", UNIT.replace("</span><span class", "</span> <span class")],
    ["a line break between the halves", UNIT.replace("</span><span class", "</span>\n<span class")],
    ["a space between the source's openers", UNIT.replace("<span data-stu", " <span data-stu")],
    ["a space between the closing tags", UNIT.replace("</span></span>", "</span> </span>")],
    ["two spaces in a tag", UNIT.replace("<span data-ttu", "<span  data-ttu")],
    ["an attribute of the target's span", UNIT.replace('103">', '103" lang="nb">')],
    ["an attribute of the source's span", UNIT.replace('stu-id="37ca1-103"', 'stu-id="37ca1-103" lang="en"')],
    ["a second class", UNIT.replace("sxs-lookup", "sxs-lookup hidden")],
    ["an attribute in front", UNIT.replace("<span data-ttu", '<span lang="nb" data-ttu')],
    ["single quotes", UNIT.replaceAll('"', "'")],
    ["no quotes", UNIT.replaceAll('"', "")],
    ["tags in upper case", UNIT.replaceAll("span", "SPAN")],
    ["attributes in upper case", UNIT.replace("data-ttu-id", "DATA-TTU-ID")],
    ["no lookup span", UNIT.replace('<span class="sxs-lookup">', "")],
    ["text between the halves", UNIT.replace("</span><span class", "</span> og 與 <span class")],
    ["the halves in the other order", UNIT.replace(/^(.*?<\/span>)(.*)$/, "$2$1")],
  ])("is one finding: %s", (_, damaged) => {
    expect(damaged).not.toBe(UNIT);
    expect(findingsIn(damaged)).toEqual([{ kind: "looseMarkup", id: "37ca1-103", text: damaged }]);
  });

  it("does not join a lone source half with the unit behind it", () => {
    const lone = '<span class="sxs-lookup"><span data-stu-id="37ca1-103">Cluster</span></span>';
    const loose = UNIT.replace("</span><span class", "</span> <span class");
    expect(findingsIn(`${lone}${loose}`).map(({ kind }) => kind)).toEqual(["sourceWithoutTarget", "looseMarkup"]);
  });
});

describe("ids", () => {
  it.each([
    "cluster-103",
    "37ca1",
    "37ca1-",
    "37ca1-10",
    "37CA1-103",
    "g7ca1-103",
    "37ca1-p10",
    "37ca1_103",
    "37ca12-103",
  ])("that are none are one finding: %s", (id) => {
    const damaged = unitText(id, "叢集", "Cluster");
    expect(findingsIn(damaged)).toEqual([{ kind: "invalidId", id, text: damaged }]);
  });

  it.each([
    ["a target without source", '<span data-ttu-id="x-1">叢集</span>', "x-1"],
    ["a source without target", '<span class="sxs-lookup"><span data-stu-id="x-1">A</span></span>', "x-1"],
    ["a source without an id", '<span class="sxs-lookup"><span data-stu-id="">A</span></span>', null],
  ])("that are none in %s are malformed, not a missing segment", (_, damaged, id) => {
    expect(findingsIn(damaged)).toEqual([{ kind: "invalidId", id, text: damaged }]);
  });

  it("that are empty are one finding", () => {
    const damaged = unitText("", "叢集", "Cluster");
    expect(findingsIn(damaged)).toEqual([{ kind: "invalidId", id: null, text: damaged }]);
  });

  it("that are unequal are one finding, not two missing halves", () => {
    const damaged = UNIT.replace('stu-id="37ca1-103"', 'stu-id="37ca1-113"');
    expect(findingsIn(damaged)).toEqual([{ kind: "unequalIds", id: "37ca1-103", text: damaged }]);
    const [finding] = malformations(damaged);
    expect(finding?.other?.id).toBe("37ca1-113");
    const { start = 0, end = 0 } = finding?.other?.span ?? {};
    expect(damaged.slice(start, end)).toBe('<span data-stu-id="37ca1-113">');
  });
});

describe("markup left open", () => {
  it.each([
    ["the target", UNIT.replace("叢集</span>", "叢集"), UNIT.replace("叢集</span>", "叢集")],
    ["the source", UNIT.replace("</span></span>", "</span>"), UNIT.replace("</span></span>", "</span>")],
    ["the source, both spans", UNIT.replace("</span></span>", ""), UNIT.replace("</span></span>", "")],
    ["the target, nothing behind it", '<span data-ttu-id="37ca1-103">叢集  ', '<span data-ttu-id="37ca1-103">叢集'],
  ])("is one finding: %s", (_, damaged, shown) => {
    expect(findingsIn(damaged)).toEqual([{ kind: "unclosed", id: "37ca1-103", text: shown }]);
  });

  it("ends with its line, so that what follows is found by itself", () => {
    const found = findingsIn('<span data-ttu-id="37ca1-103">叢集\n\nTekst <span class="sxs-lookup">A</span>');
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ["unclosed", '<span data-ttu-id="37ca1-103">叢集'],
      ["orphanedMarker", '<span class="sxs-lookup">'],
    ]);
  });

  it("ends before the next unit on the same line", () => {
    const article = read(`<span data-ttu-id="37ca1-103">叢集 ${AFTER}`);
    expect(described(article)).toEqual([
      { kind: "unclosed", id: "37ca1-103", text: '<span data-ttu-id="37ca1-103">叢集' },
    ]);
    expect(article.units.map(({ id }) => id)).toEqual(["37ca1-109"]);
  });
});

describe("a marker without a unit", () => {
  it.each([
    ["a lookup span", 'A <span class="sxs-lookup">B</span>', '<span class="sxs-lookup">'],
    ["an attribute's name in the text", "A data-ttu-id B 叢集", "ttu-id"],
    ["a tag that is not closed", '<span data-ttu-id="37ca1-103"', '<span data-ttu-id="37ca1-103"'],
    ["a self-closing tag", '<span data-ttu-id="37ca1-103"/>', '<span data-ttu-id="37ca1-103"/>'],
    ["a closing tag with attributes", '</span data-stu-id="37ca1-103">', '</span data-stu-id="37ca1-103">'],
    ["another element", '<div data-ttu-id="37ca1-103">概要</div>', '<div data-ttu-id="37ca1-103">'],
  ])("is one finding: %s", (_, damaged, marker) => {
    expect(findingsIn(damaged)).toEqual([{ kind: "orphanedMarker", id: null, text: marker }]);
  });

  it("is a finding each", () => {
    expect(findingsIn("ttu-id sxs-lookup\nstu-id 叢集").map(({ text }) => text)).toEqual([
      "ttu-id",
      "sxs-lookup",
      "stu-id",
    ]);
  });

  it("is none of its own inside a unit whose markup is loose", () => {
    const damaged =
      '<span  data-ttu-id="37ca1-103">Om sxs-lookup 叢集</span><span class="sxs-lookup"><span data-stu-id="37ca1-103">A</span></span>';
    expect(findingsIn(damaged).map(({ kind }) => kind)).toEqual(["looseMarkup"]);
  });
});

const PIECES = [
  '<span data-ttu-id="37ca1-103">',
  '<span data-ttu-id="37ca1-104">',
  '<span data-ttu-id="37ca1-104&quot;>',
  "<span data-ttu-id=&quot;37ca1-105&quot;>",
  '<span  data-ttu-id="37ca1-105">',
  '<span data-ttu-id="x">',
  '<span data-ttu-id="',
  '<span\ndata-ttu-id="37ca1-103">',
  '</span><span class="sxs-lookup"><span data-stu-id="37ca1-103">',
  '</span> <span class="sxs-lookup"><span data-stu-id="37ca1-104">',
  '<span class="sxs-lookup">',
  '<span class="sxs-lookup"',
  "<span class=&quot;sxs-lookup&quot;>",
  '<span\nclass="sxs-lookup">',
  '<span data-stu-id="37ca1-103">',
  "<span data-stu-id=''>",
  "</span>",
  "</span></span>",
  "<span>",
  "<span/>",
  '<span data-ttu-id="37ca1-103"/>',
  '</span data-stu-id="37ca1-103">',
  "ttu-id",
  "<",
  ">",
  "叢集",
  " Klynge ",
  "\n",
  "\r\n\r\n",
  UNIT,
];

const damage = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(""));

describe("any damage", () => {
  it("has every trace of a marker in exactly one unit or finding", () => {
    fc.assert(
      fc.property(damage, (text) => {
        const { units, unpaired, malformed } = read(text);
        const numbering: readonly Malformation["kind"][] = ["duplicateId", "unorderedId", "foreignPrefix"];
        const broken = malformed.filter(({ kind }) => !numbering.includes(kind));
        const owners = [...units, ...unpaired, ...broken].map(({ span }) => span);
        for (const { index, 0: trace } of text.matchAll(/(?:ttu|stu)-id|sxs-lookup/gi)) {
          const end = index + trace.length;
          expect([index, owners.filter((owner) => owner.start <= index && end <= owner.end).length]).toEqual([
            index,
            1,
          ]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("never swallows an intact unit on the next line", () => {
    fc.assert(
      fc.property(damage, (text) => {
        const ids = read(`${BEFORE}\n${text}\n${AFTER}\n`).units.map(({ id }) => id);
        expect([ids.at(0), ids.at(-1)]).toEqual(["37ca1-102", "37ca1-109"]);
      }),
      { numRuns: 2000 },
    );
  });

  it("is repaired so that no quotes of that unit are left escaped", () => {
    fc.assert(
      fc.property(damage, (text) => {
        const before = malformations(text).filter(({ repair }) => repair !== undefined);
        fc.pre(before.length > 0);
        const after = malformations(repaired(text)).filter(({ repair }) => repair !== undefined);
        expect(after).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("gives findings that do not overlap, in the order of the text", () => {
    fc.assert(
      fc.property(damage, (text) => {
        const { unpaired, malformed } = read(text);
        const kinds = new Set<(Malformation | UnpairedSegment)["kind"]>([
          "duplicateId",
          "unorderedId",
          "foreignPrefix",
        ]);
        const findings = [...unpaired, ...malformed].filter(({ kind }) => !kinds.has(kind));
        const spans = findings.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
        for (const [index, span] of spans.entries()) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        }
        const starts = malformed.map(({ span }) => span.start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });
});
