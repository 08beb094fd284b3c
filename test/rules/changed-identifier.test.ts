import { describe, expect, it } from "vitest";
import rule from "../../src/rules/changed-identifier.ts";
import { expectLinear } from "../linear-growth.ts";
import { applyFix, articleWith, lintArticle, lintUnit } from "../rule-tester.ts";
import { textAt } from "./reported.ts";

const found = (source: string, target: string, locale = "nl-NL") =>
  lintUnit(rule, { locale, source, target }).map(({ messageId, severity }) => `${messageId} ${severity}`);

const fixed = (source: string, target: string) => {
  const text = articleWith([{ source, target }]);
  return applyFix(text, lintArticle(rule, text)).includes(`>${source}</span><span class`);
};

describe("left alone", () => {
  it.each([
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
  ])("%s", (_, source, target) => {
    expect(found(source, target)).toEqual([]);
  });

  it("the locale's digits", () => {
    expect(found("Version 7.1.3", "الإصدار ٧.١.٣", "ar-SA")).toEqual([]);
  });
});

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

  it.each(["_get-cluster_", "__get-cluster__"])("does not make more of a difference of case: %s", (written) => {
    expect(found("Run Get-Cluster now", `Voer ${written} nu uit`)).toEqual(["changedCase info"]);
  });

  it.each(["my_get-cluster", "my__Get-Cluster", "Get-Cluster__my", "__Get-Cluster__x"])(
    "is no part of a longer name: %s",
    (written) => {
      expect(found("Run Get-Cluster now", `Voer ${written} nu uit`)).toEqual(["missing error"]);
    },
  );

  it("is known where there are too many to look for each", () => {
    const names = Array.from({ length: 40 }, (_, index) => `Get-Cluster${index}`);
    const bold = names.map((name) => `__${name}__`);
    expect(found(`Run ${names.join(", ")}`, `Voer ${bold.join(", ")} uit`)).toEqual([]);
  });

  it.each([
    ["The __init__ method", "De __init__-methode"],
    ["The __init__ method", "De methode"],
  ])("makes no identifier of what it stands around: %s", (source, target) => {
    expect(found(source, target)).toEqual([]);
  });
});

describe("every class", () => {
  it.each([
    ["a command", "Run Get-Cluster now", "Voer Haal-Cluster nu uit", "changed error"],
    ["a command of two words", "Get-Cluster", "Cluster ophalen", "changed error"],
    ["a command in a label", "See [Get-Cluster](/Get-Cluster)", "Zie [ophalen](/Get-Cluster)", "missing error"],
    ["a parameter", "-Description", "-Beschrijving", "changed error"],
    ["a parameter of one word", "Use -Force here.", "Utilisez -Forcer ici.", "changed error"],
    ["a parameter of one word with a dash", "with -Force to open", "avec –Force", "changedDash error"],
    ["a parameter in parentheses", "Listing items (-Name)", "Lijst (-naam)", "changed error"],
    ["a parameter set apart", "Set **-Name** here", "Stel **-Naam** hier in", "changed error"],
    ["a parameter behind a command", "Stop-Cluster -Force x", "Stop-Cluster -Forceren x", "changed error"],
    ["a GUID", "0a4d55a8-d778-5022-abab-701977c5d840", "0a4d55a8-d778-5022-abab-701977c5d84", "changed error"],
    ["an article", "See KB4457128.", "Zie KB4457182.", "changed error"],
    ["an error number", "AADSTS50011: no", "AADSTS5011: nee", "changed error"],
    ["a hexadecimal number", "Error 0x80070005", "Fout 0x8007005", "changed error"],
    ["an address", "Mail help@fjordbase.example.", "Mail help@fjordbas.example.", "changed error"],
    ["a spaced address", "Mail help@fjordbase.example.", "Mail help @fjordbase.example.", "changed error"],
    ["a version", "New in 7.1.3.", "Nieuw in 7.1.2.", "changed error"],
    ["a part of a version", "New in 7.1.3.", "Nieuw in 7.1.", "changed error"],
    ["a longer version", "New in 7.1.3.", "Nieuw in 7.1.3.4.", "changed error"],
    ["snake_case", "the cluster_id here", "de cluster_nr hier", "changed error"],
    ["CONSTANT_CASE", "MAX\\_SIZE", "МАКС \\_ РАЗМЕР", "changed error"],
    ["spaces", "CLUSTER\\_MAX\\_SIZE is set", "CLUSTER \\_ MAX \\_ SIZE is ingesteld", "spaced error"],
    ["another command of the same beginning", "Get-Cluster here", "Get-ClusterGroup hier", "changed error"],
  ])("%s", (_, source, target, message) => {
    expect(found(source, target)).toEqual([message]);
  });
});

describe("how it was damaged", () => {
  it.each([
    ["an en dash", "-PassThru", "–PassThru"],
    ["an en dash with a space", "-PassThru", "– PassThru"],
    ["a minus sign", "Get-Cluster", "Get−Cluster"],
    ["a full-width hyphen", "Get-Cluster", "Get－Cluster"],
    ["spaces around the hyphen", "Get-Cluster", "Get - Cluster"],
    ["en dashes in a GUID", "Id 0a4d55a8-d778-5022-abab-701977c5d840", "Id 0a4d55a8–d778–5022–abab–701977c5d840"],
    ...[..."‐‑‒–—―−﹘﹣－"].map((dash) => [
      `U+${dash.codePointAt(0)?.toString(16)}`,
      "Get-Cluster",
      `Get${dash}Cluster`,
    ]),
  ])("a dash alone is fixed safely: %s", (_, source, target) => {
    const [finding, ...others] = lintUnit(rule, { locale: "sv-SE", source, target });
    expect(others).toEqual([]);
    expect([finding?.messageId, finding?.severity, finding?.fix?.safety]).toEqual(["changedDash", "error", "safe"]);
    expect(fixed(source, target)).toBe(true);
  });

  it("a dash glued to a word gets its space back", () => {
    const text = articleWith([{ source: "Run Stop-Cluster -NoWait.", target: "Voer Stop-Cluster–NoWait uit." }]);
    expect(applyFix(text, lintArticle(rule, text))).toContain(">Voer Stop-Cluster -NoWait uit.<");
  });

  it("a dash glued to a number gets its space back", () => {
    const text = articleWith([{ source: "Use 2 -NoWait here.", target: "Gebruik 2–NoWait hier." }]);
    expect(applyFix(text, lintArticle(rule, text))).toContain(">Gebruik 2 -NoWait hier.<");
  });

  it("case alone is worth a note", () => {
    expect(found("Get-Cluster", "Get-cluster")).toEqual(["changedCase info"]);
  });

  it("a parameter glued to its command is not there", () => {
    expect(found("Run Stop-Cluster -NoWait", "Voer Stop-Cluster-NoWait uit")).toEqual(["glued error"]);
  });

  it("a parameter without its hyphen is a warning in running text, an error behind its command", () => {
    expect(found("Set **-NoWait** here", "Stel **NoWait** hier in")).toEqual(["lostHyphen warning"]);
    expect(found("Run Stop-Cluster -NoWait", "Voer Stop-Cluster NoWait uit")).toEqual(["missing error"]);
  });

  it("an example address that was translated is a note, a slip in it is not", () => {
    const source = "Mail sales@fjordbase.example.";
    expect(found(source, "Mail verkoop@fjordbase.example.")).toEqual(["translatedAddress info"]);
    expect(found(source, "Mail salse@fjordbase.example.")).toEqual(["changed error"]);
    expect(found(source, "Mail verkoop@fjordbank.example.")).toEqual(["changed error"]);
  });

  it("marks what stands for it, and the source's where nothing does", () => {
    const [changed] = lintUnit(rule, { locale: "sv-SE", source: "Run Get-Item", target: "Kör Hämta-Item nu" });
    expect(changed?.side).toBe("target");
    expect((changed?.range.end.offset ?? 0) - (changed?.range.start.offset ?? 0)).toBe("Hämta-Item".length);
    const [gone] = lintUnit(rule, { locale: "sv-SE", source: "Run Get-Item", target: "Kör" });
    expect(gone?.side).toBe("source");
  });

  it("reports each of several", () => {
    const target = "Haal-Cluster, Stop-Cluster en Verwijder-Cluster";
    expect(found("Get-Cluster, Stop-Cluster and Remove-Cluster", target)).toEqual(["changed error", "changed error"]);
  });
});

describe("what became of a lost one", () => {
  it.each([
    ["beside a placeholder", "Set {id} and MY_CLUSTER", "Stel {id} in", "missing error"],
    [
      "another that differs in case alone is itself",
      "Use my_cluster or MY_CLUSTER",
      "Gebruik MY_CLUSTER",
      "missing error",
    ],
    [
      "a heading that became a sentence",
      "Get-FjordCluster",
      "Deze pagina gaat nu over iets heel anders dan eerst",
      "missing error",
    ],
    ["not behind a command", "Get-Cluster has the -MaxSize", "Get-Cluster heeft MaxSize", "lostHyphen warning"],
    ["behind another parameter", "Use -NoWait -MaxSize", "Gebruik -NoWait MaxSize", "lostHyphen warning"],
    ["too far from another name", "Set MY_CLUSTER", "Zie abc_def_ghij", "missing error"],
    ["far, but the only parameter", "Use -NoWait", "Gebruik -ZonderUitstelling", "changed error"],
    ["far from each of two parameters", "Use -NoWait", "Gebruik -ZonderUitstelling of -LaterBegonnen", "missing error"],
    [
      "a slip in a long address",
      "Ask fjordbase.support@fjord.example",
      "Vraag fjordbaze.sopportt@fjord.example",
      "changed error",
    ],
  ])("%s", (_, source, target, expected) => {
    expect(found(source, target)).toEqual([expected]);
  });
});

describe("what stands for a lost one", () => {
  const GUID = "Id 0a4d55a8-d778-5022-abab-701977c5d840 here";
  /** Of each finding what it marks in the target, and `null` for what is gone. */
  const standing = (source: string, target: string) => {
    const text = articleWith([{ source, target }]);
    return lintArticle(rule, text).map((finding) => (finding.side === "target" ? textAt(text, finding) : null));
  };

  it.each([
    ["a command with spaces", "Run Get-Item now", "Voer Pak – Item uit", "Pak – Item"],
    ["a command with a verb of two letters", "Run Get-Cluster now", "Voer Ga-Cluster uit", "Ga-Cluster"],
    ["a command with a number", "Run Get-Cluster2 now", "Voer Haal-Cluster2 uit", "Haal-Cluster2"],
    ["a parameter with another dash", "Set **-Name** here", "Stel **– Naam** hier in", "– Naam"],
    ["a parameter with a number", "Set **-Name2** here", "Stel **-Naam2** hier in", "-Naam2"],
    ["the nearest parameter", "Use -NoWait", "Gebruik -Later of -NoWeit", "-NoWeit"],
    ["a GUID that lost digits", GUID, "Id 0a4d55-d7-5022-abab-701977c5d840 x", "0a4d55-d7-5022-abab-701977c5d840"],
    ["a GUID that lost a part", GUID, "Id 0a4d55a8-d778-5022-701977c5d840 x", "0a4d55a8-d778-5022-701977c5d840"],
    [
      "a GUID with spaces",
      GUID,
      "Id 0a4d55a8 - d778 - 5022 - abab - 701977c5d84 x",
      "0a4d55a8 - d778 - 5022 - abab - 701977c5d84",
    ],
    ["a GUID in capitals", GUID, "Id 0A4D55A8-D778-5022-ABAB-701977C5D84 x", "0A4D55A8-D778-5022-ABAB-701977C5D84"],
    ["quite another GUID", GUID, "Id ffffffff-eeee-ffff-eeee-ffffffffffff x", "ffffffff-eeee-ffff-eeee-ffffffffffff"],
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
  ])("is %s", (_, source, target, expected) => {
    expect(standing(source, target)).toEqual([expected]);
  });

  it.each([
    ["a word with one letter before its hyphen", "Run Get-Cluster now", "Voer e-Cluster uit"],
    ["a command within a name", "Run Get-Cluster now", "Voer mijn_Haal-Cluster uit"],
    ["a command with a number for its noun", "Run Get-Item2 now", "Voer Get-2Item uit"],
    ["a negative number", "Use -NoWait here", "Gebruik -10 hier"],
    ["a hyphen before one letter", "Use -NoWait here", "Gebruik -a hier"],
    ["a hyphenated word", "Use -NoWait here", "Gebruik niet-wachten hier"],
    ["a GUID of three parts", GUID, "Id 0a4d55a8-d778-701977c5d840 x"],
    ["a GUID with a short first part", GUID, "Id 0a4d5-d778-5022-abab-701977c5d840 x"],
    ["a GUID with a part of one digit", GUID, "Id 0a4d55a8-d778-5-abab-701977c5d840 x"],
    ["a prefix alone", "See KB4457128.", "Zie de KB."],
    ["an article that goes on", "See KB4457128.", "Zie KB4457182x."],
    ["an article within a name", "See KB4457128.", "Zie mijn_KB4457182."],
    ["an article behind a letter", "See KB4457128.", "Zie éKB4457182."],
    ["the end of a longer number", "In 10.20.3045 only", "Alleen in .10.20.3046"],
    ["an identifier of another class", "Set get_item here", "Gebruik Get-Items hier"],
  ])("is not %s", (_, source, target) => {
    expect(standing(source, target)).toEqual([null]);
  });

  it.each([
    ["one of two parameters", "Use -NoWait or -NoLate", "Gebruik -NoWeit", ["-NoWeit", null]],
    ["neither of two that are far", "Use -NoWait or -Recursive", "Gebruik -Bijgewerkt", [null, null]],
    ["the only parameter, beside a name", "Use -NoWait in MY_SET", "Gebruik -Uitgesteld hier", ["-Uitgesteld", null]],
    ["none that stands where it should", "Run Get-Item or Get-Items", "Voer het Get-Item-commando uit", [null]],
    ["one of two names", "Set my_cluster_a or my_cluster_b", "Stel my_klaster_x in", ["my_klaster_x", null]],
  ])("is given to %s", (_, source, target, expected) => {
    expect(standing(source, target)).toEqual(expected);
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
