import { expect, it } from "vitest";
import { findSourceSpans } from "../../src/parse/source-spans.ts";
import { articleWith, parse } from "../rule-tester.ts";

const shown = (text: string) => findSourceSpans(text).map(({ start, end }) => text.slice(start, end));
const TARGET = '<span data-ttu-id="37ca1-101">Åpne</span>';

it("finds what pairing calls a source, with the tags that close it", () => {
  const text = articleWith([
    { target: "Åpne <b>nå</b>", source: "Open <b>now</b>" },
    { target: "Lukk", source: "Close <span>it</span>" },
  ]);
  const paired = parse(text).units.map(({ source }) => source.text);
  expect(paired).toEqual(["Open <b>now</b>", "Close <span>it</span>"]);
  expect(shown(text)).toEqual(["Open <b>now</b></span></span>", "Close <span>it</span></span></span>"]);
});

it.each([
  [
    "escaped quotes",
    `${TARGET}<span class=&quot;sxs-lookup&quot;><span data-stu-id=&quot;37ca1-101&quot;>Open</span></span> x`,
    ["Open</span></span>"],
  ],
  [
    "single quotes",
    `${TARGET}<span class='sxs-lookup'><span data-stu-id='37ca1-101'>Open</span></span>`,
    ["Open</span></span>"],
  ],
  ["no lookup marker", `${TARGET}<span data-stu-id="37ca1-101">Open</span> more`, ["Open</span> more"]],
  [
    "no end: it may reach to the next unit",
    `<span class="sxs-lookup"><span data-stu-id="37ca1-101">Open\n${TARGET}<span class="sxs-lookup"><span data-stu-id="37ca1-102">Close</span></span>`,
    ["Open\n", "Close</span></span>"],
  ],
])("finds it in damaged markup: %s", (_, text, expected) => {
  expect(shown(text)).toEqual(expected);
});

it("finds none where there is none", () => {
  expect(shown("# Fjordbase\n\n<span>Open</span> data-stu-id")).toEqual([]);
});
