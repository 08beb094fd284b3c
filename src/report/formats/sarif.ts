import type { Invocation, Location, ReportingDescriptor, Result, Run } from "sarif";
import type { Diagnostic, Range, Related } from "../../model/diagnostic.ts";
import type { FileReport, Report, RuleDescription, Suppressed } from "../../model/report.ts";
import { type Located, worstFirst } from "../findings/worst-first.ts";
import type { ReportFormat, ReportView } from "../format.ts";
import { jsonText } from "../json-text.ts";
import { editRanges } from "../places/edit-ranges.ts";
import { repositoryPath, uriOf } from "../places/repository-path.ts";
import { supportedTaxonomies, taxonomies, taxonReference } from "../sarif-taxonomies.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** GitHub refuses a run with more. */
const MOST_RESULTS = 25_000;
/** Our key among the partial fingerprints; it changes when what a fingerprint is made of does. */
const FINGERPRINT = "l10nLintFingerprint/v1";
const LEVELS = { error: "error", warning: "warning", info: "note" } as const;
const CUT = "results-cut";

/** SARIF 2.1.0, one run, in pieces: the report of a large run never is one string. */
export default {
  audience: "programs",
  needs: ["excerpts"],
  *render(report, view) {
    const rules = report.rules ?? [];
    const all = inOrder(report);
    const { results: _, ...run } = runOf(report, rules, all.length, view.incomplete === true);
    yield `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[\n${jsonText(run).slice(0, -1)},\n"results":[`;
    const results = new SarifResults(rules, view);
    let separator = "\n";
    for (const each of all.slice(0, MOST_RESULTS)) {
      yield `${separator}${jsonText(results.resultOf(each))}`;
      separator = ",\n";
    }
    yield "]}]}\n";
  },
} satisfies ReportFormat;

/** A finding, and who accepted it where someone did. */
interface Entry extends Located {
  readonly suppressed?: Suppressed;
}

/** What counts, worst first; then what does not. */
function inOrder(report: Report): readonly Entry[] {
  const accepted = report.files.flatMap((file) =>
    file.suppressed.map((suppressed) => ({ file, diagnostic: suppressed.diagnostic, suppressed })),
  );
  return [...worstFirst(report), ...accepted];
}

function runOf({ tool }: Report, rules: readonly RuleDescription[], count: number, incomplete: boolean): Run {
  const invocation: Invocation = { executionSuccessful: !incomplete };
  if (count > MOST_RESULTS) {
    const text = `${count - MOST_RESULTS} of ${count} results were left out, because no more than ${MOST_RESULTS} are accepted; errors come first`;
    invocation.toolExecutionNotifications = [
      { level: "warning", message: { text }, descriptor: { id: CUT, index: 0 } },
    ];
  }
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        informationUri: "https://github.com/l10n-lint/l10n-lint",
        rules: rules.map(descriptorOf),
        notifications: [{ id: CUT, shortDescription: { text: "Results were left out" } }],
        supportedTaxonomies: supportedTaxonomies(),
      },
    },
    columnKind: "utf16CodeUnits",
    invocations: [invocation],
    taxonomies: taxonomies(),
    results: [],
  };
}

function descriptorOf({ id, url, mqm, about }: RuleDescription): ReportingDescriptor {
  return {
    id,
    name: id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()),
    ...(about && descriptionOf(about)),
    ...(url !== null && { helpUri: url }),
    properties: { tags: ["localization", ...(about ? [about.category] : [])], messages: mqm },
    relationships: [...new Set(Object.values(mqm))].map((type) => ({
      target: taxonReference(type),
      kinds: ["relevant"],
    })),
  };
}

function descriptionOf({ severity, summary, rationale, howToFix }: NonNullable<RuleDescription["about"]>) {
  const help = `How to fix: ${howToFix}`;
  return {
    shortDescription: { text: summary },
    fullDescription: { text: rationale },
    help: { text: help, markdown: `${rationale}\n\n${help}` },
    defaultConfiguration: severity === "off" ? { enabled: false } : { level: LEVELS[severity] },
  } satisfies Partial<ReportingDescriptor>;
}

/** Makes results that point at the rules of their run. */
class SarifResults {
  private readonly indexes: ReadonlyMap<string, number>;
  private readonly rules: readonly RuleDescription[];
  private readonly view: ReportView;

  constructor(rules: readonly RuleDescription[], view: ReportView) {
    this.rules = rules;
    this.indexes = new Map(rules.map(({ id }, index) => [id, index]));
    this.view = view;
  }

  resultOf({ file, diagnostic, suppressed }: Entry): Result {
    const { ruleId, messageId, severity, range, fingerprint, side, segmentId, related } = diagnostic;
    const index = this.indexes.get(ruleId);
    const type = index === undefined ? undefined : this.rules[index]?.mqm[messageId];
    const fixes = this.fixesOf(diagnostic, file);
    const places = related.map((place, id) => this.relatedOf(place, id + 1));
    return {
      ruleId,
      ...(index !== undefined && { ruleIndex: index }),
      level: LEVELS[severity],
      message: { text: messageText(diagnostic) },
      locations: [this.locationOf(file.path, range)],
      ...(places.length > 0 && { relatedLocations: places }),
      partialFingerprints: { [FINGERPRINT]: fingerprint },
      ...(suppressed && { suppressions: [suppressionOf(suppressed)] }),
      ...(fixes && { fixes }),
      ...(type && { taxa: [taxonReference(type)] }),
      properties: { messageId, side, segmentId, locale: file.locale, translationType: file.translationType },
    };
  }

  private locationOf(path: string, range?: Range): Location {
    const artifactLocation = { uri: uriOf(repositoryPath(path, this.view.folder)) };
    return { physicalLocation: { artifactLocation, ...(range && { region: regionOf(range) }) } };
  }

  private relatedOf({ path, range, message }: Related, id: number): Location {
    return { id, message: { text: message }, ...this.locationOf(path, range) };
  }

  private fixesOf(diagnostic: Diagnostic, { path }: FileReport): Result["fixes"] {
    const ranges = editRanges(diagnostic);
    if (diagnostic.fix === undefined || ranges === null) return undefined;
    const replacements = diagnostic.fix.edits.map(({ text }, index) => ({
      deletedRegion: regionOf(ranges[index] as Range),
      insertedContent: { text },
    }));
    const { artifactLocation = {} } = this.locationOf(path).physicalLocation ?? {};
    const text = diagnostic.help ?? (diagnostic.fix.safety === "safe" ? "fix it" : "a suggestion");
    return [{ description: { text }, artifactChanges: [{ artifactLocation, replacements }] }];
  }
}

/** Half-open, lines and columns 1-based, as ours are. */
function regionOf({
  start,
  end,
}: Range): Required<Record<"startLine" | "startColumn" | "endLine" | "endColumn", number>> {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The message, the help, and links to related places: `[text](1)`. What looks like a link in the message is none. */
function messageText({ message, help, related }: Diagnostic): string {
  const links = related.map(({ message: text }, index) => `[${linkText(text)}](${index + 1})`);
  return [withoutLinks(message), ...(help === undefined ? [] : [withoutLinks(`help: ${help}`)]), ...links].join("\n");
}

/** SARIF 2.1.0, section 3.11.6: brackets that make no link are escaped by a backslash, as the backslash is. */
function withoutLinks(text: string): string {
  return text.includes("](") ? text.replace(/[\\[\]]/g, "\\$&") : text;
}

function linkText(text: string): string {
  return text.replace(/[\\[\]]/g, "\\$&");
}

/** SARIF tells apart what stands in the file and what is kept elsewhere. */
function suppressionOf({ kind, reason }: Suppressed): NonNullable<Result["suppressions"]>[number] {
  return { kind: kind === "inline" ? "inSource" : "external", ...(reason !== null && { justification: reason }) };
}
