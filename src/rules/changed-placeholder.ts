import { MAY_HOLD_PLACEHOLDER } from "../compare/literals/placeholders.ts";
import { Difference } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { unitsThat } from "../parse/unit-traits.ts";
import { ArticleCode } from "./changed-placeholder/article-code.ts";
import { angleChangesOf, findingAbout, messages, placeholderFindings } from "./changed-placeholder/findings.ts";

const FORMAT = /^(?:%|\$[{(]|\{\d+\}$)/;

export default defineRule({
  id: "changed-placeholder",
  category: "protected-content",
  mqm: "accuracy/do-not-translate",
  since: "0.1.0",
  severity: "error",
  fixable: "suggestion",
  wakes: MAY_HOLD_PLACEHOLDER,
  differs: Difference.lostToken | Difference.addedToken,
  docs: {
    summary: "A placeholder of the source is changed, transliterated, spaced or gone in the target.",
    rationale: `A placeholder is replaced by a program or by the reader, and only when it is the same to the letter: \`{IncidentId}\`
transliterated, \`$ {path}\`, \`% temp%\` or \`٪temp٪\` are plain text. This covers \`{name}\`, \`{0}\`, \`%VAR%\`, \`%s\`, \`%02d\`, \`$(name)\`,
\`\${name}\`, \`$name\`, \`<name>\`, \`<ns:name …>\` and \`{"key": value}\`, escaped or not. The texts inside of a plural message
(\`{count, plural, one {node} other {nodes}}\`) are prose. What stands in angle brackets is the reader's: a name that was
translated whole is only worth a note, unless the code of the article has it, and instructions of several words
(\`<your tenant>\`) are there to be translated; reported are white space at the brackets, a bracket that lost the other, and a target
that has no brackets left. A difference of case alone and a name said once instead of twice are notes as well. The names of
HTML elements are \`changed-tag\`'s. What stands in code or in a URL belongs to \`changed-code\` and \`mismatched-link\`.`,
    howToFix: "Copy the placeholder from the source.",
    correct: [
      { title: "Another order", locale: "nl-NL", target: "{1} van {0}", source: "{0}: {1}" },
      {
        title: "Instructions",
        locale: "ru-RU",
        target: "Введите \\<имя кластера>.",
        source: "Enter \\<cluster name>.",
      },
      {
        title: "A plural message",
        locale: "nl-NL",
        target: "{n, plural, one {knooppunt} other {knooppunten}}",
        source: "{n, plural, one {node} other {nodes}}",
      },
      { title: "Percentages", locale: "fr-FR", target: "De 50 % à 75 %.", source: "From 50% to 75%." },
      { title: "In code", locale: "ja-JP", target: "パスを設定", source: "Set `{path}`" },
      { title: "Another escape", locale: "nb-NO", target: "Skriv &lt;server&gt;.", source: "Type \\<server\\>." },
    ],
    incorrect: [
      {
        title: "Transliterated",
        messageId: "changed",
        locale: "ru-RU",
        target: "Инцидент {ИнцидентИд}",
        source: "Incident {IncidentId}",
        fixed: "Инцидент {IncidentId}",
      },
      {
        title: "The locale's percent sign",
        messageId: "changed",
        locale: "ar-SA",
        target: "افتح ٪temp٪.",
        source: "Open %temp%.",
        fixed: "افتح %temp%.",
      },
      {
        title: "Spaced",
        messageId: "changed",
        locale: "nb-NO",
        target: "Angi **$ (path)**.",
        source: "Set **$(path)**.",
        fixed: "Angi **$(path)**.",
      },
      {
        title: "Case",
        messageId: "changedCase",
        locale: "nl-NL",
        target: "Open %Temp%.",
        source: "Open %TEMP%.",
        fixed: "Open %TEMP%.",
      },
      {
        title: "A space inside of an instruction's brackets",
        messageId: "spaced",
        locale: "fr-FR",
        target: "Entrez &lt; votre domaine&gt;.",
        source: "Enter &lt;your domain&gt;.",
        fixed: "Entrez &lt;votre domaine&gt;.",
      },
      { title: "Gone", messageId: "missing", locale: "zh-TW", target: "第頁", source: "Page {0}" },
      {
        title: "A name for the reader",
        messageId: "translatedName",
        locale: "id-ID",
        target: "Buka \\<simpul\\>.",
        source: "Open \\<node\\>.",
      },
      {
        title: "Once instead of twice",
        messageId: "fewer",
        locale: "fr-FR",
        target: "Ouvrez {id} et fermez-le.",
        source: "Open {id}, then close {id}.",
      },
    ],
  },
  messages,
  options: {
    formatsOnly: {
      type: "boolean",
      default: false,
      description:
        "Whether only %s, {0}, $(x) and %VAR% count, which a program fills in; names in braces and angle brackets may be translated then. On where source and translation are two files.",
    },
  },
  checks: {
    unit(unit, context) {
      const { formatsOnly } = context.options;
      for (const finding of placeholderFindings(unit)) {
        if (!formatsOnly || isFormat(finding.token, unit.source.text)) context.report(finding);
      }
      if (formatsOnly) return;
      for (const change of angleChangesOf(unit)) {
        if (change.damage !== "translated") context.report(findingAbout(unit, change, false));
      }
    },
    // By article, because its code decides whether the reader has to find the name again.
    article(article, context) {
      if (context.options.formatsOnly) return;
      const code = new ArticleCode(article);
      for (const unit of unitsWithTranslatedNames(article)) {
        for (const change of angleChangesOf(unit)) {
          if (change.damage !== "translated") continue;
          const isUsed = code.holds(change.expected.inner);
          if (isUsed || !change.expected.inner.includes(" ")) context.report(findingAbout(unit, change, isUsed));
        }
      }
    },
  },
});

const unitsWithTranslatedNames = unitsThat((unit) => {
  if (unit.identical || unit.target.blank || unit.source.blank) return false;
  return angleChangesOf(unit).some(({ damage }) => damage === "translated");
});

/** Whether a program fills it in; a number in braces behind `=` is a property of a component. */
function isFormat(placeholder: string, source: string): boolean {
  return FORMAT.test(placeholder) && !source.includes(`=${placeholder}`);
}
