import { canonical, type Damage, DamageSearch, withoutAngleEntities } from "../compare/literals/damaged-literal.ts";
import { type Literal, showsAll } from "../compare/literals/literal-search.ts";
import { literalView } from "../compare/literals/literal-view.ts";
import { lostLiterals } from "../compare/literals/lost-literals.ts";
import { MAY_HOLD_PLACEHOLDER, type Placeholder, readPlaceholders } from "../compare/literals/placeholders.ts";
import { Feature } from "../model/features.ts";
import { defineRule, type Finding, type MessageTable } from "../model/rule.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { alteredPlaceholder } from "./changed-placeholder/altered-placeholder.ts";
import { instructionLoss, mayLoseInstruction } from "./changed-placeholder/instructions.ts";

const messages = {
  missing: {
    mqm: "accuracy/omission",
    text: "The source has the placeholder {{expected}}, the target does not",
    help: "write {{expected}} as in the source",
  },
  changed: {
    text: "The target has {{found}} for the placeholder {{expected}}",
    help: "write {{expected}} as in the source: it is replaced only when it is the same to the letter",
  },
  spaced: {
    text: "White space stands inside the angle brackets: {{found}}",
    help: "write the brackets directly around the words",
  },
  changedCase: {
    text: "The target writes {{found}}, the source {{expected}}",
    help: "keep the source's capitals",
    severity: "info",
  },
} as const satisfies MessageTable;

type PlaceholderFinding = Finding<typeof messages>;

export default defineRule({
  id: "changed-placeholder",
  category: "protected-content",
  mqm: "accuracy/do-not-translate",
  since: "0.1.0",
  severity: "error",
  fixable: "suggestion",
  wakes: MAY_HOLD_PLACEHOLDER,
  docs: {
    summary: "A placeholder of the source is changed, transliterated, spaced or gone in the target.",
    rationale: `A placeholder is replaced by a program or by the reader, and only when it is the same to the letter: \`{IncidentId}\`
transliterated, \`$ {path}\`, \`% temp%\` or \`٪temp٪\` are plain text. This covers \`{name}\`, \`{0}\`, \`%VAR%\`, \`%s\`, \`$(name)\`,
\`\${name}\` and \`<name>\`, escaped or not. Instructions of several words in angle brackets (\`<your tenant>\`) are there to be
translated, brackets kept: reported is only white space inside of the brackets, and a target that has no angle brackets left and
no others in their place. The names of HTML elements are \`changed-tag\`'s. The case of \`%VAR%\` does not matter to Windows and is only
worth a note. What stands in code or in a URL belongs to \`changed-code\` and \`mismatched-link\`.`,
    howToFix: "Copy the placeholder from the source.",
    correct: [
      { title: "Another order", locale: "nl-NL", target: "{1} van {0}", source: "{0}: {1}" },
      {
        title: "Instructions",
        locale: "ru-RU",
        target: "Введите \\<имя кластера>.",
        source: "Enter \\<cluster name>.",
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
    ],
  },
  messages,
  options: {},
  checks: {
    unit(unit, context) {
      const { source, target } = unit;
      if ((source.features & MAY_HOLD_PLACEHOLDER) === 0) return;
      for (const finding of instructionFindings(unit)) context.report(finding);
      if (showsAll(target.text, readPlaceholders(source.text, source.features))) return;
      const expected = readPlaceholders(literalView(source), source.features);
      if (expected.length === 0) return;
      const view = literalView(target);
      const found = readPlaceholders(view, target.features);
      const lost = lostLiterals(unit, expected, view, found);
      if (lost.length === 0) return;
      const search = new DamageSearch(withoutAngleEntities(view));
      const intact = new Set(expected.map(({ text }) => canonical(text)));
      for (const placeholder of found) if (intact.has(canonical(placeholder.text))) search.take(placeholder);
      const damaged = lost.map(({ text }) => search.find(text));
      lost.forEach((placeholder, index) => {
        const place = damaged[index] ?? null;
        context.report(
          place === null ? goneFinding(unit, placeholder, search) : changedFinding(unit, placeholder, place),
        );
      });
    },
  },
});

/** Instructions may be translated, but not lose their brackets. */
function instructionFindings(unit: TranslationUnit): readonly PlaceholderFinding[] {
  const { source, target } = unit;
  if ((source.features & MAY_HOLD_ANGLES) === 0 || !mayLoseInstruction(source.text, target.text)) return [];
  const { lost, spaced } = instructionLoss(literalView(source), literalView(target));
  return [
    ...lost.map((instruction) => missingFinding(unit, instruction)),
    ...spaced.map(({ text: found, start, end }): PlaceholderFinding => {
      const at = target.at(start, end);
      const text = found.replace(/^(\\?<|&lt;)\s+/, "$1").replace(/\s+(\\?>|&gt;)$/, "$1");
      const fix = { safety: "suggestion" as const, edits: [{ span: at, text }] };
      return { messageId: "spaced", data: { found }, at, unit, token: canonical(text), fix };
    }),
  ];
}

const MAY_HOLD_ANGLES = Feature.lessThan | Feature.ampersand;

function changedFinding(
  unit: TranslationUnit,
  { kind, text }: Placeholder,
  place: Literal & { readonly damage?: Damage },
): PlaceholderFinding {
  const { target } = unit;
  const expected = canonical(text);
  const at = target.at(place.start, place.end);
  const found = target.text.slice(place.start, place.end);
  // Windows reads its variables in any case.
  const isCase = kind === "variable" && place.damage === "case";
  return {
    messageId: isCase ? "changedCase" : "changed",
    at,
    unit,
    data: { expected, found },
    token: expected,
    fix: { safety: "suggestion", edits: [{ span: at, text }] },
  };
}

function goneFinding(unit: TranslationUnit, placeholder: Placeholder, search: DamageSearch): PlaceholderFinding {
  const altered = alteredPlaceholder(unit.source.text, placeholder, search);
  if (altered !== null) return changedFinding(unit, placeholder, altered);
  return missingFinding(unit, placeholder);
}

function missingFinding(unit: TranslationUnit, { text, start, end }: Literal): PlaceholderFinding {
  const { source } = unit;
  const at = source.at(start, end);
  const expected = canonical(text);
  return { messageId: "missing", data: { expected }, at, unit, token: expected };
}
