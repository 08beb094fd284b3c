import { Chalk } from "chalk";
import { describe, expect, test } from "vitest";
import { createStyle, select } from "../../src/report/index.ts";
import { file, fileFinding, finding, findingLines, position, rendered, renderers, report } from "./sample.ts";

const emptyLabel = finding(
  {
    source: "Visit [Plan your deployment](https://docs.example/plan).",
    target: "Ga naar ‹[](https://docs.example/plan)› uw implementatie plannen.",
  },
  {
    message: 'Link to /plan has no text; the source says "Plan your deployment"',
    help: "put the translated label between the brackets",
  },
);

describe("the default report", () => {
  test("is drawn by segment, both languages, the damaged part underlined", () => {
    const text = rendered(renderers.pretty, report([file([emptyLabel])]), { columns: 120 });
    expect(text).toBe(
      [
        "articles/nl-NL/storage.md  nl-NL · MT · 41 units",
        '  41:58  error  Link to /plan has no text; the source says "Plan your deployment"  empty-link-text  45a46-107',
        "         en │ Visit [Plan your deployment](https://docs.example/plan).",
        "         nl │ Ga naar [](https://docs.example/plan) uw implementatie plannen.",
        "            │         ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━",
        "         help: put the translated label between the brackets",
        "",
        "✖ 1 error in 1 of 1 article (41 units) · MT 1 · 0.9 s",
        "",
      ].join("\n"),
    );
  });

  test("wraps the message under itself and the ids below it when they do not fit", () => {
    expect(findingLines(renderers.pretty, report([file([emptyLabel])]), { columns: 60 })).toEqual([
      "  41:58  error  Link to /plan has no text; the source says",
      '                "Plan your deployment"',
      "                empty-link-text  45a46-107",
      "         en │ Visit [Plan your deployment](https://docs.exa…",
      "         nl │ Ga naar [](https://docs.example/plan) uw impl…",
      "            │         ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━",
      "         help: put the translated label between the brackets",
    ]);
  });

  test("names a pattern by its id: all of them are one rule", () => {
    const [head] = findingLines(
      renderers.pretty,
      report([file([{ ...emptyLabel, ruleId: "pattern", messageId: "brand-spelling" }])]),
      { columns: 120 },
    );
    expect(head).toMatch(/ {2}pattern\/brand-spelling {2}45a46-107$/);
  });

  test("marks the source row when the finding is about the source", () => {
    const lost = finding({ source: "Open the ‹[portal](/p)› now.", target: "Open de portal nu." });
    expect(findingLines(renderers.pretty, report([file([lost])])).slice(1)).toEqual([
      "         en │ Open the [portal](/p) now.",
      "            │          ━━━━━━━━━━━━",
      "         nl │ Open de portal nu.",
    ]);
  });

  test("marks an article finding in the segment its range lies in, and none outside both", () => {
    const base = finding({ source: "One two", target: "Een ‹twee›" }, { side: "article" });
    expect(findingLines(renderers.pretty, report([file([base])])).at(-1)).toBe("            │     ━━━━");
    const outside = { ...base, range: { start: position(1, 1, 0), end: position(1, 5, 4) } };
    expect(findingLines(renderers.pretty, report([file([outside])])).slice(1)).toEqual([
      "         en │ One two",
      "         nl │ Een twee",
    ]);
  });

  test("marks one column for a place between two characters, also at the end", () => {
    const inside = finding({ source: "a b", target: "een‹›twee" });
    expect(findingLines(renderers.pretty, report([file([inside])])).at(-1)).toBe("            │    ━");
    const end = finding({ source: "a b.", target: "een twee‹›" });
    expect(findingLines(renderers.pretty, report([file([end])])).at(-1)).toBe("            │         ━");
  });

  test("aligns the findings of a file and draws no frame for one about the file", () => {
    const early = fileFinding({ severity: "warning" });
    expect(findingLines(renderers.pretty, report([file([early, emptyLabel])]), { columns: 120 }).slice(0, 2)).toEqual([
      "    1:1  warning  ms.lasthandoff is missing  locale-metadata",
      '  41:58  error    Link to /plan has no text; the source says "Plan your deployment"  empty-link-text  45a46-107',
    ]);
  });

  test("tells related places, a path only where it is another", () => {
    const related = fileFinding({
      related: [
        {
          path: "articles/nl-NL/storage.md",
          range: { start: position(7, 2), end: position(7, 3) },
          message: "first here",
        },
        { path: "articles/fr-FR/storage.md", range: { start: position(9, 1), end: position(9, 3) }, message: "newer" },
        { path: "articles/id-ID/storage.md", message: "newer too" },
      ],
      help: "add the key",
    });
    expect(findingLines(renderers.pretty, report([file([related])])).slice(1)).toEqual([
      "         7:2  first here",
      "         articles/fr-FR/storage.md:9:1  newer",
      "         articles/id-ID/storage.md  newer too",
      "         help: add the key",
    ]);
  });

  test("leaves out clean articles and what is not known of the others", () => {
    const clean = file([], { path: "clean.md" });
    const unknown = file([fileFinding()], { path: "readme.md", locale: null, translationType: null, units: 1 });
    expect(rendered(renderers.pretty, report([clean, unknown]))).toBe(
      [
        "readme.md  1 unit",
        "    1:1  error  ms.lasthandoff is missing  locale-metadata",
        "",
        "✖ 1 error in 1 of 2 articles (42 units) · 0.9 s",
        "",
      ].join("\n"),
    );
  });

  test("names the rows by their roles where a language code would not tell them apart", () => {
    const value = report([file([finding({ source: "colour", target: "‹color›" })], { locale: "en-GB" })]);
    expect(findingLines(renderers.pretty, value).slice(1)).toEqual([
      "         source │ colour",
      "         target │ color",
      "                │ ━━━━━",
    ]);
  });

  test("right aligns codes of different length", () => {
    const value = report([file([finding({ source: "one", target: "‹isa›" })], { locale: "fil-PH" })]);
    expect(findingLines(renderers.pretty, value).slice(1)).toEqual([
      "          en │ one",
      "         fil │ isa",
      "             │ ━━━",
    ]);
  });

  test("counts what was left out by rule, and sums up the whole report", () => {
    const many = [emptyLabel, fileFinding({ severity: "warning" }), fileFinding({ severity: "warning" })];
    const whole = report([file(many)]);
    const { report: shown, left } = select(whole, { quiet: false, maxDiagnostics: 1 });
    expect(rendered(renderers.pretty, shown, { left, whole }).split("\n\n").slice(1).join("\n\n")).toBe(
      [
        "2 more findings not shown; raise --max-diagnostics to see them",
        "  rule             warnings",
        "  locale-metadata         2",
        "",
        "✖ 1 error, 2 warnings in 1 of 1 article (41 units) · MT 3 · 0.9 s",
        "",
      ].join("\n"),
    );
  });
});

describe("widths", () => {
  test("a CJK character takes two columns", () => {
    const value = report([
      file([finding({ source: "Click **Save**.", target: "按一下 ‹**儲存**›。" })], { locale: "zh-TW" }),
    ]);
    expect(findingLines(renderers.pretty, value).slice(1)).toEqual([
      "         en │ Click **Save**.",
      "         zh │ 按一下 **儲存**。",
      "            │        ━━━━━━━━",
    ]);
  });

  test("combining marks take none, an emoji sequence takes two", () => {
    const decomposed = finding({ source: "x", target: "re\u0301sume\u0301 👩‍💻 ‹ici›" });
    expect(findingLines(renderers.pretty, report([file([decomposed])])).slice(2)).toEqual([
      "         nl │ re\u0301sume\u0301 👩‍💻 ici",
      "            │           ━━━",
    ]);
  });

  test("a long segment is cut on both sides of the damaged part", () => {
    const words = "lorem ipsum dolor ".repeat(200);
    const long = finding({ source: `${words}[x](/x) ${words}`, target: `${words}‹[](/x)› ${words}` });
    expect(findingLines(renderers.pretty, report([file([long])]), { columns: 60 }).slice(-3)).toEqual([
      "         en │ …lor lorem ipsum dolor [x](/x) lorem ipsum do…",
      "         nl │ … lorem ipsum dolor [](/x) lorem ipsum dolor …",
      "            │                     ━━━━━━",
    ]);
  });

  test("a damaged part that is too long is shown from its start, behind some of what stands before it", () => {
    const shown = (before: string) => {
      const long = finding({ source: "short", target: `${before}‹${"x".repeat(120)}› end` });
      return findingLines(renderers.pretty, report([file([long])]), { columns: 50 }).slice(-2);
    };
    // 36 columns: a quarter is for the words before.
    expect(shown("Ga naar het cluster ")).toEqual([
      `         nl │ … cluster ${"x".repeat(25)}…`,
      `            │           ${"━".repeat(25)}`,
    ]);
    expect(shown("Ga ")).toEqual([`         nl │ Ga ${"x".repeat(32)}…`, `            │    ${"━".repeat(32)}`]);
    expect(shown("")).toEqual([`         nl │ ${"x".repeat(35)}…`, `            │ ${"━".repeat(35)}`]);
  });

  test("a wide character is never cut in half", () => {
    const long = finding({ source: "short", target: `${"字".repeat(100)}‹誤›${"字".repeat(100)}` });
    for (const columns of [50, 51]) {
      const [target = "", marks = ""] = findingLines(renderers.pretty, report([file([long])]), { columns }).slice(-2);
      const shown = target.slice(target.indexOf("│") + 2);
      const before = shown.slice(1, shown.indexOf("誤")).length;
      expect(shown).toMatch(/^…字+誤字+…$/);
      expect(marks).toBe(`            │ ${" ".repeat(1 + 2 * before)}━━`);
    }
  });

  test("the other row shows the related place where there is one", () => {
    const words = "lorem ipsum dolor ".repeat(200);
    const base = finding({ source: `${words}HERE`, target: `‹[](/x)› ${words}` });
    const offset = (base.excerpt?.source.offset ?? 0) + words.length;
    const range = { start: position(1, 1, offset), end: position(1, 5, offset + 4) };
    const related = [{ path: "articles/nl-NL/storage.md", range, message: "the source's link" }];
    expect(findingLines(renderers.pretty, report([file([base])]))[1]).not.toContain("HERE");
    expect(findingLines(renderers.pretty, report([file([{ ...base, related }])]))[1]).toMatch(/dolor HERE$/);
  });
});

describe("right-to-left text", () => {
  const arabic = { locale: "ar-SA", path: "articles/ar-SA/storage.md" };

  test("is isolated and marked in the text", () => {
    const value = report([file([finding({ source: "Open the portal.", target: "افتح ‹[](/p)› الآن." })], arabic)]);
    expect(findingLines(renderers.pretty, value).slice(1)).toEqual([
      "         en │ Open the portal.",
      "         ar │ \u2068افتح ⟦[](/p)⟧ الآن.\u2069",
    ]);
  });

  test("is isolated where it is not marked, and in messages and paths", () => {
    const base = finding({ source: "Open the ‹portal›.", target: "افتح البوابة." }, { message: "شيء is missing" });
    const text = rendered(renderers.pretty, report([file([base], { ...arabic, path: "مقالات/a.md" })]));
    expect(text.split("\n").slice(0, 5)).toEqual([
      "\u2068مقالات/a.md\u2069  ar-SA · MT · 41 units",
      "  41:58  error  \u2068شيء is missing\u2069  empty-link-text  45a46-107",
      "         en │ Open the portal.",
      "            │          ━━━━━━",
      "         ar │ \u2068افتح البوابة.\u2069",
    ]);
  });

  test("a bidi control in an article cannot close the isolate", () => {
    const value = report([file([finding({ source: "x", target: "שלום\u2069\u202e ‹אב›" })], { locale: "he-IL" })]);
    expect(findingLines(renderers.pretty, value).at(-1)).toBe("         he │ \u2068שלום<U+2069><U+202E> ⟦אב⟧\u2069");
  });

  test("Persian and emoji keep the joiners that spell them", () => {
    const value = report([
      file([finding({ source: "x", target: "می\u200cخواهم a\u200cb 👨\u200d👩\u200d👧 ❤\ufe0f ‹1›" })], {
        locale: "fa-IR",
      }),
    ]);
    expect(findingLines(renderers.pretty, value).at(-1)).toBe(
      "         fa │ \u2068می\u200cخواهم a<U+200C>b 👨\u200d👩\u200d👧 ❤\ufe0f ⟦1⟧\u2069",
    );
  });
});

describe("what a terminal would obey", () => {
  test("is written out in segments, messages, paths, ids and related places", () => {
    const evil = "\u001b[31m\u009b2J\u0007\u200b\u200f";
    const shown = "␛[31m<U+009B>2J␇<U+200B><U+200F>";
    const base = finding(
      { source: `a${evil}`, target: `b‹${evil}›\r\nc\td` },
      {
        message: `m${evil}\nnext`,
        help: `h${evil}`,
        segmentId: `s${evil}`,
        related: [{ path: `r${evil}`, message: `n${evil}` }],
      },
    );
    const text = rendered(renderers.pretty, report([file([base], { path: `p${evil}\n.md` })]), { columns: 200 });
    expect(text.split("\n").slice(0, 7)).toEqual([
      `p${shown}⏎.md  nl-NL · MT · 41 units`,
      `  41:58  error  m${shown}⏎next  empty-link-text  s${shown}`,
      `         en │ a${shown}`,
      `         nl │ b${shown}⏎c␉d`,
      `            │  ${"━".repeat(shown.length)}`,
      `         r${shown}  n${shown}`,
      `         help: h${shown}`,
    ]);
  });
});

describe("colour", () => {
  test("adds escape sequences and nothing else", () => {
    const value = report([file([emptyLabel, fileFinding({ severity: "info" })])]);
    const coloured = rendered(renderers.pretty, value, { style: createStyle(new Chalk({ level: 3 })) });
    expect(coloured).toContain("\u001b[31m━━");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is removed
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(rendered(renderers.pretty, value));
  });
});
