import { type CompletionItem, CompletionItemKind, type Position } from "vscode-languageserver";
import type { Term } from "../../model/glossary.ts";
import type { Segment } from "../../model/unit.ts";
import { type Checked, isWithin, unitAt } from "../checked.ts";

/** The characters behind which an editor asks by itself. */
export const TRIGGERS = ["`", "(", "[", "<", "{", "%", "$"];

const PLACEHOLDER = /\{[\w:.-]+\}|%\w+%|\$\{[\w.]+\}|\$\([\w.]+\)|\$\w+|%[sd]|<[\w -]+>/g;

interface Offer {
  readonly text: string;
  readonly kind: CompletionItemKind;
  readonly detail: string;
}

/**
 * What of the source has to stand in the target as it is (code, links, placeholders), and what its terms are called there;
 * inside targets alone.
 */
export function completion({ article, document, report, terms }: Checked, position: Position): CompletionItem[] {
  const { positions, text } = document;
  const offset = positions.offsetAt(position);
  const unit = unitAt(article, offset);
  if (unit === null || !isWithin(unit.target, offset)) return [];
  const before = text.slice(unit.target.span.start, offset);
  const { blocks } = article;
  const all = [
    ...offersOf(unit.source, blocks === undefined ? text : blocks.version.text),
    ...termOffers(unit.source.text, terms, report?.locale ?? null),
  ];
  const offers = new Map(all.map((offer) => [offer.text, offer]));
  return Array.from(offers.values(), ({ text: offered, kind, detail }, index) => {
    const typed = typedOf(before, offered);
    const range = positions.range({ start: offset - typed.length, end: offset });
    return {
      label: offered,
      kind,
      detail,
      // What the target lacks comes first.
      sortText: `${unit.target.text.includes(offered) ? 1 : 0}${String(index).padStart(4, "0")}`,
      filterText: offered,
      textEdit: { range, newText: offered },
    };
  });
}

function offersOf({ placeables, span, text: source }: Segment, text: string): readonly Offer[] {
  const at = (piece: { readonly start: number; readonly end: number }) => text.slice(piece.start, piece.end);
  const links = placeables.links.flatMap(({ span: link, destination }) => [
    { text: at(link), kind: CompletionItemKind.Reference, detail: "link of the source" },
    { text: destination, kind: CompletionItemKind.File, detail: "destination in the source" },
  ]);
  const code = placeables.code.map(({ span: piece }) => ({
    text: at(piece),
    kind: CompletionItemKind.Constant,
    detail: "code of the source",
  }));
  const autolinks = placeables.autolinks.map(({ span: piece }) => ({
    text: at(piece),
    kind: CompletionItemKind.File,
    detail: "address of the source",
  }));
  const isInCode = (index: number) =>
    placeables.code.some(({ span: piece }) => piece.start <= span.start + index && span.start + index < piece.end);
  const placeholders = Array.from(source.matchAll(PLACEHOLDER))
    .filter(({ index }) => !isInCode(index))
    .map(([found]) => ({ text: found, kind: CompletionItemKind.Variable, detail: "placeholder of the source" }));
  return [...code, ...links, ...autolinks, ...placeholders].filter((offer) => offer.text !== "");
}

/** What the glossary calls the terms of a source in a locale. */
function termOffers(source: string, terms: readonly Term[], locale: string | null): readonly Offer[] {
  const text = source.toLowerCase();
  return terms
    .filter((term) => term.locale === null || `${locale}-`.startsWith(`${term.locale}-`))
    .filter(({ sources }) => sources.some((each) => text.includes(each.toLowerCase())))
    .flatMap(({ sources: [name = ""], targets, status }) =>
      targets.map((target) => ({
        text: target,
        kind: CompletionItemKind.Text,
        detail: `glossary: ${name}${status === null ? "" : ` (${status})`}`,
      })),
    );
}

/** The longest beginning of an offer that stands in front of the cursor: it is replaced. */
function typedOf(before: string, offered: string): string {
  for (let length = Math.min(before.length, offered.length); length > 0; length--) {
    if (before.endsWith(offered.slice(0, length))) return offered.slice(0, length);
  }
  return "";
}
