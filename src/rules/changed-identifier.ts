import { canonical } from "../compare/literals/damaged-literal.ts";
import { Difference } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import {
  findingAboutCell,
  findingAboutIdentifier,
  findingAboutLocale,
  findingAboutName,
  findingAboutQuantity,
  type IdentifierFinding,
  messages,
  withoutErrorsOfOthers,
} from "./changed-identifier/findings.ts";
import type { IdentifierKind } from "./changed-identifier/identifier.ts";
import { MAY_HOLD_IDENTIFIER } from "./changed-identifier/identifiers.ts";
import { translatedLiteralCells } from "./changed-identifier/literal-cells.ts";
import { changedLocaleCodes } from "./changed-identifier/locale-codes.ts";
import { type LostIdentifier, lostIdentifiers } from "./changed-identifier/lost-identifiers.ts";
import { changedNames, MAY_HOLD_NAME } from "./changed-identifier/marked-names.ts";
import { changedQuantities } from "./changed-identifier/quantities.ts";

export default defineRule({
  id: "changed-identifier",
  category: "protected-content",
  mqm: "accuracy/do-not-translate",
  since: "0.1.0",
  severity: "error",
  fixable: "safe",
  wakes: MAY_HOLD_IDENTIFIER | MAY_HOLD_NAME,
  differs: Difference.lostToken,
  docs: {
    summary:
      "A command, parameter, error number, version, address or other identifier is not in the target as it is in the source.",
    rationale: `Identifiers are typed, searched for and pasted: \`Installera-modul\` is no command, and \`– InputObject\` with a dash no
parameter. Only closed classes are compared: PowerShell commands with an approved verb and a noun in PascalCase, parameters
(\`-PassThru\`), GUIDs, \`KB4457128\`, \`AADSTS50011\`, \`0x80070005\`, mail addresses, versions of three or more parts,
\`snake_case\` and \`CONSTANT_CASE\`, dotted names, members with their scope and file names (\`System.Exception\`, \`IThing::DoCopy\`,
\`appsettings.json\`, \`.fjb\`). Names with capitals
inside (\`NodeLimit\`) count where they stand marked and alone, quantities where their unit became another of its kind,
\`true\`, \`false\` and \`null\` in a table cell of their own. Ordinary English with a hyphen (\`Add-In\`, \`Sign-On\`, \`Read-Only\`) is none of them, nor is
a dash that stands for a bullet: a capitalised word behind a hyphen (\`-Force\`) is a parameter in a sentence, in brackets or
quotes, and beside other identifiers, but not at the start of a text before a word, nor behind a name (\`Teams -Desktop\`). A
difference of case alone, and an example address that was translated before its \`@\`, are only worth a note. Digits may be the
locale's own. A date or an amount in the locale's order is no changed version.
What stands in code, in a URL or in a tag belongs to \`changed-code\`, \`mismatched-link\` and \`changed-tag\`,
placeholders to \`changed-placeholder\`.`,
    howToFix:
      "Write the identifier exactly as in the source. `--fix` restores a hyphen that became another dash, and draws a name with spaces beside its dots or colons together.",
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
      { title: "A date", locale: "fr-FR", target: "Le 17.12.2025", source: "On 12.17.2025" },
      { title: "Local signs of units", locale: "ru-RU", target: "64 ГБ и 10 с", source: "64 GB and 10 s" },
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
        title: "Spaces in a file name",
        messageId: "spaced",
        locale: "fr-FR",
        target: "Ouvrez *reglages. json*.",
        source: "Open *reglages.json*.",
        fixed: "Ouvrez *reglages.json*.",
      },
      {
        title: "A name in two",
        messageId: "splitName",
        locale: "id-ID",
        target: "Atur **Node Limit**.",
        source: "Set **NodeLimit**.",
        fixed: "Atur **NodeLimit**.",
      },
      {
        title: "Another unit",
        messageId: "changedQuantity",
        locale: "ja-JP",
        target: "64 MB のメモリ",
        source: "64 GB of memory",
      },
      {
        title: "A value of a program",
        messageId: "translatedLiteral",
        text: `| ${unit("102", "Gesperrt", "Locked")} | ${unit("103", "Falsch", "false")} |`,
        fixed: `| ${unit("102", "Gesperrt", "Locked")} | ${unit("103", "false", "false")} |`,
      },
      {
        title: "A locale",
        messageId: "changedLocale",
        locale: "nb-NO",
        target: "Verdien er nb-NO.",
        source: "The value is en-US.",
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
        title: "The name of an example",
        messageId: "translatedExample",
        locale: "nb-NO",
        base: "# Fjordbase\n\nSave the file authors.json beside `fjord`.\n",
        translation: "# Fjordbase\n\nLagre filen forfattere.json ved siden av `fjord`.\n",
      },
      {
        title: "An example that is not named",
        messageId: "lostExample",
        locale: "ja-JP",
        base: "# Fjordbase\n\nA name in snake_case, as `fjord` has it.\n",
        translation: "# Fjordbase\n\n`fjord` のようなスネークケースの名前です。\n",
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
  options: {
    commandErrorsOnly: {
      type: "boolean",
      default: false,
      description:
        "Whether what is neither a command nor a parameter is worth a warning at most. On where source and translation are two files.",
    },
  },
  checks: {
    unit(unit, context) {
      const { commandErrorsOnly } = context.options;
      const report = (finding: IdentifierFinding, kind: IdentifierKind | null) =>
        context.report(commandErrorsOnly ? withoutErrorsOfOthers(finding, kind) : finding);
      const lost = lostIdentifiers(unit);
      const isWhole = lost.length === 1 && lost[0]?.isWhole === true && !isLessThanName(lost[0]);
      const changed = isWhole ? [] : changedNames(unit);
      const names = new Map(changed.map((name) => [canonical(name.expected.text), name]));
      for (const identifier of lost) {
        const text = canonical(identifier.identifier.text);
        // What stands in the place of a marked name says more than that the name is gone.
        if (isLessThanName(identifier) && names.has(text)) continue;
        names.delete(text);
        report(findingAboutIdentifier(unit, identifier), identifier.identifier.kind);
      }
      for (const name of names.values()) report(findingAboutName(unit, name), null);
      for (const quantity of changedQuantities(unit)) context.report(findingAboutQuantity(unit, quantity));
      for (const code of changedLocaleCodes(unit)) context.report(findingAboutLocale(unit, code));
    },
    // By article, because only there a unit is known to be a cell.
    article(article, context) {
      for (const unit of translatedLiteralCells(article)) context.report(findingAboutCell(unit));
    },
  },
});

/** Whether a marked name knows more about its place: the whole run, however far it is from the name. */
function isLessThanName({ identifier: { kind }, damage }: LostIdentifier): boolean {
  return damage === "gone" || (kind === "scoped" && damage === "spelling");
}

function unit(number: string, target: string, source: string): string {
  const id = `0aa11-${number}`;
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}
