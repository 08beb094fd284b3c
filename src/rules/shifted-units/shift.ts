import type { Article } from "../../model/article.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { lastingTokens, mayNotFit, shareOf, withLatinWords } from "./lasting-tokens.ts";

/** So many targets have to fit a neighbour's source and not their own … */
export const LEAST_EVIDENCE = 3;
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
export const FARTHEST = 8;
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
  /** Those of the source without its Latin words, which are only looked for among. */
  readonly lasting: ReadonlySet<string>;
}

/** The tokens of an article's units, each read when it is first wanted: most units are nowhere near a shift. */
class TokensOfUnits {
  readonly units: readonly TranslationUnit[];
  /** Whether the target of a unit does not fit its own source. */
  readonly isDoubtful: readonly boolean[];
  private readonly known: (Tokens | undefined)[] = [];
  private inTargets: ReadonlySet<string> | null = null;

  constructor(units: readonly TranslationUnit[]) {
    this.units = units;
    this.isDoubtful = units.map((unit, index) => {
      if (!mayNotFit(unit)) return false;
      const { target, own } = this.at(index) as Tokens;
      return target.size > 0 && own < FITTING;
    });
  }

  at(index: number): Tokens | undefined {
    const unit = this.units[index];
    if (unit === undefined) return undefined;
    this.known[index] ??= tokensOf(unit);
    return this.known[index];
  }

  /** Those of a source that have to stand in its target: not every English word, but names that targets have. */
  keptAt(index: number): ReadonlySet<string> {
    const { source, lasting } = this.at(index) as Tokens;
    if (source === lasting) return source;
    this.inTargets ??= new Set(this.units.flatMap((_, each) => [...(this.at(each) as Tokens).target]));
    const { inTargets } = this;
    return new Set([...source].filter((token) => lasting.has(token) || isName(token, inTargets)));
  }

  /** The screen: whether the source of another unit may hold what the target of a unit has beyond its own source. */
  mayFit(index: number, other: number): boolean {
    const text = this.units[other]?.source.text;
    if (text === undefined) return false;
    const { target, source } = this.at(index) as Tokens;
    for (const token of target) {
      if (!source.has(token) && (!isLiteral(token) || text.includes(token.startsWith("`") ? token.slice(1) : token)))
        return true;
    }
    return false;
  }

  /** Whether enough doubtful units stand near each other: without them no run has its proofs. */
  mayHoldRun(): boolean {
    let proofs = 0;
    let last = -1;
    return this.isDoubtful.some((isDoubtful, index) => {
      if (!isDoubtful) return false;
      proofs = index - last > LONGEST_SILENCE ? 1 : proofs + 1;
      last = index;
      return proofs >= LEAST_EVIDENCE;
    });
  }
}

/** Whether a token stands in its text as it is, unlike destinations, numbers, and code with white space. */
function isLiteral(token: string): boolean {
  return /^[`A-Za-z]\S*$/.test(token);
}

function tokensOf(unit: TranslationUnit): Tokens {
  const target = withLatinWords(lastingTokens(unit.target), unit.target, unit);
  const lasting = lastingTokens(unit.source);
  const source = withLatinWords(lasting, unit.source, unit);
  return { target, source, own: shareOf(target, source), lasting };
}

/** The longest run of shifted units of an article, among those with two halves; `null` where each target stands beside its source. */
export function findShift(
  article: Article,
): { readonly units: readonly TranslationUnit[]; readonly shift: Shift } | null {
  const units = article.units.filter(({ source, target }) => !source.blank && !target.blank);
  const shift = units.length < LEAST_UNITS ? null : longestRun(units);
  return shift && { units, shift };
}

function longestRun(units: readonly TranslationUnit[]): Shift | null {
  const tokens = new TokensOfUnits(units);
  if (!tokens.mayHoldRun()) return null;
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
function runsOf(tokens: TokensOfUnits, offset: number): readonly Shift[] {
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
  for (const [index, isDoubtful] of tokens.isDoubtful.entries()) {
    // Only a target that fits the other source, and not its own, begins a run.
    if (seen.proofs.length === 0 && !(isDoubtful && tokens.mayFit(index, index + offset))) continue;
    const { target, own } = tokens.at(index) as Tokens;
    if (target.size === 0) continue;
    const others = shareOf(target, tokens.at(index + offset)?.source);
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

function runOf(tokens: TokensOfUnits, { proofs, neither, against }: Evidence, offset: number): Shift | null {
  const [proof] = proofs;
  const last = proofs.at(-1);
  if (proof === undefined || last === undefined || proofs.length < LEAST_EVIDENCE) return null;
  if (against * DOUBT > proofs.length || neither > proofs.length) return null;
  const shown = new Set(proofs.flatMap((index) => [...(tokens.at(index) as Tokens).target]));
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
function lastTorn(tokens: TokensOfUnits, { from, step, offset }: Edge): number {
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
function isTorn(tokens: TokensOfUnits, index: number, { offset, away }: Neighbourhood): boolean {
  const unit = tokens.at(index);
  if (unit === undefined) return false;
  const { target, own } = unit;
  const kept = tokens.keptAt(index);
  const othersFit = shareOf(target, tokens.at(index + offset)?.source);
  const held = shareOf(kept, target);
  if (othersFit > own || shareOf(kept, tokens.at(index - offset)?.target) > held) return true;
  if (isBoldMoved(tokens.units, index, offset)) return true;
  return away === 1 && target.size === 0 && [...kept].some((token) => !NAME_START.test(token));
}

/** Whether one side of a unit alone holds bold, as the other side of the units that it would be exchanged with does. */
function isBoldMoved(units: readonly TranslationUnit[], index: number, offset: number): boolean {
  const [unit, other, before] = [units[index], units[index + offset], units[index - offset]];
  const isBold = (side: "target" | "source", of: TranslationUnit | undefined) => of?.[side].text.includes("**");
  const target = isBold("target", unit);
  const source = isBold("source", unit);
  return target !== source && target === isBold("source", other) && source === isBold("target", before);
}
