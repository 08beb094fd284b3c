import type { Article } from "../../model/article.ts";

/** The English body of an article: each unit replaced by its source text, with the way back to the article. */
export interface RebuiltBody {
  readonly text: string;
  /** The offset in the article of an offset in the text; inside a unit, where the unit starts. */
  originOf(offset: number): number;
}

/** How many segments of one form an article has, or how they are cut, makes no difference to its English body. */
export function rebuiltBody({ text, bodyStart, units }: Article): RebuiltBody {
  const pieces: string[] = [];
  const starts: number[] = [];
  const origins: number[] = [];
  const fixed: boolean[] = [];
  let length = 0;
  const add = (piece: string, origin: number, isUnit: boolean) => {
    if (piece === "") return;
    pieces.push(piece);
    starts.push(length);
    origins.push(origin);
    fixed.push(isUnit);
    length += piece.length;
  };
  let at = bodyStart;
  for (const { span, source } of units) {
    add(text.slice(at, span.start), at, false);
    add(source.text, span.start, true);
    at = span.end;
  }
  add(text.slice(at), at, false);
  const originOf = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const origin = origins[low] ?? bodyStart;
    return fixed[low] === true ? origin : origin + offset - (starts[low] ?? 0);
  };
  return { text: pieces.join(""), originOf };
}
