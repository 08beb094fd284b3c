/** A text that stands in everything an expression matches. */
export interface FixedText {
  readonly text: string;
  /** Whether case counts; else the text is in lower case. */
  readonly caseSensitive: boolean;
}

/** Shorter ones stand in nearly every article, and looking for them saves nothing. */
const SHORTEST = 3;

const LAST_CHARACTER = /.$/su;

/** What begins something that may match other than itself. */
const SPECIAL = "\\^$.|?*+()[]{}";

/**
 * The longest fixed text that an expression in RE2 syntax cannot match without: `null` where none of three letters or more
 * is plain to see. It looks outside of groups and classes alone; alternatives at the top have none in common.
 */
export function fixedTextOf(expression: string): FixedText | null {
  const flags = /^\(\?([a-zA-Z]+)\)/.exec(expression);
  const body = flags === null ? expression : expression.slice(flags[0].length);
  // A flag further on changes what the rest means.
  if (/\(\?[a-zA-Z]*[-:)]|\\Q/.test(body.replaceAll("(?:", "("))) return null;
  const caseSensitive = flags?.[1]?.includes("i") !== true;
  const runs = runsOf(body, caseSensitive ? isPlain : isPlainAscii);
  if (runs === null || flags?.[1]?.includes("x")) return null;
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "");
  if (longest.length < SHORTEST) return null;
  return { text: caseSensitive ? longest : longest.toLowerCase(), caseSensitive };
}

function isPlain(character: string): boolean {
  return !SPECIAL.includes(character);
}

/** Case that is folded beyond ASCII is folded in more than one way. */
function isPlainAscii(character: string): boolean {
  return isPlain(character) && character < "\u0080";
}

/** @returns the texts that have to be there, one after the other; `null` where the expression has alternatives */
function runsOf(body: string, isLiteral: (character: string) => boolean): readonly string[] | null {
  const runs: string[] = [""];
  const add = (character: string) => runs.push((runs.pop() as string) + character);
  for (let at = 0; at < body.length; at++) {
    const character = body[at] as string;
    if (character === "|") return null;
    if (character === "(") {
      at = endOfGroup(body, at);
      runs.push("");
    } else if (character === "[") {
      at = endOfClass(body, at);
      runs.push("");
    } else if (character === "\\" && SPECIAL.includes(body[at + 1] ?? "\n")) {
      add(body[++at] as string);
    } else if (character === "\\") {
      at = endOfEscape(body, at);
      runs.push("");
    } else if ("*?{".includes(character)) {
      // The character before it may be missing; what `{` counts is not read.
      runs.push((runs.pop() as string).replace(LAST_CHARACTER, ""), "");
      if (character === "{") at = Math.max(at, body.indexOf("}", at));
    } else if (isLiteral(character)) add(character);
    else runs.push("");
  }
  return runs;
}

function endOfGroup(body: string, start: number): number {
  let depth = 0;
  for (let at = start; at < body.length; at++) {
    if (body[at] === "\\") at++;
    else if (body[at] === "[") at = endOfClass(body, at);
    else if (body[at] === "(") depth++;
    else if (body[at] === ")" && --depth === 0) return at;
  }
  return body.length;
}

function endOfClass(body: string, start: number): number {
  const first = body[start + 1] === "^" ? start + 2 : start + 1;
  for (let at = first; at < body.length; at++) {
    if (body[at] === "\\") at++;
    else if (body.startsWith("[:", at)) at = Math.max(at, body.indexOf(":]", at) + 1);
    else if (body[at] === "]" && at > first) return at;
  }
  return body.length;
}

/** `\pL`, `\p{Greek}`, `\x{10FFFF}`, `\x7F`, `\123`, `\b` */
function endOfEscape(body: string, start: number): number {
  const sequence = /\\(?:[pPx]\{[^}]*\}|x[\dA-Fa-f]{2}|[pP].|\d{1,3}|.)/suy;
  sequence.lastIndex = start;
  return sequence.test(body) ? sequence.lastIndex - 1 : start;
}
