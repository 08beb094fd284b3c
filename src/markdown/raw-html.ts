const NAME = "[A-Za-z][A-Za-z0-9-]*";
const SPACE = "[ \\t\\r\\n]";
const VALUE = `[^ \\t\\r\\n"'=<>\`]+|'[^']*'|"[^"]*"`;
const ATTRIBUTE = `${SPACE}+[A-Za-z_:][\\w.:-]*(?:${SPACE}*=${SPACE}*(?:${VALUE}))?`;
const TAG = new RegExp(`<(?:${NAME}(?:${ATTRIBUTE})*${SPACE}*/?|/${NAME}${SPACE}*)>`, "y");

/** What is raw HTML and no tag: how it opens, and what closes it no earlier than `overlap` units back. */
const OTHERS = [
  { opener: /<!--/y, closer: "-->", overlap: 2 },
  { opener: /<\?/y, closer: "?>", overlap: 0 },
  { opener: /<!\[CDATA\[/y, closer: "]]>", overlap: 0 },
  { opener: /<![A-Za-z]/y, closer: ">", overlap: 0 },
];

/** Raw HTML of one paragraph by CommonMark 0.31 (6.6), which takes much for text that looks like a tag. */
export class RawHtmlFinder {
  /** Closers that do not occur behind the place where one was missed. */
  private readonly missing = new Set<string>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** @returns where the tag that starts at a `<` ends, or -1 */
  tagAt(at: number): number {
    TAG.lastIndex = at;
    return TAG.test(this.text) ? TAG.lastIndex : -1;
  }

  /** @returns where the comment, instruction, declaration or CDATA section that starts at a `<` ends, or -1 */
  otherAt(at: number): number {
    for (const { opener, closer, overlap } of OTHERS) {
      opener.lastIndex = at;
      if (this.missing.has(closer) || !opener.test(this.text)) continue;
      const close = this.text.indexOf(closer, opener.lastIndex - overlap);
      if (close >= 0) return close + closer.length;
      this.missing.add(closer);
    }
    return -1;
  }
}
