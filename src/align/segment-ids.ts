import type { BlockKind } from "../model/block.ts";
import type { ReadBlock } from "./reading/read-block.ts";

/** How a class is called in the ids of its units. */
const CLASSES: Readonly<Record<BlockKind, string>> = {
  heading: "h",
  paragraph: "p",
  item: "li",
  row: "tr",
  code: "code",
  html: "html",
  component: "jsx",
  module: "esm",
  directive: "d",
  shortcode: "sc",
  definition: "def",
  rule: "hr",
};

/**
 * Ids of the source's blocks: the slug of the nearest heading, `~`, the class and its number below that heading:
 * `choose-a-plan~p2`. They outlive changes elsewhere in the file.
 */
export function segmentIds(source: readonly ReadBlock[]): readonly string[] {
  const seen = new Map<string, number>();
  let section = "";
  return source.map(({ kind, id, slug }) => {
    if (kind === "heading") section = id ?? slug;
    const name = `${section}~${CLASSES[kind]}`;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return `${name}${number}`;
  });
}
