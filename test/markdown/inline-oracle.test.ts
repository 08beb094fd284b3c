import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCommonMark } from "../../src/markdown/commonmark.ts";
import type { MarkdownNode } from "../../src/model/readers.ts";
import { readTarget } from "../parse/made-up-units.ts";

/** A placeable, comparable between the two readers; positions count from the start of the Markdown. */
interface Seen {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const TARGET_START = '<span data-ttu-id="37ca1-102">'.length;

/** What `readInline` finds. */
function seenByUs(markdown: string): readonly Seen[] {
  const { links, code, autolinks, html } = readTarget(markdown).placeables;
  const all: Seen[] = [
    ...links.map(({ kind, span, destination }) => ({ type: kind, ...placeOf(span), value: unescaped(destination) })),
    ...code.map(({ span, text }) => ({ type: "inlineCode", ...placeOf(span), value: text })),
    ...autolinks.map(({ span, destination }) => ({ type: "autolink", ...placeOf(span), value: destination })),
    ...html.map(({ openTag }) => ({ type: "tag", ...placeOf(openTag), value: "" })),
  ];
  // What stands in an image's label is rendered as plain text, and CommonMark's tree holds no node for it.
  const images = all.filter(({ type }) => type === "image");
  return all
    .filter((one) => !images.some(({ start, end }) => start < one.start && one.end < end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function placeOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start: start - TARGET_START, end: end - TARGET_START };
}

/** What CommonMark finds in the same text. */
function seenByCommonMark(markdown: string): readonly Seen[] {
  const found: Seen[] = [];
  const visit = (node: MarkdownNode) => {
    const { start, end } = node;
    const place = { start, end };
    if (node.type === "inlineCode") found.push({ type: node.type, ...place, value: onOneLine(node.value ?? "") });
    if (node.type === "image") found.push({ type: node.type, ...place, value: node.url ?? "" });
    if (node.type === "link") found.push(linkOf(node, markdown));
    if (node.type === "html" && /^<[a-z]/i.test(node.value ?? "")) found.push({ type: "tag", ...place, value: "" });
    node.children.forEach(visit);
  };
  visit(readCommonMark(markdown));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function linkOf({ start, end, url = "" }: MarkdownNode, markdown: string): Seen {
  if (markdown[start] !== "<") return { type: "link", start, end, value: url };
  const written = markdown.slice(start + 1, end - 1);
  return { type: "autolink", start, end, value: `mailto:${written}` === url ? written : url };
}

/** Line breaks in code are rendered as spaces; the tree has them as they are. */
function onOneLine(code: string): string {
  return code.replace(/\r\n|\n/g, " ");
}

function unescaped(destination: string): string {
  return destination.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** No `;`, so that nothing is an entity; nothing that starts a block, because each line starts with a letter. */
const PIECES = [
  ..."[]()!<>`\\\"'/:@.-?=&*_#a0é叢 ",
  ...["](", "![", "][", "](<", "``", "\\`", "\\[", "\\]", "[](", "\u00a0", "\t"],
  ...[
    "http:",
    "<http://a",
    "<b@c.d>",
    "<a",
    "</a>",
    "<a b=",
    "<br/>",
    "<!--",
    "-->",
    "<!A",
    "<?",
    "?>",
    "<![CDATA[",
    "]]>",
  ],
  ...["[a](b)", "`a`", ' "t")', " (t))", " '"],
];

const piece = fc.constantFrom(...PIECES);
const line = fc.array(piece, { maxLength: 24 }).map((pieces) => `a${pieces.join("")}`);

/** Where the CommonMark parser is more tolerant or less than the specification (0.31), which `readInline` follows. */
const PARSER_DIFFERS = [
  // 6.6: an unquoted attribute value may hold a slash.
  /<[a-z][^<>]*=[^<>]*\/[^<]*>/i,
  // 6.3: a title in parentheses holds no parenthesis that is not escaped.
  /\]\([^)]*[ \t\r\n]\([^)]*\(/,
  // 6.5: an e-mail address may hold an exclamation mark.
  /<[^<>\s]*![^<>\s]*@/,
];

function agrees(markdown: string): void {
  fc.pre(!PARSER_DIFFERS.some((pattern) => pattern.test(markdown)));
  expect(seenByUs(markdown)).toEqual(seenByCommonMark(markdown));
}

describe("readInline agrees with a CommonMark parser", () => {
  it("on one line of Markdown's punctuation", () => {
    fc.assert(fc.property(line, agrees), { numRuns: 3000 });
  });

  it("on a paragraph of several lines", () => {
    const lineBreak = fc.constantFrom("\n", "\r\n");
    const lines = fc.tuple(fc.array(line, { minLength: 2, maxLength: 4 }), lineBreak);
    fc.assert(
      fc.property(lines, ([parts, glue]) => agrees(parts.join(glue))),
      { numRuns: 1000 },
    );
  });

  it("on paragraphs: no placeable reaches over a blank line", () => {
    const gap = fc.constantFrom("\n\n", "\r\n\r\n", "\n \t\n", "\n\n\n");
    const lines = fc.tuple(fc.array(line, { minLength: 2, maxLength: 4 }), gap);
    fc.assert(
      fc.property(lines, ([parts, glue]) => agrees(parts.join(glue))),
      { numRuns: 1000 },
    );
  });
});
