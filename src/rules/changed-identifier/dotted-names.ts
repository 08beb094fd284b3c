import { functionWords } from "../../locale/words/english.ts";
import { CharacterCode, codeAt, isAlphanumeric, isUpper } from "../../text/characters.ts";
import { add, type Identifier, isNameUnit } from "./identifier.ts";

/**
 * Endings of files that programs read by their exact name, and of the domains that product names end in. Left out are
 * documents (`docx`, `xlsx`, `pptx`, `pdf`): their names are samples, and translated with the text.
 */
const ENDINGS: ReadonlySet<string> = new Set(
  `adml admx appx asax ascx ashx asmx asp aspx axd bak bash bat bicep bicepparam bin bmp cab cat cer cfg cgi class cmd
   conf config cpp crl crt cs csh cshtml csproj css csv cxx dacpac dat db dbml dll dmg dtd edmx env etl exe fs fsproj
   fsx gif gradle gz hpp hta htm html hxx ico inc inf ini ipynb iso jar java jpeg jpg js json jsonc jsp jsx key kt less
   lib lic lnk log lua man manifest map master md mdb mdf mjs mof msc msi msix msp mst mui nupkg nuspec obj ocx odc pem
   pfx php pkg pl plist png pol properties props proto ps1 ps1xml psc1 psd1 psm1 psrc pssc pst py rb rdl reg resjson
   resw resx rpm scss sh sln snk sql svc svcinfo svg sys tar targets tf tfvars tmp toml ts tsv tsx txt vb vbhtml vbproj
   vbs vcxproj vhd vhdx vmdk vsix vsto war wasm wim wma wmv wsdl wsf xaml xap xhtml xml xsd xsl xslt xsn yaml yml zip
   com net org io c h`.split(/\s+/),
);

/** What begins a sentence behind a name, where the space between two sentences was forgotten: `Open Fjordbase.Select …`. */
const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `Add Also Although Apply As At Before Browse Change Check Choose Clear Click Close Complete Configure Confirm Connect
   Consider Continue Copy Create Customers Define Delete Depending Do Don Double During Each Edit Enable Ensure Enter
   Every Expand Export Fill Find Follow For Go However If Import In Instead Install It Learn Leave Let Make Many More
   Most Move Name Navigate Next No Not Note Notice On Once One Only Open Optionally Or Paste Perform Please Press
   Provide Publish Read Refer Remove Repeat Replace Restart Return Review Right Run Save Search Second See Select Set
   Show Sign Since Some Specify Start Stop Such Switch Tap Test Them Therefore Third Try Turn Two Type Under Uncheck
   Update Use Users Verify View Wait We Write`.split(/\s+/),
);

/** Abbreviations that a space may follow or not. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "St Mr Mrs Ms Dr Jr Sr No Nr Vol Fig Inc Ltd Co Corp Prof Dept Ave Approx Tel Ref Ext Max Min Sept Jan Feb".split(
    " ",
  ),
);

/** A date within a file name, which the reader writes in the letters of the language: `yyyymmdd`. */
const DATE_PATTERN = /yyyy|yymm|mmdd|ddmm|hhmm/i;

/** The words that begin the parts of comment-based help; each stands behind a dot, in capitals. */
const HELP_KEYWORDS: ReadonlySet<string> = new Set(
  `SYNOPSIS DESCRIPTION PARAMETER EXAMPLE INPUTS OUTPUTS NOTES LINK COMPONENT ROLE FUNCTIONALITY FORWARDHELPTARGETNAME
   FORWARDHELPCATEGORY REMOTEHELPRUNSPACE EXTERNALHELP`.split(/\s+/),
);

const EXTENSION = /^(?:[a-z][a-z\d]{1,8}|[A-Z][A-Z\d]{1,8})$/;

/**
 * Reads what stands around one dot: a dotted name (`System.Exception`, `Basic.NET`), a file name (`appsettings.json`), an
 * ending alone (`.fjb`) or a keyword of comment-based help (`.SYNOPSIS`).
 *
 * @param at where the dot stands
 * @param done nothing before it is read again
 * @returns where to go on
 */
export function readDotted(text: string, at: number, done: number, found: Identifier[]): number {
  if (!isNamePart(text, at + 1)) return at + 1;
  let start = at;
  while (start > done && isNamePart(text, start - 1)) start--;
  let end = at + 1;
  while (isNamePart(text, end) || (codeAt(text, end) === CharacterCode.stop && isNamePart(text, end + 1))) end++;
  const next = end;
  if (start === at) {
    readExtension(text, at, end, found);
    return next;
  }
  while (start < at && !isAlphanumeric(codeAt(text, start))) start++;
  while (end > at && !isAlphanumeric(codeAt(text, end - 1))) end--;
  const before = codeAt(text, start - 1);
  const isPart = before === CharacterCode.at || before === CharacterCode.stop || codeAt(text, end) === CharacterCode.at;
  const kind = start < at && end > at + 1 && !isPart ? kindOf(text.slice(start, end).replaceAll("\\", "")) : null;
  if (kind !== null) add(found, kind, text, start, end);
  return next;
}

function readExtension(text: string, at: number, end: number, found: Identifier[]): void {
  const name = text.slice(at + 1, end);
  if (name.includes(".") || !isBoundary(codeAt(text, at - 1))) return;
  if (HELP_KEYWORDS.has(name)) add(found, "keyword", text, at, end);
  else if (EXTENSION.test(name) && !functionWords.has(name.toLowerCase())) add(found, "extension", text, at, end);
}

/** What an ending that stands alone may stand behind: nothing, space, an opening bracket or quote, a star. */
function isBoundary(character: number): boolean {
  return (
    character === -1 ||
    character === CharacterCode.space ||
    character === 0x0a ||
    " (\"'[*".includes(String.fromCharCode(character))
  );
}

function isNamePart(text: string, at: number): boolean {
  return isNameUnit(text, at) || codeAt(text, at) === CharacterCode.hyphen;
}

/** `member`: what may also be two sentences, so that only spaces within it tell. */
function kindOf(name: string): "dotted" | "member" | null {
  const parts = name.split(".");
  const last = parts.at(-1) as string;
  if (parts.includes("")) return null;
  if (isFile(name, last)) return "dotted";
  return parts.every((part) => /[A-Za-z]/.test(part)) ? kindOfQualified(parts, last) : null;
}

function isFile(name: string, last: string): boolean {
  const ending = last.toLowerCase();
  if (!ENDINGS.has(ending) || (last !== ending && last !== last.toUpperCase()) || DATE_PATTERN.test(name)) return false;
  const stem = name.slice(0, -last.length - 1);
  return /[A-Za-z]/.test(stem) && stem.length > 1;
}

/** Two parts with a capital, none of a single letter, and no two sentences with the space between them forgotten. */
function kindOfQualified(parts: readonly string[], last: string): "dotted" | "member" | null {
  if (parts.some((part) => part.length < 2 || part.includes("-")) || ABBREVIATIONS.has(parts[0] as string)) return null;
  if (functionWords.has(last.toLowerCase()) || parts.filter((part) => isUpper(codeAt(part, 0))).length < 2) return null;
  return SENTENCE_STARTERS.has(last) ? "member" : "dotted";
}
