import { MASK } from "../../markdown/prose.ts";
import type { Article } from "../../model/article.ts";
import type { MarkdownNode } from "../../model/readers.ts";
import { type Span, span } from "../../model/span.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { unitPlaces } from "../../parse/unit-places.ts";
import { unitAt } from "../../parse/unit-traits.ts";
import { withoutPercents } from "../../text/percent.ts";
import { slugOf } from "./heading-slug.ts";

/** A link to a place in the same file whose markup stands outside all units, as in `[‹unit›](#fragment)`. */
export interface FragmentLink {
  /** With its `#`. */
  readonly written: string;
  readonly span: Span<"article">;
}

/** What stands before a destination: `](`, `href="`, `[label]: `. */
const BEFORE = /\]\(\s{0,3}<?$|href\s{0,3}=\s{0,3}["']$|\]:[ \t]{0,3}<?$/i;
const LONGEST_BEFORE = 12;
const WRITTEN = /#[^\s)>"']*/y;

/** The links to places in the same file, as far as a look at the characters around them shows. */
export interface FragmentLinks {
  /** Units whose target may hold one. */
  readonly units: readonly TranslationUnit[];
  readonly around: readonly FragmentLink[];
}

/** @param hashes offsets of each `#` that may start a destination, ascending */
export function fragmentLinks(article: Article, hashes: readonly number[]): FragmentLinks {
  const { text } = article;
  const places = unitPlaces(article);
  const holders: TranslationUnit[] = [];
  const around: FragmentLink[] = [];
  let index = 0;
  for (const at of hashes) {
    while (index < places.length && places.end(index) <= at) index++;
    if (index < places.length && places.start(index) <= at) {
      const unit = unitAt(article, index);
      if (at < unit.target.span.end && holders.at(-1) !== unit) holders.push(unit);
      continue;
    }
    if (!BEFORE.test(text.slice(Math.max(0, at - LONGEST_BEFORE), at))) continue;
    WRITTEN.lastIndex = at;
    const written = WRITTEN.exec(text)?.[0] ?? "";
    around.push({ written, span: span("article", at, at + written.length) });
  }
  return { units: holders, around };
}

/** The code and the comments of an article, outside of its units, by CommonMark. Asked in the order of the text. */
export class CodeAroundUnits {
  private ranges: readonly MarkdownNode[] | null = null;
  private next = 0;
  private readonly article: Article;
  private readonly commonmark: (text: string) => MarkdownNode;

  constructor(article: Article, commonmark: (text: string) => MarkdownNode) {
    this.article = article;
    this.commonmark = commonmark;
  }

  holds(offset: number): boolean {
    this.ranges ??= literalsIn(this.commonmark(aroundUnits(this.article)));
    const at = offset - this.article.bodyStart;
    while (this.next < this.ranges.length && (this.ranges[this.next] as MarkdownNode).end <= at) this.next++;
    const range = this.ranges[this.next];
    return range !== undefined && range.start <= at;
  }
}

function literalsIn(node: MarkdownNode): readonly MarkdownNode[] {
  if (node.type === "code" || node.type === "inlineCode") return [node];
  if (node.type === "html" && node.value?.startsWith("<!--") === true) return [node];
  return node.children.flatMap(literalsIn);
}

/** The body with its units blanked out, in equal length. */
function aroundUnits(article: Article): string {
  const { text, bodyStart } = article;
  const places = unitPlaces(article);
  let around = "";
  let at = bodyStart;
  for (let index = 0; index < places.length; index++) {
    const [start, end] = [places.start(index), places.end(index)];
    around += text.slice(at, start) + MASK.repeat(end - start);
    at = end;
  }
  return around + text.slice(at);
}

const INCLUDE = /\[!INCLUDE\b/i;
const HEADING = /^[ \t>]*(?:[-*+][ \t]+)?#{1,6}[ \t]+(.*)$/gm;
const PLAIN_HEADING = /^#{1,6}[ \t]+([^<\r\n]+)$/gm;
const SETEXT = /^[ \t>]*([^\s>].*)\r?\n[ \t>]*(?:=+|-{2,})[ \t]*$/gm;
const CLOSING_SEQUENCE = /(?<![ \t])[ \t]+#+[ \t]*$/;
const NAMED = /\b(?:name|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const EXPLICIT = /\{#([^\s{}]+)/g;
const NUMBERED = /-([1-9]\d*)$/;

/** A look for one `name` or `id` is cheaper than reading them all, so many times. */
const MOST_LOOKS = 16;

/** Where links within an article can lead, read as far as it takes to find a fragment: most are a heading's anchor. */
export class FragmentTargets {
  /** Of headings that no unit stands in. */
  private plain: ReadonlySet<string> | null = null;
  private all: ReadonlyMap<string, number> | null = null;
  private includes: boolean | null = null;
  private asked = 0;
  private readonly article: Article;

  constructor(article: Article) {
    this.article = article;
  }

  /**
   * Whether a fragment leads somewhere: to a heading by the slug of either language, to `<a name>`, to any `id`, to
   * `{#id}`; a tab, a text fragment, `#` and `#top` always do. What is included from other files may hold any name.
   *
   * @param written with its `#`
   */
  has(written: string): boolean {
    const { text } = this.article;
    if (this.asked++ < MOST_LOOKS && text.includes(`="${written.slice(1)}"`)) return true;
    const fragment = withoutPercents(written.slice(1)).toLowerCase();
    if (fragment === "" || fragment === "top" || /^(?:tab\/|:~:)/.test(fragment)) return true;
    const name = fragment.replace(/:~:.*$/, "");
    this.plain ??= plainHeadings(text);
    if (this.plain.has(name)) return true;
    this.all ??= namesIn(this.article);
    if (this.all.has(name) || this.isRepeated(name, this.all)) return true;
    this.includes ??= INCLUDE.test(text);
    return this.includes;
  }

  /** Renderers number repeated headings: `name` is the first of them, `name-1` the second. */
  private isRepeated(name: string, all: ReadonlyMap<string, number>): boolean {
    const number = NUMBERED.exec(name);
    return number !== null && (all.get(name.slice(0, number.index)) ?? 0) > Number(number[1]);
  }
}

function plainHeadings(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, heading] of text.matchAll(PLAIN_HEADING)) names.add(slugOf(heading as string));
  return names;
}

/** In lower case: what the headings and tags of both languages are called, and how many headings of one language are. */
function namesIn(article: Article): ReadonlyMap<string, number> {
  const { text, bodyStart } = article;
  const places = unitPlaces(article);
  const names = new Map<string, number>();
  let translated = "";
  let english = "";
  let at = bodyStart;
  for (let index = 0; index < places.length; index++) {
    const before = text.slice(at, places.start(index));
    translated += before + places.targetText(index).replace(/\s+/g, " ");
    english += before + places.sourceText(index).replace(/\s+/g, " ");
    at = places.end(index);
  }
  for (const view of [translated + text.slice(at), english + text.slice(at)]) {
    for (const [name, times] of headingsIn(view)) names.set(name, Math.max(times, names.get(name) ?? 0));
    for (const match of view.matchAll(NAMED)) addName(names, match[1] ?? match[2] ?? match[3] ?? "");
    for (const match of view.matchAll(EXPLICIT)) addName(names, match[1] as string);
  }
  return names;
}

function addName(names: Map<string, number>, written: string): void {
  const name = written.toLowerCase();
  if (!names.has(name)) names.set(name, 0);
}

/** How many headings of a text have each slug. */
function headingsIn(text: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const pattern of [HEADING, SETEXT]) {
    for (const [, heading] of text.matchAll(pattern)) {
      const title = (heading as string).replace(CLOSING_SEQUENCE, "");
      for (const slug of new Set([slugOf(title), readableSlugOf(title)])) times.set(slug, (times.get(slug) ?? 0) + 1);
    }
  }
  return times;
}

/** As renderers name headings in any script: letters, digits, hyphens and underscores stay. */
function readableSlugOf(heading: string): string {
  return heading
    .replace(/<[^<>]*>/g, "")
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");
}
