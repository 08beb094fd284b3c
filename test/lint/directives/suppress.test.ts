import { describe, expect, it } from "vitest";
import { type ConfigRequest, resolveConfig } from "../../../src/config/resolve.ts";
import { locatedDirectives } from "../../../src/lint/directives/located-directives.ts";
import { suppress, suppressionPolicy, type UnusedDisables } from "../../../src/lint/directives/suppress.ts";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import { defineRule, type Rule } from "../../../src/model/rule.ts";
import { expectLinear } from "../../linear-growth.ts";
import { parse } from "../../rule-tester.ts";
import { at } from "../made-up-diagnostics.ts";
import { ruleNamed } from "../made-up-rules.ts";

const CATALOGUE = [
  ruleNamed("rule-a", {}),
  ruleNamed("rule-b", {}),
  ruleNamed("over-articles", { group: { contribute: () => null, decide: () => {} } }),
];

/** Fills each line up to 100 characters, so that `at` tells lines by hundreds. */
function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text.padEnd(99)}\n`).join("");
}

interface Setting {
  readonly unused?: UnusedDisables;
  readonly config?: ConfigRequest;
  readonly catalogue?: readonly Rule[];
}

function settled(text: string, findings: readonly Diagnostic[], setting: Setting = {}) {
  const { unused = "none", config = {}, catalogue = CATALOGUE } = setting;
  const policy = suppressionPolicy(catalogue, resolveConfig(catalogue, config), unused);
  return suppress(findings, locatedDirectives(parse(text)), policy);
}

/** `line rule/message` of what is left. */
function left(text: string, findings: readonly Diagnostic[], setting?: Setting): readonly string[] {
  const { diagnostics } = settled(text, findings, setting);
  return diagnostics.map(({ ruleId, messageId, range }) => `${range.start.line} ${ruleId}/${messageId}`);
}

const EVERYWHERE = [0, 100, 200, 300, 400].flatMap((offset) => [at(offset + 50, "rule-a"), at(offset + 60, "rule-b")]);

describe("what a directive takes out", () => {
  it("to the end, from where it stands", () => {
    expect(left(lines("", "<!-- l10n-lint-disable -->", "", "", ""), EVERYWHERE)).toEqual([
      "1 rule-a/found",
      "1 rule-b/found",
    ]);
  });

  it("only the rules it names", () => {
    expect(left(lines("<!-- l10n-lint-disable rule-a -->", "", "", "", ""), EVERYWHERE)).toEqual(
      [1, 2, 3, 4, 5].map((line) => `${line} rule-b/found`),
    );
  });

  it("only the message it names", () => {
    const findings = [at(150, "rule-a"), at(160, "rule-a", "noted")];
    expect(left(lines("<!-- l10n-lint-disable rule-a/noted -->", ""), findings)).toEqual(["2 rule-a/found"]);
  });

  it("up to where it is enabled", () => {
    const text = lines("<!-- l10n-lint-disable -->", "", "<!-- l10n-lint-enable -->", "", "");
    expect(left(text, EVERYWHERE)).toEqual(
      [3, 4, 5].flatMap((line) => [`${line} rule-a/found`, `${line} rule-b/found`]),
    );
  });

  it("what is enabled may be one rule of all, one message of a rule, or a rule of which a message was disabled", () => {
    const both = [at(150, "rule-a"), at(160, "rule-a", "noted"), at(170, "rule-b")];
    const after = (first: string, second: string) => left(lines(`${first} ${second}`, ""), both);
    expect(after("<!-- l10n-lint-disable -->", "<!-- l10n-lint-enable rule-b -->")).toEqual(["2 rule-b/found"]);
    expect(after("<!-- l10n-lint-disable rule-a -->", "<!-- l10n-lint-enable rule-a/noted -->")).toEqual([
      "2 rule-a/noted",
      "2 rule-b/found",
    ]);
    expect(after("<!-- l10n-lint-disable rule-a/noted -->", "<!-- l10n-lint-enable rule-a -->")).toHaveLength(3);
    expect(after("<!-- l10n-lint-disable rule-a -->", "<!-- l10n-lint-enable -->")).toHaveLength(3);
    expect(after("<!-- l10n-lint-enable rule-a -->", "<!-- l10n-lint-disable -->")).toHaveLength(0);
  });

  it("on its own line, or on the next", () => {
    const own = lines("", "text <!-- l10n-lint-disable-line rule-a -->", "", "", "");
    const next = lines("<!-- l10n-lint-disable-next-line rule-a", "-->", "", "", "");
    expect(left(own, EVERYWHERE).filter((finding) => finding.includes("rule-a"))).toEqual(
      [1, 3, 4, 5].map((line) => `${line} rule-a/found`),
    );
    expect(left(next, EVERYWHERE).filter((finding) => finding.includes("rule-a"))).toEqual(
      [1, 2, 4, 5].map((line) => `${line} rule-a/found`),
    );
  });

  it("in the whole file, in front of it too, whatever is enabled", () => {
    const text = lines("", "", "<!-- l10n-lint-enable -->", "", "<!-- l10n-lint-disable-file rule-a -->");
    expect(left(text, EVERYWHERE)).toEqual([1, 2, 3, 4, 5].map((line) => `${line} rule-b/found`));
  });

  it("bytes that are no UTF-8, but never that the job could not be done", () => {
    const findings = [
      at(0, "internal-error", "ruleFailed"),
      at(0, "unreadable-file", "undecodableBytes"),
      at(0, "unreadable-file", "unreadable"),
    ];
    expect(left("<!-- l10n-lint-disable-file -->", findings)).toEqual([
      "1 internal-error/ruleFailed",
      "1 unreadable-file/unreadable",
    ]);
    expect(left("<!-- l10n-lint-disable-file unreadable-file -->", findings)).toHaveLength(2);
  });

  it("is kept apart with the reason", () => {
    const finding = at(150, "rule-a");
    expect(settled(lines("<!-- l10n-lint-disable -- as the author wants -->", ""), [finding])).toEqual({
      diagnostics: [],
      suppressed: [{ diagnostic: finding, kind: "inline", reason: "as the author wants" }],
    });
  });
});

describe("a directive that makes no sense", () => {
  const told = (text: string, setting?: Setting) => {
    return settled(text, [at(150, "rule-a")], setting).diagnostics.map(
      ({ ruleId, messageId, severity, message, help }) => {
        return ruleId === "unused-disable" ? `${severity} ${messageId}: ${message} (${help})` : ruleId;
      },
    );
  };

  it.each([
    ["<!-- l10n-lint-disable rul-a -->", 'unknownRule: Unknown rule "rul-a" in a directive (did you mean "rule-a"?)'],
    [
      "<!-- l10n-lint-disable rule-a/fond -->",
      'unknownRule: Unknown rule "rule-a/fond" in a directive (did you mean "rule-a/found"?)',
    ],
    [
      "<!-- l10n-lint-disable rule-a rule-b -->",
      'unknownRule: Unknown rule "rule-a rule-b" in a directive (put a comma between rules, and two hyphens before the reason)',
    ],
    [
      "<!-- l10n-lint-disable __proto__ -->",
      'unknownRule: Unknown rule "__proto__" in a directive (`l10n-lint rules` lists the rules)',
    ],
    [
      "<!-- l10n-lint-disabel -->",
      "unknownDirective: There is no directive l10n-lint-disabel (did you mean l10n-lint-disable?)",
    ],
    [
      "<!-- l10n-lint\n disable-next-line rule-a -->",
      "unknownDirective: There is no directive l10n-lint disable-next-line (did you mean l10n-lint-disable-next-line?)",
    ],
    [
      "<!-- L10N-LINT-DISABLE: rule-a -->",
      "unknownDirective: There is no directive L10N-LINT-DISABLE: (did you mean l10n-lint-disable?)",
    ],
    [
      "<!-- l10n-lint-ignore-everything -->",
      "unknownDirective: There is no directive l10n-lint-ignore-everything (known: disable, disable-next-line, disable-line, disable-file, enable)",
    ],
    ["<!-- l10n-lint-disable", "unclosed: The comment of this directive does not end (close it with -->)"],
  ])("is told and takes out nothing: %s", (text, message) => {
    expect(told(lines(text, ""))).toEqual([`warning ${message}`, "rule-a"]);
  });

  it("still counts for the rules that are known", () => {
    expect(told(lines("<!-- l10n-lint-disable rule-a, rule-z -->", ""))).toHaveLength(1);
  });

  it("gives no reason where one is required", () => {
    const config = { settings: { inline: { requireReason: true } } };
    expect(told(lines("<!-- l10n-lint-disable -->", ""), { config })).toEqual([
      "warning missingReason: This directive gives no reason and is not followed (write it behind two hyphens: <!-- l10n-lint-disable RULE -- REASON -->)",
      "rule-a",
    ]);
    expect(told(lines("<!-- l10n-lint-disable -- here is one -->", ""), { config })).toEqual([]);
    expect(told(lines("<!-- l10n-lint-disable -- one -->", "<!-- l10n-lint-enable -->"), { config })).toEqual([
      "rule-a",
    ]);
  });

  it("has a fingerprint of its own, twice the same mistake as well", () => {
    const text = lines(
      "<!-- l10n-lint-disable x-a -->",
      "<!-- l10n-lint-disable x-a -->",
      "<!-- l10n-lint-disable x-b -->",
    );
    const prints = settled(text, []).diagnostics.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(3);
    expect(settled(`\n\n${text}`, []).diagnostics.map(({ fingerprint }) => fingerprint)).toEqual(prints);
  });

  it("is told with what is pointed at", () => {
    const [problem] = settled("<!-- l10n-lint-disable rule-a, rul-b -->", []).diagnostics;
    expect(problem?.range).toMatchObject({ start: { line: 1, column: 32 }, end: { line: 1, column: 37 } });
  });
});

describe("a directive that takes out nothing", () => {
  const unused = (text: string, findings: readonly Diagnostic[], setting: Setting = {}) =>
    settled(text, findings, { unused: "all", ...setting })
      .diagnostics.filter(({ ruleId }) => ruleId === "unused-disable")
      .map(({ range, message }) => `${range.start.line} ${message}`);
  const here = [at(150, "rule-a")];

  it("is told only where that is asked for", () => {
    const text = lines("<!-- l10n-lint-disable rule-b -->", "");
    expect(unused(text, here)).toEqual(["1 This directive suppresses nothing of rule-b"]);
    expect(unused(text, here, { unused: "none" })).toEqual([]);
  });

  it("is told by rule", () => {
    expect(unused(lines("<!-- l10n-lint-disable rule-a, rule-b, rule-a/noted -->", ""), here)).toEqual([
      "1 This directive suppresses nothing of rule-b",
      "1 This directive suppresses nothing of rule-a/noted",
    ]);
  });

  it("is told where a nearer one does its work", () => {
    const text = lines("<!-- l10n-lint-disable-file --> <!-- l10n-lint-disable -->", "<!-- l10n-lint-disable-line -->");
    expect(unused(text, here)).toEqual(["1 This directive suppresses nothing", "1 This directive suppresses nothing"]);
  });

  it("is told where nothing is there to be enabled", () => {
    expect(unused(lines("<!-- l10n-lint-enable -->", "<!-- l10n-lint-enable rule-a -->"), [])).toEqual([
      "1 Nothing is disabled here",
      "2 Nothing of rule-a is disabled here",
    ]);
    const ended = lines(
      "<!-- l10n-lint-disable rule-a -->",
      "",
      "<!-- l10n-lint-enable -->",
      "<!-- l10n-lint-enable -->",
    );
    expect(unused(ended, here)).toEqual(["4 Nothing is disabled here"]);
    const within = lines("<!-- l10n-lint-disable -->", "", "<!-- l10n-lint-enable rule-a/found -->");
    expect(unused(within, here)).toEqual([]);
  });

  it("is not told of rules and messages that do not run", () => {
    const text = lines("<!-- l10n-lint-disable rule-b, rule-b/found, rule-a/noted -->", "");
    expect(unused(text, here, { config: { skip: ["rule-b"], rules: ["rule-a/noted:off"] } })).toEqual([]);
    expect(unused(lines("<!-- l10n-lint-disable-file -->"), [], { unused: "named" })).toEqual([]);
  });

  it("is not told of rules that look beyond the article: what they find comes and goes with other files", () => {
    expect(unused(lines("<!-- l10n-lint-disable-file over-articles -->"), [])).toEqual([]);
    const needing = defineRule({ ...CATALOGUE[0], needs: ["siblings"] } as never);
    expect(unused(lines("<!-- l10n-lint-disable-file rule-a -->"), [], { catalogue: [needing] })).toEqual([]);
  });
});

it("takes linear time for very many directives and findings", () => {
  expectLinear((part) => {
    const text = "<!-- l10n-lint-disable rule-a --> <!-- l10n-lint-enable rule-a/found -->\n".repeat(20_000 * part);
    const findings = Array.from({ length: 100_000 * part }, (_, index) =>
      at(index * 10, index % 2 === 0 ? "rule-a" : "rule-b"),
    );
    expect(settled(text, findings).suppressed.length).toBeLessThan(findings.length);
  });
});

it("takes linear time for a directive of very many names", () => {
  expectLinear((part) => {
    const names = "rule-a, ".repeat(200_000 * part);
    expect(settled(`<!-- l10n-lint-disable ${names}rule-b -->\n`, []).suppressed).toEqual([]);
  });
});
