import type { FilePairing, FileReport, Suppressed } from "../model/report.ts";
import { diagnosticJson } from "./diagnostic-json.ts";
import { jsonText } from "./json-text.ts";

/** A file's report as the JSON report has it, in one line without its end. */
export function fileLine(file: FileReport): string {
  return jsonText(fileJson(file));
}

/** A file's report as the JSON report has it. */
export function fileJson({
  path,
  locale,
  translationType,
  units,
  pairing,
  diagnostics,
  suppressed,
}: FileReport): object {
  return {
    path,
    locale,
    translationType,
    units,
    pairing: pairing && pairingJson(pairing),
    diagnostics: diagnostics.map(diagnosticJson),
    suppressed: suppressed.length === 0 ? undefined : suppressed.map(suppressedJson),
  };
}

function pairingJson({ source, revision, base, tier, paired, unpaired, behind }: FilePairing): object {
  return { source, revision, base, tier, paired, unpaired, behind };
}

function suppressedJson({ kind, reason, diagnostic }: Suppressed): object {
  return { kind, reason, ...diagnosticJson(diagnostic) };
}
