/** Characters that Markdown takes as they are, and the entities that escaping turns them into. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["&apos;", "'"],
  ["&#39;", "'"],
  ["&#x27;", "'"],
  ["&quot;", '"'],
  ["&#34;", '"'],
  ["&#x22;", '"'],
  ["&#8217;", "’"],
  ["&#8220;", "“"],
  ["&#8221;", "”"],
  ["&#x2019;", "’"],
  ["&#x201c;", "“"],
  ["&#x201d;", "”"],
  ["&rsquo;", "’"],
  ["&lsquo;", "‘"],
  ["&rdquo;", "”"],
  ["&ldquo;", "“"],
  ["&laquo;", "«"],
  ["&raquo;", "»"],
]);

/** With every ampersand that was escaped in its turn, and the backslash that shows it as it is written. */
export const ENTITY = /\\?&(?:amp;)*(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}\d?);/gi;

/** An entity with a space inside: `& #8209;`, `&# 8209;`, `&nbsp ;`. */
export const TORN =
  /&(?=[^;]{0,4}[ \u00a0]|[^;&]{2,9}[ \u00a0];)[ \u00a0]?(#[ \u00a0]?(?:\d{2,6}|x[0-9a-f]{2,5})|[a-z]{2,8}\d?)[ \u00a0]?;/gi;

/** Invisible or structural: written as an entity on purpose. */
const DELIBERATE = /^&(?:nbsp|ensp|emsp|thinsp|shy|zwj|zwnj|lrm|rlm|lt|gt|amp|#160|#xa0|#60|#62|#38);$/i;

/** Names of further characters that escaping makes, which no word behind an ampersand is: `R&amp;D`, `Q&amp;answers;`. */
const NAMED =
  /^&(?:#\w+|[a-z]{1,2}(?:acute|grave|circ|uml|tilde|cedil|ring|slash|lig)|szlig|[mn]dash|hellip|copy|reg|trade|bull|deg|euro|times|middot|[lr]arr);$/i;

/** What Markdown or HTML would read as markup, and what nobody sees: no entity for one of these is stray. */
const ACTIVE_OR_UNSEEN = /^[\s!"#&'()*+\-<>[\\\]_`{|}~\p{Cc}\p{Cf}\p{Zs}\p{M}]$/u;

/** Whether an entity stands for what cannot, or should not, be written as it is. */
export function isDeliberate(entity: string): boolean {
  return DELIBERATE.test(entity);
}

/** Whether an entity is one that escaping makes. */
export function isKnown(entity: string): boolean {
  return CHARACTERS.has(entity) || DELIBERATE.test(entity) || NAMED.test(entity);
}

/** Whether a character is better written as an entity. */
export function isBetterEscaped(character: string): boolean {
  return ACTIVE_OR_UNSEEN.test(character);
}
