import type { Article } from "../../model/article.ts";
import { unitPlaces } from "../../parse/unit-places.ts";

/** Images with their alternative text and the labels of link definitions: the pipeline translates them without a unit. */
const NEVER_IN_UNITS = /!\[[^[\]]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*){0,1000}\)|^[ \t>]*\[[^\]\n]+\]:.*$/gm;
/** The pipeline escapes more than authors do. */
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

/** The body of the source an article carries: each unit replaced by its source text. */
export function embeddedSource(article: Article): string {
  const { text, bodyStart } = article;
  const units = unitPlaces(article);
  let body = "";
  let at = bodyStart;
  for (let index = 0; index < units.length; index++) {
    body += text.slice(at, units.start(index)) + units.sourceText(index);
    at = units.end(index);
  }
  return body + text.slice(at);
}

/**
 * A source body without what an article does not carry of it, so that an embedded one can be compared with a real one.
 * Measured over 2,873 articles with their very source: 99.5 % are equal then but for white space.
 */
export function comparableBody(body: string): string {
  return body.replace(NEVER_IN_UNITS, "").replace(ESCAPE, "");
}
