import type { Article, ArticleHead, TranslationType } from "../model/article.ts";
import type { FrontMatter } from "../model/front-matter.ts";
import type { Readers } from "../model/readers.ts";
import { readFrontMatter } from "./front-matter.ts";
import { scalarOf } from "./metadata-value.ts";
import { pairSegments } from "./pair.ts";
import type { ParsedUnits } from "./parsed-units.ts";

/**
 * Reads one article.
 *
 * @param text the file as decoded, byte order mark and line endings kept
 * @param path as it will be reported
 */
export function parseArticle(text: string, path: string, readers: Readers): Article {
  const { frontMatter, bodyStart } = readFrontMatter(text);
  return new ParsedArticle(text, headOf(path, frontMatter), readers, bodyStart);
}

/** An article whose units are made when somebody asks for them. A getter of each object by itself would keep it alive. */
class ParsedArticle implements Article {
  readonly text: string;
  readonly readers: Readers;
  readonly bodyStart: number;
  readonly path: string;
  readonly frontMatter: FrontMatter;
  readonly declaredLocale: string | null;
  readonly translationType: TranslationType | null;
  readonly table: ParsedUnits;
  readonly unpaired: Article["unpaired"];
  readonly malformed: Article["malformed"];

  constructor(text: string, head: ArticleHead, readers: Readers, bodyStart: number) {
    this.text = text;
    this.readers = readers;
    this.bodyStart = bodyStart;
    this.path = head.path;
    this.frontMatter = head.frontMatter;
    this.declaredLocale = head.declaredLocale;
    this.translationType = head.translationType;
    const { table, unpaired, malformed } = pairSegments(text, bodyStart, readers);
    this.table = table;
    this.unpaired = unpaired;
    this.malformed = malformed;
  }

  get units(): Article["units"] {
    return this.table.units;
  }

  get unitCount(): number {
    return this.table.length;
  }
}

/** Reads the front matter alone. `text` need not reach beyond its closing fence. */
export function parseHead(text: string, path: string): ArticleHead {
  return headOf(path, readFrontMatter(text).frontMatter);
}

function headOf(path: string, frontMatter: FrontMatter): ArticleHead {
  const type = scalarOf(frontMatter, "ms.translationtype")?.text;
  return {
    path,
    frontMatter,
    declaredLocale: scalarOf(frontMatter, "ms.contentlocale")?.text ?? null,
    translationType: type === "MT" || type === "HT" ? (type as TranslationType) : null,
  };
}
