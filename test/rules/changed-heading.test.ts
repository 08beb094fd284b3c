import rule from "../../src/rules/changed-heading.ts";
import { cases } from "../rule-cases.ts";

const BASE = `# Kraan {#kraan}

Open \`kraan\`.

## Regions {#regions}

Choose \`region\`.

## Close {#close}

Run \`kraan stop\`.
`;
const ARABIC = `# صنبور {#kraan}

افتح \`kraan\`.

## المناطق {#regions}

اختر \`region\`.

## الإغلاق {#close}

شغّل \`kraan stop\`.
`;
const DUTCH = `# Kraan {#kraan}

Open \`kraan\`.

## Regio's {#regions}

Kies \`region\`.

## Sluiten {#close}

Voer \`kraan stop\` uit.
`;

cases(rule, {
  sound: [
    { why: "levels and ids as in the source", locale: "ar-SA", base: BASE, translation: ARABIC },
    { why: "one level more everywhere", locale: "nl-NL", base: BASE, translation: DUTCH.replace(/^#/gm, "##") },
    { why: "no id anywhere", locale: "nl-NL", base: BASE, translation: DUTCH.replace(/ \{#\w+\}/g, "") },
    {
      why: "the id of today's source",
      locale: "nl-NL",
      base: BASE,
      today: BASE.replace("#close", "#stop"),
      translation: DUTCH.replace("#close", "#stop"),
    },
    {
      why: "the level of today's source",
      locale: "ar-SA",
      base: BASE,
      today: BASE.replace("## Close", "### Close"),
      translation: ARABIC.replace("## الإغلاق", "### الإغلاق"),
    },
    {
      why: "an id that the source does not have",
      locale: "ja-JP",
      base: "# Kraan\n\nOpen `kraan`.\n",
      translation: "# 蛇口 {#jaguchi}\n\n`kraan` を開きます。\n",
    },
  ],
  broken: [
    {
      why: "one level more",
      locale: "ar-SA",
      base: BASE,
      translation: ARABIC.replace("## الإغلاق", "### الإغلاق"),
      finds: "level",
      says: "level 3, in the source 2",
    },
    {
      why: "a translated id",
      locale: "nl-NL",
      base: BASE,
      translation: DUTCH.replace("#close", "#sluiten"),
      finds: "id",
      says: ["sluiten", "close"],
    },
    {
      why: "a lost id",
      locale: "ar-SA",
      base: BASE,
      translation: ARABIC.replace(" {#regions}", ""),
      finds: "id",
      says: "has no explicit id",
    },
    {
      why: "in the ids of MDX",
      locale: "nl-NL",
      path: "example.mdx",
      base: BASE.replace(/\{#(\w+)\}/g, "{/*$1*/}"),
      translation: DUTCH.replace(/\{#(\w+)\}/g, "{/*$1*/}").replace("/*regions*/", "/*regios*/"),
      finds: "id",
      says: "regios",
    },
  ],
});
