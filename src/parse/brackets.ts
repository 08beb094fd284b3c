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
const LIST_MARKER = /^[ \t]*(?:\d{1,3}|[A-Za-z]|[ivx]{1,4}|[\u0660-\u0669]{1,3})[)）]/gm;
/** The semicolon of an entity is no eye. */
const EMOTICON = /(?<!&#?\w{1,8})[:;8=][-'^]?[()[\]]/g;

/**
 * The brackets of a prose view that have no partner. Each kind is matched by itself: `([)]` is two sound pairs. Markers
 * of lists (`1)` at a line's start) and emoticons are no brackets.
 */
export function loneBrackets(prose: string): readonly LoneBracket[] {
  const text = prose.replace(LIST_MARKER, blank).replace(EMOTICON, blank);
  const open = new Map<string, LoneBracket[]>();
  const lone: LoneBracket[] = [];
  for (const { 0: bracket, index: at } of text.matchAll(BRACKET)) {
    const { kind, opens } = KINDS.get(bracket) as BracketKind;
    const waiting = open.get(kind) ?? [];
    open.set(kind, waiting);
    if (opens) waiting.push({ bracket, at });
    else if (waiting.pop() === undefined) lone.push({ bracket, at });
  }
  return [...lone, ...[...open.values()].flat()].sort((a, b) => a.at - b.at);
}

/** What kind of bracket it is, of either width and direction. */
export function kindOfBracket(bracket: string): string {
  return (KINDS.get(bracket) as BracketKind).kind;
}

function blank(text: string): string {
  return " ".repeat(text.length);
}
