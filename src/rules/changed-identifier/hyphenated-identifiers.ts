import { CharacterCode, codeAt, isAlphanumeric, isLower, isUpper, wordGoesOn } from "../../text/characters.ts";
import { LONGEST_VERB } from "./cmdlets.ts";
import { add, type Identifier } from "./identifier.ts";

const GUID = /[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}(?!_*[A-Za-z\d])/y;

/** Decides whether a word and a noun are a command. */
export type CmdletTest = (verb: string, noun: string) => boolean;

/** For a screen: every word and every noun. */
export function isAnything(): boolean {
  return true;
}

/** What has been read of a text. */
interface Reading {
  readonly found: Identifier[];
  /** Whether a command or a parameter is among it. */
  hasCompany: boolean;
}

/** The commands, parameters and GUIDs of a text, in its order. Linear. */
export function readHyphenated(text: string, isCommand: CmdletTest): Identifier[] {
  const reading: Reading = { found: [], hasCompany: false };
  for (let at = text.indexOf("-"); at >= 0; at = text.indexOf("-", at)) at = readHyphen(text, at, reading, isCommand);
  return withEarlierParameters(text, reading.found, isCommand);
}

/** In a list of parameters the first may be one word: `-Debug, -ErrorAction`. */
function withEarlierParameters(text: string, found: Identifier[], isCommand: CmdletTest): Identifier[] {
  const first = found.find(({ kind }) => kind === "parameter");
  if (first === undefined || text.lastIndexOf("-", first.start - 1) <= 0) return found;
  const earlier: Reading = { found: [], hasCompany: true };
  for (let at = text.indexOf("-", 1); at < first.start; at = text.indexOf("-", at)) {
    at = readHyphen(text, at, earlier, isCommand);
  }
  return [...earlier.found, ...found.filter(({ start }) => start >= first.start)];
}

/** @returns where to go on */
function readHyphen(text: string, at: number, reading: Reading, isCommand: CmdletTest): number {
  const { found } = reading;
  if (isUpper(codeAt(text, at + 1))) {
    const end = endOfName(text, at + 1);
    if (end >= 0 && isLower(codeAt(text, at - 1))) {
      const start = startOfCmdlet(text, at, end, isCommand);
      if (start >= 0) {
        reading.hasCompany = true;
        return add(found, "cmdlet", text, start, end);
      }
    } else if (end >= 0 && isParameter(text, at, end, reading.hasCompany)) {
      reading.hasCompany = true;
      return add(found, "parameter", text, at, end);
    }
  }
  if (codeAt(text, at + 5) === CharacterCode.hyphen && codeAt(text, at + 10) === CharacterCode.hyphen) {
    const end = endOfGuid(text, at - 8);
    if (end >= 0) return add(found, "guid", text, at - 8, end);
  }
  return at + 1;
}

function endOfGuid(text: string, start: number): number {
  if (start < 0 || wordGoesOn(text, start - 1, -1)) return -1;
  GUID.lastIndex = start;
  return GUID.test(text) ? GUID.lastIndex : -1;
}

function startOfCmdlet(text: string, hyphen: number, end: number, isCommand: CmdletTest): number {
  let start = hyphen - 1;
  while (hyphen - start <= LONGEST_VERB && isAlphanumeric(codeAt(text, start - 1))) start--;
  const before = codeAt(text, start - 1);
  if (before === CharacterCode.hyphen || wordGoesOn(text, start - 1, -1)) return -1;
  if (!isUpper(codeAt(text, start))) return -1;
  if (isCommand === isAnything) return start;
  return isCommand(text.slice(start, hyphen), text.slice(hyphen + 1, end)) ? start : -1;
}

/**
 * A dash before a capital also stands for a bullet or a pause (`-The connection`): a parameter has a capital inside, is
 * the whole text, is set apart by markup or quotes, is called one, has a command or a parameter for company, or is a
 * capitalised word where no bullet or pause stands.
 */
function isParameter(text: string, hyphen: number, end: number, hasCompany: boolean): boolean {
  const before = codeAt(text, hyphen - 1);
  if (isAlphanumeric(before) || before === CharacterCode.hyphen || before > 0x7f || end - hyphen < 3) return false;
  // `-Or-` stands between two dashes.
  if (codeAt(text, end) === CharacterCode.hyphen) return false;
  return (
    (hyphen === 0 && end === text.length) ||
    (isDelimiter(before) && isDelimiter(codeAt(text, end))) ||
    (hasInnerCapital(text, hyphen + 1, end) && !isPause(text, hyphen, end)) ||
    hasCompany ||
    text.startsWith(" parameter", end) ||
    text.startsWith(" switch", end) ||
    isLoneParameter(text, hyphen, end)
  );
}

const LONGEST_HEADING = 40;
const HEADING = /^[A-Z][a-z]+s $/;

/** A text that names things before a dash and describes them behind it: `Cmdlets -FjordShell builtin commands`. */
function isPause(text: string, hyphen: number, end: number): boolean {
  return hyphen <= LONGEST_HEADING && HEADING.test(text.slice(0, hyphen)) && /^ [a-z]/.test(text.slice(end, end + 2));
}

/** What follows a dash for a pause or a bullet. */
const ORDINARY: ReadonlySet<string> = new Set(
  `The This That These Those There Then They You Your Our And But For From With Without Not Are Was Will Can May Has
   Have All Any Some Each When Where While Who Why What Which How Its His Her Also Only See Part Note Or To In On As At By Of`.split(
    /\s+/,
  ),
);

/** A word within a sentence, or one that begins a sentence about a parameter. */
const LEADING_WORD =
  /(?<![A-Za-z])(?:the|an?|and|or|with|without|to|on|of|by|via|for|from|if|when|where|as|is|in|per|its|this|that|both|either|only|no|not|than|new|use|add|has|have|set|pass|specify|omit|include|require[sd]?|cmdlet|command|switch|parameters?|option|flag|argument|[a-z]+ing|[A-Z][a-z]+ing|Use|With|Add|Specify|Pass|Omit|Set|The|Foreach) $/;
const LONGEST_LEADING_WORD = 24;

/**
 * `Use -Force here`, `(-Recurse)`, `-Assembly \\<path>`: all of the 49 such words that measured translations lost are
 * parameters. At the start of a text followed by a word it may be an item of a list, and behind a name another (`Clusters
 * -Backups`).
 */
function isLoneParameter(text: string, hyphen: number, end: number): boolean {
  for (let at = hyphen + 2; at < end; at++) if (!isLower(text.charCodeAt(at))) return false;
  const before = codeAt(text, hyphen - 1);
  if (ORDINARY.has(text.slice(hyphen + 1, end))) return false;
  if (hyphen === 0) return codeAt(text, end) !== CharacterCode.space || !isAlphanumeric(codeAt(text, end + 1));
  if (before === CharacterCode.space) {
    return LEADING_WORD.test(text.slice(Math.max(hyphen - LONGEST_LEADING_WORD, 0), hyphen));
  }
  return before === 0x28 || before === 0x22 || before === 0x27 || before === 0x5b;
}

/** Of a run of letters and digits; -1 where it goes on as something else. */
function endOfName(text: string, start: number): number {
  let end = start;
  while (isAlphanumeric(codeAt(text, end))) end++;
  const after = codeAt(text, end);
  if (after === CharacterCode.underscore) return wordGoesOn(text, end + 1, 1) ? -1 : end;
  return after === CharacterCode.hyphen && isAlphanumeric(codeAt(text, end + 1)) ? -1 : end;
}

function hasInnerCapital(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    if (isUpper(text.charCodeAt(at)) && isLower(text.charCodeAt(at - 1))) return true;
  }
  return false;
}

/** Asterisk, underscore, quotes, square brackets. */
function isDelimiter(character: number): boolean {
  return (
    character === 0x2a ||
    character === CharacterCode.underscore ||
    character === 0x22 ||
    character === 0x27 ||
    character === 0x5b ||
    character === 0x5d
  );
}
