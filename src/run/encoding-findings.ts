import type { UndecodableRun } from "../io/decode.ts";
import { byPlace } from "../lint/collector.ts";
import { engineDiagnostic } from "../lint/engine-diagnostic.ts";
import { LineMap } from "../lint/line-map.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

/**
 * Findings with those about bytes that could not be decoded. Those show as U+FFFD, and what a rule reports of nothing else
 * says less.
 */
export function withEncoding(
  encoding: readonly Diagnostic[],
  undecodable: readonly UndecodableRun[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (encoding.length === 0) return diagnostics;
  const ends = new Map(undecodable.map(({ offset, length }) => [offset, offset + length]));
  const others = diagnostics.filter(({ range: { start, end } }) => {
    return end.offset === start.offset || end.offset > (ends.get(start.offset) ?? -1);
  });
  return [...encoding, ...others].sort(byPlace);
}

/** At most so many places are pointed at; a file in another encoding has thousands. */
const MOST_PLACES = 20;

/** What is to be said about bytes of a file that are no UTF-8. */
export function undecodableDiagnostics(
  text: string,
  runs: readonly UndecodableRun[],
  count: number,
): readonly Diagnostic[] {
  const lines = new LineMap(text);
  const help = "save the file as UTF-8";
  return runs.slice(0, MOST_PLACES).map(({ offset, length, bytes }, index) => {
    const hexadecimal = bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ");
    const more = index === MOST_PLACES - 1 && count > MOST_PLACES ? ` (and ${count - MOST_PLACES} more places)` : "";
    const message = `Bytes that are no UTF-8: ${hexadecimal}${more}`;
    const range = lines.range(offset, offset + length);
    const diagnostic = engineDiagnostic("unreadable-file", "undecodableBytes", message, help, range);
    return { ...diagnostic, fingerprint: `${diagnostic.fingerprint}:${hexadecimal}:${index}` };
  });
}
