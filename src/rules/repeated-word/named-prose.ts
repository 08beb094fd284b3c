import { MASK } from "../../markdown/prose.ts";
import type { Segment } from "../../model/unit.ts";

const MASKED = /\uFFFC+/g;
/** A name of one word, `PowerShell` or `Office365`: a prose view masks it as an identifier. */
const NAME = /^[A-Za-z][A-Za-z\d]+$/;

/** The prose view of a segment in which names of one word stand as they are: they are words that may be doubled. */
export function namedProse({ prose, unmarked }: Segment): string {
  if (!prose.includes(MASK)) return prose;
  return prose.replace(MASKED, (run, at: number) => {
    const written = unmarked.slice(at, at + run.length);
    return NAME.test(written) ? written : run;
  });
}
