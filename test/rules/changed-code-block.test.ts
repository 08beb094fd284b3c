import rule from "../../src/rules/changed-code-block.ts";
import { cases } from "../rule-cases.ts";

const page = (language: string, code: string) => `# Kraan\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;
const CODE = '// Opens the tap.\nconst flowRate = openTap("kitchen");\nlog(flowRate);';

cases(rule, {
  sound: [
    {
      why: "comments and strings are translated",
      locale: "ar-SA",
      base: page("js", CODE),
      translation: page("js", CODE.replace("Opens the tap.", "يفتح الصنبور.").replace("kitchen", "المطبخ")),
    },
    {
      why: "the names of today's source",
      locale: "nb-NO",
      base: page("js", CODE),
      today: page("js", CODE.replaceAll("flowRate", "flowSpeed")),
      translation: page("js", CODE.replaceAll("flowRate", "flowSpeed")),
    },
    {
      why: "text between tags",
      locale: "ja-JP",
      base: page("jsx", "<Tap>Call openTap() first</Tap>"),
      translation: page("jsx", "<Tap>最初に呼び出します</Tap>"),
    },
    {
      why: "words",
      locale: "nl-NL",
      base: page("js", "const rate = tap;"),
      translation: page("js", "const snelheid = kraan;"),
    },
    {
      why: "what a console shows",
      locale: "nl-NL",
      base: page("console", "open_tap() done"),
      translation: page("console", "open_kraan() klaar"),
    },
  ],
  broken: [
    {
      why: "a translated name",
      locale: "ar-SA",
      base: page("js", CODE),
      translation: page("js", CODE.replaceAll("flowRate", "معدل")),
      finds: "lost",
      says: "flowRate",
    },
    {
      why: "a mistyped call",
      locale: "nl-NL",
      base: page("js", CODE),
      translation: page("js", CODE.replace("openTap", "openTpa")),
      finds: "lost",
      says: "openTap",
    },
    {
      why: "names with underscores",
      locale: "ja-JP",
      base: page("python", "flow_rate = open_tap(3)\nclose_tap(flow_rate)"),
      translation: page("python", "flow_rate = open_tap(3)"),
      finds: "lost",
      says: "close_tap",
    },
  ],
});
