import type { Article } from "../../model/article.ts";

const CODE = /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t>]*\1|`[^`\n]+`/gm;

/** Knows what stands in the code of an article: fences and code spans. */
export class ArticleCode {
  private readonly article: Article;
  private code: string | null = null;

  constructor(article: Article) {
    this.article = article;
  }

  /** Whether the code has a placeholder of that name in angle brackets. */
  holds(name: string): boolean {
    this.code ??= this.article.text.slice(this.article.bodyStart).match(CODE)?.join("\n") ?? "";
    return this.code.includes(`<${name}>`) || this.code.includes(`&lt;${name}&gt;`);
  }
}
