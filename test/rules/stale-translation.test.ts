import { expect, it } from "vitest";
import rule from "../../src/rules/stale-translation.ts";
import { cases } from "../rule-cases.ts";
import { lintGroup } from "../rule-tester.ts";

const BASE = "# Kraan\n\nOpen `kraan` on the server.\n\n```sh\nkraan\n```\n\nRun `kraan stop` and wait.\n";
const DUTCH = "# Kraan\n\nOpen `kraan` op de server.\n\n```sh\nkraan\n```\n\nVoer `kraan stop` uit en wacht.\n";
const ARABIC = "# صنبور\n\nافتح `kraan` على الخادم.\n\n```sh\nkraan\n```\n\nشغّل `kraan stop` وانتظر.\n";

cases(rule, {
  sound: [
    { why: "nothing changed", locale: "nl-NL", base: BASE, translation: DUTCH },
    { why: "line endings", locale: "ar-SA", base: BASE, today: BASE.replaceAll("\n", "\r\n"), translation: ARABIC },
    { why: "an article with markers", locale: "ja-JP", source: "Open it.", target: "開きます。" },
  ],
  broken: [
    {
      why: "a paragraph changed",
      locale: "nl-NL",
      base: BASE,
      today: BASE.replace("and wait", "or wait an hour"),
      translation: DUTCH,
      finds: "changed",
      marks: "Voer `kraan stop` uit en wacht.",
      says: ["1 block", "7 words"],
    },
    {
      why: "a paragraph is new",
      locale: "ar-SA",
      base: BASE,
      today: `${BASE}\nThen close the tap.\n`,
      translation: ARABIC,
      finds: "changed",
      marks: "",
      says: ["1 block", "4 words"],
    },
    {
      why: "code changed",
      locale: "nl-NL",
      base: BASE,
      today: BASE.replace("\nkraan\n", "\nkraan --all\n"),
      translation: DUTCH,
      finds: "codeOnly",
    },
    {
      why: "a heading capitalised otherwise",
      locale: "nl-NL",
      base: `${BASE}\n## SEE ALSO\n`,
      today: `${BASE}\n## See also\n`,
      translation: `${DUTCH}\n## ZIE OOK\n`,
      finds: "cosmetic",
    },
    {
      why: "capitals in code",
      locale: "ar-SA",
      base: BASE,
      today: BASE.replace("\nkraan\n", "\nKRAAN\n"),
      translation: ARABIC,
      finds: "codeOnly",
    },
    {
      why: "a full stop changed",
      locale: "ar-SA",
      base: BASE,
      today: BASE.replace("wait.", "wait!"),
      translation: ARABIC,
      finds: "cosmetic",
    },
  ],
});

it("lists what changed with what the source says now, and no more than twenty places", () => {
  const lines = (word: string) => Array.from({ length: 30 }, (_, line) => `Line \`${line}\` is ${word}.`).join("\n\n");
  const original = { base: lines("open"), today: lines("shut"), locale: "nl-NL" };
  const [found, ...more] = lintGroup(rule, [
    { path: "a.md", text: lines("dicht").replaceAll("Line", "Regel"), surroundings: { locale: "nl-NL" }, original },
  ]);
  expect(more).toEqual([]);
  expect(found?.message).toContain("30 blocks");
  expect(found?.related).toHaveLength(20);
  expect(found?.related[1]).toMatchObject({
    path: "a.md",
    message: "now: Line `1` is shut.",
    range: { start: { line: 3 } },
  });
});

it.each([
  ["nl-NL", "Let op: het water is heet, en de `kraan` is dat ook."],
  ["ja-JP", "注意：水も `kraan` も熱くなっています。"],
])("counts what a component holds once (%s)", (locale, text) => {
  const warning = "Take care: the water is hot, and so is the `kraan`.";
  const page = (inner: string) => `Open \`kraan\`.\n\n${inner}\n\nRun \`kraan stop\`.\n`;
  const found = (base: string, today: string, translation: string) =>
    lintGroup(rule, [
      {
        path: "a.mdx",
        text: translation,
        surroundings: { locale },
        original: { base: page(base), today: page(today), locale },
      },
    ]).map(({ messageId, message }) => `${messageId} ${message}`);
  expect(found("", `<Note>\n\n${warning}\n\n</Note>`, page(""))[0]).toMatch(/^changed 1 block .* 11 words/);
  expect(found(warning, `<Note>\n\n${warning}\n\n</Note>`, page(text))[0]).toMatch(/^codeOnly .* 1 block/);
});
