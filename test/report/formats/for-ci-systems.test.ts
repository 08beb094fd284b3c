import { describe, expect, test } from "vitest";
import { LineMap } from "../../../src/lint/line-map.ts";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import { shownAnnotations } from "../../../src/report/annotations.ts";
import checkstyle from "../../../src/report/formats/checkstyle.ts";
import github from "../../../src/report/formats/github.ts";
import gitlab from "../../../src/report/formats/gitlab.ts";
import jsonl from "../../../src/report/formats/jsonl.ts";
import junit from "../../../src/report/formats/junit.ts";
import markdown from "../../../src/report/formats/markdown.ts";
import rdjsonl from "../../../src/report/formats/rdjsonl.ts";
import { file, fileFinding, finding, position, rendered, report } from "../sample.ts";

const link = finding({ source: "Read [the plan](/p).", target: "Les ‹[](/p)›." });
const one = report([file([link])]);

describe("github", () => {
  const lines = (value = one, view = {}) => rendered(github.render, value, view).split("\n").slice(0, -1);

  test("names the place twice: as properties, and to be read", () => {
    expect(lines(one, { folder: "docs/" })).toEqual([
      "::error file=docs/articles/nl-NL/storage.md,line=41,endLine=41,col=58,endColumn=64,title=empty-link-text/emptyLabel::docs/articles/nl-NL/storage.md:41:58: Link to /plan has no text (45a46-107)",
    ]);
  });

  test("gives no columns where a finding spans lines", () => {
    const range = { start: position(1, 5), end: position(2, 3) };
    expect(lines(report([file([{ ...link, range }])]))[0]).toContain("line=1,endLine=2,title=");
  });

  test("escapes what the runner reads as its own", () => {
    const [line] = lines(report([file([{ ...link, message: "100%, a\r\n::error::b" }], { path: "a:b,c%0A.md" })]));
    expect(line).toContain("file=a%3Ab%2Cc%250A.md,");
    expect(line).toMatch(/: 100%25, a⏎::error::b \(45a46-107\)$/);
  });

  test("puts errors first, and says at last how many have no annotation", () => {
    const many = [...Array(12).fill({ ...link, severity: "warning" }), link] as Diagnostic[];
    const commands = lines(report([file(many)])).map((line) => line.split(" ")[0]);
    expect(commands).toEqual(["::error", ...Array(12).fill("::warning"), "::notice::2"]);
    const shown = [...shownAnnotations(report([file(many)]), { columns: 100, style: {} as never })];
    expect(shown).toHaveLength(12);
    expect(shown.at(-1)).toBe("::notice::2 more findings without an annotation: only 10 of each kind are shown\n");
  });
});

describe("gitlab", () => {
  test("weighs findings, and gives each a fingerprint of its own", () => {
    const failure = fileFinding({ ruleId: "internal-error", messageId: "ruleFailed" });
    const findings = [link, { ...link, severity: "info" as const }, failure];
    const issues = JSON.parse(rendered(gitlab.render, report([file(findings), file([link], { path: "b.md" })])));
    expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual([
      "major",
      "info",
      "critical",
      "major",
    ]);
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(4);
    expect(issues[0].location).toEqual({ path: "articles/nl-NL/storage.md", lines: { begin: 41, end: 41 } });
  });
});

describe("junit", () => {
  test("has a suite an article, a failing case a finding, and a passing one for a clean article", () => {
    const xml = rendered(junit.render, report([file([link, link]), file([], { path: "clean.md" })]));
    expect(xml).toContain('<testsuites name="l10n-lint" tests="3" failures="2" errors="0" time="0.900">');
    expect(xml.match(/<testsuite /g)).toHaveLength(2);
    const cases = Array.from(xml.matchAll(/<testcase name="([^"]*)"/g), ([, name]) => name);
    expect(cases).toEqual(["41:58 empty-link-text/emptyLabel", "41:58 empty-link-text/emptyLabel (2)", "no findings"]);
    expect(xml).toContain('<failure type="error" message="Link to /plan has no text">');
  });

  test("holds nothing that XML cannot", () => {
    const xml = rendered(junit.render, report([file([{ ...link, message: "a\u0000]]>\ud83d<\ufffe\n☃" }])]));
    expect(xml).toContain('message="a]]&gt;&lt;&#10;☃"');
  });
});

describe("checkstyle", () => {
  test("lists articles with findings only", () => {
    const xml = rendered(checkstyle.render, report([file([link]), file([], { path: "clean.md" })]), { folder: "x/" });
    expect(xml.match(/<file [^>]*>/g)).toEqual(['<file name="x/articles/nl-NL/storage.md">']);
    expect(xml).toContain('line="41" column="58" severity="error"');
  });
});

describe("rdjsonl", () => {
  /** A finding about the word `fjord`, in an article that is this one line. */
  function inLine(line: string): Diagnostic {
    const start = line.indexOf("fjord");
    const range = new LineMap(line, true).range(start, start + 5);
    const target = { text: line, offset: 0 };
    const fix = { safety: "safe" as const, edits: [{ start: start + 5, end: start + 6, text: "" }] };
    return { ...link, range, fix, excerpt: { source: { text: "", offset: 500 }, target } };
  }

  test.each([
    ["ASCII", "a fjord.", 3],
    ["accents", "å fjord.", 4],
    ["combining marks", "a\u030a fjord.", 5],
    ["CJK", "字 fjord.", 5],
    ["beyond the basic plane", "𐐀 fjord.", 6],
    ["right to left", "של fjord.", 6],
    ["a tab", "\tfjord.", 2],
  ])("counts columns in bytes: %s", (_, line, column) => {
    const found = JSON.parse(rendered(rdjsonl.render, report([file([inLine(line)])])));
    expect(found.location.range).toEqual({ start: { line: 1, column }, end: { line: 1, column: column + 5 } });
    expect(found.suggestions).toEqual([
      { range: { start: { line: 1, column: column + 5 }, end: { line: 1, column: column + 6 } }, text: "" },
    ]);
    const utf16 = JSON.parse(rendered(jsonl.render, report([file([inLine(line)])])));
    expect(utf16.range.start.column).toBe(line.indexOf("fjord") + 1);
  });

  test("gives the line alone where the bytes are not known", () => {
    expect(JSON.parse(rendered(rdjsonl.render, one)).location.range).toEqual({
      start: { line: 41 },
      end: { line: 41 },
    });
  });
});

describe("jsonl", () => {
  test("is a finding a line, with its article and error type", () => {
    const rules = [{ id: "empty-link-text", mqm: { emptyLabel: "design-and-markup/link" as const }, url: null }];
    const lines = rendered(jsonl.render, { ...report([file([link, link])]), rules }).split("\n");
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      path: "articles/nl-NL/storage.md",
      locale: "nl-NL",
      translationType: "MT",
      ruleId: "empty-link-text",
      mqm: "design-and-markup/link",
    });
  });
});

describe("markdown", () => {
  test("sums up by rule, error type, locale and translation type, then lists", () => {
    const rules = [{ id: "empty-link-text", mqm: { emptyLabel: "design-and-markup/link" as const }, url: null }];
    const text = rendered(markdown.render, { ...report([file([link])]), rules });
    expect(text).toContain("| empty-link-text | 1 |  |  | 1 |\n");
    expect(text).toContain("| Design and markup | 1 |  |  | 1 |\n");
    expect(text).toContain("| nl-NL | 1 |  |  | 1 |\n");
    expect(text).toContain("| machine (MT) | 1 |  |  | 1 |\n");
    expect(text).toContain("### articles/nl-NL/storage.md · nl-NL · MT\n");
    expect(text).toContain("| 41:58 | error | Link to /plan has no text | empty-link-text/emptyLabel |\n");
  });

  test("shows text from articles as its characters", () => {
    const message = "a | `b` [c](d) <img> @name #1 https://x.example www.x.example *d* _e_\n# f";
    const text = rendered(markdown.render, report([file([{ ...link, message }])]));
    expect(text).toContain(
      "a \\| \\`b\\` \\[c\\](d) &lt;img&gt; @&#8203;name #&#8203;1 https&#58;//x.example www&#46;x.example \\*d\\* \\_e\\_ #&#8203; f",
    );
  });

  test("stays below a number of bytes, and says what is missing", () => {
    const many = Array.from({ length: 50 }, (_, index) => file([link, link], { path: `記事/${index}.md` }));
    const text = rendered(markdown.render, report(many), { maxBytes: 3000 });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3000);
    const listed = text.match(/^\| 41:58/gm)?.length ?? 0;
    expect(text).toMatch(new RegExp(`\\n${100 - listed} more findings not shown here\\.\\n$`));
  });
});
