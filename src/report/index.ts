import { shielded } from "./commands.ts";
import type { Format } from "./format.ts";
import { renderCompact } from "./formats/compact.ts";
import { renderJson } from "./formats/json.ts";
import { renderPretty } from "./formats/pretty.ts";

export { withoutCommands } from "./commands.ts";
export type { Format, ReportView } from "./format.ts";
export { jsonText } from "./json-text.ts";
export { select } from "./select.ts";
export { statusJson, statusTable } from "./status-table.ts";
export { createStyle, plainStyle, type Style } from "./style.ts";
export { counted, grouped, type RunOutcome, summaryLine } from "./summary.ts";
export { isolate, spellOut, visible } from "./visible.ts";
export { wrap } from "./wrap.ts";

/** The name of a format that ships, as `--format` takes it. */
export type FormatName = "pretty" | "compact" | "json";

/** Every format by its name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  pretty: shielded(renderPretty),
  compact: shielded(renderCompact),
  json: renderJson,
};
