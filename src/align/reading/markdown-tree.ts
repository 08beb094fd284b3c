import type { Extension as TreeExtension } from "mdast-util-from-markdown";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { mdxFromMarkdown } from "mdast-util-mdx";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import { mdxjs } from "micromark-extension-mdxjs";

/** What is used of an mdast node; offsets are UTF-16 units of the text that was read. */
export interface TreeNode {
  readonly type: string;
  readonly position: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
  readonly children?: readonly TreeNode[];
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly identifier?: string;
  readonly alt?: string | null;
  readonly name?: string | null;
  readonly attributes?: readonly TreeAttribute[];
}

/** A property of a JSX element; `name` is absent for `{...spread}`. */
export interface TreeAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: string | { readonly value: string } | null;
}

/** MDX that its parser refuses. */
export interface MdxProblem {
  readonly message: string;
  /** UTF-16 offset at which the parser stopped. */
  readonly offset: number;
}

const GFM = [gfmTable(), gfmFootnote()];
const GFM_TREE: readonly TreeExtension[] = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
const WITHOUT_INDENTED_CODE = { disable: { null: ["codeIndented"] } };

/** Reads CommonMark with tables and footnotes. */
export function readMarkdown(text: string, withoutIndentedCode: boolean): TreeNode {
  const extensions = withoutIndentedCode ? [...GFM, WITHOUT_INDENTED_CODE] : GFM;
  return fromMarkdown(text, { extensions, mdastExtensions: [...GFM_TREE] }) as unknown as TreeNode;
}

/** Reads MDX with tables and footnotes. Nothing in it is run. */
export function readMdx(text: string): TreeNode | MdxProblem {
  try {
    const tree = fromMarkdown(text, {
      extensions: [...GFM, mdxjs()],
      mdastExtensions: [...GFM_TREE, mdxFromMarkdown()],
    });
    return tree as unknown as TreeNode;
  } catch (error) {
    return problemOf(error, text.length);
  }
}

/** The parser throws `VFileMessage`s; whatever else it throws is no reading either. */
function problemOf(error: unknown, length: number): MdxProblem {
  const { reason, message, place } = error as {
    reason?: string;
    message?: string;
    place?: { offset?: number; start?: { offset?: number } };
  };
  const offset = place?.offset ?? place?.start?.offset ?? 0;
  return { message: reason ?? message ?? String(error), offset: Math.min(offset, length) };
}
