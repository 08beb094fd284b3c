import type { Article } from "../model/article.ts";
import type { Range } from "../model/diagnostic.ts";
import type { Finding, MessageTable } from "../model/rule.ts";
import { type Side, type Span, span } from "../model/span.ts";
import { requireSound } from "./finding-contract.ts";
import { LineMap } from "./line-map.ts";

type AnyFinding = Finding<MessageTable>;

/** A place in one of the files of an article. */
export interface Place {
  readonly path: string;
  readonly range: Range;
}

/** Where findings of an article point: into its file, or into that of its source, where that is another. */
export class Places {
  /** Of the article's own file. */
  readonly lines: LineMap;
  private sourceLines: LineMap | null = null;
  private readonly article: Article;

  /** @param byteColumns whether places have their columns in UTF-8 bytes too */
  constructor(article: Article, byteColumns = false) {
    this.article = article;
    this.lines = new LineMap(article.text, byteColumns);
  }

  /** @throws {Error} for a finding that no report could show */
  require(finding: AnyFinding): void {
    const { text, blocks } = this.article;
    requireSound(finding, (side: Side) => (side === "source" ? (blocks?.version.text ?? text) : text).length);
  }

  /**
   * The finding as it is shown: what points into the source's own file is shown at the target of its unit, with the place
   * in the source beside it.
   */
  shown(finding: AnyFinding): AnyFinding {
    const { article } = this;
    const { at, unit, related = [] } = finding;
    if (article.blocks === undefined || at.side !== "source") return finding;
    const target = unit?.target.span ?? span("target", article.bodyStart, article.bodyStart);
    return {
      ...finding,
      at: target,
      related: [{ path: article.blocks.version.path, at, message: "what the source has" }, ...related],
    };
  }

  of({ side, start, end }: Span): Place {
    const { blocks, path } = this.article;
    if (blocks === undefined || side !== "source") return { path, range: this.lines.range(start, end) };
    this.sourceLines ??= new LineMap(blocks.version.text);
    return { path: blocks.version.path, range: this.sourceLines.range(start, end) };
  }
}
