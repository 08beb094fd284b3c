/** A piece of what a glob says about one segment of a path. */
export type Token =
  | { readonly kind: "text"; readonly text: string }
  /** `?` or `[…]`: one character. */
  | { readonly kind: "one"; matches(character: string): boolean }
  | { readonly kind: "star" }
  /** An extended glob, `@(a|b)`; `!` is anything but one of them. */
  | { readonly kind: "group"; readonly repeat: Repeat; readonly choices: readonly (readonly Token[])[] };

type Repeat = "@" | "?" | "*" | "+" | "!";

/** A segment of a path; `null` is `**`, any number of segments. */
export type Segment = readonly Token[] | null;

/** A glob that is refused. */
export class GlobProblem extends Error {
  /** Why, in words that go on from the glob: "is …". */
  readonly reason: string;

  constructor(glob: string, reason: string) {
    super(`the pattern "${glob.length > SHOWN ? `${glob.slice(0, SHOWN)}…` : glob}" ${reason}`);
    this.reason = reason;
  }
}

const SHOWN = 60;

/** Why a glob is refused, in words that go on from it; `null` for one that is not. */
export function globMistake(glob: string): string | null {
  try {
    parseGlob(glob);
    return null;
  } catch (error) {
    if (error instanceof GlobProblem) return error.reason;
    throw error;
  }
}

/** No pattern that a person writes comes near these; what goes beyond would cost time or memory without end. */
const LONGEST = 1_000;
const MOST_ALTERNATIVES = 500;
const DEEPEST = 3;

/** What makes a segment more than a name. */
const MAGIC = /[*?]|\[[^\]]|\{[^{}]*(?:,|\.\.)|[@+!]\([^)]*\)/;

/** Whether a segment of a glob stands for more than itself. */
export function isMagic(segment: string): boolean {
  return MAGIC.test(segment.replace(/\\./gs, ""));
}

/**
 * Reads a glob. Braces are alternatives, each read by itself: the path has to match one of them.
 *
 * @throws {GlobProblem}
 */
export function parseGlob(glob: string): readonly (readonly Segment[])[] {
  if (glob.length > LONGEST) throw new GlobProblem(glob, `is longer than ${LONGEST.toLocaleString("en")} characters`);
  if (groupDepth(glob) > DEEPEST) throw new GlobProblem(glob, "holds brackets in brackets in brackets in brackets");
  return expanded(glob).map((alternative) => {
    const segments = splitAt(alternative, "/").map((text) => (text === "**" ? null : readTokens(text)));
    // One of several in a row says it all.
    return segments.filter((segment, index) => segment !== null || segments[index - 1] !== null);
  });
}

/** How many extended globs stand in each other at most. */
function groupDepth(glob: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [mark] of glob.replace(/\\./gs, "").matchAll(/[@?*+!]\(|\)/g)) {
    depth = mark === ")" ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** A glob without braces, once for each way through them. `{a}` and a brace without its other half are ordinary. */
function expanded(glob: string): readonly string[] {
  let done: string[] = [];
  // The rest of each stands behind it until all of its braces are gone.
  let open: readonly (readonly [before: string, rest: string])[] = [["", glob]];
  while (open.length > 0) {
    const next: [string, string][] = [];
    for (const [before, rest] of open) {
      const brace = firstBrace(rest);
      if (brace === null) done = [...done, before + rest];
      else
        for (const item of brace.items) next.push([before + rest.slice(0, brace.start), item + rest.slice(brace.end)]);
      if (done.length + next.length > MOST_ALTERNATIVES) {
        throw new GlobProblem(glob, `has more than ${MOST_ALTERNATIVES} alternatives in braces`);
      }
    }
    open = next;
  }
  return done;
}

function firstBrace(text: string): { start: number; end: number; items: readonly string[] } | null {
  for (let start = next(text, "{", 0); start >= 0; start = next(text, "{", start + 1)) {
    const end = closing(text, start, "{", "}");
    if (end < 0) return null;
    const inner = text.slice(start + 1, end);
    const items = splitAt(inner, ",");
    const range = items.length === 1 ? rangeIn(inner) : items;
    if (range !== null) return { start, end: end + 1, items: range };
  }
  return null;
}

function rangeIn(text: string): readonly string[] | null {
  const [, from, to] = /^(\d{1,4})\.\.(\d{1,4})$/.exec(text) ?? /^([A-Za-z])\.\.([A-Za-z])$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return null;
  const isNumber = /^\d/.test(from);
  const [first, last] = isNumber ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
  const length = Math.min(Math.abs(last - first) + 1, MOST_ALTERNATIVES + 1);
  const values = Array.from({ length }, (_, index) => Math.min(first, last) + index);
  return values.map((value) => (isNumber ? String(value) : String.fromCharCode(value)));
}

function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let literal = "";
  const flush = () => {
    if (literal !== "") tokens.push({ kind: "text", text: literal });
    literal = "";
  };
  for (let at = 0; at < text.length; ) {
    const read = tokenAt(text, at);
    if (read === null) {
      const escapes = text[at] === "\\" && at + 1 < text.length;
      literal += text[escapes ? at + 1 : at];
      at += escapes ? 2 : 1;
      continue;
    }
    flush();
    if (read.token.kind !== "star" || tokens.at(-1)?.kind !== "star") tokens.push(read.token);
    at = read.end;
  }
  flush();
  return tokens;
}

function tokenAt(text: string, at: number): { token: Token; end: number } | null {
  const character = text[at] as string;
  if ("@?*+!".includes(character) && text[at + 1] === "(") {
    const end = closing(text, at + 1, "(", ")");
    if (end >= 0) return { token: readGroup(character as Repeat, text.slice(at + 2, end)), end: end + 1 };
  }
  if (character === "*") return { token: { kind: "star" }, end: at + 1 };
  if (character === "?") return { token: { kind: "one", matches: () => true }, end: at + 1 };
  const [whole, negated, members] = character === "[" ? (setAt(text, at) ?? []) : [];
  if (whole === undefined || members === undefined) return null;
  return { token: { kind: "one", matches: memberOf(members, negated !== "") }, end: at + whole.length };
}

function readGroup(repeat: Repeat, text: string): Token {
  return { kind: "group", repeat, choices: splitAt(text, "|").map((choice) => readTokens(choice)) };
}

function setAt(text: string, at: number): RegExpExecArray | null {
  const set = /\[([!^]?)((?:\\.|[^\\\]]|^\])(?:\\.|[^\\\]])*)\]/sy;
  set.lastIndex = at;
  return set.exec(text);
}

/** Whether a character is in `a-z_`, the inside of a set. */
function memberOf(members: string, negated: boolean): (character: string) => boolean {
  const characters = [...members.replace(/\\(.)/gsu, "$1")];
  const ranges: (readonly [number, number])[] = [];
  for (let index = 0; index < characters.length; index++) {
    const from = codeOf(characters[index]);
    const isRange = characters[index + 1] === "-" && index + 2 < characters.length;
    ranges.push([from, isRange ? codeOf(characters[index + 2]) : from]);
    if (isRange) index += 2;
  }
  return (character) => {
    const code = codeOf(character);
    return ranges.some(([from, to]) => from <= code && code <= to) !== negated;
  };
}

function codeOf(character: string | undefined): number {
  return character?.codePointAt(0) ?? 0;
}

/** Splits at a character that no backslash escapes and no brackets of any kind surround. */
function splitAt(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === "\\") at++;
    else if (character === "{" || (character === "(" && separator !== "/")) depth++;
    else if (character === "}" || (character === ")" && separator !== "/")) depth = Math.max(0, depth - 1);
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** Where a character stands next that no backslash escapes; -1: nowhere. */
function next(text: string, wanted: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === wanted) return at;
  }
  return -1;
}

/** The other half of the bracket at `start`; -1: there is none. */
function closing(text: string, start: number, open: string, close: string): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return at;
  }
  return -1;
}
