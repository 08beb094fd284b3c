import { expect, it } from "vitest";
import { nodeHost } from "../../src/io/host.ts";
import rule from "../../src/rules/missing-file.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { cases } from "../rule-cases.ts";
import { articleWith } from "../rule-tester.ts";
import { run } from "../run/run-in-memory.ts";

/** What the run found to be in neither tree. */
const missing = (...files: readonly string[]) => ({ surroundings: { missingFiles: new Set(files) } });

const ARTICLE = { body: "‹[Plannen](plan.md#a)¦[Plan](plan.md#a)›\n\n![x](media/x.png)" };

cases(rule, {
  finds: "missing",
  sound: [
    { why: "files that are all there", ...ARTICLE, ...missing() },
    {
      why: "code, comments and source segments",
      body: "‹`[a](a.md)` hier¦[a](a.md) here›\n\n```\n[a](a.md)\n```\n\n<!-- [a](a.md) -->\n\n`[a](a.md)`",
      ...missing("a.md"),
    },
  ],
  broken: [
    {
      why: "in a target and around units, at its path",
      ...ARTICLE,
      ...missing("plan.md", "media/x.png"),
      finds: ["missing", "missing"],
      marks: ["plan.md#a", "media/x.png"],
    },
    { why: "around units alone", ...ARTICLE, ...missing("media/x.png"), marks: "media/x.png" },
  ],
});

it("in a run, a file that is missing is in neither tree", async () => {
  const folder = temporaryFolder({
    "nl-NL/guide/a.md": `${articleWith([{ target: "Sluit het cluster.", source: "Close the cluster." }])}\n[1](here.md) [2](there.md) [3](nowhere.md) [4](a%20b.md) [5](../../../outside.md)\n`,
    "nl-NL/guide/here.md": "",
    "nl-NL/guide/a b.md": "",
  });
  const source = temporaryFolder({ "guide/there.md": "" });
  const messages = async (path: string | null) => {
    const settings = path === null ? {} : { source: { path } };
    const config = { only: ["missing-file"], settings };
    const { report } = await run(nodeHost(folder), { paths: ["nl-NL/guide/a.md"], rules: [rule], config });
    return report.files.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message.split(" ")[0]));
  };
  expect(await messages(source)).toEqual(["nowhere.md", "../../../outside.md"]);
  expect(await messages(null)).toEqual(["there.md", "nowhere.md", "../../../outside.md"]);
});
