import type { Diagnostic } from "../../model/diagnostic.ts";
import type { FileReport } from "../../model/report.ts";
import type { Located } from "./worst-first.ts";

/** A finding, and where else the same unit has it: versions of an article repeat each other. */
export interface Repeated extends Located {
  readonly others: readonly Located[];
}

/** The findings in the order of the files; one that repeats an earlier one stands among the others of that one. */
export function withoutRepetitions(files: readonly FileReport[]): readonly Repeated[] {
  const entries: (Located & { readonly others: Located[] })[] = [];
  const first = new Map<string, (typeof entries)[number]>();
  for (const file of files) {
    for (const diagnostic of file.diagnostics) {
      const key = keyOf(diagnostic);
      const known = key === null ? undefined : first.get(key);
      if (known !== undefined && known.file !== file) {
        known.others.push({ file, diagnostic });
        continue;
      }
      const entry = { file, diagnostic, others: [] };
      entries.push(entry);
      if (key !== null && known === undefined) first.set(key, entry);
    }
  }
  return entries;
}

/** The fingerprint holds rule, message, locale, source and token; the target is compared as well. Only units repeat. */
function keyOf({ segmentId, fingerprint, severity, message, excerpt }: Diagnostic): string | null {
  if (segmentId === undefined) return null;
  return JSON.stringify([fingerprint, severity, message, excerpt?.target.text]);
}
