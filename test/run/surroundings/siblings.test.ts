import { describe, expect, test } from "vitest";
import { span } from "../../../src/model/span.ts";
import { articleWith } from "../../rule-tester.ts";
import { findings, machine, ruleWith, run } from "../run-in-memory.ts";

function article(locale: string, hash: "a" | "b", handoff: string, fileId = 101): string {
  return articleWith([{ source: "Open the cluster.", target: "…" }], {
    "ms.contentlocale": locale,
    "ms.openlocfilehash": hash.repeat(40),
    "ms.lasthandoff": handoff,
    "ms.locfileid": `"${fileId}"`,
  });
}

const OLD = "09/15/2020";
const NEW = "04/15/2021";
const only = { only: ["stale-hash"] };

const TREE = {
  "nb-NO/a.md": article("nb-NO", "a", OLD),
  "nl-NL/a.md": article("nl-NL", "a", OLD),
  "zh-TW/a.md": article("zh-TW", "b", NEW),
  "id-ID/a.md": article("id-ID", "b", NEW),
};

describe("siblings that are not linted", () => {
  test("are compared with all the same", async () => {
    const { report } = await run(machine(TREE), { paths: ["nb-NO"], config: only });
    expect(report.files.map(({ path }) => path)).toEqual(["nb-NO/a.md"]);
    expect(report.files[0]?.diagnostics).toMatchObject([
      {
        messageId: "behindSibling",
        severity: "warning",
        related: [{ path: "id-ID/a.md" }, { path: "zh-TW/a.md" }],
      },
    ]);
    expect(report.summary).toMatchObject({ files: 1, warnings: 1 });
  });

  test("get no finding, although they are behind", async () => {
    expect(findings(await run(machine(TREE), { paths: ["zh-TW/a.md"], config: only }))).toEqual([]);
  });

  test("give each article what the whole run gives it", async () => {
    const whole = await run(machine(TREE), { config: only });
    expect(findings(whole)).toHaveLength(2);
    for (const file of whole.report.files) {
      const alone = await run(machine(TREE), { paths: [file.path], config: only });
      expect(alone.report.files).toEqual([file]);
    }
  });

  test("stand among the facts once, and are marked", async () => {
    const { report } = await run(machine(TREE), { paths: ["nb-NO", "nl-NL"], config: only });
    expect(Array.from(report.facts, ({ path, linted, key }) => [path, linted, key])).toEqual([
      ["nb-NO/a.md", true, "*/a.md"],
      ["nl-NL/a.md", true, "*/a.md"],
      ["id-ID/a.md", false, "*/a.md"],
      ["zh-TW/a.md", false, "*/a.md"],
    ]);
  });

  test("that cannot be read count as absent", async () => {
    const files = { ...TREE, "id-ID/a.md": Buffer.from("\ufeff---\n", "utf16le"), "zh-TW/a.md": "---\ntitle: [\n" };
    expect(findings(await run(machine(files), { paths: ["nb-NO"], config: only }))).toEqual([]);
    const host = machine(TREE);
    const failing = {
      ...host,
      readBeginning: () => {
        throw new Error("EIO");
      },
    };
    expect(findings(await run(failing, { paths: ["nb-NO"], config: only }))).toEqual([]);
  });

  test("are left unread where no rule wants them", async () => {
    const touched = async (skip: readonly string[]) => {
      const host = machine(TREE);
      const paths: string[] = [];
      const watched = {
        ...host,
        readBeginning: (path: string, length: number, wanted: (bytes: Uint8Array) => number | null) => {
          paths.push(path);
          return host.readBeginning(path, length, wanted);
        },
      };
      await run(watched, { paths: ["nb-NO"], config: { skip } });
      return paths.sort();
    };
    expect(await touched([])).toEqual(["/work/id-ID/a.md", "/work/nl-NL/a.md", "/work/zh-TW/a.md"]);
    expect(await touched(["stale-hash", "changed-metadata"])).toEqual([]);
  });
});

describe("groups", () => {
  test("are by source: equal paths but for the locale", async () => {
    const files = {
      "nb-NO/a.md": article("nb-NO", "a", OLD, 1),
      "nb-NO/b.md": article("nb-NO", "a", OLD, 2),
      "zh-TW/b.md": article("zh-TW", "b", NEW, 3),
      "other/zh-TW/a.md": article("zh-TW", "b", NEW, 4),
    };
    expect(findings(await run(machine(files)))).toEqual(["nb-NO/b.md:3:21 stale-hash/behindSibling"]);
  });

  test("are the same from inside a locale's folder", async () => {
    const inside = await run(machine(TREE, "/work/nb-NO"), { config: only });
    expect(findings(inside)).toEqual(["a.md:3:21 stale-hash/behindSibling"]);
    expect(inside.report.files[0]?.diagnostics[0]?.related.map(({ path }) => path)).toEqual([
      "../id-ID/a.md",
      "../zh-TW/a.md",
    ]);
  });
});

test("nothing is decided about siblings alone", async () => {
  const at = span("article", 0, 3);
  const asked: string[] = [];
  const group = (id: string, contributes: (path: string) => boolean) =>
    ruleWith(
      id,
      {
        group: {
          contribute: ({ path }) => (contributes(path) ? { value: path, at } : null),
          decide: (contributions) => {
            asked.push(`${id}: ${contributions.map(({ path }) => path).join(", ")}`);
          },
        },
      },
      { needs: ["siblings"] },
    );
  const rules = [group("all", () => true), group("siblings-only", (path) => path !== "nb-NO/a.md")];
  await run(machine(TREE), { rules, paths: ["nb-NO"] });
  expect(asked).toEqual(["all: nb-NO/a.md, id-ID/a.md, nl-NL/a.md, zh-TW/a.md"]);
});

describe("what is decided over the run", () => {
  test("takes the linted articles alone", async () => {
    const files = { "nb-NO/a.md": article("nb-NO", "a", OLD, 7), "nb-NO/b.md": article("nb-NO", "a", OLD, 7) };
    const config = { only: ["locale-metadata"] };
    expect(findings(await run(machine(files), { config }))).toEqual([
      "nb-NO/a.md:8:16 locale-metadata/repeatedFileId",
      "nb-NO/b.md:8:16 locale-metadata/repeatedFileId",
    ]);
    expect(findings(await run(machine(files), { config, paths: ["nb-NO/a.md"] }))).toEqual([]);
  });
});
