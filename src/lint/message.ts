import { quotation } from "../text/quotation.ts";

/**
 * Fills `{{field}}` in a message template; what is long is shortened, for most fields quote an article.
 *
 * @throws {Error} when the data lacks a field: a defect of the rule that its types should have refused
 */
export function fillMessage(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, field: string) => {
    const value = data[field];
    if (value === undefined) throw new Error(`No value for {{${field}}} in "${template}"`);
    return typeof value === "string" ? quotation(value) : String(value);
  });
}
