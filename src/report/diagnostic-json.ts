import type { Diagnostic, Position, Range, Related } from "../model/diagnostic.ts";

/** A finding as JSON has it; `undefined` values are left out by `JSON.stringify`. */
export function diagnosticJson(diagnostic: Diagnostic): object {
  const { ruleId, messageId, severity, message, side, segmentId, range, related, fix, url, fingerprint, confidence } =
    diagnostic;
  return {
    ruleId,
    messageId,
    severity,
    message,
    side,
    segmentId,
    confidence,
    range: rangeJson(range),
    related: related.map(relatedJson),
    fix: fix && { safety: fix.safety, edits: fix.edits.map(({ start, end, text }) => ({ start, end, text })) },
    url,
    fingerprint,
  };
}

/** Another place that explains a finding; without a range it is a whole file. */
export function relatedJson({ path, range, message }: Related): object {
  return { path, range: range && rangeJson(range), message };
}

/** Line and column 1-based, the offset 0-based, all in UTF-16 units. */
export function rangeJson({ start, end }: Range): object {
  return { start: positionJson(start), end: positionJson(end) };
}

function positionJson({ line, column, offset }: Position): object {
  return { line, column, offset };
}
