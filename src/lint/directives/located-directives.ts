import type { Article } from "../../model/article.ts";
import type { Range } from "../../model/diagnostic.ts";
import type { Directive } from "../../model/directive.ts";
import type { Span } from "../../model/span.ts";
import { readDirectives } from "../../parse/directives.ts";
import { LineMap } from "../line-map.ts";

/**
 * An article's directives with lines and columns: plain data that outlives the article, because findings that need
 * other articles are known only afterwards.
 */
export function locatedDirectives({ text, bodyStart, readers }: Article): readonly Directive<Range>[] {
  const directives = readDirectives(text, bodyStart, readers);
  if (directives.length === 0) return [];
  const lines = new LineMap(text);
  const located = ({ start, end }: Span) => lines.range(start, end);
  return directives.map((directive) => ({
    ...directive,
    at: located(directive.at),
    names: directive.names.map((name) => ({ ...name, at: located(name.at) })),
  }));
}
