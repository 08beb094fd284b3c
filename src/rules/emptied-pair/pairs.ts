import { MASK } from "../../markdown/prose.ts";
import type { SegmentSide } from "../../model/inline.ts";
import type { Segment } from "../../model/unit.ts";

/** Marks that stand for each other in translation. */
export type PairFamily = "round" | "square" | "curly" | "quote";

/** Two marks that belong together. Offsets are into the segment. */
export interface Pair {
  readonly family: PairFamily;
  readonly start: number;
  readonly end: number;
  /** Whether nothing that a reader sees stands between the two. */
  readonly isBlank: boolean;
}

const PAIRS: Readonly<Record<PairFamily, readonly string[]>> = {
  round: ["()", "（）", "﹙﹚"],
  square: ["[]", "［］", "【】", "〔〕"],
  curly: ["{}", "｛｝"],
  quote: ["“”", "„“", "„”", "«»", "‹›", "「」", "『』", "《》", "〈〉"],
};

/** What an opening mark may be closed with, and of which family it is. */
const OPENERS = new Map<string, { readonly family: PairFamily; closers: string }>();
for (const [family, pairs] of Object.entries(PAIRS) as [PairFamily, readonly string[]][]) {
  for (const [open, close] of pairs.map((pair) => [...pair] as [string, string])) {
    OPENERS.set(open, { family, closers: (OPENERS.get(open)?.closers ?? "") + close });
  }
}
// Widths may differ within a pair.
for (const [open, closers] of Object.entries({ "(": ")）", "（": "）)", "[": "]］", "［": "］]" })) {
  const known = OPENERS.get(open);
  if (known !== undefined) known.closers = closers;
}

const MARK = /[()（）﹙﹚[\]［］【】〔〕{}｛｝“”„«»‹›「」『』《》〈〉]/g;
const UNSEEN = /^[\s\\*_\u00A0\u200B-\u200F]*$/;
/** Longer stretches between two marks are no words of one pair. */
const LONGEST = 400;

/** Pairs of brackets and quotation marks in the prose of a segment; brackets of links and images are none. */
export function pairsOf(segment: Segment<SegmentSide>): readonly Pair[] {
  const prose = withoutLabels(segment).replaceAll("&quot;", '"     ');
  const pairs: Pair[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (const { 0: mark, index } of prose.matchAll(MARK)) {
    const last = open.findLastIndex(({ mark: opener }) => OPENERS.get(opener)?.closers.includes(mark));
    if (last >= 0) {
      const [opener] = open.splice(last) as [(typeof open)[number]];
      add(OPENERS.get(opener.mark)?.family ?? "round", opener.at, index);
    } else if (OPENERS.has(mark)) open.push({ mark, at: index });
  }
  addStraightQuotes(prose, add);
  return pairs.sort((a, b) => a.start - b.start);

  function add(family: PairFamily, start: number, close: number): void {
    const inner = prose.slice(start + 1, close);
    if (inner.length <= LONGEST) pairs.push({ family, start, end: close + 1, isBlank: UNSEEN.test(inner) });
  }
}

/** The prose with the brackets of links, references and images masked: their labels are another rule's. */
function withoutLabels({ prose, placeables, span: { start } }: Segment<SegmentSide>): string {
  const characters = prose.split("");
  for (const { label } of [...placeables.links, ...placeables.references]) {
    characters[label.start - 1 - start] = MASK;
    characters[label.end - start] = MASK;
  }
  return characters.join("");
}

/** Two by two; where their number is odd, one may be a sign for inches. */
function addStraightQuotes(prose: string, add: (family: PairFamily, start: number, close: number) => void): void {
  const quotes = Array.from(prose.matchAll(/"/g), ({ index }) => index);
  if (quotes.length % 2 !== 0) return;
  for (let index = 0; index < quotes.length; index += 2) {
    add("quote", quotes[index] as number, quotes[index + 1] as number);
  }
}
