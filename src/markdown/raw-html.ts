const OPENING = /<\/?[A-Za-z][A-Za-z0-9-]*/y;
const ATTRIBUTE = /[ \t\r\n]+[A-Za-z_:][\w.:-]*/y;
/** Up to the value, whose first character is looked at alone: a quoted one ends with its quote. */
const EQUALS = /[ \t\r\n]*=[ \t\r\n]*(?=[^ \t\r\n=<>`])/y;
const UNQUOTED = /[^ \t\r\n"'=<>`]+/y;
const OPEN_END = /[ \t\r\n]*\/?>/y;
const CLOSE_END = /[ \t\r\n]*>/y;

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
    const { text } = this;
    let end = endOf(OPENING, text, at);
    if (end < 0) return -1;
    if (text[at + 1] === "/") return endOf(CLOSE_END, text, end);
    // One by one: an expression over all of them would remember each for the case that the end does not fit.
    for (let next = attributeEnd(text, end); next >= 0; next = attributeEnd(text, end)) end = next;
    return endOf(OPEN_END, text, end);
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

/** @returns where the attribute ends whose white space starts at a place, or -1 */
function attributeEnd(text: string, at: number): number {
  const nameEnd = endOf(ATTRIBUTE, text, at);
  const valueStart = nameEnd < 0 ? -1 : endOf(EQUALS, text, nameEnd);
  if (valueStart < 0) return nameEnd;
  const quote = text[valueStart] as string;
  const isQuoted = quote === '"' || quote === "'";
  const valueEnd = isQuoted ? text.indexOf(quote, valueStart + 1) + 1 : endOf(UNQUOTED, text, valueStart);
  return valueEnd > 0 ? valueEnd : nameEnd;
}

function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : -1;
}
