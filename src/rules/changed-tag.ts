import { destinationsOf } from "../compare/links/destinations.ts";
import { Feature } from "../model/features.ts";
import type { SegmentSide } from "../model/inline.ts";
import { defineRule } from "../model/rule.ts";
import { type Span, span } from "../model/span.ts";
import type { Segment } from "../model/unit.ts";
import { differenceOf } from "../text/difference.ts";
import { haveSameTags, nestingOf, remnantsOf, type Tag, tagsOf } from "./changed-tag/tags.ts";

export default defineRule({
  id: "changed-tag",
  category: "protected-content",
  since: "0.1.0",
  severity: "error",
  fixable: null,
  wakes: Feature.lessThan,
  supersedes: ["mismatched-link"],
  docs: {
    summary: "The HTML tags of the target are not those of the source.",
    rationale: `A tag that is lost, misspelt or left open is shown as text, or takes in everything behind it. The tags of both sides are
counted by name, opening and closing ones by themselves; where the counts agree, it is compared what stands in what. Order is
free, for languages order words differently. Attributes, case and the slash of \`<br/>\` do not count. Names that HTML does not
know, such as \`<server-name>\`, are placeholders and belong to \`changed-placeholder\`; tags in code belong to \`changed-code\`.
Where a unit holds only one half of an element, because its other half stands elsewhere, nesting is not compared.`,
    howToFix: "Put the source's tags around the same words of the target.",
    correct: [
      {
        title: "Another order",
        locale: "ja-JP",
        target: "<b>保存</b>するには <kbd>Ctrl</kbd> を押します。",
        source: "Press <kbd>Ctrl</kbd> to <b>save</b>.",
      },
      { title: "Another way to write it", locale: "nl-NL", target: "Een<br/><B>twee</B>", source: "One<br><b>two</b>" },
      {
        title: "A placeholder",
        locale: "nb-NO",
        target: "Skriv <servernavn>.",
        source: "Type <server-name>.",
      },
      { title: "A tag in code", locale: "zh-TW", target: "請輸入 `<b>`。", source: "Type `<b>` here." },
    ],
    incorrect: [
      {
        title: "An element is lost",
        messageId: "missing",
        locale: "zh-TW",
        target: "按 Ctrl。",
        source: "Press <kbd>Ctrl</kbd>.",
      },
      {
        title: "The closing tag is damaged",
        messageId: "missing",
        locale: "ru-RU",
        target: "Нажмите <b>Сохранить< / b>.",
        source: "Press <b>Save</b>.",
      },
      {
        title: "A tag more",
        messageId: "added",
        locale: "nl-NL",
        target: "Een<br><br>twee",
        source: "One<br>two",
      },
      {
        title: "Closed before it is opened",
        messageId: "nesting",
        locale: "nb-NO",
        target: "Trykk </b>Lagre<b>.",
        source: "Press <b>Save</b>.",
      },
    ],
  },
  messages: {
    missing: { text: "The tag {{tag}} of the source is missing in the target", help: "put it back" },
    added: { text: "The target has a tag {{tag}} that the source does not have", help: "remove it" },
    nesting: {
      text: "The tags of the target are not nested as in the source: {{found}} instead of {{expected}}",
      help: "open and close the tags around the same words as in the source",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      if (haveSameTags(unit.source.text, unit.target.text)) return;
      const expected = tagsOf(unit.source);
      const found = tagsOf(unit.target);
      if (expected.length === 0 && found.length === 0) return;
      const { missing, added } = differenceOf(expected, found, keyOf);
      const remnants = new Remnants(unit.target, found);
      const ledBySource = missing.length > 0 ? ledTo(unit.source) : null;
      for (const element of elementsOf(missing)) {
        const at = remnants.next(element.tag) ?? element.tag.span;
        const data = { tag: shown(element, unit.source) };
        const settles = ledBySource?.get(element.tag.span.start) ?? [];
        context.report({ messageId: "missing", data, at, unit, token: keysOf(element), settles });
      }
      const ledByTarget = added.length > 0 ? ledTo(unit.target) : null;
      for (const element of elementsOf(added)) {
        const at = element.tag.span;
        const data = { tag: shown(element, unit.target) };
        const settles = ledByTarget?.get(at.start) ?? [];
        context.report({ messageId: "added", data, at, unit, token: keysOf(element), settles });
      }
      const [first] = found;
      const last = found.at(-1);
      if (missing.length > 0 || added.length > 0 || first === undefined || last === undefined) return;
      const nested = nestingOf(found);
      const intended = nestingOf(expected);
      if (!intended.balanced || (nested.balanced && nested.edges.join() === intended.edges.join())) return;
      const at = span("target", first.span.start, last.span.end);
      const data = { found: outlineOf(found), expected: outlineOf(expected) };
      context.report({ messageId: "nesting", data, at, unit, token: data.found });
    },
  },
});

function keyOf({ name, kind }: Tag): string {
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
    const waiting = open.get(tag.name);
    if (waiting === undefined) open.set(tag.name, [element]);
    else waiting.push(element);
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
    const key = keyOf(tag);
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
  const outline = tags.slice(0, LONGEST_OUTLINE).map((tag) => `<${keyOf(tag)}>`);
  return outline.join("") + (tags.length > LONGEST_OUTLINE ? "…" : "");
}
