import { severityOf } from "../config/resolve.ts";
import type { Article } from "../model/article.ts";
import type { Diagnostic, Edit, Excerpt, Fix } from "../model/diagnostic.ts";
import type { Facts } from "../model/facts.ts";
import type { Finding, MessageTable } from "../model/rule.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { scalarOf } from "../parse/metadata-value.ts";
import type { ActiveRule } from "./active-rule.ts";
import { Fingerprints, type Hash } from "./fingerprint.ts";
import { LineMap } from "./line-map.ts";
import { fillMessage } from "./message.ts";
import { type Draft, withoutOverruled } from "./precedence.ts";
import { ruleUrl } from "./rule-url.ts";

type AnyFinding = Finding<MessageTable>;

/** Turns what rules say about one article into diagnostics. */
export class Collector {
  readonly lines: LineMap;
  private readonly drafts: Draft[] = [];
  private readonly article: Article;
  private readonly facts: Facts;
  private readonly hash: Hash;

  constructor(article: Article, facts: Facts, hash: Hash) {
    this.article = article;
    this.facts = facts;
    this.hash = hash;
    this.lines = new LineMap(article.text);
  }

  add({ rule, setting }: ActiveRule, finding: AnyFinding): void {
    const severity = severityOf(setting, finding.messageId);
    const definition = rule.messages[finding.messageId];
    if (severity === null || definition === undefined) return;
    const segmentId = finding.unit?.id ?? finding.segmentId;
    const { help } = definition;
    const unit = finding.unit;
    this.drafts.push({
      rule,
      subject: finding.subject ?? finding.token,
      settles: finding.settles ?? [],
      ruleId: rule.id,
      messageId: finding.messageId,
      severity,
      message: fillMessage(definition.text, finding.data),
      ...(help !== undefined && { help: fillMessage(help, finding.data) }),
      side: finding.at.side,
      ...(segmentId !== undefined && { segmentId }),
      range: this.lines.range(finding.at.start, finding.at.end),
      related: (finding.related ?? []).map(({ path, message, at, text }) => ({
        path,
        ...(at && { range: this.lines.range(at.start, at.end) }),
        message,
        ...(text !== undefined && { text }),
      })),
      ...(finding.fix && { fix: fixOf(finding.fix) }),
      url: ruleUrl(rule.id),
      ...(unit && { excerpt: excerptOf(unit) }),
      identity: {
        ruleId: rule.id,
        messageId: finding.messageId,
        locale: this.facts.locale,
        source: unit?.source.text ?? scalarOf(this.article.frontMatter, "ms.openlocfilehash")?.text ?? "",
        token: finding.token,
      },
    });
  }

  /** In the order of the text, then by rule. */
  finish(): readonly Diagnostic[] {
    const fingerprints = new Fingerprints(this.hash);
    return withoutOverruled(this.drafts)
      .sort(byPlace)
      .map(({ identity, rule: _, subject: __, settles: ___, ...draft }) => ({
        ...draft,
        fingerprint: fingerprints.next(identity),
      }));
  }
}

/** The order of findings in an article: offset, then rule, then message. */
export function byPlace(a: Omit<Diagnostic, "fingerprint">, b: Omit<Diagnostic, "fingerprint">): number {
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
