import { expect, test } from "vitest";
import { englishWordAmong, functionWords } from "../../src/locale/words/english.ts";
import { foreignFunctionWords } from "../../src/locale/words/foreign-sources.ts";

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
  ["zh", "叢集(the 叢集", true],
  ["zh", "叢集[the 叢集", true],
  ["zh", '叢集"the 叢集', true],
  ["zh", "叢集“the 叢集", true],
  ["zh", "叢集「the 叢集", true],
  ["zh", "叢集（the 叢集", true],
  ["zh", "叢集 off-peak 叢集", false],
  ["zh", "叢集 you're 叢集", false],
  ["zh", "叢集 you’re 叢集", false],
  ["zh", "叢集 theory 叢集", false],
  ["ru", "кластер of", true],
  ["nl", "voor the cluster", true],
  ["nb", "klyngen (of the", true],
  ["sv", "for-slinga", false],
  ["xx", "of in is", false],
  ["xx", "if you", true],
])("in %s, an English word stands in “%s”: %s", (language, text, expected) => {
  expect(englishWordAmong(language).test(text)).toBe(expected);
});

test.each([
  ["ca", "a all any but can on or"],
  ["cs", "a by on to"],
  ["da", "all at be for have to"],
  ["de", "all an in was will"],
  ["es", "a can has"],
  ["eu", "on"],
  ["fi", "on"],
  ["fr", "a an but if on or"],
  ["gl", "a for some"],
  ["hr", "a on to"],
  ["hu", "a be has is"],
  ["it", "a all in or"],
  ["lt", "be to"],
  ["lv", "to"],
  ["nb", "all at be for to"],
  ["nl", "at been in is of on was we"],
  ["nn", "all at be for to"],
  ["pl", "a by on to we"],
  ["pt", "a for some"],
  ["ro", "a an are in or"],
  ["sk", "a by on to"],
  ["sl", "a in on to"],
  ["sr", "a on to"],
  ["sv", "all be in"],
  ["tr", "an at but has in it of on"],
  ["vi", "a an be can in may to"],
])("%s writes itself: %s", (language, words) => {
  expect(words.split(" ").filter((word) => englishWordAmong(language).test(` ${word} `))).toEqual([]);
});

test.each(["ar", "bg", "el", "he", "hi", "id", "ja", "ka", "kk", "ko", "ms", "ru", "th", "uk", "zh"])(
  "%s writes no English word itself",
  (language) => {
    expect(["of", "is", "on", "any"].filter((word) => !englishWordAmong(language).test(` ${word} `))).toEqual([]);
  },
);
