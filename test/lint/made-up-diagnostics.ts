import type { Diagnostic, Edit, Fix } from "../../src/model/diagnostic.ts";

/** A finding about nothing, for what treats all findings alike. */
export function diagnostic(over: Partial<Diagnostic> = {}): Diagnostic {
  const start = { line: 1, column: 1, offset: 0 };
  return {
    ruleId: "glued-markup",
    messageId: "glued",
    severity: "warning",
    message: "",
    side: "target",
    range: { start, end: start },
    related: [],
    fingerprint: "f00d",
    ...over,
  };
}

/** A finding at a place; each line has 100 characters. */
export function at(offset: number, ruleId: string, messageId = "found"): Diagnostic {
  const start = { line: Math.floor(offset / 100) + 1, column: (offset % 100) + 1, offset };
  return diagnostic({ ruleId, messageId, range: { start, end: start }, fingerprint: `${ruleId}@${offset}` });
}

export function withFix(edits: readonly Edit[], safety: Fix["safety"] = "safe"): Diagnostic {
  return diagnostic({ fix: { safety, edits } });
}

/** Replaces the first occurrence of a text. */
export function replacing(text: string, from: string, to: string, safety: Fix["safety"] = "safe"): Diagnostic {
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`there is no ${from}`);
  return withFix([{ start, end: start + from.length, text: to }], safety);
}
