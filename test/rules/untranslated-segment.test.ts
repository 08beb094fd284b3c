import { describe, expect, it } from "vitest";
import { resolveConfig } from "../../src/config/resolve.ts";
import { activate } from "../../src/lint/active-rule.ts";
import { lintArticle as lintWithAll } from "../../src/lint/lint-article.ts";
import mismatchedLink from "../../src/rules/mismatched-link.ts";
import rule from "../../src/rules/untranslated-segment.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases } from "../rule-cases.ts";
import { articleWith, lintArticle, lintUnit, parse } from "../rule-tester.ts";
import { fingerprints, relocated, reported } from "./reported.ts";

const same = (text: string, locale = "nb-NO") =>
  lintUnit(rule, { locale, source: text, target: text }).map(({ messageId }) => messageId);
const found = (target: string, source: string, locale = "nb-NO") =>
  lintUnit(rule, { locale, source, target }).map(({ messageId }) => messageId);
const passages = (target: string, source: string, locale = "nb-NO") => {
  const article = articleWith([{ source, target }], { "ms.contentlocale": locale });
  return reported(article, lintArticle(rule, article)).map(({ messageId, severity, at }) => ({
    messageId,
    severity,
    at,
  }));
};

describe("a target that is its source", () => {
  it("is an error at the whole target", () => {
    const text = "Open the cluster you want to back up.";
    const article = articleWith([{ source: text, target: text }], { "ms.contentlocale": "nb-NO" });
    expect(reported(article, lintArticle(rule, article))).toEqual([
      { messageId: "untranslated", severity: "error", message: "The target is the English source text", at: text },
    ]);
    expect(lintArticle(rule, article)[0]).toMatchObject({ side: "target", segmentId: "37ca1-102" });
  });

  it.each([
    ["case", "open the CLUSTER you want to back up.", "Open the cluster you want to back up."],
    ["white space", " Open  the cluster\nyou want to back up. ", "Open the cluster you want to back up."],
    ["no-break spaces", "Open the cluster\u00A0you want to back up.", "Open the cluster you want to back up."],
  ])("may differ in %s", (_, target, source) => {
    expect(found(target, source)).toEqual(["untranslated"]);
  });

  it.each([
    ["a letter in place of another", "Open the blaster you want.", "Open the cluster you want."],
    ["a letter", "Open the clusters you want.", "Open the cluster you want."],
    ["a word more", "Open the cluster you want now", "Open the cluster you want"],
    ["a space within a word", "Open the clus ter you want", "Open the cluster you want"],
  ])("does not differ in %s", (_, target, source) => {
    expect(found(target, source)).not.toContain("untranslated");
  });

  it.each(["zh-TW", "ja-JP", "ar-SA", "fr-FR", "nl-NL"])("is one in %s", (locale) => {
    expect(same("Open the cluster you want to back up.", locale)).toEqual(["untranslated"]);
  });

  it.each(["en-GB", "en-US", "en-AU"])("is right in %s", (locale) => {
    expect(same("Open the cluster you want to back up.", locale)).toEqual([]);
  });

  it("says nothing where no locale is known", () => {
    const text = "Open the cluster you want to back up.";
    const article = articleWith([{ source: text, target: text }], { "ms.contentlocale": null });
    expect(lintArticle(rule, article)).toEqual([]);
    expect(lintArticle(rule, article, { locale: "nb-NO" })).toHaveLength(1);
  });
});

/** Every one of them tells a sentence from a name. */
const FUNCTION_WORDS =
  `the and to of in is for on at an with that this these those from into by or but if it its you your we our they their
   be are was were been can will should must may have has does not than then when where while why who what which how
   there because before after about until`.split(/\s+/);

it.each(FUNCTION_WORDS)("“%s” shows that the target is English", (word) => {
  expect(same(`Cluster storage ${word} backup rotation`)).toEqual(["untranslated"]);
});

describe("what is kept on purpose", () => {
  it.each([
    ["a name", "Fjordbase for Windows"],
    ["two lower-case words", "Restore the cluster"],
    ["a name with nothing but two function words between", "Fjordbase for Teams for Windows, macOS and Linux"],
    ["no function word", "Cluster storage key rotation schedule"],
    ["words that are as much Portuguese as English", "Cluster a as do backup storage"],
    ["code", "`open the cluster you want to back up`"],
    ["an assignment", "set the path = this of that or it"],
    ["braces", "if the cluster is open { return it }"],
    ["a statement", "return the cluster if it is open;"],
    ["a hexadecimal number", "stop the code at 0x80070005 if it is"],
    ["a hash", "commit 7c211433f02071597741e6ff5a8ea34789abbf43 of the source text"],
    ["a chain of hyphens", "fjord-core-file-list of the cluster in use"],
    ["URLs and paths", "https://fjordbase.example/open/the/cluster/if/you/can C:\\open\\the\\cluster"],
    ["identifiers", "the_cluster of_the $that.you with.this"],
  ])("%s", (_, text) => {
    expect(same(text)).toEqual([]);
  });

  it.each([
    ["a semicolon within a sentence", "The backup is kept; you can restore it."],
    ["an entity", "Open the settings &amp; backups page."],
    ["a hyphenated idiom", "Keep the cluster up-to-date with state-of-the-art tests."],
    ["a telephone number", "For more help, call the number 1-800-555-0100."],
    ["code beside prose", "Run `fjord --open` if the cluster is closed."],
    ["a link", "Go to the [Cluster page](https://fjordbase.example/cluster?id=7) and open it."],
    ["capitals for all but function words", "How to: Restore a Cluster at the Portal with Fjordbase"],
    ["a sentence's first word", "If Fjordbase Storage fails, select another cluster."],
  ])("but not prose with %s", (_, text) => {
    expect(same(text)).toEqual(["untranslated"]);
  });
});

describe("a source that is not English", () => {
  it.each([
    ["pt", "Abra o painel do cluster para pagar com cartão."],
    ["es", "Para abrir el panel, siga las instrucciones del correo."],
    ["fr", "Pour ouvrir le panneau, suivez les instructions sur votre page."],
    ["it", "Per aprire il pannello, seguire le istruzioni della pagina."],
    ["de", "Öffnen Sie das Fenster und wählen Sie den Cluster aus."],
  ])("is only worth a note: %s", (_, text) => {
    expect(passages(text, text, "zh-TW")).toEqual([{ messageId: "foreignSource", severity: "info", at: text }]);
  });

  it("may hold a word that English has too", () => {
    expect(same("Cliquez sur Plan si la page on votre cluster est vide.")).toEqual(["foreignSource"]);
  });

  it.each([
    ["Portuguese", "Não abra os clusters nas redes dos servidores."],
    ["Spanish", "Abra el servidor y los discos."],
    ["French", "Ouvrez votre serveur avec les disques pour vous."],
    ["Italian", "Aprire il server nella rete degli utenti."],
    ["German", "Öffnen Sie den Server mit der Karte nicht."],
  ])("is not taken for English in %s", (_, text) => {
    expect(same(text)).toEqual(["foreignSource"]);
  });
});

describe("a passage left in English", () => {
  it("is noted from its first to its last word", () => {
    expect(
      passages(
        "若要還原，請 select the backup that you need。",
        "To restore, select the backup that you need.",
        "zh-TW",
      ),
    ).toEqual([{ messageId: "partial", severity: "info", at: "select the backup that you need" }]);
  });

  it("does not count product names, nor end with them", () => {
    const source = "To see it, go to the Fjordbase Portal and then select Storage.";
    expect(passages("Gå inn, go to the Fjordbase Portal and then velg Storage.", source)).toEqual([
      { messageId: "partial", severity: "info", at: "go to the Fjordbase Portal and then" },
    ]);
    expect(
      found("Gå til Fjordbase Portal for Windows and Storage", "Go to Fjordbase Portal for Windows and Storage"),
    ).toEqual([]);
  });

  it.each([
    ["three words", "Velg the backup that ønskes.", "Select the backup that is needed."],
    [
      "a term without a telling word",
      "Bruk resource owner password credentials nå.",
      "Use resource owner password credentials now.",
    ],
    ["other words than the source's", "Velg the backup that you like.", "Select one of many stored copies."],
    ["code", "Kjør `select the backup that you need`.", "Run `select the backup that you need`."],
    ["entities", "A &nbsp;&nbsp;&nbsp;&nbsp; to &nbsp;&nbsp; b", "C &nbsp;&nbsp;&nbsp;&nbsp; to &nbsp;&nbsp; d"],
  ])("is none with %s", (_, target, source) => {
    expect(found(target, source)).toEqual([]);
  });

  it.each([
    ["nl-NL", "Klik op list is a part of portal.", "The list is a part of the portal."],
    ["nb-NO", "Klyngen (is not ready yet)", "The cluster (is not ready yet)"],
    ["zh-TW", "叢集list of used clusters開啟", "Open the list of used clusters"],
    ["fr-FR", "Voir practices for advanced queries", "See best practices for advanced queries"],
  ])("is told in %s by words that the language does not write: %s", (locale, target, source) => {
    expect(found(target, source, locale)).toEqual(["partial"]);
  });

  it.each([
    ["nl-NL", "De klant in is of was cluster", "Of the client in is of was cluster"],
    ["nb-NO", "Klyngen for klient at sted", "Open for klient at sted"],
    ["fr-FR", "Avec Fjordbase Apps for enterprise, Apps for business", "With Apps for enterprise, Apps for business"],
  ])("is none in %s where the language or names have the words: %s", (locale, target, source) => {
    expect(found(target, source, locale)).toEqual([]);
  });

  it.each([
    ..."a all any another each every some such other only more through during off out using".split(" "),
    ...FUNCTION_WORDS,
  ])("is told by “%s”, where the language writes no such word", (word) => {
    const passage = `keep storage ${word} cluster backup`;
    expect(found(`請 ${passage}。`, `Please ${passage}.`, "zh-TW")).toEqual(["partial"]);
  });

  it.each(
    `the and to with that this these those from into by or but if it its you your they their be are been can will should
     must may have does than then when where while which how there because before after about until`.split(/\s+/),
  )("is told by “%s” in a language of which nothing is known", (word) => {
    const passage = `keep storage ${word} cluster backup`;
    expect(found(`Ngoba ${passage} ngoba.`, `Please ${passage} now.`, "zu-ZA")).toEqual(["partial"]);
  });

  it.each(["eu-ES", "fi-FI", "gl-ES", "pt-BR"])("is told in %s by more words than in an unknown language", (locale) => {
    const passage = "keep storage of cluster backup";
    expect(found(`Orain ${passage} orain.`, `Please ${passage} now.`, locale)).toEqual(["partial"]);
    expect(found(`Orain ${passage} orain.`, `Please ${passage} now.`, "zu-ZA")).toEqual([]);
  });

  it("is the longest of several", () => {
    const source = "Open the cluster that you own, and close the other one before you go to the portal.";
    expect(
      passages("Open the cluster that you own，並 close the other one before you go to the portal。", source, "zh-TW"),
    ).toMatchObject([{ at: "close the other one before you go to the portal" }]);
  });
});

describe("in any article", () => {
  it("a unit that is not translated has no other finding", () => {
    const text = "Open the [cluster](https://fjordbase.example) you want to back up.";
    const target = text.replace("example)", "EXAMPLE)").replace("Open", "OPEN").replace(".EXAMPLE", ".example/x");
    expect(found(target, text)).toEqual(["partial"]);
    const article = parse(articleWith([{ source: text, target: text.replace("/fjord", "/FJORD") }]));
    const facts = { today: "2026-06-01", locale: "nb-NO", expectedLocale: null, sourceKey: "a.md", repository: "." };
    const other = { ...mismatchedLink, identical: true, checks: { unit: reportAlways } } as typeof mismatchedLink;
    const ids = (...rules: readonly (typeof rule)[]) =>
      lintWithAll(article, activate(rules, resolveConfig(rules, {})), facts, {
        hash: (hashed) => hashed,
      }).diagnostics.map(({ ruleId }) => ruleId);
    expect(ids(other)).toEqual(["mismatched-link"]);
    expect(ids(rule, other)).toEqual(["untranslated-segment"]);
  });

  it("fingerprints stay when it is moved, wrapped and renumbered", () => {
    const text = "Open the cluster you want to back up.";
    const article = articleWith([
      { source: text, target: text },
      { source: "To restore, select the backup that you need.", target: "Bruk, select the backup that you need." },
      { source: "Abra o painel para pagar com cartão.", target: "Abra o painel para pagar com cartão." },
    ]);
    const before = lintArticle(rule, article);
    expect(before.map(({ messageId }) => messageId)).toEqual(["untranslated", "partial", "foreignSource"]);
    expect(fingerprints(lintArticle(rule, relocated(article)))).toEqual(fingerprints(before));
  });

  it.each([
    ["words", (part: number) => "the cluster ".repeat(20_000 * part), ["partial"]],
    ["spaces", (part: number) => `the ${" ".repeat(100_000 * part)}cluster`, []],
    ["hyphens", (part: number) => `the a${"-".repeat(100_000 * part)} cluster`, []],
    ["semicolons", (part: number) => "the ; ".repeat(30_000 * part), ["partial"]],
    ["ampersands", (part: number) => "the & ".repeat(30_000 * part), ["partial"]],
  ])("takes linear time with many %s", (_, textOf, expected) => {
    expectLinear((part) => {
      const text = textOf(part);
      expect(found(`${text} x`, text)).toEqual(expected);
      expect(same(text).length).toBeLessThan(2);
    });
  });
});

function reportAlways(
  unit: Parameters<NonNullable<(typeof mismatchedLink)["checks"]["unit"]>>[0],
  context: Parameters<NonNullable<(typeof mismatchedLink)["checks"]["unit"]>>[1],
): void {
  context.report({
    messageId: "missing",
    data: { destination: "x", kind: "link" },
    at: unit.target.span,
    unit,
    token: "x",
  });
}

/** The same text on both sides. */
const left = (text: string) => ({ target: text, source: text });

cases(rule, {
  sound: [
    {
      why: "a name in title case",
      locale: "nb-NO",
      target: "Fjordbase Kit for Clusters and Networks, Small Edition",
      source: "Fjordbase Kit for Clusters and Networks, Small edition",
    },
    { why: "a name of products", locale: "ja-JP", ...left("Fjordbase Cluster Manager for Teams and Windows") },
    { why: "a name that ends on demand", locale: "nl-NL", ...left("Fjordbase Cluster Experts - Experts on Demand") },
    { why: "a file's name", locale: "is-IS", ...left("How to open the cluster nodes.backup.1.2.xml") },
    { why: "words in capitals", locale: "ru-RU", ...left("HOW TO OPEN A CLUSTER IN FJORDBASE") },
    { why: "a title of five words", locale: "zh-TW", ...left("Cluster Backup in Fjordbase Cloud") },
    {
      why: "two words joined",
      locale: "nl-NL",
      target: "FJD reader-app in the FjordView",
      source: "FJD reader app in the FjordView",
    },
    {
      why: "five words in a row without a function word",
      locale: "is-IS",
      target: "Opnið cluster backups usually occur nightly hér.",
      source: "There cluster backups usually occur nightly here.",
    },
    {
      why: "two marks that differ",
      locale: "de-DE",
      target: "Fjordbase, der Name. Kluster",
      source: "Fjordbase der Name Kluster",
    },
  ],
  broken: [
    {
      why: "a space before a colon",
      locale: "es-ES",
      target: "The FJD: the kind of cluster that you open.",
      source: "The FJD : the kind of cluster that you open.",
      finds: "untranslated",
    },
    {
      why: "a space lost behind a comma",
      locale: "fr-FR",
      target: "The cluster is open,and you can close it.",
      source: "The cluster is open, and you can close it.",
      finds: "untranslated",
    },
    {
      why: "another stop",
      locale: "zh-TW",
      target: "Select the cluster that you open。",
      source: "Select the cluster that you open.",
      finds: "untranslated",
    },
    {
      why: "a stop more",
      locale: "id-ID",
      target: "Select the cluster that you open.",
      source: "Select the cluster that you open",
      finds: "untranslated",
    },
    {
      why: "a heading in title case",
      locale: "ko-KR",
      ...left("Set Up Cluster Backups in Fjordbase Cloud"),
      finds: "untranslated",
    },
    {
      why: "a heading in title case",
      locale: "ar-SA",
      ...left("Move Backups From One Cluster to Another"),
      finds: "untranslated",
    },
    {
      why: "a sentence that ends in a host's name",
      locale: "nl-NL",
      ...left("Open the cluster at fjordbase.com"),
      finds: "untranslated",
    },
    {
      why: "six words in a row without a function word",
      locale: "is-IS",
      target: "Opnið þetta: cluster backups usually occur nightly, clusters permitting.",
      source: "Open this: cluster backups usually occur nightly, clusters permitting.",
      finds: "partial",
    },
  ],
});

describe("listings, where they do not count", () => {
  const found = (source: string, listings: boolean) =>
    lintUnit(rule, { locale: "nl-NL", source, target: source, options: { listings } }).map(
      ({ messageId }) => messageId,
    );

  it.each([
    ["a date", "June 3 & 4, 2024. In the town hall of the city, and in all the houses around it."],
    ["a date in digits", "2024-06-03: the first meeting of everybody who works with the program."],
    [
      "one link with its speaker",
      "[How we moved the whole of the data](https://fjordbase.example/talk) - told by the team",
    ],
    ["a mnemonic", "The name of the switch is short for `g`reater than or `e`qual to what was said."],
    ["a change", "Add a way to open the console again. ([#123](https://fjordbase.example/pull/123))"],
  ])("%s", (_, source) => {
    expect(found(source, false)).toEqual([]);
    expect(found(source, true)).toEqual(["untranslated"]);
  });

  it("a sentence with a link counts all the same", () => {
    const source = "Open [the console](https://fjordbase.example/console) before you close the cluster in May.";
    expect(found(source, false)).toEqual(["untranslated"]);
  });
});
