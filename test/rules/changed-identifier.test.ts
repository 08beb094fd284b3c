import { describe, expect, it } from "vitest";
import rule from "../../src/rules/changed-identifier.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases, rows } from "../rule-cases.ts";
import { lintUnit } from "../rule-tester.ts";

/** Reasons, and a cmdlet with another dash each. */
const OTHER_DASHES = [
  ["a dash alone is fixed safely: a minus sign", "Get−Cluster"],
  ["a dash alone is fixed safely: a full-width hyphen", "Get－Cluster"],
  ["a dash alone is fixed safely: spaces around the hyphen", "Get - Cluster"],
  ["a dash alone is fixed safely: U+2010", "Get‐Cluster"],
  ["a dash alone is fixed safely: U+2011", "Get‑Cluster"],
  ["a dash alone is fixed safely: U+2012", "Get‒Cluster"],
  ["a dash alone is fixed safely: U+2013", "Get–Cluster"],
  ["a dash alone is fixed safely: U+2014", "Get—Cluster"],
  ["a dash alone is fixed safely: U+2015", "Get―Cluster"],
  ["a dash alone is fixed safely: U+fe58", "Get﹘Cluster"],
  ["a dash alone is fixed safely: U+fe63", "Get﹣Cluster"],
];

cases(rule, {
  locale: "nl-NL",
  severity: "error",
  sound: [
    ...rows(
      {},
      ["why", "source", "target"],
      [
        ["another order", "Get-Cluster, then Stop-Cluster", "Stop-Cluster na Get-Cluster"],
        ["a verb that is not approved", "Sign-On for Multi-Factor users", "Aanmelden voor gebruikers"],
        ["an English word behind an approved verb", "Read-Only Add-Ins, Send-As, Write-Protected", "Alleen lezen"],
        ["three words with hyphens", "A Step-By-Step guide to Use-Case-Design", "Een gids"],
        ["a dash before a sentence", "Error -The connection was closed", "Fout -De verbinding is verbroken"],
        ["a bullet", "Clusters -Databases -Backups", "Clusters, databases, back-ups"],
        ["a date", "Before 31.12.2021", "Vóór 31-12-2021"],
        ["two parts", "Version 7.1", "Versie 7,1"],
        ["a number of a knowledge base that is none", "A file of 200 KB or KB1", "Een bestand"],
        ["emphasis", "An _odd_ word_", "Een _vreemd_ woord"],
        ["numbers with underscores", "1_2 and 2021_01", "1 2 en 2021"],
        ["inside code", "Run `Get-Cluster -NoWait`", "Voer `Cluster` uit"],
        ["inside a destination", "[Page](/Get-Cluster/a_b)", "[Pagina](/pagina)"],
        ["inside a bare URL", "https://fjordbase.example/my_page", "https://fjordbase.example/"],
        ["inside a tag", '<a name="my_anchor"></a>Start', "Begin"],
        ["inside a comment", "<!-- my_note -->Start", "Begin"],
        ["inside a placeholder", "Open {cluster_id}, %MY_DIR%, $(my_value)", "Open {cluster}"],
        ["now in code", "Run Get-Cluster", "Voer `Get-Cluster` uit"],
        ["said once instead of twice", "For error BAD_CLUSTER see [BAD_CLUSTER](/e)", "Zie [BAD_CLUSTER](/e)"],
        ["a blank label, which is the link's defect", "See [Get-Cluster](/c)", "Zie [](/c)"],
        ["a compound with a hyphen", "The Get-Cluster command", "Het Get-Cluster-commando"],
        ["no escapes", "MY\\_CLUSTER", "**MY_CLUSTER**"],
        ["a letter of another script beside it", "Use id_token here", "使用id_token。"],
        ["a version with a v", "Version 7.1.3", "v7.1.3"],
        ["emphasis around it", "The __init__ method", "De __init__-methode"],
        ["emphasis around it", "The __init__ method", "De methode"],
      ],
    ),
    { why: "the locale's digits", locale: "ar-SA", source: "Version 7.1.3", target: "الإصدار ٧.١.٣" },
  ],
  broken: [
    ...rows(
      {},
      ["why", "source", "target", "finds", "severity"],
      [
        [
          "emphasis around it: does not make more of a difference of case: _get-cluster_",
          "Run Get-Cluster now",
          "Voer _get-cluster_ nu uit",
          "changedCase",
          "info",
        ],
        [
          "emphasis around it: does not make more of a difference of case: __get-cluster__",
          "Run Get-Cluster now",
          "Voer __get-cluster__ nu uit",
          "changedCase",
          "info",
        ],
        ["case alone is worth a note", "Get-Cluster", "Get-cluster", "changedCase", "info"],
        [
          "a parameter without its hyphen is a warning in running text, an error behind its command",
          "Set **-NoWait** here",
          "Stel **NoWait** hier in",
          "lostHyphen",
          "warning",
        ],
        [
          "an example address that was translated is a note, a slip in it is not",
          "Mail sales@fjordbase.example.",
          "Mail verkoop@fjordbase.example.",
          "translatedAddress",
          "info",
        ],
        [
          "what became of a lost one: not behind a command",
          "Get-Cluster has the -MaxSize",
          "Get-Cluster heeft MaxSize",
          "lostHyphen",
          "warning",
        ],
        [
          "what became of a lost one: behind another parameter",
          "Use -NoWait -MaxSize",
          "Gebruik -NoWait MaxSize",
          "lostHyphen",
          "warning",
        ],
      ],
    ),
    ...rows(
      {},
      ["why", "source", "target", "finds"],
      [
        [
          "a parameter glued to its command is not there",
          "Run Stop-Cluster -NoWait",
          "Voer Stop-Cluster-NoWait uit",
          "glued",
        ],
        [
          "a parameter without its hyphen is a warning in running text, an error behind its command",
          "Run Stop-Cluster -NoWait",
          "Voer Stop-Cluster NoWait uit",
          "missing",
        ],
        [
          "an example address that was translated is a note, a slip in it is not",
          "Mail sales@fjordbase.example.",
          "Mail salse@fjordbase.example.",
          "changed",
        ],
        [
          "an example address that was translated is a note, a slip in it is not",
          "Mail sales@fjordbase.example.",
          "Mail verkoop@fjordbank.example.",
          "changed",
        ],
        [
          "reports each of several",
          "Get-Cluster, Stop-Cluster and Remove-Cluster",
          "Haal-Cluster, Stop-Cluster en Verwijder-Cluster",
          ["changed", "changed"],
        ],
      ],
    ),
    ...rows(
      { why: "what became of a lost one", finds: "missing" },
      ["why", "source", "target"],
      [
        ["beside a placeholder", "Set {id} and MY_CLUSTER", "Stel {id} in"],
        ["another that differs in case alone is itself", "Use my_cluster or MY_CLUSTER", "Gebruik MY_CLUSTER"],
        ["a heading that became a sentence", "Get-FjordCluster", "Deze pagina gaat nu over iets heel anders dan eerst"],
        ["too far from another name", "Set MY_CLUSTER", "Zie abc_def_ghij"],
        ["far from each of two parameters", "Use -NoWait", "Gebruik -ZonderUitstelling of -LaterBegonnen"],
      ],
    ),
    ...rows(
      { why: "emphasis around it", source: "Run Get-Cluster now", finds: "missing" },
      ["why", "target"],
      [
        ["no part of a longer name: my_get-cluster", "Voer my_get-cluster nu uit"],
        ["no part of a longer name: my__Get-Cluster", "Voer my__Get-Cluster nu uit"],
        ["no part of a longer name: Get-Cluster__my", "Voer Get-Cluster__my nu uit"],
        ["no part of a longer name: __Get-Cluster__x", "Voer __Get-Cluster__x nu uit"],
      ],
    ),
    ...rows(
      { finds: "changed" },
      ["why", "source", "target", "messages"],
      [
        [
          "a command",
          "Run Get-Cluster now",
          "Voer Haal-Cluster nu uit",
          "The target says Haal-Cluster, the source Get-Cluster",
        ],
        [
          "a command of two words",
          "Get-Cluster",
          "Cluster ophalen",
          "The target says Cluster ophalen, the source Get-Cluster",
        ],
        ["a parameter", "-Description", "-Beschrijving", "The target says -Beschrijving, the source -Description"],
        [
          "a parameter of one word",
          "Use -Force here.",
          "Utilisez -Forcer ici.",
          "The target says -Forcer, the source -Force",
        ],
        [
          "a parameter in parentheses",
          "Listing items (-Name)",
          "Lijst (-naam)",
          "The target says -naam, the source -Name",
        ],
        [
          "a parameter set apart",
          "Set **-Name** here",
          "Stel **-Naam** hier in",
          "The target says -Naam, the source -Name",
        ],
        [
          "a parameter behind a command",
          "Stop-Cluster -Force x",
          "Stop-Cluster -Forceren x",
          "The target says -Forceren, the source -Force",
        ],
        [
          "a GUID",
          "0a4d55a8-d778-5022-abab-701977c5d840",
          "0a4d55a8-d778-5022-abab-701977c5d84",
          "The target says 0a4d55a8-d778-5022-abab-701977c5d84, the source 0a4d55a8-d778-5022-abab-701977c5d840",
        ],
        ["an article", "See KB4457128.", "Zie KB4457182.", "The target says KB4457182, the source KB4457128"],
        ["an error number", "AADSTS50011: no", "AADSTS5011: nee", "The target says AADSTS5011, the source AADSTS50011"],
        [
          "a hexadecimal number",
          "Error 0x80070005",
          "Fout 0x8007005",
          "The target says 0x8007005, the source 0x80070005",
        ],
        [
          "an address",
          "Mail help@fjordbase.example.",
          "Mail help@fjordbas.example.",
          "The target says help@fjordbas.example, the source help@fjordbase.example",
        ],
        [
          "a spaced address",
          "Mail help@fjordbase.example.",
          "Mail help @fjordbase.example.",
          "The target says help @fjordbase.example, the source help@fjordbase.example",
        ],
        ["a version", "New in 7.1.3.", "Nieuw in 7.1.2.", "The target says 7.1.2, the source 7.1.3"],
        ["a part of a version", "New in 7.1.3.", "Nieuw in 7.1.", "The target says 7.1, the source 7.1.3"],
        ["a longer version", "New in 7.1.3.", "Nieuw in 7.1.3.4.", "The target says 7.1.3.4, the source 7.1.3"],
        [
          "snake_case",
          "the cluster_id here",
          "de cluster_nr hier",
          "The target says cluster_nr, the source cluster_id",
        ],
        ["CONSTANT_CASE", "MAX\\_SIZE", "МАКС \\_ РАЗМЕР", "The target says МАКС \\_ РАЗМЕР, the source MAX_SIZE"],
        [
          "another command of the same beginning",
          "Get-Cluster here",
          "Get-ClusterGroup hier",
          "The target says Get-ClusterGroup, the source Get-Cluster",
        ],
      ],
    ),
    ...rows(
      { locale: "sv-SE", source: "Get-Cluster", finds: "changedDash", safety: "safe", fixed: "Get-Cluster" },
      ["why", "target"],
      OTHER_DASHES,
    ),
    ...rows(
      { source: "Get-Cluster", finds: "changedDash", safety: "safe", fixed: "Get-Cluster" },
      ["why", "target"],
      OTHER_DASHES,
    ),
    ...rows(
      {
        why: "what stands for a lost one",
        source: "Id 0a4d55a8-d778-5022-abab-701977c5d840 here",
        finds: "changed",
        side: "target",
      },
      ["why", "target", "marks"],
      [
        ["a GUID that lost digits", "Id 0a4d55-d7-5022-abab-701977c5d840 x", "0a4d55-d7-5022-abab-701977c5d840"],
        ["a GUID that lost a part", "Id 0a4d55a8-d778-5022-701977c5d840 x", "0a4d55a8-d778-5022-701977c5d840"],
        [
          "a GUID with spaces",
          "Id 0a4d55a8 - d778 - 5022 - abab - 701977c5d84 x",
          "0a4d55a8 - d778 - 5022 - abab - 701977c5d84",
        ],
        ["a GUID in capitals", "Id 0A4D55A8-D778-5022-ABAB-701977C5D84 x", "0A4D55A8-D778-5022-ABAB-701977C5D84"],
        ["quite another GUID", "Id ffffffff-eeee-ffff-eeee-ffffffffffff x", "ffffffff-eeee-ffff-eeee-ffffffffffff"],
      ],
    ),
    ...rows(
      { why: "what stands for a lost one", finds: "changed", side: "target" },
      ["why", "source", "target", "marks"],
      [
        ["a command with spaces", "Run Get-Item now", "Voer Pak – Item uit", "Pak – Item"],
        ["a command with a verb of two letters", "Run Get-Cluster now", "Voer Ga-Cluster uit", "Ga-Cluster"],
        ["a command with a number", "Run Get-Cluster2 now", "Voer Haal-Cluster2 uit", "Haal-Cluster2"],
        ["a parameter with another dash", "Set **-Name** here", "Stel **– Naam** hier in", "– Naam"],
        ["a parameter with a number", "Set **-Name2** here", "Stel **-Naam2** hier in", "-Naam2"],
        ["the nearest parameter", "Use -NoWait", "Gebruik -Later of -NoWeit", "-NoWeit"],
        ["an article with a space", "See KB4457128.", "Zie KB 4457182.", "KB 4457182"],
        ["an article in small letters", "See KB4457128.", "Zie kb4457182.", "kb4457182"],
        ["quite another article", "See KB4457128.", "Zie KB9990000.", "KB9990000"],
        ["a hexadecimal number", "Error 0x8007000E here", "Fout 0x8007000F hier", "0x8007000F"],
        ["quite another address", "Mail help@fjordbase.example.", "Mail info@clusters.test.", "info@clusters.test"],
        ["a version with commas", "In 10.20.3045 only", "Alleen in 10,20,3046", "10,20,3046"],
        ["a version with full stops of Chinese", "In 10.20.3045 only", "只在 10。20。3046", "10。20。3046"],
        ["a version with spaces", "In 10.20.3045 only", "Alleen in 10. 20 .3046", "10. 20 .3046"],
        ["a name in another case", "Set my_cluster_id here", "Stel MY_CLUSTR_IT in", "MY_CLUSTR_IT"],
        ["a name half of which is another", "Set abc_defg here", "Stel abc_wxyz in", "abc_wxyz"],
      ],
    ),
    ...rows(
      { why: "what stands for a lost one", finds: "missing", side: "source" },
      ["why", "source", "target", "marks"],
      [
        ["not a word with one letter before its hyphen", "Run Get-Cluster now", "Voer e-Cluster uit", "Get-Cluster"],
        ["not a command within a name", "Run Get-Cluster now", "Voer mijn_Haal-Cluster uit", "Get-Cluster"],
        ["not a command with a number for its noun", "Run Get-Item2 now", "Voer Get-2Item uit", "Get-Item2"],
        ["not a negative number", "Use -NoWait here", "Gebruik -10 hier", "-NoWait"],
        ["not a hyphen before one letter", "Use -NoWait here", "Gebruik -a hier", "-NoWait"],
        ["not a hyphenated word", "Use -NoWait here", "Gebruik niet-wachten hier", "-NoWait"],
        [
          "not a GUID of three parts",
          "Id 0a4d55a8-d778-5022-abab-701977c5d840 here",
          "Id 0a4d55a8-d778-701977c5d840 x",
          "0a4d55a8-d778-5022-abab-701977c5d840",
        ],
        [
          "not a GUID with a short first part",
          "Id 0a4d55a8-d778-5022-abab-701977c5d840 here",
          "Id 0a4d5-d778-5022-abab-701977c5d840 x",
          "0a4d55a8-d778-5022-abab-701977c5d840",
        ],
        [
          "not a GUID with a part of one digit",
          "Id 0a4d55a8-d778-5022-abab-701977c5d840 here",
          "Id 0a4d55a8-d778-5-abab-701977c5d840 x",
          "0a4d55a8-d778-5022-abab-701977c5d840",
        ],
        ["not a prefix alone", "See KB4457128.", "Zie de KB.", "KB4457128"],
        ["not an article that goes on", "See KB4457128.", "Zie KB4457182x.", "KB4457128"],
        ["not an article within a name", "See KB4457128.", "Zie mijn_KB4457182.", "KB4457128"],
        ["not an article behind a letter", "See KB4457128.", "Zie éKB4457182.", "KB4457128"],
        ["not the end of a longer number", "In 10.20.3045 only", "Alleen in .10.20.3046", "10.20.3045"],
        ["not an identifier of another class", "Set get_item here", "Gebruik Get-Items hier", "get_item"],
        [
          "given to none that stands where it should",
          "Run Get-Item or Get-Items",
          "Voer het Get-Item-commando uit",
          "Get-Items",
        ],
      ],
    ),
    ...rows(
      { why: "what stands for a lost one" },
      ["why", "source", "target", "finds", "marks", "side"],
      [
        [
          "given to one of two parameters",
          "Use -NoWait or -NoLate",
          "Gebruik -NoWeit",
          ["changed", "missing"],
          ["-NoWeit", "-NoLate"],
          ["target", "source"],
        ],
        [
          "given to neither of two that are far",
          "Use -NoWait or -Recursive",
          "Gebruik -Bijgewerkt",
          ["missing", "missing"],
          ["-NoWait", "-Recursive"],
          "source",
        ],
        [
          "given to the only parameter, beside a name",
          "Use -NoWait in MY_SET",
          "Gebruik -Uitgesteld hier",
          ["changed", "missing"],
          ["-Uitgesteld", "MY_SET"],
          ["target", "source"],
        ],
        [
          "given to one of two names",
          "Set my_cluster_a or my_cluster_b",
          "Stel my_klaster_x in",
          ["changed", "missing"],
          ["my_klaster_x", "my_cluster_b"],
          ["target", "source"],
        ],
      ],
    ),
    {
      why: "what became of a lost one: far, but the only parameter",
      source: "Use -NoWait",
      target: "Gebruik -ZonderUitstelling",
      finds: "changed",
    },
    {
      why: "what became of a lost one: a slip in a long address",
      source: "Ask fjordbase.support@fjord.example",
      target: "Vraag fjordbaze.sopportt@fjord.example",
      finds: "changed",
    },
    {
      why: "a name in a label whose destination still shows it",
      source: "See [about_nodes](about_nodes.md).",
      target: "Zie [about_nodez](about_nodes.md).",
      finds: "changed",
    },
    {
      why: "a dash in a label whose destination still shows it",
      source: "Use [Get-Cluster](c/Get-Cluster.md).",
      target: "Gebruik [Get–Cluster](c/Get-Cluster.md).",
      finds: "changedDash",
    },
    {
      why: "a command in a label",
      source: "See [Get-Cluster](/Get-Cluster)",
      target: "Zie [ophalen](/Get-Cluster)",
      finds: "missing",
      messages: "The source says Get-Cluster, the target does not",
    },
    {
      why: "a parameter of one word with a dash",
      source: "with -Force to open",
      target: "avec –Force",
      finds: "changedDash",
      messages: "The target writes -Force with another dash or with spaces: –Force",
    },
    {
      why: "spaces",
      source: "CLUSTER\\_MAX\\_SIZE is set",
      target: "CLUSTER \\_ MAX \\_ SIZE is ingesteld",
      finds: "spaced",
      messages: "Spaces were drawn into CLUSTER_MAX_SIZE: CLUSTER \\_ MAX \\_ SIZE",
    },
    {
      why: "a dash alone is fixed safely: an en dash",
      locale: "sv-SE",
      source: "-PassThru",
      target: "–PassThru",
      finds: "changedDash",
      safety: "safe",
      fixed: "-PassThru",
    },
    {
      why: "a dash alone is fixed safely: an en dash with a space",
      locale: "sv-SE",
      source: "-PassThru",
      target: "– PassThru",
      finds: "changedDash",
      safety: "safe",
      fixed: "-PassThru",
    },
    {
      why: "a dash alone is fixed safely: en dashes in a GUID",
      locale: "sv-SE",
      source: "Id 0a4d55a8-d778-5022-abab-701977c5d840",
      target: "Id 0a4d55a8–d778–5022–abab–701977c5d840",
      finds: "changedDash",
      safety: "safe",
      fixed: "Id 0a4d55a8-d778-5022-abab-701977c5d840",
    },
    {
      why: "a dash alone is fixed safely: an en dash",
      source: "-PassThru",
      target: "–PassThru",
      finds: "changedDash",
      safety: "safe",
      fixed: "-PassThru",
    },
    {
      why: "a dash alone is fixed safely: an en dash with a space",
      source: "-PassThru",
      target: "– PassThru",
      finds: "changedDash",
      safety: "safe",
      fixed: "-PassThru",
    },
    {
      why: "a dash alone is fixed safely: en dashes in a GUID",
      source: "Id 0a4d55a8-d778-5022-abab-701977c5d840",
      target: "Id 0a4d55a8–d778–5022–abab–701977c5d840",
      finds: "changedDash",
      safety: "safe",
      fixed: "Id 0a4d55a8-d778-5022-abab-701977c5d840",
    },
    {
      why: "a dash glued to a word gets its space back",
      source: "Run Stop-Cluster -NoWait.",
      target: "Voer Stop-Cluster–NoWait uit.",
      finds: "changedDash",
      fixed: "Voer Stop-Cluster -NoWait uit.",
    },
    {
      why: "a dash glued to a number gets its space back",
      source: "Use 2 -NoWait here.",
      target: "Gebruik 2–NoWait hier.",
      finds: "changedDash",
      fixed: "Gebruik 2 -NoWait hier.",
    },
    {
      why: "marks what stands for it, and the source's where nothing does",
      locale: "sv-SE",
      source: "Run Get-Item",
      target: "Kör Hämta-Item nu",
      finds: "changed",
      side: "target",
    },
    {
      why: "marks what stands for it, and the source's where nothing does",
      locale: "sv-SE",
      source: "Run Get-Item",
      target: "Kör",
      finds: "missing",
      side: "source",
    },
  ],
});

const found = (source: string, target: string, locale = "nl-NL") =>
  lintUnit(rule, { locale, source, target }).map(({ messageId, severity }) => `${messageId} ${severity}`);

describe("emphasis around it", () => {
  const IDENTIFIERS = [
    "Get-Cluster",
    "-NoWait",
    "AADSTS50011",
    "KB4457128",
    "0x80070005",
    "7.1.3",
    "MAX_SIZE",
    "help@fjordbase.example",
    "0a4d55a8-d778-5022-abab-701977c5d840",
  ];
  const EMPHASISED = ["_X_", "__X__", "___X___", "***X***", "**_X_**", "__*X*__", "~~X~~"];
  const pairs = EMPHASISED.flatMap((written) => IDENTIFIERS.map((name) => [written.replace("X", name), name] as const));

  it.each(pairs)("is none of it: %s", (written, name) => {
    expect(found(`Set **${name}** here`, `Stel ${written} hier in`)).toEqual([]);
    expect(found(`Set **${name}** here`, `在此設定${written} 值`, "zh-TW")).toEqual([]);
  });

  it.each(pairs)("hides none: %s", (written) => {
    expect(found(`Set ${written} here`, "Stel dat hier in")).toEqual(["missing error"]);
  });

  it("is known where there are too many to look for each", () => {
    const names = Array.from({ length: 40 }, (_, index) => `Get-Cluster${index}`);
    const bold = names.map((name) => `__${name}__`);
    expect(found(`Run ${names.join(", ")}`, `Voer ${bold.join(", ")} uit`)).toEqual([]);
  });
});

it("takes linear time on hostile text", () => {
  const many = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join(" ");
  const pairs: readonly (readonly [source: (part: number) => string, target: (part: number) => string])[] = [
    [
      (part) => many(20_000 * part, (index) => `Get-Item${index}`),
      (part) => many(20_000 * part, (index) => `Hämta-Item${index}`),
    ],
    [(part) => many(20_000 * part, (index) => `-PassThru${index}`), (part) => many(20_000 * part, () => "– PassThru")],
    [() => "a@b.example", (part) => "a".repeat(200_000 * part)],
    [() => "0a4d55a8-d778-5022-abab-701977c5d840", (part) => "a".repeat(200_000 * part)],
    [(part) => "1_2".repeat(50_000 * part), (part) => "a_".repeat(50_000 * part)],
    [() => "MY_CLUSTER", (part) => "my ".repeat(100_000 * part)],
  ];
  for (const [source, target] of pairs) {
    expectLinear((part) => void lintUnit(rule, { locale: "sv-SE", source: source(part), target: target(part) }));
  }
});
