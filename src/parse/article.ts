import type { Article, ArticleHead, TranslationType } from "../model/article.ts";
import type { FrontMatter } from "../model/front-matter.ts";
import type { Readers } from "../model/readers.ts";
import { readFrontMatter } from "./front-matter.ts";
import { scalarOf } from "./metadata-value.ts";
import { pairSegments } from "./pair.ts";

/**
 * Reads one article.
 *
 * @param text the file as decoded, byte order mark and line endings kept
 * @param path as it will be reported
 */
export function parseArticle(text: string, path: string, readers: Readers): Article {
  const { frontMatter, bodyStart } = readFrontMatter(text);
  return { ...headOf(path, frontMatter), text, readers, bodyStart, ...pairSegments(text, bodyStart, readers) };
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
