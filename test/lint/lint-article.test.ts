import { describe, expect, it, test } from "vitest";
import { lintArticle } from "../../src/lint/lint-article.ts";
import { Feature } from "../../src/model/features.ts";
import type { Rule } from "../../src/model/rule.ts";
import { span } from "../../src/model/span.ts";
import { parseArticle } from "../../src/parse/article.ts";
import { allReaders } from "../all-readers.ts";
import { activated, factsFor, ruleNamed, sha256 } from "./made-up-rules.ts";

function unitText(number: number, target: string, source: string): string {
  const id = `37ca1-${number}`;
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n`;
}

const TEXT = [
  "---\ntitle: 概要\nms.openlocfilehash: 0a4d55a8d778e5022fab701977c5d840bbc486d0\n---\n",
  unitText(102, "Åpne klyngen.", "Open the cluster."),
  unitText(103, "開啟 `fjord`", "Open `fjord`"),
  unitText(104, "Fjordbase", "Fjordbase"),
  unitText(105, " ", "Empty"),
  unitText(106, "Tom", ""),
].join("\n");

function lint(rules: readonly Rule[], { text = TEXT, locale = "nb-NO", wishes = [] as readonly string[] } = {}) {
  const article = parseArticle(text, "nb-NO/a.md", allReaders);
  return lintArticle(article, activated(rules, ...wishes), factsFor(locale), { hash: sha256 });
}

/** Reports every unit it sees. */
function seeing(id: string, more: Parameters<typeof ruleNamed>[2] = {}): Rule {
  return ruleNamed(
    id,
    {
      unit: (unit, context) =>
        context.report({ messageId: "found", data: { what: unit.id }, at: unit.target.span, unit, token: "t" }),
    },
    more,
  );
}

const broken = ruleNamed("broken", {
  article() {
    throw new TypeError("no article");
  },
  unit() {
    throw new RangeError("no unit");
  },
});

const seen = ({ diagnostics }: ReturnType<typeof lint>) => diagnostics.map(({ segmentId }) => segmentId);

describe("units", () => {
  it("are shown to a rule, but not those with an empty half, nor those that equal their source", () => {
    expect(seen(lint([seeing("a")]))).toEqual(["37ca1-102", "37ca1-103"]);
  });

  it("that equal their source are shown to a rule that asks for them", () => {
    expect(seen(lint([seeing("a", { identical: true })]))).toEqual(["37ca1-102", "37ca1-103", "37ca1-104"]);
  });

  it("are shown to a rule that their features wake", () => {
    expect(seen(lint([seeing("a", { wakes: Feature.backtick })]))).toEqual(["37ca1-103"]);
    expect(seen(lint([seeing("a", { wakes: Feature.backtick | Feature.stop })]))).toEqual(["37ca1-102", "37ca1-103"]);
    expect(seen(lint([seeing("a", { wakes: Feature.squareBracket })]))).toEqual([]);
  });

  it("are not shown to a rule that is for other locales", () => {
    expect(seen(lint([seeing("a", { locales: ["zh"] })]))).toEqual([]);
    expect(seen(lint([seeing("a", { locales: ["nb"] })]))).toEqual(["37ca1-102", "37ca1-103"]);
  });
});

describe("a finding", () => {
  it("has all that is to be told of it", () => {
    const [diagnostic] = lint([seeing("a", { wakes: Feature.backtick })]).diagnostics;
    const start = TEXT.indexOf("開啟");
    const line = TEXT.slice(0, start).split("\n").length;
    const column = start - TEXT.lastIndexOf("\n", start);
    expect(diagnostic).toEqual({
      ruleId: "a",
      messageId: "found",
      severity: "warning",
      message: "Found 37ca1-103",
      help: "remove 37ca1-103",
      side: "target",
      segmentId: "37ca1-103",
      range: {
        start: { line, column, offset: start },
        end: { line, column: column + "開啟 `fjord`".length, offset: start + "開啟 `fjord`".length },
      },
      related: [],
      url: expect.stringMatching(/\/a\.md$/),
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      excerpt: {
        target: { text: "開啟 `fjord`", offset: start },
        source: { text: "Open `fjord`", offset: TEXT.indexOf("Open `fjord`") },
      },
    });
  });

  it("has the severity of its message, as configured", () => {
    const rule = ruleNamed("a", {
      article(_, context) {
        context.report({ messageId: "found", data: { what: "x" }, at: span("article", 0, 1), token: "t" });
        context.report({ messageId: "noted", data: {}, at: span("article", 0, 1), token: "t" });
      },
    });
    const severities = (...wishes: readonly string[]) =>
      lint([rule], { wishes }).diagnostics.map(({ messageId, severity }) => [messageId, severity]);
    expect(severities()).toEqual([
      ["found", "warning"],
      ["noted", "info"],
    ]);
    expect(severities("a:error")).toEqual([
      ["found", "error"],
      ["noted", "info"],
    ]);
    expect(severities("a/noted:error", "a/found:off")).toEqual([["noted", "error"]]);
  });

  it("keeps its fingerprint when the article is renumbered and moved", () => {
    const prints = (text: string) => lint([seeing("a")], { text }).diagnostics.map(({ fingerprint }) => fingerprint);
    const moved = TEXT.replaceAll("37ca1", "9f00a").replace("---\n\n", "---\n\n# Ny overskrift\n\n");
    expect(prints(moved)).toEqual(prints(TEXT));
    expect(new Set(prints(TEXT)).size).toBe(2);
    expect(prints(TEXT.replace("Open the cluster.", "Open a cluster."))[0]).not.toBe(prints(TEXT)[0]);
  });

  it("about the file is told apart by the hash of its source", () => {
    const rule = ruleNamed("a", {
      article: (_, context) => context.report({ messageId: "noted", data: {}, at: span("article", 0, 1), token: "t" }),
    });
    const print = (text: string) => lint([rule], { text }).diagnostics[0]?.fingerprint;
    expect(print(TEXT.replace("Åpne", "Lukk"))).toBe(print(TEXT));
    expect(print(TEXT.replace("0a4d55a8", "1a4d55a8"))).not.toBe(print(TEXT));
  });

  it("stands in the order of the text, then of the rules, then of the messages", () => {
    const at = (id: string, ...starts: readonly number[]) =>
      ruleNamed(id, {
        article(_, context) {
          for (const start of starts) {
            context.report({ messageId: "noted", data: {}, at: span("article", start, start + 1), token: "t" });
            context.report({
              messageId: "found",
              data: { what: id },
              at: span("article", start, start + 2),
              token: "t",
            });
          }
        },
      });
    const { diagnostics } = lint([at("b", 9, 3), at("a", 3, 12)]);
    expect(diagnostics.map(({ range, ruleId, messageId }) => [range.start.offset, ruleId, messageId])).toEqual([
      [3, "a", "found"],
      [3, "a", "noted"],
      [3, "b", "found"],
      [3, "b", "noted"],
      [9, "b", "found"],
      [9, "b", "noted"],
      [12, "a", "found"],
      [12, "a", "noted"],
    ]);
  });
});

describe("a rule that throws", () => {
  it("becomes one internal error, and the other rules still run, before and after it", () => {
    const { diagnostics } = lint([seeing("a"), broken, seeing("c")]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["internal-error", "a", "c", "a", "c"]);
    expect(diagnostics[0]).toMatchObject({
      messageId: "ruleFailed",
      severity: "error",
      message: expect.stringContaining("broken"),
      range: { start: { offset: 0 }, end: { offset: 0 } },
    });
  });

  it("keeps what it reported before", () => {
    const rule = ruleNamed("a", {
      article(_, context) {
        context.report({ messageId: "noted", data: {}, at: span("article", 0, 1), token: "t" });
        throw new Error("叢");
      },
    });
    expect(lint([rule]).diagnostics.map(({ ruleId }) => ruleId)).toEqual(["a", "internal-error"]);
  });

  it("is told by its reason, whatever it throws", () => {
    const throwing = (reason: unknown) =>
      ruleNamed("a", {
        article() {
          throw reason;
        },
      });
    expect(lint([throwing(new RangeError("too far"))]).diagnostics[0]?.message).toContain("RangeError: too far");
    expect(lint([throwing("just text")]).diagnostics[0]?.message).toContain("just text");
    expect(lint([throwing(undefined)]).diagnostics[0]?.message).toContain("undefined");
  });

  it("throws where it leaves a message's field out", () => {
    const rule = ruleNamed("a", {
      article: (_, context) =>
        context.report({ messageId: "found", data: {} as { what: string }, at: span("article", 0, 1), token: "t" }),
    });
    expect(lint([rule]).diagnostics.map(({ ruleId }) => ruleId)).toEqual(["internal-error"]);
  });

  it("does the same when it contributes", () => {
    const rule = ruleNamed("a", {
      group: {
        contribute() {
          throw new Error("no contribution");
        },
        decide: () => undefined,
      },
    });
    const { diagnostics, facts } = lint([rule, seeing("b")]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["internal-error", "b", "b"]);
    expect(facts).toEqual([]);
  });
});

test.each([
  ["commonmark", ruleNamed("a", { article: (_, context) => void context.commonmark("a") })],
  ["commonmark", ruleNamed("a", { unit: (unit) => void unit.target.markdown })],
  ["html", ruleNamed("a", { unit: (unit) => void unit.target.placeables })],
])("a reader that cannot be loaded fails the rule that asked for it: %s", (reader, rule) => {
  const missing = (name: string) => () => {
    throw new Error(`no ${name}`);
  };
  const readers = { html: missing("html"), commonmark: missing("commonmark") };
  const article = parseArticle(unitText(102, "<b>叢集</b>", "Cluster"), "a.md", readers);
  const { diagnostics } = lintArticle(article, activated([rule]), factsFor("nb-NO"), { hash: sha256 });
  expect(diagnostics.map(({ message }) => message)).toEqual([`Rule a failed: Error: no ${reader}`]);
});

describe("contributions", () => {
  const contributing = ruleNamed("a", {
    group: { contribute: ({ path }) => ({ value: path, at: span("article", 4, 9) }), decide: () => undefined },
    run: {
      contribute: (article, { today }) => ({
        key: today,
        value: String(article.units.length),
        at: span("article", 0, 3),
      }),
      decide: () => undefined,
    },
  });

  it("are facts with their place: a group by its source, a run by its own key", () => {
    const start = { line: 2, column: 1, offset: 4 };
    expect(lint([contributing]).facts).toEqual([
      {
        ruleId: "a",
        kind: "group",
        path: "nb-NO/a.md",
        key: "storage/backup.md",
        locale: "nb-NO",
        linted: true,
        range: { start, end: { line: 2, column: 6, offset: 9 } },
        value: "nb-NO/a.md",
      },
      expect.objectContaining({ kind: "run", key: "2026-06-01", value: "5" }),
    ]);
  });
});
