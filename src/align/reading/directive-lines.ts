import type { TextRange } from "../../model/block.ts";
import type { Line } from "./line-scan.ts";
import type { ReadBlock } from "./read-block.ts";
import { TokenBag } from "./token-bag.ts";

/** `:::name title`, `:::name[title]{attributes}`, `:::{name}`: Docusaurus, VitePress, Starlight, MyST. */
const COLONS = /^[ \t]*:{3,}[ \t]*(?:\{?([A-Za-z][\w-]*)\}?([^\r\n]*))?$/;
/** `/// name | title`: the blocks of Python-Markdown's extensions. */
const SLASHES = /^[ \t]*\/{3,}[ \t]*(?:([A-Za-z][\w-]*)[ \t]*(?:\|([^\r\n]*))?)?$/;
/** `!!! name "title"`, `??? name`, `=== "title"`: Material for MkDocs, whose content is indented. */
const ADMONITION = /^[ \t]*(?:(?:!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w -]*?)|===\+?)(?:[ \t]+("[^\r\n"]*"))?[ \t]*$/;
const TITLE = /^[ \t]*(?:\[([^\]]*)\])?([^{]*)/;
const CLASSES = /^[ \t]*\{:?[ \t]*[.#][^{}]*\}[ \t]*$/;

/** Whether a line is nothing but attributes of the block beside it: `{.class}`. */
export function isAttributeLine(line: Line): boolean {
  return line.text.includes("{") && CLASSES.test(line.text);
}

/** Whether a file has directives whose content is indented, which is no code then. */
export function isAdmonition(line: Line): boolean {
  return ADMONITION.test(line.text) && /^[ \t]*[!?=]/.test(line.text);
}

/** The block of a line that is only a directive or its end; `null` where it is something else. */
export function directiveOf(line: Line): ReadBlock | null {
  const first = line.text.trimStart().charAt(0);
  if (first === ":") return blockOf(line, COLONS.exec(line.text));
  if (first === "/") return blockOf(line, SLASHES.exec(line.text));
  if (first !== "!" && first !== "?" && first !== "=") return null;
  const match = ADMONITION.exec(line.text);
  // A setext underline is no tab.
  return match === null || (match[1] === undefined && match[2] === undefined) ? null : blockOf(line, match);
}

function blockOf(line: Line, match: RegExpExecArray | null): ReadBlock | null {
  if (match === null) return null;
  const [, name, rest = ""] = match;
  const isTab = name === undefined && rest !== "";
  const text = titleOf(line, rest);
  const title = line.text.slice(text.start - line.start, text.end - line.start);
  const tokens = new TokenBag();
  tokens.addText(title);
  tokens.add("n", name ?? (isTab ? "=" : "/"));
  return {
    kind: "directive",
    range: { start: line.start + line.text.search(/\S/), end: line.end },
    text,
    depth: 0,
    name: name ?? (isTab ? "=" : "/"),
    containers: "",
    id: null,
    cells: [],
    attributes: [],
    tokens: tokens.tokens,
    length: title.length,
    slug: "",
    wholeText: "",
  };
}

function titleOf(line: Line, rest: string): TextRange {
  const [whole = "", bracketed, plain = ""] = TITLE.exec(rest) ?? [];
  const title = bracketed ?? plain;
  const before = bracketed === undefined ? whole.length - plain.length : rest.indexOf("[") + 1;
  const from = line.text.length - rest.length + before;
  const bare = title.replace(/^[\s"]+/, "");
  const start = line.start + from + (title.length - bare.length);
  return { start, end: start + bare.replace(/[\s"]+$/, "").length };
}
