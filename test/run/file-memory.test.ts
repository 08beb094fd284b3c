import { describe, expect, test } from "vitest";
import type { Host } from "../../src/io/host.ts";
import { RunMemory } from "../../src/run/file-memory.ts";
import { articleWith } from "../rule-tester.ts";
import { findings, machine, run } from "./run-in-memory.ts";

const SOUND = { source: "Open the cluster.", target: "Åpne klyngen." };
const LINKED = { source: "Open [it](https://a.example/).", target: "Åpne [den](https://b.example/)." };

function article(unit = SOUND, metadata: Record<string, string> = {}): string {
  return articleWith([unit], { "ms.contentlocale": "nb-NO", ...metadata });
}

/** Made-up articles all have the same file id. */
const config = { skip: ["locale-metadata"] };

/** A machine whose files change between runs, and a memory of those runs. */
function remembering(files: Record<string, string>) {
  const memory = new RunMemory();
  const lint = async (changes: Record<string, string | undefined> = {}) => {
    for (const [path, content] of Object.entries(changes)) {
      if (content === undefined) delete files[path];
      else files[path] = content;
    }
    const host: Host = machine(files);
    const { report } = await run(host, { memory, config });
    const whole = await run(host, { config });
    const without = ({ summary, ...rest }: typeof report) => ({ ...rest, summary: { ...summary, durationMs: 0 } });
    // Whatever was linted anew: the report is that of a run which remembers nothing.
    expect(without(report)).toEqual(without(whole.report));
    return { linted: [...memory.linted], findings: findings(whole) };
  };
  return { lint, memory };
}

describe("a run with a memory", () => {
  test("lints everything at first, then nothing, then what changed, is new or is back", async () => {
    const { lint } = remembering({ "nb-NO/a.md": article(), "nb-NO/b.md": article() });
    expect((await lint()).linted).toEqual(["nb-NO/a.md", "nb-NO/b.md"]);
    expect((await lint()).linted).toEqual([]);
    const changed = await lint({ "nb-NO/a.md": article(LINKED), "nb-NO/new.md": article() });
    expect(changed.linted).toEqual(["nb-NO/a.md", "nb-NO/new.md"]);
    expect(changed.findings).toEqual(expect.arrayContaining([expect.stringContaining("nb-NO/a.md")]));
    expect((await lint({ "nb-NO/b.md": undefined })).linted).toEqual([]);
    expect((await lint({ "nb-NO/b.md": article() })).linted).toEqual(["nb-NO/b.md"]);
  });

  test("compares what it remembers with what changed", async () => {
    const old = { "ms.openlocfilehash": "a".repeat(40), "ms.lasthandoff": "09/15/2020" };
    const renewed = { "ms.openlocfilehash": "b".repeat(40), "ms.lasthandoff": "04/15/2021" };
    const { lint } = remembering({
      "nb-NO/a.md": article(SOUND, old),
      "nl-NL/a.md": article(SOUND, { ...old, "ms.contentlocale": "nl-NL" }),
    });
    await lint();
    const { linted, findings } = await lint({
      "nl-NL/a.md": article(SOUND, { ...renewed, "ms.contentlocale": "nl-NL" }),
    });
    expect(linted).toEqual(["nl-NL/a.md"]);
    expect(findings).toEqual([expect.stringMatching(/^nb-NO\/a\.md:.* stale-hash\/behindSibling$/)]);
  });

  test("forgets all when a configuration changes, comes or goes", async () => {
    const { lint } = remembering({ "nb-NO/a.md": article(LINKED), "nl-NL/b.md": article() });
    await lint();
    const off = '{"rules": {"mismatched-link": "off"}}';
    for (const change of [off, '{"rules": {"mismatched-link": "info"}}', undefined]) {
      expect((await lint({ "nb-NO/l10n-lint.config.json": change })).linted).toHaveLength(2);
      expect((await lint()).linted).toEqual([]);
    }
  });

  test("lints articles that others decide about each time: those of an unknown locale", async () => {
    const nowhere = article(LINKED, { "ms.contentlocale": "" });
    const { lint } = remembering({ "a/a.md": nowhere, "a/nb.md": article() });
    await lint();
    expect((await lint()).linted).toEqual(["a/a.md"]);
  });

  test("and where files are looked for that articles link to", async () => {
    const { lint } = remembering({
      "l10n-lint.config.json": '{"rules": {"missing-file": "warning"}}',
      "nb-NO/a.md": article({ source: "See [it](b.md).", target: "Se [den](b.md)." }),
    });
    expect((await lint()).findings).toHaveLength(1);
    expect((await lint({ "nb-NO/b.md": article() })).findings).toEqual([]);
  });

  test("can be told to forget", async () => {
    const { lint, memory } = remembering({ "nb-NO/a.md": article(), "nb-NO/b.md": article() });
    await lint();
    memory.forget("/work/nb-NO/b.md");
    expect((await lint()).linted).toEqual(["nb-NO/b.md"]);
    memory.forgetAll();
    expect((await lint()).linted).toHaveLength(2);
  });
});
