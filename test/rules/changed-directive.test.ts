import rule from "../../src/rules/changed-directive.ts";
import { cases } from "../rule-cases.ts";

const page = (open: string, close: string, text: readonly [string, string, string]) =>
  `# Kraan\n\n${text[0]}\n\n${open}\n${text[1]}\n${close}\n\n${text[2]}\n`;
const EN = [
  "Open [the tap](https://kraan.example/tap) of `kraan`.",
  "Use the `fast` switch.",
  "Close it with [the key](https://kraan.example/key) and `kraan stop`.",
] as const;
const NB = [
  "Åpne [kranen](https://kraan.example/tap) til `kraan`.",
  "Bruk bryteren `fast`.",
  "Lukk den med [nøkkelen](https://kraan.example/key) og `kraan stop`.",
] as const;
const AR = [
  "افتح [الصنبور](https://kraan.example/tap) في `kraan`.",
  "استخدم المفتاح `fast`.",
  "أغلقه باستخدام [المفتاح](https://kraan.example/key) و `kraan stop`.",
] as const;

cases(rule, {
  sound: [
    {
      why: "a translated title",
      locale: "ar-SA",
      base: page(":::tip[Faster]", ":::", EN),
      translation: page(":::tip[أسرع]", ":::", AR),
    },
    {
      why: "in capitals",
      locale: "nb-NO",
      base: page("::: TIP", ":::", EN),
      translation: page("::: tip", ":::", NB),
    },
    {
      why: "as in today's source",
      locale: "nb-NO",
      base: page("/// tip", "///", EN),
      today: page("/// note", "///", EN),
      translation: page("/// note", "///", NB),
    },
    {
      why: "an alert in its place",
      locale: "nb-NO",
      base: page(":::note", ":::", EN),
      translation: `# Kraan\n\n${NB[0]}\n\n> [!NOTE]\n>\n> ${NB[1]}\n\n${NB[2]}\n`,
    },
    {
      why: "gone with what it holds",
      locale: "nb-NO",
      base: page(":::tip", ":::", EN),
      translation: `# Kraan\n\n${NB[0]}\n\n${NB[2]}\n`,
    },
    {
      why: "a directive of a theme, whose text is set otherwise",
      locale: "nb-NO",
      base: page(":::sponsor-box", ":::", EN),
      translation: `# Kraan\n\n${NB[0]}\n\n${NB[1]}\n\n${NB[2]}\n`,
    },
  ],
  broken: [
    {
      why: "translated",
      locale: "nb-NO",
      base: page(":::warning", ":::", EN),
      translation: page(":::advarsel", ":::", NB),
      finds: "changed",
      says: ["advarsel", "warning"],
    },
    {
      why: "another one, in Python-Markdown's form",
      locale: "ar-SA",
      base: page("/// tip | Faster", "///", EN),
      translation: page("/// note | أسرع", "///", AR),
      finds: "changed",
    },
    {
      why: "lost",
      locale: "ar-SA",
      base: page(":::tip", ":::", EN),
      translation: `# Kraan\n\n${AR[0]}\n\n${AR[1]}\n\n${AR[2]}\n`,
      finds: "lost",
    },
  ],
});
