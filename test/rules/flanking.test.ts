import brokenEmphasis from "../../src/rules/broken-emphasis.ts";
import lostEmphasis from "../../src/rules/lost-emphasis.ts";
import { cases } from "../rule-cases.ts";

const options = { flanking: false };
const FLANKED = { source: "Select **Save (all)** now.", target: "今**保存（全部）**を選択します。" };
const SPACED = { source: "Select **Save** now.", target: "今 ** 保存 ** を選択します。" };

cases(brokenEmphasis, {
  sound: [
    { why: "what Python-Markdown renders", locale: "ja-JP", ...FLANKED, options },
    {
      why: "a sign that is spoken of",
      locale: "fr-FR",
      source: 'All of them, with the wildcard `"*"`.',
      target: "Toutes, avec le caractère générique « * ».",
    },
  ],
  broken: [
    { why: "what CommonMark does not render", locale: "ja-JP", ...FLANKED, finds: "literal" },
    { why: "what neither renders", locale: "ja-JP", ...SPACED, options, finds: "literal" },
  ],
});

cases(lostEmphasis, {
  sound: [{ why: "what Python-Markdown renders", locale: "ja-JP", ...FLANKED, options }],
  broken: [
    {
      why: "bold that is gone",
      locale: "ja-JP",
      source: FLANKED.source,
      target: "今保存（全部）を選択します。",
      options,
      finds: "lost",
    },
  ],
});
