import { CharacterCode, codeAt, isAlphanumeric, isWord } from "../../text/characters.ts";
import { add, type Identifier, isNameUnit } from "./identifier.ts";

/** What joins the parts of a name in C++, Rust, Ruby and PowerShell. */
const JOINT = "::";

/**
 * Names of members with the scope they belong to: `IThing::DoCopy`, `std::vector::size`, `Fjord.Nodes::Reset`; none with
 * an underscore. Linear.
 *
 * @param text a literal view
 * @returns in the order of the text, apart from each other
 */
export function readScopedNames(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (let at = text.indexOf(JOINT), done = 0; at >= 0; at = text.indexOf(JOINT, done)) {
    let start = at;
    while (start > done && isNamePart(text, start - 1)) start--;
    while (start < at && !isLetter(text, start)) start++;
    let end = at;
    while (text.startsWith(JOINT, end) && isLetter(text, end + JOINT.length)) {
      end += JOINT.length;
      while (isNamePart(text, end)) end++;
    }
    done = Math.max(end, at + JOINT.length);
    while (end > at && !isAlphanumeric(codeAt(text, end - 1))) end--;
    // `IThing::get_Name` holds a name that is looked for by itself.
    if (start < at && end > at && !text.slice(start, end).includes("_")) add(found, "scoped", text, start, end);
  }
  return found;
}

function isNamePart(text: string, at: number): boolean {
  return isNameUnit(text, at) || (codeAt(text, at) === CharacterCode.stop && isWord(codeAt(text, at + 1)));
}

function isLetter(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text.charAt(at));
}
