import type { Diagnostic, Fix, Position, Range, Severity } from "../model/diagnostic.ts";
import type { Count } from "../report/findings/tally.ts";
import type { Draft } from "./precedence.ts";

/** The findings of an article as the JSON report has them, and what is to be known of them without reading that. */
export interface RenderedFindings {
  /** One behind the other, with commas between. */
  readonly json: string;
  readonly tally: Count;
  /** What JSON says nothing of: which finding may be withdrawn for which convention. */
  readonly conventions: readonly (readonly [index: number, convention: string])[];
}

/** What a finding's JSON has besides what its draft says. */
export interface FindingFacts extends Pick<Diagnostic, "range" | "related" | "fingerprint"> {
  readonly confidence: number | undefined;
  readonly fix: Fix | undefined;
  readonly url: string | null;
}

/** The JSON of a finding: what `JSON.stringify` makes of `diagnosticJson`, in a quarter of the time. */
export function findingText(draft: Draft, { range, related, fingerprint, confidence, fix, url }: FindingFacts): string {
  const { remembered, segmentId } = draft;
  let text = remembered?.head ?? headOf(draft);
  if (remembered !== undefined) remembered.head = text;
  if (segmentId !== undefined) text += `,"segmentId":${JSON.stringify(segmentId)}`;
  if (confidence !== undefined) text += `,"confidence":${confidence}`;
  text += `,"range":${rangeText(range)},"related":[`;
  for (const [index, other] of related.entries()) {
    const place = other.range === undefined ? "" : `"range":${rangeText(other.range)},`;
    text += `${index === 0 ? "" : ","}{"path":${JSON.stringify(other.path)},${place}"message":${JSON.stringify(other.message)}}`;
  }
  text += "]";
  if (fix !== undefined) text += `,"fix":{"safety":"${fix.safety}","edits":[${fix.edits.map(editText).join()}]}`;
  if (url !== null) text += `,"url":${JSON.stringify(url)}`;
  return `${text},"fingerprint":${JSON.stringify(fingerprint)}}`;
}

/** What is the same wherever an article repeats a finding. */
function headOf({ rule, finding, severity, message }: Draft): string {
  const head: { ruleId: string; messageId: string; severity: Severity; message: string; side: string } = {
    ruleId: rule.id,
    messageId: finding.messageId,
    severity,
    message,
    side: finding.at.side,
  };
  return JSON.stringify(head).slice(0, -1);
}

function editText({ start, end, text }: Fix["edits"][number]): string {
  return `{"start":${start},"end":${end},"text":${JSON.stringify(text)}}`;
}

function rangeText({ start, end }: Range): string {
  return `{"start":${positionText(start)},"end":${positionText(end)}}`;
}

function positionText({ line, column, offset }: Position): string {
  return `{"line":${line},"column":${column},"offset":${offset}}`;
}
