import { it } from "vitest";
import rule from "../../src/rules/changed-placeholder.ts";
import { expectLinear } from "../linear-growth.ts";
import { cases, rows } from "../rule-cases.ts";
import { lintUnit } from "../rule-tester.ts";

cases(rule, {
  locale: "nl-NL",
  sound: [
    ...rows(
      {},
      ["why", "source", "target"],
      [
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
        ["a name translated", "Cluster {Reason}", "Cluster {Reason}"],
        ["a name transliterated", "Incident {IncidentId}", "Инцидент {IncidentId}"],
        ["a variable of a script", "Set $true", "Stel $true in"],
        ["a variable in quotes", 'Type "a$b"', 'Typ "a $b"'],
        ["an escaped variable", "Set \\$FJHome here", "Stel \\$FJHome hier in"],
        ["a padded number", "At %02d of %5.2f", "Om %02d van %5.2f"],
        ["full-width braces", "Cluster {Name}", "叢集{Name}"],
        ["a format with a space", "At {0:mm}", "Om {0:mm}"],
        ["$( ) with a space", "In $(Path)", "In $(Path)"],
        ["%VAR% with a space", "In %TEMP%", "In%TEMP%"],
        ["%VAR% in two words", "In %ProgramFiles%", "In %ProgramFiles%"],
        ["%VAR% with Arabic signs", "In %TEMP%", "في %TEMP%"],
        ["%s with a space", "Cluster %s is up", "Cluster %s is actief"],
        ["<name> with spaces", "<System.String>", "<System.String>"],
        ["a numbered format is read as a whole", "Cluster %1$s in %2$s", "%2$s: Cluster %1$s"],
      ],
    ),
    ...rows(
      { why: "instructions of several words" },
      ["why", "source", "target"],
      [
        ["left alone: translated", "Enter <your name> here.", "Entrez <votre nom> ici."],
        ["left alone: translated into one word", "Enter \\<your name\\>.", "Typ \\<naam\\>."],
        ["left alone: with other signs", "Enter &lt;your name&gt;.", "输入《您的姓名》。"],
        ["left alone: in square brackets", "Enter <your name>.", "Entrez [votre nom]."],
        ["left alone: in code", "Enter <your name>.", "Entrez `<your name>`."],
        ["left alone: an HTML element", "Set <br clear> here.", "Mettez."],
        ["left alone: a comparison", "If 1 <b and c> 2", "Si c'est"],
        ["left alone: the source's spaces", "Enter <your name> < now >.", "Entrez < nom >."],
        [
          "left alone: a comparison beside one",
          "Enter <your name> if a < b and c > d.",
          "Entrez <nom> si a < b et c > d.",
        ],
      ],
    ),
    {
      why: "formats only: a name in braces may differ",
      options: { formatsOnly: true },
      locale: "ja-JP",
      source: "Call it {verb} {object}.",
      target: "{動詞} {目的語} と呼びます。",
    },
    {
      why: "formats only: a name in angle brackets may differ",
      options: { formatsOnly: true },
      locale: "ja-JP",
      source: "Open \\<account_name\\>.",
      target: "\\<アカウント名\\> を開きます。",
    },
    {
      why: "formats only: a number of a component may differ",
      options: { formatsOnly: true },
      locale: "ja-JP",
      source: "See <Step step={3}>it</Step>.",
      target: "<Step step={4}>それ</Step>を参照します。",
    },
  ],
  broken: [
    ...rows(
      { finds: "changed" },
      ["why", "source", "target", "fixed"],
      [
        ["a name translated", "Cluster {Reason}", "Cluster {Reden}", "Cluster {Reason}"],
        ["a name transliterated", "Incident {IncidentId}", "Инцидент {ИнцидентИд}", "Инцидент {IncidentId}"],
        ["a variable of a script", "Set $true", "Stel $waar in", "Stel $true in"],
        ["a variable in quotes", 'Type "a$b"', 'Typ "a $ b"', 'Typ "a $b"'],
        ["an escaped variable", "Set \\$FJHome here", "Stel \\$ FJHome hier in", "Stel \\$FJHome hier in"],
        ["a padded number", "At %02d of %5.2f", "Om % 02d van %5.2f", "Om %02d van %5.2f"],
        ["full-width braces", "Cluster {Name}", "叢集｛Name｝", "叢集{Name}"],
        ["a format with a space", "At {0:mm}", "Om {0: mm}", "Om {0:mm}"],
        ["$( ) with a space", "In $(Path)", "In $ (Path)", "In $(Path)"],
        ["%VAR% with a space", "In %TEMP%", "In% TEMP%", "In%TEMP%"],
        ["%VAR% in two words", "In %ProgramFiles%", "In % Program Files%", "In %ProgramFiles%"],
        ["%VAR% with Arabic signs", "In %TEMP%", "في ٪TEMP٪", "في %TEMP%"],
        ["%s with a space", "Cluster %s is up", "Cluster % s is actief", "Cluster %s is actief"],
        ["<name> with spaces", "<System.String>", "<system. String>", "<System.String>"],
      ],
    ),
    ...rows(
      { finds: "missing" },
      ["why", "source", "target"],
      [
        ["gone", "Page {0} of {1}", "Pagina {0}"],
        ["gone", "Cluster %s is up", "Cluster is actief"],
        ["one of two equal ones is gone", "%s and %s", "%s"],
        ["half a placeholder is none", "Cluster {Name} here", "Cluster {Name hier"],
        [
          "what stands between two percentages is no variable with another name",
          "From %TEMP% on",
          "Op 50 % van de 75 %",
        ],
        ["what stands where it should is no damaged form of another", "{name} or {NAME}", "{NAME}"],
        ["a numbered format is read as a whole", "Cluster %1$s", "Cluster %1$v"],
      ],
    ),
    ...rows(
      { finds: "changed" },
      ["why", "source", "target"],
      [
        ["case alone is worth a note, but for formats", "At %S", "Om %s"],
        ["%s is damaged, not gone, in signs of another width: ٪s", "Open %s now", "先に ٪s 開"],
        ["%s is damaged, not gone, in signs of another width: ％s", "Open %s now", "先に ％s 開"],
        [
          "$(path) is damaged, not gone, in signs of another width: ＄（path）",
          "Open $(path) now",
          "先に ＄（path） 開",
        ],
        [
          "\\<server\\> is damaged, not gone, in signs of another width: 〈server〉",
          "Open \\<server\\> now",
          "先に 〈server〉 開",
        ],
        [
          "\\<server\\> is damaged, not gone, in signs of another width: ‹server›",
          "Open \\<server\\> now",
          "先に ‹server› 開",
        ],
      ],
    ),
    ...rows(
      {},
      ["why", "source", "target", "finds"],
      [
        ["one of two equal ones is gone", "{0} and {0}", "{0}", "fewer"],
        ["case alone is worth a note, but for formats", "In %TEMP%", "In %temp%", "changedCase"],
        ["case alone is worth a note, but for formats", "Cluster {Name}", "Cluster {name}", "changedCase"],
        ["case alone is worth a note, but for formats", "In \\<Cluster\\>", "In \\<cluster\\>", "changedCase"],
      ],
    ),
    ...rows(
      { why: "instructions of several words" },
      ["why", "source", "target", "finds"],
      [
        ["dropped", "Enter \\<your name\\> here.", "Entrez ici.", "missing"],
        ["without brackets", "Enter &lt;your name&gt;.", "Entrez votre nom.", "missing"],
        ["without brackets beside a link", "[A](/a): <your name>.", "[A](/a) : votre nom.", "missing"],
        ["two, dropped", "Enter <your name> or <its name>.", "Entrez-les.", ["missing", "missing"]],
        ["spaced in front", "Enter \\<your domain\\>.", "Entrez \\< votre domaine\\>.", "spaced"],
        ["spaced behind", "Enter <your domain>.", "Entrez <domaine >.", "spaced"],
        ["spaced on both sides", "Enter &lt;your domain&gt;.", "Entrez &lt; domaine &gt;.", "spaced"],
      ],
    ),
    {
      why: "two with entities are put back, each in its place",
      source: "Map&lt;K&gt; and Map&lt;V&gt; here",
      target: "Map &lt; K &gt; en Map &lt; V &gt; hier",
      finds: ["spaced", "spaced"],
      fixed: "Map &lt;K&gt; en Map &lt;V&gt; hier",
    },
    {
      why: "two with other names are put back, each in its place",
      source: "{cluster_a} and {cluster_b}",
      target: "{klaster_a} en {klaster_x}",
      finds: ["changed", "changed"],
      fixed: "{cluster_a} en {cluster_b}",
    },
    {
      why: "gives each damaged place to one placeholder",
      source: "{0:mm} {0:dd}",
      target: "{0: dd} {0: mm}",
      finds: ["changed", "changed"],
      fixed: "{0:dd} {0:mm}",
    },
    {
      why: "instructions of several words: lose their space by the suggestion",
      source: "Enter \\<your name\\>.",
      target: "Entrez \\< votre nom \\>.",
      finds: "spaced",
      fixed: "Entrez \\<votre nom\\>.",
    },
    {
      why: "formats only: a place may not",
      options: { formatsOnly: true },
      locale: "ja-JP",
      source: "Page {0} is open.",
      target: "ページは開いています。",
      finds: "missing",
    },
    {
      why: "formats only: a format may not",
      options: { formatsOnly: true },
      locale: "ja-JP",
      source: "%s is open.",
      target: "開いています。",
      finds: "missing",
    },
    {
      why: "formats only: an expansion may not",
      options: { formatsOnly: true },
      locale: "ja-JP",
      source: `Open \${region} now.`,
      target: "今すぐ開きます。",
      finds: "missing",
    },
  ],
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
