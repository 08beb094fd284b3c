import { expect, it } from "vitest";
import { publishedLocales } from "../../src/locale/published-locales.ts";
import { scriptOfLocale } from "../../src/locale/script.ts";

it.each([
  ["nb-NO", "Latn", "æ", "ж"],
  ["ru-RU", "Cyrl", "ж", "z"],
  ["sr-RS", "Cyrl", "ж", "z"],
  ["sr-Latn-RS", "Latn", "z", "ж"],
  ["pa-PK", "Arab", "پ", "ਪ"],
  ["pa-IN", "Guru", "ਪ", "پ"],
  ["ja-JP", "Jpan", "カ", "한"],
  ["ko-KR", "Kore", "한", "あ"],
  ["zh-HK", "Hant", "港", "あ"],
  ["zh-CN", "Hans", "港", "あ"],
  ["am-ET", "Ethi", "አ", "a"],
])("%s is written in %s", (locale, code, own, other) => {
  const script = scriptOfLocale(locale);
  expect(script?.code).toBe(code);
  expect([script?.letter.test(own), script?.letter.test(other)]).toEqual([true, false]);
});

it("names scripts in English, those outside the table as well", () => {
  expect([scriptOfLocale("zh-TW")?.name, scriptOfLocale("am-ET")?.name]).toEqual(["Traditional Chinese", "Ethiopic"]);
});

it("knows no script of an unknown language, and no letters of a code without any", () => {
  expect([scriptOfLocale("xx-XX"), scriptOfLocale("en-Zsye-US")]).toEqual([null, null]);
});

it.each([...publishedLocales.values()])("%s has the script that CLDR gives it", (locale) => {
  expect(scriptOfLocale(locale)?.code).toBe(new Intl.Locale(locale).maximize().script);
});
