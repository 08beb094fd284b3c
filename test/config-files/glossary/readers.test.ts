import { describe, expect, it } from "vitest";
import { loadGlossary } from "../../../src/config-files/glossary/load.ts";
import { nodeHost } from "../../../src/io/host.ts";
import type { Term } from "../../../src/model/glossary.ts";
import { temporaryFolder } from "../../io/temporary-folder.ts";

async function load(name: string, text: string) {
  const folder = temporaryFolder({ [name]: text });
  const { terms, mistakes } = await loadGlossary(`${folder}/${name}`, nodeHost(folder));
  return { terms, mistakes: mistakes.map(({ line, column, message }) => `${line}:${column} ${message}`) };
}

const shown = (terms: readonly Term[]) =>
  terms.map(({ sources, targets, forbidden, locale }) => [
    sources.join("|"),
    targets.join("|"),
    forbidden.join("|"),
    locale,
  ]);

describe("a glossary in CSV", () => {
  it("has its columns in any order, several values in a cell, quotes and line breaks", async () => {
    const text = '\uFEFFtarget,source,forbidden,note\r\n"a, ""b""|c",term,x|y,"two\r\nlines"\r\n\r\nd,other,,\r\n';
    const { terms, mistakes } = await load("a.csv", text);
    expect(mistakes).toEqual([]);
    expect(shown(terms)).toEqual([
      ["term", 'a, "b"|c', "x|y", null],
      ["other", "d", "", null],
    ]);
    expect(terms[0]?.note).toBe("two\r\nlines");
  });

  it("may have semicolons", async () => {
    expect(shown((await load("a.csv", "source;target\nterm;a, b\n")).terms)).toEqual([["term", "a, b", "", null]]);
  });

  it("says by its status what is forbidden and what is kept", async () => {
    const text = "source,target,status,locale\nterm,a,deprecated,nl\nFjordbase,,do-not-translate,\nSame,Same,,fr-FR\n";
    const { terms } = await load("a.csv", text);
    expect(shown(terms)).toEqual([
      ["term", "", "a", "nl"],
      ["Fjordbase", "Fjordbase", "", null],
      ["Same", "Same", "", "fr-FR"],
    ]);
    expect(terms.map(({ kept, caseSensitive }) => [kept, caseSensitive])).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ]);
  });

  it.each([
    ["an unknown column", "source,target,forbiden\n", '1:15 has an unknown column "forbiden"'],
    ["a missing column", "source,note\n", '1:1 has no column "target"'],
    ["a column twice", "source,target,source\n", '1:15 has the column "source" twice'],
    ["no source", "source,target\na,b\n,c\n", "3:1 has no source term in this line"],
    ["no rendering", "source,target\nérr,b\nterm,\n", '3:6 says nothing of "term"'],
    ["a locale", 'source,target,locale\n"x ""y""",b,Dutch\n', '2:13 "Dutch" is neither a locale nor a language'],
    ["a truth", "source,target,caseSensitive\na,b,maybe\n", '2:5 "maybe" is neither true nor false'],
    [
      "a rendering that is forbidden as well",
      "source,target,forbidden\na,b,b\n",
      '2:5 "b" is both prescribed and forbidden',
    ],
    ["a cell too many", "source,target\na,b,c\n", "2:5 has 3 cells in a line, and 2 columns"],
    ["a quotation mark that is not closed", 'source,target\na,"b\nc,d\n', "2:3 has a quotation mark out of place"],
    ["nothing", "", "1:1 is empty"],
  ])("with %s is refused at its place", async (_, text, mistake) => {
    const { terms: _terms, mistakes } = await load("a.csv", text);
    expect(mistakes).toEqual([mistake]);
  });
});

describe("a glossary in TSV", () => {
  it("keeps quotation marks", async () => {
    expect(shown((await load("a.tsv", 'source\ttarget\n"term"\ta, b\n')).terms)).toEqual([
      ['"term"', "a, b", "", null],
    ]);
  });
});

const TBX_2008 = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><text><body>
  <termEntry><descrip type="definition">Where data lies</descrip>
    <langSet xml:lang="en"><tig><term>storage &amp; more</term><termNote type="partOfSpeech">noun</termNote></tig></langSet>
    <langSet xml:lang="nl"><tig><term>opslag</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
      <tig><term>berging</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
    <langSet xml:lang="ja"><tig><term>ストレージ</term></tig></langSet>
  </termEntry></body></text></martif>`;
const TBX_2019 = `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">
  <text><body><conceptEntry><langSec xml:lang="en"><termSec><term>cluster</term></termSec></langSec>
  <langSec xml:lang="ar"><termSec><term>عنقود</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec>
  </conceptEntry></body></text></tbx>`;

describe("a glossary in TBX", () => {
  it("of 2008 is read, with status, part of speech and definition", async () => {
    const { terms, mistakes } = await load("a.tbx", TBX_2008);
    expect(mistakes).toEqual([]);
    expect(shown(terms)).toEqual([
      ["storage & more", "opslag", "berging", "nl"],
      ["storage & more", "ストレージ", "", "ja"],
    ]);
    expect(terms[0]).toMatchObject({ status: "preferredTerm-admn-sts", partOfSpeech: "noun", note: "Where data lies" });
  });

  it("of 2019 is read, elements in place of types", async () => {
    expect(shown((await load("a.xml", TBX_2019)).terms)).toEqual([["cluster", "", "عنقود", "ar"]]);
  });

  it("expands no entities of its own", async () => {
    const { mistakes } = await load(
      "a.tbx",
      `<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<tbx><text>&x;</text></tbx>`,
    );
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(/^2:\d+ is no well-formed XML: undefined entity/);
  });

  it.each([
    ["XML that does not close", "<tbx>\n<text>", /^2:\d+ is no well-formed XML: unclosed tag/],
    ["another document", "<html></html>", /is no TBX: it begins with <html>/],
    ["a language without a tag", "<tbx><text><langSec/></text></tbx>", /has a language without xml:lang/],
    [
      "a term without a text",
      '<tbx><langSec xml:lang="nl"><termSec><term/></termSec></langSec></tbx>',
      /has a <term> without a text/,
    ],
  ])("with %s is refused", async (_, text, mistake) => {
    const { mistakes } = await load("a.tbx", text);
    expect(mistakes[0]).toMatch(mistake);
  });
});

it("a file that is not there, or no text, is refused", async () => {
  const folder = temporaryFolder({ "b.csv": "a\0b" });
  const host = nodeHost(folder);
  expect((await loadGlossary(`${folder}/none.csv`, host)).mistakes[0]?.message).toBe("does not exist");
  expect((await loadGlossary(`${folder}/b.csv`, host)).mistakes[0]?.message).toBe("is no UTF-8");
});
