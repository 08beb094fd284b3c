import type { Edit } from "../src/model/diagnostic.ts";
import type { SegmentSide } from "../src/model/inline.ts";
import type { MarkdownNode } from "../src/model/readers.ts";
import type { Span } from "../src/model/span.ts";
import type { Segment } from "../src/model/unit.ts";
import type { Random } from "./random.ts";

/** Stands for each UTF-16 unit of what a place is not looked for in. */
export const MASK = "\uFFFC";

const BARE_URL = /\b(?:https?|ftp):\/\/[^\s<>]+/g;
/** An include, for instance `[!INCLUDE[name](path)]`; the pipeline reads it as code. */
const DIRECTIVE = /\[!(?:include|code)[^[\]\n]*(?:\[[^[\]\n]*\])?(?:\([^()\n]*\))?\]?/gi;
const TAG = /<\/?[A-Za-z][^<>]*>|<!--[\s\S]*?-->/g;

/** A stretch of a segment; offsets count from the segment's start. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Replaces a stretch of a target segment. */
export function replaceIn(target: Segment<"target">, start: number, end: number, text: string): Edit {
  const offset = target.span.start;
  return { start: offset + start, end: offset + end, text };
}

/** Replaces a span of a target segment. */
export function replaceSpan(span: Span<"target">, text: string): Edit {
  return { start: span.start, end: span.end, text };
}

/**
 * A segment's text in equal length without code, includes, URLs, link destinations and tags: what is left are prose and
 * the literals that stand in it.
 */
export function openText<S extends SegmentSide>(segment: Segment<S>): string {
  const { code, autolinks, links, references } = segment.placeables;
  const offset = segment.span.start;
  const units = segment.text.split("");
  const mask = (start: number, end: number) => {
    for (let at = start - offset; at < end - offset; at++) units[at] = MASK;
  };
  for (const { span } of [...code, ...autolinks]) mask(span.start, span.end);
  for (const { label, span } of [...links, ...references]) mask(label.end + 1, span.end);
  const masked = (found: string) => MASK.repeat(found.length);
  const withoutIncludes = segment.text.includes("[!") ? maskedAt(units, segment.text) : units.join("");
  return withoutIncludes.replace(TAG, masked).replace(BARE_URL, masked);
}

/**
 * The rules that own a place inside code, an address or a tag; `null` in the open.
 *
 * @param at an offset into the file
 */
export function ownersAt({ placeables, span, text }: Segment<"target">, at: number): readonly string[] | null {
  const holds = (range: Span) => range.start <= at && at < range.end;
  const { code, autolinks, links, references } = placeables;
  if (code.some((each) => holds(each.span)) || isInDirective(text, at - span.start)) return ["changed-code"];
  const autolink = autolinks.find((each) => holds(each.span));
  if (autolink !== undefined) return [/^xref:/i.test(autolink.destination) ? "changed-code" : "mismatched-link"];
  const isInTail = links.some((each) => holds(each.span) && at > each.label.end);
  if (isInTail || references.some((each) => holds(each.span) && at > each.label.end)) return ["mismatched-link"];
  for (const match of text.matchAll(TAG)) {
    const start = span.start + match.index;
    if (start <= at && at < start + match[0].length) return ["changed-tag", "mismatched-link"];
  }
  for (const { index, 0: url } of text.matchAll(BARE_URL)) {
    if (span.start + index <= at && at < span.start + index + url.length) return ["mismatched-link"];
  }
  return null;
}

/** Whether an offset into a segment is inside an include. */
export function isInDirective(text: string, at: number): boolean {
  if (!text.includes("[!")) return false;
  return Array.from(text.matchAll(DIRECTIVE)).some(({ index, 0: found }) => index <= at && at < index + found.length);
}

function maskedAt(units: string[], text: string): string {
  for (const { index, 0: found } of text.matchAll(DIRECTIVE)) units.fill(MASK, index, index + found.length);
  return units.join("");
}

/** Whether a place is inside a link, image or reference, its label included. */
export function isInLink({ placeables }: Segment<"target">, at: number): boolean {
  return [...placeables.links, ...placeables.references].some(({ span }) => span.start <= at && at < span.end);
}

/** The characters on both sides of a place in the file; empty where the segment begins or ends there. */
export function sidesOf({ text, span }: Segment<"target">, at: Pick<Span, "start" | "end">): readonly [string, string] {
  return [text.charAt(at.start - span.start - 1), text.charAt(at.end - span.start)];
}

/** Words of prose with white space or the segment's edge in front, and that or a stop behind. */
export function wordsOf(segment: Segment): readonly Stretch[] {
  const words = segment.prose.matchAll(/(?<![^\s(])[\p{L}\p{M}]+(?=$|[\s.,;:!?)])/gu);
  return Array.from(words, (match) => stretchOf(match));
}

/** What a regular expression found, as a stretch. */
export function stretchOf(match: RegExpExecArray): Stretch {
  return { text: match[0], start: match.index, end: match.index + match[0].length };
}

/** The stretches of the open text that match, as often at most as the same literal stands in the other open text. */
export function sharedLiterals(pattern: RegExp, target: Segment<"target">, source: Segment<"source">): Stretch[] {
  const found = Array.from(openText(target).matchAll(pattern), (match) => stretchOf(match));
  if (found.length === 0) return [];
  const sourceText = openText(source);
  const literals = new Set(Array.from(sourceText.matchAll(pattern), ([literal]) => literal));
  return found.filter(({ text }) => literals.has(text));
}

/** The text with one of its ASCII letters or digits exchanged for the next one; `null` where it has none. */
export function altered(text: string, random: Random): string | null {
  const places = Array.from(text.matchAll(/[A-Za-z0-9]/g), ({ index }) => index);
  if (places.length === 0) return null;
  const at = random.pick(places);
  return text.slice(0, at) + nextInClass(text[at] as string) + text.slice(at + 1);
}

/** Digits stay digits and letters letters, hexadecimal letters hexadecimal: only the value is another. */
function nextInClass(character: string): string {
  if (/[0-9]/.test(character)) return String((Number(character) + 1) % 10);
  const upper = character < "a";
  const letter = character.toLowerCase();
  const next = letter === "f" ? "a" : letter === "z" ? "g" : String.fromCharCode(letter.charCodeAt(0) + 1);
  return upper ? next.toUpperCase() : next;
}

/** The strong runs that CommonMark renders, written with two asterisks; offsets into the file. */
export function strongRuns({ markdown, text, span }: Segment): readonly MarkdownNode[] {
  if (!text.includes("**")) return [];
  const runs: MarkdownNode[] = [];
  const visit = (node: MarkdownNode): void => {
    if (node.type === "strong" && text.startsWith("**", node.start - span.start)) runs.push(node);
    for (const child of node.children) visit(child);
  };
  visit(markdown);
  return runs;
}
