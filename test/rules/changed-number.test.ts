import { describe, expect, it } from "vitest";
import rule from "../../src/rules/changed-number.ts";
import { articleWith, lintArticle, lintUnit } from "../rule-tester.ts";
import { textAt } from "./reported.ts";

const found = (source: string, target: string, locale = "nl-NL") =>
  lintUnit(rule, { locale, source, target }).map(({ messageId }) => messageId);

it("warns", () => {
  expect(rule.severity).toBe("warning");
});

describe("left alone", () => {
  it.each([
    ["a stop for a comma", "Up to 10,000 rows", "Tot 10.000 rijen"],
    ["a narrow space", "Up to 10,000 rows", "Jusqu’à 10\u202F000 lignes"],
    ["no grouping", "Up to 10,000 rows", "最多 10000 列"],
    ["a decimal comma", "Costs 88.15 a year", "Kost 88,15 per jaar"],
    ["a time", "At 11:30 PM", "Om 23.30 uur"],
    ["an hour", "At 11 PM", "Om 23 uur"],
    ["an hour with stops", "At 11 p.m.", "Om 23 uur"],
    ["M behind a number and a space", "Some 12 M rows", "約 1200 万行"],
    ["a month", "On March 15, 2021", "Vorig jaar"],
    ["a date with slashes", "Since 10/15/2020", "Sinds vorig jaar"],
    ["a large number in words", "15 million rows", "1500 万行"],
    ["K behind a number", "Up to 50K rows", "Tot 50.000 rijen"],
    ["a number that languages write as a word", "Wait 10 minutes", "Wacht tien minuten"],
    ["a day and a night", "Wait 24 hours", "Wacht een etmaal"],
    ["Chinese characters", "Up to 15 rows and 30 columns", "最多十五列和三十欄"],
    ["a single digit", "Wait 3 minutes", "Wacht drie minuten"],
    ["in code", "Use `8080`", "Gebruik"],
    ["in a destination", "[Page](/page/2020)", "[Pagina](/pagina)"],
    ["a part of a name", "Use UTF-16 and Cluster2019", "Gebruik"],
    ["moved into code", "Port 8080", "Poort `8080`"],
  ])("%s", (_, source, target) => {
    expect(found(source, target)).toEqual([]);
  });

  it.each(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July August September October November December".split(
      " ",
    ),
  )("a date in %s", (month) => {
    expect(found(`On 15 ${month} 2021`, "Vorig jaar")).toEqual([]);
  });

  it("the locale's digits", () => {
    expect(found("Port 8080", "المنفذ ٨٠٨٠", "ar-SA")).toEqual([]);
  });
});

it.each([
  ["a cell", "7", "open"],
  ["a cell between marks", "**7**:", "**open**:"],
  ["twice", "From 8080 to 9090", "Van 8081 tot 9091"],
  [
    "far from a date",
    "The report of March lists among others the port 8080",
    "Zoals altijd noemt het rapport van maart de poort",
  ],
])("misses what is %s", (_, source, target) => {
  expect(found(source, target)[0]).toBe("missing");
});

it("leaves a cell with its number alone", () => {
  expect(found("7", "٧", "ar-SA")).toEqual([]);
  expect(found("7 MB", "MB")).toEqual([]);
});

it("marks the number that took the place, in the digits it is written in", () => {
  const text = articleWith([{ source: "Port 8080", target: "المنفذ ٨٠٨١" }], { "ms.contentlocale": "ar-SA" });
  const [finding] = lintArticle(rule, text);
  expect(finding && textAt(text, finding)).toBe("٨٠٨١");
  expect(finding?.message).toBe("The source says 8080, the target ٨٠٨١");
});

it.each([
  ["a digit changed", "Port 8080", "Poort 8088"],
  ["a digit more", "Port 8080", "Poort 80801"],
  ["beside a word that ends like a month", "Grammar on port 8080", "Grammatica op poort 8088"],
  ["beside a word that begins like a month", "Marketing on port 8080", "Marketing op poort 8088"],
  ["beside a name that begins with a month", "Augustine on port 8080", "Augustinus op poort 8088"],
  ["beside an ordinal of a large number", "The thousandth on port 8080", "De duizendste op poort 8088"],
  ["beside a word that begins like an hour", "With 8 amps on port 8080", "Met 8 ampère op poort 8088"],
  ["beside a word that begins like K and M", "With 8 monitors on port 8080", "Met 8 schermen op poort 8088"],
  ["beside other Chinese characters", "Up to 15 rows", "最多十六列"],
  ["a zero lost", "Up to 10,000 rows", "Tot 1.000 rijen"],
  ["gone", "Wait 24 hours", "Wacht een dag"],
])("reports %s", (_, source, target) => {
  expect(found(source, target)).toHaveLength(1);
});
