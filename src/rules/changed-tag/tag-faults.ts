import { destinationsOf } from "../../compare/links/destinations.ts";
import type { SegmentSide } from "../../model/inline.ts";
import { type Span, span } from "../../model/span.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { differenceOf } from "../../text/difference.ts";
import { append } from "../../text/grouped.ts";
import { isPhrasing, markdownTwins, renderedName, TWINS } from "./markdown-twins.ts";
import { nestingOf, remnantsOf, type Tag, tagsOf } from "./tags.ts";

interface FaultPlace {
  readonly at: Span;
  readonly token: string;
  /** The destinations that went with a tag. */
  readonly settles?: readonly string[];
}

/** What is wrong with the tags of a target, as the rule reports it. */
export type TagFault = FaultPlace &
  (
    | { readonly messageId: "missing" | "added" | "marked"; readonly data: { readonly tag: string } }
    | {
        readonly messageId: "nesting" | "renested";
        readonly data: { readonly found: string; readonly expected: string };
      }
  );

/**
 * Compares the tags of both sides of a unit.
 *
 * @param isHtml whether the unit stands in an HTML block: no Markdown is read there
 */
export function compareTags(unit: TranslationUnit, isHtml: boolean): readonly TagFault[] {
  const expected = tagsOf(unit.source, isHtml);
  const found = tagsOf(unit.target, isHtml);
  const { missing, added } = differenceOf(expected, found, keyOf);
  if (missing.length === 0 && added.length === 0) return nestingFaults(found, expected);
  const lost = elementsOf(missing);
  const surplus = elementsOf(added);
  return isHtml
    ? [...missingFaults(unit, lost, found), ...addedFaults(unit, surplus)]
    : [
        ...missingFaults(unit, withoutTwins(lost, unit.source, unit.target), found),
        ...addedFaults(unit, withoutTwins(surplus, unit.target, unit.source)),
      ];
}

/** Leaves out elements of one side that the other writes in Markdown: as many as it has runs more. */
function withoutTwins<E extends Element<SegmentSide>>(elements: readonly E[], own: Segment, other: Segment) {
  const isTwin = ({ tag, close }: E) => close !== null && TWINS.has(renderedName(tag.name));
  if (!elements.some(isTwin)) return elements;
  const ours = markdownTwins(own);
  const theirs = markdownTwins(other);
  const left = new Map([...TWINS].map((name) => [name, (theirs.get(name) ?? 0) - (ours.get(name) ?? 0)]));
  return elements.filter((element) => {
    const name = renderedName(element.tag.name);
    const count = left.get(name) ?? 0;
    if (!isTwin(element) || count <= 0) return true;
    left.set(name, count - 1);
    return false;
  });
}

function missingFaults(
  { source, target }: TranslationUnit,
  elements: readonly Element<"source">[],
  found: readonly Tag<"target">[],
): readonly TagFault[] {
  if (elements.length === 0) return [];
  const remnants = new Remnants(target, found);
  const led = ledTo(source);
  return elements.map((element) => ({
    messageId: "missing",
    data: { tag: shown(element, source) },
    at: remnants.next(element.tag) ?? element.tag.span,
    token: keysOf(element),
    settles: led.get(element.tag.span.start) ?? [],
  }));
}

function addedFaults({ target }: TranslationUnit, elements: readonly Element<"target">[]): readonly TagFault[] {
  if (elements.length === 0) return [];
  const led = ledTo(target);
  return elements.map((element) => ({
    messageId: element.close !== null && isPhrasing(element.tag.name) ? "marked" : "added",
    data: { tag: shown(element, target) },
    at: element.tag.span,
    token: keysOf(element),
    settles: led.get(element.tag.span.start) ?? [],
  }));
}

function nestingFaults(found: readonly Tag<"target">[], expected: readonly Tag[]): readonly TagFault[] {
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return [];
  const nested = nestingOf(found.map(asRendered));
  const intended = nestingOf(expected.map(asRendered));
  if (!intended.balanced || (nested.balanced && nested.edges.join() === intended.edges.join())) return [];
  const data = { found: outlineOf(found), expected: outlineOf(expected) };
  return [
    {
      messageId: nested.balanced && structureOf(found) === structureOf(expected) ? "renested" : "nesting",
      data,
      at: span("target", first.span.start, last.span.end),
      token: data.found,
    },
  ];
}

function asRendered(tag: Tag): Tag {
  return { ...tag, name: renderedName(tag.name) };
}

/** How the elements that shape a page stand in each other. */
function structureOf(tags: readonly Tag[]): string {
  return nestingOf(tags.filter(({ name }) => !isPhrasing(name))).edges.join();
}

/** Equal for tags that render alike. */
function keyOf({ name, kind }: Tag): string {
  return kind === "close" ? `/${renderedName(name)}` : renderedName(name);
}

function writtenName({ name, kind }: Tag): string {
  return kind === "close" ? `/${name}` : name;
}

/** A tag, with the one that closes it where both are concerned: a lost element is one defect. */
interface Element<S extends SegmentSide> {
  readonly tag: Tag<S>;
  readonly close: Tag<S> | null;
}

/** Joins each opening tag with the next closing one of its name. */
function elementsOf<S extends SegmentSide>(tags: readonly Tag<S>[]): readonly Element<S>[] {
  const elements: { readonly tag: Tag<S>; close: Tag<S> | null }[] = [];
  const open = new Map<string, (typeof elements)[number][]>();
  for (const tag of tags) {
    const opener = tag.kind === "close" ? open.get(tag.name)?.pop() : undefined;
    if (opener !== undefined) {
      opener.close = tag;
      continue;
    }
    const element = { tag, close: null };
    elements.push(element);
    if (tag.kind !== "open") continue;
    append(open, tag.name, element);
  }
  return elements;
}

/** An element as its tags stand in the text. */
function shown({ tag, close }: Element<SegmentSide>, { text, span }: Segment): string {
  const written = (one: Tag) => text.slice(one.span.start - span.start, one.span.end - span.start);
  return close === null ? written(tag) : `${written(tag)}…${written(close)}`;
}

function keysOf({ tag, close }: Element<SegmentSide>): string {
  return close === null ? keyOf(tag) : `${keyOf(tag)} ${keyOf(close)}`;
}

/** What the tags of a segment lead to, by their offset: it is gone with the tag, and needs no finding of its own. */
function ledTo(segment: Segment): ReadonlyMap<number, readonly string[]> {
  const led = destinationsOf(segment).filter(({ kind }) => kind === "html");
  return new Map(led.map(({ span: { start }, normalised }) => [start, [normalised]]));
}

/** What is left of tags, each piece given out once. */
class Remnants {
  private readonly left = new Map<string, Span<"target">[]>();
  private readonly target: Segment<"target">;
  private readonly intact: readonly Tag<"target">[];

  constructor(target: Segment<"target">, intact: readonly Tag<"target">[]) {
    this.target = target;
    this.intact = intact;
  }

  next(tag: Tag): Span<"target"> | undefined {
    const key = writtenName(tag);
    let left = this.left.get(key);
    if (left === undefined) {
      left = [...remnantsOf(tag, this.target, this.intact)].reverse();
      this.left.set(key, left);
    }
    return left.pop();
  }
}

/** More would not be read. */
const LONGEST_OUTLINE = 12;

function outlineOf(tags: readonly Tag[]): string {
  const outline = tags.slice(0, LONGEST_OUTLINE).map((tag) => `<${writtenName(tag)}>`);
  return outline.join("") + (tags.length > LONGEST_OUTLINE ? "…" : "");
}
