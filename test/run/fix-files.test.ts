import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Host, nodeHost } from "../../src/io/host.ts";
import type { Rule } from "../../src/model/rule.ts";
import { span } from "../../src/model/span.ts";
import { findSourceSpans } from "../../src/parse/source-spans.ts";
import { rules as allRules } from "../../src/rules/index.ts";
import { exitCodeOf } from "../../src/run/exit-code.ts";
import type { RunResult } from "../../src/run/lint-run.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { type Asked, findings, machine, ruleWith, run } from "./run-in-memory.ts";

const GATE = { failOn: "error", maxWarnings: null } as const;
const SOUND = { target: "Open het cluster.", source: "Open the cluster." };
const SPACED = { target: "Sluit het cluster .", source: "Close the cluster." };
const GLUED = { target: "Voer`fjord open`uit.", source: "Run `fjord open` now." };

function fix(host: Host, asked: Asked = {}, suggestions = false): Promise<RunResult> {
  const write = ({ absolutePath, after }: { absolutePath: string; after: string }) =>
    host.replaceFile(absolutePath, after);
  return run(host, { ...asked, fix: { suggestions, write } });
}

const textOf = (host: Host, path: string) => Buffer.from(host.readFile(`/work/${path}`)).toString("utf8");

describe("fixing", () => {
  it("makes safe fixes, reports what remains, and finds nothing to do the second time", async () => {
    const host = machine({
      "a.md": articleWith([SPACED, GLUED, SOUND]),
      "b.md": articleWith([SOUND], { "ms.locfileid": '"2"' }),
    });
    const { report, unfixed } = await fix(host);
    const mended = [{ ...SPACED, target: "Sluit het cluster." }, { ...GLUED, target: "Voer `fjord open` uit." }, SOUND];
    expect(textOf(host, "a.md")).toBe(articleWith(mended));
    expect(report.summary).toMatchObject({ fixed: 2, fixable: 0 });
    expect(report.files.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId))).toEqual([]);
    expect(unfixed).toEqual([]);

    const again = machine({ "a.md": textOf(host, "a.md"), "b.md": textOf(host, "b.md") });
    expect((await fix(again)).report.summary.fixed).toBe(0);
  });

  it("fixes a unit in every article that repeats it, whether the mended one was seen before or not", async () => {
    const mended = { ...SPACED, target: "Sluit het cluster." };
    const articles = [
      [SPACED, GLUED],
      [SPACED, mended],
      [mended, SPACED],
      [mended, SPACED, SPACED],
    ].map((units, id) => [`${id}/a.md`, articleWith(units, { "ms.locfileid": `"${id}"` })] as const);
    const host = machine(Object.fromEntries(articles));
    const result = await fix(host);
    expect(result.report.summary).toMatchObject({ fixed: 6, fixable: 0 });
    expect(findings(result)).toEqual([]);
    for (const [path, text] of articles) {
      const expected = text.replaceAll("cluster .", "cluster.").replace("Voer`fjord open`uit", "Voer `fjord open` uit");
      expect(textOf(host, path)).toBe(expected);
    }
  });

  it("makes suggestions where they are wanted", async () => {
    const article = articleWith([{ target: "Open het cluster cluster.", source: "Open the cluster." }, SPACED]);
    const host = machine({ "a.md": article });
    expect((await fix(host)).report.summary.fixed).toBe(1);
    expect((await fix(host, {}, true)).report.summary.fixed).toBe(1);
    expect(textOf(host, "a.md")).toBe(articleWith([SOUND, { ...SPACED, target: "Sluit het cluster." }]));
  });

  it("keeps a byte order mark and line endings", async () => {
    const written = (unit: typeof SPACED) => `\ufeff${articleWith([unit, SOUND]).replaceAll("\n", "\r\n")}`;
    const host = machine({ "a.md": written(SPACED) });
    await fix(host);
    expect(textOf(host, "a.md")).toBe(written({ ...SPACED, target: "Sluit het cluster." }));
  });

  it("makes the fixes that touch each other one after the other", async () => {
    const shorten = (id: string, from: string, to: string) =>
      ruleWith(id, {
        unit(unit, context) {
          const at = unit.target.text.indexOf(from);
          if (at < 0) return;
          const place = span("target", unit.target.span.start + at, unit.target.span.start + at + from.length);
          const edits = [{ span: place, text: to }];
          context.report({
            messageId: "found",
            data: { by: id },
            at: place,
            unit,
            token: from,
            fix: { safety: "safe", edits },
          });
        },
      });
    const host = machine({ "a.md": articleWith([{ target: "abcd", source: "Open" }]) });
    const result = await fix(host, { rules: [shorten("one", "ab", "x"), shorten("two", "cd", "y")] });
    expect(textOf(host, "a.md")).toBe(articleWith([{ target: "xy", source: "Open" }]));
    expect(result.report.summary.fixed).toBe(2);
  });

  it("fixes an article whose locale only the others tell", async () => {
    const unknown = articleWith([GLUED], { "ms.contentlocale": null });
    const host = machine({
      "docs/a.md": articleWith([SOUND]),
      "docs/b.md": articleWith([SOUND]),
      "docs/c.md": unknown,
    });
    await fix(host);
    expect(textOf(host, "docs/c.md")).toContain("Voer `fjord open` uit.");
  });

  it("leaves alone what a directive or the baseline takes out", async () => {
    const article = articleWith([SPACED, GLUED]);
    const directive = "<!-- l10n-lint-disable-file space-before-punctuation -->\n";
    const host = machine({ "a.md": article + directive });
    const { report } = await fix(host);
    expect(textOf(host, "a.md")).toContain("Sluit het cluster .");
    expect(report.summary).toMatchObject({ fixed: 1, suppressed: 1 });

    const { fingerprint = "" } =
      (await run(machine({ "a.md": articleWith([SPACED]) }))).report.files[0]?.diagnostics[0] ?? {};
    const entry = { path: "a.md", rule: "space-before-punctuation/spaced", fingerprint };
    const accepted = machine({ "a.md": article, "l10n-lint-baseline.jsonl": JSON.stringify(entry) });
    expect((await fix(accepted)).report.summary).toMatchObject({ fixed: 1, suppressed: 1 });
    expect(textOf(accepted, "a.md")).toContain("Sluit het cluster .");
  });

  it("ends when it is aborted", async () => {
    const host = machine({ "a.md": articleWith([SPACED]), "b.md": articleWith([SPACED]) });
    const controller = new AbortController();
    const write = () => controller.abort(new Error("enough"));
    const result = run(host, { signal: controller.signal, fix: { suggestions: false, write } });
    await expect(result).rejects.toThrow("enough");
  });
});

describe("what cannot be fixed is told", () => {
  it("a file with bytes that are no UTF-8: writing it would destroy them", async () => {
    const bytes = Buffer.concat([Buffer.from(articleWith([SPACED])), Buffer.from([0x0a, 0xe9, 0x0a])]);
    const host = machine({ "a.md": bytes });
    const { report, unfixed } = await fix(host);
    expect(unfixed).toEqual([{ path: "a.md", kind: "undecodable" }]);
    expect(report.summary.fixed).toBe(0);
    expect(host.readFile("/work/a.md")).toEqual(bytes);
    expect(findings({ report } as RunResult).join()).toContain("space-before-punctuation/spaced");
  });

  it("a file that cannot be written: its findings stay, and the others are fixed", async () => {
    const host = machine({ "a.md": articleWith([SPACED]), "b.md": articleWith([SPACED]) });
    const locked: Host = {
      ...host,
      replaceFile(path, content) {
        if (path.endsWith("a.md")) throw Object.assign(new Error("EACCES: no"), { code: "EACCES" });
        host.replaceFile(path, content);
      },
    };
    const result = await fix(locked);
    expect(result.unfixed).toEqual([{ path: "a.md", kind: "unwritten", reason: "permission denied" }]);
    expect(result.report.summary).toMatchObject({ fixed: 1, fixable: 1 });
    expect(exitCodeOf(result, GATE)).toBe(2);
  });

  const replacing = (id: string, from: string, to: string): Rule =>
    ruleWith(id, {
      unit(unit, context) {
        if (!unit.target.text.startsWith(from)) return;
        const place = span("target", unit.target.span.start, unit.target.span.start + from.length);
        const fixed = { safety: "safe" as const, edits: [{ span: place, text: to }] };
        context.report({ messageId: "found", data: { by: id }, at: place, unit, token: from, fix: fixed });
      },
    });

  it("fixes that undo each other: the file is whole all the same", async () => {
    const host = machine({ "a.md": articleWith([{ target: "een", source: "one" }]) });
    const { unfixed } = await fix(host, {
      rules: [replacing("there", "een", "twee"), replacing("back", "twee", "een")],
    });
    expect(unfixed).toEqual([{ path: "a.md", kind: "unstable" }]);
    expect(textOf(host, "a.md")).toBe(articleWith([{ target: "een", source: "one" }]));
  });

  it("a fix that would change source text", async () => {
    const meddling = ruleWith("meddling", {
      unit(unit, context) {
        const { start, end } = unit.source.span;
        const edits = [{ span: span("article", start, end), text: "changed" }];
        const at = unit.target.span;
        context.report({ messageId: "found", data: { by: "" }, at, unit, token: "", fix: { safety: "safe", edits } });
      },
    });
    const host = machine({ "a.md": articleWith([SOUND]) });
    const { unfixed, report } = await fix(host, { rules: [meddling] });
    expect(unfixed).toEqual([{ path: "a.md", kind: "refused", reason: "meddling" }]);
    expect(report.summary).toMatchObject({ fixed: 0, errors: 1 });
    expect(textOf(host, "a.md")).toBe(articleWith([SOUND]));
  });
});

/** Every documented example of a defect, as one article a locale. */
function documentedDefects(): Record<string, string> {
  const units = new Map<string, { source: string; target: string }[]>();
  for (const example of allRules.flatMap(({ docs }) => docs.incorrect)) {
    if (!("target" in example)) continue;
    units.set(example.locale, [...(units.get(example.locale) ?? []), example]);
  }
  const articles = [...units].map(([locale, own]) => {
    return [`docs/${locale}/all.md`, articleWith(own, { "ms.contentlocale": locale })] as const;
  });
  return Object.fromEntries(articles);
}

const sourcesOf = (text: string) => findSourceSpans(text).map(({ start, end }) => text.slice(start, end));

describe.each([
  ["safe fixes", false],
  ["suggestions", true],
])("%s of everything the rules document", (_, suggestions) => {
  it("leave nothing to fix, and no source text is another one", async () => {
    const before = documentedDefects();
    const host = machine(before);
    const { report, unfixed } = await fix(host, {}, suggestions);
    expect(unfixed).toEqual([]);
    expect(report.summary.fixed).toBeGreaterThan(20);
    expect(report.summary.fixable).toBe(0);
    for (const [path, text] of Object.entries(before)) {
      expect(sourcesOf(textOf(host, path))).toEqual(sourcesOf(text));
      expect(textOf(host, path).split("\n---\n")[0]).toBe(text.split("\n---\n")[0]);
    }
    const written = await fix(host, {}, suggestions);
    expect(written.report.summary.fixed).toBe(0);
  });
});

it("fixing the fixtures changes no source text, no file without a fix, and nothing the second time", async () => {
  const folder = temporaryFolder();
  const original = join(import.meta.dirname, "../../fixtures");
  cpSync(original, folder, { recursive: true });
  const host = nodeHost(folder);
  const changed: string[] = [];
  const once = (into: string[]) =>
    run(host, {
      fix: {
        suggestions: false,
        write(change) {
          into.push(change.path);
          host.replaceFile(change.absolutePath, change.after);
        },
      },
    });
  await once(changed);
  expect(changed.length).toBeGreaterThan(2);
  const articles = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  for (const path of articles) {
    const [before, after] = [join(original, path), join(folder, path)].map((file) => readFileSync(file)) as [
      Buffer,
      Buffer,
    ];
    if (!changed.includes(path.replaceAll("\\", "/"))) expect(after.equals(before)).toBe(true);
    expect(sourcesOf(after.toString())).toEqual(sourcesOf(before.toString()));
  }
  const second: string[] = [];
  await once(second);
  expect(second).toEqual([]);
});
