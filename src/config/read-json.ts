import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Mistake } from "./mistake.ts";
import type { ConfigNode } from "./node.ts";

/** What a text holds, or why it cannot be read. */
export type JsonRead = { readonly node: ConfigNode } | { readonly mistakes: readonly Mistake[] };

const REASONS: Readonly<Record<string, string>> = {
  InvalidSymbol: "not a JSON value",
  InvalidNumberFormat: "not a number",
  PropertyNameExpected: "a key in double quotes has to stand here",
  ValueExpected: "a value has to stand here",
  ColonExpected: "a colon has to stand here",
  CommaExpected: "a comma has to stand here",
  CloseBraceExpected: "a closing } has to stand here",
  CloseBracketExpected: "a closing ] has to stand here",
  EndOfFileExpected: "nothing may follow here",
  InvalidCommentToken: "comments are not allowed here",
  UnexpectedEndOfComment: "the comment does not end",
  UnexpectedEndOfString: "the text does not end on its line",
  UnexpectedEndOfNumber: "not a number",
  InvalidUnicode: "no such escape in a text",
  InvalidEscapeCharacter: "no such escape in a text",
  InvalidCharacter: "a control character has to be written as an escape",
};

/** A damaged file gives an error at nearly every token; the first ones tell what is wrong. */
const MOST_ERRORS = 20;

/** Reads JSON with places. With `comments` also `//` and block comments, and a comma before a closing bracket. */
export function readJson(text: string, { comments }: { readonly comments: boolean }): JsonRead {
  const errors: ParseError[] = [];
  if (/^\s*$/.test(text)) return { mistakes: [{ at: 0, key: "", message: "the file is empty", help: "{} is enough" }] };
  // A byte order mark counts for offsets.
  const skip = text.startsWith("\uFEFF") ? 1 : 0;
  try {
    const root = parseTree(text.slice(skip), errors, { disallowComments: !comments, allowTrailingComma: comments });
    const mistakes = firstOfEachLine(errors.slice(0, MOST_ERRORS), text.slice(skip)).map(({ error, offset }) => ({
      at: offset + skip,
      key: "",
      message: REASONS[printParseErrorCode(error)] ?? "no JSON",
      help: helpFor(text.slice(offset + skip)),
    }));
    if (mistakes.length > 0) return { mistakes };
    if (root !== undefined) return { node: convert(root, skip) };
    return { mistakes: [{ at: 0, key: "", message: "holds no value", help: "{} is enough" }] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { mistakes: [{ at: 0, key: "", message: "the file is nested too deeply", help: null }] };
  }
}

function firstOfEachLine(errors: readonly ParseError[], text: string): readonly ParseError[] {
  const lineOf = ({ offset }: ParseError) => text.slice(0, offset).split(/\r\n|\r|\n/).length;
  const lines = errors.map(lineOf);
  return errors.filter((_, index) => lines[index] !== lines[index - 1]);
}

function helpFor(rest: string): string | null {
  return /^['\u2018\u201C\p{L}]/u.test(rest) ? "write texts in straight double quotes" : null;
}

function convert(node: Node, skip: number): ConfigNode {
  const at = node.offset + skip;
  const children = node.children ?? [];
  if (node.type === "array") return { kind: "list", at, items: children.map((child) => convert(child, skip)) };
  if (node.type !== "object") return { kind: "scalar", at, value: node.value as unknown };
  const entries = children.flatMap((property) => {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) return [];
    return [{ key: key.value as string, at: key.offset + skip, value: convert(value, skip) }];
  });
  return { kind: "object", at, entries };
}
