import rule from "../../src/rules/extra-block.ts";
import { cases } from "../rule-cases.ts";

const BASE = `# Kraan {#kraan}

Open [the tap](https://kraan.example/tap) on the server.

## Folder {#folder}

Set \`KRAAN_HOME\` to [a folder](https://kraan.example/folder) of 20 GB, not \`/tmp\`.

## Close {#close}

Run \`kraan stop\` with [the key](https://kraan.example/key) and wait.
`;
const DUTCH = `# Kraan {#kraan}

Open [de kraan](https://kraan.example/tap) op de server.

## Map {#folder}

Zet \`KRAAN_HOME\` op [een map](https://kraan.example/folder) van 20 GB, niet \`/tmp\`.

## Sluiten {#close}

Voer \`kraan stop\` uit met [de sleutel](https://kraan.example/key) en wacht.
`;
const CHINESE = `# Kraan {#kraan}

在伺服器上開啟[水龍頭](https://kraan.example/tap)。

## 資料夾 {#folder}

將 \`KRAAN_HOME\` 設為[資料夾](https://kraan.example/folder)，需要 20 GB，不要用 \`/tmp\`。

## 關閉 {#close}

使用[金鑰](https://kraan.example/key)執行 \`kraan stop\` 並等待。
`;
const ARABIC = `# Kraan {#kraan}

افتح [الصنبور](https://kraan.example/tap) على الخادم.

## المجلد {#folder}

اضبط \`KRAAN_HOME\` على [مجلد](https://kraan.example/folder) سعته 20 GB وليس \`/tmp\`.

## الإغلاق {#close}

شغّل \`kraan stop\` باستخدام [المفتاح](https://kraan.example/key) وانتظر.
`;

cases(rule, {
  sound: [
    { why: "nothing is added", locale: "nl-NL", base: BASE, translation: DUTCH },
    {
      why: "something is missing",
      locale: "zh-TW",
      base: BASE,
      translation: CHINESE.replace(/將.*\n\n/, ""),
    },
    {
      why: "an import is no block that readers see",
      locale: "ar-SA",
      path: "example.mdx",
      base: BASE,
      translation: `import A from "a";\n\n${ARABIC}`,
    },
  ],
  broken: [
    {
      why: "a paragraph",
      locale: "nl-NL",
      base: BASE,
      translation: DUTCH.replace(
        "## Sluiten",
        "Vraag anders hulp aan uw beheerder of aan de collega naast u.\n\n## Sluiten",
      ),
      finds: "block",
      marks: "Vraag anders hulp aan uw beheerder of aan de collega naast u.",
    },
    {
      why: "a section",
      locale: "zh-TW",
      base: BASE,
      translation: CHINESE.replace("## 關閉", "## 譯註\n\n由志願者翻譯。\n\n## 關閉"),
      finds: "section",
      says: ["譯註", "2 blocks"],
    },
    {
      why: "in front of everything",
      locale: "ar-SA",
      base: BASE,
      translation: `ترجمة المتطوعين لهذه الصفحة كلها.\n\n${ARABIC}`,
      finds: "block",
    },
  ],
});
