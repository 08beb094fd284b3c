import { describe, expect, it } from "vitest";
import rule from "../../src/rules/invalid-front-matter.ts";
import { cases } from "../rule-cases.ts";
import { articleWith, lintArticle, parse } from "../rule-tester.ts";
import { fingerprints, reported } from "./reported.ts";

const UNIT = { target: "開啟叢集。", source: "Open the cluster." };
const SOUND = articleWith([UNIT], { "ms.contentlocale": "zh-TW" });
const lint = (text: string) => lintArticle(rule, text);
const seen = (text: string) => reported(text, lint(text));

describe("no end", () => {
  const text = SOUND.replace("\n---\n", "\n");

  it("is reported at the opening line, and the body is still read", () => {
    expect(seen(text)).toEqual([
      { messageId: "unclosed", severity: "error", message: "The front matter has no end", at: "---" },
    ]);
    expect(lint(text)[0]).toMatchObject({
      side: "article",
      range: { start: { line: 1, column: 1, offset: 0 } },
      help: 'close it with a line "---" before the body',
      related: [],
    });
    expect(parse(text).units).toHaveLength(1);
  });

  it("is the same behind a byte order mark and with Windows line ends", () => {
    const other = `\uFEFF${text}`.replaceAll("\n", "\r\n");
    expect(seen(other)).toEqual(seen(text));
    expect(lint(other)[0]?.range.start.offset).toBe(1);
  });

  it.each(["---x", "----", "--- slutt", "..."])("is not made by a line %j", (line) => {
    expect(seen(SOUND.replace("\n---\n", `\n${line}\n`)).map(({ messageId }) => messageId)).toEqual(["unclosed"]);
  });

  it.each(["--- ", "---\t"])("is not missed where the line is %j", (line) => {
    expect(lint(SOUND.replace("\n---\n", `\n${line}\n`))).toEqual([]);
  });
});

describe("unreadable YAML", () => {
  it.each([
    ["a quote left open", 'title: "Åpne', /./, 3],
    ["a quote inside a quoted value", 'title: "Åpne "en" klynge"', /./, 2],
    ["a colon in a plain value", "title: 概要: 叢集", /./, 2],
    ["wrong indentation", "title: Åpne\n  author: kari", /./, 3],
    ["a tab for indentation", "keywords:\n\t- 叢集", /./, 3],
    ["no mapping", "title: Åpne\nbare tekst", /./, 4],
    ["an alias nobody named", "title: *klynge", /unidentified alias/, 2],
  ])("is one finding with line and column: %s", (_, yaml, reason, line) => {
    const text = SOUND.replace("title: Fjordbase", yaml);
    const found = lint(text);
    expect(found.map(({ messageId, severity }) => [messageId, severity])).toEqual([["invalidYaml", "error"]]);
    expect(found[0]?.message).toMatch(/^The front matter is no valid YAML: \S/);
    expect(found[0]?.message).toMatch(reason);
    expect(found[0]?.message).not.toContain("\n");
    expect(found[0]?.help).toBe("correct the line, or restore the front matter of the handoff");
    expect(found[0]?.range.start.line).toBe(line);
    expect(parse(text).units).toHaveLength(1);
  });

  it("points into the same place behind a byte order mark and with Windows line ends", () => {
    const text = SOUND.replace("title: Fjordbase", "title: 概要: 叢集");
    const other = `\uFEFF${text}`.replaceAll("\n", "\r\n");
    const [plain, windows] = [text, other].map((one) => lint(one)[0]?.range.start);
    expect(plain?.line).toBe(2);
    expect([windows?.line, windows?.column]).toEqual([plain?.line, plain?.column]);
  });
});

describe("another language than YAML", () => {
  it.each(["js", "JS", "javascript", "JavaScript", "json", "toml", "coffee"])(
    "%s is refused and not run",
    (language) => {
      const witness = `refused${language}`;
      const text = `---${language}\nglobalThis["${witness}"] = true\n---\n\n# 概要\n`;
      expect(seen(text)).toEqual([
        {
          messageId: "language",
          severity: "error",
          message: `The front matter is written in "${language}"; only YAML is read, nothing is run`,
          at: language,
        },
      ]);
      expect(lint(text)[0]?.help).toBe('begin it with "---" and write YAML');
      expect(witness in globalThis).toBe(false);
    },
  );

  it("is found behind a space", () => {
    expect(seen("--- js\n1\n---\n")[0]?.at).toBe("js");
  });

  it.each(["yaml", "yml", "YAML"])("%s is YAML", (language) => {
    expect(lint(SOUND.replace("---\n", `---${language}\n`))).toEqual([]);
  });
});

describe("destroyed front matter", () => {
  const FIRST =
    '<span data-ttu-id="37ca1-101">标题: « 开启 » ms.author: kari</span><span class="sxs-lookup"><span data-stu-id="37ca1-101">title: "Open" ms.author: kari</span></span>';

  it("is one finding at the unit that took its place", () => {
    const text = `---\n${FIRST}\n---\n\n# 開啟\n`;
    expect(seen(text)).toEqual([
      {
        messageId: "destroyed",
        severity: "error",
        message: "The front matter was translated as if it were text: none of its keys can be read",
        at: FIRST,
      },
    ]);
    expect(lint(text)[0]?.help).toBe("restore the front matter of the handoff");
    expect(parse(text).units).toHaveLength(1);
  });

  it.each([
    'description: Se <span id="x">klynge</span>',
    "description: '<span>叢集</span>'",
    'title: <a name="x"></a>Åpne',
  ])("is not what HTML in a value does: %s", (line) => {
    expect(lint(SOUND.replace("title: Fjordbase", line))).toEqual([]);
  });
});

describe("no front matter is no defect", () => {
  it.each([
    ["a README", "# 叢集\n\n文字。\n"],
    ["an empty file", ""],
    ["a thematic break at the start", "---\n\n# Oversikt\n\nTekst.\n\n---\n"],
    ["a thematic break alone", "---\n"],
    ["a thematic break before a word with a colon", "---\n\nMerk: les dette.\n"],
    ["a longer thematic break", "-----\ntitle: x\n-----\n"],
    ["a block further down", "\n---\ntitle: x: y\n---\n"],
    [
      "an include with a unit",
      '<span data-ttu-id="37ca1-101">Å</span><span class="sxs-lookup"><span data-stu-id="37ca1-101">A</span></span>',
    ],
    ["one that is empty", "---\n---\n\n# 概要\n"],
  ])("%s", (_, text) => {
    expect(lint(text)).toEqual([]);
  });

  it.each([
    ["as handed off", SOUND],
    ["with Windows line ends", SOUND.replaceAll("\n", "\r\n")],
    ["behind a byte order mark", `\uFEFF${SOUND}`],
    ["with types of YAML 1.1", SOUND.replace("title: Fjordbase", "title: 2020-01-02\nport: 0777\non: yes")],
    ["with aliases", SOUND.replace("title: Fjordbase", "title: &a 概要\ndescription: *a")],
    ["with keys that JavaScript knows", SOUND.replace("title: Fjordbase", "__proto__: x\nconstructor: y")],
  ])("nor is a sound one: %s", (_, text) => {
    expect(lint(text)).toEqual([]);
  });
});

describe("fingerprints", () => {
  it.each([
    ["unclosed", SOUND.replace("\n---\n", "\n")],
    ["invalidYaml", SOUND.replace("title: Fjordbase", "title: 概要: 叢集")],
    ["language", SOUND.replace("---\n", "---js\n")],
    [
      "destroyed",
      `---\n${articleWith([{ target: "標題: 叢集 author: kari", source: "title: Cluster author: kari" }])
        .split("\n")
        .slice(-2)
        .join("\n")}---\n`,
    ],
  ])("stay when the file is moved and its lines change: %s", (messageId, text) => {
    const before = lint(text);
    const changed = text.replace("author", "writer").replace(/^(---\w*\n)/, "$1x: y\n");
    const moved = messageId === "destroyed" ? text : changed;
    const after = lintArticle(rule, moved.replaceAll("\n", "\r\n"), {}, { path: "elsewhere/moved.md" });
    expect(before.map((finding) => finding.messageId)).toEqual([messageId]);
    expect(fingerprints(after)).toEqual(fingerprints(before));
  });

  it("differ from message to message, reason to reason and language to language", () => {
    const texts = ["title: 概要: 叢集", 'title: "Åpne'].map((yaml) => SOUND.replace("title: Fjordbase", yaml));
    const all = [...texts, SOUND.replace("---\n", "---js\n"), SOUND.replace("---\n", "---json\n")].flatMap(lint);
    expect(new Set(fingerprints(all)).size).toBe(4);
  });
});

const withTitle = (title: string) => `---\ntitle: ${title}\nauthor: kari\nms.topic: how-to\n---\n`;

cases(rule, {
  sound: [
    { why: "one key", text: withTitle("'Forfatter og author: kari'") },
    { why: "keys without colons", text: withTitle("title, author og ms.topic") },
    { why: "colons of other words", text: withTitle("'Steg: planlegg, mål: lagring'") },
    { why: "the end of another key", text: withTitle("'subtitle: co-author: x'") },
  ],
  broken: [
    {
      why: "keys behind each other",
      text: withTitle("'title: author: ms.date:'"),
      finds: "swallowedKeys",
      says: "title, author",
    },
    {
      why: "a text and the lines behind it",
      text: withTitle("'建立叢集 author: kari ms.topic: how-to'"),
      finds: "swallowedKeys",
      marks: "建立叢集 author: kari ms.topic: how-to",
    },
    { why: "wide colons", text: withTitle("'小屋 author：kari ms.topic：how-to'"), finds: "swallowedKeys" },
  ],
});
