import { Feature } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";

export default defineRule({
  id: "repeated-punctuation",
  category: "markup",
  mqm: "linguistic-conventions/punctuation",
  since: "0.1.0",
  severity: "warning",
  fixable: "safe",
  wakes: Feature.stop | Feature.cjk | Feature.rightToLeft | Feature.otherScript,
  docs: {
    summary: "Stops or commas stand in a row that the source does not have.",
    rationale: `Where code or words were moved away, the marks between them stay: \`,,,\` or \`、、\`. A stop that both the
sentence and an abbreviation bring is one stop too. Counted are runs of commas and of two stops, in the prose alone. Left alone:
\`...\`, ranges such as \`0..3\` and \`a..z\`, \`..\` in a path, and as many runs as the source has.`,
    howToFix:
      "Keep one of the marks, or put between them what the source has there. `--fix` removes a second stop at the end.",
    correct: [
      { title: "An ellipsis", locale: "ru-RU", target: "Подождите...", source: "Wait..." },
      { title: "A range", locale: "ja-JP", target: "値は 0.. 3 です。", source: "The value is in 0 to 3." },
      { title: "The parent folder", locale: "nl-NL", target: "Ga naar ..\\data.", source: "Go to the parent folder." },
      { title: "In the source too", locale: "ar-SA", target: "اكتب a,,b هنا.", source: "Type a,,b here." },
    ],
    incorrect: [
      {
        title: "Commas of a list",
        messageId: "repeated",
        locale: "nl-NL",
        target: "De opdrachten `start` `stop` `list`,,, bestaan.",
        source: "The commands `start`, `stop`, and `list` exist.",
      },
      {
        title: "Commas of Chinese and Japanese",
        messageId: "repeated",
        locale: "ja-JP",
        target: "値は、、`a` です。",
        source: "The value is `a`.",
      },
      {
        title: "Arabic commas",
        messageId: "repeated",
        locale: "ar-SA",
        target: "القيم هي `a` `b`،، فقط.",
        source: "The values are `a`, `b` only.",
      },
      {
        title: "A second stop",
        messageId: "repeated",
        locale: "nb-NO",
        target: "Åpne noder, planer osv..",
        source: "Open nodes, plans, etc.",
        fixed: "Åpne noder, planer osv.",
      },
    ],
  },
  messages: {
    repeated: {
      text: "“{{marks}}” stands where the source has no such run",
      help: "keep one of the marks, or put back what stood between them",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      const { target, source } = unit;
      if (!SCREEN.test(target.text)) return;
      for (const kind of [COMMAS, STOPS]) {
        const found = [...target.prose.matchAll(kind)];
        const surplus = found.length - (found.length > 0 ? (source.prose.match(kind)?.length ?? 0) : 0);
        for (const { 0: marks, index } of surplus > 0 ? found.slice(-surplus) : []) {
          const start = target.span.start + index;
          const end = start + marks.length;
          const isLast = kind === STOPS && target.prose.slice(index + marks.length).trim() === "";
          const isFixable = isLast && !source.text.trimEnd().endsWith("..");
          context.report({
            messageId: "repeated",
            data: { marks },
            at: span("target", start, end),
            unit,
            token: marks,
            ...(isFixable && {
              fix: { safety: "safe" as const, edits: [{ span: span("target", start + 1, end), text: "" }] },
            }),
          });
        }
      }
    },
  },
});

const SCREEN = /[,、，،][ \u00A0]?[,、，،]|[.。．।۔]{2}/;

const COMMAS = /[,、，،](?:[ \u00A0]?[,、，،]){1,100000}/g;

/** Two stops behind a word or what closes one; three are an ellipsis, and letters or digits on both sides a range. */
const STOPS =
  /(?<=[\p{L}\p{M}\p{N}\uFFFC)\]}»”"'*_）］」』】])(?<!(?:^|[^\p{L}\p{N}])[\p{L}\p{N}](?=\.\. ?[\p{L}\p{N}](?![\p{L}\p{N}]))|\d(?=\.\. ?\d))(?:(?<!\.)\.\.(?![.\\/]|[\p{L}\p{N}\uFFFC])|。。(?!。)|．．(?!．)|।।(?!।)|۔۔(?!۔))/gu;
