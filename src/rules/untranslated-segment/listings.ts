import type { TranslationUnit } from "../../model/unit.ts";

/** `June 3 & 4, 2024.`, `2024-06-03`, `June 2024`. */
const DATED =
  /^\W{0,4}(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,4}(?:st|nd|rd|th)?\b|\d{4}-\d\d(?:-\d\d)?\b|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/;
/** What is quoted stands as it was said; a note only looks like a quotation. */
const NOTE = /^\W*(?:!|(?:Note|Tip|Warning|Important|Caution|Info|Danger|Attention|Remark|Hint)s?\b)/i;
/** A link behind the name of who speaks. */
const NAME_AND_LINK = /^[^[\]()<>.]{1,60}[:–—-]\s*!?\[[^\]\n]*\]\([^()\s]*\)\.?$/;
/** A link or image, with a few words behind a dash: a title and who spoke. */
const ONE_LINK = /^!?\[[^\]\n]*\]\([^()\s]*\)(?:\s*[-–—:,].{0,80})?\.?$/;
/** A line of a list of changes. */
const ISSUE = /\[#\d+\]\(|\/(?:pull|issues|commit)\/[\da-f]/;
/** What an event or an edition is called: names and a number. */
const NUMBERED_NAME = /^(?=.*\d)(?:(?:[A-Z\d][^\s]*|by|at|of|in|the|and|for|&|-|–)(?:\s+|$)){1,1000}$/;
/** A heading that is what a program says. */
const MESSAGE =
  /^(?:Cannot|Can't|Could not|Failed to|Refused to|Unable to|Unexpected|Uncaught|Error:)\s|\bis not (?:defined|a function|found|assignable|available)\b/;
/** Components that show what a program or another language says. */
const SHOWN = /console|terminal|diff(?![a-z]{3})|output/i;

/** Letters marked in words, to be remembered: they only say it in English. */
const MNEMONIC = /(?:^|[^\w`])`[A-Za-z]`[a-z]/;

/** Whether a unit is one that people leave as it is. */
export function isListing({ id, source, pairing }: TranslationUnit): boolean {
  const text = source.text.trim();
  const isHeading = /~h\d+$/.test(id);
  return (
    SHOWN.test(pairing?.containers ?? "") ||
    DATED.test(text) ||
    ONE_LINK.test(text) ||
    NAME_AND_LINK.test(text) ||
    (isHeading && (NUMBERED_NAME.test(text) || MESSAGE.test(text))) ||
    (/(?:^| )q$/.test(pairing?.containers ?? "") && !NOTE.test(text)) ||
    ISSUE.test(text) ||
    MNEMONIC.test(text)
  );
}
