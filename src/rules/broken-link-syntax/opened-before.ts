import type { Article } from "../../model/article.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { unitPlaces } from "../../parse/unit-places.ts";
import { unitAt } from "../../parse/unit-traits.ts";
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

/** The units directly before which a label was opened. */
export function unitsBehindOpening(article: Article): readonly TranslationUnit[] {
  const { text } = article;
  const places = unitPlaces(article);
  const found: TranslationUnit[] = [];
  for (let index = 0; index < places.length; index++) {
    const start = places.start(index);
    if (!"[*_".includes(text.charAt(start - 1))) continue;
    if (OPENED.test(text.slice(Math.max(0, start - LONGEST_OPENING), start))) found.push(unitAt(article, index));
  }
  return found;
}

export function brokenTail({ source, target }: TranslationUnit): BrokenTail | null {
  const tail = linkRemains(source).find(({ kind, label }) => kind === "unopened" && label === null);
  if (tail === undefined) return null;
  const remains = linkRemains(target).find(
    ({ kind, label, written }) =>
      label === null && BROKEN.has(kind) && comparableDestination(written) === comparableDestination(tail.written),
  );
  return remains === undefined ? null : { remains, destination: tail.written };
}
