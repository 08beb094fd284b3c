/** A span tag inside a stretch of damaged markup. */
export interface MarkerToken {
  readonly kind: "target" | "source" | "lookup" | "other" | "close";
  readonly start: number;
  readonly end: number;
  /** The id as written, without quotes; `null` where there is none to read. */
  readonly id: string | null;
  /** Whether quotes of the tag were turned into `&quot;`. */
  readonly escaped: boolean;
}

const SPAN_TAG = /<(\/?)span\b([^<>]*)>/gi;
const ID = /data-(?:ttu|stu)-id\s*=\s*(?:"|'|&quot;)?([^\s"'&<>]*)/i;

/**
 * The span tags of `text[from, to)` in their order, however they are written. Self-closing ones and closing ones with
 * attributes open and close nothing and are left out.
 */
export function readMarkerTokens(text: string, from: number, to: number): readonly MarkerToken[] {
  const stretch = text.slice(from, to);
  const tokens: MarkerToken[] = [];
  for (const match of stretch.matchAll(SPAN_TAG)) {
    const attributes = match[2] as string;
    const closes = match[1] === "/";
    if (closes ? attributes.trim() !== "" : attributes.endsWith("/")) continue;
    tokens.push({
      kind: closes ? "close" : kindOf(attributes),
      start: from + match.index,
      end: from + match.index + match[0].length,
      id: ID.exec(attributes)?.[1] || null,
      escaped: attributes.includes("&quot;"),
    });
  }
  return tokens;
}

function kindOf(attributes: string): MarkerToken["kind"] {
  if (/ttu-id/i.test(attributes)) return "target";
  if (/stu-id/i.test(attributes)) return "source";
  if (/sxs-lookup/i.test(attributes)) return "lookup";
  return "other";
}
