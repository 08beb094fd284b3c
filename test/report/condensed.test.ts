import { describe, expect, test } from "vitest";
import { file, fileFinding, finding, findingLines, position, rendered, renderers, report } from "./sample.ts";

const link = finding({ source: "Read [the plan](/p).", target: "Les ‹[](/p)›." });
const versions = [1, 2, 3].map((version) => file([link], { path: `v${version}/storage.md` }));

describe("a condensed report", () => {
  test("shows what versions of an article repeat once, and counts the others", () => {
    const text = rendered(renderers.pretty, report(versions), { condensed: true });
    expect(text.match(/has no text/g)).toHaveLength(1);
    expect(text).toContain("v1/storage.md");
    expect(text).not.toContain("v2/storage.md");
    expect(text).toContain("         the same in 2 more articles\n");
    expect(text).toContain("✖ 3 errors in 3 of 3 articles");
    expect(rendered(renderers.pretty, report(versions)).match(/has no text/g)).toHaveLength(3);
  });

  test("takes for a repetition only the same finding of the same unit", () => {
    const others = [
      { ...link, fingerprint: "other" },
      { ...link, message: "Link to /plan has no words" },
      finding({ source: "Read [the plan](/p).", target: "Les nå ‹[](/p)›." }),
    ];
    const files = [file([link]), ...others.map((other, index) => file([other], { path: `${index}.md` }))];
    expect(rendered(renderers.pretty, report(files), { condensed: true })).not.toContain("the same in");
    const metadata = [file([fileFinding()]), file([fileFinding()], { path: "b.md" })];
    expect(rendered(renderers.pretty, report(metadata), { condensed: true })).not.toContain("the same in");
  });

  test.each([
    [5, 5, null],
    [6, 1, "5 more findings like it, at 2:1, 3:1, 4:1, 5:1, 6:1"],
    [14, 1, "13 more findings like it, at 2:1, 3:1, 4:1, 5:1, 6:1, 7:1, 8:1, 9:1, 10:1, 11:1, …"],
  ])("makes one finding and a line of %d of one message in an article", (count, shown, line) => {
    const all = Array.from({ length: count }, (_, index) => {
      const at = position(index + 1, 1, index);
      return fileFinding({ range: { start: at, end: at }, fingerprint: `f${index}` });
    });
    const lines = findingLines(renderers.pretty, report([file(all)]), { condensed: true });
    expect(lines.filter((each) => each.includes("is missing"))).toHaveLength(shown);
    expect(lines.find((each) => each.includes("like it"))?.trim() ?? null).toBe(line);
  });
});
