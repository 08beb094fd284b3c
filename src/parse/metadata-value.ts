import type { FrontMatter, MetadataValue } from "../model/front-matter.ts";
import { type Span, span } from "../model/span.ts";

export type Scalar = Extract<MetadataValue, { readonly kind: "scalar" }>;

/** So much of a value is shown in a message. */
const MOST_SHOWN = 60;

/** The scalar a readable front matter gives a key; of a key that stands twice the first. `null` where there is none. */
export function scalarOf(frontMatter: FrontMatter, key: string): Scalar | null {
  if (frontMatter.status !== "read") return null;
  const value = frontMatter.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === "scalar" ? value : null;
}

/** The place of a scalar with the quotes around it. */
export function withQuotes({ quoted, span: { start, end } }: Scalar): Span<"article"> {
  return quoted ? span("article", start - 1, end + 1) : span("article", start, end);
}

/**
 * A value as it is written, quotes included, on one line and not too long: for messages.
 *
 * @param text the article
 */
export function shownValue(value: MetadataValue, text: string): string {
  if (value.kind !== "scalar") return { list: "a list", map: "a mapping", alias: "an alias" }[value.kind];
  const { start, end } = withQuotes(value);
  const written = text.slice(start, end).replace(/\s+/g, " ").trim();
  if (written === "") return "(empty)";
  return written.length > MOST_SHOWN ? `${written.slice(0, MOST_SHOWN)}…` : written;
}
