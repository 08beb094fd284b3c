import { type Kind, unitKind } from "../kind.ts";
import { altered, replaceIn, replaceSpan, sharedLiterals } from "../places.ts";

const PLACEHOLDER =
  /(?<![\\\w])(?:\$\{[\w.]+\}|\$\([\w.]+\)|(?<![{$%])\{(?![\dA-Fa-f]{8}-)[\w.-]*\w\}(?!\})|%[A-Za-z_]\w*%)/g;

/** Verbs that PowerShell approves and that make most of its cmdlets. */
const VERBS =
  "Add|Clear|Close|Compress|Connect|Convert|ConvertFrom|ConvertTo|Copy|Debug|Disable|Disconnect|Enable|Enter|Exit|Expand|Export|" +
  "Find|Format|Get|Grant|Import|Install|Invoke|Measure|Merge|Move|New|Open|Out|Publish|Read|Register|Remove|Rename|Repair|" +
  "Reset|Resolve|Restart|Restore|Resume|Revoke|Save|Search|Select|Send|Set|Show|Start|Stop|Suspend|Test|Trace|Uninstall|" +
  "Unregister|Update|Wait|Write";
/** Ordinary English of the same form: Read-Only, Add-Ins. */
const NO_NOUN = "(?:Only|Ins?|Ons?|Ups?|Outs?|Offs?)";
const CMDLET = new RegExp(
  String.raw`(?<![\w./\\-])(?:${VERBS})-(?!${NO_NOUN}\b)[A-Z][a-z]{2,}[A-Za-z]*(?![\w./\\-]*\w)`,
  "g",
);
const PARAMETER = /(?<=[\s(*])-[A-Z][a-z]{2,}[A-Za-z]*(?![\w./\\:=-]*\w)/g;
const APART = String.raw`(?![\w./\\:@-]*\w)`;
const NOT_AFTER = String.raw`(?<![\w./\\:@#{%$-])`;
const GUID = /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/gi;
const VERSION = new RegExp(String.raw`${NOT_AFTER}\d+(?:\.\d+){2,}${APART}`, "g");
const NUMBERED = new RegExp(String.raw`${NOT_AFTER}(?:KB\d{6,7}|AADSTS\d+|0x[0-9A-Fa-f]{4,})${APART}`, "g");
const NAME = new RegExp(`${NOT_AFTER}(?:[a-z][a-z0-9]+(?:_[a-z0-9]+)+|[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)${APART}`, "g");
const MAIL = /(?<![\w.+-])[a-z][\w.+-]*@[a-z][\w-]*(?:\.[a-z]{2,})+(?![\w@-])/gi;

/** The name of a collapsed reference is its label as well. */
const RENAMED_REFERENCE = ["broken-link-syntax/undefinedReference"];

/** A kind that changes one letter or digit of a literal outside code and URLs. */
export function alterLiteral(kind: Pick<Kind, "id" | "what" | "owners">, pattern: RegExp): Kind {
  return unitKind({
    ...kind,
    group: "protected",
    effects: RENAMED_REFERENCE,
    edit({ target, source }, random) {
      const found = sharedLiterals(pattern, target, source);
      if (found.length === 0) return null;
      const { text, start, end } = random.pick(found);
      const changed = altered(text, random);
      return changed === null ? null : replaceIn(target, start, end, changed);
    },
  });
}

function changeDash(kind: Pick<Kind, "id" | "what">, pattern: RegExp, dashes: readonly string[]): Kind {
  return unitKind({
    ...kind,
    group: "protected",
    owners: ["changed-identifier"],
    effects: RENAMED_REFERENCE,
    edit({ target, source }, random) {
      const found = sharedLiterals(pattern, target, source);
      if (found.length === 0) return null;
      const { text, start } = random.pick(found);
      const dash = start + text.indexOf("-");
      return replaceIn(target, dash, dash + 1, random.pick(dashes));
    },
  });
}

/** Literals that stand in prose, outside code and URLs. */
export const literals: readonly Kind[] = [
  unitKind({
    id: "space-placeholder",
    group: "protected",
    what: "puts spaces into a placeholder: { name }, $ {x}, % temp%",
    owners: ["changed-placeholder"],
    edit({ target, source }, random) {
      const found = sharedLiterals(PLACEHOLDER, target, source);
      if (found.length === 0) return null;
      const { text, start, end } = random.pick(found);
      const spaced = text.startsWith("$")
        ? `$ ${text.slice(1)}`
        : text.startsWith("%")
          ? `% ${text.slice(1)}`
          : `{ ${text.slice(1, -1)} }`;
      return replaceIn(target, start, end, spaced);
    },
  }),
  alterLiteral(
    { id: "alter-placeholder", what: "changes one letter of a placeholder", owners: ["changed-placeholder"] },
    PLACEHOLDER,
  ),
  unitKind({
    id: "alter-angle-placeholder",
    group: "protected",
    what: "changes one letter of a placeholder in angle brackets, or puts a space into it",
    owners: ["changed-placeholder"],
    edit({ target, source }, random) {
      const expected = new Set(source.placeables.html.map(({ name }) => name));
      // No HTML element has such a name.
      const found = target.placeables.html.filter(({ name, openTag }) => {
        const isBare = name.length + "<>".length === openTag.end - openTag.start;
        return /[-_]/.test(name) && isBare && expected.has(name);
      });
      if (found.length === 0) return null;
      const { name, openTag } = random.pick(found);
      return replaceSpan(openTag, `<${random.pick([altered(name, random) as string, ` ${name}`])}>`);
    },
  }),
  changeDash({ id: "change-cmdlet-dash", what: "exchanges the hyphen of a cmdlet for a dash" }, CMDLET, [
    "–",
    "\u2011",
    " – ",
    " - ",
  ]),
  changeDash({ id: "change-parameter-dash", what: "exchanges the hyphen of a parameter for a dash" }, PARAMETER, [
    "–",
    "– ",
    "- ",
    "—",
  ]),
  alterLiteral({ id: "alter-guid", what: "changes one digit of a GUID", owners: ["changed-identifier"] }, GUID),
  alterLiteral(
    { id: "alter-version", what: "changes one digit of a version", owners: ["changed-identifier"] },
    VERSION,
  ),
  alterLiteral(
    { id: "alter-number", what: "changes KB…, AADSTS… or a hexadecimal number", owners: ["changed-identifier"] },
    NUMBERED,
  ),
  alterLiteral(
    {
      id: "alter-name",
      what: "changes one letter of a snake_case or CONSTANT_CASE name",
      owners: ["changed-identifier"],
    },
    NAME,
  ),
  alterLiteral(
    { id: "alter-mail-address", what: "changes one letter of a mail address", owners: ["changed-identifier"] },
    MAIL,
  ),
];
