import type { Diagnostic, Range } from "../../src/model/diagnostic.ts";

/** The text that a finding or a related place points at. */
export function textAt(text: string, { range }: { readonly range?: Range }): string {
  if (range === undefined) throw new Error("a place without a range");
  return text.slice(range.start.offset, range.end.offset);
}

/** What a reader sees of the findings, with the text each points at. */
export function reported(text: string, findings: readonly Diagnostic[]) {
  return findings.map((finding) => ({
    messageId: finding.messageId,
    severity: finding.severity,
    message: finding.message,
    at: textAt(text, finding),
  }));
}

export function fingerprints(findings: readonly Diagnostic[]): readonly string[] {
  return findings.map(({ fingerprint }) => fingerprint);
}

/**
 * The same article somewhere else: handed off again with other ids, a key and a paragraph put before the rest, the text
 * wrapped before every " the ", and Windows line ends.
 */
export function relocated(text: string): string {
  return text
    .replace(/\b37ca1-(p?)(\d+)/g, (_, form: string, number: string) => `0bb22-${form}${Number(number) + 400}`)
    .replace(/^---\n/, "---\nauthor: kari\n")
    .replace(/\n---\n/, "\n---\n\nPå forhånd.\n")
    .replaceAll(" the ", "\nthe ")
    .replaceAll("\n", "\r\n");
}
