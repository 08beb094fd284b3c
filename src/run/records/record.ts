import type { Selected } from "../../config/selectors.ts";
import type { Range } from "../../model/diagnostic.ts";
import type { Directive } from "../../model/directive.ts";
import type { FileReport, Tally } from "../../model/report.ts";
import type { SurroundingName } from "../../model/surroundings.ts";
import { fileLine } from "../../report/file-json.ts";
import { tallyOf } from "../../report/findings/tally.ts";
import type { Basis, LintedFile } from "./linted-file.ts";
import type { Place, Room } from "./room.ts";

/** What many articles have in common: one text for all of them. */
export interface About {
  readonly report: Pick<FileReport, "locale" | "translationType">;
  readonly declaredLocale: string | null;
  readonly locale: string | null;
  readonly form: Pick<Selected, "form" | "renderer" | "freedom"> | null;
  readonly lacking: readonly SurroundingName[];
  readonly messages: Tally["messages"];
}

/** What few articles have. */
export interface Extra {
  readonly pairing?: FileReport["pairing"];
  readonly directives: readonly Directive<Range>[];
  readonly basis: Basis | null;
  /** Which finding may be withdrawn for which convention: JSON reports do not say it. */
  readonly conventions: readonly (readonly [index: number, convention: string])[];
}

/** The numbers at the start of a record, four bytes each: how long its parts are, and what they hold. */
const NUMBERS = [
  "about",
  "extra",
  "line",
  "facts",
  "units",
  "error",
  "warning",
  "info",
  "fixable",
  "suppressed",
] as const;
const PARTS = 4;
const WIDTH = 4;
const HEAD = NUMBERS.length * WIDTH;

/** What a record says of itself. */
export type NumberName = (typeof NUMBERS)[number];
export type PartName = "about" | "extra" | "line" | "facts";

/**
 * A linted file as bytes: one memory for all that a run keeps of it, which threads hand over and caches keep as it is.
 *
 * @param whole whether all is kept that is known of findings, not only what the JSON report says of them
 */
export function recordOf(linted: LintedFile, room: Room, whole = false): Place {
  const { report } = linted;
  const tally = tallyOf(report);
  const texts = [
    aboutOf(linted, tally),
    extraOf(linted),
    whole ? JSON.stringify(report) : lineOf(linted, tally),
    linted.facts.toString(),
  ];
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const { error, warning, info, fixable, suppressed } = tally;
  const numbers = [...lengths, report.units, error, warning, info, fixable, suppressed];
  const place = room.take(lengths.reduce((sum, length) => sum + length, HEAD));
  const { chunk, start } = place;
  for (const [index, number] of numbers.entries()) chunk.writeUInt32LE(number, start + index * WIDTH);
  let at = start + HEAD;
  for (const text of texts) at += chunk.write(text, at);
  return place;
}

/** Nothing where nothing was found: that line is made when it is asked for. */
function lineOf({ report }: LintedFile, { messages }: Tally): string {
  return messages.length === 0 && report.pairing === undefined ? "" : fileLine(report);
}

/** Without names: each of 100,000 records has it. */
function aboutOf({ report, declaredLocale, locale, form, lacking }: LintedFile, { messages }: Tally): string {
  const about: PackedAbout = [report.locale, report.translationType, declaredLocale, locale, form, lacking, messages];
  return JSON.stringify(about);
}

type PackedAbout = readonly [
  shown: About["report"]["locale"],
  translationType: About["report"]["translationType"],
  declaredLocale: About["declaredLocale"],
  locale: About["locale"],
  form: About["form"],
  lacking: About["lacking"],
  messages: About["messages"],
];

/** Nothing, for most. */
function extraOf({ report: { pairing, diagnostics }, directives, basis }: LintedFile): string {
  const conventions = diagnostics.flatMap(({ convention }, index) => {
    return convention === undefined ? [] : [[index, convention] as const];
  });
  if (pairing === undefined && directives.length === 0 && basis === null && conventions.length === 0) return "";
  const extra: Extra = { directives, basis, conventions, ...(pairing && { pairing }) };
  return JSON.stringify(extra);
}

export function numberIn({ chunk, start }: Place, name: NumberName): number {
  return chunk.readUInt32LE(start + NUMBERS.indexOf(name) * WIDTH);
}

/** A record as it is, without a copy. */
export function bytesOf(place: Place): Buffer {
  return place.chunk.subarray(place.start, place.start + lengthOf(place));
}

/** How many bytes a record has. */
export function lengthOf(place: Place): number {
  return NUMBERS.slice(0, PARTS).reduce((sum, name) => sum + numberIn(place, name), HEAD);
}

/** A part as it is, without a copy. */
export function partIn(place: Place, name: PartName): Buffer {
  let start = place.start + HEAD;
  for (const part of NUMBERS) {
    const length = numberIn(place, part);
    if (part === name) return place.chunk.subarray(start, start + length);
    start += length;
  }
  throw new Error(`a record has no part ${name}`);
}

const NO_EXTRA: Extra = { directives: [], basis: null, conventions: [] };

/** What few files have; nothing of most is read for that. */
export function extraIn(place: Place): Extra {
  return numberIn(place, "extra") === 0 ? NO_EXTRA : (JSON.parse(partIn(place, "extra").toString()) as Extra);
}

/** The different texts about files are few, and each is read once. */
const known = new Map<string, About>();
const MOST_KNOWN = 1000;

export function aboutIn(place: Place): About {
  const text = partIn(place, "about").toString();
  let about = known.get(text);
  if (about === undefined) {
    const [shown, translationType, ...rest] = JSON.parse(text) as PackedAbout;
    const [declaredLocale, locale, form, lacking, messages] = rest;
    about = { report: { locale: shown, translationType }, declaredLocale, locale, form, lacking, messages };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, about);
  }
  return about;
}
