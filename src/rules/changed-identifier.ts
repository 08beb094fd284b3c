import { canonical, isLetterOrDigitAt } from "../compare/literals/damaged-literal.ts";
import { defineRule, type Finding, type MessageTable } from "../model/rule.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { MAY_HOLD_IDENTIFIER } from "./changed-identifier/identifiers.ts";
import { type LostIdentifier, lostIdentifiers } from "./changed-identifier/lost-identifiers.ts";

const messages = {
  missing: {
    mqm: "accuracy/omission",
    text: "The source says {{expected}}, the target does not",
    help: "write {{expected}} as in the source",
  },
  changed: { text: "The target says {{found}}, the source {{expected}}", help: "write {{expected}} as in the source" },
  changedDash: {
    text: "The target writes {{expected}} with another dash or with spaces: {{found}}",
    help: "write the hyphen of the keyboard, or run with --fix",
  },
  glued: {
    mqm: "linguistic-conventions/punctuation",
    text: "{{expected}} is glued to the word before it",
    help: "put a space before {{expected}}",
  },
  changedCase: {
    text: "The target writes {{found}}, the source {{expected}}",
    help: "keep the source's capitals",
    severity: "info",
  },
  lostHyphen: {
    text: "The target names the parameter {{expected}} without its hyphen",
    help: "write {{expected}} as in the source",
    severity: "warning",
  },
  translatedAddress: {
    text: "The target's address is {{found}}, the source's {{expected}}",
    help: "keep the address unless it is only an example",
    severity: "info",
  },
} as const satisfies MessageTable;

export default defineRule({
  id: "changed-identifier",
  category: "protected-content",
  mqm: "accuracy/do-not-translate",
  since: "0.1.0",
  severity: "error",
  fixable: "safe",
  wakes: MAY_HOLD_IDENTIFIER,
  docs: {
    summary:
      "A command, parameter, error number, version, address or other identifier is not in the target as it is in the source.",
    rationale: `Identifiers are typed, searched for and pasted: \`Installera-modul\` is no command, and \`– InputObject\` with a dash no
parameter. Only closed classes are compared: PowerShell commands with an approved verb and a noun in PascalCase, parameters
(\`-PassThru\`), GUIDs, \`KB4457128\`, \`AADSTS50011\`, \`0x80070005\`, mail addresses, versions of three or more parts,
\`snake_case\` and \`CONSTANT_CASE\`. Ordinary English with a hyphen (\`Add-In\`, \`Sign-On\`, \`Read-Only\`) is none of them, nor is
a dash that stands for a bullet: a capitalised word behind a hyphen (\`-Force\`) is a parameter in a sentence, in brackets or
quotes, and beside other identifiers, but not at the start of a text before a word, nor behind a name (\`Teams -Desktop\`). A
difference of case alone, and an example address that was translated before its \`@\`, are only worth a note. Digits may be the
locale's own. What stands in code, in a URL or in a tag belongs to \`changed-code\`, \`mismatched-link\` and \`changed-tag\`,
placeholders to \`changed-placeholder\`.`,
    howToFix: "Write the identifier exactly as in the source. `--fix` restores a hyphen that became another dash.",
    correct: [
      {
        title: "Another order",
        locale: "nl-NL",
        target: "**Stop-Cluster** na **Get-Cluster**.",
        source: "**Get-Cluster**, then **Stop-Cluster**.",
      },
      { title: "English with hyphens", locale: "nb-NO", target: "Skrivebeskyttet tillegg", source: "Read-Only Add-In" },
      { title: "In code", locale: "ja-JP", target: "コマンドを実行", source: "Run `Get-Cluster`" },
      { title: "The locale's digits", locale: "ar-SA", target: "الإصدار ٧.١.٣", source: "Version 7.1.3" },
      { title: "A pause", locale: "fr-FR", target: "Erreur – La connexion", source: "Error -The connection" },
    ],
    incorrect: [
      {
        title: "Another dash",
        messageId: "changedDash",
        locale: "sv-SE",
        target: "– PassThru",
        source: "-PassThru",
        fixed: "-PassThru",
      },
      {
        title: "A translated command",
        messageId: "changed",
        locale: "sv-SE",
        target: "Kör **Installera-modul** igen.",
        source: "Run **Install-Module** again.",
        fixed: "Kör **Install-Module** igen.",
      },
      {
        title: "A digit of an error number",
        messageId: "changed",
        locale: "zh-TW",
        target: "錯誤 0x80070006",
        source: "Error 0x80070005",
        fixed: "錯誤 0x80070005",
      },
      {
        title: "A version less",
        messageId: "missing",
        locale: "ru-RU",
        target: "Новое в версии.",
        source: "New in 7.1.3.",
      },
      {
        title: "Glued to the word before it",
        messageId: "glued",
        locale: "nl-NL",
        target: "Voer Stop-Cluster-NoWait uit.",
        source: "Run Stop-Cluster -NoWait.",
        fixed: "Voer Stop-Cluster -NoWait uit.",
      },
      {
        title: "Case",
        messageId: "changedCase",
        locale: "nb-NO",
        target: "Get-cluster",
        source: "Get-Cluster",
        fixed: "Get-Cluster",
      },
      {
        title: "A parameter without its hyphen",
        messageId: "lostHyphen",
        locale: "zh-TW",
        target: "設定 **NoWait** 參數。",
        source: "Set the **-NoWait** parameter.",
        fixed: "設定 **-NoWait** 參數。",
      },
      {
        title: "An example address",
        messageId: "translatedAddress",
        locale: "fr-FR",
        target: "Écrivez à ventes@fjordbase.example.",
        source: "Write to sales@fjordbase.example.",
      },
    ],
  },
  messages,
  options: {},
  checks: {
    unit(unit, context) {
      for (const lost of lostIdentifiers(unit)) context.report(findingAbout(unit, lost));
    },
  },
});

const MESSAGES = {
  dash: "changedDash",
  case: "changedCase",
  glued: "glued",
  spelling: "changed",
  bare: "lostHyphen",
  address: "translatedAddress",
} as const;

function findingAbout(unit: TranslationUnit, { identifier, damage, place }: LostIdentifier): Finding<typeof messages> {
  const { source, target } = unit;
  const expected = canonical(identifier.text);
  const token = expected;
  if (damage === "gone" || place === null) {
    const at = source.at(identifier.start, identifier.end);
    return { messageId: "missing", data: { expected }, at, unit, token };
  }
  const at = target.at(place.start, place.end);
  const finding = { messageId: MESSAGES[damage], data: { expected, found: place.text }, at, unit, token };
  if (damage === "address") return finding;
  const isGlued = expected.startsWith("-") && isLetterOrDigitAt(target.text, place.start - 1);
  const edits = [{ span: at, text: isGlued ? ` ${expected}` : expected }];
  return { ...finding, fix: { safety: damage === "dash" ? "safe" : "suggestion", edits } };
}
