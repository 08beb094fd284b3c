import type { formats } from "./formats/index.ts";

export { withoutCommands } from "./commands.ts";
export type { Format, Piece, ReportFormat, ReportView } from "./format.ts";
export { formats } from "./formats/index.ts";
export { jsonText } from "./json-text.ts";
export { repositoryPath, uriOf } from "./places/repository-path.ts";
export { select } from "./select.ts";
export { statusJson, statusTable } from "./status-table.ts";
export { createStyle, plainStyle, type Style } from "./style.ts";
export { counted, duration, inThousands, type RunOutcome, summaryLine } from "./summary.ts";
export { isolate, spellOut, visible } from "./visible.ts";
export { wrap } from "./wrap.ts";

/** The name of a format that ships, as `--format` takes it. */
export type FormatName = keyof typeof formats;
