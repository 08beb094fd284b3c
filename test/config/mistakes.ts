import { readJson } from "../../src/config/read-json.ts";
import { validate } from "../../src/config/validate.ts";
import { isKnownLocale, isKnownRange } from "../../src/locale/tag.ts";
import { defineRule, type Rule } from "../../src/model/rule.ts";

/** A rule with every type of option. */
export const CHOOSY = defineRule({
  id: "choosy-rule",
  category: "segments",
  mqm: "accuracy/mistranslation",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  docs: { summary: "Choosy.", rationale: "r", howToFix: "h", correct: [], incorrect: [] },
  messages: { found: { text: "Found" }, noted: { text: "Noted", severity: "info" } },
  options: {
    strict: { type: "boolean", default: false, description: "Strictly." },
    limit: { type: "number", default: 3, description: "At most." },
    mark: { type: "string", default: "!", description: "The mark." },
    words: { type: "strings", default: ["a", "b"], description: "Words." },
  },
  checks: { unit: () => {} },
});

/** A rule without options that does not run unless it is asked for. */
export const SHY = defineRule({
  ...(CHOOSY as unknown as Parameters<typeof defineRule>[0]),
  id: "shy-rule",
  severity: "off",
  options: {},
});

/** Everything that is wrong with a configuration, as `line:column key: message (help)`. */
export function mistakesIn(text: string, rules: readonly Rule[] = [CHOOSY, SHY]): readonly string[] {
  const read = readJson(text, { comments: true });
  const vocabulary = {
    rules,
    formats: ["pretty", "compact", "json"],
    isLocale: isKnownLocale,
    isLocaleRange: isKnownRange,
  };
  const mistakes = "mistakes" in read ? read.mistakes : validate(read.node, vocabulary);
  return mistakes.map(({ at, key, message, help }) => {
    const lines = text.slice(0, at ?? 0).split("\n");
    const place = at === null ? "?" : `${lines.length}:${(lines.at(-1) as string).length + 1}`;
    return `${place} ${key === "" ? "" : `${key}: `}${message}${help === null ? "" : ` (${help})`}`;
  });
}
