import { describe, expect, test } from "vitest";
import { resolveConfig } from "../../src/config/resolve.ts";
import type { Host } from "../../src/io/host.ts";
import type { ResolvedConfig } from "../../src/model/config.ts";
import type { Rule } from "../../src/model/rule.ts";
import { span } from "../../src/model/span.ts";
import { exitCodeOf } from "../../src/run/exit-code.ts";
import { NO_PLAIN_TALLY } from "../../src/run/surroundings/plain-tally.ts";
import { NO_TALLY } from "../../src/run/surroundings/source-tally.ts";
import { articleWith } from "../rule-tester.ts";
import { findings, machine, ruleWith, run } from "./run-in-memory.ts";

const BROKEN = articleWith([{ source: "See [limits](/limits).", target: "Zie limieten." }]);
const gate: ResolvedConfig = resolveConfig([], {});
const HERE = span("article", 0, 3);

const fail = (): never => {
  throw new TypeError("no luck");
};

/** Finds something in every article. */
const sound = ruleWith("sound", {
  article: (_, context) => context.report({ messageId: "found", data: { by: "sound" }, at: HERE, token: "" }),
});

const FAILING: readonly (readonly [string, Rule["checks"]])[] = [
  ["article", { article: fail }],
  ["unit", { unit: fail }],
  ["group contribute", { group: { contribute: fail, decide: () => {} } }],
  ["run contribute", { run: { contribute: fail, decide: () => {} } }],
  ["group decide", { group: { contribute: () => ({ value: 1, at: HERE }), decide: fail } }],
  ["run decide", { run: { contribute: () => ({ value: 1, at: HERE }), decide: fail } }],
];

describe("a rule that throws", () => {
  test.each(FAILING)("in %s is a finding and exit code 2, and the others run", async (_, checks) => {
    const result = await run(machine({ "a.md": BROKEN, "b.md": BROKEN }), {
      rules: [ruleWith("failing", checks), sound],
    });
    const internal = result.report.files.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ ruleId }) => ruleId === "internal-error"),
    );
    expect(internal.length).toBeGreaterThan(0);
    for (const { messageId, severity, message } of internal) {
      expect({ messageId, severity }).toEqual({ messageId: "ruleFailed", severity: "error" });
      expect(message).toBe("Rule failing failed: TypeError: no luck");
    }
    expect(findings(result).filter((finding) => finding.endsWith("sound/found"))).toEqual([
      "a.md:1:1 sound/found",
      "b.md:1:1 sound/found",
    ]);
    expect(exitCodeOf(result, gate)).toBe(2);
    expect(exitCodeOf(result, { ...gate, failOn: "never" })).toBe(2);
  });

  test("in a decision keeps what it reported before, and points at the first article", async () => {
    const half = ruleWith("half", {
      run: {
        contribute: () => ({ value: 1, at: HERE }),
        decide: (contributions, context) => {
          const [, second] = contributions;
          if (second)
            context.report({ messageId: "found", data: { by: "half" }, contribution: second, token: "", identity: "" });
          fail();
        },
      },
    });
    const result = await run(machine({ "a.md": BROKEN, "b.md": BROKEN }), { rules: [half] });
    expect(findings(result)).toEqual(["a.md:1:1 internal-error/ruleFailed", "b.md:1:1 half/found"]);
  });

  test("for lack of a message's data is a failure as well", async () => {
    const incomplete = ruleWith("incomplete", {
      article: (_, context) => context.report({ messageId: "found", data: {}, at: HERE, token: "" }),
    });
    const result = await run(machine({ "a.md": BROKEN }), { rules: [incomplete] });
    expect(result.report.files[0]?.diagnostics[0]?.message).toContain("No value for {{by}}");
  });

  test("over a sibling that is not linted is a finding of the article that has it", async () => {
    const picky = ruleWith(
      "picky",
      {
        group: {
          contribute: ({ path }) => (path.includes("zh-TW") ? fail() : { value: path, at: HERE }),
          decide: () => {},
        },
      },
      { needs: ["siblings"] },
    );
    const host = machine({ "nl-NL/a.md": BROKEN, "zh-TW/a.md": BROKEN, "ja-JP/a.md": BROKEN });
    const result = await run(host, { rules: [picky], paths: ["nl-NL/a.md"] });
    expect(findings(result)).toEqual(["nl-NL/a.md:1:1 internal-error/ruleFailed"]);
    expect(Array.from(result.report.facts, ({ path }) => path)).toEqual(["nl-NL/a.md", "ja-JP/a.md"]);
  });
});

describe("an article that brings the linter down", () => {
  test("is a finding and exit code 2, and does not hide the others", async () => {
    const inner = machine({ "a.md": BROKEN, "b.md": BROKEN });
    let calls = 0;
    const host: Host = {
      ...inner,
      sha256: (data) => {
        if (calls++ === 0) throw new RangeError("Maximum call stack size exceeded");
        return inner.sha256(data);
      },
    };
    const result = await run(host, { rules: [sound] });
    expect(findings(result)).toEqual(["a.md:1:1 internal-error/articleFailed", "b.md:1:1 sound/found"]);
    expect(result.report.files[0]?.diagnostics[0]?.message).toBe(
      "The article could not be linted: Maximum call stack size exceeded",
    );
    expect(exitCodeOf(result, gate)).toBe(2);
  });
});

describe("a file that cannot be read", () => {
  const failing = (code: string): Host => {
    const host = machine({ "a.md": BROKEN, "b.md": BROKEN });
    return {
      ...host,
      readFile: (path) => {
        if (path === "/work/a.md") throw Object.assign(new Error(`${code}: open '${path}'`), { code });
        return host.readFile(path);
      },
    };
  };

  test.each([
    ["EACCES", "The file cannot be read: permission denied"],
    ["EPERM", "The file cannot be read: permission denied"],
    ["ENOENT", "The file cannot be read: it is gone"],
    ["EIO", "The file cannot be read: EIO: open '/work/a.md'"],
  ])("because of %s", async (code, message) => {
    const result = await run(failing(code), { rules: [sound] });
    expect(findings(result)).toEqual(["a.md:1:1 unreadable-file/unreadable", "b.md:1:1 sound/found"]);
    expect(result.report.files[0]).toMatchObject({ locale: null, translationType: null, units: 0 });
    expect(result.report.files[0]?.diagnostics[0]?.message).toBe(message);
    expect(exitCodeOf(result, gate)).toBe(2);
  });
});

describe("the exit code", () => {
  type Outcome = Parameters<typeof exitCodeOf>[0];
  const result = (summary: { errors?: number; warnings?: number }, more: Partial<Outcome> = {}): Outcome => ({
    report: {
      tool: { name: "l10n-lint", version: "9.9.9" },
      summary: {
        files: 1,
        units: 1,
        errors: 0,
        warnings: 0,
        infos: 9,
        fixable: 0,
        suppressed: 0,
        durationMs: 1,
        ...summary,
      },
      files: [{ path: "a.md", locale: null, translationType: null, units: 1, diagnostics: [], suppressed: [] }],
      facts: [],
    },
    problems: [],
    baselines: [],
    unfixed: [],
    source: NO_TALLY,
    plain: NO_PLAIN_TALLY,
    ...more,
  });

  test.each([
    [0, {}, {}],
    [1, { errors: 1 }, {}],
    [0, { warnings: 9 }, {}],
    [1, { warnings: 1 }, { failOn: "warning" }],
    [1, { errors: 1 }, { failOn: "warning" }],
    [0, { errors: 1, warnings: 1 }, { failOn: "never" }],
    [0, { warnings: 2 }, { maxWarnings: 2 }],
    [1, { warnings: 3 }, { maxWarnings: 2 }],
    [1, { warnings: 3 }, { maxWarnings: 2, failOn: "never" }],
    [0, { errors: 1 }, { maxWarnings: 0, failOn: "never" }],
  ] as const)("%i for %j with %j", (code, summary, setting) => {
    expect(exitCodeOf(result(summary), { ...gate, ...setting })).toBe(code);
  });

  test.each([
    ["notFound", 2],
    ["noMatch", 2],
    ["unreadableFolder", 2],
    ["notAFile", 2],
    ["brokenLink", 2],
    ["symlinkOutside", 0],
  ] as const)("with %s is %i", (kind, code) => {
    expect(exitCodeOf(result({}, { problems: [{ pattern: "x", kind, path: "x" }] }), gate)).toBe(code);
  });
});
