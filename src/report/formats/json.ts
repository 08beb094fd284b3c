import type { Diagnostic } from "../../model/diagnostic.ts";
import type { FilePairing, FileReport, PlainContribution, RuleDescription, Suppressed } from "../../model/report.ts";
import { diagnosticJson, rangeJson, relatedJson } from "../diagnostic-json.ts";
import type { ReportFormat } from "../format.ts";
import { jsonText } from "../json-text.ts";

/** Of the report's shape; a change that a reader could notice raises it. */
const VERSION = 1;

/** The report as JSON, one line a file and a fact; `report.schema.json` describes it. */
export default {
  audience: "programs",
  needs: [],
  *render({ tool, shard, summary, rules = [], stats, files, facts }) {
    const head = {
      version: VERSION,
      tool: { name: tool.name, version: tool.version, config: tool.config },
      shard,
      summary: {
        files: summary.files,
        units: summary.units,
        errors: summary.errors,
        warnings: summary.warnings,
        infos: summary.infos,
        fixable: summary.fixable,
        suppressed: summary.suppressed,
        new: summary.new,
        durationMs: summary.durationMs,
      },
    };
    yield `${jsonText(head).slice(0, -1)},\n`;
    if (rules.length > 0) yield `"rules":${jsonText(rules.map(ruleJson))},\n`;
    if (stats !== undefined) yield `"stats":${jsonText(stats)},\n`;
    yield `"files":[`;
    yield* lines(files, shard === undefined ? fileJson : partFileJson);
    yield `],\n"facts":[`;
    yield* lines(facts, shard === undefined ? contributionJson : partContributionJson);
    yield "]}\n";
  },
} satisfies ReportFormat;

function* lines<T>(items: Iterable<T>, toJson: (item: T) => object): Iterable<string> {
  let separator = "\n";
  for (const item of items) {
    yield separator;
    yield jsonText(toJson(item));
    separator = ",\n";
  }
}

function ruleJson({ id, mqm, url }: RuleDescription): object {
  return { id, mqm, url: url ?? undefined };
}

function fileJson({ path, locale, translationType, units, pairing, diagnostics, suppressed }: FileReport): object {
  return {
    path,
    locale,
    translationType,
    units,
    pairing: pairing && pairingJson(pairing),
    diagnostics: diagnostics.map(diagnosticJson),
    suppressed: suppressed.length === 0 ? undefined : suppressed.map(suppressedJson),
  };
}

/** Of a part of a run: with the columns in bytes that formats may want of what is decided later. */
function partContributionJson(fact: PlainContribution): object {
  return { ...contributionJson(fact), range: fact.range };
}

/** Of a part of a run: with all that other formats show, and with the directives that are not done yet. */
function partFileJson(file: FileReport): object {
  const detailed = (diagnostic: Diagnostic) => ({
    ...diagnosticJson(diagnostic),
    help: diagnostic.help,
    convention: diagnostic.convention,
    range: diagnostic.range,
    related: diagnostic.related.map((related) => ({
      ...relatedJson(related),
      range: related.range,
      text: related.text,
    })),
    excerpt: diagnostic.excerpt,
  });
  return { ...fileJson(file), diagnostics: file.diagnostics.map(detailed), directives: file.directives };
}

function pairingJson({ source, revision, base, tier, paired, unpaired, behind }: FilePairing): object {
  return { source, revision, base, tier, paired, unpaired, behind };
}

function suppressedJson({ kind, reason, diagnostic }: Suppressed): object {
  return { kind, reason, ...diagnosticJson(diagnostic) };
}

function contributionJson({
  ruleId,
  kind,
  path,
  key,
  locale,
  linted,
  range,
  places,
  value,
  setting,
}: PlainContribution): object {
  return { ruleId, kind, path, key, locale, linted, range: rangeJson(range), places, value: value ?? null, setting };
}
