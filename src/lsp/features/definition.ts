import type { LocationLink, Position } from "vscode-languageserver";
import { type Checked, isWithin, unitAt } from "../checked.ts";

/** From a target to its source, and from a source to its target. */
export function definition({ article, document }: Checked, position: Position): LocationLink[] {
  const { positions, uri } = document;
  const offset = positions.offsetAt(position);
  const unit = unitAt(article, offset);
  if (unit === null) return [];
  const [from, to] = isWithin(unit.source, offset) ? [unit.source, unit.target] : [unit.target, unit.source];
  return [
    {
      originSelectionRange: positions.range(from.span),
      targetUri: uri,
      targetRange: positions.range(unit.span),
      targetSelectionRange: positions.range(to.span),
    },
  ];
}
