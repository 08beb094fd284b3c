import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import html from "../../../src/report/formats/html.ts";
import type { PageData } from "../../../src/report/page/page-data.ts";
import { file, fileFinding, finding, position, rendered, report } from "../sample.ts";
import { hostileReport } from "./hostile.ts";

const link = finding({ source: "Read [the plan](/p).", target: "Les ‹[](/p)›." });

function dataOf(page: string): PageData {
  const [, text = ""] = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(page) ?? [];
  return JSON.parse(text) as PageData;
}

describe("the reviewer's page", () => {
  test("allows its own script and style, and nothing else", () => {
    const page = rendered(html.render, report([file([link])]));
    const hash = (text = "") => `sha256-${createHash("sha256").update(text).digest("base64")}`;
    const script = hash(/<script>([\s\S]*?)<\/script>/.exec(page)?.[1]);
    const style = hash(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1]);
    expect(page).toContain(
      `content="default-src 'none'; script-src '${script}'; style-src '${style}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/ style=| on\w+=|<link|https?:\/\/(?!www\.w3\.org)/);
  });

  test("has text from articles in one block of JSON alone, without a tag", () => {
    const page = rendered(html.render, hostileReport());
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toMatch(/<img|<b>|<failure/);
    expect(dataOf(page).entries.some(({ message }) => message.includes("<img src=x onerror="))).toBe(true);
  });

  test("has each text once, and what versions of an article repeat once", () => {
    const data = dataOf(rendered(html.render, report([file([link, fileFinding()]), file([link], { path: "v2.md" })])));
    expect(data.entries).toHaveLength(2);
    expect(data.entries[0]?.places).toEqual([
      [0, 41, 58],
      [1, 41, 58],
    ]);
    expect(data.texts).toEqual(["Read [the plan](/p).", "Les [](/p)."]);
  });

  test("marks the damage and shows the fix by their places in the text", () => {
    const fix = { safety: "safe" as const, edits: [{ start: 1005, end: 1005, text: "planen" }] };
    const [entry] = dataOf(rendered(html.render, report([file([{ ...link, fix }])]))).entries;
    expect(entry).toMatchObject({ targetMarks: [[4, 10]], fix: { safe: true, edits: [[5, 5, "planen"]] } });
    const related = [{ path: "s.md", message: "today", text: "Read [a plan](/p)." }];
    const stale = dataOf(rendered(html.render, report([file([{ ...link, related }])]))).entries[0];
    expect(stale).toMatchObject({ now: "Read [a plan](/p).", sourceMarks: [[5, 9]] });
  });

  test("names the error type, and the direction of the locale's script", () => {
    const rules = [
      { id: "empty-link-text", mqm: { emptyLabel: "design-and-markup/link" as const }, url: "https://d.example" },
    ];
    const files = [file([link], { locale: "ar-SA" }), file([fileFinding()], { locale: null, path: "b.md" })];
    const data = dataOf(rendered(html.render, { ...report(files), rules }, { base: "https://x.example/blob/1/" }));
    expect(data.types).toEqual(["design-and-markup/link", ""]);
    expect(data.locales).toEqual([
      { tag: "ar-SA", rtl: true },
      { tag: "", rtl: false },
    ]);
    expect(data.base).toBe("https://x.example/blob/1/");
    expect(data.rules[0]?.url).toBe("https://d.example");
  });

  test("comes in pieces, however many findings there are", () => {
    const many: Diagnostic[] = Array.from({ length: 5000 }, (_, index) => ({
      ...link,
      fingerprint: `f${index}`,
      range: { start: position(index + 1, 1), end: position(index + 1, 2) },
    }));
    const pieces = [...html.render(report([file(many)]), { columns: 100, style: {} as never })];
    expect(pieces.length).toBeGreaterThan(5000);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(20_000);
    expect(dataOf(pieces.join("")).entries).toHaveLength(5000);
  });
});
