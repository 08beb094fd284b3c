import { describe, expect, it } from "vitest";
import { dialectOf } from "../../src/align/reading/dialect.ts";
import { bodyStartOf } from "../../src/align/reading/masking.ts";
import type { ReadBlock } from "../../src/align/reading/read-block.ts";
import { readBlocks } from "../../src/align/reading/read-blocks.ts";
import { piecesOf } from "../../src/align/reading/text-pieces.ts";

/** Kinds and tokens of a text that is read as a whole and piece by piece. */
function readBothWays(text: string, path: string) {
  const dialect = dialectOf(path, [text]);
  const { pieces, withoutIndentedCode } = piecesOf(text, bodyStartOf(text), dialect.mdx);
  const inPieces = pieces.flatMap(({ text: piece, definitions }) => {
    const { blocks, problem } = readBlocks(`${piece}\n\n${definitions}`, dialect, withoutIndentedCode);
    expect(problem).toBeNull();
    return blocks.filter(({ range }) => range.start < piece.length);
  });
  const shown = (blocks: readonly ReadBlock[]) =>
    blocks.map(({ kind, depth, tokens }) => `${kind} ${depth} ${tokens.join()}`);
  return { count: pieces.length, whole: shown(readBlocks(text, dialect).blocks), pieces: shown(inPieces) };
}

const TEXTS: readonly (readonly [what: string, path: string, pieces: number, text: string])[] = [
  ["paragraphs and headings", "a.md", 4, "# Taps {#taps}\n\nOne `tap`.\n\n## Keys\nTwo.\n\nThree.\n"],
  ["front matter", "a.md", 3, "---\ntitle: Taps\n\nkey: 1\n---\n\nOne.\n\nTwo.\n"],
  ["a byte order mark", "a.md", 3, "\uFEFF# Taps {#taps}\n\nOne.\n"],
  ["lists, which go on behind blank lines", "a.md", 4, "- one\n\n  more\n\n- two\n\n1. three\n\n   four\n\nFive.\n"],
  ["quotes", "a.md", 2, "> one\n> two\n\n> three\n\nFour.\n"],
  ["fences with blank lines", "a.md", 3, "One.\n\n```sh\nls\n\ncd x\n\n```\n\nTwo.\n"],
  ["indented code", "a.md", 2, "One.\n\n    ls\n\n    cd x\n\nTwo.\n"],
  ["no indented code beside admonitions", "a.md", 3, "One.\n\n    Two `x`.\n\nFour.\n\n!!! note\n\n    Three.\n"],
  ["comments with blank lines", "a.md", 2, "One.\n<!-- a\n\n# b\n\n-->\n\nTwo.\n"],
  ["preformatted text", "a.md", 2, "<pre>\n\n# a\n\n</pre>\n\nTwo.\n"],
  [
    "labels that are defined elsewhere",
    "a.md",
    4,
    "See [it][A  b] and [^1].\n\nTwo.\n\n[a b]: /x\n\n[^1]: Note `y`.\n",
  ],
  ["a definition on two lines", "a.md", 3, "See [it].\n\nTwo.\n\n[it]:\n  /x\n"],
  ["tables", "a.md", 3, "One.\n\n| a | b |\n|---|---|\n| `c` | [d](/d) |\n\nTwo.\n"],
  [
    "components with blank lines",
    "a.mdx",
    3,
    'One.\n\n<Tabs>\n\n## Two\n\n<Tab name="x">\n\nThree.\n\n</Tab>\n\n</Tabs>\n\nFour.\n',
  ],
  ["components on several lines", "a.mdx", 3, "One.\n\n<Tap\n  size={3}\n/>\n\n<Key>it</Key>\n\n"],
  ["directives", "a.md", 4, ":::note Taps\n\nOne.\n\n:::\n\nTwo.\n"],
  ["shortcodes", "a.md", 4, "{{% alert %}}\n\nOne.\n\n{{% /alert %}}\n\nTwo.\n"],
];

describe("piecesOf", () => {
  it.each(TEXTS)("reads as the whole text does: %s", (_, path, count, text) => {
    const read = readBothWays(text, path);
    expect(read.pieces).toEqual(read.whole);
    expect(read.count).toBe(count);
    expect(read.whole.length).toBeGreaterThan(1);
  });

  it("gives a piece the definitions of its own labels alone", () => {
    const { pieces } = piecesOf("See [a].\n\nSee [b].\n\nNone.\n\n[a]: /a\n\n[b]: /b\n", 0, false);
    expect(pieces.map(({ definitions }) => definitions.match(/\/\w/g) ?? []).slice(0, 3)).toEqual([["/a"], ["/b"], []]);
  });
});
