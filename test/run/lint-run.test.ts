import { describe, expect, test } from "vitest";
import type { Host } from "../../src/io/host.ts";
import { span } from "../../src/model/span.ts";
import { exitCodeOf } from "../../src/run/exit-code.ts";
import { articleWith } from "../rule-tester.ts";
import { findings, machine, ruleWith, run } from "./run-in-memory.ts";

const SOUND = articleWith([{ source: "Open the cluster.", target: "Open het cluster." }]);
const BROKEN = articleWith([{ source: "See [limits](/limits).", target: "Zie limieten." }]);

describe("the report", () => {
  test("lists every linted file in the order of their paths, clean ones too", async () => {
    const host = machine({ "b.md": SOUND, "a/z.md": BROKEN, "B.md": SOUND, "a.md": SOUND, "é.md": "" });
    const { report } = await run(host, { config: { only: ["mismatched-link"] } });
    expect(report.files.map(({ path }) => path)).toEqual(["B.md", "a.md", "a/z.md", "b.md", "é.md"]);
    expect(report.files.map(({ diagnostics }) => diagnostics.length)).toEqual([0, 0, 1, 0, 0]);
    expect(report.tool).toEqual({ name: "l10n-lint", version: "9.9.9" });
  });

  test("is the same in whatever order files are named", async () => {
    const host = machine({ "a.md": BROKEN, "b.md": BROKEN, "c/d.md": SOUND });
    const whole = await run(host);
    const named = await run(host, { paths: ["c", "b.md", "a.md", "b.md"] });
    expect(named.report).toEqual(whole.report);
  });

  test("tells of each file what is known of it", async () => {
    const host = machine({
      "nl-NL/a.md": SOUND,
      "de-DE/human.md": articleWith([], { "ms.contentlocale": "de-de", "ms.translationtype": "HT" }),
      "de-DE/undeclared.md": "# Ohne\n",
      "plain.md": "# Plain\n",
    });
    const { report } = await run(host);
    expect(
      report.files.map(({ path, locale, translationType, units }) => [path, locale, translationType, units]),
    ).toEqual([
      ["de-DE/human.md", "de-DE", "HT", 0],
      ["de-DE/undeclared.md", "de-DE", null, 0],
      ["nl-NL/a.md", "nl-NL", "MT", 1],
      ["plain.md", null, null, 0],
    ]);
  });

  test("counts what it holds", async () => {
    const info = articleWith([{ source: "", target: "Alleen hier." }]);
    const inner = machine({ "a.md": SOUND, "b.md": BROKEN, "c.md": info });
    let time = Date.UTC(2026, 2, 2);
    const host: Host = {
      ...inner,
      now: () => new Date(time),
      readFile: (path) => {
        time += 250;
        return inner.readFile(path);
      },
    };
    const { report } = await run(host, { config: { skip: ["locale-metadata"], rules: ["mismatched-link:warning"] } });
    expect(report.summary).toEqual({
      files: 3,
      units: 3,
      errors: 0,
      warnings: 1,
      infos: 1,
      fixable: 0,
      suppressed: 0,
      durationMs: 750,
    });
  });

  test("orders the findings of a file by place, whoever found them", async () => {
    const at = (start: number) => span("article", start, start + 1);
    const early = ruleWith("z-early", {
      article: (_, context) => context.report({ messageId: "found", data: { by: "z" }, at: at(3), token: "" }),
    });
    const late = ruleWith("a-late", {
      article: (_, context) => context.report({ messageId: "found", data: { by: "a" }, at: at(9), token: "" }),
    });
    const decided = ruleWith("m-decided", {
      run: {
        contribute: () => ({ value: null, at: at(6) }),
        decide: (contributions, context) => {
          for (const contribution of contributions) {
            context.report({ messageId: "found", data: { by: "m" }, contribution, token: "", identity: "" });
          }
        },
      },
    });
    // The byte at offset 4 is no UTF-8.
    const bytes = Buffer.from("# A.\u0000 long line\n", "latin1").map((byte) => (byte === 0 ? 0xff : byte));
    const result = await run(machine({ "a.md": bytes }), { rules: [late, decided, early] });
    expect(findings(result)).toEqual([
      "a.md:1:4 z-early/found",
      "a.md:1:5 unreadable-file/undecodableBytes",
      "a.md:1:7 m-decided/found",
      "a.md:1:10 a-late/found",
    ]);
    // Nothing is decided here, which would sort them once more.
    expect(findings(await run(machine({ "a.md": bytes }), { rules: [late, early] }))).toEqual([
      "a.md:1:4 z-early/found",
      "a.md:1:5 unreadable-file/undecodableBytes",
      "a.md:1:10 a-late/found",
    ]);
  });

  test("does not hold on to the articles", async () => {
    const fact = ruleWith("keeps-a-word", {
      run: { contribute: ({ text }) => ({ value: text.slice(0, 20), at: span("article", 0, 1) }), decide: () => {} },
    });
    const host = machine({ "a.md": SOUND });
    const { report } = await run(host, { rules: [fact] });
    expect([...report.facts]).toEqual(JSON.parse(JSON.stringify([...report.facts])));
    expect([...report.facts]).toMatchObject([{ ruleId: "keeps-a-word", kind: "run", path: "a.md", linted: true }]);
  });
});

describe("problems on the way", () => {
  test("come beside the report", async () => {
    const host = machine({ "docs/a.md": BROKEN, "empty/x.txt": "", ".openpublishing.publish.config.json": "[]" });
    const result = await run(host, { paths: ["docs", "dcos", "empty"] });
    expect(result.problems.map(({ kind, pattern }) => [kind, pattern])).toEqual([
      ["notFound", "dcos"],
      ["noMatch", "empty"],
    ]);
    expect(result.publishingProblems).toEqual([
      { path: "/work/.openpublishing.publish.config.json", reason: "it holds no JSON object" },
    ]);
    expect(findings(result)).toEqual([expect.stringMatching(/^docs\/a\.md:11:\d+ mismatched-link\/missing$/)]);
  });

  test("a publishing configuration that cannot be used is worth a note only", async () => {
    const host = machine({ "docs/a.md": SOUND, ".openpublishing.publish.config.json": "[]" });
    const result = await run(host);
    expect(result.publishingProblems).toHaveLength(1);
    expect(exitCodeOf(result, result.config)).toBe(0);
  });

  test("a named file that an ignore pattern leaves out is no problem", async () => {
    const result = await run(machine({ "a.md": BROKEN, "b.md": SOUND }), { paths: ["a.md", "b.md"], ignore: ["a.md"] });
    expect(result).toMatchObject({ problems: [], ignored: ["a.md"] });
    expect(result.report.files.map(({ path }) => path)).toEqual(["b.md"]);
  });
});

describe("a run on the way", () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index + 10}.md`, SOUND]));

  test("tells after each file how far it is", async () => {
    const told: number[][] = [];
    await run(machine({ "a.md": SOUND, "b.md": SOUND }), { onProgress: (...counts) => told.push(counts) });
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test("stops where it is aborted", async () => {
    const abort = new AbortController();
    const reason = new Error("enough");
    let done = 0;
    const aborted = run(machine(many), {
      signal: abort.signal,
      onProgress: (count) => {
        done = count;
        if (count === 3) abort.abort(reason);
      },
    });
    await expect(aborted).rejects.toBe(reason);
    expect(done).toBe(3);
  });

  test("does not start when it is aborted before", async () => {
    const host = machine(many);
    await expect(run(host, { signal: AbortSignal.abort(new Error("too late")) })).rejects.toThrow("too late");
  });

  test("hears a timer, although it never waits for anything", async () => {
    const slow = ruleWith("slow", {
      article: () => {
        const end = performance.now() + 20;
        while (performance.now() < end);
      },
    });
    const abort = new AbortController();
    setTimeout(() => abort.abort(new Error("time is up")), 0);
    let done = 0;
    const aborted = run(machine(many), { rules: [slow], signal: abort.signal, onProgress: () => done++ });
    await expect(aborted).rejects.toThrow("time is up");
    expect(done).toBeLessThan(30);
  });
});
