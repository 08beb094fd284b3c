import { visible } from "../../report/index.ts";

/**
 * A message with everything that a terminal would obey written out, line breaks kept. Words of the command line are
 * repeated in messages, and a shell pattern makes them of file names, which hold anything.
 */
export function visibleLines(text: string): string {
  return text
    .split("\n")
    .map((line) => visible(line))
    .join("\n");
}
