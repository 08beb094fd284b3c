/** Which text a position belongs to: the English source, the translation, or the article around both. */
export type Side = "source" | "target" | "article";

/**
 * A half-open range `[start, end)` of UTF-16 offsets into the file exactly as it was read, a byte order mark and
 * carriage returns counted. The side is part of the type so that a fix cannot be given a source span.
 */
export interface Span<S extends Side = Side> {
  readonly side: S;
  readonly start: number;
  readonly end: number;
}

export function span<S extends Side>(side: S, start: number, end: number): Span<S> {
  return { side, start, end };
}
