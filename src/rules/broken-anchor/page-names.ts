import type { Block, TextRange } from "../../model/block.ts";
import { withoutPercents } from "../../text/percent.ts";

/** Attributes of HTML and JSX, `{#id}`, the comment that MDX has for it. */
const NAMED =
  /\b(?:name|id)\s*=\s*\{?(?:"([^"]*)"|'([^']*)'|([^\s"'>{}]+))|\{\s*#([^\s{}]+)|\{\/\*\s*([^\s*]+)\s*\*\/\}/g;
const HEADING = /^[ \t>]*(?:[-*+][ \t]+)?#{1,6}[ \t]+(.*)$/gm;
const ATTRIBUTES = /[ \t]*\{[^{}\r\n]*\}[ \t]*(?:#+[ \t]*)?\r?$/;
const LINK_TAIL = /\]\([^()]*\)|\]\[[^[\]]*\]/g;
const TAG = /<[^<>]*>/g;
const NUMBERED = /-([1-9]\d*)$/;
/** The page itself, tabs, passages, footnotes. */
const ALWAYS = /^(?:top|tab\/.*|:~:.*|fn.*)$/i;

/** A heading: what it says, and the id that it is given. */
export type NamedHeading = Pick<Block, "id"> & { readonly text: TextRange };

/** The headings of blocks. */
export function headingsOf(blocks: readonly Block[]): readonly NamedHeading[] {
  return blocks.filter(({ kind }) => kind === "heading");
}

/** The headings of a page that nothing was paired with: what they say without attributes behind it, `{.class}` or an id. */
export function headingsIn(page: string): readonly NamedHeading[] {
  return Array.from(page.matchAll(HEADING), ({ index, 0: line, 1: written = "" }) => {
    const start = index + line.length - written.length;
    return { id: null, text: { start, end: start + written.replace(ATTRIBUTES, "").length } };
  });
}

/**
 * Where links within one file can lead, where a translation and its source are two files: to its headings, by their ids or
 * their texts, and to whatever has an id. Sites make ids of headings by rules of their own, so letters and digits alone are
 * compared, without accents.
 */
export class PageNames {
  private ids: ReadonlySet<string> | null = null;
  private names: ReadonlyMap<string, number> | null = null;
  private readonly text: string;
  private readonly headings: readonly NamedHeading[];

  constructor(text: string, headings: readonly NamedHeading[]) {
    this.text = text;
    this.headings = headings;
  }

  /**
   * What a fragment leads to: something with an id, a heading that its text names, or nothing.
   *
   * @param written with its `#`
   */
  leadsTo(written: string): "id" | "heading" | null {
    const name = bare(withoutPercents(written.slice(1)));
    this.ids ??= new Set(idsIn(this.text));
    if (this.ids.has(name)) return "id";
    const isNamed = this.headings.some(
      ({ id, text }) => id === null && namesOf(this.text.slice(text.start, text.end)).has(name),
    );
    return isNamed ? "heading" : null;
  }

  /**
   * Whether a fragment may lead somewhere.
   *
   * @param written with its `#`
   */
  has(written: string): boolean {
    const fragment = withoutPercents(written.slice(1));
    const name = bare(fragment);
    // Renderers that keep ASCII alone number what is left of other scripts.
    if (ALWAYS.test(fragment) || !/\p{L}/u.test(name)) return true;
    this.names ??= namesIn(this.text, this.headings);
    if (this.names.has(name)) return true;
    const number = NUMBERED.exec(fragment);
    return number !== null && (this.names.get(bare(fragment.slice(0, number.index))) ?? 0) > Number(number[1]);
  }
}

function idsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(NAMED), (match) => bare(match.slice(1).find((each) => each !== undefined) ?? ""));
}

/** How many headings have each name; 0 for what is no heading's. */
function namesIn(text: string, headings: readonly NamedHeading[]): ReadonlyMap<string, number> {
  const names = new Map(idsIn(text).map((name) => [name, 0]));
  for (const { text: range } of headings) {
    for (const name of namesOf(text.slice(range.start, range.end))) names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
}

/** What looks like a tag may be part of the name: it is in code. */
function namesOf(heading: string): ReadonlySet<string> {
  const text = heading.replace(LINK_TAIL, "");
  return new Set([bare(text), bare(text.replace(TAG, ""))]);
}

function bare(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
