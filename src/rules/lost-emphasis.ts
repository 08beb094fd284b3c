import { brokenRuns } from "../compare/emphasis/emphasis-difference.ts";
import { writtenStrongMarks } from "../compare/emphasis/markup-screens.ts";
import { emphasisBrackets } from "../locale/bracketed-emphasis.ts";
import { MAY_HOLD_EMPHASIS } from "../markdown/emphasis.ts";
import { blanked, MASK } from "../markdown/prose.ts";
import type { StrongRun } from "../model/emphasis.ts";
import type { SegmentSide } from "../model/inline.ts";
import type { MarkdownNode } from "../model/readers.ts";
import { defineRule } from "../model/rule.ts";
import type { Segment, TranslationUnit } from "../model/unit.ts";
import { excerpt } from "../text/excerpt.ts";
import { Tally } from "../text/tally.ts";
import { findWholeWords } from "./lost-emphasis/whole-words.ts";

/** Bold begins at most this far behind a bracket around it: `[ **X**]`. */
const NEAR = 2;

/** How many of the lost texts a message names. */
const MOST_SHOWN = 3;

/** Of each of them. */
const LONGEST_SHOWN = 40;

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
that were merged, \`**A > B**\` for \`**A** > **B**\` or \`**A B**\` for \`**A** **B**\`, are not lost, and bold punctuation stands for nothing. Bold whose delimiters are still there but render literally
is reported by \`broken-emphasis\`, bold inside a link whose label is gone by \`empty-link-text\`.`,
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
  options: {
    flanking: {
      type: "boolean",
      default: true,
      description:
        "Whether bold is lost that CommonMark does not read between a letter and punctuation. Off where Python-Markdown makes the pages: it does.",
    },
  },
  checks: {
    unit(unit, context) {
      const written = writtenStrongMarks(unit.source);
      if (written === 0) return;
      if (written <= writtenStrongMarks(unit.target) && !HOLLOW.test(unit.target.text)) return;
      if (unit.source.emphasis.strong.length <= shownRuns(unit.target.emphasis.strong, unit.target).length) return;
      const source = shownRuns(unit.source.renderedEmphasis.strong, unit.source);
      const target = shownRuns(unit.target.renderedEmphasis.strong, unit.target);
      const text = (run: StrongRun) => textOf(run, unit);
      const found =
        target.length +
        mergedRuns(source.map(text), target.map(text)) +
        bracketed(unit, emphasisBrackets(context.locale));
      const fewer = source.length - joinable(source, unit) - found - withBlankedLinks(source, unit);
      const lost = fewer <= 0 ? 0 : fewer - inItalics(unit);
      if (lost <= 0) return;
      const broken = brokenRuns(unit);
      const rest = lost - broken;
      if (rest <= 0 && !context.options.flanking) return;
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

/** A run that holds nothing but punctuation: cheap, and `**a** **b**` looks alike. */
const HOLLOW = /(?:\*\*|__|>)[\s,.;:!?、。，；：…·()/|–—-]{1,6}(?:\*\*|__|<\/)/;

/** The runs that show anything: `** **` and `**,**` have nothing to lose, and stand for nothing. */
function shownRuns<S extends SegmentSide>(runs: readonly StrongRun<S>[], segment: Segment<S>) {
  // Most show a letter of ASCII, and that is seen at once.
  return runs.filter(
    ({ inner }) => /[A-Za-z0-9]/.test(segment.slice(inner)) || /[\p{L}\p{N}\p{S}]/u.test(segment.slice(inner)),
  );
}

/** How many runs of the source have nothing but white space before the run behind them: two of them may become one. */
function joinable(runs: readonly StrongRun<"source">[], { source }: TranslationUnit): number {
  return runs.filter((run, index) => {
    const next = runs[index + 1];
    return next !== undefined && /^\s+$/.test(source.slice({ start: run.span.end, end: next.span.start }));
  }).length;
}

/** The lost texts; more of them than are lost may have been. */
function named(texts: readonly string[], lost: number): string {
  const shown = texts.slice(0, MOST_SHOWN).map((text) => `"${excerpt(text, LONGEST_SHOWN)}"`);
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

/** In files of their own people write in italics what English has in bold. */
function inItalics({ pairing, source, target }: TranslationUnit): number {
  return pairing === undefined ? 0 : Math.max(0, italicsIn(target.markdown) - italicsIn(source.markdown));
}

function italicsIn({ type, children }: MarkdownNode): number {
  return children.reduce((sum, child) => sum + italicsIn(child), type === "emphasis" ? 1 : 0);
}

/** Strong runs in labels that the target has blank: `empty-link-text` reports those. */
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

/** The lost words where the target still has them as words outside code and bold, else the strong run in the source. */
function placeOf(unmatched: readonly StrongRun<"source">[], { target }: TranslationUnit, text: TextOf) {
  const { start } = target.span;
  const bold = target.renderedEmphasis.strong.map(({ span }) => [span.start - start, span.end - start] as const);
  const plain = blanked(target.unmarked, bold);
  for (const run of unmatched) {
    const words = text(run);
    const index = words.length < TELLING ? -1 : findWholeWords(plain, words);
    if (index >= 0) return target.at(index, index + words.length);
  }
  return unmatched[0]?.span;
}
