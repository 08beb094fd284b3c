import { embeddedSource } from "../src/compare/source/embedded-source.ts";
import { onlyToday, readSourceText } from "../src/compare/source/source-text.ts";
import { decode } from "../src/io/decode.ts";
import type { Host } from "../src/io/host.ts";
import type { FoundFile } from "../src/io/tree/discover.ts";
import { type ActiveRule, activate } from "../src/lint/active-rule.ts";
import { lintAcross } from "../src/lint/lint-across.ts";
import { lintArticle } from "../src/lint/lint-article.ts";
import type { Article } from "../src/model/article.ts";
import type { ResolvedConfig } from "../src/model/config.ts";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import type { Rule } from "../src/model/rule.ts";
import type { SourceFacts } from "../src/model/source.ts";
import type { Surroundings } from "../src/model/surroundings.ts";
import { parseArticle } from "../src/parse/article.ts";
import { Gatherer } from "../src/run/surroundings/gatherer.ts";
import { allReaders } from "../test/all-readers.ts";

/** An article with what the linter says about it. */
export interface Linted {
  readonly article: Article;
  readonly surroundings: Surroundings;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lints texts that stand for files on disk. What only several articles show is left out, for one article is changed at a
 * time; but for one that has lost its units, the others of the run have theirs.
 */
export class Linter {
  private readonly rules: readonly ActiveRule[];
  private readonly gatherer: Gatherer;
  private readonly others: number;
  private readonly isRun: boolean;
  private readonly host: Host;

  /**
   * @param others how many articles with units are in the run beside the one that is linted
   * @param isRun whether one article is taken for a whole run, and what only that shows is reported
   */
  constructor(host: Host, rules: readonly Rule[], config: ResolvedConfig, others = 0, isRun = false) {
    this.host = host;
    this.rules = activate(rules, config);
    this.gatherer = new Gatherer(host, () => null);
    this.others = others;
    this.isRun = isRun;
  }

  /** The file's text; `null` where it is none, or not wholly UTF-8. */
  read(file: FoundFile): string | null {
    const decoded = decode(this.host.readFile(file.absolutePath));
    return decoded.kind === "text" && decoded.undecodableCount === 0 ? decoded.text : null;
  }

  /** @param sound the article whose English is taken for the source; without it, nothing is known of a source */
  lint(file: FoundFile, text: string, sound?: Article): Linted {
    const article = parseArticle(text, file.path, allReaders);
    const gathered = this.gatherer.surroundingsOf(article, file.absolutePath);
    const surroundings = {
      ...gathered,
      ...(sound !== undefined && { source: sourceOf(sound) }),
    };
    const alone = lintArticle(article, this.rules, surroundings, { hash: this.host.sha256 });
    if (article.units.length > 0 && !this.isRun) return { article, surroundings, diagnostics: alone.diagnostics };
    const across = lintAcross(alone.facts, this.rules, this.host.sha256, { articlesWithUnits: this.others });
    return { article, surroundings, diagnostics: [...alone.diagnostics, ...[...across.values()].flat()] };
  }
}

/** The English that an article carries, as if it were the source with the hash that the article declares. */
function sourceOf(article: Article): SourceFacts {
  const { frontMatter, text, bodyStart } = article;
  const entries = frontMatter.status === "read" ? frontMatter.entries : [];
  const hash = entries.find(({ key }) => key === "ms.openlocfilehash")?.value;
  const body = embeddedSource(article);
  return onlyToday(
    readSourceText(text.slice(0, bodyStart) + body, hash?.kind === "scalar" ? hash.text : ""),
    article.path,
  );
}
