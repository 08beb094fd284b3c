import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { SourceRequest } from "../../src/config/resolve.ts";
import { nodeHost } from "../../src/io/host.ts";
import { exitCodeOf } from "../../src/run/exit-code.ts";
import type { RunResult } from "../../src/run/lint-run.ts";
import { gitFolder } from "../io/git/git-folder.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { run } from "./run-in-memory.ts";

const PROSE = "# Storage\n\nOpen the cluster that you want to save.\n\nThen wait until it is stored.\n";
const CHANGED = PROSE.replace("save", "copy");
const NEVER = "0123456789012345678901234567890123456789";

const crLf = (text: string) => text.replaceAll("\n", "\r\n");
const sha1 = (bytes: string | Uint8Array) => createHash("sha1").update(bytes).digest("hex");

/** An article whose units carry the prose of `PROSE`. */
function article(hash: string | null, commit: string, locale = "nb-NO", handoff = "01/02/2025"): string {
  const unit = (number: number, target: string, source: string) =>
    `<span data-ttu-id="0aa11-${number}">${target}</span><span class="sxs-lookup"><span data-stu-id="0aa11-${number}">${source}</span></span>`;
  return `---
title: Lagring
${hash === null ? "" : `ms.openlocfilehash: ${hash}\n`}ms.sourcegitcommit: ${commit}
ms.translationtype: MT
ms.contentlocale: ${locale}
ms.lasthandoff: ${handoff}
ms.locfileid: "${hash?.replace(/\D/g, "").slice(0, 8) ?? "1"}"
---
# ${unit(102, "Lagring", "Storage")}

${unit(103, "Åpne klyngen du vil lagre.", "Open the cluster that you want to save.")}

${unit(104, "Vent til den er lagret.", "Then wait until it is stored.")}
`;
}

type Settings = Omit<SourceRequest, "path">;

/** Lints articles, by their paths below a folder of their own, against a source. */
async function lint(articles: Readonly<Record<string, string>>, source: string, settings: Settings = {}) {
  const folder = temporaryFolder(articles);
  const result = await lintIn(folder, source, settings);
  return { result, found: found(result), messages: messages(result) };
}

function lintIn(folder: string, source: string, settings: Settings = {}): Promise<RunResult> {
  const only = ["stale-hash", "stale-segment"];
  return run(nodeHost(folder), { config: { only, settings: { source: { path: source, ...settings } } } });
}

const found = ({ report }: RunResult) =>
  report.files.flatMap(({ path, diagnostics }) => diagnostics.map(({ messageId }) => `${path} ${messageId}`));
const messages = ({ report }: RunResult) =>
  report.files.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ ruleId }) => ruleId === "stale-hash").map(({ message, help }) => [message, help]),
  );
const gate = { failOn: "never", maxWarnings: null } as const;

describe("an article is fresh when its hash is", () => {
  it("that of a blob without CR in the line endings of Windows, or of one with CR as it is", async () => {
    const source = gitFolder();
    const latin = Buffer.from([0x23, 0x20, 0xf3, 0x0a]);
    const commit = source.commit("2025-01-01", {
      "docs/lf.md": PROSE,
      "docs/crlf.md": crLf(PROSE),
      "docs/latin.md": latin,
    });
    const { result, found } = await lint(
      {
        "docs/lf.md": article(sha1(crLf(PROSE)), commit),
        "docs/crlf.md": article(sha1(crLf(PROSE)), commit),
        "docs/latin.md": article(sha1(Buffer.from([0x23, 0x20, 0xf3, 0x0d, 0x0a])), commit),
      },
      source.path,
    );
    expect(found).toEqual([]);
    expect(result.source).toMatchObject({ checked: 3, gaps: {}, problem: null });
  });

  it("that of a file in a plain folder, whatever its line endings", async () => {
    const source = temporaryFolder({ "docs/lf.md": PROSE, "docs/crlf.md": crLf(PROSE) });
    const text = article(sha1(crLf(PROSE)), NEVER);
    const { result, found } = await lint({ "docs/lf.md": text, "docs/crlf.md": text }, source);
    expect(found).toEqual([]);
    expect(result.source.checked).toBe(2);
  });
});

describe("a source that changed", () => {
  it("is told with what changed, how far the article is behind, and where to see it", async () => {
    const source = gitFolder("the source");
    const first = source.commit("2025-01-01", { "docs/-a b.md": PROSE });
    source.commit("2025-01-11", { "docs/-a b.md": `${PROSE}\nNew.\n` });
    const last = source.commit("2025-02-10", { "docs/-a b.md": CHANGED });
    source.git("remote", "add", "origin", "https://robot:secret@github.com/fjord/docs.git");
    const { found, messages } = await lint({ "docs/-a b.md": article(sha1(crLf(PROSE)), first) }, source.path);
    expect(found).toEqual(["docs/-a b.md stale", "docs/-a b.md newSentences", "docs/-a b.md changed"]);
    expect(messages).toEqual([
      [
        "The source changed since this translation: text; 2 commits and 40 days behind, the last of 2025-02-10",
        `hand the article off again: https://github.com/fjord/docs/compare/${first.slice(0, 12)}...${last.slice(0, 12)}`,
      ],
    ]);
  });

  it("is judged by the version that was translated: cosmetic changes are a note", async () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", { "a/b.md": `---\ntitle: A\n---\n${PROSE}[x](y.md)\n` });
    source.commit("2025-01-02", {
      "a/b.md": `---\ntitle: B\n---\n${PROSE.replace("that you", "that\nyou")}[x](z.md)\n`,
    });
    const hash = sha1(crLf(`---\ntitle: A\n---\n${PROSE}[x](y.md)\n`));
    const { found } = await lint({ "a/b.md": article(hash, first) }, source.path);
    expect(found).toEqual(["a/b.md staleCosmetic"]);
  });

  it("is judged by the English in the article, where there is no history", async () => {
    const text = article(sha1(crLf(PROSE)), NEVER);
    const wrapped = `---\ntitle: new\n---\n${PROSE.replace("that you", "that\nyou")}`;
    expect((await lint({ "a/b.md": text }, temporaryFolder({ "a/b.md": wrapped }))).found).toEqual([
      "a/b.md staleCosmetic",
    ]);
    const bold = PROSE.replace("save", "**save**");
    const { messages } = await lint({ "a/b.md": text }, temporaryFolder({ "a/b.md": bold }));
    expect(messages).toEqual([["The source changed since this translation: markup", "hand the article off again"]]);
  });

  it("that moved is a note, and compared at its new place", async () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", { "a/old.md": PROSE, "a/both.md": `${PROSE}One more sentence here.\n` });
    source.git("mv", "a/old.md", "a/new name.md");
    source.git("mv", "a/both.md", "a/moved.md");
    source.commit("2025-01-02", {});
    source.commit("2025-01-03", { "a/moved.md": `${CHANGED}One more sentence here.\n` });
    const { found, messages } = await lint(
      {
        "a/old.md": article(sha1(crLf(PROSE)), first),
        "a/both.md": article(sha1(crLf(`${PROSE}One more sentence here.\n`)), first),
      },
      source.path,
    );
    expect(found).toContain("a/old.md sourceRenamed");
    expect(found.filter((each) => each.startsWith("a/old.md"))).toHaveLength(1);
    expect(found.filter((each) => each.startsWith("a/both.md")).sort()).toEqual([
      "a/both.md changed",
      "a/both.md newSentences",
      "a/both.md sourceRenamed",
      "a/both.md stale",
    ]);
    expect(messages.map(([message]) => message)).toContainEqual(
      expect.stringMatching(/moved from .*a\/old\.md to .*a\/new name\.md$/),
    );
  });

  it("that is gone is told, with history and without", async () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", { "a/b.md": PROSE, "a/c.md": "Something else." });
    source.commit("2025-01-02", { "a/b.md": null });
    const text = article(sha1(crLf(PROSE)), first);
    expect((await lint({ "a/b.md": text }, source.path)).found).toEqual(["a/b.md sourceGone"]);
    expect((await lint({ "a/b.md": text }, temporaryFolder({ "a/c.md": "" }))).found).toEqual(["a/b.md sourceGone"]);
  });

  it("says as much as a newer sibling, which is then not told", async () => {
    const source = temporaryFolder({ "a.md": CHANGED });
    const texts = {
      "docs/nb-NO/a.md": article(sha1(crLf(PROSE)), NEVER),
      "docs/zh-TW/a.md": article(sha1(crLf(CHANGED)), NEVER, "zh-TW", "02/02/2025"),
    };
    const { found } = await lint(texts, source);
    expect(found.filter((each) => /stale|Sibling/.test(each))).toEqual(["docs/nb-NO/a.md stale"]);
    const folder = temporaryFolder(texts);
    const off = await run(nodeHost(folder), {
      config: { only: ["stale-hash"], rules: ["stale-hash/stale:off"], settings: { source: { path: source } } },
    });
    expect(off.report.files.flatMap(({ diagnostics }) => diagnostics.map(({ messageId }) => messageId))).toEqual([
      "behindSibling",
    ]);
  });
});

describe("a hash", () => {
  it("that is not that of the source at its commit is an error", async () => {
    const source = gitFolder();
    const commit = source.commit("2025-01-01", { "a/b.md": PROSE });
    const { result, found } = await lint({ "a/b.md": article(sha1("something else"), commit) }, source.path);
    expect(found).toEqual(["a/b.md hashMismatch"]);
    expect(result.report.files[0]?.diagnostics[0]).toMatchObject({ severity: "error" });
  });
});

describe("only what changed since a revision", () => {
  it("counts, segment by segment", async () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", { "a/b.md": PROSE, "a/c.md": PROSE, "a/d.md": PROSE });
    source.commit("2025-01-02", { "a/b.md": CHANGED, "a/c.md": CHANGED });
    source.git("tag", "release");
    source.commit("2025-01-03", { "a/c.md": CHANGED.replace("wait", "rest"), "a/d.md": null });
    const text = article(sha1(crLf(PROSE)), first);
    const texts = { "a/b.md": text, "a/c.md": text, "a/d.md": text };
    const { result, found } = await lint(texts, source.path, { since: "release" });
    expect(found).toEqual(["a/c.md stale", "a/c.md newSentences", "a/c.md changed", "a/d.md sourceGone"]);
    const [segment] = result.report.files.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ segmentId }) => segmentId),
    );
    expect(segment?.segmentId).toBe("0aa11-104");
  });

  it("follows a source that moved before, and tells of one that moved after", async () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", { "a/b.md": PROSE, "a/c.md": `${PROSE}\nMore.\n` });
    source.commit("2025-01-02", { "a/b.md": null, "new/b.md": CHANGED });
    source.git("tag", "release");
    const text = article(sha1(crLf(PROSE)), first);
    expect((await lint({ "a/b.md": text }, source.path)).found).toEqual([
      "a/b.md sourceRenamed",
      "a/b.md stale",
      "a/b.md newSentences",
      "a/b.md changed",
    ]);
    expect((await lint({ "a/b.md": text }, source.path, { since: "release" })).found).toEqual([]);
    source.commit("2025-01-03", { "a/c.md": null, "new/c.md": `${PROSE}\nMore.\n`, "new/b.md": `${CHANGED}\nNew.\n` });
    const other = article(sha1(crLf(`${PROSE}\nMore.\n`)), first);
    const { found } = await lint({ "a/b.md": text, "a/c.md": other }, source.path, { since: "release" });
    expect(found).toEqual(["a/b.md stale", "a/b.md newSentences", "a/c.md sourceRenamed"]);
  });

  it("is refused without history", async () => {
    const { result } = await lint({ "a/b.md": article(sha1(PROSE), NEVER) }, temporaryFolder({ "a/b.md": "" }), {
      since: "v1",
    });
    expect(result.source.problem).toMatch(/is a plain folder; only a git repository has revisions$/);
    expect(exitCodeOf(result, gate)).toBe(2);
  });
});

describe("what cannot be looked at", () => {
  it("is counted: commits that a shallow clone does not have", async () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", { "a/b.md": PROSE, "a/c.md": PROSE });
    source.commit("2025-01-02", { "a/c.md": CHANGED });
    source.git("clone", "-q", "--depth", "1", pathToFileURL(source.path).href, "../shallow");
    const text = article(sha1(crLf(PROSE)), first);
    const { result, found, messages } = await lint({ "a/b.md": text, "a/c.md": text }, join(source.path, "../shallow"));
    expect(found).toEqual(["a/c.md stale", "a/c.md newSentences", "a/c.md changed"]);
    expect(messages).toEqual([["The source changed since this translation: text", "hand the article off again"]]);
    expect(result.source).toEqual({
      asked: true,
      checked: 2,
      gaps: { commitMissing: { count: 2, first: "a/b.md" } },
      missingCommits: [first],
      shallow: true,
      problem: null,
    });
    expect(exitCodeOf(result, gate)).toBe(0);
  });

  it("is counted: articles without a hash, without a counterpart, and sources that are no text", async () => {
    const source = temporaryFolder({ "a/b.md": "\u0000", "a/ok.md": PROSE });
    const text = article(sha1(crLf(PROSE)), NEVER);
    const { result, found } = await lint(
      { "a/b.md": text, "a/c.md": article(null, NEVER), "x/d.md": text, "a/ok.md": text },
      source,
    );
    expect(found).toEqual([]);
    expect(result.source.gaps).toEqual({
      withoutHash: { count: 1, first: "a/c.md" },
      unmapped: { count: 1, first: "x/d.md" },
      unreadable: { count: 1, first: "a/b.md" },
    });
    expect(exitCodeOf(result, gate)).toBe(0);
  });

  it("is counted: sources that did not exist at their commit", async () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", { "a/x.md": "" });
    source.commit("2025-01-02", { "a/b.md": PROSE });
    const { result, found } = await lint({ "a/b.md": article(sha1(crLf(PROSE)), first) }, source.path);
    expect(found).toEqual([]);
    expect(result.source.gaps).toEqual({ notAtCommit: { count: 1, first: "a/b.md" } });
  });

  it("is counted: sources that never were where the map says", async () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", { "a/b.md": PROSE });
    const text = article(sha1(crLf(PROSE)), first);
    const wrong = { path: source.path, map: { "a/{locale}/**": "a/{locale}/**" } };
    const config = { only: ["stale-hash"], settings: { source: wrong } };
    const result = await run(nodeHost(temporaryFolder({ "a/nb-NO/b.md": text })), { config });
    expect(found(result)).toEqual([]);
    expect(result.source.gaps).toEqual({ neverThere: { count: 1, first: "a/nb-NO/b.md" } });
    expect(exitCodeOf(result, gate)).toBe(2);
  });

  it("ends the run with 2 where nothing could be checked, and only there", async () => {
    const text = article(sha1(PROSE), NEVER);
    const nowhere = await lint({ "a/b.md": text }, "/nowhere/at/all");
    expect(exitCodeOf(nowhere.result, gate)).toBe(2);
    const elsewhere = await lint({ "a/b.md": text }, temporaryFolder({ "x/y.md": "" }));
    expect(exitCodeOf(elsewhere.result, gate)).toBe(2);
    const readme = await lint({ "README.md": "# Read me\n" }, temporaryFolder({ "x/y.md": "" }));
    expect(exitCodeOf(readme.result, gate)).toBe(0);
  });
});

describe("paths", () => {
  it("start at the roots of both repositories, also from folders within them", async () => {
    const source = gitFolder();
    const commit = source.commit("2025-01-01", { "docs/storage/plan/a.md": PROSE });
    const target = gitFolder("docs.nb-NO");
    const path = join(target.path, "docs/storage/plan/a.md");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, article(sha1(crLf(CHANGED)), commit));
    const folders = [target.path, join(target.path, "docs/storage"), join(target.path, "docs/storage/plan")];
    const sources = [source.path, join(source.path, "docs"), join(source.path, "docs/storage")];
    for (const folder of folders) {
      for (const each of sources) {
        const result = await lintIn(folder, each);
        expect(found(result).map((line) => line.split(" ")[1])).toEqual(["hashMismatch"]);
      }
    }
  });
});
