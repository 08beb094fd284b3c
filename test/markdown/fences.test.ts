import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/markdown/html.ts";
import { parseArticle } from "../../src/parse/article.ts";
import { read, unitText } from "../parse/made-up-units.ts";

const unit = (number: number) => unitText(`37ca1-${number}`, "Klynge 叢集", "Cluster");
const [A, B, C] = [unit(102), unit(103), unit(104)];

/** Ids of the units inside and outside of fences. */
function split(text: string) {
  const { units, malformed, unpaired } = read(text);
  expect(unpaired).toEqual([]);
  expect(malformed.filter(({ kind }) => kind !== "insideFence")).toEqual([]);
  for (const { id, span } of malformed) expect(text.slice(span.start, span.end)).toContain(`ttu-id="${id}"`);
  return { inside: malformed.map(({ id }) => id), outside: units.map(({ id }) => id) };
}

describe("a unit in a fence", () => {
  it.each([
    ["of backticks", `${A}\n\n\`\`\`\n${B}\n\`\`\`\n\n${C}\n`],
    ["with a language", `${A}\n\n\`\`\`bash\nfjord\n${B}\n\`\`\`\n\n${C}\n`],
    ["of tildes", `${A}\n\n~~~\n${B}\n~~~\n\n${C}\n`],
    ["of tildes with backticks inside", `${A}\n\n~~~ a\`b\n\`\`\`\n${B}\n\`\`\`\n~~~\n\n${C}\n`],
    ["that is longer than one inside", `${A}\n\n\`\`\`\`\n\`\`\`\n${B}\n\`\`\`\n\`\`\`\`\n\n${C}\n`],
    ["in a list item", `${A}\n\n- Klynge\n\n  \`\`\`\n  ${B}\n  \`\`\`\n\n${C}\n`],
    ["that starts a list item", `${A}\n\n1. \`\`\`\n   ${B}\n   \`\`\`\n\n${C}\n`],
    ["in a list in a list", `${A}\n\n- a\n  - b\n\n    ~~~\n    ${B}\n    ~~~\n\n${C}\n`],
    ["in a quote", `${A}\n\n> \`\`\`\n> ${B}\n> \`\`\`\n\n${C}\n`],
    ["in an alert", `${A}\n\n> [!NOTE]\n> \`\`\`\n> ${B}\n> \`\`\`\n\n${C}\n`],
    ["with CRLF", `${A}\r\n\r\n\`\`\`\r\n${B}\r\n\`\`\`\r\n\r\n${C}\r\n`],
    ["behind front matter", `---\ntitle: a\n---\n${A}\n\n\`\`\`\n${B}\n\`\`\`\n\n${C}\n`],
  ])("is found: %s", (_, text) => {
    expect(split(text)).toEqual({ inside: ["37ca1-103"], outside: ["37ca1-102", "37ca1-104"] });
  });

  it("is found to the end of the article where the fence is not closed", () => {
    expect(split(`${A}\n\n\`\`\`\n${B}\n\n${C}\n`)).toEqual({
      inside: ["37ca1-103", "37ca1-104"],
      outside: ["37ca1-102"],
    });
  });

  it.each([
    ["a list item", "- Klynge\n\n  ```\n  fjord list\n"],
    ["a list item that starts with it", "- ```\n  fjord list\n"],
    ["a quote", "> ```\n> fjord list\n"],
    ["a quote in a list", "- Klynge\n\n  > ~~~\n  > fjord list\n"],
  ])("is told by where a fence in %s ends that is never closed, not by counting", (_, open) => {
    // Counting alone takes the first for inside and the second, in a fence of its own, for outside.
    expect(split(`${open}\n${A}\n`)).toEqual({ inside: [], outside: ["37ca1-102"] });
    const marker = open.includes("~~~") ? "~~~" : "```";
    expect(split(`${open}\nNå 現在\n\n${marker}\n${B}\n${marker}\n\n${C}\n`)).toEqual({
      inside: ["37ca1-103"],
      outside: ["37ca1-104"],
    });
  });
});

describe("a unit in a fence of a body that is too much to be read", () => {
  it.each([
    ["many fences in list items", "- ```\n  fjord list\n  ```\n".repeat(4000)],
    ["many in ordered ones", "1. ```\n   fjord list\n   ```\n".repeat(4000)],
    ["many that end with their item", "- ```\n  fjord list\n".repeat(7001)],
    ["many lines", "- ```\n  fjord list\n".repeat(12_001)],
    ["crowded paragraphs", `${"`a` ".repeat(3001)}\n`],
  ])("is found before and behind %s", (_, many) => {
    const fence = (text: string) => `\`\`\`\n${text}\n\`\`\`\n\n`;
    expect(split(`${fence(A)}${many}\n${fence(B)}${C}\n`)).toEqual({
      inside: ["37ca1-102", "37ca1-103"],
      outside: ["37ca1-104"],
    });
  });
});

describe("a unit outside of fences", () => {
  it.each([
    ["between two fences", `\`\`\`\na\n\`\`\`\n\n${A}\n\n\`\`\`\nb\n\`\`\`\n`],
    ["behind code that looks like a fence", `\`\`\` a \`\`\` b\n\n${A}\n`],
    ["behind a fence in indented code", `Slik:\n\n    \`\`\`\n    a\n\n${A}\n`],
    ["behind a list item whose fence is closed further in", `- a\n\n  \`\`\`\n  b\n    \`\`\`\n\n${A}\n`],
    ["behind a fence that a longer one closes", `\`\`\`\na\n\`\`\`\`\n\n${A}\n`],
  ])("stays a unit: %s", (_, text) => {
    expect(split(text)).toEqual({ inside: [], outside: ["37ca1-102"] });
  });
});

describe("the CommonMark reader", () => {
  const readers = {
    html: readHtml,
    commonmark: () => {
      throw new Error("not expected");
    },
  };

  it("is not asked for where no unit can be in a fence", () => {
    const text = `\`\`\`\na\n\`\`\`\n\n${A}\n\n- a\n\n  \`\`\`\n  b\n  \`\`\`\n\n${B}\n`;
    expect(parseArticle(text, "a.md", readers).units).toHaveLength(2);
  });

  it("is not asked for where a line of code only looks like the end of its fence", () => {
    const text = `\`\`\`\na\n+   \`\`\`\`\`\n\`\`\`\n\n${A}\n`;
    expect(parseArticle(text, "a.md", readers).units).toHaveLength(1);
  });

  it("is asked for where one may be", () => {
    expect(() => parseArticle(`\`\`\`\n${A}\n\`\`\`\n`, "a.md", readers)).toThrow("not expected");
  });
});
