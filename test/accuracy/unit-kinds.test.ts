import { describe, expect, it } from "vitest";
import { kinds } from "../../accuracy/kinds/index.ts";
import { articleWith, parse } from "../rule-tester.ts";
import { NAME_AND_MARK_EXAMPLES } from "./name-and-mark-examples.ts";
import { kindOf, outcomes, subjectOf } from "./subject.ts";
import type { Example } from "./unit-examples.ts";

const LINK = {
  source: "See [the guide](/guide) first.",
  target: "Zie [de gids](/guide) eerst.",
};
const BOLD = { source: "Select **Save** now.", target: "Kies nu **Opslaan** daar." };
const NONE: readonly string[] = [];

/** What each kind makes of a target: exactly what it says, and nothing where it has no place. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  ...NAME_AND_MARK_EXAMPLES,
  "replace-term": [
    { source: "Open the berth.", target: "Open de ligplaats.", becomes: ["Open de fjordkvist."] },
    { source: "Open a berth now.", locale: "zh-TW", target: "開啟泊位。", becomes: NONE },
    { source: "Open a berth.", locale: "zh-TW", target: "開啟泊位。", becomes: ["開啟峽灣之物。"] },
    { source: "Open this berth.", target: "Open deze ligplaats.", becomes: NONE },
    { source: "Open the berth of the berth.", target: "Open de ligplaats.", becomes: NONE },
    { source: "Open the berth.", target: "Open de ligplaatsgids.", becomes: NONE },
    { source: "Open the berth.", target: "Open de ligplaats en ligplaatsen.", becomes: NONE },
    { source: "Open the berth.", target: "Open `ligplaats`.", becomes: NONE },
  ],
  "leave-term": [
    { source: "Open the berths.", target: "Open de ligplaats.", becomes: ["Open de berths."] },
    { source: "Open the berth.", target: "Open de ligplaats (berth).", becomes: NONE },
  ],
  "forbid-term": [
    { source: "Open the berth.", target: "Open de ligplaats.", becomes: ["Open de stek."] },
    { source: "Open the berth.", target: "Open de ligplaats, de stek.", becomes: NONE },
    { source: "Open the berth.", locale: "fr-FR", target: "Ouvrez le poste.", becomes: NONE },
  ],
  "drop-link": [
    { ...LINK, becomes: ["Zie de gids eerst."] },
    { source: "See ![a](/a.png).", target: "Zie ![a](/a.png).", becomes: NONE },
    { source: "See [a](/a).", target: "Zie [de [b](/a)].", becomes: NONE },
  ],
  "change-amount": [
    { source: "Port 64.", target: "Poort 64.", becomes: ["Poort 74.", "Poort 65."] },
    { source: "On 15 March 2021", target: "Op 15 maart 2021", becomes: NONE },
    { source: "Version 2.15", target: "Versie 2.15", becomes: NONE },
    { source: "Port 64, not 64", target: "Poort 64, niet 64", becomes: NONE },
    { source: "Use `8080`.", target: "Gebruik `8080`.", becomes: NONE },
  ],
  "alter-url": [
    {
      source: "[A](https://a.example/b%20)",
      target: "[A](https://a.example/b%20)",
      becomes: [
        "[A](https://b.example/b%20)",
        "[A](https://a.fxample/b%20)",
        "[A](https://a.eyample/b%20)",
        "[A](https://a.exbmple/b%20)",
        "[A](https://a.exanple/b%20)",
        "[A](https://a.examqle/b%20)",
        "[A](https://a.exampme/b%20)",
        "[A](https://a.examplf/b%20)",
        "[A](https://a.example/c%20)",
      ],
    },
  ],
  "alter-autolink": [
    {
      source: "<https://a.b/1>",
      target: "<https://a.b/1>",
      becomes: ["<https://b.b/1>", "<https://a.c/1>", "<https://a.b/2>"],
    },
    { source: "<xref:a>", target: "<xref:a>", becomes: NONE },
  ],
  "add-link": [
    {
      source: "Open [it](/a).",
      target: "Open [het](/a) nu.",
      becomes: [
        "[Open](https://fjordbase.example/added) [het](/a) nu.",
        "Open [het](/a) [nu](https://fjordbase.example/added).",
      ],
    },
    {
      source: "Open **it**.",
      target: "Open [het **]** nu.",
      becomes: [
        "[Open](https://fjordbase.example/added) [het **]** nu.",
        "Open [het **]** [nu](https://fjordbase.example/added).",
      ],
    },
  ],
  "show-link": [{ ...LINK, becomes: ["Zie ![de gids](/guide) eerst."] }],
  "empty-label": [
    { ...LINK, becomes: ["Zie [](/guide) eerst.", "Zie [ ](/guide) eerst."] },
    { source: "[`a`](/a)", target: "[`a`](/a)", becomes: NONE },
  ],
  "space-in-link": [{ ...LINK, becomes: ["Zie [de gids] (/guide) eerst."] }],
  "escape-link": [{ ...LINK, becomes: ["Zie [de gids\\](/guide) eerst."] }],
  "double-bracket": [{ ...LINK, becomes: ["Zie [de gids]](/guide) eerst."] }],
  "unclose-link": [
    { ...LINK, becomes: ["Zie [de gids](/guide eerst."] },
    { source: "([a](/a))", target: "([a](/a))", becomes: NONE },
  ],
  "alter-code": [
    { source: "`ab`", target: "`ab`", becomes: ["`bb`", "`ac`"] },
    { source: "`ab`", target: "`other`", becomes: NONE },
  ],
  "drop-code": [
    { source: "Run `x` now.", target: "Voer `x` nu uit.", becomes: ["Voer nu uit."] },
    { source: "The `x` the.", target: "De `x` De.", becomes: NONE },
    { source: "**`x`** is", target: "**`x`** is", becomes: NONE },
  ],
  "unquote-code": [
    { source: "Set `name`.", target: "Stel `name` in.", becomes: ["Stel name in."] },
    { source: "`a b`", target: "`a b`", becomes: NONE },
  ],
  "drop-tag": [
    { source: "a<br>b", target: "c<br>d", becomes: ["cd"] },
    { source: '<a href="/x">a</a>', target: '<a href="/x">b</a>', becomes: NONE },
  ],
  "change-tag": [{ source: "<sub>a</sub>b", target: "<sub>a</sub>c", becomes: ["<sup>a</sup>c"] }],
  "space-placeholder": [
    { source: "Enter {name}.", target: "Voer {name} in.", becomes: ["Voer { name } in."] },
    { source: "Open %TEMP%.", target: "Open %TEMP%.", becomes: ["Open % TEMP%."] },
    { source: `Use $\{a}.`, target: `Use $\{a}.`, becomes: ["Use $ {a}."] },
    { source: "Use $(a).", target: "Use $(a).", becomes: ["Use $ (a)."] },
    { source: "Run `{name}`.", target: "Voer `{name}` uit.", becomes: NONE },
    { source: "Enter it.", target: "Voer {name} in.", becomes: NONE },
    { source: "See https://a.example/{name}.", target: "Zie https://a.example/{name}.", becomes: NONE },
    {
      source: "The ID {5b2d8c1e-4f37-4a90-8d6b-0c9e7f1a2b34}.",
      target: "De id {5b2d8c1e-4f37-4a90-8d6b-0c9e7f1a2b34}.",
      becomes: NONE,
    },
  ],
  "alter-placeholder": [{ source: "{ab}", target: "{ab}", becomes: ["{bb}", "{ac}"] }],
  "alter-angle-placeholder": [
    { source: "Use <a-b>.", target: "Neem <a-b>.", becomes: ["Neem <b-b>.", "Neem <a-c>.", "Neem < a-b>."] },
    { source: "Use <b>it</b>.", target: "Neem <b>het</b>.", becomes: NONE },
  ],
  "change-cmdlet-dash": [
    {
      source: "The Get-Item cmdlet.",
      target: "De cmdlet Get-Item.",
      becomes: ["De cmdlet Get–Item.", "De cmdlet Get\u2011Item.", "De cmdlet Get – Item.", "De cmdlet Get - Item."],
    },
    { source: "An Add-In.", target: "Een Add-In.", becomes: NONE },
    { source: "A Read-Only column.", target: "Een Read-Only kolom.", becomes: NONE },
    { source: "A Follow-Upward path.", target: "Een Follow-Upward path.", becomes: NONE },
  ],
  "change-parameter-dash": [
    {
      source: "Use -Path here.",
      target: "Gebruik -Path hier.",
      becomes: ["Gebruik –Path hier.", "Gebruik – Path hier.", "Gebruik - Path hier.", "Gebruik —Path hier."],
    },
  ],
  "alter-version": [
    { source: "From 1.2.3 on.", target: "Vanaf 1.2.3.", becomes: ["Vanaf 2.2.3.", "Vanaf 1.3.3.", "Vanaf 1.2.4."] },
    { source: "From 1.2 on.", target: "Vanaf 1.2.", becomes: NONE },
  ],
  "alter-number": [
    {
      source: "Error 0x800A.",
      target: "Fout 0x800A.",
      becomes: ["Fout 1x800A.", "Fout 0y800A.", "Fout 0x900A.", "Fout 0x810A.", "Fout 0x801A.", "Fout 0x800B."],
    },
    { source: "Error 12.", target: "Fout 12.", becomes: NONE },
  ],
  "alter-name": [
    { source: "Set ab_c.", target: "Stel ab_c in.", becomes: ["Stel bb_c in.", "Stel ac_c in.", "Stel ab_d in."] },
    { source: "Set abc.", target: "Stel abc in.", becomes: NONE },
    { source: "In [!INCLUDE[a_b](a.md)].", target: "In [!INCLUDE[a_b](a.md)].", becomes: NONE },
  ],
  "alter-mail-address": [{ source: "a@b.de", target: "a@b.de", becomes: ["b@b.de", "a@c.de", "a@b.ee", "a@b.df"] }],
  "leave-untranslated": [
    {
      source: "Open the cluster and wait until it is ready for you.",
      target: "Open het cluster en wacht tot het klaar is.",
      becomes: ["Open the cluster and wait until it is ready for you."],
    },
    { source: "Open the cluster.", target: "Open het cluster.", becomes: NONE },
    {
      source: "Open the end-to-end view and wait until it is ready for you.",
      target: "Open de weergave en wacht tot die klaar is.",
      becomes: NONE,
    },
    { locale: "en-GB", source: "Open the cluster and wait until it is ready.", target: "Open it.", becomes: NONE },
  ],
  "leave-words-untranslated": [
    {
      source: "Wait until the cluster is ready.",
      target: "Wacht tot het cluster helemaal klaar is.",
      becomes: ["Wacht tot het cluster until the cluster is ready."],
    },
    { source: "Wait until the cluster is ready.", target: "Wacht tot Get-Item het helemaal doet.", becomes: NONE },
  ],
  "displace-menu-path": [
    {
      source: "Go to **A** > **B** > **C**.",
      target: "Ga naar **X** > **Y** > **Z**.",
      becomes: ["Ga naar **X** **Y** > **Z**.", "Ga naar **X** **Y** **Z** >.", "Ga naar **X** >   > **Z** **Y**."],
    },
    {
      source: "Go to **A** \\> **B**.",
      target: "Ga naar **X** \\> **Y**.",
      becomes: ["Ga naar **X** **Y**.", "Ga naar **X** **Y** \\>."],
    },
    { source: "Go to **A** > **B**.", target: "Ga naar**, klik **>** X **.", becomes: NONE },
  ],
  "drop-bold": [
    { ...BOLD, becomes: ["Kies nu Opslaan daar."] },
    { source: "Select Save.", target: "Kies **Opslaan**.", becomes: NONE },
    { locale: "ja-JP", source: "**Save**", target: "「**保存**」", becomes: NONE },
  ],
  "space-in-bold": [
    { ...BOLD, becomes: ["Kies nu ** Opslaan ** daar.", "Kies nu **Opslaan ** daar.", "Kies nu ** Opslaan** daar."] },
  ],
  "escape-bold": [{ ...BOLD, becomes: ["Kies nu \\*\\*Opslaan\\*\\* daar."] }],
  "unclose-bold": [{ ...BOLD, becomes: ["Kies nu **Opslaan daar."] }],
  "glue-link": [
    { ...LINK, becomes: ["Zie[de gids](/guide) eerst.", "Zie [de gids](/guide)eerst."] },
    {
      locale: "ar-SA",
      source: LINK.source,
      target: "انظر [الدليل](/guide) أولا.",
      becomes: ["انظر [الدليل](/guide)أولا."],
    },
    { locale: "zh-TW", source: LINK.source, target: "請 [指南](/guide) 看", becomes: NONE },
    { source: "pre[fix](/a) it", target: "voor [voegsel](/a) het", becomes: NONE },
  ],
  "glue-code": [
    { source: "Run `x` now.", target: "Voer `x` uit.", becomes: ["Voer`x` uit.", "Voer `x`uit."] },
    { locale: "ko-KR", source: "Run `x` now.", target: "지금 `x` 실행", becomes: ["지금`x` 실행"] },
  ],
  "glue-bold": [{ ...BOLD, becomes: ["Kies nu**Opslaan** daar.", "Kies nu **Opslaan**daar."] }],
  "draw-stop-into-label": [
    { source: "See [a](/a).", target: "Zie [b](/a).", becomes: ["Zie [b.](/a)"] },
    { source: "See [a.](/a)", target: "Zie [b](/a).", becomes: NONE },
  ],
  "lose-character": [{ source: "a", target: "ö `b`", becomes: ["\uFFFD `b`", "ö `\uFFFD`"] }],
  "read-as-windows-1252": [
    { source: "a", target: "één ’t", becomes: ["Ã©én ’t", "éÃ©n ’t", "één â€™t"] },
    { locale: "ru-RU", source: "a", target: "да", becomes: ["Ð´Ð°"] },
    { source: "a", target: "een", becomes: NONE },
  ],
  "insert-control": [
    { source: "a", target: "ab", becomes: ["a\u0002b", "a\u0008b", "a\u000bb", "a\u001bb", "a\u007fb", "a\u0090b"] },
  ],
  "escape-entity": [
    { source: "it's", target: "zo'n", becomes: ["zo&apos;n", "zo&#39;n"] },
    { source: "a", target: "ja", becomes: ["&quot;ja&quot;"] },
    { source: "&quot;a&quot;", target: "'b'", becomes: NONE },
  ],
  transliterate: [
    { source: "Open the cluster now.", target: "abam acan aman `a`", becomes: ["бвбн бгбо бнбо `a`"] },
    { locale: "ru-RU", source: "Open it now.", target: "абаб авав агаг", becomes: ["ghgh gigi gjgj"] },
    { source: "Open it.", target: "Open het.", becomes: NONE },
  ],
  "simplify-chinese": [
    { locale: "zh-TW", source: "a", target: "請選擇帳戶 `請`", becomes: ["请选择帐户 `請`"] },
    { locale: "zh-CN", source: "a", target: "請選擇帳戶", becomes: NONE },
  ],
  "traditionalize-chinese": [{ locale: "zh-CN", source: "a", target: "请选择帐户", becomes: ["請選擇帳戶"] }],
  "double-word": [
    { source: "a b c", target: "het is goed", becomes: ["het het is goed", "het is goed goed"] },
    { locale: "fr-FR", source: "a", target: "vous nous", becomes: NONE },
    { locale: "hi-IN", source: "a", target: "अपना काम", becomes: NONE },
    { locale: "ja-JP", source: "a", target: "Fjordbase を", becomes: NONE },
  ],
  "open-bracket": [
    { source: "a (b)", target: "een (twee)", becomes: ["een (twee", "een ((twee)"] },
    { source: "a b", target: "een twee", becomes: ["een (twee"] },
    { source: "a (b", target: "een twee", becomes: NONE },
  ],
  "space-before-stop": [
    { source: "A, b.", target: "Een, twee.", becomes: ["Een , twee.", "Een, twee ."] },
    { source: "A , b.", target: "Een, twee.", becomes: NONE },
  ],
};

const OTHER_TESTS = new Set(["structural", "structure", "front-matter", "whole-articles"]);
/** These need more than one unit. */
const OF_ARTICLES = new Set([
  "merge-texts",
  "translate-alert",
  "damage-alert",
  "break-fragment",
  "change-anchor-name",
  "translate-value",
]);

describe("a kind of defect in a unit", () => {
  it("has examples", () => {
    const wanted = kinds.filter(({ id, group }) => !OTHER_TESTS.has(group) && !OF_ARTICLES.has(id)).map(({ id }) => id);
    expect(Object.keys(EXAMPLES).sort()).toEqual(wanted.filter((id) => id !== "alter-guid").sort());
  });

  const rows = Object.entries(EXAMPLES).flatMap(([id, examples]) => examples.map((example) => ({ id, ...example })));
  it.each(rows)("$id of $target", ({ id, locale = "nl-NL", source, target, becomes }) => {
    const text = articleWith([{ source, target }], { "ms.contentlocale": locale });
    const [start, end] = text.split(`>${target}</span><span class`) as [string, string];
    const expected = becomes.map((changed) => `${start}>${changed}</span><span class${end}`);
    expect(outcomes(kindOf(id), text)).toEqual(expected.sort());
  });

  it("lets the code rule own a damaged include", () => {
    const include = "[!INCLUDE[a](a.md)]";
    const subject = subjectOf(articleWith([{ source: `In ${include}.`, target: `In het ${include}.` }]));
    expect(kindOf("alter-url").inject(subject)?.owners).toEqual(["changed-code"]);
  });

  it("changes one digit of a GUID", () => {
    const guid = "5b2d8c1e-4f37-4a90-8d6b-0c9e7f1a2b34";
    const text = articleWith([{ source: `The ID ${guid}.`, target: `De id ${guid}.` }]);
    const found = outcomes(kindOf("alter-guid"), text).map((changed) => parse(changed).units[0]?.target.text as string);
    expect(found.length).toBeGreaterThan(10);
    for (const target of found) {
      const differing = [...target].filter((character, index) => character !== `De id ${guid}.`[index]);
      expect(differing).toHaveLength(1);
      expect(target).toMatch(/^De id [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.$/);
    }
  });
});
