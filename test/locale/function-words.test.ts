import { expect, test } from "vitest";
import { functionWords, tellingWords } from "../../src/locale/english.ts";
import { foreignFunctionWords } from "../../src/locale/foreign-sources.ts";

test("the list of English function words leaves out what other source languages write as well", () => {
  for (const word of ["a", "as", "do", "no", "me", "he"]) expect(functionWords).not.toContain(word);
});

test("no function word of another language is one of English", () => {
  for (const [language, words] of foreignFunctionWords) {
    expect([language, [...words].filter((word) => functionWords.has(word))]).toEqual([language, []]);
  }
});

test("the telling words are among the function words, without those that other Latin-script languages have", () => {
  expect(tellingWords.filter((word) => !functionWords.has(word))).toEqual([]);
  for (const word of ["of", "in", "is", "was", "for", "at", "on", "an", "we"]) expect(tellingWords).not.toContain(word);
});
