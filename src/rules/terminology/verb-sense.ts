import { canBeVerb, isCommand, isPlainVerb } from "./noun-or-verb.ts";
import { type Occurrence, opensClause } from "./occurrence.ts";
import { areJoined, type TermWord } from "./term-words.ts";

const BEFORE_VERB =
  /^(?:to|can|cannot|could|must|will|would|shall|should|may|might|you|we|they|i|not|please|instead|automatically)$/i;
const BEHIND_VERB =
  /^(?:the|a|an|your|this|these|those|all|it|its|them|us|me|him|any|each|every|our|my|their|another|some)$/i;
/** `The timeline controls how often`, `Control when a page loads`; a noun stands before it as well: `the file when it opens`. */
const BEFORE_QUESTION = /^(?:how|what|whether)$/i;
/** What a noun may stand before, and an imperative that needs an object not. */
export const NO_OBJECT =
  /^(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|should|does|do|of|for|in|on|at|to|from|with|by|as|and|or|but|if|while|that|which|who|than|into|under|via|per|about)$/i;

/** What a noun in the plural may stand behind. */
const NO_SUBJECT =
  /^(?:the|a|an|all|any|both|each|every|few|many|more|most|no|other|some|such|these|those|your|our|my|their|its|new|old|own|the|and|or|of|for|in|on|at|to|from|with|by|as|into|about|if|when|that|which|not|be|are|were|have|had|can|get|see|add|use|make|find|view|need|want|only|\w+ed|\w+ing|\w+al|\w+ic|\w+ive|\w+able|\w+ary)$/i;

/** Whether a noun of the glossary is a verb where it stands: `to update`, `Search the list`, `by setting`, `Sign in to`. */
export function isVerbThere(where: Occurrence): boolean {
  const { all, first, count, words } = where;
  if (count > 1) return isPhrasalVerb(where);
  const plain = words[0]?.toLowerCase() ?? "";
  if (!canBeVerb(plain)) return false;
  const found = (all[first] as TermWord).text.toLowerCase();
  const before = neighbour(where, -1);
  const after = neighbour(where, 1);
  if (BEHIND_VERB.test(after) || BEFORE_QUESTION.test(after)) return true;
  if (plain.endsWith("ing")) return found === plain && isGerund(where, before, after);
  if (found !== plain) return isCommand(plain) && isThirdPerson(before, after);
  const ahead = where.text.slice(0, (all[first] as TermWord).start).slice(-FAR);
  if (isBehindVerbMark(where, before) || isBesideVerb(where) || VERB_BESIDE.test(ahead)) return true;
  return isCommand(plain) && hasObject(where, after) && (opensSentence(where) || followsVerb(where, before));
}

/** `The class controls access`; behind a plural, a determiner or nothing it is a noun: `all updates appear`. */
function isThirdPerson(before: string, after: string): boolean {
  return (
    /^[a-z]+(?:[^s\W]|ss)$/.test(before) && !NO_SUBJECT.test(before) && /^[a-z]/.test(after) && !NO_OBJECT.test(after)
  );
}

/** `to update`, `to better control`. */
function isBehindVerbMark({ all, first }: Occurrence, before: string): boolean {
  if (BEFORE_VERB.test(before)) return true;
  return /^(?:better|also|\w{3,}ly)$/i.test(before) && BEFORE_VERB.test(all[first - 2]?.text ?? "");
}

const COORDINATED_BEFORE = /([A-Za-z]+)[*\]\uFFFC]*(?:\s*[,/]\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)[*[]*$/;
const COORDINATED_BEHIND = /^[*\]\uFFFC]*(?:\s*[,/]\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)[*[]*([A-Za-z]+)/;

/** So far away a word stands that a destination is masked before. */
const FAR = 200;

/** `Add or update`, `Update/Change/Remove`. */
function isBesideVerb(where: Occurrence): boolean {
  const { text, all, first } = where;
  const { start, end } = all[first] as TermWord;
  const before = COORDINATED_BEFORE.exec(text.slice(Math.max(0, start - FAR), start))?.[1]?.toLowerCase() ?? "";
  if (isPlainVerb(before) || PARTICLE.test(before)) return true;
  const behind = COORDINATED_BEHIND.exec(text.slice(end, end + FAR))?.[1]?.toLowerCase() ?? "";
  return (
    isPlainVerb(behind) ||
    (isCommand(behind) && /^\s*[,/]|^\s+or\s/.test(text.slice(end, end + 8)) && opensSentence(where))
  );
}

const OBJECT_IN_MARKUP = /^\s+(?:[[*_"“]+[\p{L}\uFFFC]|\uFFFC)/u;

function hasObject({ text, all, first }: Occurrence, after: string): boolean {
  if (after !== "") return !NO_OBJECT.test(after);
  const { end } = all[first] as TermWord;
  return OBJECT_IN_MARKUP.test(text.slice(end, end + 8));
}

/** The word beside a term, if nothing but a space or a hyphen is between; else empty. */
function neighbour({ text, all, first, count }: Occurrence, side: -1 | 1): string {
  const [inner, outer] = side < 0 ? [all[first], all[first - 1]] : [all[first + count - 1], all[first + count]];
  if (inner === undefined || outer === undefined) return "";
  const joined = side < 0 ? areJoined(text, outer, inner) : areJoined(text, inner, outer);
  return joined ? outer.text : "";
}

const BEFORE_GERUND = /^(?:by|when|while|before|after|without|for|about)$/i;
const PARTICLE = /^(?:up|out|off|aside|apart)$/i;

/** `by setting names`, `when setting X`, `adding or setting`, `setting up`; `for setting` may be a noun. */
function isGerund({ text, all, first }: Occurrence, before: string, after: string): boolean {
  if (PARTICLE.test(after)) return true;
  if (/^(?:and|or)$/i.test(before))
    return /\b[a-z]{3,}ing\b[^.!?:;]*$/.test(text.slice(0, (all[first] as TermWord).start - 3));
  return (
    BEFORE_GERUND.test(before) ||
    (before === "" && after !== "" && !NO_OBJECT.test(after) && opensClause(text, (all[first] as TermWord).start))
  );
}

/** What a sentence begins with that ends with a comma before its main clause: `If it stays, contact support`. */
const INTRODUCES =
  /(?:^|[.!?:;]\s)\W*(?:if|when|once|to|for|after|before|until|unless|in|on|from|at|under|then|next|otherwise|alternatively|first|finally)\b[^.!?:;]*,\s*(?:and\s|then\s|or\s|please\s)*$/i;
/** No introduction is longer; looking farther back would cost quadratic time. */
const LONGEST_INTRODUCTION = 200;

function opensSentence({ text, all, first }: Occurrence): boolean {
  const { start } = all[first] as TermWord;
  return opensClause(text, start) || INTRODUCES.test(text.slice(Math.max(0, start - LONGEST_INTRODUCTION), start));
}

/** `to exchange or refund`; no object is needed. */
const VERB_BESIDE = /\b(?:to|can|cannot|could|must|will|would|should|may|might)\s+[a-z]+\s+(?:and|or)\s+$/i;
const VERB_AHEAD =
  /\b(?:to|can|cannot|could|must|will|would|should|may|might|please|and then|see|select|choose|click|go)\s[^.!?:;]*$/i;

/** `to reinstall or update Office`, `to open the page, update devices`. */
function followsVerb({ text, all, first }: Occurrence, before: string): boolean {
  const { start } = all[first] as TermWord;
  const ahead = text.slice(Math.max(0, start - 120), start);
  return (/^(?:and|or|then)$/i.test(before) || /,\s*$/.test(ahead)) && VERB_AHEAD.test(ahead);
}

const PHRASAL = /-(?:in|on|up|out|off|down|over|back|away|through)$/i;
const BEHIND_PHRASAL = /^(?:to|as|with|at|using|again|here|now|by)$/i;

/**
 * Whether a noun such as `sign-in` is the verb. Written in two words it is; with a hyphen where only a verb can stand, as in
 * `Sign-in to the site`.
 */
function isPhrasalVerb(where: Occurrence): boolean {
  const { text, all, first, count, spelling } = where;
  if (!PHRASAL.test(spelling)) return false;
  const last = all[first + count - 1] as TermWord;
  const isSpaced = /\s/.test(text.slice((all[first + count - 2] as TermWord).end, last.start));
  if (isSpaced || BEFORE_VERB.test(neighbour(where, -1))) return true;
  const isBehindConjunction = /^(?:and|or|then)$/i.test(neighbour(where, -1));
  return BEHIND_PHRASAL.test(neighbour(where, 1)) && (isBehindConjunction || opensSentence(where));
}
