import type { Article } from "../../model/article.ts";
import type { MarkdownNode } from "../../model/readers.ts";
import { type Span, span } from "../../model/span.ts";
import type { TranslationUnit } from "../../model/unit.ts";
import { destinationsOf } from "./destinations.ts";
import { CodeAroundUnits } from "./fragments.ts";

/** A link or image that leads to a file by its place relative to the article. */
export interface FileLink {
  /** The path as it is written, without fragment and query: what `linkedFiles` gives. */
  readonly written: string;
  readonly span: Span<"target"> | Span<"article">;
  readonly unit: TranslationUnit | null;
}

/** `](destination`, `[label]: destination`, `href="destination"`, `src="destination"` */
const DESTINATION =
  /(?:\]\([ \t]{0,9}<?|^[ \t>]*\[[^\]\n]+\]:[ \t]*<?|\b(?:href|src)\s{0,9}=\s{0,9}["'])((?:[^\s<>()"'#?]|\([^\s<>()"'#?]*\))+)/gim;
/** A scheme, a root, a root's alias, a placeholder, or nothing that names a file. */
const NO_FILE = /^(?:[a-z][a-z0-9+.-]*:|[/\\~#?])|[{}$*|]|%(?![0-9a-f]{2})|^$/i;
const EXTENSION = /\.[A-Za-z][A-Za-z0-9]{0,7}$/;

/** The relative paths that an article's links may lead to, each once, in the order of the text. */
export function linkedFiles(text: string): readonly string[] {
  const paths = new Set<string>();
  for (const [, written] of text.matchAll(DESTINATION)) {
    if (written !== undefined && namesFile(written)) paths.add(written);
  }
  return [...paths];
}

/**
 * The links and images of an article, in its targets and around its units, that lead to some files. Links in code and
 * comments are none.
 */
export function linksTo(
  files: ReadonlySet<string>,
  article: Article,
  commonmark: (text: string) => MarkdownNode,
): readonly FileLink[] {
  const links: FileLink[] = [];
  const { text, units } = article;
  const code = new CodeAroundUnits(article, commonmark);
  let index = 0;
  for (const match of text.matchAll(DESTINATION)) {
    const written = match[1] as string;
    if (match.index < article.bodyStart || !files.has(written)) continue;
    const start = match.index + match[0].length - written.length;
    while (index < units.length && (units[index] as TranslationUnit).span.end <= start) index++;
    const unit = units[index];
    const inUnit = unit !== undefined && unit.span.start <= start;
    if (!inUnit && !code.holds(start)) {
      links.push({ written, span: span("article", start, start + written.length), unit: null });
    }
  }
  for (const unit of units) {
    for (const { written, kind, span } of destinationsOf(unit.target)) {
      const path = written.replace(/[?#].*$/s, "");
      if (kind !== "reference" && kind !== "autolink" && files.has(path)) links.push({ written: path, span, unit });
    }
  }
  return links;
}

function namesFile(written: string): boolean {
  return !NO_FILE.test(written) && EXTENSION.test(written);
}
