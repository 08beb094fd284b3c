import { namedProse } from "../compare/literals/named-prose.ts";
import { functionWordsIn } from "../compare/terms/foreign-source.ts";
import type { Glossary } from "../model/glossary.ts";
import { defineRule, type Finding, type RuleChecks } from "../model/rule.ts";
import { span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { wordsOf } from "../text/words.ts";
import { terminologyDocs } from "./terminology/examples.ts";
import { alteredName, showsName } from "./terminology/kept-terms.ts";
import { type Demand, LocaleTerms } from "./terminology/locale-terms.ts";
import { type TermUse, termUseOf, unusedTerms } from "./terminology/term-use.ts";
import { aboutTerm, clipped, quotedList } from "./terminology/wording.ts";

/** A term that stands in fewer units of a run says nothing about its renderings. */
const LEAST_UNITS = 2;

const MESSAGES = {
  forbidden: {
    text: '"{{found}}" is not to be used for "{{source}}"{{about}}',
    help: "{{advice}}",
  },
  missingTerm: {
    text: 'The source says "{{source}}", to be rendered as {{wanted}}; the target has no such rendering{{about}}',
    help: "use the rendering of the glossary",
    severity: "info",
  },
  untranslatedTerm: {
    text: '"{{found}}" is to be rendered as {{wanted}}{{about}}',
    help: "use the rendering of the glossary",
    mqm: "accuracy/untranslated",
  },
  changedTerm: {
    text: '"{{source}}" is not to be translated, and the target does not have it{{about}}',
    help: "write {{source}} as the source does",
    mqm: "accuracy/do-not-translate",
  },
  unusedTerm: {
    text: 'The run has "{{source}}" in {{count}} sources, and {{wanted}} in none of their targets{{about}}',
    help: "look whether the glossary says what is wanted",
    severity: "info",
    mqm: "terminology/inconsistent-use",
  },
} as const;

type Messages = typeof MESSAGES;
type Report = (finding: Finding<Messages>) => void;

export default defineRule<Messages, Record<never, never>, readonly TermUse[]>({
  id: "terminology",
  category: "terms",
  mqm: "terminology/wrong-term",
  since: "0.1.0",
  severity: "warning",
  fixable: "suggestion",
  runWide: true,
  identical: true,
  docs: terminologyDocs,
  messages: MESSAGES,
  options: {},
  checks: {},
  configured: ({ glossary }) => ({ checks: glossary.terms.length === 0 ? {} : checksFor(glossary) }),
});

function checksFor(glossary: Glossary): RuleChecks<Messages, Record<never, never>, readonly TermUse[]> {
  const byLocale = new Map<string | null, LocaleTerms>();
  const termsFor = (locale: string | null): LocaleTerms => {
    const terms = byLocale.get(locale) ?? new LocaleTerms(glossary, locale);
    byLocale.set(locale, terms);
    return terms;
  };
  return {
    unitFor({ locale, report }) {
      const terms = termsFor(locale);
      return terms.isEmpty ? null : (unit) => checkUnit(unit, terms, report);
    },
    run: {
      contribute(article, { locale }) {
        const wording = ({ term, prescribed }: Demand) =>
          [term.sources[0] ?? "", quotedList(prescribed), aboutTerm(term)] as const;
        const terms = termsFor(locale);
        return terms.isEmpty ? null : termUseOf(article, terms, locale, wording);
      },
      decide(contributions, { report }) {
        for (const { contribution, source, renderings: wanted, about, units: count } of unusedTerms(
          contributions,
          LEAST_UNITS,
        )) {
          const data = { source: clipped(source), count, wanted, about };
          report({ messageId: "unusedTerm", data, contribution, token: source, identity: `${source}\n${wanted}` });
        }
      },
    },
  };
}

function checkUnit(unit: TranslationUnit, terms: LocaleTerms, report: Report): void {
  const source = namedProse(unit.source);
  const demands = terms.demandsOf(source);
  if (demands.length === 0 || isForeign(source)) return;
  const target = namedProse(unit.target);
  for (const demand of demands) {
    if (demand.term.kept) checkKept(unit, demand, report);
    else checkRendering(unit, { source, target }, { demand, demands, terms, report });
  }
}

/** Whether a source that holds a term is in another language than English: its words are no terms. */
function isForeign(source: string): boolean {
  const { english, foreign } = functionWordsIn(wordsOf(source).map(({ text }) => text));
  return foreign > english;
}

/** The term as the source has it. */
function termIn({ place: { start, end } }: Demand, { source }: TranslationUnit): string {
  return source.text.slice(start, end).replace(/\s+/g, " ");
}

function checkKept(unit: TranslationUnit, demand: Demand, report: Report): void {
  const { term, place, prescribed } = demand;
  const name = termIn(demand, unit);
  if ([name, ...prescribed].some((each) => showsName(unit.target, each, term.caseSensitive))) return;
  const altered = alteredName(unit.target.text, name);
  const finding = { messageId: "changedTerm", data: { source: clipped(name), about: aboutTerm(term) } } as const;
  if (altered === null) {
    const at = span("source", unit.source.span.start + place.start, unit.source.span.start + place.end);
    report({ ...finding, at, unit, token: term.sources[0] ?? name });
    return;
  }
  const at = span("target", unit.target.span.start + altered.start, unit.target.span.start + altered.end);
  const fix = { safety: "suggestion" as const, edits: [{ span: at, text: name }] };
  report({ ...finding, at, unit, token: term.sources[0] ?? name, fix });
}

interface Asked {
  readonly demand: Demand;
  /** Of the whole unit. */
  readonly demands: readonly Demand[];
  readonly terms: LocaleTerms;
  readonly report: Report;
}

function checkRendering(
  unit: TranslationUnit,
  { source, target }: { readonly source: string; readonly target: string },
  { demand, demands, terms, report }: Asked,
): void {
  const { term, place, prescribed } = demand;
  const name = clipped(termIn(demand, unit));
  const token = term.sources[0] ?? name;
  const about = aboutTerm(term);
  const [only] = prescribed.length === 1 ? prescribed : [];
  const inTarget = ({ start, end }: { readonly start: number; readonly end: number }) =>
    span("target", unit.target.span.start + start, unit.target.span.start + end);
  const fixAt = (at: ReturnType<typeof inTarget>) =>
    only === undefined ? {} : { fix: { safety: "suggestion" as const, edits: [{ span: at, text: only }] } };
  const wrong = terms.forbiddenIn(source, target, demand, demands);
  const advice = prescribed.length === 0 ? "use another rendering" : `write ${quotedList(prescribed)}`;
  for (const stretch of wrong) {
    const at = inTarget(stretch);
    const found = clipped(unit.target.text.slice(stretch.start, stretch.end));
    report({ messageId: "forbidden", data: { found, source: name, about, advice }, at, unit, token, ...fixAt(at) });
  }
  // Also where it looks like a parameter: Dutch leaves out what two compounds share, `accounts en -machtigingen`.
  if (wrong.length > 0 || prescribed.length === 0 || demand.isMention || terms.shows(unit.target.unmarked, demand))
    return;
  const untranslated = terms.untranslatedIn(target, demand);
  const wanted = quotedList(prescribed);
  if (untranslated === null) {
    const at = span("source", unit.source.span.start + place.start, unit.source.span.start + place.end);
    report({ messageId: "missingTerm", data: { source: name, wanted, about }, at, unit, token });
  } else {
    const at = inTarget(untranslated);
    const found = clipped(unit.target.text.slice(untranslated.start, untranslated.end));
    report({ messageId: "untranslatedTerm", data: { found, wanted, about }, at, unit, token, ...fixAt(at) });
  }
}
