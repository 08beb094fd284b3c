import { createHash } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { gitFolder } from "../io/git/git-folder.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { findingsOf, lint } from "./run-binary.ts";

const ENGLISH = "Open the cluster.\n";
const HASH = createHash("sha1").update(ENGLISH.replaceAll("\n", "\r\n")).digest("hex");

function article(locale: string, commit: string, { hash = HASH, handoff = "01/02/2025", type = "MT" } = {}): string {
  return `---
title: x
ms.openlocfilehash: ${hash}
ms.sourcegitcommit: ${commit}
ms.translationtype: ${type}
ms.contentlocale: ${locale}
ms.lasthandoff: ${handoff}
ms.locfileid: "${Number.parseInt(
    createHash("sha1")
      .update(locale + hash)
      .digest("hex")
      .slice(0, 8),
    16,
  )}"
---
<span data-ttu-id="0aa11-102">Åpne klyngen.</span><span class="sxs-lookup"><span data-stu-id="0aa11-102">Open the cluster.</span></span>
`;
}

const NEVER = "0123456789012345678901234567890123456789";

describe("--source", () => {
  test("compares with a git repository, at a revision and since one", () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", { "docs/a.md": ENGLISH });
    source.git("tag", "v1");
    source.commit("2025-01-09", { "docs/a.md": "Close the cluster.\n" });
    source.git("tag", "v2");
    const cwd = temporaryFolder({ "docs/a.md": article("nb-NO", first) });
    const run = (...args: string[]) => lint([".", "--source", source.path, "--format", "json", ...args], { cwd });
    const stale = [
      "docs/a.md stale-hash/stale",
      "docs/a.md stale-segment/newSentences",
      "docs/a.md stale-segment/changed",
    ];
    expect(findingsOf(run())).toEqual(stale);
    expect(findingsOf(run("--source-ref", "v1"))).toEqual([]);
    expect(findingsOf(run("--source-since", "v1"))).toEqual(stale);
    expect(findingsOf(run("--source-since", "v2"))).toEqual([]);
    expect(run("--source-ref", "v9")).toMatchObject({
      code: 2,
      stderr: 'error: the source repository has no revision "v9"; no freshness was checked\n',
    });
  });

  test("compares the rest where the repository lacks a content that only the search for renames wants", () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", {
      "docs/a.md": ENGLISH,
      "docs/b.md": "Open it, and wait.\n",
      "docs/c.md": ENGLISH,
    });
    source.commit("2025-01-09", {
      "docs/a.md": "Close the cluster.\n",
      "docs/b.md": null,
      "docs/c.md": null,
      "docs/moved/c.md": ENGLISH,
      "docs/large.md": "Open the cluster, and wait.\n",
    });
    // Git would read it from the worktree.
    rmSync(join(source.path, "docs/large.md"));
    const lost = source.git("rev-parse", "HEAD:docs/large.md");
    rmSync(join(source.path, ".git/objects", lost.slice(0, 2), lost.slice(2)));
    const articles = ["docs/a.md", "docs/b.md", "docs/c.md"].map((path) => [path, article("nb-NO", first)]);
    const cwd = temporaryFolder(Object.fromEntries(articles));
    const run = lint([".", "--source", source.path, "--format", "json"], { cwd });
    expect(findingsOf(run)).toContain("docs/a.md stale-hash/stale");
    expect(run.stderr).toMatch(/^warning: the source repository lacks contents .* counts as gone: docs\/b\.md\n$/);
    expect(run.code).not.toBe(2);
    const status = lint(["status", "--source", source.path, "--json"], { cwd });
    expect(JSON.parse(status.stdout)).toMatchObject({ locales: [{ stale: 1, gone: 1 }] });
  });

  test("says what could not be looked at, in one line each, and fails only where nothing could", () => {
    const source = temporaryFolder({ "docs/a.md": ENGLISH });
    const cwd = temporaryFolder({
      "docs/a.md": article("nb-NO", NEVER),
      "docs/README.md": "# Read me\n",
      "docs/CONTRIBUTING.md": "# Contributing\n",
    });
    const some = lint([".", "--source", source], { cwd });
    expect(some.code).toBe(0);
    expect(some.stderr).toBe(
      "warning: freshness is unknown without an ms.openlocfilehash: docs/CONTRIBUTING.md and 1 more\n",
    );
    const wrong = lint(["docs/a.md", "--source", join(source, "none")], { cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("error: there is no source at ");
    const elsewhere = lint(["docs/a.md", "--source", temporaryFolder({ "x/y.md": "" })], { cwd });
    expect(elsewhere.code).toBe(2);
    expect(elsewhere.stderr).toContain("error: no article's source was found; check --source");
    expect(lint(["docs/README.md", "--source", source], { cwd }).code).toBe(0);
  });

  test("says what a partial clone lacks", () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", { "docs/a.md": ENGLISH, "docs/b.md": ENGLISH });
    source.commit("2025-01-09", { "docs/a.md": "Shut it.\n", "docs/b.md": "Wait.\n" });
    source.git("config", "uploadpack.allowFilter", "true");
    source.git("clone", "-q", "--filter=blob:none", pathToFileURL(source.path).href, "../partial");
    const cwd = temporaryFolder({ "docs/a.md": article("nb-NO", first) });
    expect(lint([".", "--source", join(source.path, "../partial")], { cwd })).toMatchObject({
      code: 2,
      stderr:
        "error: the repository is a partial clone that lacks versions of files: clone it without --filter; " +
        "no freshness was checked\n",
    });
  });

  test("is needed by the options that speak of it", () => {
    expect(lint([".", "--source-ref", "main"])).toMatchObject({
      code: 2,
      stderr: "error: --source-ref needs a source (name it with --source PATH)\n",
    });
    expect(lint([".", "--source", ""]).code).toBe(2);
  });
});

describe("a baseline", () => {
  const TODAY = "Close the cluster.\n";

  test("keeps what a source told until a source tells that it is gone", () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", { "docs/a.md": ENGLISH, "docs/b.md": ENGLISH });
    source.commit("2025-01-09", { "docs/a.md": TODAY, "docs/b.md": TODAY });
    const text = article("nb-NO", first);
    const mismatch = article("nl-NL", first, { hash: NEVER });
    const cwd = temporaryFolder({ "docs/a.md": text, "docs/b.md": mismatch });
    const baseline = (action: string, ...args: string[]) => lint(["baseline", action, ...args], { cwd }).stdout;
    const kept = (count: number) => `l10n-lint-baseline.jsonl: ${count} accepted findings (nothing changed)\n`;
    expect(baseline("update", "--source", source.path)).toContain(": 7 accepted findings (7 added)");
    expect(baseline("update")).toBe(kept(7));
    expect(baseline("prune")).toBe(kept(7));
    expect(baseline("prune", "--source", source.path, "--source-since", "HEAD")).toBe(kept(7));
    // A plain folder knows today's text and nothing of the hash at the commit.
    const plain = (content: string) => temporaryFolder({ "docs/a.md": content, "docs/b.md": content });
    expect(baseline("prune", "--source", plain(TODAY))).toBe(kept(7));
    expect(baseline("prune", "--source", plain(ENGLISH))).toContain(": 1 accepted finding (6 removed)");
    source.commit("2025-01-10", { "docs/a.md": ENGLISH });
    writeFileSync(join(cwd, "docs/b.md"), article("nl-NL", first));
    source.commit("2025-01-11", { "docs/b.md": ENGLISH });
    expect(baseline("prune", "--source", source.path)).toContain(": 0 accepted findings (1 removed)");
  });

  test("is not written where the source cannot be read", () => {
    const cwd = temporaryFolder({ "docs/a.md": article("nb-NO", NEVER) });
    const { code, stderr } = lint(["baseline", "update", "--source", "/nowhere/at/all"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      "error: there is no source at /nowhere/at/all; no freshness was checked\n" +
        "error: nothing was written, because the source could not be read\n",
    );
    expect(lint(["baseline", "update", "--source-ref", "main"], { cwd }).code).toBe(2);
    expect(lint(["baseline", "update", "--help"]).stdout).toContain("--source-since <ref>");
  });
});

describe("status", () => {
  const source = () =>
    temporaryFolder({ "a.md": ENGLISH, "b.md": "Shut it.\n", "sub/new.md": "New.\n", "README.md": "" });
  const folder = () =>
    temporaryFolder({
      "docs/nb-NO/a.md": article("nb-NO", NEVER),
      "docs/nb-NO/b.md": article("nb-NO", NEVER, { type: "HT" }),
      "docs/nb-NO/sub/c.md": article("nb-NO", NEVER),
      "docs/nl-NL/a.md": article("nl-NL", NEVER, { hash: NEVER, handoff: "01/01/2024" }),
      "docs/nl-NL/README.md": "# Read me\n",
    });

  test("counts by locale what is fresh, stale, gone, unknown, missing and behind", () => {
    const { code, stdout, stderr } = lint(["status", "docs", "--source", source(), "--json"], { cwd: folder() });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: "warning: freshness is unknown without an ms.openlocfilehash: docs/nl-NL/README.md\n",
    });
    const zero = { fresh: 0, stale: 0, cosmetic: 0, gone: 0, unknown: 0, missing: 0, behindSiblings: 0, words: 0 };
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      locales: [
        {
          ...zero,
          locale: "nb-NO",
          articles: 3,
          fresh: 1,
          stale: 1,
          gone: 1,
          missing: 1,
          words: 2,
          machineTranslated: 2,
          humanTranslated: 1,
        },
        {
          ...zero,
          locale: "nl-NL",
          articles: 2,
          cosmetic: 1,
          unknown: 1,
          missing: 2,
          behindSiblings: 1,
          machineTranslated: 1,
          humanTranslated: 0,
        },
      ],
    });
  });

  test("misses no article whose source only moved, is told of by a glob, or is left out", () => {
    const source = gitFolder();
    const first = source.commit("2025-01-01", { "a.md": ENGLISH, "b.md": "Wait.\n", "c.md": ENGLISH });
    source.git("mv", "a.md", "moved.md");
    source.commit("2025-01-02", { "new.md": "New.\n", "archive/old.md": "Old.\n" });
    const text = article("nb-NO", first);
    const cwd = temporaryFolder({ "docs/nb-NO/a.md": text, "docs/nb-NO/c.md": text });
    const missing = (...args: string[]) => {
      const { stdout } = lint(["status", "--source", source.path, "--json", ...args], { cwd });
      return (JSON.parse(stdout) as { locales: { fresh: number; missing: number }[] }).locales;
    };
    expect(missing()).toMatchObject([{ fresh: 2, missing: 3 }]);
    expect(missing("docs/**/*.md")).toMatchObject([{ missing: 3 }]);
    expect(missing("docs/*/[ac].md")).toMatchObject([{ missing: 0 }]);
    expect(missing("--ignore", "archive")).toMatchObject([{ missing: 2 }]);
    writeFileSync(join(cwd, "l10n-lint.config.json"), JSON.stringify({ ignores: ["b.md"], files: ["docs"] }));
    expect(missing()).toMatchObject([{ missing: 2 }]);
  });

  test("looks for missing articles at the source that their own configuration names", () => {
    const config = JSON.stringify({ source: { path: source() } });
    const cwd = temporaryFolder({ "docs/l10n-lint.config.json": config, "docs/nb-NO/a.md": article("nb-NO", NEVER) });
    const { stdout } = lint(["status", "--json"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ locales: [{ fresh: 1, missing: 2 }] });
  });

  test("is a table, those most behind first if asked", () => {
    const cwd = folder();
    const from = source();
    const locales = (...args: string[]) =>
      lint(["status", "docs", "--source", from, ...args], { cwd })
        .stdout.split("\n")
        .slice(1, 4)
        .map((line) => line.split(" ")[0]);
    expect(locales()).toEqual(["nb-NO", "nl-NL", "all"]);
    expect(locales("--sort", "behind")).toEqual(["nb-NO", "nl-NL", "all"]);
    const alone = lint(["status", "docs/nl-NL", "docs/nb-NO/a.md", "--sort", "behind"], { cwd });
    expect(alone.stdout.split("\n").slice(0, 2)).toEqual([
      expect.stringMatching(/^locale +total +behind +MT +HT$/),
      expect.stringMatching(/^nl-NL +2 +1 /),
    ]);
  });

  test("counts what is behind whether it is accepted or disabled, and nothing else that is found", () => {
    const cwd = folder();
    const behind = () => {
      const { stdout } = lint(["status", "docs", "--source", source(), "--json"], { cwd });
      return (JSON.parse(stdout) as { locales: { behindSiblings: number }[] }).locales.map(
        (each) => each.behindSiblings,
      );
    };
    expect(behind()).toEqual([0, 1]);
    lint(["baseline", "update", "docs"], { cwd });
    expect(behind()).toEqual([0, 1]);
    writeFileSync(
      join(cwd, "docs/nl-NL/a.md"),
      `${article("nl-NL", NEVER, { hash: NEVER, handoff: "01/01/2024" })}<!-- l10n-lint-disable-file stale-hash -->\n`,
    );
    writeFileSync(join(cwd, "docs/nb-NO/b.md"), Buffer.from(`${article("nb-NO", NEVER)}caf\u00e9\n`, "latin1"));
    expect(behind()).toEqual([0, 1]);
  });

  test("fails where the source cannot be read", () => {
    const { code, stderr } = lint(["status", "docs", "--source", "/nowhere/at/all"], { cwd: folder() });
    expect(code).toBe(2);
    expect(stderr).toContain("there is no source at /nowhere/at/all");
  });
});
