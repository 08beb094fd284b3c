/**
 * A copy of a text that is its own: a slice would keep the whole text in memory that it was cut from. V8 makes slices of 13 and
 * more characters; shorter ones are copies anyway. What is joined and cut is a text of its own.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
