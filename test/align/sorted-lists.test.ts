import { describe, expect, it } from "vitest";
import { alignBlocks } from "../../src/align/align.ts";
import { readBlocks } from "../../src/align/reading/read-blocks.ts";
import { withoutSorted } from "../../src/align/sorted-lists.ts";
import { lengthRatioOf } from "../../src/locale/length-ratio.ts";

const DIALECT = { mdx: false, hugo: false };

/** The tiers of the pairs, each once, in the order of the target. */
function tiersOf(source: string, target: string, locale: string | null): readonly string[] {
  const [english, translation] = [readBlocks(source, DIALECT), readBlocks(target, DIALECT)];
  const aligned = alignBlocks(english.blocks, translation.blocks, lengthRatioOf(locale));
  if (aligned === null) throw new Error("too large");
  const pairs = withoutSorted(aligned.pairs, english, translation, locale);
  expect(pairs.map((pair) => pair.target)).toEqual(aligned.pairs.map((pair) => pair.target));
  return [...new Set(pairs.map(({ tier }) => tier))];
}

const ENGLISH = ["Tap", "Key", "Cabin", "Boat", "Rope", "Lamp", "Oar", "Wind", "Sail", "Fjord"].sort();
const SPANISH = ["Barca", "Cabaña", "Cuerda", "Fiordo", "Grifo", "Lámpara", "Llave", "Remo", "Vela", "Viento"];
/** Å comes last. */
const NORWEGIAN = ["Båt", "Elv", "Hytte", "Kran", "Lampe", "Nøkkel", "Seil", "Tau", "Vind", "Åre"];
const JAPANESE = ["オール", "かぎ", "キャビン", "じゃぐち", "ふね", "フィヨルド", "ほ", "ランプ", "ロープ", "風"];

const items = (words: readonly string[]) => words.map((word) => `- ${word}\n`).join("");
const unsorted = (words: readonly string[]) => [...words.slice(3), ...words.slice(0, 3)];

describe("withoutSorted", () => {
  it.each([
    ["es", SPANISH],
    ["nb-NO", NORWEGIAN],
  ])("doubts a list that stands in the order of its own alphabet: %s", (locale, words) => {
    expect(tiersOf(items(ENGLISH), items(words), locale)).toEqual(["likely"]);
    expect(tiersOf(items(ENGLISH), items(unsorted(words)), locale)).toEqual(["same"]);
  });

  it("asks the language for its alphabet", () => {
    expect(tiersOf(items(ENGLISH), items(NORWEGIAN), "fr")).toEqual(["same"]);
    const kana = [...JAPANESE].sort(new Intl.Collator("ja").compare);
    expect(tiersOf(items(ENGLISH), items(kana), "ja")).toEqual(["likely"]);
    expect(tiersOf(items(ENGLISH), items(unsorted(kana)), "ja")).toEqual(["same"]);
  });

  it("doubts rows of tables and sections under headings", () => {
    const rows = (words: readonly string[]) => `| x |\n|---|\n${words.map((word) => `| ${word} |\n`).join("")}`;
    expect(tiersOf(rows(ENGLISH), rows(SPANISH), "es")).toEqual(["same", "likely"]);
    const sections = (words: readonly string[], text: string) =>
      `# W\n\n${words.map((word) => `## ${word}\n\n${text}\n\n`).join("")}`;
    expect(tiersOf(sections(ENGLISH, "It is here."), sections(SPANISH, "Está aquí."), "es")).toEqual([
      "same",
      "likely",
    ]);
  });

  it("knows headings by their ids", () => {
    const sections = (words: readonly string[]) =>
      words.map((word, index) => `## ${word} {#${ENGLISH[index]?.toLowerCase()}}\n\nx\n\n`).join("");
    expect(tiersOf(sections(ENGLISH), sections(SPANISH), "es")).toEqual(["same"]);
  });

  it("knows entries by tokens of their own, but not by what all of them have", () => {
    const linked = (words: readonly string[], own: boolean) =>
      words.map((word, index) => `- ${word}: [see](/${own ? index : "all"})\n`).join("");
    expect(tiersOf(linked(ENGLISH, true), linked(SPANISH, true), "es")).toEqual(["same"]);
    expect(tiersOf(linked(ENGLISH, false), linked(SPANISH, false), "es")).toEqual(["likely"]);
  });

  it("takes nine entries in order for chance", () => {
    expect(tiersOf(items(ENGLISH.slice(1)), items(SPANISH.slice(1)), "es")).toEqual(["same"]);
  });

  it("leaves what stands around a list", () => {
    const around = (list: string, before: string, behind: string) => `# ${before}\n\n${list}\n${behind}\n`;
    const source = around(items(ENGLISH), "Words", "That is all of them.");
    expect(tiersOf(source, around(items(SPANISH), "Palabras", "Eso es todo."), "es")).toEqual(["same", "likely"]);
  });

  it("takes the usual order where the language is unknown", () => {
    expect(tiersOf(items(ENGLISH), items(SPANISH), null)).toEqual(["likely"]);
  });
});
