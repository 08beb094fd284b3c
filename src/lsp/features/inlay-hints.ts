import type { InlayHint, Range } from "vscode-languageserver";
import { type Checked, shortened } from "../checked.ts";

const MOST_CHARACTERS = 40;

/** The first words of the source in front of each target of a range. */
export function inlayHints({ article, document }: Checked, range: Range): InlayHint[] {
  const { positions } = document;
  const start = positions.offsetAt(range.start);
  const end = positions.offsetAt(range.end);
  return article.units
    .filter(({ target, identical }) => !identical && target.span.start < end && start < target.span.end)
    .map(({ target, source }) => ({
      position: positions.at(target.span.start),
      label: shortened(source.text, MOST_CHARACTERS),
      tooltip: source.text,
      paddingRight: true,
    }));
}
