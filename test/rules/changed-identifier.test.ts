import { describe, expect, it } from "vitest";
import rule from "../../src/rules/changed-identifier.ts";
import { applyFix, articleWith, lintArticle, lintUnit } from "../rule-tester.ts";

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

describe("every class", () => {
  it.each([
    ["a command", "Run Get-Cluster now", "Voer Haal-Cluster nu uit", "changed error"],
    ["a command of two words", "Get-Cluster", "Cluster ophalen", "changed error"],
    ["a command in a label", "See [Get-Cluster](/Get-Cluster)", "Zie [ophalen](/Get-Cluster)", "missing error"],
    ["a parameter", "-Description", "-Beschrijving", "changed error"],
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
    ["spaces", "CLUSTER\\_MAX\\_SIZE is set", "CLUSTER \\_ MAX \\_ SIZE is ingesteld", "changed error"],
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

  it("case alone is worth a note", () => {
    expect(found("Get-Cluster", "Get-cluster")).toEqual(["changedCase info"]);
    expect(found("Error 0xC000000D", "Fout 0xc000000d")).toEqual(["changedCase info"]);
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

it("takes linear time on hostile text", () => {
  const many = (text: (index: number) => string) => Array.from({ length: 20_000 }, (_, index) => text(index)).join(" ");
  const pairs = [
    [many((index) => `Get-Item${index}`), many((index) => `Hämta-Item${index}`)],
    [many((index) => `-PassThru${index}`), many(() => "– PassThru")],
    ["a@b.example", "a".repeat(200_000)],
    ["0a4d55a8-d778-5022-abab-701977c5d840", "a".repeat(200_000)],
    ["1_2".repeat(50_000), "a_".repeat(50_000)],
    ["MY_CLUSTER", "my ".repeat(100_000)],
  ] as const;
  for (const [source, target] of pairs) {
    const start = performance.now();
    lintUnit(rule, { locale: "sv-SE", source, target });
    expect(performance.now() - start).toBeLessThan(10_000);
  }
}, 60_000);
