import { distance } from "fastest-levenshtein";
import { canonical } from "../../compare/literals/damaged-literal.ts";
import { type Literal, nextOccurrence } from "../../compare/literals/literal-search.ts";
import { literalView } from "../../compare/literals/literal-view.ts";
import { Feature } from "../../model/features.ts";
import type { SegmentSide } from "../../model/inline.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { latinLettersOf } from "./latin-letters.ts";

/** A name of the source, and what stands in its place. */
export interface ChangedName {
  readonly expected: Literal;
  readonly found: Literal;
  /** Whether it has parts: `System.Exception`, `MY_FLAG`. */
  readonly isQualified: boolean;
}

/** Emphasised text, a link's label, or the whole segment. */
interface MarkedRun extends Literal {
  readonly kind: "emphasis" | "label" | "whole";
  /** Where a label leads. */
  readonly destination: string;
}

/** `ResponseCode`, `IMyDevice`, `maxSize`, `IThing::DoCopy`, `System.Exception`, `MY\_FLAG` */
const NAME = /^[A-Za-z](?:[A-Za-z\d]|\\?_){0,1000}(?:(?:::|\.)[A-Za-z](?:[A-Za-z\d]|\\?_){0,1000}){0,100}$/;
/** `URLs`, `GUIDs` */
const PLURAL_OF_CAPITALS = /^[A-Z\d]+s$/;
const SHORTEST_NAME = 6;

const MARKS = Feature.asterisk | Feature.squareBracket;

/** Names of products and of what everybody calls so, which languages write as they like. */
const PRODUCTS: ReadonlySet<string> = new Set(
  `ActiveX AppLocker AppSource AutoCAD AutoComplete AutoCorrect AutoFill AutoFilter AutoFit AutoFormat AutoMap AutoPlay
   AutoRecover AutoSave AutoShape AutoSum AutoText BitLocker BizTalk BranchCache ClearType ClickOnce CodeLens DevOps
   DirectAccess DirectX FaceTime FrontPage GeoJSON GitHub GitLab GraphQL InfoPath IntelliSense IntelliTrace JavaScript
   LinkedIn MariaDB MongoDB MySQL NuGet OAuth OneDrive OneNote OpenAPI OpenID OpenType PayPal PivotChart PivotTable
   PostgreSQL PowerApps PowerPivot PowerPoint PowerShell QuickBooks ReadyBoost SharePoint SlideShare SmartArt SmartScreen
   SQLite StreamInsight SuperFetch TechNet TrueType TypeScript VMware WebView WhatsApp WiFi WordArt WordPad WordPress
   YouTube iCloud iPadOS iPhone macOS`.split(/\s+/),
);

/** Without one of these a text holds no such name. */
export const MAY_HOLD_NAME = Feature.upperCase;

/**
 * Names with capitals inside that stand marked and alone (emphasised, as a label, as the whole text) and that the target
 * shows nowhere: split, spelled in the letters of the language, or replaced. A run of the target that the source does not
 * show stands in the place of a name where it leads to the same page, or where both sides have one such run.
 *
 * @throws {ReaderNotLoaded} `html`
 */
export function changedNames({ source, target }: TranslationUnit): readonly ChangedName[] {
  if ((source.features & MAY_HOLD_NAME) === 0) return [];
  if (!mayLoseName(source.text, target.text, source.features)) return [];
  const runs = markedRuns(source);
  const shown = canonical(target.text.replace(TAG, ""));
  const lost = runs.filter(({ text }) => isName(text) && nextOccurrence(shown, canonical(text), 0) < 0);
  if (lost.length === 0) return [];
  return pairsOf(lost, runs, markedRuns(target)).flatMap(([expected, found]) => {
    return isChanged(expected.text, found.text) ? [{ expected, found, isQualified: /[._]/.test(expected.text) }] : [];
  });
}

/** The screen: whether a name stands between marks, or alone, that the target does not hold. */
function mayLoseName(source: string, target: string, features: number): boolean {
  if ((features & MARKS) !== 0) {
    for (const [, name = ""] of source.matchAll(MARKED_WORD)) if (isName(name) && !target.includes(name)) return true;
  }
  // A short text may be the name itself, or hold it in an attribute as well.
  return source.length <= LONGEST_FOUND && (/^\S+$/.test(source.trim()) || source.includes("<"));
}

const MARKED_WORD = /[[*]([A-Za-z](?:[\w:.]|\\_){4,80})(?=[\]*])/g;

function isName(text: string): boolean {
  return (
    text.length >= SHORTEST_NAME &&
    NAME.test(text) &&
    !PRODUCTS.has(text) &&
    !PLURAL_OF_CAPITALS.test(text) &&
    (/::|[._]/.test(text) ||
      (/[a-z]/.test(text) && /[a-z\d][A-Z]/.test(text) && (text.match(/[A-Z]/g) ?? []).length > 1))
  );
}

function markedRuns(segment: Segment<SegmentSide>): readonly MarkedRun[] {
  const view = literalView(segment);
  const offset = segment.span.start;
  const runs: MarkedRun[] = [];
  // No run is looked at that is too long for a name, nor more than a text of people has.
  const add = (kind: MarkedRun["kind"], from: number, to: number, destination = "") => {
    if (to - from > LONGEST_RUN || runs.length >= MOST_RUNS) return;
    const start = from + (/^[\s*[［「【]*/.exec(view.slice(from, to))?.[0].length ?? 0);
    // Screens in Japanese and Chinese have brackets, which bold often cuts in two.
    const text = view.slice(start, to).replace(/[\s*\]］」】]+$/, "");
    if (text !== "") runs.push({ kind, text, start, end: start + text.length, destination });
  };
  for (const { kind, label, destination } of segment.placeables.links) {
    if (kind === "link") add("label", label.start - offset, label.end - offset, destination);
  }
  const isInLabel = (at: number) => runs.some(({ start, end }) => start <= at && at < end);
  for (const { 0: marked, 1: stars, index } of view.matchAll(EMPHASIS)) {
    const from = index + (stars as string).length;
    if (runs.length >= MOST_RUNS) break;
    if (!isInLabel(from)) add("emphasis", from, index + marked.length);
  }
  if (runs.length === 0) add("whole", 0, view.length);
  return runs;
}

const LONGEST_RUN = 220;
const MOST_RUNS = 100;

/** What an attribute says is no excuse for what the reader sees. */
const TAG = /<[a-z][^<>]*>/gi;

const EMPHASIS = /(\*{1,3})[^*\n]{1,200}\*{1,3}/g;

type Pair = readonly [expected: MarkedRun, found: MarkedRun];

function pairsOf(
  lost: readonly MarkedRun[],
  source: readonly MarkedRun[],
  target: readonly MarkedRun[],
): readonly Pair[] {
  const shownBySource = new Set(source.map(({ text }) => text));
  const shownByTarget = new Set(target.map(({ text }) => text));
  const free = new Set(target.filter(({ text }) => !shownBySource.has(text)));
  const pairs: Pair[] = [];
  const take = (expected: MarkedRun, found: MarkedRun | undefined) => {
    if (found !== undefined && free.delete(found)) pairs.push([expected, found]);
  };
  for (const name of lost) {
    const same = [...free].filter(({ kind, destination }) => kind === name.kind && destination === name.destination);
    if (name.kind === "label" && same.length === 1) take(name, same[0]);
  }
  for (const name of lost) {
    if (pairs.some(([expected]) => expected === name)) continue;
    take(
      name,
      [...free].find(({ kind, text }) => kind !== "whole" && isAltered(name.text, text)),
    );
  }
  // What is left has one place, where each side has one run that the other does not show.
  for (const kind of ["emphasis", "whole"] as const) {
    const missing = source.filter((run) => run.kind === kind && !shownByTarget.has(run.text));
    const left = missing.filter((run) => !pairs.some(([expected]) => expected === run));
    const added = [...free].filter((run) => run.kind === kind);
    const count = (runs: readonly MarkedRun[]) => runs.filter((run) => run.kind === kind).length;
    const [name] = left;
    if (
      left.length === 1 &&
      added.length === 1 &&
      count(source) === count(target) &&
      name !== undefined &&
      lost.includes(name)
    ) {
      take(name, added[0]);
    }
  }
  return pairs;
}

/**
 * Whether what stands in the place of a name is no fair translation of an ordinary word: it has the name's letters or
 * nearly, is written like code or as one word without its capital, or the name can be nothing but code.
 */
function isChanged(name: string, found: string): boolean {
  if (found.length > LONGEST_FOUND) return false;
  if (isAltered(name, found) || isCode(name)) return true;
  if (/\s/.test(found)) return false;
  return /[a-z][A-Z]/.test(found) || (/^[A-Z]/.test(name) && OTHER_SCRIPT_IN_LOWER_CASE.test(found));
}

/** Letters of Cyrillic, Greek and Armenian: scripts with two cases. */
const OTHER_SCRIPT_IN_LOWER_CASE = /^(?![\u0386-\u03AB\u0400-\u042F])[\u0370-\u058F]+$/;

/** `maxSize`, `IThing::DoCopy`, `IMyDevice`, and names of three parts. */
function isCode(name: string): boolean {
  return /^[a-z]|::|[._]|^I[A-Z][a-z]/.test(name) || (name.match(/[a-z\d][A-Z]/g) ?? []).length > 1;
}

const LONGEST_FOUND = 100;

/** The letters of one in another order of space, case or script, or nearly. */
function isAltered(name: string, found: string): boolean {
  if (found.length > LONGEST_FOUND || name.length > LONGEST_FOUND) return false;
  const [one, other] = [latinLettersOf(name), latinLettersOf(found)];
  return other !== "" && distance(one, other) <= ALTERED * Math.max(one.length, other.length);
}

/** Farther apart than this share of their length, two names are not one that was altered. */
const ALTERED = 0.34;
