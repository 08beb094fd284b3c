import { describe, expect, it } from "vitest";
import rule from "../../src/rules/changed-placeholder.ts";
import { expectLinear } from "../linear-growth.ts";
import { applyFix, articleWith, lintArticle, lintUnit } from "../rule-tester.ts";

const found = (source: string, target: string, locale = "nl-NL") =>
  lintUnit(rule, { locale, source, target }).map(({ messageId, severity }) => `${messageId} ${severity}`);

describe("left alone", () => {
  it.each([
    ["another order", "{0}: {1}", "{1} van {0}"],
    ["instructions of several words", "Enter \\<cluster name>.", "Voer \\<naam van cluster> in."],
    ["an HTML element", "Line<br>break", "Regeleinde"],
    ["percentages", "From 50% to 75% of a cluster", "Van de helft tot 75 %"],
    ["percentages with a space", "At 50 %a day", "Bij 50 per dag"],
    ["a single percent sign", "100% sure", "zeker"],
    ["in code", "Set `{path}` and `%TEMP%`", "Stel in"],
    ["in a destination", "[Page](/{id})", "[Pagina](/id)"],
    ["now in code", "Set {path}", "Stel `{path}` in"],
    ["another escape", "Type \\<server\\>.", "Typ &lt;server&gt;."],
    ["a set", "One of {a, b}", "Een van { a of b }"],
    ["a price", "For $20, or US$ 5", "Voor $ 20 of US$ 5"],
    ["a suffix", "The %s cluster", "%sn klusteri"],
    ["a GUID in braces", "{0a4d55a8-d778-5022-abab-701977c5d840}", "{0A4D55A8-D778-5022-ABAB-701977C5D840}"],
    ["a blank label, which is the link's defect", "See [{id}](/c)", "Zie [](/c)"],
  ])("%s", (_, source, target) => {
    expect(found(source, target)).toEqual([]);
  });
});

describe("every kind", () => {
  it.each([
    ["a name translated", "Cluster {Reason}", "Cluster {Reden}"],
    ["a name transliterated", "Incident {IncidentId}", "Инцидент {ИнцидентИд}"],
    ["a variable of a script", "Set $true", "Stel $waar in"],
    ["a variable in quotes", 'Type "a$b"', 'Typ "a $ b"'],
    ["an escaped variable", "Set \\$FJHome here", "Stel \\$ FJHome hier in"],
    ["a padded number", "At %02d of %5.2f", "Om % 02d van %5.2f"],
    ["full-width braces", "Cluster {Name}", "叢集｛Name｝"],
    ["a format with a space", "At {0:mm}", "Om {0: mm}"],
    ["$( ) with a space", "In $(Path)", "In $ (Path)"],
    ["%VAR% with a space", "In %TEMP%", "In% TEMP%"],
    ["%VAR% in two words", "In %ProgramFiles%", "In % Program Files%"],
    ["%VAR% with Arabic signs", "In %TEMP%", "في ٪TEMP٪"],
    ["%s with a space", "Cluster %s is up", "Cluster % s is actief"],
    ["<name> with spaces", "<System.String>", "<system. String>"],
  ])("%s", (_, source, target) => {
    expect(found(source, target)).toEqual(["changed error"]);
    const text = articleWith([{ source, target }]);
    expect(lintArticle(rule, applyFix(text, lintArticle(rule, text)))).toEqual([]);
  });

  it("gone", () => {
    expect(found("Page {0} of {1}", "Pagina {0}")).toEqual(["missing error"]);
    expect(found("Cluster %s is up", "Cluster is actief")).toEqual(["missing error"]);
  });

  it("one of two equal ones is gone", () => {
    expect(found("{0} and {0}", "{0}")).toEqual(["fewer info"]);
    expect(found("%s and %s", "%s")).toEqual(["missing error"]);
  });

  it("case alone is worth a note, but for formats", () => {
    expect(found("In %TEMP%", "In %temp%")).toEqual(["changedCase info"]);
    expect(found("Cluster {Name}", "Cluster {name}")).toEqual(["changedCase info"]);
    expect(found("In \\<Cluster\\>", "In \\<cluster\\>")).toEqual(["changedCase info"]);
    expect(found("At %S", "Om %s")).toEqual(["changed error"]);
  });
});

it.each([
  ["%s", "٪s"],
  ["%s", "％s"],
  ["$(path)", "＄（path）"],
  ["\\<server\\>", "〈server〉"],
  ["\\<server\\>", "‹server›"],
])("%s is damaged, not gone, in signs of another width: %s", (source, target) => {
  expect(found(`Open ${source} now`, `先に ${target} 開`)).toEqual(["changed error"]);
});

it.each([
  [
    "two with entities",
    "Map&lt;K&gt; and Map&lt;V&gt; here",
    "Map &lt; K &gt; en Map &lt; V &gt; hier",
    "Map &lt;K&gt; en Map &lt;V&gt; hier",
  ],
  ["two with other names", "{cluster_a} and {cluster_b}", "{klaster_a} en {klaster_x}", "{cluster_a} en {cluster_b}"],
])("%s are put back, each in its place", (_, source, target, expected) => {
  const text = articleWith([{ source, target }]);
  expect(applyFix(text, lintArticle(rule, text))).toContain(`>${expected}</span><span class`);
});

it("half a placeholder is none", () => {
  expect(found("Cluster {Name} here", "Cluster {Name hier")).toEqual(["missing error"]);
});

it("what stands between two percentages is no variable with another name", () => {
  expect(found("From %TEMP% on", "Op 50 % van de 75 %")).toEqual(["missing error"]);
});

it("what stands where it should is no damaged form of another", () => {
  expect(found("{name} or {NAME}", "{NAME}")).toEqual(["missing error"]);
});

it("gives each damaged place to one placeholder", () => {
  const text = articleWith([{ source: "{0:mm} {0:dd}", target: "{0: dd} {0: mm}" }]);
  expect(applyFix(text, lintArticle(rule, text))).toContain(">{0:dd} {0:mm}<");
});

it("takes linear time on hostile text", () => {
  const pairs: readonly (readonly [source: (part: number) => string, target: (part: number) => string])[] = [
    [(part) => "{a}".repeat(50_000 * part), (part) => "{b}".repeat(50_000 * part)],
    [() => "{a1}", (part) => "{".repeat(100_000 * part)],
    [(part) => "$(a".repeat(50_000 * part), (part) => "$ (a".repeat(50_000 * part)],
    [() => "%a%", (part) => "% a".repeat(50_000 * part)],
    [(part) => "&lt;a1&gt;".repeat(20_000 * part), (part) => "&lt; a1 &gt;".repeat(20_000 * part)],
  ];
  for (const [source, target] of pairs) {
    expectLinear((part) => void lintUnit(rule, { locale: "sv-SE", source: source(part), target: target(part) }));
  }
});

describe("instructions of several words", () => {
  it.each([
    ["dropped", "Enter \\<your name\\> here.", "Entrez ici.", ["missing error"]],
    ["without brackets", "Enter &lt;your name&gt;.", "Entrez votre nom.", ["missing error"]],
    ["without brackets beside a link", "[A](/a): <your name>.", "[A](/a) : votre nom.", ["missing error"]],
    ["two, dropped", "Enter <your name> or <its name>.", "Entrez-les.", ["missing error", "missing error"]],
    ["spaced in front", "Enter \\<your domain\\>.", "Entrez \\< votre domaine\\>.", ["spaced error"]],
    ["spaced behind", "Enter <your domain>.", "Entrez <domaine >.", ["spaced error"]],
    ["spaced on both sides", "Enter &lt;your domain&gt;.", "Entrez &lt; domaine &gt;.", ["spaced error"]],
  ])("%s", (_, source, target, expected) => {
    expect(found(source, target)).toEqual(expected);
  });

  it.each([
    ["translated", "Enter <your name> here.", "Entrez <votre nom> ici."],
    ["translated into one word", "Enter \\<your name\\>.", "Typ \\<naam\\>."],
    ["with other signs", "Enter &lt;your name&gt;.", "输入《您的姓名》。"],
    ["in square brackets", "Enter <your name>.", "Entrez [votre nom]."],
    ["in code", "Enter <your name>.", "Entrez `<your name>`."],
    ["an HTML element", "Set <br clear> here.", "Mettez."],
    ["a comparison", "If 1 <b and c> 2", "Si c'est"],
    ["the source's spaces", "Enter <your name> < now >.", "Entrez < nom >."],
    ["a comparison beside one", "Enter <your name> if a < b and c > d.", "Entrez <nom> si a < b et c > d."],
  ])("left alone: %s", (_, source, target) => {
    expect(found(source, target)).toEqual([]);
  });

  it("lose their space by the suggestion", () => {
    const text = articleWith([{ source: "Enter \\<your name\\>.", target: "Entrez \\< votre nom \\>." }]);
    expect(applyFix(text, lintArticle(rule, text))).toContain("Entrez \\<votre nom\\>.");
  });
});

it("a numbered format is read as a whole", () => {
  expect(found("Cluster %1$s in %2$s", "%2$s: Cluster %1$s")).toEqual([]);
  expect(found("Cluster %1$s", "Cluster %1$v")).toEqual(["missing error"]);
});

describe("formats only", () => {
  const found = (source: string, target: string) =>
    lintUnit(rule, { locale: "ja-JP", source, target, options: { formatsOnly: true } }).map(
      ({ messageId }) => messageId,
    );

  it.each([
    ["a name in braces", "Call it {verb} {object}.", "{動詞} {目的語} と呼びます。"],
    ["a name in angle brackets", "Open \\<account_name\\>.", "\\<アカウント名\\> を開きます。"],
    ["a number of a component", "See <Step step={3}>it</Step>.", "<Step step={4}>それ</Step>を参照します。"],
  ])("%s may differ", (_, source, target) => {
    expect(found(source, target)).toEqual([]);
  });

  it.each([
    ["a place", "Page {0} is open.", "ページは開いています。"],
    ["a format", "%s is open.", "開いています。"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the article that holds it
    ["an expansion", "Open ${region} now.", "今すぐ開きます。"],
  ])("%s may not", (_, source, target) => {
    expect(found(source, target)).toEqual(["missing"]);
  });
});
