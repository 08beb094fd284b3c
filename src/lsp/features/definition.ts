import type { LocationLink, Position } from "vscode-languageserver";
import type { TranslationUnit } from "../../model/unit.ts";
import { type Checked, holdsSources, isWithin, unitAt } from "../checked.ts";
import { uriOf } from "../documents.ts";
import { type Piece, Positions } from "../positions.ts";

/**
 * From a target to its source, and from a source to its target. Where the source stands in a file of its own, or a file of
 * it is known besides, to that file.
 *
 * @param resolve makes a path of the report absolute
 */
export function definition(checked: Checked, position: Position, resolve: (path: string) => string): LocationLink[] {
  const { article, document } = checked;
  const offset = document.positions.offsetAt(position);
  const unit = unitAt(article, offset);
  if (unit === null) return [];
  if (!holdsSources(checked)) return inOtherFile(unit, checked, resolve);
  const isSource = isWithin(unit.source, offset);
  const [from, to] = isSource ? [unit.source, unit.target] : [unit.target, unit.source];
  const here = {
    originSelectionRange: document.positions.range(from.span),
    targetUri: document.uri,
    targetRange: document.positions.range(unit.span),
    targetSelectionRange: document.positions.range(to.span),
  };
  return isSource ? [here] : [here, ...inSourceFile(unit, checked, resolve)];
}

/** The source's block, in the version that it was paired with. */
function inOtherFile(unit: TranslationUnit, checked: Checked, resolve: (path: string) => string): LocationLink[] {
  const { version } = checked.article.blocks ?? {};
  return version === undefined ? [] : [linkTo(version, unit.source.span, unit, checked, resolve)];
}

/** Where today's English has the source of a side-by-side unit to the letter. */
function inSourceFile(unit: TranslationUnit, checked: Checked, resolve: (path: string) => string): LocationLink[] {
  const { source } = checked;
  const text = unit.source.text.trim();
  const start = source === null || text === "" ? -1 : source.text.indexOf(text);
  if (source === null || start < 0) return [];
  return [linkTo(source, { start, end: start + text.length }, unit, checked, resolve)];
}

function linkTo(
  { path, text }: { readonly path: string; readonly text: string },
  piece: Piece,
  { target }: TranslationUnit,
  { document: { positions } }: Checked,
  resolve: (path: string) => string,
): LocationLink {
  const range = new Positions(text, positions.encoding).range(piece);
  return {
    originSelectionRange: positions.range(target.span),
    targetUri: uriOf(resolve(path)),
    targetRange: range,
    targetSelectionRange: range,
  };
}
