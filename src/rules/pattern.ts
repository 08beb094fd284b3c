import type { CompiledPattern } from "../model/pattern.ts";
import { defineRule, type Finding, type MessageTable, type RuleChecks } from "../model/rule.ts";
import { span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { expanded, PatternSearch, type Place } from "./pattern/pattern-checks.ts";

type Checks = RuleChecks<MessageTable, Record<never, never>, never>;

export default defineRule<MessageTable>({
  id: "pattern",
  category: "terms",
  mqm: "terminology/wrong-term",
  since: "0.1.0",
  severity: "warning",
  fixable: "suggestion",
  identical: true,
  docs: {
    summary:
      "A check that the configuration's `patterns` describe: an expression that is found where it should not be.",
    rationale: `Every team has rules of its own: a brand's spelling, a form of address, a kind of link. \`patterns\` writes them down as
data, so that a branch of a stranger may bring them: no code runs, and expressions in RE2 syntax take time that is linear in the
length of the text. Each pattern is a message of its own, \`pattern/ID\`, whose severity the configuration and \`--rule\` change,
and which directives and the baseline suppress. Prose is searched, with names such as \`PowerShell\`; code, URLs, tags, file names
and placeholders are left alone, unless \`raw\` says otherwise. What \`unless\` matches at the same place is left alone, and so is a
unit whose source \`whenSource\` does not match.`,
    howToFix: "Write what the pattern's message says.",
    correct: [
      {
        title: "No code and no address",
        locale: "nl-NL",
        target: "Voer `fjordBase` uit, zie https://example.com/fjordBase.",
        source: "Run `fjordBase`, see https://example.com/fjordBase.",
        configuration: {
          patterns: [{ id: "brand-spelling", message: "Write Fjordbase", find: "fjordBase|FjordBase" }],
        },
      },
      {
        title: "An exception",
        locale: "de-DE",
        target: "Geben Sie „du“ ein.",
        source: "Enter du.",
        configuration: {
          patterns: [
            { id: "informal-address", message: "Address readers as Sie", find: "(?i)\\bdu\\b", unless: "„du“" },
          ],
        },
      },
      {
        title: "Another locale",
        locale: "ja-JP",
        target: "ストレージを計画する",
        source: "Plan storage",
        configuration: {
          patterns: [{ id: "no-storage", message: "Not $0", find: "ストレージ", locales: ["zh", "!ja"] }],
        },
      },
    ],
    incorrect: [
      {
        title: "A spelling of a brand",
        messageId: "brand-spelling",
        locale: "nl-NL",
        target: "Open FjordBase.",
        source: "Open Fjordbase.",
        fixed: "Open Fjordbase.",
        configuration: {
          patterns: [
            { id: "brand-spelling", message: "Write Fjordbase, not $0", find: "FjordBase", replace: "Fjordbase" },
          ],
        },
      },
      {
        title: "Half-width katakana",
        messageId: "half-width",
        locale: "ja-JP",
        target: "ｽﾄﾚｰｼﾞを計画する",
        source: "Plan storage",
        configuration: {
          patterns: [{ id: "half-width", message: "Half-width katakana: $0", find: "[ｦ-ﾟ]+", severity: "info" }],
        },
      },
      {
        title: "What the source asks for",
        messageId: "trademark",
        locale: "ar-SA",
        target: "افتح Fjordbase.",
        source: "Open Fjordbase™.",
        configuration: {
          patterns: [
            { id: "trademark", message: "Write Fjordbase™", find: "Fjordbase", unless: "Fjordbase™", whenSource: "™" },
          ],
        },
      },
    ],
  },
  messages: {},
  options: {},
  checks: {},
  configured({ patterns }) {
    const messages = patterns.map(({ config: { id, message, help, severity = "warning" } }) => {
      return [id, { text: templateOf(message), ...(help && { help: templateOf(help) }), severity }] as const;
    });
    return { messages: Object.fromEntries(messages), checks: patterns.length === 0 ? {} : checksFor(patterns) };
  },
});

/** A pattern's message as a template of the engine's: `$1` is the field `{{1}}`. */
function templateOf(message: string): string {
  return message.replace(/\$(\$|\d)|\{\{/g, (found, name?: string) => {
    if (name === undefined) return "{ {";
    return name === "$" ? "$" : `{{${found.slice(1)}}}`;
  });
}

function checksFor(patterns: readonly CompiledPattern[]): Checks {
  const searches = patterns.map((pattern) => new PatternSearch(pattern));
  const byLocale = new Map<string | null, readonly PatternSearch[]>();
  return {
    unitFor({ locale, report }) {
      let own = byLocale.get(locale);
      if (own === undefined) {
        own = searches.filter((search) => search.isFor(locale));
        byLocale.set(locale, own);
      }
      if (own.length === 0) return null;
      const asked = own;
      return (unit) => {
        for (const search of asked) {
          for (const place of search.placesIn(unit)) report(findingOf(search.pattern, place, unit));
        }
      };
    },
  };
}

function findingOf({ config }: CompiledPattern, { side, match }: Place, unit: TranslationUnit): Finding<MessageTable> {
  const { text, span: at } = unit[side];
  const found = text.slice(match.start, match.end);
  const groups = match.groups.map((group) => (group === null ? "" : clipped(text.slice(group.start, group.end))));
  const data = Object.fromEntries(Array.from({ length: 10 }, (_, group) => [String(group), groups[group] ?? ""]));
  const finding = {
    messageId: config.id,
    data,
    at: span(side, at.start + match.start, at.start + match.end),
    unit,
    token: found,
  };
  if (config.replace === undefined || side === "source") return finding;
  const place = span("target", at.start + match.start, at.start + match.end);
  const edits = [{ span: place, text: expanded(config.replace, match, text) }];
  return { ...finding, fix: { safety: config.safe === true ? "safe" : "suggestion", edits } };
}

/** Messages quote no more of an article than this. */
const LONGEST_QUOTED = 80;

function clipped(text: string): string {
  return text.length <= LONGEST_QUOTED ? text : `${text.slice(0, LONGEST_QUOTED - 1)}…`;
}
