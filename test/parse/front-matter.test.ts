import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LineMap } from "../../src/lint/line-map.ts";
import type { FrontMatter, MetadataEntry, MetadataValue } from "../../src/model/front-matter.ts";
import { parseHead } from "../../src/parse/article.ts";
import { readFrontMatter } from "../../src/parse/front-matter.ts";
import { paragraphs, read, unitText } from "./made-up-units.ts";

const BODY = `\n${paragraphs(["Åpne klyngen.", "Open the cluster."], ["叢集", "Cluster"])}`;

function entriesOf(text: string): readonly MetadataEntry[] {
  const { frontMatter } = readFrontMatter(text);
  if (frontMatter.status !== "read") throw new Error(`the front matter is ${JSON.stringify(frontMatter)}`);
  return frontMatter.entries;
}

/** Keys with their values as plain strings, lists and maps; every scalar and key is checked against its span. */
function valuesOf(text: string): readonly (readonly [string, unknown])[] {
  return entriesOf(text).map(({ key, keySpan, value }) => {
    expect(text.slice(keySpan.start, keySpan.end)).toBe(key);
    return [key, plainOf(value, text)] as const;
  });
}

function plainOf(value: MetadataValue, text: string): unknown {
  if (value.kind === "list") return value.items.map((item) => plainOf(item, text));
  if (value.kind === "map") return Object.fromEntries(value.entries.map((one) => [one.key, plainOf(one.value, text)]));
  if (value.kind === "alias") return `*${value.name}`;
  expect(text.slice(value.span.start, value.span.end)).toBe(value.text);
  return value.text;
}

function problemOf(text: string) {
  const { frontMatter } = readFrontMatter(text);
  if (frontMatter.status !== "unreadable") throw new Error(`the front matter is ${frontMatter.status}`);
  return frontMatter.problem;
}

function targetsOf(text: string): readonly string[] {
  return read(text).units.map(({ target }) => target.text);
}

describe("a front matter", () => {
  it.each([
    ["LF", "\n", ""],
    ["CRLF", "\r\n", ""],
    ["a byte order mark", "\n", "\uFEFF"],
    ["a byte order mark and CRLF", "\r\n", "\uFEFF"],
  ])("is read with positions in the file as it is, with %s", (_, lineBreak, mark) => {
    const block = `---\ntitle: Roter nøkler 金鑰\nms.custom:\n- security\n- "4133"\nms.locfileid: "62107493"\n---\n`;
    const text = mark + `${block}${BODY}`.replaceAll("\n", lineBreak);
    expect(valuesOf(text)).toEqual([
      ["title", "Roter nøkler 金鑰"],
      ["ms.custom", ["security", "4133"]],
      ["ms.locfileid", "62107493"],
    ]);
    const { frontMatter, bodyStart } = readFrontMatter(text);
    expect(bodyStart).toBe(mark.length + block.replaceAll("\n", lineBreak).length);
    expect(frontMatter).toMatchObject({ span: { side: "article", start: mark.length, end: bodyStart } });
    expect(targetsOf(text)).toEqual(["Åpne klyngen.", "叢集"]);
  });

  it.each([
    ["spaces behind both fences", "---  \ntitle: 概要\n--- \t\nA", "概要"],
    ["spaces behind the fences and CRLF", "--- \r\ntitle: 概要\r\n---  \r\nA", "概要"],
    ["its end at the end of the file", "---\ntitle: 概要\n---", "概要"],
    ["blank lines and comments", "---\n\n# kommentar\n\n\ntitle: 概要\n\n---\n", "概要"],
    ["a language named YAML", "---yaml\ntitle: 概要\n---\n", "概要"],
    ["a language named YML, in capitals and with spaces", "--- YML \ntitle: 概要\n---\n", "概要"],
  ])("may have %s", (_, text, title) => {
    expect(valuesOf(text)).toEqual([["title", title]]);
  });

  it.each([
    ["nothing", "---\n---\nTekst 文字\n"],
    ["blank lines", "---\n\n\n---\n"],
    ["nothing, with CRLF", "---\r\n---\r\n"],
  ])("may hold %s", (_, text) => {
    expect(entriesOf(text)).toEqual([]);
  });

  it.each(["---x", "----", "--- x", "  ---", "---:"])("is not closed by %s", (line) => {
    const text = `---\ntitle: |\n  a\n${line}\n---\nTekst\n`;
    const { frontMatter } = readFrontMatter(text);
    if (frontMatter.status === "absent") throw new Error("there is one");
    expect(text.slice(frontMatter.span.start, frontMatter.span.end)).toBe(text.slice(0, text.indexOf("Tekst")));
  });

  it("may hold a legitimate span in its description", () => {
    const description = '<span id="lagring">Lagring 儲存</span> i Fjordbase';
    expect(valuesOf(`---\ntitle: A\ndescription: ${description}\n---\n`)[1]).toEqual(["description", description]);
  });

  it("is looked at without the body", () => {
    const text = "---\nms.contentlocale: zh-TW\nms.translationtype: HT\n---\n";
    expect(parseHead(text, "a.md")).toMatchObject({ path: "a.md", declaredLocale: "zh-TW", translationType: "HT" });
    expect(parseHead("---\nms.translationtype: mt\n---\n", "a.md")).toMatchObject({
      declaredLocale: null,
      translationType: null,
    });
  });
});

describe("values", () => {
  it.each([
    "2020-01-02",
    "0777",
    "0x1F",
    "yes",
    "no",
    "~",
    "null",
    "1e3",
    "1_000",
    ".inf",
    "true",
    "12:30:45",
    "=",
    "<<",
  ])("stay the strings they are: %s", (written) => {
    expect(valuesOf(`---\na: ${written}\nb:\n  - ${written}\nc: {d: ${written}}\n---\n`)).toEqual([
      ["a", written],
      ["b", [written]],
      ["c", { d: written }],
    ]);
  });

  it("may be missing, and are then behind the colon", () => {
    const [title, next, quoted] = entriesOf("---\ntitle:\nnext: [a]\n'c' :  \n---\n");
    expect(title?.value).toMatchObject({ kind: "scalar", text: "", quoted: false, span: { start: 10, end: 10 } });
    expect(next?.value).toMatchObject({ kind: "list" });
    expect(quoted?.value).toMatchObject({ text: "", span: { start: 26, end: 26 } });
  });

  it("tell whether they are quoted", () => {
    const entries = entriesOf(`---\na: "1"\nb: '1'\nc: 1\nd: >-\n  1\n---\n`);
    expect(entries.map(({ value }) => value.kind === "scalar" && value.quoted)).toEqual([true, true, false, false]);
  });

  it("are unescaped", () => {
    const [a, b] = entriesOf(`---\na: "C:\\\\\\u53e2\\n"\nb: 'it''s'\n---\n`);
    expect([a?.value, b?.value]).toMatchObject([{ text: "C:\\叢\n" }, { text: "it's" }]);
  });

  it("of keys that stand twice are both kept", () => {
    expect(valuesOf("---\na: 1\nb: x\na: 二\n---\n")).toEqual([
      ["a", "1"],
      ["b", "x"],
      ["a", "二"],
    ]);
    expect(valuesOf("---\na: [1]\na: [二]\n---\n")).toEqual([
      ["a", ["1"]],
      ["a", ["二"]],
    ]);
  });

  it("nest, each with its place", () => {
    const text = "---\na:\n  b:\n    - c: 叢\n      d: [e, {f: g}]\n    - h\n---\n";
    expect(valuesOf(text)).toEqual([["a", { b: [{ c: "叢", d: ["e", { f: "g" }] }, "h"] }]]);
    const [a] = entriesOf(text);
    const { start = 0, end = 0 } = a?.value.span ?? {};
    expect(text.slice(start, end)).toBe("b:\n    - c: 叢\n      d: [e, {f: g}]\n    - h");
  });

  it("named like what objects inherit are harmless", () => {
    const text = "---\n__proto__: {polluted: yes}\nconstructor: a\ntoString: [b]\n---\n";
    expect(entriesOf(text).map(({ key }) => key)).toEqual(["__proto__", "constructor", "toString"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("that are aliases stay names", () => {
    expect(valuesOf("---\na: &x [b]\nc: *x\n---\n")).toEqual([
      ["a", ["b"]],
      ["c", "*x"],
    ]);
  });
});

describe("no front matter", () => {
  it.each([
    ["text at the start", "# Oversikt\n"],
    ["nothing at all", ""],
    ["a blank line before the fence", "\n---\ntitle: a\n---\n"],
    ["a space before the fence", " ---\ntitle: a\n---\n"],
    ["a thematic break at the start", "---\n\nTekst 文字\n\n---\n\nMer\n"],
    ["a heading between thematic breaks", "---\n# Oversikt 概要\n---\n"],
    ["a thematic break alone", "---\n\nTekst 文字: mer\n"],
    ["a thematic break before a unit", `---\n${unitText("37ca1-101", "Ord: klynge", "Word: cluster")}\n\n---\n`],
    ["a longer thematic break", "-----\ntitle: a\n-----\n"],
    ["a list of dashes", "--- a b\ntitle: x\n---\n"],
  ])("is %s", (_, text) => {
    expect(readFrontMatter(text)).toEqual({ frontMatter: { status: "absent" }, bodyStart: 0 });
    expect(readFrontMatter(`\uFEFF${text}`)).toEqual({ frontMatter: { status: "absent" }, bodyStart: 1 });
    expect(targetsOf(`${text}\n${BODY}`).slice(-2)).toEqual(["Åpne klyngen.", "叢集"]);
  });
});

describe("a front matter in another language", () => {
  const ran = join(tmpdir(), `front-matter-was-run-${process.pid}.txt`);
  const code = [
    "globalThis.frontMatterWasRun = true;",
    `require("node:fs").writeFileSync(${JSON.stringify(ran)}, "run");`,
    'module.exports = { title: "a" };',
  ].join("\n");

  it.each([
    "js",
    "JS",
    "javascript",
    "JavaScript",
    " js",
    "\tjs ",
    " javascript",
    "json",
    "toml",
    "coffee",
    "cson",
    "es6",
  ])("is refused and nothing of it is run: %j", (label) => {
    rmSync(ran, { force: true });
    for (const lineBreak of ["\n", "\r\n"]) {
      for (const mark of ["", "\uFEFF"]) {
        const text = mark + `---${label}\n${code}\n---\n${BODY}`.replaceAll("\n", lineBreak);
        const problem = problemOf(text);
        expect(problem).toMatchObject({ kind: "language", detail: label.trim() });
        expect(text.slice(problem.span.start, problem.span.end)).toBe(label.trim());
        expect(targetsOf(text)).toEqual(["Åpne klyngen.", "叢集"]);
      }
    }
    expect(existsSync(ran)).toBe(false);
    expect("frontMatterWasRun" in globalThis).toBe(false);
  });

  it.each(["js\u00a0", "\u00a0js", "js;", "\u2028js", "\rjs", "{js}"])(
    "is never run, however it is named: %j",
    (label) => {
      rmSync(ran, { force: true });
      readFrontMatter(`---${label}\n${code}\n---\n`);
      expect(existsSync(ran)).toBe(false);
      expect("frontMatterWasRun" in globalThis).toBe(false);
    },
  );
});

describe("a front matter without an end", () => {
  it("is one problem at its fence, and the body is still read", () => {
    const text = `\uFEFF---\ntitle: 概要\nms.custom:\n- a\n${BODY}`;
    expect(problemOf(text)).toEqual({ kind: "unclosed", detail: "", span: { side: "article", start: 1, end: 4 } });
    expect(targetsOf(text)).toEqual(["Åpne klyngen.", "叢集"]);
  });

  it("is one where the first key has several words", () => {
    expect(problemOf(`---\nexternal help file: a.xml\ntitle: 概要\n\n${BODY}`).kind).toBe("unclosed");
  });

  it("is one where only something like an end follows", () => {
    const text = `---\ntitle: 概要\n---x\n${BODY}`;
    expect(problemOf(text).kind).toBe("unclosed");
    expect(targetsOf(text)).toEqual(["Åpne klyngen.", "叢集"]);
  });

  it("is one at the end of the file", () => {
    expect(problemOf("---\ntitle: 概要").kind).toBe("unclosed");
    expect(problemOf("---\ntitle: 概要\n").kind).toBe("unclosed");
  });
});

describe("destroyed front matter", () => {
  it.each([
    ["at once", ""],
    ["behind a blank line", "\n"],
  ])("is recognised: %s", (_, blank) => {
    const unit = unitText(
      "8ae12-101",
      "tittel: « Oversikt » ms.author: sunhegge",
      'title: "Overview" ms.author: sunhegge',
    );
    const text = `---\n${blank}${unit}\n---\n${BODY}`;
    const problem = problemOf(text);
    expect(problem.kind).toBe("destroyed");
    expect(text.slice(problem.span.start, problem.span.end)).toBe(unit);
    expect(targetsOf(text)).toEqual(["tittel: « Oversikt » ms.author: sunhegge", "Åpne klyngen.", "叢集"]);
  });

  it("is recognised without an end", () => {
    const unit = unitText("8ae12-101", "標題：概要 作者：a", "title: Overview author: a");
    expect(problemOf(`---\n${unit}\n${BODY}`).kind).toBe("destroyed");
  });
});

describe("bad YAML", () => {
  it.each([
    ["a colon in a plain title", "title: Rask: 概要\nauthor: a", 2, 12],
    ["a tab as indentation", "a:\n  - b\n\t- c", 4, 1],
    ["quotes inside quotes", 'title: ""Rask""\nb: c', 2, 10],
    ["a quote not closed", 'title: "Rask\nb: c', null, null],
    ["wrong indentation", "title: a\n   author: b: c", null, null],
    ["a bracket not closed", "a: [b\nc: d", null, null],
    ["an undefined alias", "a: [b]\nc: *d", 3, 5],
    ["a list instead of keys", "a: b\n- c", null, null],
    ["plain text", "a: b\nTekst 文字\nc: d", null, null],
    ["two documents", "a: [b]\n...\nc: [d]", 4, 1],
  ])("is one problem at its place: %s", (_, yaml, line, column) => {
    for (const lineBreak of ["\n", "\r\n"]) {
      for (const mark of ["", "\uFEFF"]) {
        const text = mark + `---\n${yaml}\n---\n${BODY}`.replaceAll("\n", lineBreak);
        const { kind, detail, span } = problemOf(text);
        expect(kind).toBe("invalidYaml");
        expect(detail).not.toBe("");
        expect(span.start).toBeGreaterThanOrEqual(text.indexOf("\n") + 1);
        expect(span.start).toBeLessThan(text.indexOf("<span"));
        if (line !== null) expect(new LineMap(text).position(span.start)).toMatchObject({ line, column });
        expect(targetsOf(text)).toEqual(["Åpne klyngen.", "叢集"]);
      }
    }
  });

  it("fails again when it is read again", () => {
    const text = "---\ntitle: Rask: 概要\n---\n";
    const first = readFrontMatter(text);
    expect(first.frontMatter.status).toBe("unreadable");
    expect(readFrontMatter(text)).toEqual(first);
    expect(read(text).frontMatter).toEqual(first.frontMatter);
  });
});

describe("hostile YAML", () => {
  const statusOf = (yaml: string): FrontMatter["status"] => readFrontMatter(`---\n${yaml}\n---\n`).frontMatter.status;

  it("with aliases that multiply stays small", () => {
    const levels = Array.from({ length: 40 }, (_, level) => {
      const items = Array.from({ length: 9 }, () => (level === 0 ? '"x"' : `*a${level - 1}`));
      return `k${level}: &a${level} [${items.join(",")}]`;
    });
    const entries = entriesOf(`---\n${levels.join("\n")}\n---\n`);
    expect(entries).toHaveLength(40);
    expect(JSON.stringify(entries).length).toBeLessThan(100_000);
  });

  it("with an alias of itself has an end", () => {
    expect(valuesOf("---\na: &x [*x]\n---\n")).toEqual([["a", ["*x"]]]);
  });

  it.each([
    ["brackets", `a: ${"[".repeat(100_000)}`],
    ["balanced brackets", `a: ${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["braces", `a: ${"{b: ".repeat(50_000)}`],
    ["lists", `a:\n${"- ".repeat(100_000)}b`],
    ["maps", Array.from({ length: 2000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ])("with deep nesting of %s is read or refused", (_, yaml) => {
    expect(["read", "unreadable"]).toContain(statusOf(yaml));
  });

  it.each([
    ["blank lines", `a: b${"\n".repeat(1_000_000)}c: [d]`],
    ["blank lines of carriage returns", `a: b\n${"\r".repeat(1_000_000)}\nc: [d]`],
    ["spaces", `a: b${" ".repeat(1_000_000)}c\nd: [e]`],
    ["comments", `${"# a\n".repeat(200_000)}b: [c]`],
    ["keys", Array.from({ length: 50_000 }, (_, index) => `k${index}: [v]`).join("\n")],
    ["one key", "a: [b]\n".repeat(50_000)],
    [
      "anchors",
      Array.from({ length: 20_000 }, (_, index) => `k${index}: &a${index} v\nl${index}: *a${index}`).join("\n"),
    ],
    ["lines of a value", `a: b\n${"  c\n".repeat(100_000)}`],
    ["fences that close nothing", `a: b\n${"---x\n".repeat(200_000)}`],
  ])("with a great many %s is read or refused", (_, yaml) => {
    expect(["read", "unreadable"]).toContain(statusOf(yaml));
  });
});
