/** What differs between the Markdown of documentation tools, as far as blocks are concerned. */
export interface Dialect {
  /** Read with JSX, `import`, `export` and `{…}`. */
  readonly mdx: boolean;
  /** Hugo: shortcodes, and no indented code. */
  readonly hugo: boolean;
}

/** How `.md` files are to be read; `.mdx` files are always MDX. */
export type DialectName = "commonmark" | "mdx" | "hugo";

const SHORTCODE = /\{\{[<%][^{}]*[%>]\}\}/;
/** Ids in comments of MDX, as react.dev has them in `.md` files. */
const MDX_HEADING = /^#{1,6} .*\{\/\*[^*\n]*\*\/\}[ \t]*$/m;
/** Blocks and spaced ids of Python-Markdown's extensions, which no CommonMark tool knows. */
const PYTHON_MARKDOWN = /^(?:\/{3,} [a-z][\w-]*(?: \||[ \t]*$)|#{1,6} .*\{ #[^\s{}]+ \}[ \t]*$)/m;

/**
 * The dialect of a pair of files, which have to be read alike.
 *
 * @param wanted absent: found out from the texts
 */
export function dialectOf(path: string, texts: readonly string[], wanted?: DialectName): Dialect {
  if (path.endsWith(".mdx")) return { mdx: true, hugo: false };
  if (wanted !== undefined) return { mdx: wanted === "mdx", hugo: wanted === "hugo" };
  return {
    mdx: texts.some((text) => MDX_HEADING.test(text)),
    hugo: texts.some((text) => SHORTCODE.test(text)),
  };
}

/** Whether a text is written for Python-Markdown, by what nothing else reads. */
export function isPythonMarkdown(text: string): boolean {
  return PYTHON_MARKDOWN.test(text);
}
