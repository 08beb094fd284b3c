import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigFiles } from "../../../src/config-files/config-files.ts";
import { nodeHost } from "../../../src/io/host.ts";
import type { FilePairing } from "../../../src/model/report.ts";
import { rules } from "../../../src/rules/index.ts";
import { lintRun, type RunResult } from "../../../src/run/lint-run.ts";
import { gitFolder } from "../../io/git/git-folder.ts";
import { findings } from "../run-in-memory.ts";

const OTHERS = Object.fromEntries(
  ["one", "two", "three"].flatMap((name) => [
    [`docs/en/${name}.md`, `# About ${name}\n`],
    [`docs/ko/${name}.md`, `# ${name} 정보\n`],
  ]),
);

const FIRST = "# Plans\n\nRun `fjord plan` and see [regions](/regions).\n";
const SECOND =
  "# Plans\n\nRun `fjord plan --all` and see [regions](/regions) and [prices](/prices).\n\n## Later\n\nMore.\n";
const KOREAN = "# 요금제\n\n`fjord plan`을 실행하고 [지역](/regions)을 참조하세요.\n";

async function lint(cwd: string, paths: readonly string[], source?: string): Promise<RunResult> {
  const host = nodeHost(cwd);
  const request = source === undefined ? {} : { settings: { source: { path: source } } };
  const config = new ConfigFiles(host, { named: null, trustCode: false, request, rules, formats: ["json"] });
  return lintRun({ paths, ignore: [], config, tool: { name: "l10n-lint", version: "9.9.9" } }, host);
}

function pairingOf({ report }: RunResult, path: string): FilePairing | undefined {
  return report.files.find((file) => file.path === path)?.pairing;
}

function withKey(key: string, text = KOREAN): string {
  return `---\n${key}\n---\n\n${text}`;
}

describe("the version of the source that a translation was made from", () => {
  it("is that of the translation's last commit in the same repository", async () => {
    const folder = gitFolder();
    const first = folder.commit("2025-01-01", { ...OTHERS, "docs/en/plans.md": FIRST, "docs/ko/plans.md": KOREAN });
    folder.commit("2025-02-01", { "docs/en/plans.md": SECOND });
    const result = await lint(folder.path, ["docs/ko"]);
    expect(pairingOf(result, "docs/ko/plans.md")).toMatchObject({
      revision: first,
      base: "lastCommit",
      behind: 1,
      tier: "same",
    });
    expect(pairingOf(result, "docs/ko/one.md")).toMatchObject({ base: "lastCommit", behind: 0 });
    // What only today's source has is no defect of a translation made before.
    expect(findings(result).filter((finding) => finding.includes("mismatched-link"))).toEqual([]);
  });

  it.each(["default_lang_commit", "source-git-commit", "l10n:\n  sourceCommit"])("is named by %s", async (key) => {
    const folder = gitFolder();
    const first = folder.commit("2025-01-01", { ...OTHERS, "docs/en/plans.md": FIRST });
    folder.commit("2025-02-01", { "docs/en/plans.md": SECOND });
    folder.commit("2025-03-01", { "docs/ko/plans.md": withKey(`${key}: ${first}`) });
    const result = await lint(folder.path, ["docs/ko/plans.md"]);
    expect(pairingOf(result, "docs/ko/plans.md")).toMatchObject({ revision: first, base: "recorded", behind: 1 });
  });

  it("is found under the name that the source had then", async () => {
    const folder = gitFolder();
    const first = folder.commit("2025-01-01", { ...OTHERS, "docs/en/old.md": FIRST });
    folder.commit("2025-02-01", { "docs/en/old.md": null, "docs/en/plans.md": FIRST });
    folder.commit("2025-03-01", {
      "docs/en/plans.md": SECOND,
      "docs/ko/plans.md": withKey(`default_lang_commit: ${first}`),
    });
    const result = await lint(folder.path, ["docs/ko/plans.md"]);
    expect(pairingOf(result, "docs/ko/plans.md")).toMatchObject({ revision: first, base: "recorded", tier: "same" });
  });

  it("is not what the hash in the front matter denies", async () => {
    const source = gitFolder("source");
    const hashOf = (text: string) => createHash("sha1").update(text.replaceAll("\n", "\r\n")).digest("hex");
    const first = source.commit("2025-01-01", { "docs/plans.md": FIRST });
    const second = source.commit("2025-02-01", { "docs/plans.md": SECOND });
    const target = gitFolder("target");
    const keys = (commit: string, text: string) =>
      withKey(`ms.openlocfilehash: ${hashOf(text)}\nms.sourcegitcommit: ${commit}\nms.contentlocale: ko-KR`);
    target.commit("2025-03-01", { "docs/plans.md": keys(first, FIRST) });
    const right = await lint(target.path, ["docs"], source.path);
    expect(pairingOf(right, "docs/plans.md")).toMatchObject({ revision: first, base: "recorded" });
    target.commit("2025-03-02", { "docs/plans.md": keys(second, FIRST) });
    const wrong = await lint(target.path, ["docs"], source.path);
    expect(pairingOf(wrong, "docs/plans.md")).toMatchObject({ revision: first, base: "recorded" });
  });

  it("is the one whose hash it names, where the commit that it names is not there", async () => {
    const source = gitFolder("source");
    const hash = createHash("sha1").update(FIRST.replaceAll("\n", "\r\n")).digest("hex");
    const first = source.commit("2025-01-01", { "docs/plans.md": FIRST });
    // Fits better by its code and links.
    source.commit("2025-02-01", { "docs/plans.md": FIRST.replace("# Plans", "# Plans and `prices`") });
    const target = gitFolder("target");
    const keys = `ms.sourcegitcommit: ${"0".repeat(40)}\nms.openlocfilehash: ${hash}`;
    const korean = KOREAN.replace("# 요금제", "# 요금제와 `prices`");
    target.commit("2025-03-01", { "docs/plans.md": withKey(keys, korean) });
    const result = await lint(target.path, ["."], source.path);
    expect(pairingOf(result, "docs/plans.md")).toMatchObject({ revision: first, base: "recorded", behind: 1 });
    expect(result.plain.missingCommits).toEqual([]);
  });

  it("is found for a source that is gone, and for one that has another name today", async () => {
    const folder = gitFolder();
    const first = folder.commit("2025-01-01", {
      ...OTHERS,
      "docs/en/plans.md": FIRST,
      "docs/ko/plans.md": KOREAN,
      "docs/en/gone.md": SECOND,
      "docs/ko/gone.md": KOREAN,
    });
    folder.commit("2025-02-01", { "docs/en/gone.md": null });
    folder.commit("2025-03-01", { "docs/en/plans.md": null, "docs/en/tariffs.md": `${FIRST}\nNew here.\n` });
    folder.commit("2025-04-01", { "docs/ko/never.md": KOREAN });
    const result = await lint(folder.path, ["docs/ko"]);
    expect(pairingOf(result, "docs/ko/gone.md")).toMatchObject({ revision: first, base: "lastCommit" });
    expect(pairingOf(result, "docs/ko/plans.md")).toMatchObject({ revision: first, behind: 1 });
    const said = findings(result).filter((finding) => /stale-translation|unpaired/.test(finding));
    expect(said.map((finding) => finding.replace(/:.*? /, " "))).toMatchInlineSnapshot(`
      [
        "docs/ko/gone.md stale-translation/sourceGone",
        "docs/ko/never.md unpaired/unpairedFile",
        "docs/ko/plans.md stale-translation/sourceRenamed",
        "docs/ko/plans.md stale-translation/changed",
      ]
    `);
  });

  it("says once a folder of another checkout that there is no source", async () => {
    const source = gitFolder("source");
    source.commit("2025-01-01", { "docs/plans.md": FIRST, "docs/gone.md": FIRST });
    source.commit("2025-02-01", { "docs/gone.md": null });
    const target = gitFolder("target");
    target.commit("2025-03-01", {
      "docs/plans.md": KOREAN,
      "docs/gone.md": KOREAN,
      "docs/no.md": KOREAN,
      "docs/nor.md": KOREAN,
    });
    const result = await lint(target.path, ["docs"], source.path);
    const said = findings(result).filter((finding) => /stale-translation|unpaired/.test(finding));
    expect(said.map((finding) => finding.replace(/:.*? /, " "))).toMatchInlineSnapshot(`
      [
        "docs/gone.md stale-translation/sourceGone",
        "docs/no.md unpaired/unpairedFile",
      ]
    `);
  });

  it("is the one that fits best in another repository that nothing names", async () => {
    const source = gitFolder("source");
    const first = source.commit("2025-01-01", { "docs/plans.md": FIRST });
    source.commit("2025-02-01", { "docs/plans.md": SECOND });
    const target = gitFolder("target");
    target.commit("2025-03-01", { "docs/plans.md": KOREAN });
    const result = await lint(target.path, ["docs"], source.path);
    expect(pairingOf(result, "docs/plans.md")).toMatchObject({ revision: first, base: "bestFit", behind: 1 });
  });

  it("is today's, where a translation that is being edited fits that", async () => {
    const folder = gitFolder();
    folder.commit("2025-01-01", { ...OTHERS, "docs/en/plans.md": FIRST, "docs/ko/plans.md": KOREAN });
    const second = folder.commit("2025-02-01", { "docs/en/plans.md": SECOND });
    const followed = `${KOREAN.replace("fjord plan", "fjord plan --all")}\n[가격](/prices)\n\n## 나중에\n\n더.\n`;
    writeFileSync(join(folder.path, "docs/ko/plans.md"), followed);
    const result = await lint(folder.path, ["docs/ko/plans.md"]);
    expect(pairingOf(result, "docs/ko/plans.md")).toMatchObject({ revision: second, base: "bestFit", behind: 0 });
  });

  it("says that a named commit is not there, and goes on", async () => {
    const folder = gitFolder();
    const never = "0123456789012345678901234567890123456789";
    folder.commit("2025-01-01", {
      ...OTHERS,
      "docs/en/plans.md": FIRST,
      "docs/ko/plans.md": withKey(`default_lang_commit: ${never}`),
    });
    const result = await lint(folder.path, ["docs/ko/plans.md"]);
    expect(result.plain.missingCommits).toEqual([never]);
    expect(pairingOf(result, "docs/ko/plans.md")?.base).toBe("bestFit");
  });

  it("is the newest that fits for a translation that was not committed yet", async () => {
    const folder = gitFolder();
    folder.commit("2025-01-01", { ...OTHERS, "docs/en/plans.md": SECOND });
    const second = folder.commit("2025-02-01", { "docs/en/plans.md": FIRST });
    writeFileSync(join(folder.path, "docs/ko/plans.md"), KOREAN);
    const result = await lint(folder.path, ["docs/ko/plans.md"]);
    expect(pairingOf(result, "docs/ko/plans.md")).toMatchObject({ revision: second, base: "bestFit", behind: 0 });
  });
});
