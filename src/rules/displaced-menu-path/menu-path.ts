/** Half-open, counted from the segment's start. */
export type PathRange = readonly [start: number, end: number];

/** The separators of the menu paths in a segment, as in `**File** > **Options**`, and where operands lack. */
export interface MenuPaths {
  /** `>`, `\>`, `&gt;` or `＞` that is no part of a tag, a URL, code, an arrow or a pair of angle brackets. */
  readonly separators: readonly PathRange[];
  /** Signs that look like separators and are none: behind a full stop, a bracket or a quotation mark. */
  readonly others: number;
  /** Runs of separators with nothing between them. */
  readonly empty: readonly PathRange[];
  /** Separators with nothing, the end of a clause or half a name, before them. */
  readonly leading: readonly PathRange[];
  /** Separators with nothing, or the end of a clause, behind them. */
  readonly trailing: readonly PathRange[];
  /** Separators beside a word and three or more spaces: what the pipeline leaves of an operand that it took away. */
  readonly hollow: readonly PathRange[];
}

const TOKEN = /(?:[-=]{1,2}\\?|\\)?[>＞](?!=)|&gt;|[<＜](?!=)|&lt;/g;
/** Markup and brackets are no operand. U+200B to U+200F are invisible. */
const NOTHING =
  /^[\s*_\\[\]［］「」【】()（）"“”\u00A0\u200B-\u200F\uFEFF]*(?:&nbsp;[\s*_\\[\]［］「」【】()（）"“”\u00A0\u200B-\u200F\uFEFF]*){0,1000}$/;
const NOTHING_BUT_STOPS =
  /^[\s*_\\.,;:!?…、。，；：！？)\]）］」】"“”\u00A0\u200B-\u200F]*(?:&nbsp;[\s*_\\.,;:!?…、。，；：！？)\]）］」】"“”\u00A0\u200B-\u200F]*){0,1000}$/;
/**
 * A bracket that closes directly behind a separator, and behind it a mark, a particle or a small letter: `[**設定** > ]，`. In
 * `[**A** > ] **B**` the operand is there.
 */
const CLOSED =
  /^\s*[\]］」』】][\s*_\\]*(?:$|[.,;:!?)、。，；：！？）]|[をがはにでとのへ]|[을를이가은는에의로와과]|[\p{Ll}\u0600-\u06FF])/u;
const CLAUSE_END = /^[\s*\\]*[,;:.!?、。，；：！？)）](?:[\s*]|$|[^\w.])/;
/**
 * A comma alone may be the translator's; with the two spaces of a pipeline an operand is gone. No name ends in an
 * ampersand: the rest of it stands elsewhere.
 */
const CLAUSE_START = /(?:, {2}|(?<!&#?\w{1,30}); {2}|[、。，；]|&(?:amp;)?\**) *\**$/;
/**
 * A bracket that opens before a separator, as in `移至 [ > **執行**]`. Not close behind an operand, for Chinese machine
 * translation also writes `[**設定**] [ > **網域**]`.
 */
const OPENED =
  /(?:(?:^|[、。，；,;])[^\])］）」』】*\uFFFC]*|[^\])］）」』】*\uFFFC]{5})(?:\s\**)?[[［「『【(（][\s*_]*$/;
/** What is left of a link's label; before one, the operand may stand as a word: `Innstillinger [> System](url)`. */
const LABEL_END = /^[^[\]]*\]\uFFFC/;
const LONGEST_LABEL = 400;
/** The word must not be glued to markup: `**Troubleshooting**de  >` has its operand. */
const WORD_BEFORE = /(?:^|\s)[^\s*_[\]()（）［］「」【】"“”\uFFFC>\\]+( *)$/;
const WORD_BEHIND = /^( *)[^\s*_[(（［「【"“\uFFFC<\\-]/;
/** What stands before a separator and hardly before the end of a tag. */
const BESIDE_SEPARATOR = " \u00A0\t\n\\*])-=_";
/** What an operand's edge is judged by; a longer look would make many separators cost quadratic time. */
const EDGE = 64;

/** Whether a text may hold a separator: cheap, for most that hold a `>` have it in a tag or an autolink. */
export function mayHoldMenuPath(text: string): boolean {
  const hasTag = text.includes("<");
  for (let at = text.indexOf(">"); at >= 0; at = text.indexOf(">", at + 1)) {
    if (!hasTag || BESIDE_SEPARATOR.includes(text[at - 1] ?? " ") || text[at + 1] === "*") return true;
  }
  return text.includes("&gt;");
}

/**
 * @param mayBeUneven whether a separator with two spaces on one side and one on the other is nothing special
 * @param believesAll whether a sign behind a full stop, a bracket or a quotation mark may be a separator
 */
export function readMenuPaths(prose: string, mayBeUneven = false, believesAll = false): MenuPaths {
  const all = separatorsOf(prose);
  const separators = believesAll
    ? all
    : all.filter(([start]) => !NO_SEPARATOR.test(prose.slice(Math.max(0, start - EDGE), start)));
  const empty: [start: number, end: number][] = [];
  const leading: PathRange[] = [];
  const trailing: PathRange[] = [];
  const hollow: PathRange[] = [];
  for (const [index, separator] of separators.entries()) {
    const [start, end] = separator;
    const previousEnd = separators[index - 1]?.[1] ?? 0;
    const next = separators[index + 1];
    const before = prose.slice(previousEnd, start);
    const behind = prose.slice(end, next?.[0] ?? prose.length);
    const run = empty.at(-1);
    if (next !== undefined && NOTHING.test(behind)) {
      if (run !== undefined && run[1] === end) run[1] = next[1];
      else empty.push([start, next[1]]);
    }
    if (NOTHING.test(before) ? index === 0 : startsPath(before.slice(-EDGE), prose, end)) leading.push(separator);
    if (next === undefined && NOTHING_BUT_STOPS.test(behind)) trailing.push(separator);
    else if (!NOTHING.test(behind) && endsPath(behind.slice(0, EDGE))) trailing.push(separator);
    const isHabit = mayBeUneven || standsInBold(prose, start);
    if (isHollow(before.slice(-EDGE), behind.slice(0, EDGE), isHabit)) hollow.push(separator);
  }
  return { separators, others: all.length - separators.length, empty, leading, trailing, hollow };
}

/**
 * A full stop, no ellipsis: what comes behind it is no operand of what stood before. A bracket, a quotation mark or another
 * sign: the sign itself is meant.
 */
const NO_SEPARATOR = /(?<![.…])[.。！!?？][\s*]*$|[(（"“„«'‘>]\s?$/;

/** Whether bold is open at an offset: both operands are in it, and no run was taken away beside the separator. */
function standsInBold(prose: string, at: number): boolean {
  return prose.slice(Math.max(0, at - LONGEST_LABEL), at).split("**").length % 2 === 0;
}

function endsPath(behind: string): boolean {
  return CLAUSE_END.test(behind) || CLOSED.test(behind) || /^\s*(?:and|then)\s/.test(behind);
}

/** @param end of the separator, in the prose */
function startsPath(before: string, prose: string, end: number): boolean {
  if (CLAUSE_START.test(before)) return true;
  return OPENED.test(before) && !LABEL_END.test(prose.slice(end, end + LONGEST_LABEL));
}

/** A separator has the same space on both sides, one or two: what is more stood beside an operand. */
function isHollow(before: string, behind: string, mayBeUneven: boolean): boolean {
  const left = WORD_BEFORE.exec(before)?.[1]?.length ?? 0;
  const right = WORD_BEHIND.exec(behind)?.[1]?.length ?? 0;
  if (left >= 3 || right >= 3) return true;
  if (mayBeUneven) return false;
  const spacesBehind = behind.length - behind.trimStart().length;
  const spacesBefore = before.length - before.trimEnd().length;
  return (left === 2 && spacesBehind === 1) || (right === 2 && spacesBefore === 1);
}

function separatorsOf(prose: string): readonly PathRange[] {
  const separators: PathRange[] = [];
  let open = false;
  let quotedUpTo = -1;
  for (const match of prose.matchAll(TOKEN)) {
    const [token] = match;
    const { index } = match;
    if (token === "<" || token === "＜" || token === "&lt;") open = true;
    else if (open) open = false;
    else if (opensQuotation(prose, index, quotedUpTo)) quotedUpTo = index + token.length;
    else if (isArrow(token) || isBehindAlert(prose, index)) continue;
    else separators.push([index, index + token.length]);
  }
  return separators;
}

function isArrow(token: string): boolean {
  return token.startsWith("-") || token.startsWith("=");
}

/** `[!NOTE] >`: an alert that was put on one line. */
function isBehindAlert(prose: string, at: number): boolean {
  return /\[![A-Za-z]+\]\s*$/.test(prose.slice(Math.max(0, at - EDGE), at));
}

/** A `>` at the start of a further line belongs to a block quotation, and so does one behind it. */
function opensQuotation(prose: string, at: number, quotedUpTo: number): boolean {
  let start = at;
  while (start > quotedUpTo && (prose[start - 1] === " " || prose[start - 1] === "\t")) start--;
  return start === quotedUpTo || prose[start - 1] === "\n" || prose[start - 1] === "\r";
}
