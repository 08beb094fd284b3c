/** A bracket without its partner. */
export interface LoneBracket {
  readonly bracket: string;
  readonly at: number;
}

interface BracketKind {
  /** The opening bracket of half width. */
  readonly kind: string;
  readonly opens: boolean;
}

/** Full and half width are one; quotes are no brackets. */
const KINDS: ReadonlyMap<string, BracketKind> = new Map(
  ["()", "（）", "﹙﹚", "[]", "［］", "{}", "｛｝", "【】", "〔〕"].flatMap((pair): [string, BracketKind][] => {
    const [open, close] = [...pair] as [string, string];
    const kind = open.normalize("NFKC");
    return [
      [open, { kind, opens: true }],
      [close, { kind, opens: false }],
    ];
  }),
);

const BRACKET = /[()（）﹙﹚[\]［］{}｛｝【】〔〕]/g;
/** A number, or a letter of any script. */
const LIST_MARKER = /^[ \t>*_]*(?:\p{Nd}{1,3}|\p{L}\p{M}*|[ivx]{1,4})[*_]*\\?[)）]/gmu;
/** The eyes and the nose. The semicolon of an entity is no eye, nor is an eight inside a word or a number. */
const FACE = /(?:(?<!&#?\w{1,8})[:;=]|(?<!\S)8)[-'^]?$/;
const LONGEST_FACE = 12;
/** Of a text: articles have a dozen. */
const MOST_LONE = 5_000;

/** The brackets of one kind, as far as they are read. */
interface Matching {
  /** Where those stand that are open. */
  readonly open: number[];
  /** What may be the mouth of an emoticon and may be the partner of another bracket as well. */
  spare: number;
}

/**
 * The brackets of a prose view that have no partner, the first thousands. Each kind is matched by itself: `([)]` is two sound pairs. Markers
 * of lists (`1)` at a line's start) are no brackets, and emoticons only where that makes a pair: `(see:)`.
 */
export function loneBrackets(prose: string): readonly LoneBracket[] {
  const text = prose.replace(LIST_MARKER, blank);
  const matchings = new Map<string, Matching>();
  const lone: number[] = [];
  for (const { 0: bracket, index: at } of text.matchAll(BRACKET)) {
    const { kind, opens } = KINDS.get(bracket) as BracketKind;
    const matching = matchings.get(kind) ?? { open: [], spare: 0 };
    matchings.set(kind, matching);
    const isMouth = FACE.test(text.slice(Math.max(0, at - LONGEST_FACE), at));
    if (opens) {
      if (isMouth) matching.spare++;
      else matching.open.push(at);
    } else if (matching.open.pop() !== undefined) {
      if (isMouth) matching.spare++;
    } else if (!isMouth) {
      if (matching.spare > 0) matching.spare--;
      else lone.push(at);
    }
  }
  const all = lone.concat(...Array.from(matchings.values(), ({ open }) => open)).sort((a, b) => a - b);
  return all.slice(0, MOST_LONE).map((at) => ({ bracket: text.charAt(at), at }));
}

/** What kind of bracket it is, of either width and direction. */
export function kindOfBracket(bracket: string): string {
  return (KINDS.get(bracket) as BracketKind).kind;
}

function blank(text: string): string {
  return " ".repeat(text.length);
}
