import type { Article } from "../../model/article.ts";
import { lastUpTo } from "../../text/sorted.ts";

/** The English body of an article: each unit replaced by its source text, with the way back to the article. */
export interface RebuiltBody {
  readonly text: string;
  /** The offset in the article of an offset in the text; inside a unit, where the unit starts. */
  originOf(offset: number): number;
}

/** How many segments of one form an article has, or how they are cut, makes no difference to its English body. */
export function rebuiltBody({ text, bodyStart, units }: Article): RebuiltBody {
  let body = "";
  // Where the source text of each unit starts and ends in the body.
  const starts: number[] = [];
  const ends: number[] = [];
  let at = bodyStart;
  for (const { span, source } of units) {
    const { start, end } = span;
    if (start > at) body += text.slice(at, start);
    starts.push(body.length);
    body += source.text;
    ends.push(body.length);
    at = end;
  }
  body += text.slice(at);
  const originOf = (offset: number) => {
    const index = lastUpTo(starts, offset);
    const unit = units[index];
    if (unit === undefined) return bodyStart + offset;
    const behind = offset - (ends[index] as number);
    return behind < 0 ? unit.span.start : unit.span.end + behind;
  };
  return { text: body, originOf };
}
