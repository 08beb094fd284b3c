import type { Fact } from "../model/report.ts";
import { shortHash } from "../text/short-hash.ts";

/** Facts that are decided together; never empty. */
export type DecisionGroup = readonly [Fact, ...Fact[]];

/**
 * The facts that are decided together: of one rule, kind and key. A group is given as soon as its last fact was seen, and then
 * forgotten: most facts of a run stand alone, and all of them at once would be most of what a run holds. Within a group the
 * linted articles come first, in the order of their paths.
 *
 * @param facts iterated over twice, in the same order; in one that has the facts of a group near each other, fewer wait
 * @param isWanted whether anybody decides the facts of `RULE KIND`
 */
export function* decisionGroups(facts: Iterable<Fact>, isWanted: (name: string) => boolean): Iterable<DecisionGroup> {
  const hashes: number[] = [];
  for (const fact of facts) if (isWanted(nameOf(fact))) hashes.push(shortHash(keyOf(fact)));
  // A slot that several groups share by chance only gives them later.
  const last = 2 ** Math.ceil(Math.log2(2 * hashes.length + 1)) - 1;
  const missing = new Uint32Array(last + 1);
  for (const hash of hashes) missing[hash & last] = (missing[hash & last] as number) + 1;
  const waiting = new Map<number, Fact[]>();
  let index = 0;
  for (const fact of facts) {
    if (!isWanted(nameOf(fact))) continue;
    const slot = (hashes[index++] as number) & last;
    const others = waiting.get(slot);
    const left = (missing[slot] as number) - 1;
    missing[slot] = left;
    if (left === 0) {
      waiting.delete(slot);
      yield* groupsOf([...(others ?? []), fact]);
    } else if (others === undefined) waiting.set(slot, [fact]);
    else others.push(fact);
  }
}

function groupsOf(facts: readonly Fact[]): Iterable<DecisionGroup> {
  const groups = new Map<string, [Fact, ...Fact[]]>();
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
function inOrder(a: Fact, b: Fact): number {
  if (a.linted !== b.linted) return a.linted ? -1 : 1;
  return !a.linted || a.path === b.path ? 0 : a.path < b.path ? -1 : 1;
}

function nameOf({ ruleId, kind }: Fact): string {
  return `${ruleId} ${kind}`;
}

function keyOf(fact: Fact): string {
  return `${nameOf(fact)} ${fact.key}`;
}
