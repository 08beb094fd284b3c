import { describe, expect, it } from "vitest";
import type { Host } from "../../src/io/host.ts";
import { exitCodeOf } from "../../src/run/exit-code.ts";
import { updateBaseline } from "../../src/run/jobs/update-baseline.ts";
import { articleWith } from "../rule-tester.ts";
import { type Asked, findings, machine, requestFor, run } from "./run-in-memory.ts";

const FILE = "/work/l10n-lint-baseline.jsonl";
const GATE = { failOn: "error", maxWarnings: null } as const;
const EMPTY = { target: "Se [](/veiledning) først.", source: "See [the guide](/veiledning) first." };
const OTHER_LINK = { target: "Se [planen](/planen).", source: "See [the plan](/plan)." };
const SOUND = { target: "Åpne klyngen.", source: "Open the cluster." };
const NB = { "ms.contentlocale": "nb-NO" };
const OLD = articleWith([SOUND, EMPTY, OTHER_LINK], NB);

type Files = Record<string, string>;

function update(host: Host, asked: Asked & { readonly accept?: boolean; readonly allowEmpty?: boolean } = {}) {
  const { accept = true, allowEmpty = false, ...rest } = asked;
  return updateBaseline({ ...requestFor(host, rest), allowEmpty }, accept, host);
}

/** The baseline of some files, as `baseline update` writes it. */
async function baselineOf(files: Files): Promise<string> {
  const host = machine(files);
  await update(host);
  return text(host);
}

const text = (host: Host) => Buffer.from(host.readFile(FILE)).toString("utf8");

async function left(files: Files, baseline: string, asked: Asked = {}) {
  const result = await run(machine({ ...files, [FILE]: baseline }), asked);
  return {
    open: findings(result),
    suppressed: result.report.summary.suppressed,
    code: exitCodeOf(result, GATE),
    ...result,
  };
}

describe("accepting what is found", () => {
  it("silences exactly that, and lists it apart", async () => {
    const files = { "docs/a.md": OLD };
    const baseline = await baselineOf(files);
    expect(baseline.split("\n").map((line) => line.slice(0, 50))).toEqual(
      [
        '{"path":"docs/a.md","rule":"empty-link-text/blank"',
        '{"path":"docs/a.md","rule":"mismatched-link/changed',
        "",
      ].map((line) => line.slice(0, 50)),
    );
    const { open, suppressed, code, report } = await left(files, baseline);
    expect({ open, suppressed, code }).toEqual({ open: [], suppressed: 2, code: 0 });
    expect(report.files[0]?.suppressed).toMatchObject([
      { kind: "baseline", reason: null, diagnostic: { ruleId: "empty-link-text" } },
      { kind: "baseline", reason: null, diagnostic: { ruleId: "mismatched-link" } },
    ]);
  });

  it("leaves a new defect: exit 1 with that one", async () => {
    const baseline = await baselineOf({ "docs/a.md": OLD });
    const more = { target: "Lukk [](/klyngen).", source: "Close [it](/klyngen)." };
    const { open, code } = await left({ "docs/a.md": articleWith([SOUND, EMPTY, OTHER_LINK, more], NB) }, baseline);
    expect({ open: open.map((finding) => finding.replace(/:[\d:]+/, "")), code }).toEqual({
      open: ["docs/a.md empty-link-text/blank"],
      code: 1,
    });
  });

  it("holds for the article moved and wrapped otherwise, not for a copy of it", async () => {
    const baseline = await baselineOf({ "docs/a.md": OLD });
    const wrapped = OLD.replaceAll("first.", "\n  first.")
      .replace("først", "\nførst")
      .replace(/\n---\n/, "\n---\n\n\n");
    expect(await left({ "docs/deep/b.md": wrapped }, baseline)).toMatchObject({ open: [], code: 0 });
    const copy = await left({ "docs/a.md": OLD, "docs/b.md": OLD.replace("90000001", "90000002") }, baseline);
    expect(copy.open).toHaveLength(2);
  });

  it("ends when the source text changes", async () => {
    const baseline = await baselineOf({ "docs/a.md": OLD });
    const { open, code } = await left({ "docs/a.md": OLD.replace("first.", "at first.") }, baseline);
    expect(open).toHaveLength(1);
    expect(open[0]).toContain("empty-link-text/blank");
    expect(code).toBe(1);
  });

  it("of the file itself ends when its source hash changes", async () => {
    const broken = articleWith([SOUND], { "ms.lasthandoff": "31/31/2020" });
    const baseline = await baselineOf({ "a.md": broken });
    expect((await left({ "a.md": broken }, baseline)).open).toEqual([]);
    const handedOff = broken.replace("0a4d55a8d778e5022fab701977c5d840bbc486d0", "1".repeat(40));
    expect((await left({ "a.md": handedOff }, baseline)).open).toHaveLength(1);
  });

  it("holds for what only several articles tell", async () => {
    const older = articleWith([SOUND], { ...NB, "ms.lasthandoff": "01/01/2020" });
    const newer = articleWith([SOUND], { "ms.openlocfilehash": "2".repeat(40), "ms.locfileid": '"2"' });
    const files = { "docs/nb-NO/a.md": older, "docs/nl-NL/a.md": newer };
    const baseline = await baselineOf(files);
    expect(baseline).toContain("stale-hash/behindSibling");
    expect(await left(files, baseline)).toMatchObject({ open: [], suppressed: 1 });
    expect((await left(files, "")).open).toHaveLength(1);
    const alone = await left(files, baseline, { paths: ["docs/nb-NO/a.md"] });
    expect(alone).toMatchObject({ open: [], suppressed: 1 });
  });

  it("is in the folder of each article's configuration, else in the working directory, or where somebody says", async () => {
    const files = { "docs/a.md": OLD, "more/b.md": OLD.replace("90000001", "90000002") };
    const entries = await baselineOf(files);
    const own = (await baselineOf({ "docs/a.md": OLD })).replaceAll("docs/a.md", "a.md");
    const inFolder = { ...files, "docs/l10n-lint-baseline.jsonl": own };
    const config = (text: object) => ({ "docs/l10n-lint.config.json": JSON.stringify(text) });
    const openIn = async (placed: Files, asked: Asked = {}) => {
      const found = findings(await run(machine(placed), asked));
      return [found.filter((each) => each.startsWith("docs/")).length, found.length];
    };
    expect(await openIn(inFolder)).toEqual([2, 4]);
    expect(await openIn({ ...inFolder, ...config({}) })).toEqual([0, 2]);
    expect(await openIn({ ...inFolder, ...config({}), [FILE]: entries })).toEqual([0, 0]);
    expect(await openIn({ ...files, ...config({}), [FILE]: entries })).toEqual([0, 0]);
    expect(await openIn({ ...files, ...config({ baseline: false }), [FILE]: entries })).toEqual([2, 2]);
    const named = { ...files, ...config({ baseline: "known.jsonl" }), "docs/known.jsonl": own, [FILE]: entries };
    expect(await openIn(named)).toEqual([0, 0]);
    expect(await openIn(named, { config: { settings: { baseline: false } } })).toEqual([2, 4]);
    const elsewhere = { config: { settings: { baseline: "/work/docs/l10n-lint-baseline.jsonl" } } };
    expect(await openIn(inFolder, elsewhere)).toEqual([0, 2]);
  });
});

describe("a baseline that is not as it should be", () => {
  const files = { "docs/a.md": OLD };

  it("is followed as far as it can be read", async () => {
    const [first = "", second = ""] = (await baselineOf(files)).split("\n");
    const cut = `${first}\n${second.slice(0, 40)}`;
    const { open, baselines } = await left(files, cut);
    expect(open).toHaveLength(1);
    expect(baselines).toMatchObject([{ path: "l10n-lint-baseline.jsonl", problems: [{ line: 2 }], unreadable: null }]);
    const conflict = `<<<<<<< ours\n${first}\n=======\n${first}\n${second}\n>>>>>>> theirs\n`;
    const merged = await left(files, conflict);
    expect(merged.open).toEqual([]);
    expect(merged.baselines[0]?.problems).toHaveLength(3);
  });

  it("is told where it cannot be read at all, and everything counts", async () => {
    const { open, baselines } = await left(files, "\u0000\u0001");
    expect(open).toHaveLength(2);
    expect(baselines[0]?.unreadable).toBe("it is no UTF-8 text");
    const folder = machine({ ...files, [`${FILE}/x`]: "" });
    expect((await run(folder)).baselines[0]?.unreadable).not.toBeNull();
  });

  it("is no failure where nobody named it, and one where somebody did", async () => {
    expect((await run(machine(files))).baselines).toEqual([]);
    const result = await run(machine(files), { config: { settings: { baseline: "/work/none.jsonl" } } });
    expect(result.baselines[0]?.unreadable).toBe("missing");
    expect(exitCodeOf(result, { ...GATE, failOn: "never" })).toBe(2);
  });

  it("tells what has expired and what is not needed any more", async () => {
    const [first = "", second = ""] = (await baselineOf(files)).split("\n");
    const old = `${first.replace(/}$/, ',"expires":"2024-05-05"}')}\n${second}\n${second.replace(/"[0-9a-f]{32}"/, '"f00d"')}\n`;
    const { open, baselines } = await left(files, old);
    expect(open).toHaveLength(1);
    expect(baselines).toMatchObject([{ expired: 1, idle: 1 }]);
    const last = `${first.replace(/}$/, ',"expires":"2024-05-06"}')}\n`;
    expect((await left(files, last)).baselines).toMatchObject([{ expired: 0 }]);
  });
});

describe("updating a baseline", () => {
  it("keeps reasons, and what the run has nothing to do with", async () => {
    const files = { "nb/a.md": OLD, "nl/b.md": OLD.replace("90000001", "90000002") };
    const reasoned = (await baselineOf(files)).replaceAll("}\n", ',"reason":"known"}\n');
    const changed = { ...files, "nb/a.md": OLD.replace("[](/veil", "[veiledningen](/veil") };
    const host = machine({ ...changed, [FILE]: reasoned });
    const { updates } = await update(host, { paths: ["nb"] });
    expect(updates).toMatchObject([{ added: 0, removed: 1, moved: 0, lost: [] }]);
    expect(
      text(host)
        .split("\n")
        .filter((line) => line.includes("known")),
    ).toHaveLength(3);

    const off = machine({ ...changed, [FILE]: reasoned });
    expect((await update(off, { config: { rules: ["empty-link-text:off"] } })).updates).toMatchObject([{ removed: 0 }]);
  });

  it("prunes without accepting anything new", async () => {
    const host = machine({ "a.md": OLD, [FILE]: await baselineOf({ "a.md": articleWith([EMPTY], NB) }) });
    const before = text(host);
    expect((await update(host, { accept: false })).updates).toMatchObject([{ added: 0, removed: 0 }]);
    expect(text(host)).toBe(before);
    const mended = machine({ "a.md": articleWith([SOUND], NB), [FILE]: before });
    expect((await update(mended, { accept: false })).updates).toMatchObject([{ removed: 1 }]);
    expect(text(mended)).toBe("");
    expect(await update(machine({ "a.md": OLD }), { accept: false })).toMatchObject({
      updates: [],
      failure: { kind: "missing" },
    });
  });

  it("keeps what only articles that were left out could tell", async () => {
    const same = { "a.md": OLD, "b.md": OLD };
    const both = await baselineOf(same);
    expect(both.match(/repeatedFileId/g)).toHaveLength(2);
    const host = machine({ ...same, [FILE]: both });
    expect((await update(host, { accept: false, paths: ["a.md"] })).updates).toMatchObject([{ removed: 0 }]);
    expect((await update(host, { accept: false, ignore: ["b.md"] })).updates).toMatchObject([{ removed: 0 }]);
    const alone = machine({ "a.md": OLD, [FILE]: both });
    expect((await update(alone, { accept: false })).updates).toMatchObject([{ removed: 4 }]);
  });

  it("keeps what was wrong with directives where they do not count", async () => {
    const files = { "a.md": `${articleWith([SOUND], NB)}\n<!-- l10n-lint-disable no-such-rule -->\n` };
    const known = await baselineOf(files);
    expect(known).toContain("unused-disable/unknownRule");
    const config = { settings: { inline: { enabled: false } } };
    expect((await update(machine({ ...files, [FILE]: known }), { config })).updates).toMatchObject([{ removed: 0 }]);
    const mended = machine({ "a.md": articleWith([SOUND], NB), [FILE]: known });
    expect((await update(mended)).updates).toMatchObject([{ removed: 1 }]);
  });

  it("says which lines it could not read and replaced", async () => {
    const host = machine({ "a.md": OLD, [FILE]: `{"path\n${await baselineOf({ "a.md": OLD })}` });
    expect((await update(host)).updates).toMatchObject([{ added: 0, lost: [1] }]);
    expect(text(host)).not.toContain('{"path\n');
  });

  it("does not touch a file that is no baseline, nor any where not everything could be linted", async () => {
    const binary = machine({ "a.md": OLD, [FILE]: "\u0000" });
    expect(await update(binary)).toMatchObject({
      updates: [],
      failure: { kind: "unreadable", path: "l10n-lint-baseline.jsonl", reason: "it is no UTF-8 text" },
    });
    expect(text(binary)).toBe("\u0000");
    const unreadable = machine({ "a.md": OLD, "b.md": "\u0000" });
    expect((await update(unreadable)).failure).toEqual({ kind: "incomplete" });
    expect((await update(unreadable, { paths: ["none.md"] })).updates).toEqual([]);
    expect(unreadable.kind(FILE)).toBeNull();
    const empty = machine({ "docs/.keep": "" });
    expect((await update(empty, { paths: ["docs"] })).updates).toEqual([]);
    expect((await update(empty, { paths: ["docs"], allowEmpty: true })).updates).toMatchObject([{ entries: [] }]);
  });

  it("does not accept what a directive takes out", async () => {
    const directive = "\n<!-- l10n-lint-disable-file empty-link-text -->\n";
    expect((await baselineOf({ "a.md": OLD + directive })).trim().split("\n")).toHaveLength(1);
  });
});

describe("directives in a run", () => {
  it("take out what only several articles tell", async () => {
    const directive = "\n<!-- l10n-lint-disable-file stale-hash/behindSibling -- waits for the next handoff -->\n";
    const older = articleWith([SOUND], { ...NB, "ms.lasthandoff": "01/01/2020" }) + directive;
    const newer = articleWith([SOUND], { "ms.openlocfilehash": "2".repeat(40), "ms.locfileid": '"2"' });
    const host = () => machine({ "docs/nb-NO/a.md": older, "docs/nl-NL/a.md": newer });
    const result = await run(host(), { unusedDisables: "all" });
    expect(findings(result)).toEqual([]);
    expect(result.report.files[0]?.suppressed).toMatchObject([
      { kind: "inline", reason: "waits for the next handoff", diagnostic: { messageId: "behindSibling" } },
    ]);
    expect(findings(await run(host(), { config: { settings: { inline: { enabled: false } } } }))).toHaveLength(1);
  });
});
