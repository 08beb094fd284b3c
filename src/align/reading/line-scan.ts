/** A line of a text; offsets without its line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Inside a fence, a `<script>` or a `<style>`, their own lines included: nothing there is masked. */
  readonly literal: boolean;
}

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){0,1000}(`{3,}(?!.*`)|~{3,})/;
const RAW_OPEN = /^[ \t]*<(script|style)\b(?!.*<\/\1>)/i;

/** The lines of a text with fences followed as they are written: a screen before the parser, no parser. */
export function scanLines(text: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  let fence: string | null = null;
  let raw: string | null = null;
  for (let start = from; start < text.length; ) {
    const lineBreak = text.indexOf("\n", start);
    const next = lineBreak < 0 ? text.length : lineBreak + 1;
    let end = lineBreak < 0 ? text.length : lineBreak;
    if (text.charCodeAt(end - 1) === 0x0d && end > start) end--;
    const line = text.slice(start, end);
    const wasLiteral: boolean = fence !== null || raw !== null;
    if (raw !== null) {
      if (line.toLowerCase().includes(`</${raw}>`)) raw = null;
    } else if (fence !== null) {
      if (closes(line, fence)) fence = null;
    } else {
      fence = FENCE.exec(line)?.[1] ?? null;
      raw = fence === null ? (RAW_OPEN.exec(line)?.[1]?.toLowerCase() ?? null) : null;
    }
    lines.push({ start, end, text: line, literal: wasLiteral || fence !== null || raw !== null });
    start = next;
  }
  return lines;
}

function closes(line: string, fence: string): boolean {
  const trimmed = line.replace(/^[ \t>]+/, "").trimEnd();
  return trimmed.length >= fence.length && trimmed === fence.charAt(0).repeat(trimmed.length);
}
