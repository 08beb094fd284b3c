import { mayTouchPlaceable, mayTouchStrong } from "../compare/emphasis/markup-screens.ts";
import { isAttached, SPACED_LOCALES } from "../locale/attached-words.ts";
import { SENTENCE_STOPS } from "../locale/sentence-stops.ts";
import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import { gluedRuns } from "./glued-markup/glued-runs.ts";
import { drawnInStops } from "./glued-markup/stops-in-labels.ts";

export default defineRule({
  id: "glued-markup",
  category: "markup",
  mqm: "design-and-markup/markup-tag",
  since: "0.1.0",
  severity: "warning",
  fixable: "safe",
  locales: SPACED_LOCALES,
  wakes: Feature.squareBracket | Feature.backtick | Feature.asterisk | Feature.underscore | Feature.lessThan,
  docs: {
    summary: "A letter stands directly beside a link, code span or strong run where the source has none.",
    rationale: `The space between a word and the markup behind or before it was lost: \`voor[de handleiding](/guide)\` reads "voorde
handleiding". A letter that touches markup in the source too, as in \`**F**ile\`, is left alone, and so is what the language writes
together: Arabic and Hebrew prefixes, Korean particles, the Scandinavian genitive, Indonesian enclitics. Chinese, Japanese,
Thai, Khmer, Lao and Burmese have no spaces to lose. \`stopInLabel\` is the other half of the same damage: the
sentence's stop was drawn into the label of a link or into bold, and is underlined or bold with it.`,
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
  },
  options: {},
  checks: {
    unit(unit, context) {
      const { locale } = context;
      const withStrong = mayTouchStrong(unit.target, SENTENCE_STOPS);
      if (!withStrong && !mayTouchPlaceable(unit.target.text, SENTENCE_STOPS)) return;
      for (const { run, before, after } of gluedRuns(unit, withStrong, (letters, place) =>
        isAttached(locale, letters, place),
      )) {
        const { start, end } = run.span;
        context.report({
          messageId: "glued",
          data: {
            kind: NAMES[run.kind],
            text: unit.target.slice(run.inner),
            letters: [before, after]
              .filter((letters) => letters !== "")
              .map((letters) => `"${letters}"`)
              .join(" and "),
          },
          at: span("target", start - before.length, end + after.length),
          unit,
          token: `${before}${unit.target.slice(run.span)}${after}`,
          fix: {
            safety: "safe",
            edits: [
              ...(before === "" ? [] : [{ span: span("target", start, start), text: " " }]),
              ...(after === "" ? [] : [{ span: span("target", end, end), text: " " }]),
            ],
          },
        });
      }
      for (const { run, stop, surplus, behind } of drawnInStops(unit, withStrong, SENTENCE_STOPS)) {
        context.report({
          messageId: "stopInLabel",
          data: { kind: NAMES[run.kind], text: unit.target.slice(run.inner) },
          at: stop,
          unit,
          token: unit.target.slice(run.span),
          fix: {
            safety: "safe",
            edits: [
              { span: surplus, text: "" },
              { span: behind, text: unit.target.slice(stop) },
            ],
          },
        });
      }
    },
  },
});

const NAMES = { link: "link", code: "code span", strong: "bold" } as const;
