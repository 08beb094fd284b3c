import type { Finding, MessageDefinition, MessageTable, Rule } from "../model/rule.ts";
import type { Side, Span } from "../model/span.ts";

/**
 * The definition of a message that a rule reports. The compiler sees to that in TypeScript; a plugin may be JavaScript.
 *
 * @throws {Error} where the rule has no such message
 */
export function messageOf({ messages }: Rule, messageId: string): MessageDefinition {
  const definition = Object.hasOwn(messages, messageId) ? messages[messageId] : undefined;
  if (definition !== undefined) return definition;
  throw new Error(`it reports the message ${JSON.stringify(messageId)}; it has ${Object.keys(messages).join(", ")}`);
}

/**
 * Refuses findings that no report could show: the place of one is given by nothing but its offsets.
 *
 * @param lengthOf the length of the text that a side is in, in UTF-16 units
 * @throws {Error} for places outside of the article, and for fixes that would edit a source segment
 */
export function requireSound({ at, related = [], fix }: Finding<MessageTable>, lengthOf: (side: Side) => number): void {
  requirePlace(at, lengthOf(at?.side));
  for (const { at: place } of related) if (place !== undefined) requirePlace(place, lengthOf(place.side));
  for (const { span, text } of fix?.edits ?? []) {
    requirePlace(span, lengthOf(span.side));
    if ((span as Span).side === "source") throw new Error("its fix edits the source, which only may be pointed at");
    if (typeof text !== "string") throw new Error("its fix has an edit without a text");
  }
}

/** @throws {Error} where a span does not lie in a text of that length */
export function requirePlace(place: Span | undefined, length: number): void {
  const { side, start, end } = place ?? {};
  const isSpan = SIDES.some((each) => each === side) && Number.isInteger(start) && Number.isInteger(end);
  if (!isSpan) throw new Error("it reports something without a place: that has to be a span, with side, start and end");
  if ((start as number) < 0 || (end as number) < (start as number) || (end as number) > length) {
    throw new Error(`it reports a place that is not in the article: ${start} to ${end} of ${length} characters`);
  }
}

const SIDES = ["source", "target", "article"];
