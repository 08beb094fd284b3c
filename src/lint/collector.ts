import { severityOf } from "../config/resolve.ts";
import type { Article } from "../model/article.ts";
import type { Diagnostic, Edit, Excerpt, Fix, Related, Severity } from "../model/diagnostic.ts";
import type { Finding, MessageTable } from "../model/rule.ts";
import type { Span } from "../model/span.ts";
import type { Surroundings } from "../model/surroundings.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { scalarOf } from "../parse/metadata-value.ts";
import { strayedSourceSpans } from "../parse/source-spans.ts";
import type { ActiveRule } from "./active-rule.ts";
import { touchesSource } from "./apply-fixes.ts";
import { messageOf } from "./finding-contract.ts";
import { FindingLimits } from "./finding-limits.ts";
import { Fingerprints, type Hash } from "./fingerprint.ts";
import { fillMessage } from "./message.ts";
import { Places } from "./places.ts";
import { type Draft, silencersIn, withoutOverruled } from "./precedence.ts";
import { ruleUrl } from "./rule-url.ts";

type AnyFinding = Finding<MessageTable>;

/** What a finding is worth in a unit whose halves are likely to belong together, and no more. */
const LOWER: Readonly<Record<Severity, Severity>> = { error: "warning", warning: "info", info: "info" };

/** Turns what rules say about one article into diagnostics. */
export class Collector {
  readonly places: Places;
  private readonly drafts: Draft[] = [];
  private readonly limits = new FindingLimits();
  private readonly article: Article;
  private readonly surroundings: Surroundings;
  private guarded: readonly Span<"source">[] | null = null;

  /** @param byteColumns whether places have their columns in UTF-8 bytes too */
  constructor(article: Article, surroundings: Surroundings, byteColumns = false) {
    this.article = article;
    this.surroundings = surroundings;
    this.places = new Places(article, byteColumns);
  }

  /**
   * @returns what was made of the finding; `null` where its message is off, `"leftOut"` where it is one too many
   * @throws {Error} for a finding that breaks what its rule promises; the engine makes it an `internal-error`
   */
  add({ rule, setting }: ActiveRule, finding: AnyFinding): Draft | "leftOut" | null {
    const { text, help } = messageOf(rule, finding.messageId);
    const configured = severityOf(setting, finding.messageId);
    if (configured === null) return null;
    const severity = configured === "error" ? (finding.atMost ?? configured) : configured;
    this.places.require(finding);
    if (!this.admits(rule.id, severity, finding)) return "leftOut";
    const draft = {
      rule,
      finding: this.places.shown(finding),
      severity: finding.unit?.pairing?.tier === "likely" ? LOWER[severity] : severity,
      segmentId: finding.unit?.id ?? finding.segmentId,
      message: fillMessage(text, finding.data),
      help: help && fillMessage(help, finding.data),
    };
    this.drafts.push(draft);
    return draft;
  }

  /** @param draft about a unit of this article */
  addKnown(draft: Draft): void {
    if (this.admits(draft.rule.id, draft.severity, draft.finding)) this.drafts.push(draft);
  }

  private admits(ruleId: string, severity: Severity, { messageId, unit, at }: AnyFinding): boolean {
    return this.limits.admits({ ruleId, messageId, severity, unit, start: at.start });
  }

  /**
   * In the order of the text, then by rule.
   *
   * @param excerpts whether findings keep both texts of their unit
   */
  finish(hash: Hash, excerpts: boolean): readonly Diagnostic[] {
    const fingerprints = new Fingerprints(hash);
    const silencers = silencersIn(this.drafts);
    const diagnostics = withoutOverruled(this.drafts, silencers)
      .sort(inOrder)
      .map((draft) => this.diagnosticOf(draft, fingerprints, excerpts));
    const isOverruled = (unit: TranslationUnit | undefined, ruleId: string) =>
      unit !== undefined && (silencers.get(unit) ?? ruleId) !== ruleId;
    const more = this.limits.findings(isOverruled, (offset) => this.places.lines.range(offset, offset));
    return more.length === 0 ? diagnostics : [...diagnostics, ...more].sort(byPlace);
  }

  private diagnosticOf(
    { rule, finding, severity, segmentId, message, help, remembered }: Draft,
    fingerprints: Fingerprints,
    excerpts: boolean,
  ): Diagnostic {
    const { messageId, unit, token } = finding;
    const url = ruleUrl(rule);
    const source = unit?.source.text ?? scalarOf(this.article.frontMatter, "ms.openlocfilehash")?.text ?? "";
    const identity = { ruleId: rule.id, messageId, locale: this.surroundings.locale, source, token };
    // Without a spread for each part that may be absent: for tens of thousands of findings that takes a while.
    const diagnostic: { -readonly [K in keyof Diagnostic]: Diagnostic[K] } = {
      ruleId: rule.id,
      messageId,
      severity,
      message,
      side: finding.at.side,
      range: this.places.of(finding.at).range,
      related: this.relatedOf(finding),
      fingerprint: fingerprints.next(identity, remembered),
    };
    if (help !== undefined) diagnostic.help = help;
    if (segmentId !== undefined) diagnostic.segmentId = segmentId;
    if (finding.convention !== undefined) diagnostic.convention = finding.convention;
    const fix = this.fixOf(finding);
    if (fix !== undefined) diagnostic.fix = fix;
    if (url !== null) diagnostic.url = url;
    if (unit?.pairing !== undefined) diagnostic.confidence = Math.round(unit.pairing.confidence * 1000) / 1000;
    if (excerpts && unit) diagnostic.excerpt = excerptOf(unit);
    return diagnostic;
  }

  /** A finding whose fix would be refused stands without one. */
  private fixOf(finding: AnyFinding): Fix | undefined {
    if (finding.fix === undefined) return undefined;
    const fix = fixOf(finding.fix);
    this.guarded ??= strayedSourceSpans(this.article);
    return fix.edits.some((edit) => touchesSource(edit, this.guarded ?? [])) ? undefined : fix;
  }

  private relatedOf({ related = [] }: AnyFinding): readonly Related[] {
    return related.map(({ path, message, at, text }) => ({
      path,
      ...(at && (path === this.article.path ? this.places.of(at) : { range: this.places.of(at).range })),
      message,
      ...(text !== undefined && { text }),
    }));
  }
}

function inOrder(a: Draft, b: Draft): number {
  return (
    a.finding.at.start - b.finding.at.start ||
    compare(a.rule.id, b.rule.id) ||
    compare(a.finding.messageId, b.finding.messageId) ||
    a.finding.at.end - b.finding.at.end
  );
}

/** The order of findings in an article: offset, then rule, then message. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.range.start.offset - b.range.start.offset ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.messageId, b.messageId) ||
    a.range.end.offset - b.range.end.offset
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function fixOf(fix: NonNullable<AnyFinding["fix"]>): Fix {
  const edits: Edit[] = fix.edits.map(({ span, text }) => ({ start: span.start, end: span.end, text }));
  return { safety: fix.safety, edits: edits.sort((a, b) => a.start - b.start) };
}

function excerptOf({ source, target }: TranslationUnit): Excerpt {
  return {
    source: { text: source.text, offset: source.span.start },
    target: { text: target.text, offset: target.span.start },
  };
}
