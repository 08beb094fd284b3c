import { destinationsOf } from "../../compare/links/destinations.ts";
import { MOST_SEARCHED } from "../../compare/literals/literal-search.ts";
import { type Span, span } from "../../model/span.ts";
import type { Segment } from "../../model/unit.ts";
import { append } from "../../text/grouped.ts";
import { firstNotBefore } from "../../text/sorted.ts";
import type { ProtectedCode } from "./protected-code.ts";

/**
 * Finds what is left in a target of code that it does not have as code any more: the text without its backticks,
 * `< xref: … >`, `[! INCLUDE [title](path)]`. Each place is given out once.
 */
export class CodeRemnants {
  private readonly text: string;
  private readonly start: number;
  private readonly target: Segment<"target">;
  /** Intact pieces and whatever was given out; sorted, offsets into the text. */
  private readonly taken: (readonly [start: number, end: number])[];
  private directives: Map<string, Span<"target">[]> | null = null;
  private xrefs: Span<"target">[] | null = null;
  /** By code: where the search for its next occurrence goes on. */
  private readonly searched = new Map<string, number>();

  constructor(target: Segment<"target">, intact: readonly ProtectedCode<"target">[]) {
    this.target = target;
    this.text = target.text;
    this.start = target.span.start;
    const { links, references, autolinks } = target.placeables;
    const tails = [...links, ...references].map(({ label, span: { end } }) => [label.end, end] as const);
    const whole = [...intact, ...autolinks].map(({ span: { start, end } }) => [start, end] as const);
    this.taken = [...tails, ...whole].map(([from, to]) => [from - this.start, to - this.start] as const);
    this.taken.sort((a, b) => a[0] - b[0]);
  }

  next({ kind, key, destination }: ProtectedCode): Span<"target"> | null {
    if (kind === "directive") return this.nextDirective(destination ?? "");
    return kind === "xref" ? this.nextXref() : this.nextPlain(key);
  }

  /** The code as plain text, with a lone backtick or quotation marks that stand in place of the pair. */
  private nextPlain(code: string): Span<"target"> | null {
    if (code.trim().length < SHORTEST_CODE) return null;
    if (!this.searched.has(code) && this.searched.size === MOST_SEARCHED) return null;
    const from = this.searched.get(code) ?? 0;
    for (let at = this.text.indexOf(code, from); at >= 0; at = this.text.indexOf(code, at + 1)) {
      const end = at + code.length;
      if (this.isTaken(at, end) || continuesWord(this.text, at) || continuesWord(this.text, end)) continue;
      this.searched.set(code, end);
      const before = MARK_BEFORE.exec(this.text.slice(Math.max(at - 2, 0), at))?.[0] ?? "";
      const behind = MARK_BEHIND.exec(this.text.slice(end, end + 2))?.[0] ?? "";
      const isPair = before !== "" && behind !== "";
      const [left, right] = [before, behind].map((mark) => (isPair || mark.includes("`") ? mark.length : 0)) as [
        number,
        number,
      ];
      return span("target", this.start + at - left, this.start + end + right);
    }
    this.searched.set(code, this.text.length);
    return null;
  }

  private nextXref(): Span<"target"> | null {
    this.xrefs ??= [...this.text.matchAll(XREF)]
      .filter(({ index, 0: written }) => !this.isTaken(index, index + written.length))
      .map(({ index, 0: written }) => span("target", this.start + index, this.start + index + written.length))
      .reverse();
    return this.xrefs.pop() ?? null;
  }

  private nextDirective(destination: string): Span<"target"> | null {
    this.directives ??= this.damagedDirectives();
    return this.directives.get(destination)?.pop() ?? null;
  }

  /** Links outside intact directives that something stands before or behind as in a directive, by destination. */
  private damagedDirectives(): Map<string, Span<"target">[]> {
    const found = new Map<string, Span<"target">[]>();
    for (const { kind, whole, normalised } of destinationsOf(this.target)) {
      const [from, to] = [whole.start - this.start, whole.end - this.start];
      if (kind !== "link" || this.isTaken(from, from + 1)) continue;
      const before = BEFORE_LINK.exec(this.text.slice(Math.max(from - LONGEST_NAME, 0), from))?.[0] ?? "";
      const behind = BEHIND_LINK.exec(this.text.slice(to, to + LONGEST_NAME))?.[0] ?? "";
      if (before === "" && behind === "") continue;
      const place = span("target", whole.start - before.length, whole.end + behind.length);
      append(found, normalised, place);
    }
    return found;
  }

  private isTaken(start: number, end: number): boolean {
    const low = firstNotBefore(this.taken, ([, takenTo]) => takenTo <= start);
    return (this.taken[low]?.[0] ?? Number.POSITIVE_INFINITY) < end;
  }
}

/** A single letter or sign occurs in any text. */
const SHORTEST_CODE = 2;

const QUOTES = "[´ˋ｀‘’‚‛“”„'\"«»‹›「」]";
const MARK_BEFORE = new RegExp(`(?:\`{1,2}|${QUOTES})$`);
const MARK_BEHIND = new RegExp(`^(?:\`{1,2}|${QUOTES})`);

const XREF =
  /(?:(?:\\?<|＜|&lt;)[^\S\r\n]{0,3})?xref[^\S\r\n]{0,3}[:：][^\S\r\n]{0,3}[^\s<>＞]*(?:[^\S\r\n]{0,3}(?:\\?>|＞))?/giu;

const LONGEST_NAME = 40;
const BEFORE_LINK = /\\?[[［]\\?\s*[!！]?[\s\p{L}\p{M}\d\-+#]*$/u;
const BEHIND_LINK = /^\s*\\?[\]］]/;

/** Whether a word or number goes on across an offset. */
function continuesWord(text: string, at: number): boolean {
  return LETTER.test(text.slice(at - 1, at)) && LETTER.test(text.slice(at, at + 1));
}

/** Scripts without spaces between words are no reason: there, code stands right beside letters. */
const LETTER = /[\w\u00C0-\u024F\u0370-\u1FFF]/;
