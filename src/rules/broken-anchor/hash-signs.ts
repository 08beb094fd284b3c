/** Where the number signs of a body lead: both kinds of address start with one, so one pass finds both. */
export interface HashSigns {
  /** Offsets of `<a name="` at the start of ATX headings. */
  readonly anchors: readonly number[];
  /** Offsets of each `#` that may start the destination of a link within the file. */
  readonly fragments: readonly number[];
}

/** How the pipeline writes an anchor. */
export const ANCHOR_OPEN = '<a name="';

const HASH = 0x23;
const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;

const MOST_INDENT = 3;
const MOST_LEVELS = 6;

/** @param from UTF-16 offset at which the body starts */
export function findHashSigns(text: string, from: number): HashSigns {
  const anchors: number[] = [];
  const fragments: number[] = [];
  for (let at = text.indexOf("#", from); at >= 0; ) {
    let end = at + 1;
    while (text.charCodeAt(end) === HASH) end++;
    const anchor = isLineStart(text, at) && end - at <= MOST_LEVELS ? anchorAfter(text, end) : -1;
    if (anchor >= 0) anchors.push(anchor);
    else if (end === at + 1 && mayStartDestination(text, at)) fragments.push(at);
    at = text.indexOf("#", end);
  }
  return { anchors, fragments };
}

function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= at - MOST_INDENT && text.charCodeAt(before) === SPACE) before--;
  return before < 0 || text.charCodeAt(before) === LINE_FEED;
}

function anchorAfter(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at++;
  return at > end && text.startsWith(ANCHOR_OPEN, at) ? at : -1;
}

/** `](#`, `](<#`, `]: #`, `="#` */
function mayStartDestination(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === 0x28 || before === 0x3c) return true;
  if (before === 0x22 || before === 0x27) return text.charCodeAt(at - 2) === 0x3d || text.charCodeAt(at - 2) === SPACE;
  return before === SPACE && (text.charCodeAt(at - 2) === 0x3a || text.charCodeAt(at - 2) === 0x28);
}
