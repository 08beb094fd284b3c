import { addedLiterals, brokenRuns } from "../compare/emphasis/emphasis-difference.ts";
import { mayShowDelimiter } from "../compare/emphasis/markup-screens.ts";
import type { Emphasis, LiteralRun } from "../model/emphasis.ts";
import { Difference, Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import type { Segment, TranslationUnit } from "../model/unit.ts";
import { excerpt } from "../text/excerpt.ts";
import { countEmphasis, isFootnoteStar, isWholeLabel } from "./broken-emphasis/footnote-stars.ts";
import { repair } from "./broken-emphasis/repair.ts";
import { straddlingRuns } from "./broken-emphasis/straddled-brackets.ts";

export default defineRule({
  id: "broken-emphasis",
  category: "markup",
  mqm: "design-and-markup/markup-tag",
  since: "0.1.0",
  severity: "error",
  fixable: "safe",
  wakes: Feature.asterisk | Feature.underscore,
  differs: Difference.markup,
  supersedes: ["lost-emphasis"],
  docs: {
    summary: "`*`, `**` or `_` renders literally in the target and not in the source.",
    rationale: `The reader sees asterisks instead of bold. CommonMark opens emphasis only before and closes it only behind what is no
white space, and beside punctuation only where the other side is no letter (flanking rules, section 6.2): \`** x **\`,
\`字**「x」**字\` and \`\\*\\*x\\*\\*\` all render literally. What CommonMark renders decides. Delimiters that are literal in the
source too, such as \`*.txt\` or masked digits, are left alone, and underscores inside a word are identifiers, unless they
are two and bold is lost. The star of a footnote is meant to be seen. \`straddlesBracket\` is bold that begins inside brackets
and ends outside, or the reverse: half of a label is bold, or a bracket without its partner.`,
    howToFix: `Remove spaces inside the delimiters and backslashes before them; put a space between a letter outside and punctuation
inside, or write \`<strong>\` where the language has no spaces. \`--fix\` does all but the last, where the result renders.`,
    correct: [
      { title: "Bold", locale: "nl-NL", target: "Kies **Opslaan**.", source: "Select **Save**." },
      { title: "A wildcard in both", locale: "ja-JP", target: "*.txt を開く", source: "Open *.txt" },
      { title: "Code", locale: "ar-SA", target: "شغّل `a ** b`.", source: "Run `a ** b`." },
      {
        title: "Escaped in both, spaced in one",
        locale: "zh-TW",
        target: "號碼會遮成 \\* \\* \\*。",
        source: "The number is masked as \\*\\*\\*.",
      },
      {
        title: "A footnote",
        locale: "fr-FR",
        target: "Nombre de nœuds\\*",
        source: "Node count",
      },
      {
        title: "An identifier cut into words",
        locale: "nb-NO",
        target: "Verdien MAX \\_ POOL",
        source: "The value MAX\\_POOL",
      },
    ],
    incorrect: [
      {
        title: "Spaces inside",
        messageId: "literal",
        locale: "nb-NO",
        target: "Velg ** Lagre ** nå.",
        source: "Select **Save** now.",
        fixed: "Velg **Lagre** nå.",
      },
      {
        title: "Escaped",
        messageId: "literal",
        locale: "nl-NL",
        target: "Kies \\*\\*Opslaan \\*\\*.",
        source: "Select **Save**.",
        fixed: "Kies **Opslaan**.",
      },
      {
        title: "Punctuation beside the delimiters",
        messageId: "literal",
        locale: "ja-JP",
        target: "次に**「保存」**を選択します。",
        source: "Then select **Save**.",
      },
      {
        title: "A letter outside, punctuation inside",
        messageId: "literal",
        locale: "nl-NL",
        target: "**Opmerking:**Open eerst het cluster.",
        source: "**Note**: Open the cluster first.",
        fixed: "**Opmerking:** Open eerst het cluster.",
      },
      {
        title: "Bold across a bracket",
        messageId: "straddlesBracket",
        locale: "ja-JP",
        target: "[ノードの **追加] をクリックします**。",
        source: "Click **Add node**.",
      },
      {
        title: "One delimiter lost",
        messageId: "literal",
        locale: "ar-SA",
        target: "حدد **حفظ.",
        source: "Select **Save**.",
      },
    ],
  },
  messages: {
    literal: {
      text: "The reader sees {{delimiters}} in {{text}}",
      help: "{{advice}}",
    },
    straddlesBracket: {
      text: 'The bold "{{text}}" begins on one side of “{{bracket}}” and ends on the other',
      help: "let the bold begin and end inside the brackets, or outside of both",
      severity: "warning",
    },
  },
  options: {
    flanking: {
      type: "boolean",
      default: true,
      description:
        "Whether delimiters count that CommonMark does not take for such between a letter and punctuation. Off where Python-Markdown makes the pages: it does.",
    },
  },
  checks: {
    unit(unit, context) {
      const { source, target } = unit;
      for (const { run, bracket } of straddlesBracketIn(unit)) {
        const data = { text: excerpt(target.slice(run.inner), LONGEST_SHOWN), bracket };
        context.report({ messageId: "straddlesBracket", data, at: run.span, unit, token: target.slice(run.span) });
      }
      if (!mayShowDelimiter(target) || !target.emphasis.literal.some((run) => isVisible(run, true))) return;
      if (addedLiterals(source.emphasis, target.emphasis).length === 0) return;
      const lost = source.renderedEmphasis.strong.length - target.renderedEmphasis.strong.length;
      const damaged = damagedRuns(unit, lost);
      let fixes = damaged.length % 2 === 0 ? Math.min(lost, MOST_REPAIRED) : 0;
      const settles = brokenRuns(unit) > 0 ? ["broken"] : [];
      for (const pair of pairsOf(damaged)) {
        const [first, last] = pair;
        const cause = causeOf(pair, target);
        if (cause === "flanked" && !context.options.flanking) continue;
        const at = span("target", first.span.start, last.span.end);
        const written = target.slice(at);
        const fix = fixes > 0 ? repair(unit, context.locale, pair) : null;
        if (fix !== null) fixes--;
        context.report({
          messageId: "literal",
          data: {
            delimiters: first.text,
            text: `"${excerpt(written, LONGEST_SHOWN)}"`,
            advice: ADVICE[cause],
          },
          at,
          unit,
          token: written,
          settles,
          ...(fix && { fix: { safety: "safe" as const, edits: fix } }),
        });
      }
    },
  },
});

/** What keeps delimiters from rendering, with what to do about it. */
const ADVICE = {
  alone: "write the delimiter that is missing, or remove this one",
  escaped: "remove the backslashes before the delimiters",
  spaced: "remove the spaces inside the delimiters",
  flanked:
    "between a letter outside and punctuation inside no delimiter counts: put a space outside, or write <strong>…</strong>",
} as const;

function causeOf([first, last]: Pair, target: Segment<"target">): keyof typeof ADVICE {
  if (first === last) return "alone";
  if (first.escaped || last.escaped) return "escaped";
  return /^\s|\s$/.test(target.slice({ start: first.span.end, end: last.span.start })) ? "spaced" : "flanked";
}

/** Bold of the target that reaches over a bracket, where none of the source does. */
function straddlesBracketIn({ source, target, features }: TranslationUnit) {
  const mayStraddle =
    (features & (Feature.squareBracket | Feature.parenthesis | Feature.cjk)) !== 0 && target.text.includes("**");
  const found = mayStraddle ? straddlingRuns(target) : [];
  return found.length > 0 && straddlingRuns(source).length === 0 ? found : [];
}

/**
 * Delimiters that the reader should not see.
 *
 * @param lost how many strong runs fewer the target has
 */
function damagedRuns({ source, target }: TranslationUnit, lost: number): readonly Literal[] {
  const added = addedLiterals(source.renderedEmphasis, target.renderedEmphasis).filter(
    (run) => isVisible(run, lost > 0) && !isWholeLabel(run, target) && !isQuoted(run, target),
  );
  if (added.length === 0) return added;
  const isLost = lost > 0 || countEmphasis(source.markdown) > countEmphasis(target.markdown);
  // Where the source shows delimiters as well, one more or less is no news unless emphasis went with it.
  return added.filter((run) =>
    isLost ? true : !shows(source.renderedEmphasis, run.text) && !isFootnoteStar(run, target, added.length === 1),
  );
}

/** A sign in quotation marks is spoken of: the star of « * » is no emphasis. */
function isQuoted({ span: { start, end } }: Literal, { text, span }: Segment<"target">): boolean {
  const before = text.slice(Math.max(0, start - span.start - 2), start - span.start);
  const behind = text.slice(end - span.start, end - span.start + 2);
  return /["“„«‘「『][\s\u00A0]?$/.test(before) && /^[\s\u00A0]?["”“»’」』]/.test(behind);
}

type Literal = LiteralRun<"target">;
type Pair = readonly [Literal, Literal];

/** Each repair is tried on the whole segment, so only so many are. */
const MOST_REPAIRED = 50;

/** In a message that says more. */
const LONGEST_SHOWN = 60;

/** @param isBoldLost whether two underscores may be what is left of it, rather than part of an identifier */
function isVisible({ text, insideWord }: LiteralRun, isBoldLost: boolean): boolean {
  return !insideWord || text.startsWith("*") || (text === "__" && isBoldLost);
}

/** Whether a segment has literal delimiters of the same character. */
function shows({ literal }: Emphasis, delimiters: string): boolean {
  return literal.some(({ text }) => text.startsWith(delimiters.charAt(0)));
}

/** Runs two by two, as they were meant to open and to close; one that is left over by itself. */
function pairsOf(runs: readonly Literal[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index < runs.length; ) {
    const first = runs[index] as Literal;
    const next = runs[index + 1];
    const last = next !== undefined && next.text === first.text ? next : first;
    pairs.push([first, last]);
    index += last === first ? 1 : 2;
  }
  return pairs;
}
