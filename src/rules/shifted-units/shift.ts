import type { TranslationUnit } from "../../model/unit.ts";
import { lastingTokens, mayBeShifted, withLatinWords } from "./lasting-tokens.ts";

/** So many targets have to fit a neighbour's source and not their own … */
const LEAST_EVIDENCE = 3;
/** … in a run of so many units. */
const LEAST_UNITS = 4;
/** A target that fits neither source is damage of its own; more than a third of them is no shift. */
const DOUBT = 3;
/** A target fits a source that holds this share of its tokens. */
const FITTING = 0.6;
/** So many targets in a row that do not fit end a run. */
const LONGEST_DOUBT = 3;
/** How many segments away the right source is looked for. */
const FARTHEST = 8;
/** So many units in a row may have nothing to tell. */
const LONGEST_SILENCE = 8;

/** A run of units whose targets stand beside the source of another. */
export interface Shift {
  /** Indices of the first unit and behind the last one. */
  readonly start: number;
  readonly end: number;
  /** How many segments behind its target the source of a target stands; negative: before it. */
  readonly offset: number;
  /** The first unit whose target shows it. */
  readonly proof: number;
}

/** What a unit's two segments hold that translation leaves as it is. */
interface Tokens {
  readonly target: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  /** Those of the source that have to stand in its target: not every English word. */
  readonly kept: ReadonlySet<string>;
}

/** The longest run of shifted units of an article; `null` where each target stands beside its source. */
export function findShift(units: readonly TranslationUnit[]): Shift | null {
  if (units.length < LEAST_UNITS || !mayBeShifted(units, LEAST_EVIDENCE)) return null;
  const targets = units.map((unit) => withLatinWords(lastingTokens(unit.target), unit.target, unit));
  const inTargets = new Set(targets.flatMap((target) => [...target]));
  const tokens = units.map((unit, index): Tokens => {
    const lasting = lastingTokens(unit.source);
    const source = withLatinWords(lasting, unit.source, unit);
    const kept = new Set([...source].filter((token) => lasting.has(token) || isName(token, inTargets)));
    return { target: targets[index] as ReadonlySet<string>, source, kept };
  });
  let best: Shift | null = null;
  for (let distance = 1; distance <= FARTHEST; distance++) {
    for (const offset of [-distance, distance]) {
      for (const run of runsOf(tokens, offset)) {
        if (best === null || run.end - run.start > best.end - best.start) best = run;
      }
    }
  }
  return best;
}

/** A Latin word that begins with a capital and stands in some target of another script. */
function isName(token: string, inTargets: ReadonlySet<string>): boolean {
  return /^[A-Z]/.test(token) && inTargets.has(token);
}

/** The runs whose targets fit the sources at one offset. */
function runsOf(tokens: readonly Tokens[], offset: number): readonly Shift[] {
  const runs: Shift[] = [];
  let proofs: number[] = [];
  let doubts = 0;
  // Since the last proof: they count only where the run goes on behind them.
  let pending = 0;
  const close = () => {
    const run = runOf(tokens, proofs, doubts, offset);
    if (run !== null) runs.push(run);
    proofs = [];
    doubts = 0;
    pending = 0;
  };
  for (const [index, { target, source }] of tokens.entries()) {
    if (target.size === 0) continue;
    const own = shareOf(target, source);
    const others = shareOf(target, tokens[index + offset]?.source);
    if (index - (proofs.at(-1) ?? index) > LONGEST_SILENCE) close();
    if (others >= FITTING && own < others && own < FITTING) {
      proofs.push(index);
      doubts += pending;
      pending = 0;
    } else if (proofs.length > 0 && others < FITTING && ++pending > LONGEST_DOUBT) {
      close();
    }
  }
  close();
  return runs;
}

function runOf(tokens: readonly Tokens[], proofs: readonly number[], doubts: number, offset: number): Shift | null {
  const [proof] = proofs;
  const last = proofs.at(-1);
  if (proof === undefined || last === undefined || proofs.length < LEAST_EVIDENCE) return null;
  if (doubts * DOUBT > proofs.length) return null;
  const shown = new Set(proofs.flatMap((index) => [...(tokens[index] as Tokens).target]));
  if (shown.size < LEAST_EVIDENCE) return null;
  let [start, end] = [proof, last + 1];
  while (isTorn(tokens[start - 1])) start--;
  while (isTorn(tokens[end])) end++;
  return end - start < LEAST_UNITS ? null : { start, end, offset, proof };
}

/** Whether a unit beside a run has lost what its source holds, or holds what its source has not: it belongs to the run. */
function isTorn(tokens: Tokens | undefined): boolean {
  if (tokens === undefined) return false;
  const { source, target, kept } = tokens;
  return (kept.size > 0 && shareOf(kept, target) < FITTING) || (target.size > 0 && shareOf(target, source) < FITTING);
}

/** How much of some tokens is among others. */
function shareOf(wanted: ReadonlySet<string>, tokens: ReadonlySet<string> | undefined): number {
  if (tokens === undefined || wanted.size === 0) return 0;
  let held = 0;
  for (const token of wanted) if (tokens.has(token)) held++;
  return held / wanted.size;
}
