import { describe, expect, it } from "vitest";
import { alertWordOf } from "../../src/locale/words/alert-words.ts";

const kind = (word: string, locale: string | null) => {
  const found = alertWordOf(word, locale);
  return found === null ? "none" : found.kind;
};

describe("alertWordOf", () => {
  it.each([
    ["OPMERKING", "nl-NL", "NOTE"],
    ["Существенно", "ru-RU", "IMPORTANT"],
    ["avertissement", "fr-CA", "WARNING"],
    ["附注", "zh-TW", "NOTE"],
    ["備註", "zh-Hant-TW", "NOTE"],
    ["ヒント", "ja-JP", "TIP"],
    ["تحذير", "ar-SA", "WARNING"],
    ["팁", "ko-KR", "TIP"],
    ["ध्यान दें", "hi-IN", "NOTE"],
  ])("%s in %s", (word, locale, expected) => {
    expect(kind(word, locale)).toBe(expected);
  });

  it("has no regard to accents, which capitals often lack", () => {
    expect(["PRECAUCION", "Precaución", "PRECAUCIÓN"].map((word) => kind(word, "es-ES"))).toEqual(
      Array(3).fill("CAUTION"),
    );
    expect([kind("İPUCU", "tr-TR"), kind("ΣΗΜΕΙΩΣΗ", "el-GR")]).toEqual(["TIP", "NOTE"]);
  });

  it("knows the words that stand for two alerts, and does not choose", () => {
    expect([kind("注意", "zh-CN"), kind("Achtung", "de-DE"), kind("注意", "ja-JP")]).toEqual([null, null, "CAUTION"]);
  });

  it.each([
    ["ar-SA", ["احتراس", "إنذار"]],
    ["es-ES", ["aviso", "atención"]],
    ["he-IL", ["שים לב"]],
    ["hu-HU", ["figyelem"]],
    ["it-IT", ["attenzione", "cautela"]],
    ["ru-RU", ["внимание"]],
    ["uk-UA", ["увага"]],
  ])("does not choose in %s: %s", (locale, words) => {
    expect(words.map((word) => kind(word, locale))).toEqual(words.map(() => null));
  });

  it("tells languages apart", () => {
    expect([kind("attention", "fr-FR"), kind("attention", "nl-NL")]).toEqual(["CAUTION", "none"]);
  });

  it("looks at every language where none is known, and does not choose where two disagree", () => {
    expect([kind("opmerking", null), kind("tanto", null), kind("pozor", null), kind("aviso", null)]).toEqual([
      "NOTE",
      "none",
      "CAUTION",
      null,
    ]);
  });
});
