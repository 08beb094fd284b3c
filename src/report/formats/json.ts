import type { Diagnostic } from "../../model/diagnostic.ts";
import type { FileReport, PlainContribution, Report, RuleDescription } from "../../model/report.ts";
import { diagnosticJson, rangeJson, relatedJson } from "../diagnostic-json.ts";
import { fileJson, fileLine } from "../file-json.ts";
import type { Piece, ReportFormat } from "../format.ts";
import { jsonText } from "../json-text.ts";

/** Of the report's shape; a change that a reader could notice raises it. */
const VERSION = 1;

/** The report as JSON, one line a file and a fact; `report.schema.json` describes it. */
export default {
  audience: "programs",
  needs: [],
  readsLines: true,
  *render(report) {
    const decoder = new TextDecoder();
    for (const piece of pieces(report)) yield typeof piece === "string" ? piece : decoder.decode(piece);
  },
  copy: pieces,
} satisfies ReportFormat;

function* pieces({ tool, shard, summary, rules = [], stats, files, facts }: Report): Iterable<Piece> {
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
  yield* lines(files, shard === undefined ? lineOf : (file) => jsonText(partFileJson(file)));
  yield `],\n"facts":[`;
  const toJson = shard === undefined ? contributionJson : partContributionJson;
  yield* lines(facts, (fact) => jsonText(toJson(fact)));
  yield "]}\n";
}

function* lines<T>(items: Iterable<T>, lineOf: (item: T) => Piece): Iterable<Piece> {
  let separator = "\n";
  for (const item of items) {
    yield separator;
    yield lineOf(item);
    separator = ",\n";
  }
}

function lineOf(file: FileReport): Piece {
  return file.rendered?.line ?? fileLine(file);
}

function ruleJson({ id, mqm, url }: RuleDescription): object {
  return { id, mqm, url: url ?? undefined };
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
