export { applyFixes, type FixChoice, type FixedText } from "./lint/apply-fixes.ts";
export type * from "./model/article.ts";
export type * from "./model/config.ts";
export type * from "./model/diagnostic.ts";
export type * from "./model/report.ts";
export type * from "./model/rule.ts";
export { rules } from "./rules/index.ts";
