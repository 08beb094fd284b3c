import { parseGlob, type Segment, type Token } from "./parse.ts";

/**
 * A matcher for paths with `/`: `*`, `?`, `[…]`, `{a,b}`, `**` and extended globs, hidden names included, case counting.
 * Its time is bounded by the product of both lengths (by the square of a name's with extended globs): patterns and names
 * come with a stranger's branch, and translated to an expression `*a*a*a*a*a*a*a*a*b` takes minutes over one name.
 *
 * @throws {GlobProblem}
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const alternatives = parseGlob(glob);
  return (path) => {
    const names = path.split("/");
    return alternatives.some((segments) => matchesSegments(segments, names));
  };
}

/** Whoever has met two `**` need never again ask what the first of them stands for. */
function matchesSegments(segments: readonly Segment[], names: readonly string[]): boolean {
  return greedy(
    segments.length,
    names.length,
    (index) => segments[index] === null,
    (index, at) => matchesName(segments[index] as readonly Token[], names[at] as string),
  );
}

function matchesName(tokens: readonly Token[], name: string): boolean {
  const [first] = tokens;
  if (tokens.length === 1 && first?.kind === "text") return first.text === name;
  if (tokens.some(({ kind }) => kind === "group")) return endsOf(tokens, name, startOf(name))[name.length] === 1;
  const pieces = tokens.flatMap((token) => (token.kind === "text" ? Array.from(token.text, textPiece) : [token]));
  const characters = Array.from(name);
  return greedy(
    pieces.length,
    characters.length,
    (index) => pieces[index]?.kind === "star",
    (index, at) => {
      const piece = pieces[index] as Token;
      const character = characters[at] as string;
      return piece.kind === "text" ? piece.text === character : piece.kind === "one" && piece.matches(character);
    },
  );
}

function textPiece(text: string): Token {
  return { kind: "text", text };
}

/**
 * Whether parts match items one to one, where some parts stand for any number of items. The first place that fits behind
 * such a part is as good as any later one, so that only the last of them is ever tried again.
 */
function greedy(
  parts: number,
  items: number,
  isAny: (part: number) => boolean,
  matches: (part: number, item: number) => boolean,
): boolean {
  let part = 0;
  let lastAny = -1;
  let resume = 0;
  for (let item = 0; item < items; ) {
    if (part < parts && isAny(part)) {
      lastAny = part++;
      resume = item;
    } else if (part < parts && matches(part, item)) {
      part++;
      item++;
    } else if (lastAny >= 0) {
      part = lastAny + 1;
      item = ++resume;
    } else return false;
  }
  while (part < parts && isAny(part)) part++;
  return part === parts;
}

/** Places in a name, one mark for each. */
type Places = Uint8Array;

function startOf(name: string): Places {
  const places = new Uint8Array(name.length + 1);
  places[0] = 1;
  return places;
}

/** Where tokens can end that begin at one of the places. */
function endsOf(tokens: readonly Token[], name: string, starts: Places): Places {
  let places = starts;
  for (const token of tokens) places = endsOfToken(token, name, places);
  return places;
}

function endsOfToken(token: Token, name: string, starts: Places): Places {
  const ends = new Uint8Array(starts.length);
  if (token.kind === "group") return endsOfGroup(token, name, starts);
  if (token.kind === "star") {
    const first = starts.indexOf(1);
    return first < 0 ? ends : ends.fill(1, first);
  }
  for (let at = starts.indexOf(1); at >= 0; at = starts.indexOf(1, at + 1)) {
    if (token.kind === "text" && name.startsWith(token.text, at)) ends[at + token.text.length] = 1;
    if (token.kind !== "one" || at >= name.length) continue;
    const character = String.fromCodePoint(name.codePointAt(at) as number);
    if (token.matches(character)) ends[at + character.length] = 1;
  }
  return ends;
}

function endsOfGroup({ repeat, choices }: Extract<Token, { kind: "group" }>, name: string, starts: Places): Places {
  const once = (from: Places) => {
    const ends = new Uint8Array(from.length);
    for (const choice of choices) addTo(ends, endsOf(choice, name, from));
    return ends;
  };
  if (repeat === "!") return endsOfOthers(once, starts);
  const ends = once(starts);
  if (repeat === "?" || repeat === "*") addTo(ends, starts);
  if (repeat === "*" || repeat === "+") {
    for (let added = ends; added.includes(1); ) {
      const further = once(added);
      added = further.map((mark, at) => (mark === 1 && ends[at] === 0 ? 1 : 0));
      addTo(ends, added);
    }
  }
  return ends;
}

/** All ends behind a place but those that the choices have. */
function endsOfOthers(once: (from: Places) => Places, starts: Places): Places {
  const ends = new Uint8Array(starts.length);
  for (let at = starts.indexOf(1); at >= 0; at = starts.indexOf(1, at + 1)) {
    const alone = new Uint8Array(starts.length);
    alone[at] = 1;
    const taken = once(alone);
    for (let end = at; end < ends.length; end++) if (taken[end] === 0) ends[end] = 1;
  }
  return ends;
}

function addTo(ends: Places, others: Places): void {
  for (let at = 0; at < others.length; at++) if (others[at] === 1) ends[at] = 1;
}
