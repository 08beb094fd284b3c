import { diagnosticJson } from "../diagnostic-json.ts";
import { mqmOf } from "../findings/counts.ts";
import type { ReportFormat } from "../format.ts";
import { jsonText } from "../json-text.ts";

/** One JSON object a finding and line, as `json` has it under `diagnostics`, with what is to know of its article. */
export default {
  audience: "programs",
  needs: [],
  readsLines: true,
  *render(report) {
    const typeOf = mqmOf(report);
    for (const { path, locale, translationType, diagnostics } of report.files) {
      for (const diagnostic of diagnostics) {
        const mqm = typeOf(diagnostic.ruleId, diagnostic.messageId) ?? undefined;
        yield `${jsonText({ path, locale, translationType, ...diagnosticJson(diagnostic), mqm })}\n`;
      }
    }
  },
} satisfies ReportFormat;
