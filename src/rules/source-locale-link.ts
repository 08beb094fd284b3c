import { destinationsOf } from "../compare/links/destinations.ts";
import { Feature, MAY_HOLD_LINK } from "../model/features.ts";
import { defineRule } from "../model/rule.ts";

/** The locale of the source, as a whole segment of a path. */
const SOURCE_LOCALE = /(?<=[^/]\/|^\/)en-us(?=[/?#]|$)/i;

export default defineRule({
  id: "source-locale-link",
  category: "links",
  mqm: "design-and-markup/link",
  since: "0.1.0",
  severity: "off",
  fixable: "suggestion",
  wakes: MAY_HOLD_LINK | Feature.slash,
  identical: true,
  docs: {
    summary: "A URL of the target names the source's locale, en-us: the reader leaves the translation.",
    rationale: `A link with \`/en-us/\` in its path leads to the English page even where a translation exists. Off by
default: many pages exist in English only, and most pipelines protect destinations as they are. Links, images, autolinks, references and HTML \`href\` and \`src\` in the
target are looked at; articles in en-US are not.`,
    howToFix: "Put the article's locale in its place after checking that the page exists, or leave the locale out.",
    correct: [
      {
        title: "No locale",
        locale: "ja-JP",
        target: "[ガイド](https://fjordbase.example/guide)",
        source: "[Guide](https://fjordbase.example/en-us/guide)",
      },
      {
        title: "The article's locale",
        locale: "nb-NO",
        target: "[Veiledning](https://fjordbase.example/nb-no/guide)",
        source: "[Guide](https://fjordbase.example/en-us/guide)",
      },
      {
        title: "Part of a longer name",
        locale: "ar-SA",
        target: "[قائمة](/media/en-us-keyboard/a)",
        source: "[List](/media/en-us-keyboard/a)",
      },
    ],
    incorrect: [
      {
        title: "The English page",
        messageId: "sourceLocale",
        locale: "nb-NO",
        target: "[Veiledning](https://fjordbase.example/en-us/guide)",
        source: "[Guide](https://fjordbase.example/en-us/guide)",
        fixed: "[Veiledning](https://fjordbase.example/nb-no/guide)",
      },
      {
        title: "An autolink",
        messageId: "sourceLocale",
        locale: "zh-TW",
        target: "請參閱 <https://fjordbase.example/en-US/>。",
        source: "See <https://fjordbase.example/en-US/>.",
        fixed: "請參閱 <https://fjordbase.example/zh-TW/>。",
      },
      {
        title: "HTML",
        messageId: "sourceLocale",
        locale: "ru-RU",
        target: '<a href="/en-us/guide">Руководство</a>',
        source: '<a href="/en-us/guide">Guide</a>',
      },
    ],
  },
  messages: {
    sourceLocale: {
      text: "{{destination}} leads to the English page",
      help: "name the article's locale, if the page exists in it, or none",
    },
  },
  options: {},
  checks: {
    unit(unit, context) {
      if (context.locale === "en-US" || !/\/en-us/i.test(unit.target.text)) return;
      for (const { kind, written, normalised, span } of destinationsOf(unit.target)) {
        const match = SOURCE_LOCALE.exec(written);
        if (match === null) continue;
        const { locale } = context;
        const replaceable = locale !== null && (kind === "link" || kind === "image" || kind === "autolink");
        const start = span.start + (kind === "autolink" ? 1 : 0) + match.index;
        const text = match[0] === "en-us" ? (locale ?? "").toLowerCase() : (locale ?? "");
        context.report({
          messageId: "sourceLocale",
          data: { destination: written },
          at: span,
          unit,
          token: normalised,
          ...(replaceable && {
            fix: { safety: "suggestion", edits: [{ span: { ...span, start, end: start + match[0].length }, text }] },
          }),
        });
      }
    },
  },
});
