import { describe, expect, it } from "vitest";
import { ConfigFiles } from "../../../src/config-files/config-files.ts";
import { nodeHost } from "../../../src/io/host.ts";
import { rules } from "../../../src/rules/index.ts";
import { lintRun } from "../../../src/run/lint-run.ts";
import { type GitFolder, gitFolder } from "../../io/git/git-folder.ts";

const REST = "Close the `tap` behind you, and let nobody but [Fjordbase](/base) know of it.\n";

/** The page in three versions: the one before the fork, and two that came later. */
const PAGES = ["region", "price", "plan"].map(
  (name) => `# Taps\n\nRun \`fjord ${name}\` and see [it](/${name}).\n\n${REST}`,
);

function translated(version: number): string {
  return (PAGES[version] ?? "").replace("# Taps", "# 水龙头").replace("Run", "运行").replace("Close", "关闭");
}

/** A source whose page was renamed after others took a copy of its history. */
function renamed(): { readonly source: GitFolder; readonly before: string } {
  const source = gitFolder("source");
  const before = source.commit("2025-01-01", { "docs/old.md": PAGES[0] ?? "" });
  return { source, before };
}

function goOn({ source }: ReturnType<typeof renamed>): string {
  source.commit("2025-02-01", { "docs/old.md": null, "docs/taps.md": PAGES[1] ?? "" });
  return source.commit("2025-03-01", { "docs/taps.md": PAGES[2] ?? "" });
}

async function baseOf(target: GitFolder, { source }: ReturnType<typeof renamed>) {
  const host = nodeHost(target.path);
  const request = { settings: { source: { path: source.path } } };
  const config = new ConfigFiles(host, { named: null, trustCode: false, request, rules, formats: ["json"] });
  const run = { paths: ["docs"], ignore: [], config, tool: { name: "l10n-lint", version: "9.9.9" } };
  const { report } = await lintRun(run, host);
  const pairing = report.files.find(({ path }) => path === "docs/taps.md")?.pairing;
  return { revision: pairing?.revision, base: pairing?.base };
}

/** A fork, which has the history until then. */
function forkOf({ source }: ReturnType<typeof renamed>): GitFolder {
  const fork = gitFolder("fork");
  fork.git("pull", "-q", source.path, "main");
  return fork;
}

describe("a fork of the source's repository", () => {
  it("may fit the version best that it left the source at, under the name of that time", async () => {
    const history = renamed();
    const fork = forkOf(history);
    goOn(history);
    fork.commit("2025-04-01", { "docs/old.md": null, "docs/taps.md": translated(0) });
    expect(await baseOf(fork, history)).toEqual({ revision: history.before, base: "bestFit" });
  });

  it("may fit a later version better, whose changes were copied by hand", async () => {
    const history = renamed();
    const fork = forkOf(history);
    const last = goOn(history);
    fork.commit("2025-04-01", { "docs/old.md": null, "docs/taps.md": translated(2) });
    expect(await baseOf(fork, history)).toEqual({ revision: last, base: "bestFit" });
  });

  it("is none where no history is shared", async () => {
    const history = renamed();
    const last = goOn(history);
    const other = gitFolder("other");
    other.commit("2025-04-01", { "docs/taps.md": translated(0) });
    const { revision, base } = await baseOf(other, history);
    expect([revision === history.before, base]).toEqual([false, "bestFit"]);
    expect(revision).toBe(last);
  });
});
