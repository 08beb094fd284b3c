import type { SegmentSide } from "../../model/inline.ts";
import type { Segment } from "../../model/unit.ts";
import type { MenuPaths, PathRange } from "./menu-path.ts";

const STRONG = /\*\*(?!\s|\*\*)[^*]*(?:\*(?!\*)[^*]*){0,1000}\*\*/g;
/** What may stand between a link and its separator. */
const MARKUP = /[\s*_\\[\]［］「」【】\u200B]/;
const REACH = 16;
const SEPARATOR = /^(?:[-=]{1,2}\\?|\\)?[>＞]$|^&gt;$/;
/** Separators farther apart belong to two paths. */
const LONGEST_OPERAND = 80;

const LONGEST_LINK = 400;
/** A link as the prose shows it, an emphasised run or a word. */
const OPERAND_BEFORE = /(?:\[[^[\]]*\]\uFFFC+\**|\*+[^*]+\*+|[^\s*>\uFFFC]+)\s*$/;
const OPERAND_BEHIND = /^\s*(?:\**\[[^[\]]*\]|\*+[^*]+\*+|[^\s*>]+)/;

/** A link with whether a separator stands directly beside it. */
export interface PathLink {
  readonly destination: string;
  readonly span: PathRange;
  readonly separated: boolean;
}

type Pairing = "strong" | "link" | "mixed";

/** How the operands of a segment, strong runs and links, follow each other. */
export interface OperandPairs {
  /** Side by side: from the one's end to the other's start. */
  readonly adjacent: readonly { readonly range: PathRange; readonly pairing: Pairing }[];
  /** Those that have nothing but a separator between them. */
  readonly joined: readonly Pairing[];
}

/** What stands in brackets behind an operand is a remark on it. */
const REMARK = /^[*_\s]*[(（]/;

export function operandPairs(segment: Segment<SegmentSide>): OperandPairs {
  const { prose } = segment;
  const strong = Array.from(prose.matchAll(STRONG), ({ 0: text, index }) => {
    return { start: index, stop: index + text.length, kind: "strong" as const };
  });
  const links = linksOf(segment).map(({ span: [start, stop] }) => ({ start, stop, kind: "link" as const }));
  const operands = [...strong, ...links].sort((a, b) => a.start - b.start || b.stop - a.stop);
  const adjacent: { range: PathRange; pairing: Pairing }[] = [];
  const joined: Pairing[] = [];
  let end = -1;
  let last: Pairing = "strong";
  for (const { start, stop, kind } of operands) {
    if (stop <= end) continue; // a link within a strong run, or the reverse
    const between = end >= 0 && start > end ? prose.slice(end, start).trim() : null;
    const pairing = kind === last ? kind : "mixed";
    if (between === "" && !REMARK.test(prose.slice(start, stop))) adjacent.push({ range: [end, start], pairing });
    else if (between !== null && SEPARATOR.test(between)) joined.push(pairing);
    end = Math.max(end, stop);
    last = kind;
  }
  return { adjacent, joined };
}

/** The links of a segment, each with whether a separator is its neighbour. */
export function pathLinks(segment: Segment<SegmentSide>, { separators }: MenuPaths): readonly PathLink[] {
  const starts = new Set(separators.map(([start]) => start));
  const ends = new Set(separators.map(([, end]) => end));
  const { prose } = segment;
  return linksOf(segment).map(({ destination, span: [start, end] }) => {
    let before = start;
    while (start - before < REACH && !ends.has(before) && MARKUP.test(prose[before - 1] ?? "x")) before--;
    let behind = end;
    while (behind - end < REACH && !starts.has(behind) && MARKUP.test(prose[behind] ?? "x")) behind++;
    return { destination, span: [start, end], separated: ends.has(before) || starts.has(behind) };
  });
}

/**
 * Counts the separators that surely belong to a path: between two strong runs or links, or within a strong run.
 *
 * @param distinct leaves out those where the operand behind is the one before once more: translators write it once
 */
export function markedSeparators({ prose }: Segment<SegmentSide>, { separators }: MenuPaths, distinct = false): number {
  let marked = 0;
  const strong = [...prose.matchAll(STRONG)];
  let nearest = 0;
  for (const [index, [start, end]] of separators.entries()) {
    while (nearest < strong.length && endOf(strong[nearest]) <= start) nearest++;
    const run = strong[nearest];
    const isWithin = run !== undefined && run.index < start && end < endOf(run);
    const before = prose.slice(separators[index - 1]?.[1] ?? 0, start);
    const behind = prose.slice(end, separators[index + 1]?.[0] ?? prose.length);
    const isMarked = /[*\]\uFFFC]\s*$/.test(before.slice(-REACH)) && /^\s*[*[\uFFFC]/.test(behind);
    if ((isWithin || isMarked) && !(distinct && repeats(before, behind))) marked++;
  }
  return marked;
}

function endOf(run: RegExpExecArray | undefined): number {
  return run === undefined ? 0 : run.index + run[0].length;
}

/** Whether the same operand stands on both sides. */
function repeats(before: string, behind: string): boolean {
  const words = (text: string) => text.split(/\*+/).filter((part) => part.trim() !== "");
  const one = words(before).at(-1)?.trim();
  return one !== undefined && one === words(behind)[0]?.trim();
}

/** Where a path that lost a separator stands, as far as that can be known: its separators, its first strong run, or all. */
export function pathRange({ prose }: Segment<SegmentSide>, { separators }: MenuPaths): PathRange {
  const [first] = separators;
  const last = separators.at(-1);
  if (first !== undefined && last !== undefined) return [first[0], last[1]];
  const [run] = prose.matchAll(STRONG);
  return run === undefined ? [0, prose.length] : [run.index, run.index + run[0].length];
}

/** The first path of a segment as words, for messages; `""` where there is none. */
export function firstPath(segment: Segment<SegmentSide>, { separators }: MenuPaths): string {
  const [first] = separators;
  if (first === undefined) return "";
  let last = first;
  for (const separator of separators) {
    if (separator[0] - last[1] > LONGEST_OPERAND) break;
    last = separator;
  }
  const { prose, text } = segment;
  const before = OPERAND_BEFORE.exec(prose.slice(Math.max(0, first[0] - LONGEST_LINK), first[0]));
  const behind = OPERAND_BEHIND.exec(prose.slice(last[1], last[1] + LONGEST_LINK));
  return text
    .slice(first[0] - (before?.[0].length ?? 0), last[1] + (behind?.[0].length ?? 0))
    .replace(/\]\([^()\s]*\)?|[*[\]\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function linksOf({ placeables, span }: Segment<SegmentSide>): readonly Omit<PathLink, "separated">[] {
  return placeables.links
    .filter(({ kind }) => kind === "link")
    .map((link) => ({
      destination: link.destination,
      span: [link.span.start - span.start, link.span.end - span.start],
    }));
}
