import { describe, expect, it } from "vitest";
import { canonical, DamageSearch, withoutAngleEntities } from "../../../src/compare/literals/damaged-literal.ts";
import { countOccurrences, showsAll } from "../../../src/compare/literals/literal-search.ts";
import { literalView } from "../../../src/compare/literals/literal-view.ts";
import { readNumbers, showsNumber } from "../../../src/rules/changed-number/numbers.ts";
import { asciiDigits } from "../../../src/text/digits.ts";
import { articleWith, parse } from "../../rule-tester.ts";

describe("showsAll and countOccurrences", () => {
  it.each([
    ["Get-ItemProperty Get-Item Get-Item-", "Get-Item", 2],
    ["Split-Path -Path", "-Path", 1],
    ["1.2.3 1.2.3.4 0.1.2.3 11.2.3 v1.2.3", "1.2.3", 2],
    ["使用id_token中 my_id_token id_token_2", "id_token", 1],
    ["%sn {0}a", "%s", 1],
  ])("%s: %s", (text, literal, count) => {
    expect(countOccurrences(text, literal)).toBe(count);
  });

  it("wants each as often as it is given", () => {
    const literals = ["a_b", "c_d", "a_b"].map((text) => ({ text, start: 0, end: 0 }));
    expect(showsAll("a_b c_d a_b", literals)).toBe(true);
    expect(showsAll("a_b c_d", literals)).toBe(false);
    expect(showsAll("", [])).toBe(true);
  });
});

describe("DamageSearch", () => {
  it.each([
    ["Get-Item", "x Get – Item y", "Get – Item", "dash"],
    ["Get-Item", "get-item", "get-item", "case"],
    ["-PassThru", "och-PassThru", "-PassThru", "glued"],
    ["Start-Process", "en Start process", "Start process", "spelling"],
    ["MAX_SIZE", "max \\_ size", "max \\_ size", "spaced"],
    ["%ProgramFiles%", "% Program Files%", "% Program Files%", "spelling"],
    ["{0:mm}", "｛0： mm｝", "｛0： mm｝", "spelling"],
    ["{0}", "x ｛0｝ y", "｛0｝", "spelling"],
    ["{ab}", "｛ab}s", "｛ab}", "spelling"],
    ["{{ name }}", "{{name }}", "{{name }}", "spelling"],
    ["$(C:\\Temp)", "$ (C:\\Temp)", "$ (C:\\Temp)", "spelling"],
    ["Get-XMLFile", "Get-XML File", "Get-XML File", "spelling"],
    ["a+b_c", "a +b_c", "a +b_c", "spelling"],
    ["Get-Item", "Get\u00A0-\u202FItem", "Get\u00A0-\u202FItem", "dash"],
    ["MAX_SIZE", "x M A X_SIZE y", "M A X_SIZE", "spelling"],
    ["Get-Item", "x Ge t-It em y", "Ge t-It em", "spelling"],
    ["Get-Item", "x G et-Item y", "G et-Item", "spelling"],
    ["max_size", "x ma x_size y", "ma x_size", "spelling"],
  ])("%s in %s", (literal, text, found, damage) => {
    expect(new DamageSearch(text).find(literal)).toMatchObject({ text: found, damage });
  });

  it.each([
    ["Get-Item", "Forget-Item Get-Items"],
    ["1.2.3", "1.2.3.4"],
    ["{a}", "a"],
    ["{_}", "{ undefined }"],
    ["Get-Item", "get-items"],
    ["Get-Item", "get-item_2"],
    ["Get-Item", "get-item2"],
    ["Get-Item", "get-itemS"],
    ["Get-Item", "xget-item"],
    ["Get-ID", "GET-IDs"],
    ["v1.2.3", "V1.2.34"],
    ["Start-Process", "en startprocess"],
    ["1.23.4", "1.2 3.4"],
    ["max_size", "m a x _ s ize"],
    ["Node", "No de"],
  ])("no %s in %s", (literal, text) => {
    expect(new DamageSearch(text).find(literal)).toBeNull();
  });

  it.each([
    ["-", "‐‑‒–—―−﹘﹣－"],
    ["%", "٪﹪％"],
    ["{", "｛"],
    ["}", "｝"],
    ["(", "（"],
    [")", "）"],
    ["<", "＜〈‹"],
    [">", "＞〉›"],
    ["$", "＄"],
    [".", "。．"],
    [":", "："],
    ["@", "＠"],
    ["_", "＿"],
  ])("%s may have become a space and one of %s", (sign, variants) => {
    const found = (text: string) => new DamageSearch(text).find(`a${sign}b`)?.text ?? null;
    const texts = [sign, ...variants].map((variant) => `a ${variant}b`);
    expect(texts.map(found)).toEqual(texts);
    expect(found("a !b")).toBeNull();
  });

  it("gives each place once", () => {
    const search = new DamageSearch("get-item");
    expect(search.find("Get-Item")).not.toBeNull();
    expect(search.find("Get-Item")).toBeNull();
  });

  it("keeps offsets behind a letter that is longer in lower case", () => {
    expect(new DamageSearch("İ get-item")).toBeDefined();
    expect(new DamageSearch("İ get-item").find("Get-Item")).toMatchObject({ start: 2, end: 10 });
    expect(new DamageSearch("İ GET-item").find("Get-Item")).toMatchObject({ start: 2, end: 10 });
  });
});

it("canonical", () => {
  expect(canonical("MAX\\_SIZE \\<a\\> &lt;b&gt; C:\\Temp")).toBe("MAX_SIZE <a> <b> C:\\Temp");
  expect(canonical("C:\\temp \\1 \\ a")).toBe("C:\\temp \\1 \\ a");
  expect(canonical(withoutAngleEntities("&lt;b&gt;"))).toBe("<b>");
});

it("asciiDigits", () => {
  expect(asciiDigits("٧.۱ ३ ๙ ８ 5 x")).toBe("7.1 3 9 8 5 x");
});

it("readNumbers and showsNumber", () => {
  expect(readNumbers("10,000.50 x2019 1.2.3 8:30 7 2020/01 30 days 30.").map(({ text }) => text)).toEqual([
    "10,000.50",
    "30",
  ]);
  const [number] = readNumbers("12,345");
  if (number === undefined) throw new Error("no number");
  expect(["12345", "12.345", "12 345", "12’345"].filter((text) => !showsNumber(text, number))).toEqual([]);
  expect(["112345", "123456", "1 2345", "12-345"].filter((text) => showsNumber(text, number))).toEqual(["1 2345"]);
});

it("literalView keeps the text and masks what other rules own", () => {
  const source =
    "A `b_c` [d_e](/f_g) <h_i> <br title='j_k'> https://fjordbase.example/l_m <https://fjordbase.example/n_o> <!-- p_q --> r_s [!INCLUDE [t](u_v)]";
  const [unit] = parse(articleWith([{ source, target: "x" }])).units;
  if (unit === undefined) throw new Error("no unit");
  const view = literalView(unit.source);
  expect(view).toHaveLength(source.length);
  expect(view.match(/\w_\w/g)).toEqual(["d_e", "h_i", "r_s"]);
});
