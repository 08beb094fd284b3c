import { describe, expect, it } from "vitest";
import type { PatternConfig } from "../../src/model/pattern.ts";
import rule from "../../src/rules/pattern.ts";
import { cases } from "../rule-cases.ts";
import { articleWith, lintArticle } from "../rule-tester.ts";

const withPatterns = (...patterns: readonly PatternConfig[]) => ({ configuration: { patterns } });

const BRAND: PatternConfig = {
  id: "brand",
  message: "Write Fjordbase, not $0",
  find: "FjordBase",
  replace: "Fjordbase",
};
const INFORMAL: PatternConfig = {
  id: "informal",
  message: "Address readers as Sie",
  find: "(?i)\\bd(?:u|ich|ir|ein\\w*)\\b",
  locales: ["de"],
};
const WEB: PatternConfig = { id: "web", message: "$1 is not encrypted", find: "\\b(http)://", raw: true };

cases(rule, {
  sound: [
    { why: "in code", locale: "nl-NL", source: "`FjordBase`", target: "`FjordBase`", ...withPatterns(BRAND) },
    {
      why: "in a file name",
      locale: "nl-NL",
      source: "a",
      target: "Open FjordBase.exe of C:\\FjordBase",
      ...withPatterns(BRAND),
    },
    { why: "in a destination", locale: "nl-NL", source: "a", target: "[Gids](/FjordBase)", ...withPatterns(BRAND) },
    { why: "another locale", locale: "sv-SE", source: "you", target: "Vill du?", ...withPatterns(INFORMAL) },
    {
      why: "in prose without raw",
      locale: "nl-NL",
      source: "a",
      target: "[a](http://a.example)",
      ...withPatterns({ ...WEB, raw: false }),
    },
    { why: "on the other side", locale: "nl-NL", source: "FjordBase", target: "Gids", ...withPatterns(BRAND) },
    {
      why: "an exception around it",
      locale: "nl-NL",
      source: "a",
      target: "Het oude FjordBase Studio",
      ...withPatterns({ ...BRAND, unless: "FjordBase Studio" }),
    },
    {
      why: "a source that does not ask for it",
      locale: "ja-JP",
      source: "Open it",
      target: "FjordBase を開く",
      ...withPatterns({ ...BRAND, whenSource: "Fjord" }),
    },
    { why: "no patterns", locale: "nl-NL", source: "a", target: "FjordBase" },
  ],
  broken: [
    {
      why: "a brand",
      locale: "nl-NL",
      source: "a",
      target: "Open FjordBase of FjordBase.",
      finds: ["brand", "brand"],
      marks: ["FjordBase", "FjordBase"],
      says: "Write Fjordbase, not FjordBase",
      fixed: "Open Fjordbase of Fjordbase.",
      ...withPatterns(BRAND),
    },
    {
      why: "beside an exception that stands elsewhere",
      locale: "zh-TW",
      source: "a",
      target: "FjordBase Studio 與 FjordBase",
      finds: "brand",
      fixed: "FjordBase Studio 與 Fjordbase",
      ...withPatterns({ ...BRAND, unless: "FjordBase Studio" }),
    },
    {
      why: "case",
      locale: "de-AT",
      source: "your",
      target: "Öffne DEINE Seite",
      finds: "informal",
      marks: "DEINE",
      ...withPatterns(INFORMAL),
    },
    {
      why: "a group",
      locale: "ar-SA",
      source: "a",
      target: "[دليل](http://a.example)",
      finds: "web",
      says: "http is not",
      ...withPatterns(WEB),
    },
    {
      why: "equal to its source",
      locale: "nl-NL",
      source: "FjordBase",
      target: "FjordBase",
      finds: "brand",
      ...withPatterns(BRAND),
    },
    {
      why: "both sides",
      locale: "nl-NL",
      source: "FjordBase",
      target: "De FjordBase",
      finds: ["brand", "brand"],
      ...withPatterns({ ...BRAND, where: "both" }),
    },
    {
      why: "the source asks for it",
      locale: "ja-JP",
      source: "Open Fjordbase",
      target: "FjordBase を開く",
      finds: "brand",
      ...withPatterns({ ...BRAND, whenSource: "Fjord" }),
    },
    {
      why: "code within a group is kept by the replacement",
      locale: "nl-NL",
      source: "a",
      target: "Druk op `Enter` aub.",
      finds: "please",
      fixed: "Druk op `Enter`.",
      ...withPatterns({ id: "please", message: "No politeness", find: "(Druk op .*?) aub", replace: "$1" }),
    },
    {
      why: "dollar signs and braces of the message",
      locale: "nl-NL",
      source: "a",
      target: "Prijs",
      finds: "price",
      says: "$5 {{x}}".replace("{{", "{ {"),
      ...withPatterns({ id: "price", message: "$$5 {{x}}", find: "Prijs" }),
    },
  ],
});

describe("a fix", () => {
  const text = articleWith([{ source: "a", target: "FjordBase" }]);
  const safetyOf = (pattern: PatternConfig) =>
    lintArticle(rule, text, {}, withPatterns(pattern)).map(({ fix }) => fix?.safety ?? null);

  it("is a suggestion unless it is said to be safe, and none without a replacement", () => {
    expect(safetyOf(BRAND)).toEqual(["suggestion"]);
    expect(safetyOf({ ...BRAND, safe: true })).toEqual(["safe"]);
    const { replace: _, ...without } = BRAND;
    expect(safetyOf(without)).toEqual([null]);
  });
});

describe("severity and places", () => {
  it("is that of the pattern", () => {
    const text = articleWith([{ source: "a", target: "FjordBase" }]);
    const [warning] = lintArticle(rule, text, {}, withPatterns(BRAND));
    const [error] = lintArticle(rule, text, {}, withPatterns({ ...BRAND, severity: "error" }));
    expect([warning?.severity, error?.severity]).toEqual(["warning", "error"]);
  });

  it("are a hundred at most, and fewer in a long text", () => {
    const found = (target: string) =>
      lintArticle(rule, articleWith([{ source: "a", target }]), {}, withPatterns({ id: "a", message: "a", find: "a" }))
        .length;
    expect(found("a ".repeat(300))).toBe(100);
    expect(found("a ".repeat(200_000))).toBe(5);
  });
});
