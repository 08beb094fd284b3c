import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../../src/compare/source/sentences.ts";

const sentences = (body: string) => sentencesOf(body).map(({ text }) => text);

describe("the sentences of a source", () => {
  it("end at stops before a capital, and lines are joined", () => {
    expect(sentences('Open the cluster.\nThen wait, e.g. for\n3 minutes. **Close** it. (Or not.) "So."\n')).toEqual([
      "Open the cluster.",
      "Then wait, e.g. for 3 minutes.",
      "**Close** it.",
      "(Or not.)",
      '"So."',
    ]);
  });

  it("end with their block: headings, items, cells, paragraphs, quotes", () => {
    const body =
      "# Storage\nOpen it\n\n- one\n- two\n  more\n1. three\n> quoted\n> on\n\n| a | b \\| c |\n|---|:--:|\n| d | e |\n";
    expect(sentences(body)).toEqual([
      "Storage",
      "Open it",
      "one",
      "two more",
      "three quoted on",
      "a",
      "b \\| c",
      "d",
      "e",
    ]);
  });

  it("are none in code blocks, comments, directives, definitions and rules", () => {
    const body = `Before

\`\`\`powershell
Get-It
\`\`\`
- item

  ~~~
  \`\`\`
  code
  ~~~

<!-- comment -->
> [!NOTE]
> Mind it.

[!INCLUDE [plan](plan.md)]
::: moniker range=">=1"
[label]: https://fjordbase.example
---
***
After
`;
    expect(sentences(body)).toEqual(["Before", "item", "Mind it.", "After"]);
  });

  it("have letters, and know them", () => {
    expect(sentencesOf("...\n\n**Open** it.\r\n\r\n- - -\n").map(({ letters }) => letters)).toEqual(["Openit"]);
  });
});
