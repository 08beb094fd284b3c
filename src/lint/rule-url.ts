const DOCUMENTATION = "https://github.com/l10n-lint/l10n-lint/blob/main/docs/rules";

/** The page that documents a rule. */
export function ruleUrl(ruleId: string): string {
  return `${DOCUMENTATION}/${ruleId}.md`;
}
