import type { TranslationUnit } from "../../model/unit.ts";
import { comparableDestination, type LinkRemains, linkRemains } from "./link-remains.ts";

/** The tail of a link whose label was opened before its unit, as in `[‹label](destination)›`. */
export interface BrokenTail {
  readonly remains: LinkRemains<"target">;
  /** As the source writes it. */
  readonly destination: string;
}

const BROKEN: ReadonlySet<LinkRemains["kind"]> = new Set(["spaced", "fullWidth", "escaped"]);

/** A bracket, with the emphasis between it and the unit. */
const OPENED = /\[[*_]{0,3}$/;
const LONGEST_OPENING = 4;

/** @param text the file's */
export function brokenTail(text: string, { source, target, span }: TranslationUnit): BrokenTail | null {
  if (!OPENED.test(text.slice(Math.max(0, span.start - LONGEST_OPENING), span.start))) return null;
  const tail = linkRemains(source).find(({ kind, label }) => kind === "unopened" && label === null);
  if (tail === undefined) return null;
  const remains = linkRemains(target).find(
    ({ kind, label, written }) =>
      label === null && BROKEN.has(kind) && comparableDestination(written) === comparableDestination(tail.written),
  );
  return remains === undefined ? null : { remains, destination: tail.written };
}
