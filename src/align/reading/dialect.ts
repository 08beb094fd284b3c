/** What differs between the Markdown of documentation tools, as far as blocks are concerned. */
export interface Dialect {
  /** Read with JSX, `import`, `export` and `{…}`. */
  readonly mdx: boolean;
  /** Hugo: shortcodes, and no indented code. */
  readonly hugo: boolean;
}

const SHORTCODE = /\{\{[<%][^{}]*[%>]\}\}/;

/**
 * The dialect of a pair of files, which have to be read alike.
 *
 * @param mdx whether `.md` files are read as MDX too
 */
export function dialectOf(path: string, texts: readonly string[], mdx = false): Dialect {
  return {
    mdx: mdx || path.endsWith(".mdx"),
    hugo: texts.some((text) => SHORTCODE.test(text)),
  };
}
