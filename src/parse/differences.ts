import { ANY_DIFFERENCE, Difference } from "../model/features.ts";
import { KEPT_RUN } from "./side-characters.ts";
import { MOST_TOKENS, SideScan } from "./side-scan.ts";

/** Both ends of a side in its file's text. */
export interface SideBounds {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const sourceScan = new SideScan();
const targetScan = new SideScan();

/**
 * Bits of `Difference` that a source and its target show: one pass over each, no regular expression, no object. Where tags,
 * entities, escapes or line breaks stand in one of them, nothing is ruled out but kept words and equal letters.
 */
export function scanDifferences(source: SideBounds, target: SideBounds): number {
  sourceScan.read(source.text, source.start, source.end, null);
  targetScan.read(target.text, target.start, target.end, sourceScan);
  if (sourceScan.isOpaque || targetScan.isOpaque) return ANY_DIFFERENCE;
  let mask = tokenDifferences();
  const isOtherMarkup = sourceScan.markup !== targetScan.markup;
  if (isOtherMarkup || sourceScan.mayRefer || targetScan.mayRefer) mask |= Difference.markup;
  if (sourceScan.links > 1 || targetScan.links > 1) mask |= Difference.severalLinks;
  if (targetScan.words.longest >= KEPT_RUN || sourceScan.hasOtherLetters) mask |= Difference.keptWords;
  if (sourceScan.letters === targetScan.letters) mask |= Difference.sameLetters;
  return mask;
}

/** Which tokens and stems of the target stand for a token of the source; counts alone matter, not the order. */
const takenTokens = new Uint8Array(MOST_TOKENS);
const takenStems = new Uint8Array(MOST_TOKENS);

function tokenDifferences(): number {
  const { tokens, tokenCount } = sourceScan;
  const { tokens: found, tokenCount: foundCount, stems, stemCount } = targetScan;
  if (tokenCount > MOST_TOKENS || foundCount > MOST_TOKENS) return Difference.lostToken | Difference.addedToken;
  takenTokens.fill(0, 0, foundCount);
  takenStems.fill(0, 0, stemCount);
  let kept = 0;
  let lost = 0;
  for (let index = 0; index < tokenCount; index++) {
    const token = tokens[index] as number;
    if (take(found, takenTokens, foundCount, token, index)) kept++;
    else if (!take(stems, takenStems, stemCount, token, 0)) lost++;
  }
  return (lost > 0 ? Difference.lostToken : 0) | (kept < foundCount ? Difference.addedToken : 0);
}

/** @param index where the token stands mostly */
function take(list: Int32Array, taken: Uint8Array, count: number, token: number, index: number): boolean {
  let at = index < count && list[index] === token && taken[index] === 0 ? index : 0;
  while (at < count && (list[at] !== token || taken[at] !== 0)) at++;
  if (at === count) return false;
  taken[at] = 1;
  return true;
}
