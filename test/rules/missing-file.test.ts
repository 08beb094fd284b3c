import { describe, expect, it } from "vitest";
import { linkedFiles } from "../../src/compare/links/file-links.ts";
import { nodeHost } from "../../src/io/host.ts";
import rule from "../../src/rules/missing-file.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith, lintArticle } from "../rule-tester.ts";
import { run } from "../run/run-in-memory.ts";
import { textAt } from "./reported.ts";

const told = (text: string, missing: readonly string[]) =>
  lintArticle(rule, text, { missingFiles: new Set(missing) }).map((finding) => textAt(text, finding));

describe("the files an article links to", () => {
  it("are relative and have an extension", () => {
    const text = `[a](a.md#x) ![b](../media/b(1).png "B") [g](https://x.example/g.md) [h](#h) [i](~/i.md) [j](folder)
[c]: sub/c.md
<img src="d.svg"> <a href='e.md?view=1'> [f](/f.md) [INCLUDE [x](includes/x.md)] [a](a.md)`;
    expect(linkedFiles(text)).toEqual(["a.md", "../media/b(1).png", "sub/c.md", "d.svg", "e.md", "includes/x.md"]);
  });
});

describe("a file that is missing", () => {
  it("is told in targets and around units, at its path", () => {
    const text = `${articleWith([{ target: "[Plan](plan.md#a)", source: "[Plan](plan.md#a)" }])}\n![x](media/x.png)\n`;
    const units = text.replace('">[Plan](plan.md#a)</span><span class', '">[Plannen](plan.md#a)</span><span class');
    expect(told(units, ["plan.md", "media/x.png"])).toEqual(["plan.md#a", "media/x.png"]);
    expect(told(units, ["media/x.png"])).toEqual(["media/x.png"]);
    expect(told(units, [])).toEqual([]);
  });

  it("is not told in code, comments and source segments", () => {
    const units = [{ target: "`[a](a.md)` hier", source: "[a](a.md) here" }];
    const around = "\n```\n[a](a.md)\n```\n\n<!-- [a](a.md) -->\n\n`[a](a.md)`\n";
    expect(told(articleWith(units) + around, ["a.md"])).toEqual([]);
  });
});

describe("in a run", () => {
  it("is in neither tree", async () => {
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
});
