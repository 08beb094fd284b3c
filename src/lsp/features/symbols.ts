import { type DocumentSymbol, SymbolKind } from "vscode-languageserver";
import type { TranslationUnit } from "../../model/unit.ts";
import { type Checked, shortened } from "../checked.ts";

const LONGEST_NAME = 80;
const HEADING = /^ {0,3}(?:> ?){0,1000}(#{1,6})[ \t]/;

interface Open {
  readonly level: number;
  readonly symbol: DocumentSymbol;
}

/** The units of a document, each below the heading it stands under; headings that are units are levels of their own. */
export function symbols({ article, document }: Checked): DocumentSymbol[] {
  const { positions, text } = document;
  const top: DocumentSymbol[] = [];
  const open: Open[] = [];
  const put = (symbol: DocumentSymbol) => (open.at(-1)?.symbol.children ?? top).push(symbol);
  for (const unit of article.units) {
    const start = positions.startOfLine(unit.span.start);
    const level = HEADING.exec(text.slice(start, unit.span.start))?.[1]?.length;
    if (level === undefined) put(symbolOf(unit, SymbolKind.String, document));
    else {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const symbol = { ...symbolOf(unit, SymbolKind.Module, document), children: [] };
      put(symbol);
      open.push({ level, symbol });
    }
    // An editor wants every symbol within the one above it.
    for (const { symbol } of open) symbol.range = { start: symbol.range.start, end: positions.at(unit.span.end) };
  }
  return top;
}

function symbolOf(unit: TranslationUnit, kind: SymbolKind, { positions }: Checked["document"]): DocumentSymbol {
  return {
    name: shortened(unit.target.text, LONGEST_NAME) || unit.id,
    detail: unit.id,
    kind,
    range: positions.range(unit.span),
    selectionRange: positions.range(unit.target.span),
  };
}
