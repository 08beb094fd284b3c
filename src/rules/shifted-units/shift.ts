import type { TranslationUnit } from "../../model/unit.ts";
import { lastingTokens, mayBeShifted, shareOf, withLatinWords } from "./lasting-tokens.ts";

/** So many targets have to fit a neighbour's source and not their own … */
const LEAST_EVIDENCE = 3;
/** … in a run of so many units. */
const LEAST_UNITS = 4;
/** A target that fits its own source speaks against a shift: there are three times as many that do not. */
const DOUBT = 3;
/** A target fits a source that holds this share of its tokens. */
const FITTING = 0.6;
/** So many targets in a row that do not fit end a run. */
const LONGEST_DOUBT = 3;
/** So many units with nothing to tell may stand between a run and one beside it that is torn as well. */
const FARTHEST_TORN = 3;
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
  /** How much of the target's is in its own source. */
  readonly own: number;
  /** Those of the source that have to stand in its target: not every English word. */
  readonly kept: ReadonlySet<string>;
  /** Whether they hold bold. */
  readonly bold: { readonly target: boolean; readonly source: boolean };
}

/** What a unit holds, before it is known what other units hold. */
interface Reading {
  readonly target: ReadonlySet<string>;
  readonly lasting: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  readonly own: number;
}

function readingOf(unit: TranslationUnit): Reading {
  const target = withLatinWords(lastingTokens(unit.target), unit.target, unit);
  const lasting = lastingTokens(unit.source);
  const source = withLatinWords(lasting, unit.source, unit);
  return { target, lasting, source, own: shareOf(target, source) };
}

/** The longest run of shifted units of an article; `null` where each target stands beside its source. */
export function findShift(units: readonly TranslationUnit[]): Shift | null {
  if (units.length < LEAST_UNITS || !mayBeShifted(units, LEAST_EVIDENCE)) return null;
  const readings = units.map(readingOf);
  // A proof does not fit its own source.
  if (readings.filter(({ target, own }) => target.size > 0 && own < FITTING).length < LEAST_EVIDENCE) return null;
  const inTargets = new Set(readings.flatMap(({ target }) => [...target]));
  const tokens = readings.map(({ target, lasting, source, own }, index): Tokens => {
    const unit = units[index] as TranslationUnit;
    const kept = new Set([...source].filter((token) => lasting.has(token) || isName(token, inTargets)));
    const bold = { target: unit.target.text.includes("**"), source: unit.source.text.includes("**") };
    return { target, source, own, kept, bold };
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

/** What was seen of a run so far. */
interface Evidence {
  readonly proofs: number[];
  /** Targets that fit neither source: damage of their own. */
  neither: number;
  /** Targets that fit their own source. */
  against: number;
}

/** The runs whose targets fit the sources at one offset. */
function runsOf(tokens: readonly Tokens[], offset: number): readonly Shift[] {
  const runs: Shift[] = [];
  let seen: Evidence = { proofs: [], neither: 0, against: 0 };
  // Since the last proof: they count only where the run goes on behind them.
  let pending: boolean[] = [];
  const close = () => {
    const run = runOf(tokens, seen, offset);
    if (run !== null) runs.push(run);
    seen = { proofs: [], neither: 0, against: 0 };
    pending = [];
  };
  for (let index = 0; index < tokens.length; index++) {
    const { target, own } = tokens[index] as Tokens;
    if (target.size === 0 || (own >= FITTING && seen.proofs.length === 0)) continue;
    const others = shareOf(target, tokens[index + offset]?.source);
    if (index - (seen.proofs.at(-1) ?? index) > LONGEST_SILENCE) close();
    if (others >= FITTING && own < others && own < FITTING) {
      seen.proofs.push(index);
      for (const fitsOwn of pending) {
        if (fitsOwn) seen.against++;
        else seen.neither++;
      }
      pending = [];
    } else if (seen.proofs.length > 0 && others < FITTING && pending.push(own >= FITTING) > LONGEST_DOUBT) {
      close();
    }
  }
  close();
  return runs;
}

function runOf(tokens: readonly Tokens[], { proofs, neither, against }: Evidence, offset: number): Shift | null {
  const [proof] = proofs;
  const last = proofs.at(-1);
  if (proof === undefined || last === undefined || proofs.length < LEAST_EVIDENCE) return null;
  if (against * DOUBT > proofs.length || neither > proofs.length) return null;
  const shown = new Set(proofs.flatMap((index) => [...(tokens[index] as Tokens).target]));
  if (shown.size < LEAST_EVIDENCE) return null;
  const start = lastTorn(tokens, { from: proof, step: -1, offset });
  const end = lastTorn(tokens, { from: last, step: 1, offset }) + 1;
  return end - start < LEAST_UNITS ? null : { start, end, offset, proof };
}

interface Edge {
  /** The first or last proof of a run. */
  readonly from: number;
  readonly step: 1 | -1;
  readonly offset: number;
}

/** The last unit in one direction that belongs to a run. */
function lastTorn(tokens: readonly Tokens[], { from, step, offset }: Edge): number {
  let last = from;
  for (let away = 1; away <= FARTHEST_TORN; away++) {
    if (!isTorn(tokens, last + away * step, { offset, away })) continue;
    last += away * step;
    away = 0;
  }
  return last;
}

/** Names are left out or translated now and then. */
const NAME_START = /^[A-Za-z]/;

interface Neighbourhood {
  readonly offset: number;
  /** How many units away the run ends. */
  readonly away: number;
}

/**
 * Whether a unit beside a run belongs to it: its target fits the other source better, or another target its source. Right
 * beside the run, where that other target was lost, it is enough that code, destinations or numbers are.
 */
function isTorn(tokens: readonly Tokens[], index: number, { offset, away }: Neighbourhood): boolean {
  const unit = tokens[index];
  if (unit === undefined) return false;
  const { target, own, kept, bold } = unit;
  const [other, before] = [tokens[index + offset], tokens[index - offset]];
  const othersFit = shareOf(target, other?.source);
  const held = shareOf(kept, target);
  if (othersFit > own || shareOf(kept, before?.target) > held) return true;
  const boldMoved = bold.target === other?.bold.source && bold.source === before?.bold.target;
  if (bold.target !== bold.source && boldMoved) return true;
  return away === 1 && target.size === 0 && [...kept].some((token) => !NAME_START.test(token));
}
