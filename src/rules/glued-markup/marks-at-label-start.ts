import type { SpanEdit } from "../../model/diagnostic.ts";
import type { SegmentSide } from "../../model/inline.ts";
import { type Span, span } from "../../model/span.ts";
import type { Segment, TranslationUnit } from "../../model/unit.ts";
import { Tally } from "../../text/tally.ts";

/** A comma or a stop that a link's label begins with. */
export interface MarkAtLabelStart {
  readonly label: Span<"target">;
  readonly mark: Span<"target">;
  readonly destination: string;
  /** Puts it before the link; `null` where markup stands around the link. */
  readonly edits: readonly SpanEdit[] | null;
}

/** Not `.NET` or `,5`: in ASCII a mark before a letter or a digit begins a name. */
const LEADING = /^\s*([、，،؛。．｡､]|[.,;](?![\w./\\]))[\s\u200B-\u200F]*(?=[^\s]*[\p{L}\p{N}`])/u;
const DOTTED = /\.\p{L}/u;
/** Marks behind which a space follows. */
const SPACED = /[,;.،؛]/;
/** What the sentence has before the link needs no second mark. */
const MARKED = /[\p{P}\p{S}]$/u;

/** Whether a label may begin with a mark: cheap, for most units. */
export function mayHoldMarkAtLabelStart(text: string): boolean {
  return /\[\s*[.,;、，،؛。．｡､]/.test(text);
}

/** Labels of the target that begin with a comma or a stop, as their links in the source do not. */
export function marksAtLabelStart({ source, target }: TranslationUnit): readonly MarkAtLabelStart[] {
  const labels = labelsOf(source);
  const known = new Tally(labels.flatMap(({ text, destination }) => (LEADING.test(text) ? destination : [])));
  const dotted = new Set(labels.flatMap(({ text, destination }) => (DOTTED.test(text) ? destination : [])));
  return labelsOf(target).flatMap(({ text, label, destination }) => {
    const [lead, mark] = LEADING.exec(text) ?? [];
    if (lead === undefined || mark === undefined || known.take(destination)) return [];
    // The dot of `. Management`: a name that was torn.
    if (mark === "." && dotted.has(destination)) return [];
    const at = label.start + lead.indexOf(mark);
    const place = span("target", at, at + mark.length);
    const surplus = span("target", label.start, label.start + lead.length);
    return [{ label, mark: place, destination, edits: editsFor(target, mark, surplus) }];
  });
}

function labelsOf<S extends SegmentSide>({ text, span: { start }, placeables }: Segment<S>) {
  const links = placeables.links.filter(({ kind }) => kind === "link");
  const references = placeables.references.filter(({ image }) => !image);
  return [...links, ...references].map(({ label, destination }) => ({
    text: text.slice(label.start - start, label.end - start),
    label,
    destination,
  }));
}

function editsFor({ text, span: whole }: Segment<"target">, mark: string, surplus: Span<"target">) {
  const bracket = surplus.start - 1;
  const before = text.slice(0, bracket - whole.start);
  const words = before.trimEnd();
  if (/[*_]$/.test(words)) return null;
  if (words === "" || MARKED.test(words)) return [{ span: surplus, text: "" }];
  const gap = span("target", whole.start + words.length, bracket);
  const space = SPACED.test(mark) || before.slice(words.length).includes("\n") ? " " : "";
  return [
    { span: gap, text: `${mark}${space}` },
    { span: surplus, text: "" },
  ];
}
