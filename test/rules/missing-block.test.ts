import { expect, it } from "vitest";
import rule from "../../src/rules/missing-block.ts";
import { cases } from "../rule-cases.ts";
import { lintGroup } from "../rule-tester.ts";

const BASE = `# Kraan

Open \`kraan\` on the server.

- Set \`KRAAN_HOME\` to a folder.
- Set \`KRAAN_PORT\` to 8080, which is what browsers look for.
- Leave [the log](https://kraan.example/log) of \`kraan log\` alone for 30 days.

## Close

Run \`kraan stop\` and wait.
`;

const DUTCH = `# Kraan

Open \`kraan\` op de server.

- Zet \`KRAAN_HOME\` op een map.
- Zet \`KRAAN_PORT\` op 8080, waar browsers naar zoeken.
- Laat [het logboek](https://kraan.example/log) van \`kraan log\` 30 dagen met rust.

## Sluiten

Voer \`kraan stop\` uit en wacht.
`;

cases(rule, {
  sound: [
    { why: "everything is there", locale: "nl-NL", base: BASE, translation: DUTCH },
    {
      why: "today's source lacks it too",
      locale: "nl-NL",
      base: BASE,
      today: BASE.replace(/- Set `KRAAN_PORT`.*\n/, ""),
      translation: DUTCH.replace(/- Zet `KRAAN_PORT`.*\n/, ""),
    },
    {
      why: "two paragraphs drawn together",
      locale: "id-ID",
      base: "# Kran\n\nBuka `kran`.\n\nThe server starts the service by itself.\n\nIt then waits for the next user of it.\n\nTutup `kran`.\n",
      translation:
        "# Kran\n\nBuka `kran`.\n\nServer memulai layanan dengan sendirinya, lalu menunggu pengguna yang berikutnya.\n\nTutup `kran`.\n",
    },
    {
      why: "sections in another order",
      locale: "zh-TW",
      base: "# 龍頭\n\n## Alpha {#alpha}\n\nUse `alpha`.\n\n## Beta {#beta}\n\nUse `beta`.\n",
      translation: "# 龍頭\n\n## 乙 {#beta}\n\n使用 `beta`。\n\n## 甲 {#alpha}\n\n使用 `alpha`。\n",
    },
    {
      why: "a script is nothing that readers read",
      locale: "fr-FR",
      base: "# Robinet\n\nOpen `kraan`.\n\n<script>\nstart();\n</script>\n\nClose `kraan`.\n",
      translation: "# Robinet\n\nOuvrez `kraan`.\n\nFermez `kraan`.\n",
    },
    {
      why: "something as long in its place",
      locale: "fr-FR",
      base: "# Robinet\n\nOpen `kraan`.\n\n{{< region-list >}}\n\nClose `kraan`.\n",
      translation: "# Robinet\n\nOuvrez `kraan`.\n\n{{< regions-fr >}}\n\nFermez `kraan`.\n",
    },
    { why: "an article with markers", locale: "nb-NO", source: "Open it.", target: "Åpne den." },
  ],
  broken: [
    {
      why: "a list item",
      locale: "nl-NL",
      base: BASE,
      translation: DUTCH.replace(/- Zet `KRAAN_PORT`.*\n/, ""),
      finds: "block",
      says: ["1 block", "KRAAN_PORT"],
      marks: "",
    },
    {
      why: "a section",
      locale: "nl-NL",
      base: `${BASE.replace("## Close", "## Close {#close}")}\n## Help {#help}\n\nAsk [us](https://kraan.example/help).\n`,
      translation: `${DUTCH.slice(0, DUTCH.indexOf("\n## Sluiten"))}\n## Hulp {#help}\n\nVraag [ons](https://kraan.example/help).\n`,
      finds: "section",
      says: ["Close", "2 blocks"],
    },
    {
      why: "a section with those below it, and one beside it",
      locale: "nl-NL",
      base: `${BASE}\n\`\`\`sh\nkraan stop --now\n\`\`\`\n\n## Later\n\nMore.\n\n### Soon\n\nMore of it.\n\n#### Now\n\nAll.\n\n### Never\n\nNone.\n\n## Last\n\nNothing.\n\n## Help {#help}\n\nAsk [us](https://kraan.example/help).\n`,
      translation: `${DUTCH}\n\`\`\`sh\nkraan stop --now\n\`\`\`\n\n## Hulp {#help}\n\nVraag [ons](https://kraan.example/help).\n`,
      finds: ["section", "section"],
      says: ['"Later", 8 blocks', '"Last", 2 blocks'],
    },
    {
      why: "sections below a paragraph that is missing too",
      locale: "ja-JP",
      base: "# 栓\n\nOpen [it](https://kraan.example/open).\n\n## A {#a}\n\nSee [that](https://kraan.example/that).\n\n```sh\nkraan run --fast\n```\n\nIt waits for a day or two, and then it goes on.\n\n### Soon\n\nMore.\n\n#### Now\n\nAll.\n\n## B {#b}\n\nClose [it](https://kraan.example/close).\n",
      translation:
        "# 栓\n\n[それ](https://kraan.example/open)を開きます。\n\n## あ {#a}\n\n[あれ](https://kraan.example/that)を見ます。\n\n```sh\nkraan run --fast\n```\n\n## い {#b}\n\n[それ](https://kraan.example/close)を閉じます。\n",
      finds: ["block", "section"],
      says: ["It waits", '"Soon", 4 blocks'],
    },
    {
      why: "a paragraph, in a script without spaces",
      locale: "ja-JP",
      base: BASE,
      translation:
        "# Kraan\n\n- `KRAAN_HOME` をフォルダーに設定します。\n- `KRAAN_PORT` を 8080 に設定します。\n- `kraan log` の[ログ](https://kraan.example/log)は 30 日間そのままにします。\n\n## 終了\n\n`kraan stop` を実行して待ちます。\n",
      finds: "block",
      says: "Open `kraan`",
    },
    {
      why: "a component",
      locale: "ar-SA",
      path: "example.mdx",
      base: "# صنبور\n\nOpen `kraan`.\n\n<Regions size={2} />\n\nClose `kraan`.\n",
      translation: "# صنبور\n\nافتح `kraan`.\n\nأغلق `kraan`.\n",
      finds: "block",
      says: "component <Regions>",
    },
    {
      why: "much less in the place of a section",
      locale: "nb-NO",
      base: `# Kran\n\nOpen [the tap](https://kraan.example/tap) of \`kraan\`.\n\n## Regions\n\n${"A region is a place where data is kept. ".repeat(5)}\n\n## Close {#close}\n\nClose \`kraan\`.\n`,
      translation:
        "# Kran\n\nÅpne [kranen](https://kraan.example/tap) til `kraan`.\n\n![Kommer snart](soon.png)\n\n## Lukke {#close}\n\nLukk `kraan`.\n",
      finds: "rewritten",
    },
  ],
});

const pages = (count: number, kept: readonly number[] = []) =>
  Array.from({ length: count }, (_, page) => ({
    path: `ja/${page}.mdx`,
    text: `${kept.includes(page) ? "<EditWarning />\n\n" : ""}ページ \`p${page}\` はデータについてです。\n`,
    surroundings: { locale: "ja-JP" },
    original: {
      base: `<EditWarning />\n\nThe page \`p${page}\` is about data.\n`,
      today: `<EditWarning />\n\nThe page \`p${page}\` is about data.\n`,
      locale: "ja-JP",
    },
  }));

it("takes what five translations lack and none has for house style", () => {
  const found = lintGroup(rule, pages(5));
  expect(found.map(({ messageId, path }) => [messageId, path])).toEqual([["houseStyle", "ja/0.mdx"]]);
});

it("reports each of four", () => {
  expect(lintGroup(rule, pages(4)).map(({ messageId }) => messageId)).toEqual(Array(4).fill("block"));
});

it("reports each of five where a sixth has it", () => {
  expect(lintGroup(rule, pages(6, [3])).map(({ messageId }) => messageId)).toEqual(Array(5).fill("block"));
});

it("decides for each language by itself", () => {
  const others = pages(1, [0]).map((page) => ({ ...page, path: "nb/0.mdx", surroundings: { locale: "nb-NO" } }));
  expect(lintGroup(rule, [...pages(5), ...others]).map(({ messageId }) => messageId)).toEqual(["houseStyle"]);
});
