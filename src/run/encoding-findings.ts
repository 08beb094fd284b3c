import type { UndecodableRun } from "../io/decode.ts";
import { byPlace } from "../lint/collector.ts";
import { engineDiagnostic } from "../lint/engine-diagnostic.ts";
import { LineMap } from "../lint/line-map.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

/** Bytes that could not be decoded show as U+FFFD: the finding about the bytes says it all. */
export function withEncoding(
  encoding: readonly Diagnostic[],
  undecodable: readonly UndecodableRun[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (encoding.length === 0) return diagnostics;
  const lost = new Set(undecodable.map(({ offset }) => offset));
  const others = diagnostics.filter(
    ({ ruleId, range }) => ruleId !== "corrupt-characters" || !lost.has(range.start.offset),
  );
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
