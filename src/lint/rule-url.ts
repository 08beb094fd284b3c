import type { Rule } from "../model/rule.ts";

const DOCUMENTATION = "https://github.com/l10n-lint/l10n-lint/blob/main/docs/rules";

/** The page that documents a rule; `null` where a rule of a plugin has none. */
export function ruleUrl({ id, docs }: Rule): string | null {
  return docs.url === undefined ? `${DOCUMENTATION}/${id}.md` : docs.url;
}
