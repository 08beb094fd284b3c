import type { Article } from "../../model/article.ts";

/** Images with their alternative text and the labels of link definitions: the pipeline translates them without a unit. */
const NEVER_IN_UNITS = /!\[[^[\]]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*){0,1000}\)|^[ \t>]*\[[^\]\n]+\]:.*$/gm;
/** The pipeline escapes more than authors do. */
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

/** The body of the source an article carries: each unit replaced by its source text. */
export function embeddedSource({ text, bodyStart, units }: Article): string {
  let body = "";
  let at = bodyStart;
  for (const { span, source } of units) {
    body += text.slice(at, span.start) + source.text;
    at = span.end;
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
