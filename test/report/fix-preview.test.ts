import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import { fixPreview } from "../../src/report/findings/fix-preview.ts";
import { createStyle, plainStyle } from "../../src/report/index.ts";
import { expectLinear } from "../linear-growth.ts";

const preview = (before: string, after: string, columns = 60, style = plainStyle) =>
  fixPreview({ path: "docs/a.md", before, after }, { columns, style });
const body = (before: string, after: string, columns?: number) => preview(before, after, columns).slice(3);

describe("the preview of fixes", () => {
  it("has the heads of a unified diff and marks the words that change, without colour too", () => {
    expect(preview("Eén\nKies **Opslaan ** nu.\nDrie\n", "Eén\nKies **Opslaan** nu.\nDrie\n")).toEqual([
      "--- a/docs/a.md",
      "+++ b/docs/a.md",
      "@@ -2 +2 @@",
      "- Kies **Opslaan ** nu.",
      "                ━",
      "+ Kies **Opslaan** nu.",
      "                ━",
    ]);
  });

  it("shows of a long line what fits around each change", () => {
    const filler = "woord ".repeat(60);
    const line = (a: string, b: string) => `${filler}${a} ${filler}${b} ${filler}`;
    const shown = body(line("een", "twee"), line("EEN", "TWEE"), 40);
    expect(shown).toHaveLength(8);
    expect(shown.every((text) => text.length <= 40)).toBe(true);
    expect(shown.filter((_, index) => index % 2 === 0).map((text) => /\b(een|twee)\b/i.exec(text)?.[0])).toEqual([
      "een",
      "EEN",
      "twee",
      "TWEE",
    ]);
  });

  it("shows changes beside each other in one row", () => {
    expect(body("Kies a en b.", "Kies A en B.")).toEqual([
      "- Kies a en b.",
      "       ━    ━",
      "+ Kies A en B.",
      "       ━    ━",
    ]);
  });

  it("marks the place where something is put in or taken out", () => {
    expect(body("Voer uit.", "Voer `a` uit.")).toEqual(["- Voer uit.", "       ━", "+ Voer `a` uit.", "       ━━━━"]);
  });

  it("marks of what is glued to a word the place alone, and never a part of a word", () => {
    expect(body("Zie [a](/b)en dan", "Zie [a](/b) en dan")[3]).toBe("             ━");
    expect(body("Zie `knopen` nu", "Zie `knoop` nu")[1]).toBe("       ━━━━━━");
  });

  it("counts wide letters as two columns, and marks right-to-left text inside the text", () => {
    expect(body("按一下 [存檔]。 好", "按一下 [儲存]。 好")[1]).toBe("          ━━━━");
    const [removed, added] = body("افتح الملفف الآن", "افتح الملف الآن");
    expect(removed).toContain("⟦الملفف⟧");
    expect(added).toContain("⟦الملف⟧");
  });

  it("shows lines that come or go as they are", () => {
    expect(body("a\nb\nc\n", "a\nc\n")).toEqual(["- b"]);
  });

  it("writes out what a terminal would obey, in paths and in text", () => {
    const lines = fixPreview(
      { path: "a\u001b[2J.md", before: "x \u001b]0;a\u0007 y\n", after: "z \u001b]0;a\u0007 y\n" },
      {
        columns: 60,
        style: plainStyle,
      },
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is about them
    expect(lines.join("\n")).not.toMatch(/[\u001b\u0007]/);
  });

  it("colours signs and rules", () => {
    const style = createStyle(new Chalk({ level: 1 }));
    const lines = preview("Kies a.", "Kies b.", 60, style);
    expect(lines.some((line) => line.startsWith(style.error("-")))).toBe(true);
    expect(lines.some((line) => line.endsWith(style.success("━")))).toBe(true);
  });

  it("takes linear time for a long line", () => {
    expectLinear((part) => void preview(`${"woord ".repeat(10_000 * part)}a`, `${"woord ".repeat(10_000 * part)}b`));
  });
});
