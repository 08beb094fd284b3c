import { ALERT_KINDS, type AlertKind } from "../locale/alert-kinds.ts";
import { alertWordOf } from "../locale/words/alert-words.ts";
import type { SpanEdit } from "../model/diagnostic.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { type Span, span } from "../model/span.ts";
import type { Segment, TranslationUnit } from "../model/unit.ts";
import { excerpt } from "../text/excerpt.ts";
import { compareAlerts } from "./changed-alert/alert-difference.ts";
import {
  type AlertMarker,
  isEnglishAlertWord,
  type LooseAlertMarker,
  looseAlertMarkersIn,
} from "./changed-alert/alerts.ts";
import { type CodeRanges, codeRangesOf } from "./changed-alert/code-ranges.ts";
import { translatedDirectives } from "./changed-alert/translated-directives.ts";

export default defineRule({
  id: "changed-alert",
  category: "protected-content",
  mqm: "design-and-markup/markup-tag",
  since: "0.1.0",
  severity: "error",
  fixable: "safe",
  wakes: Feature.squareBracket | Feature.cjk,
  docs: {
    summary: "An alert marker such as `[!NOTE]` is translated or damaged.",
    rationale: `The five markers \`[!NOTE]\`, \`[!TIP]\`, \`[!IMPORTANT]\`, \`[!WARNING]\` and \`[!CAUTION]\` are markup; the label that
readers see is put in by the site, in their language. A marker that is translated, spaced, escaped, bold, in other brackets
or in none (\`!NOTE]\`) is shown as it stands, and the box around the text is lost. Markers are looked for within units and at the start of
lines between them, outside code. Their case does not matter. A marker below another one is taken out. Images (\`[![\`) and other extensions (\`[!INCLUDE\`, \`[!VIDEO\`,
\`[!div\`) are no alerts, but a letter outside ASCII in their keyword or class means that they were translated. A marker that is English but none of the five, such as \`[!TIPS]\`, comes from the source and is only worth a
note.`,
    howToFix:
      "Write the marker as in the source: English, in square brackets, without spaces. `--fix` does so where the kind is known.",
    correct: [
      { title: "Between units", text: article("> [!NOTE]", "Klyngen må være åpen.", "The cluster has to be open.") },
      { title: "In another case", text: article("> [!Important]", "叢集必須開啟。", "The cluster has to be open.") },
      {
        title: "An image in a link",
        locale: "nl-NL",
        target: "[![Status](/media/status.svg)](/status) van het cluster",
        source: "[![Status](/media/status.svg)](/status) of the cluster",
      },
      {
        title: "Another extension",
        locale: "ja-JP",
        target: "[!INCLUDE[fjordbase](/includes/name.md)] を開きます。",
        source: "Open [!INCLUDE[fjordbase](/includes/name.md)].",
      },
    ],
    incorrect: [
      {
        title: "Translated between units",
        messageId: "translated",
        text: article("> [!OPMERKING]", "Het cluster moet open zijn.", "The cluster has to be open."),
        fixed: article("> [!NOTE]", "Het cluster moet open zijn.", "The cluster has to be open."),
      },
      {
        title: "Translated within a unit",
        messageId: "translated",
        locale: "ru-RU",
        target: "\\[! Существенно\\] Откройте кластер.",
        source: "[!IMPORTANT] Open the cluster.",
        fixed: "[!IMPORTANT] Откройте кластер.",
      },
      {
        title: "With a space",
        messageId: "damaged",
        text: article("> [! WARNING]", "叢集會關閉。", "The cluster will close."),
        fixed: article("> [!WARNING]", "叢集會關閉。", "The cluster will close."),
      },
      {
        title: "Another kind",
        messageId: "changed",
        locale: "nb-NO",
        target: "> [!TIP] > Åpne klyngen.",
        source: "> [!CAUTION] > Open the cluster.",
        fixed: "> [!CAUTION] > Åpne klyngen.",
      },
      {
        title: "Lost",
        messageId: "missing",
        locale: "ar-SA",
        target: "افتح المجموعة.",
        source: "[!NOTE] Open the cluster.",
      },
      {
        title: "Invented",
        messageId: "added",
        locale: "zh-TW",
        target: "[！注意] 開啟叢集。",
        source: "Open the cluster.",
        fixed: "開啟叢集。",
      },
      {
        title: "None of the five, as in the source",
        messageId: "unknownKind",
        text: article("> [!TIPS]", "Åpne klyngen.", "Open the cluster."),
      },
    ],
  },
  messages: {
    translated: {
      mqm: "accuracy/do-not-translate",
      text: 'The {{what}} "{{found}}" is translated and will be shown as text',
      help: "write {{expected}}: readers see its label in their language",
    },
    damaged: {
      text: 'The alert marker "{{found}}" is damaged and will be shown as text',
      help: "write {{expected}}",
    },
    changed: { text: "The target has the alert {{found}}, the source {{expected}}", help: "write {{expected}}" },
    missing: {
      mqm: "accuracy/omission",
      text: "The alert marker {{expected}} of the source is missing in the target",
      help: "put it back",
    },
    added: {
      mqm: "accuracy/addition",
      text: 'The target has the alert marker "{{found}}", the source none there',
      help: "remove it",
    },
    unknownKind: {
      text: '"{{found}}" is none of the five alerts and will be shown as text; it comes from the source',
      help: "nothing to do in the translation: tell the authors of the source",
      severity: "info",
    },
  },
  options: {},
  checks: {
    article(article, context) {
      const { locale } = context;
      let code: CodeRanges | null = null;
      const isCode = (offset: number) => {
        code ??= codeRangesOf(context.commonmark(article.text));
        return code.holds(offset);
      };
      for (const { at, expected } of translatedDirectives(article)) {
        if (isCode(at.start)) continue;
        const found = article.text.slice(at.start, at.end);
        const data = { what: "directive", found: excerpt(found), expected };
        context.report({ messageId: "translated", data, at, token: found });
      }
      for (const marker of looseAlertMarkersIn(article)) {
        const verdict = verdictOn(marker, locale);
        if (verdict === null || isCode(marker.start)) continue;
        const { messageId, kind } = verdict;
        const at = span("article", marker.start, marker.end);
        const found = article.text.slice(marker.start, marker.end);
        const second = secondMarker(article.text, marker);
        if (second !== null) {
          const fix = { safety: "safe" as const, edits: [{ span: second, text: "" }] };
          context.report({ messageId: "added", data: { found }, at, token: found, fix });
        } else if (messageId === "unknownKind") context.report({ messageId, data: { found }, at, token: found });
        else {
          const data = { what: "alert marker", found, expected: written(kind) };
          context.report({ messageId, data, at, token: found, ...replaced(at, kind) });
        }
      }
    },
    unit(unit, context) {
      if (!mayHoldMarker(unit)) return;
      const { source, target } = unit;
      const { locale } = context;
      const meaningOf = (word: string) => alertWordOf(word, locale) ?? alertWordOf(word, null);
      const { lost, changed, added, shown } = compareAlerts(source, target, meaningOf);
      const place = ({ start, end }: AlertMarker) => ({
        at: target.at(start, end),
        found: target.text.slice(start, end),
      });
      for (const [{ kind }, marker] of changed) {
        const { at, found } = place(marker);
        const messageId = marker.exact ? "changed" : marker.kind === null ? "translated" : "damaged";
        const data = { what: "alert marker", found, expected: written(kind) };
        context.report({ messageId, data, at, unit, token: found, ...replaced(at, kind) });
      }
      for (const marker of added) {
        const { at, found } = place(marker);
        context.report({ messageId: "added", data: { found }, at, unit, token: found, ...removed(at, target) });
      }
      for (const marker of shown) {
        const { at, found } = place(marker);
        context.report({ messageId: "unknownKind", data: { found }, at, unit, token: found });
      }
      for (const { start, end, kind } of lost) {
        const at = source.at(start, end);
        context.report({ messageId: "missing", data: { expected: written(kind) }, at, unit, token: written(kind) });
      }
    },
  },
});

interface Verdict {
  readonly messageId: "translated" | "damaged" | "unknownKind";
  readonly kind: AlertKind | null;
}

/** What is wrong with a marker that no source can be compared with; `null` where that cannot be known. */
function verdictOn({ word, kind, marked, quoted }: LooseAlertMarker, locale: string | null): Verdict | null {
  if (kind !== null) return marked || quoted ? { messageId: "damaged", kind } : null;
  const own = locale === null ? null : alertWordOf(word, locale);
  if (own === null && isEnglishAlertWord(word)) return quoted ? { messageId: "unknownKind", kind } : null;
  const translation = own ?? alertWordOf(word, null);
  if (translation !== null) return { messageId: "translated", kind: translation.kind };
  // Whatever else stands alone in the place of an alert can only be a word for one.
  return quoted && locale !== null && !locale.startsWith("en") ? { messageId: "translated", kind } : null;
}

/** A line that is nothing but the marker of an alert, and the start of the next one. */
const MARKED_ABOVE = new RegExp(String.raw`\[!(?:${ALERT_KINDS.join("|")})\][ \t]*\r?\n[ \t>]*$`, "i");
/** Longer than a marker with its quotation. */
const LONGEST_LEAD = 100;

/** What to take out of a marker that stands below another one, with the rest of its line where that is blank. */
function secondMarker(text: string, { start, end }: LooseAlertMarker): Span<"article"> | null {
  if (!MARKED_ABOVE.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))) return null;
  const [gap = "", lineEnd = ""] = /^[ \t]*(\r?\n|$)?/.exec(text.slice(end, end + LONGEST_LEAD)) ?? [];
  if (lineEnd === "") return span("article", start, end + gap.length);
  return span("article", text.lastIndexOf("\n", start) + 1, end + gap.length);
}

/** Full-width exclamation marks have no feature of their own. */
function mayHoldMarker({ features, target }: TranslationUnit): boolean {
  const squareAndMark = Feature.squareBracket | Feature.exclamation;
  if ((features & squareAndMark) === squareAndMark) return true;
  return (target.features & Feature.cjk) !== 0 && target.text.includes("！");
}

function written(kind: AlertKind | null): string {
  return kind === null ? "the marker of the source" : `[!${kind}]`;
}

function replaced(at: SpanEdit["span"], kind: AlertKind | null) {
  if (kind === null) return {};
  return { fix: { safety: "safe" as const, edits: [{ span: at, text: written(kind) }] } };
}

/** Takes a marker out, with the white space behind it. */
function removed(at: Span<"target">, { text, span: whole }: Segment<"target">) {
  const behind = /^\s*/.exec(text.slice(at.end - whole.start))?.[0].length ?? 0;
  const edits = [{ span: span("target", at.start, at.end + behind), text: "" }];
  return { fix: { safety: "suggestion" as const, edits } };
}

function article(line: string, target: string, source: string): string {
  const id = "0aa11-102";
  return `${line}\n> <span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n`;
}
