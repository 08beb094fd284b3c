import { createRequire } from "node:module";
import type { HtmlReading, MarkdownNode, Readers } from "../model/readers.ts";

const load = createRequire(import.meta.url);

/** `package.json` says which module each name stands for: parts of the bundle, which sources and bundle find alike. */
const HTML = "#reader/html";
const COMMONMARK = "#reader/commonmark";

/** Versions of an article come one after the other, and what is suspected of them is mostly the same. */
const MOST_TREES = 8;
const LONGEST_KEPT = 20_000;

/**
 * The parsers that take long to load, each loaded when the first article wants it: most runs need none, and a cold start
 * without them is a third shorter. They are CommonJS, because that alone is loaded without waiting and without a word about
 * an experiment, which Node 20 has for ES modules.
 */
export function lazyReaders(): Readers {
  let html: ((text: string) => readonly HtmlReading[]) | null = null;
  let commonmark: ((text: string) => MarkdownNode) | null = null;
  const trees = new Map<string, MarkdownNode>();
  return {
    html(text) {
      html ??= (load(HTML) as typeof import("../markdown/html.ts")).readHtml;
      return html(text);
    },
    commonmark(text) {
      commonmark ??= (load(COMMONMARK) as typeof import("../markdown/commonmark.ts")).readCommonMark;
      const known = trees.get(text);
      if (known !== undefined) return known;
      const tree = commonmark(text);
      if (text.length <= LONGEST_KEPT) {
        if (trees.size === MOST_TREES) trees.clear();
        trees.set(text, tree);
      }
      return tree;
    },
  };
}
