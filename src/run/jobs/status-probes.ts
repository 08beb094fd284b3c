import { declaredHash, type Freshness, freshnessOf } from "../../compare/source/freshness.ts";
import { type Handoff, handoffOf, newestAhead } from "../../compare/source/handoff.ts";
import type { BlockPairing } from "../../model/block.ts";
import type { FileReport, PlainContribution } from "../../model/report.ts";
import { type ArticleContribution, defineRule, type Rule } from "../../model/rule.ts";
import { wordsOf } from "../../text/words.ts";

/** What is found out about an article. */
export interface Probed {
  readonly state: Freshness["state"] | "unknown";
  readonly words: number;
  /** Where the source has moved to, as reports call it. */
  readonly movedTo: string | null;
  /** Where the source stands in a file of its own. */
  readonly blocks?: { readonly all: number; readonly behind: number };
}

const UNKNOWN: Probed = { state: "unknown", words: 0, movedTo: null };

/** How a translation stands to its source in a file of its own: block by block. */
function probedBlocks({ base, changes, source }: BlockPairing): Probed {
  const all = source.length;
  if (changes === null) {
    return { ...UNKNOWN, state: base === "unknown" ? "unknown" : "fresh", blocks: { all, behind: 0 } };
  }
  const changed = changes.changed.filter(({ kind }) => kind !== "cosmetic");
  const behind = changed.length + changes.added.length;
  const prose = [
    ...changed.flatMap(({ kind, today }) => (kind === "text" && today !== null ? [today] : [])),
    ...changes.added.filter(({ isCode }) => !isCode).map(({ text }) => text),
  ];
  const words = prose.reduce((sum, text) => sum + wordsOf(text).length, 0);
  return { state: behind > 0 ? "stale" : "cosmetic", words, movedTo: null, blocks: { all, behind } };
}

/** What both probes are, which no configuration names and no report shows. */
const PROBE = {
  category: "freshness",
  mqm: "process/freshness",
  since: "0.1.0",
  severity: "info",
  fixable: null,
  docs: { summary: "", rationale: "", howToFix: "", correct: [], incorrect: [] },
  options: {},
} as const;

/** Reports the articles that a sibling is ahead of. */
const siblings = defineRule({
  ...PROBE,
  id: "status-siblings",
  needs: ["siblings"],
  messages: { behind: { text: "A translation of another locale is newer" } },
  checks: {
    group: {
      contribute: ({ frontMatter }) => handoffOf(frontMatter),
      decide(contributions: readonly ArticleContribution<Handoff>[], { report }) {
        for (const contribution of contributions) {
          if (newestAhead(contribution, contributions).length === 0) continue;
          report({ messageId: "behind", data: {}, contribution, token: "", identity: "" });
        }
      },
    },
  },
});

/** Looks at every article as the rules do, reports nothing, and leaves what it saw in the report's facts. */
const freshness = defineRule({
  ...PROBE,
  id: "status",
  needs: ["source"],
  messages: {},
  checks: {
    run: {
      contribute(article, { source }) {
        const at = { side: "article", start: 0, end: 0 } as const;
        if (article.blocks !== undefined) return { value: probedBlocks(article.blocks), at };
        const hash = declaredHash(article);
        if (source === undefined || hash === null) return { value: UNKNOWN, at };
        const { state } = freshnessOf(article, hash.text, source);
        const sentences = state === "stale" ? (source.today?.differenceFrom(article).sentences ?? []) : [];
        const words = sentences.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
        return { value: { state, words, movedTo: source.renamedFrom === null ? null : source.path }, at };
      },
      decide() {},
    },
  },
});

/** The rules that a configuration may name, and what a status is made of. */
export function statusRules(rules: readonly Rule[]): readonly Rule[] {
  return [...rules, siblings, freshness];
}

/** What has to run for a status, whatever configurations say; what is accepted or disabled is behind all the same. */
export const STATUS_SETTINGS = {
  baseline: false as const,
  inline: false,
  only: [siblings.id, freshness.id],
  skip: [],
};

/** Of a report of these rules: what was found out about each article. */
export function probedOf(contributions: Iterable<PlainContribution>): readonly PlainContribution[] {
  return [...contributions].filter(({ ruleId }) => ruleId === freshness.id);
}

/** Whether a sibling is ahead of an article. */
export function isBehindSibling({ diagnostics }: Pick<FileReport, "diagnostics">): boolean {
  return diagnostics.some(({ ruleId }) => ruleId === siblings.id);
}
