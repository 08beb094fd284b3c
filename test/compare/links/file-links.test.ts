import { expect, it } from "vitest";
import { linkedFiles } from "../../../src/compare/links/file-links.ts";

it("the files an article links to are relative and have an extension", () => {
  const text = `[a](a.md#x) ![b](../media/b(1).png "B") [g](https://x.example/g.md) [h](#h) [i](~/i.md) [j](folder)
[c]: sub/c.md
<img src="d.svg"> <a href='e.md?view=1'> [f](/f.md) [INCLUDE [x](includes/x.md)] [a](a.md)`;
  expect(linkedFiles(text)).toEqual(["a.md", "../media/b(1).png", "sub/c.md", "d.svg", "e.md", "includes/x.md"]);
});
