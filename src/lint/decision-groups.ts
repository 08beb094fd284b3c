import type { PlainContribution } from "../model/report.ts";
import { shortHash } from "../text/short-hash.ts";
import { firstIndexNotBefore } from "../text/sorted.ts";

/** Contributions that are decided together; never empty. */
export type DecisionGroup = readonly [PlainContribution, ...PlainContribution[]];

/**
 * The facts that are decided together: of one rule, kind and key. A group is given as soon as its last fact was seen, and then
 * forgotten: most contributions of a run stand alone, and all of them at once would be most of what a run holds. Within a group the
 * linted articles come first, in the order of their paths.
 *
 * @param facts iterated over twice, in the same order; in one that has the facts of a group near each other, fewer wait
 * @param isWanted whether anybody decides the facts of `RULE KIND`
 */
export function* decisionGroups(
  facts: Iterable<PlainContribution>,
  isWanted: (name: string) => boolean,
): Iterable<DecisionGroup> {
  const missing = new Missing(facts, isWanted);
  const waiting = new Map<number, PlainContribution[]>();
  for (const fact of facts) {
    if (!isWanted(nameOf(fact))) continue;
    const hash = hashOf(fact);
    const others = waiting.get(hash);
    if (missing.isLast(hash)) {
      waiting.delete(hash);
      yield* groupsOf(others === undefined ? [fact] : [...others, fact]);
    } else if (others === undefined) waiting.set(hash, [fact]);
    else others.push(fact);
  }
}

/** How many facts of each hash are still to come: eight bytes a fact. Keys that share a hash by chance wait for each other. */
class Missing {
  private readonly sorted: Uint32Array;
  /** At the place where a hash stands first. */
  private readonly counts: Uint32Array;

  constructor(facts: Iterable<PlainContribution>, isWanted: (name: string) => boolean) {
    const hashes: number[] = [];
    for (const fact of facts) if (isWanted(nameOf(fact))) hashes.push(hashOf(fact));
    this.sorted = Uint32Array.from(hashes).sort();
    this.counts = new Uint32Array(hashes.length);
    let first = 0;
    for (const [index, hash] of this.sorted.entries()) {
      if (hash !== this.sorted[first]) first = index;
      this.counts[first] = (this.counts[first] as number) + 1;
    }
  }

  /** Whether the fact of this hash that was just met is the last one. */
  isLast(hash: number): boolean {
    const first = firstIndexNotBefore(this.sorted.length, (index) => (this.sorted[index] as number) < hash);
    const left = (this.counts[first] as number) - 1;
    this.counts[first] = left;
    return left === 0;
  }
}

function groupsOf(facts: readonly PlainContribution[]): Iterable<DecisionGroup> {
  const groups = new Map<string, [PlainContribution, ...PlainContribution[]]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  for (const group of groups.values()) group.sort(inOrder);
  return groups.values();
}

/** Siblings that are not linted stay in the order they were found in. */
function inOrder(a: PlainContribution, b: PlainContribution): number {
  if (a.linted !== b.linted) return a.linted ? -1 : 1;
  return !a.linted || a.path === b.path ? 0 : a.path < b.path ? -1 : 1;
}

function nameOf({ ruleId, kind }: PlainContribution): string {
  return `${ruleId} ${kind}`;
}

function keyOf(fact: PlainContribution): string {
  return `${nameOf(fact)} ${fact.key}`;
}

/** 32 bits: of 400,000 facts about twenty share theirs with another key's. */
function hashOf(fact: PlainContribution): number {
  return shortHash(keyOf(fact)) >>> 0;
}
