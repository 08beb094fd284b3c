export { applyFixes } from "./api/checked-options.ts";
export {
  type FileReports,
  LintError,
  type LintFilesOptions,
  type LintOptions,
  type LintResult,
  type LintTextOptions,
  lintFiles,
  lintText,
} from "./api/lint.ts";
export { ConfigError, type LocatedMistake, type Mistake } from "./config/mistake.ts";
export { ConfigProblem } from "./config/resolve.ts";
export type { FixChoice, FixedText } from "./lint/apply-fixes.ts";
export type * from "./model/article.ts";
export type * from "./model/config.ts";
export { defineConfig } from "./model/config.ts";
export type * from "./model/diagnostic.ts";
export { Difference, Feature } from "./model/features.ts";
export type { Note } from "./model/outcome.ts";
export type * from "./model/report.ts";
export type * from "./model/rule.ts";
export { defineRule } from "./model/rule.ts";
export type * from "./model/span.ts";
export { span } from "./model/span.ts";
export type * from "./model/unit.ts";
export type { Format, ReportView } from "./report/index.ts";
export { rules } from "./rules/index.ts";
export type { ExitCode } from "./run/exit-code.ts";
