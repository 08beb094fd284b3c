import { destinationsOf } from "../../compare/links/destinations.ts";
import type { SegmentSide } from "../../model/inline.ts";
import { type Span, span } from "../../model/span.ts";
import type { Segment } from "../../model/unit.ts";
import { decodeEntities } from "../../text/entities.ts";

/** A piece of a segment that translation has to leave as it is. */
export interface ProtectedCode<S extends SegmentSide = SegmentSide> {
  readonly kind: "code" | "xref" | "directive";
  /** What is compared: the code, the identifier, or the directive's name and path. */
  readonly key: string;
  /** The destination of a directive's path, as `destinationsOf` normalises it. */
  readonly destination: string | null;
  readonly span: Span<S>;
}

/**
 * The code spans, `<xref:…>` and `[!INCLUDE [title](path)]` or `[!code-LANGUAGE[title](path)]` of a segment. White space
 * in code counts as one space, for lines are wrapped; a directive's title is shown nowhere and may be translated.
 */
export function protectedCodeOf<S extends SegmentSide>(segment: Segment<S>): readonly ProtectedCode<S>[] {
  const { code, autolinks } = segment.placeables;
  const found: ProtectedCode<S>[] = code.map(({ text, span: whole }) => ({
    kind: "code",
    key: collapsed(text),
    destination: null,
    span: whole,
  }));
  for (const { destination, span: whole } of autolinks) {
    if (!/^xref:/i.test(destination)) continue;
    found.push({ kind: "xref", key: `<${decoded(destination)}>`, destination: null, span: whole });
  }
  return [...found, ...directivesOf(segment)];
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, " ").normalize("NFC");
}

/** `%2A` and `*` are one sign of an identifier, and so is `&amp;`. */
function decoded(identifier: string): string {
  return decodeEntities(identifier).replace(/%2A/gi, "*");
}

const LONGEST_NAME = 40;
const DIRECTIVE_NAME = /\[!(include|code(?:-[\w+#-]+)?)\s*$/i;

function directivesOf<S extends SegmentSide>(segment: Segment<S>): readonly ProtectedCode<S>[] {
  const { links } = segment.placeables;
  if (links.length === 0 || !segment.text.includes("[!")) return [];
  const { side, start } = segment.span;
  const normalised = new Map(destinationsOf(segment).map((one) => [one.whole.start, one.normalised]));
  return links.flatMap((link) => {
    const at = link.span.start - start;
    const name = DIRECTIVE_NAME.exec(segment.text.slice(Math.max(at - LONGEST_NAME, 0), at));
    const close = /^\s*\]/.exec(segment.text.slice(link.span.end - start));
    if (name === null || close === null) return [];
    const destination = normalised.get(link.span.start) ?? link.destination;
    const whole = span(side, link.span.start - name[0].length, link.span.end + close[0].length);
    const kind = "directive" as const;
    return [{ kind, key: `[!${(name[1] as string).toLowerCase()}](${destination})`, destination, span: whole }];
  });
}

const UNESCAPED_BACKTICKS = /(?<!\\)`+/g;

/** The first backticks outside every code span: with them, what is code depends on the order of the words. */
export function strayBacktickOf<S extends SegmentSide>({ text, placeables, span: whole }: Segment<S>): Span<S> | null {
  let code = 0;
  for (const { 0: run, index } of text.matchAll(UNESCAPED_BACKTICKS)) {
    const at = whole.start + index;
    while ((placeables.code[code]?.span.end ?? Number.POSITIVE_INFINITY) <= at) code++;
    if ((placeables.code[code]?.span.start ?? Number.POSITIVE_INFINITY) > at) {
      return span(whole.side, at, at + run.length);
    }
  }
  return null;
}
