import type { Article } from "../../model/article.ts";
import { unitPlaces } from "../../parse/unit-places.ts";
import { traitOfUnits, unitAt } from "../../parse/unit-traits.ts";
import { foreignToken } from "./lasting-tokens.ts";
import { FARTHEST, LEAST_EVIDENCE } from "./shift.ts";

const HALF = 0;
const WHOLE = 1;
/** Whole, with a token that its source does not hold. */
const SUSPECT = 2;

const kindIn = traitOfUnits((unit) => {
  if (unit.source.blank || unit.target.blank) return HALF;
  return foreignToken(unit) === null ? WHOLE : SUSPECT;
});

/**
 * The screen: whether so many units hold a token that their source does not hold and a source nearby does. Without them
 * nothing is shifted.
 */
export function mayBeShifted(article: Article): boolean {
  const kinds = kindIn(article);
  // Those with two halves, by their index; which of these are suspect.
  const whole: number[] = [];
  const suspects: number[] = [];
  for (let index = 0; index < kinds.length; index++) {
    const kind = kinds.at(index);
    if (kind === SUSPECT) suspects.push(whole.length);
    if (kind !== HALF) whole.push(index);
  }
  if (suspects.length < LEAST_EVIDENCE) return false;
  const { sourceText } = unitPlaces(article);
  let found = 0;
  return suspects.some((suspect) => {
    const token = foreignToken(unitAt(article, whole[suspect] as number)) as string;
    const nearby = whole.slice(Math.max(0, suspect - FARTHEST), suspect + FARTHEST + 1);
    if (nearby.some((index) => sourceText(index).includes(token))) found++;
    return found >= LEAST_EVIDENCE;
  });
}
