/** A term with its renderings, the most frequent first. */
interface CountedTerm {
  readonly source: string;
  readonly locale: string;
  readonly renderings: readonly { readonly text: string; readonly count: number }[];
  readonly count: number;
}

/** So many other renderings are named in the note. */
const MOST_OTHERS = 5;

/** A glossary in CSV (RFC 4180, with line feeds), to be edited: the most frequent rendering, the others in the note. */
export function glossaryCsv(terms: readonly CountedTerm[]): string {
  const rows = terms.map(({ source, locale, renderings, count }) => {
    const [first, ...others] = renderings;
    const also = others.slice(0, MOST_OTHERS).map(({ text, count: times }) => `${text} (${times})`);
    const note = `${first?.count ?? 0} of ${count}${also.length === 0 ? "" : `; also ${also.join(", ")}`}`;
    return [source, first?.text ?? "", locale, "proposed", note];
  });
  return [["source", "target", "locale", "status", "note"], ...rows]
    .map((row) => `${row.map(cell).join(",")}\n`)
    .join("");
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
