import { brokenRuns } from "../compare/emphasis/emphasis-difference.ts";
import { writtenStrongMarks } from "../compare/emphasis/markup-screens.ts";
import { emphasisBrackets } from "../locale/bracketed-emphasis.ts";
import { MAY_HOLD_EMPHASIS } from "../markdown/emphasis.ts";
import { MASK } from "../markdown/prose.ts";
import type { StrongRun } from "../model/emphasis.ts";
import { defineRule } from "../model/rule.ts";
import type { Segment, TranslationUnit } from "../model/unit.ts";
import { Tally } from "../text/tally.ts";

/** Bold begins at most this far behind a bracket around it: `[ **X**]`. */
const NEAR = 2;

/** How many of the lost texts a message names. */
const MOST_SHOWN = 3;

/** Fewer letters than this say nothing about where a text went. */
const TELLING = 3;

export default defineRule({
  id: "lost-emphasis",
  category: "markup",
  mqm: "design-and-markup/character-formatting",
  since: "0.1.0",
  severity: "warning",
  fixable: null,
  wakes: MAY_HOLD_EMPHASIS,
  docs: {
    summary: "The target has fewer strong runs than the source.",
    rationale: `Bold names what the reader has to click or type; in machine translation it is among the first things to go (2 to 18 of
1,000 segments). Strong runs are counted as CommonMark renders them, \`<strong>\` and \`<b>\` included, never compared in
their order. In Chinese, Japanese and Korean \`[X]\`, \`［X］\`, \`「X」\` and \`【X】\` take the place of bold and count as one. Runs
that were merged, \`**A > B**\` for \`**A** > **B**\`, are not lost. Bold whose delimiters are still there but render literally
is told by \`broken-emphasis\`, bold inside a link whose label is gone by \`empty-link-text\`.`,
    howToFix: "Put `**` around the same words in the target.",
    correct: [
      {
        title: "Another order",
        locale: "nl-NL",
        target: "Kies op het tabblad **Opslag** de optie **Openen**.",
        source: "Select **Open** on the **Storage** tab.",
      },
      {
        title: "Brackets instead of bold",
        locale: "zh-TW",
        target: "選取 [儲存]，然後選取「關閉」。",
        source: "Select **Save**, and then **Close**.",
      },
      {
        title: "A path in one run",
        locale: "fr-FR",
        target: "Accédez à **Clusters > Sauvegardes**.",
        source: "Go to **Clusters** > **Backups**.",
      },
      {
        title: "HTML instead of Markdown",
        locale: "ar-SA",
        target: "حدد <strong>حفظ</strong>.",
        source: "Select **Save**.",
      },
    ],
    incorrect: [
      {
        title: "All bold gone",
        messageId: "lost",
        locale: "nb-NO",
        target: "Velg Lagre.",
        source: "Select **Save**.",
      },
      {
        title: "One of two",
        messageId: "lost",
        locale: "ar-SA",
        target: "حدد **حفظ** ثم إغلاق.",
        source: "Select **Save** and then **Close**.",
      },
      {
        title: "Neither bold nor brackets",
        messageId: "lost",
        locale: "ja-JP",
        target: "保存を選択します。",
        source: "Select **Save**.",
      },
      {
        title: "The words are there, the bold is not",
        messageId: "lost",
        locale: "nl-NL",
        target: "Kies Fjordbase Studio.",
        source: "Choose **Fjordbase Studio**.",
      },
    ],
  },
  messages: {
    lost: {
      text: "Bold is lost: the source has {{expected}}, the target {{found}} ({{text}})",
      help: "mark the same words in the target with **",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const written = writtenStrongMarks(unit.source);
      if (written === 0 || written <= writtenStrongMarks(unit.target)) return;
      if (unit.source.emphasis.strong.length <= unit.target.emphasis.strong.length) return;
      const source = unit.source.renderedEmphasis.strong.filter(({ inner }) => holdsText(unit.source.slice(inner)));
      const target = unit.target.renderedEmphasis.strong.filter(({ inner }) => holdsText(unit.target.slice(inner)));
      const text = (run: StrongRun) => textOf(run, unit);
      const found =
        target.length +
        mergedRuns(source.map(text), target.map(text)) +
        bracketed(unit, emphasisBrackets(context.locale));
      const lost = source.length - found - withBlankedLinks(source, unit);
      if (lost <= 0) return;
      const broken = brokenRuns(unit);
      const rest = lost - broken;
      const unmatched = unmatchedRuns(source, target, text);
      context.report({
        messageId: "lost",
        data: {
          expected: source.length,
          found: rest > 0 ? found + broken : found,
          text: named(unmatched.map(text), rest > 0 ? rest : lost),
        },
        at: placeOf(unmatched, unit, text) ?? (source[0] as StrongRun<"source">).span,
        unit,
        token: unmatched.map(text).join("\n"),
        subject: rest > 0 ? "lost" : "broken",
      });
    },
  },
});

type TextOf = (run: StrongRun) => string;

function textOf({ inner }: StrongRun, { source, target }: TranslationUnit): string {
  return (inner.side === "source" ? source : target).slice(inner).trim();
}

/** Whether a run shows anything: `** **` has nothing to lose. */
function holdsText(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}

/** The lost texts; more of them than are lost may have been. */
function named(texts: readonly string[], lost: number): string {
  const shown = texts.slice(0, MOST_SHOWN).map((text) => `"${text}"`);
  if (texts.length > MOST_SHOWN) shown.push("…");
  return `${texts.length > lost ? "of " : ""}${shown.join(", ")}`;
}

/** How many runs of the source went into runs of the target that hold several: `**A > B**` holds one more. */
function mergedRuns(source: readonly string[], target: readonly string[]): number {
  const separators = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + (text.match(/>|&gt;|\s[|/]\s|→/g)?.length ?? 0), 0);
  return Math.max(0, separators(target) - separators(source));
}

/** Brackets of the locale in the target that are neither links, nor bold themselves, nor in the source. */
function bracketed({ source, target }: TranslationUnit, openers: string): number {
  return openers === "" ? 0 : Math.max(0, bracketsIn(target, openers) - bracketsIn(source, openers));
}

function bracketsIn({ text, prose, span: { start }, placeables, renderedEmphasis }: Segment, openers: string): number {
  const { strong } = renderedEmphasis;
  let next = 0;
  let count = -placeables.links.length - placeables.references.length;
  for (let at = 0; at < text.length; at++) {
    if (prose[at] === MASK || !openers.includes(text[at] as string)) continue;
    while ((strong[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start + at) next++;
    // Around bold or inside it: the run counts already.
    if ((strong[next]?.span.start ?? Number.POSITIVE_INFINITY) > start + at + NEAR) count++;
  }
  return count;
}

/** Strong runs in labels that the target has blank: `empty-link-text` tells those. */
function withBlankedLinks(strong: readonly StrongRun[], { source, target }: TranslationUnit): number {
  const unlabelled = target.placeables.links.filter(({ label }) => label.end === label.start);
  if (unlabelled.length === 0) return 0;
  const blank = new Set(unlabelled.map(({ destination }) => destination));
  const emptied = source.placeables.links.filter(({ destination }) => blank.has(destination));
  return strong.filter(({ span: { start, end } }) =>
    emptied.some(({ label }) => label.start <= start && end <= label.end),
  ).length;
}

/** The runs of the source whose text is strong nowhere in the target. */
function unmatchedRuns(source: readonly StrongRun<"source">[], target: readonly StrongRun[], text: TextOf) {
  const left = new Tally(target.map(text));
  const unmatched = source.filter((run) => !left.take(text(run)));
  return unmatched.length > 0 ? unmatched : source;
}

/** The lost words where the target still has them, else the strong run in the source. */
function placeOf(unmatched: readonly StrongRun<"source">[], { target }: TranslationUnit, text: TextOf) {
  for (const run of unmatched) {
    const words = text(run);
    const index = words.length < TELLING ? -1 : target.text.indexOf(words);
    if (index >= 0) return target.at(index, index + words.length);
  }
  return unmatched[0]?.span;
}
