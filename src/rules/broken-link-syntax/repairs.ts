import { span } from "../../model/span.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import type { BrokenLink } from "./broken-links.ts";
import { comparableDestination, type LinkRemains } from "./link-remains.ts";

type Remains = LinkRemains<"target">;

/** What a reference refers to: `[label][]` to its label. */
export function nameOf(unit: TranslationUnit, { written, label }: Remains): string {
  return written !== "" || label === null ? written : unit.target.slice(label);
}

/** Names the source's reference, where there is no doubt which of them it is. */
export function referenceFix({ source, target }: TranslationUnit, { inner }: Remains, name: string) {
  const isOnly = source.placeables.references.length === target.placeables.references.length + 1;
  return isOnly ? { fix: { safety: "suggestion" as const, edits: [{ span: inner, text: name }] } } : null;
}

const JOINABLE: ReadonlySet<Remains["kind"]> = new Set(["spaced", "fullWidth", "wrapped"]);

/** Joins label and destination, where the destination is the source's. */
export function joiningFix(unit: TranslationUnit, { remains, lost }: BrokenLink) {
  if (remains === null || lost === null || !JOINABLE.has(remains.kind)) return null;
  const { label, inner, span: whole, written } = remains;
  if (label === null || unit.target.slice(label).trim() === "") return null;
  const name = lost.reference ?? lost.written;
  if (comparableDestination(written) !== comparableDestination(name)) return null;
  const tail = unit.target.slice(span("target", inner.end, whole.end)) === "]" ? `[${name}]` : `(${name})`;
  const opener = span("target", label.start - 1, label.start);
  const edits = [
    ...(unit.target.slice(opener) === "[" ? [] : [{ span: opener, text: "[" }]),
    { span: span("target", label.end, whole.end), text: `]${tail}` },
  ];
  return { fix: { safety: "safe" as const, edits } };
}
