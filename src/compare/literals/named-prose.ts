import type { SegmentSide } from "../../model/inline.ts";
import type { Segment } from "../../model/unit.ts";

const MASKED = /\uFFFC+/g;
const NAME = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * The prose of a segment, in equal length, with the names in it put back that are nothing but letters and digits:
 * `PowerShell` is masked like an identifier, and is what teams watch over. Code, URLs, tags, file names, placeholders stay
 * masked by U+FFFC.
 */
export function namedProse({ prose, unmarked }: Segment<SegmentSide>): string {
  if (prose === unmarked) return prose;
  return prose.replace(MASKED, (run, at: number) => {
    const text = unmarked.slice(at, at + run.length);
    return NAME.test(text) ? text : run;
  });
}
