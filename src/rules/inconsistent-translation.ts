import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import { type Deviation, deviations } from "./inconsistent-translation/deviations.ts";
import { foldedUnit, packed } from "./inconsistent-translation/folded-unit.ts";

export default defineRule({
  id: "inconsistent-translation",
  category: "terms",
  mqm: "terminology/inconsistent-use",
  since: "0.1.0",
  severity: "off",
  fixable: null,
  runWide: true,
  docs: {
    summary: "One source text is translated in several ways in the run, or several source texts in one way.",
    rationale: `A reader who meets one sentence in two wordings looks for the difference. \`severalTargets\` reports the rarer
renderings of a source of two words or more, \`severalSources\` the rarer of two sources that became the same target though they differ
in a word that excludes the other, such as an "error" and a "warning", or in "not". Numbers, names and code have to agree. Case,
punctuation, and what stands in code, links' destinations and tags do not count. Off by default: a text may well want another
wording in another place.

Decided by hashes, over the articles of one locale: a run of hundreds of thousands of units keeps 32 letters of each.`,
    howToFix: "Choose one wording, or leave it where the place asks for another.",
    correct: [
      {
        title: "One wording",
        articles: [
          article("nl-NL", 1, "Kies een rol", "Choose a role"),
          article("nl-NL", 2, "Kies een rol.", "Choose a role."),
        ],
      },
      {
        title: "Two locales",
        articles: [
          article("nl-NL", 1, "Kies een rol", "Choose a role"),
          article("ja-JP", 2, "ロールを選ぶ", "Choose a role"),
        ],
      },
      {
        title: "Other code",
        articles: [article("zh-TW", 1, "執行 `a`", "Run `a` now"), article("zh-TW", 2, "執行 `b`", "Run `b` now")],
      },
    ],
    incorrect: [
      {
        title: "Two wordings",
        messageId: "severalTargets",
        articles: [
          article("nl-NL", 1, "Kies een rol", "Choose a role"),
          article("nl-NL", 2, "Selecteer een rol", "Choose a role"),
        ],
      },
      {
        title: "Two wordings in Chinese",
        messageId: "severalTargets",
        articles: [article("zh-TW", 1, "選擇角色", "Choose a role"), article("zh-TW", 2, "挑選角色", "Choose a role")],
      },
      {
        title: "Two texts that became one",
        messageId: "severalSources",
        articles: [
          article("ar-SA", 1, "يظهر خطأ في السجل", "An error shows in the log"),
          article("ar-SA", 2, "يظهر خطأ في السجل", "A warning shows in the log"),
        ],
      },
    ],
  },
  messages: {
    severalTargets: {
      text: "The same source is rendered in another way in {{usualCount}} of {{count}} units{{usual}}",
      help: "use one rendering",
    },
    severalSources: {
      text: "Another source has the same target in {{usualCount}} of {{count}} units{{usual}}",
      help: "look whether both say the same",
      severity: "info",
      mqm: "accuracy/mistranslation",
    },
  },
  options: {},
  checks: {
    run: {
      contribute(article, { locale }) {
        const units = article.units.flatMap((unit) => {
          const folded = foldedUnit(unit);
          return folded === null ? [] : [{ unit, folded }];
        });
        const [first] = units;
        if (first === undefined) return null;
        const value = packed(units.map(({ folded }) => folded));
        return {
          key: locale ?? "",
          value,
          at: span("article", first.unit.target.span.start, first.unit.target.span.end),
          places: units.map(({ unit: { target } }) => span("article", target.span.start, target.span.end)),
        };
      },
      decide(contributions, context) {
        const report = (messageId: "severalTargets" | "severalSources", found: readonly Deviation[]) => {
          for (const { contribution, place, unit, usual, usualCount, count } of found) {
            const quoted = messageId === "severalTargets" ? context.quote(usual.contribution, usual.place) : null;
            context.report({
              messageId,
              data: { usualCount, count, usual: quoted === null ? "" : `: "${quoted}"` },
              contribution,
              place,
              token: messageId === "severalTargets" ? unit.target : unit.contrasts,
              identity: messageId === "severalTargets" ? unit.source : unit.target,
              related: [{ contribution: usual.contribution, place: usual.place, message: "the most frequent" }],
            });
          }
        };
        report(
          "severalTargets",
          deviations(
            contributions,
            ({ source }) => source,
            ({ target }) => target,
          ),
        );
        report(
          "severalSources",
          deviations(
            contributions,
            ({ frame }) => frame,
            ({ contrasts }) => contrasts,
          ),
        );
      },
    },
  },
});

function article(locale: string, number: number, target: string, source: string): { path: string; text: string } {
  const id = `0aa11-10${number}`;
  const unit = `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
  return { path: `docs/${locale}/${number}.md`, text: `---\nms.contentlocale: ${locale}\n---\n${unit}\n` };
}
