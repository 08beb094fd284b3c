import type { Rule } from "../model/rule.ts";

const DOCUMENTATION = "https://github.com/l10n-lint/l10n-lint/blob/main/docs/rules";

/** The page that documents a rule; `null` where a rule of a plugin has none. */
export function ruleUrl({ id, docs }: Rule): string | null {
  if (docs.url !== undefined) return docs.url;
  const url = urls.get(id) ?? `${DOCUMENTATION}/${id}.md`;
  urls.set(id, url);
  return url;
}

/** One text a rule, for all of its findings. */
const urls = new Map<string, string>();
