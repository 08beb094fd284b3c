import { mayTouchPlaceable, mayTouchStrong } from "../compare/emphasis/markup-screens.ts";
import { SENTENCE_STOPS } from "../locale/punctuation/sentence-stops.ts";
import { isAttached, putsSpaces } from "../locale/words/attached-words.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import type { TranslationUnit } from "../model/unit.ts";
import { excerpt } from "../text/excerpt.ts";
import { type GluedRun, gluedRuns } from "./glued-markup/glued-runs.ts";
import { type JoinedRuns, joinedRuns, mayHoldJoinedRuns } from "./glued-markup/joined-runs.ts";
import type { MarkedRun } from "./glued-markup/marked-runs.ts";
import {
  type MarkAtLabelStart,
  marksAtLabelStart,
  mayHoldMarkAtLabelStart,
} from "./glued-markup/marks-at-label-start.ts";
import { type DrawnInStop, drawnInStops } from "./glued-markup/stops-in-labels.ts";

export default defineRule({
  id: "glued-markup",
  category: "markup",
  mqm: "design-and-markup/markup-tag",
  since: "0.1.0",
  severity: "warning",
  fixable: "safe",
  wakes: Feature.squareBracket | Feature.backtick | Feature.asterisk | Feature.underscore | Feature.lessThan,
  docs: {
    summary: "A letter stands directly beside a link, code span or strong run where the source has none.",
    rationale: `The space between a word and the markup behind or before it was lost: \`voor[de handleiding](/guide)\` reads "voorde
handleiding". A letter that touches markup in the source too, as in \`**F**ile\`, is left alone, and so is what the language writes
together: Arabic and Hebrew prefixes, Korean particles, the Scandinavian genitive, Indonesian enclitics, endings of
cases in Hungarian, Finnish, Estonian, Turkish, Azerbaijani, Kazakh, Uzbek and Basque. Chinese, Japanese,
Thai, Khmer, Lao and Burmese have no spaces to lose. Code, bold and links that stand against each other count where the source
has words between them. \`stopInLabel\` is the other half of the same damage: the
sentence's stop was drawn into the label of a link or into bold, and is underlined or bold with it; \`commaInLabel\` is a comma or a
stop at the head of a label, in every language.`,
    howToFix: "Put the space back, or the stop behind the markup. `--fix` does both.",
    correct: [
      {
        title: "Spaces around",
        locale: "nl-NL",
        target: "Zie [de handleiding](/guide) voor `fjord open`.",
        source: "See [the guide](/guide) for `fjord open`.",
      },
      {
        title: "A prefix",
        locale: "ar-SA",
        target: "انتقل إلى و`fjord` أولا.",
        source: "Go to and `fjord` first.",
      },
      {
        title: "A particle",
        locale: "ko-KR",
        target: "`fjord open`을 실행합니다.",
        source: "Run `fjord open`.",
      },
      {
        title: "Glued in the source too",
        locale: "sv-SE",
        target: "Stäng alla `Node`objekt.",
        source: "Close all `Node`s.",
      },
      {
        title: "No spaces in the language",
        locale: "ja-JP",
        target: "次に`fjord open`を実行します。",
        source: "Then run `fjord open`.",
      },
    ],
    incorrect: [
      {
        title: "A link",
        messageId: "glued",
        locale: "nl-NL",
        target: "Zie voor[de handleiding](/guide) meer.",
        source: "See [the guide](/guide) for more.",
        fixed: "Zie voor [de handleiding](/guide) meer.",
      },
      {
        title: "Code on both sides",
        messageId: "glued",
        locale: "sv-SE",
        target: "Kör`fjord open`igen.",
        source: "Run `fjord open` again.",
        fixed: "Kör `fjord open` igen.",
      },
      {
        title: "Bold",
        messageId: "glued",
        locale: "ru-RU",
        target: "Выберите**Сохранить**.",
        source: "Select **Save**.",
        fixed: "Выберите **Сохранить**.",
      },
      {
        title: "Code against bold",
        messageId: "glued",
        locale: "ko-KR",
        target: "`fjord list`**Name** 매개 변수를 사용합니다.",
        source: "`fjord list` uses the **Name** parameter.",
        fixed: "`fjord list` **Name** 매개 변수를 사용합니다.",
      },
      {
        title: "A comma in the label",
        messageId: "commaInLabel",
        locale: "ja-JP",
        target: "詳細については [、「ガイド」](/guide)を参照してください。",
        source: "For details, see [the guide](/guide).",
        fixed: "詳細については、[「ガイド」](/guide)を参照してください。",
      },
      {
        title: "The stop in the label",
        messageId: "stopInLabel",
        locale: "id-ID",
        target: "Lihat [panduan.](/guide)",
        source: "See [the guide](/guide).",
        fixed: "Lihat [panduan](/guide).",
      },
    ],
  },
  messages: {
    glued: {
      mqm: "linguistic-conventions/punctuation",
      text: 'The {{kind}} "{{text}}" is glued to {{letters}}',
      help: "put a space between them",
    },
    stopInLabel: {
      text: 'The stop of the sentence was drawn into the {{kind}} "{{text}}"',
      help: "put the stop behind the markup",
      severity: "info",
    },
    commaInLabel: {
      mqm: "linguistic-conventions/punctuation",
      text: "“{{mark}}” of the sentence was drawn into the label “{{text}}”",
      help: "put it before the link",
      severity: "info",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const { locale } = context;
      if (mayHoldMarkAtLabelStart(unit.target.text)) {
        for (const found of marksAtLabelStart(unit)) context.report(markFinding(unit, found));
      }
      if (!putsSpaces(locale)) return;
      if (mayHoldJoinedRuns(unit.target.text)) {
        for (const pair of joinedRuns(unit)) context.report(joinedFinding(unit, pair));
      }
      const withStrong = mayTouchStrong(unit.target, SENTENCE_STOPS);
      if (!withStrong && !mayTouchPlaceable(unit.target.text, SENTENCE_STOPS)) return;
      const isLettersOwn = (letters: string, place: "before" | "after") => isAttached(locale, letters, place);
      for (const glued of gluedRuns(unit, withStrong, isLettersOwn)) {
        context.report(gluedFinding(unit, glued));
      }
      for (const stop of drawnInStops(unit, withStrong, SENTENCE_STOPS)) {
        context.report(stopFinding(unit, stop));
      }
    },
  },
});

const NAMES = { link: "link", code: "code span", strong: "bold" } as const;

function gluedFinding(unit: TranslationUnit, { run, before, after }: GluedRun<"target">) {
  const { start, end } = run.span;
  const sides = [before, after].filter((letters) => letters !== "").map((letters) => `"${excerpt(letters)}"`);
  const edits = [
    ...(before === "" ? [] : [{ span: span("target", start, start), text: " " }]),
    ...(after === "" ? [] : [{ span: span("target", end, end), text: " " }]),
  ];
  return {
    messageId: "glued" as const,
    data: { kind: NAMES[run.kind], text: innerOf(unit, run), letters: sides.join(" and ") },
    at: span("target", start - before.length, end + after.length),
    unit,
    token: `${before}${unit.target.slice(run.span)}${after}`,
    fix: { safety: "safe" as const, edits },
  };
}

function joinedFinding(unit: TranslationUnit, [first, second]: JoinedRuns<"target">) {
  return {
    messageId: "glued" as const,
    data: {
      kind: NAMES[first.kind],
      text: innerOf(unit, first),
      letters: `the ${NAMES[second.kind]} "${innerOf(unit, second)}"`,
    },
    at: span("target", first.span.start, second.span.end),
    unit,
    token: unit.target.slice(span("target", first.span.start, second.span.end)),
    fix: { safety: "safe" as const, edits: [{ span: span("target", first.span.end, first.span.end), text: " " }] },
  };
}

function stopFinding(unit: TranslationUnit, { run, stop, surplus, behind }: DrawnInStop) {
  const edits = [
    { span: surplus, text: "" },
    { span: behind, text: unit.target.slice(stop) },
  ];
  return {
    messageId: "stopInLabel" as const,
    data: { kind: NAMES[run.kind], text: innerOf(unit, run) },
    at: stop,
    unit,
    token: unit.target.slice(run.span),
    fix: { safety: "safe" as const, edits },
  };
}

function markFinding(unit: TranslationUnit, { label, mark, edits }: MarkAtLabelStart) {
  const { target } = unit;
  return {
    messageId: "commaInLabel" as const,
    data: { mark: target.slice(mark), text: excerpt(target.slice(label)) },
    at: mark,
    unit,
    token: target.slice(label),
    ...(edits !== null && { fix: { safety: "suggestion" as const, edits } }),
  };
}

/** What a code span shows stands between its backticks. */
function innerOf({ target }: TranslationUnit, { inner }: MarkedRun<"target">): string {
  return excerpt(target.slice(inner));
}
