import { languageOf } from "../../locale/tag.ts";
import type { Diagnostic, Excerpt } from "../../model/diagnostic.ts";
import type { Report, RuleDescription } from "../../model/report.ts";
import { mqmOf } from "../findings/counts.ts";
import { type Repeated, withoutRepetitions } from "../findings/repetitions.ts";
import type { Located } from "../findings/worst-first.ts";
import type { ReportView } from "../format.ts";
import { markedPart } from "../frame.ts";
import { uriOf } from "../places/repository-path.ts";
import { wordDifference } from "../word-difference.ts";
import type { PageArticle, PageData, PageEntry, PageFix, PageLocale, PagePlace, PageSpan } from "./page-data.ts";

/** Languages whose usual script runs from right to left. */
const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** What the reviewer's page shows of a report: each text once, and what versions of an article repeat once. */
export function pageData(report: Report, { base = "" }: ReportView): PageData {
  const pool = new Pool(report);
  const entries = withoutRepetitions(report.files).map((entry) => pool.entryOf(entry));
  return { ...pool.lists(), entries, base };
}

/** Numbers for what entries share. */
class Pool {
  private readonly rules = new Numbers<string>();
  private readonly types = new Numbers<string>();
  private readonly locales = new Numbers<string>();
  private readonly texts = new Numbers<string>();
  private readonly paths = new Numbers<string>();
  private readonly articles: PageArticle[] = [];
  private readonly about: ReadonlyMap<string, RuleDescription>;
  private readonly typeOf: ReturnType<typeof mqmOf>;

  constructor(report: Report) {
    this.about = new Map((report.rules ?? []).map((rule) => [rule.id, rule]));
    this.typeOf = mqmOf(report);
  }

  entryOf(located: Repeated): PageEntry {
    const { diagnostic, others } = located;
    const { ruleId, messageId, severity, message, help, segmentId, excerpt, related } = diagnostic;
    const explained = related.filter(({ text }) => text === undefined).map((place) => place.message);
    return {
      rule: this.rules.of(ruleId),
      messageId,
      severity,
      type: this.types.of(this.typeOf(ruleId, messageId) ?? ""),
      message,
      ...(help !== undefined && { help }),
      ...(segmentId !== undefined && { id: segmentId }),
      places: [located, ...others].map((each) => this.placeOf(each)),
      ...(excerpt && this.segmentsOf(diagnostic, excerpt)),
      ...(explained.length > 0 && { related: explained }),
    };
  }

  lists(): Pick<PageData, "rules" | "types" | "locales" | "articles" | "texts"> {
    return {
      rules: this.rules.all().map((id) => ({
        id,
        summary: this.about.get(id)?.about?.summary ?? "",
        url: this.about.get(id)?.url ?? null,
      })),
      types: this.types.all(),
      locales: this.locales.all().map(localeOf),
      articles: this.articles,
      texts: this.texts.all(),
    };
  }

  private placeOf({ file, diagnostic: { range } }: Located): PagePlace {
    const article = this.paths.of(file.path);
    this.articles[article] ??= {
      path: file.path,
      href: uriOf(file.path),
      locale: this.locales.of(file.locale ?? ""),
      by: file.translationType ?? "",
    };
    return [article, range.start.line, range.start.column];
  }

  private segmentsOf(diagnostic: Diagnostic, excerpt: Excerpt): Partial<PageEntry> {
    const marked = markedPart(diagnostic, excerpt);
    const span: readonly PageSpan[] = marked === null ? [] : [[marked.part.start, marked.part.end]];
    const now = diagnostic.related.find(({ text }) => text !== undefined)?.text;
    const changed = now === undefined ? null : wordDifference(excerpt.source.text, now).removed;
    const fix = fixOf(diagnostic, excerpt);
    return {
      source: this.texts.of(excerpt.source.text),
      target: this.texts.of(excerpt.target.text),
      ...(changed !== null && { sourceMarks: changed.map(({ start, end }) => [start, end] as const) }),
      ...(changed === null && marked?.side === "source" && { sourceMarks: span }),
      ...(marked?.side === "target" && { targetMarks: span }),
      ...(now !== undefined && { now }),
      ...(fix && { fix }),
    };
  }
}

/** Gives each value a number, in the order in which they come. */
class Numbers<T> {
  private readonly numbers = new Map<T, number>();

  of(value: T): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.numbers.size);
    return this.numbers.size - 1;
  }

  all(): readonly T[] {
    return [...this.numbers.keys()];
  }
}

function localeOf(tag: string): PageLocale {
  return { tag, rtl: RIGHT_TO_LEFT.has(languageOf(tag || null)) };
}

/** `null` where the fix edits anything but the target. */
function fixOf({ fix }: Diagnostic, { target }: Excerpt): PageFix | null {
  if (fix === undefined) return null;
  const edits = fix.edits.map(({ start, end, text }) => [start - target.offset, end - target.offset, text] as const);
  if (edits.some(([start, end]) => start < 0 || end > target.text.length)) return null;
  return { safe: fix.safety === "safe", edits };
}
