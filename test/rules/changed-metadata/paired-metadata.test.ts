import { describe, expect, it } from "vitest";
import rule from "../../../src/rules/changed-metadata.ts";
import { lintGroup } from "../../rule-tester.ts";

interface Page {
  /** Lines of the translation's front matter. */
  readonly own: string;
  readonly base?: string;
  readonly today?: string;
  readonly locale?: string;
}

const TEXTS: Readonly<Record<string, string>> = { "nb-NO": "Åpne kranen.", "ja-JP": "蛇口を開きます。" };

function page({ own, base = "layout: guide", today = base, locale = "nb-NO" }: Page, index: number) {
  const source = (front: string) => `---\ntitle: Page ${index}\n${front}\n---\n\nOpen the tap.\n`;
  return {
    path: `docs/${locale}/page-${String(index).padStart(3, "0")}.md`,
    text: `---\ntitle: Side ${index}\n${own}\n---\n\n${TEXTS[locale]}\n`,
    surroundings: { locale },
    original: { base: source(base), today: source(today), locale },
  };
}

const SOUND: Page = { own: "layout: guide" };
const JAPANESE: Page = { ...SOUND, locale: "ja-JP" };
const many = (count: number, each: Page = SOUND): readonly Page[] => Array.from({ length: count }, () => each);

function found(pages: readonly Page[]) {
  return lintGroup(rule, pages.map(page)).map(({ path, message, range }) => `${path}:${range.start.line} ${message}`);
}

describe("front matter of pairs of files", () => {
  it("is reported where nearly all others have the source's value", () => {
    const one = "docs/nb-NO/page-019.md:3 layout is side, in the source guide; 19 of 20 translations have the source's";
    expect(found([...many(19), { own: "layout: side" }])).toEqual([one]);
    const other = one.replace("nb-NO", "ja-JP").replace("side", "案内");
    expect(found([...many(19, JAPANESE), { ...JAPANESE, own: "layout: 案内" }])).toEqual([other]);
  });

  it.each<readonly [string, readonly Page[]]>([
    ["of fewer than 20 pairs", [...many(18), { own: "layout: side" }]],
    ["where more than one in 20 differs", [...many(37), ...many(2, { own: "layout: side" })]],
    ["of a key that is missing, or was added", [...many(20), { own: "other: x" }, { own: "layout: guide\nmore: 1" }]],
    [
      "of keys that are localized",
      [...many(20), { own: "layout: guide\ndescription: Kran", base: "layout: guide\ndescription: Tap" }],
    ],
    ["that is today's source's", [...many(20), { own: "layout: side", today: "layout: side" }]],
    ["that is as in the version that was translated", [...many(20), { ...SOUND, today: "layout: side" }]],
    ["that is written otherwise", [...many(20), { own: "layout: 'guide'" }]],
  ])("is none %s", (_, pages) => {
    expect(found(pages)).toEqual([]);
  });

  it("counts for each key the pairs that have it", () => {
    const tagged = { own: "layout: guide\ntag: x", base: "layout: guide\ntag: x" };
    const wrong = { own: "layout: guide\ntag: y", base: "layout: guide\ntag: x" };
    expect(found([...many(30), ...many(18, tagged), wrong])).toEqual([]);
    expect(found([...many(30), ...many(19, tagged), wrong])).toHaveLength(1);
  });

  it("leaves a locale its own ways", () => {
    const own = { ...JAPANESE, own: "layout: 案内" };
    expect(found([...many(60), ...many(3, own)])).toEqual([]);
    expect(found([...many(60), ...many(3, JAPANESE), own])).toHaveLength(1);
  });
});
