import { expect, test } from "vitest";
import { englishWordAmong, functionWords } from "../../src/locale/english.ts";
import { foreignFunctionWords } from "../../src/locale/foreign-sources.ts";

test("the list of English function words leaves out what other source languages write as well", () => {
  for (const word of ["a", "as", "do", "no", "me", "he"]) expect(functionWords).not.toContain(word);
});

test("no function word of another language is one of English", () => {
  for (const [language, words] of foreignFunctionWords) {
    expect([language, [...words].filter((word) => functionWords.has(word))]).toEqual([language, []]);
  }
});

test.each([
  ["nb", "Bruk to klynger for å be om", false],
  ["nl", "in de cluster of op de server is", false],
  ["fr", "on a un cluster", false],
  ["zh", "使用for叢集", false],
  ["zh", "使用 for 叢集", true],
  ["ru", "кластер of", true],
  ["nl", "voor the cluster", true],
  ["nb", "klyngen (of the", true],
  ["sv", "for-slinga", false],
  ["xx", "of in is", false],
  ["xx", "if you", true],
])("in %s, an English word stands in “%s”: %s", (language, text, expected) => {
  expect(englishWordAmong(language).test(text)).toBe(expected);
});
