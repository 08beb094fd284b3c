import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { glossaryOf } from "../../accuracy/glossary.ts";
import { kinds } from "../../accuracy/kinds/index.ts";
import { Linter } from "../../accuracy/linter.ts";
import { type Measurement, measure, type Tally } from "../../accuracy/measure.ts";
import { accuracySummary, accuracyTable, incidentLines } from "../../accuracy/table.ts";
import { resolveConfig } from "../../src/config/resolve.ts";
import { nodeHost } from "../../src/io/host.ts";
import { discover, type FoundFile } from "../../src/io/tree/discover.ts";
import { defineRule, type Rule } from "../../src/model/rule.ts";
import { rules } from "../../src/rules/index.ts";
import { kindOf } from "./subject.ts";

const host = nodeHost(join(import.meta.dirname, "../.."));
const { files } = discover(host, ["fixtures/articles", "fixtures/accuracy"], { ignore: [], gitignore: false });

/** Rules about text pass over units whose target is their source: values in cells. */
const withoutValues = files.filter(({ path }) => path.startsWith("fixtures/articles/"));

const NOISE = {
  id: "noisy",
  category: "characters",
  mqm: "accuracy/mistranslation",
  since: "0.1.0",
  severity: "info",
  fixable: null,
  docs: { summary: "", rationale: "", howToFix: "", correct: [], incorrect: [] },
  messages: { length: { text: "The target has {{length}} characters" } },
  options: {},
} as const;

/** Says something about every target. */
const NOISY = defineRule({
  ...NOISE,
  checks: {
    unit(unit, context) {
      const { length } = unit.target.text;
      context.report({ messageId: "length", data: { length }, at: unit.target.span, unit, token: "" });
    },
  },
});

/** Says something beside the point about every damaged character. */
const NOISY_ABOUT_DAMAGE = defineRule({
  ...NOISE,
  checks: {
    article({ text, units }, context) {
      const [unit] = units;
      if (unit === undefined || !text.includes("\uFFFD")) return;
      context.report({ messageId: "length", data: { length: 0 }, at: unit.target.span, unit, token: "" });
    },
  },
});

function linterOf(running: readonly Rule[], skip: readonly string[] = []): Linter {
  return new Linter(host, running, resolveConfig(running, { skip }));
}

function measured(wish: Partial<Measurement> & { readonly ids?: readonly string[] }): readonly Tally[] {
  const chosen = (wish.ids ?? []).map(kindOf);
  return measure({ files, kinds: chosen, linter: linterOf(rules), seed: 1, perKind: 12, ...wish });
}

/** Everything about the incidents but the texts of the articles. */
function placesOf(tallies: readonly Tally[]): unknown {
  return tallies.map(({ missed }) => missed.map(({ path, edit }) => [path, edit]));
}

describe("the fixtures of the measure", () => {
  it("are sound", () => {
    const linter = linterOf(rules);
    const findings = files.map((file) => linter.lint(file, linter.read(file) as string).diagnostics);
    expect(findings.flat().map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([]);
    expect(files.filter(({ path }) => path.startsWith("fixtures/accuracy/")).length).toBeGreaterThan(1);
  });
});

describe("the measure", () => {
  it("counts what a rule tells as caught", () => {
    const [tally] = measured({ ids: ["empty-target"] });
    expect(tally).toMatchObject({ injected: 12, caught: 12, unrelated: 0, missed: [], noisy: [] });
  });

  it("counts everything as missed when the rule is off", () => {
    const [tally] = measured({ ids: ["empty-target"], linter: linterOf(rules, ["missing-segment"]) });
    expect(tally).toMatchObject({ injected: 12, caught: 0 });
    expect(tally?.missed).toHaveLength(12);
  });

  it("counts the findings of a rule that has nothing to say about the defect as unrelated", () => {
    const linter = linterOf([...rules, NOISY_ABOUT_DAMAGE]);
    const [tally] = measured({ ids: ["lose-character"], linter, perKind: 12 });
    expect(tally).toMatchObject({ injected: 12, unrelated: 12 });
    expect(tally?.noisy).toHaveLength(12);
    expect(tally?.noisy[0]?.unrelated[0]).toMatchObject({ ruleId: "noisy", messageId: "length" });
  });

  it("puts no defect into a unit that has a finding", () => {
    const [tally] = measured({ ids: ["empty-target"], files: withoutValues, linter: linterOf([...rules, NOISY]) });
    expect(tally?.injected).toBe(0);
  });

  it("leaves an article alone whose front matter cannot be read", () => {
    const [file] = files;
    const linter = linterOf([]);
    const text = linter.read(file as FoundFile) as string;
    const inArticle = (changed: string) =>
      measured({
        ids: ["empty-target"],
        files: [file as FoundFile],
        linter: { read: () => changed, lint: linter.lint.bind(linter) },
      });
    expect(inArticle(text)[0]?.injected).toBe(12);
    expect(inArticle(text.replace("title: ", 'title: "'))[0]?.injected).toBe(0);
  });

  it("makes the same choices for the same seed, and others for another", () => {
    const ids = ["empty-target", "alter-url", "double-word"];
    const linter = linterOf([]);
    const first = placesOf(measured({ ids, linter }));
    expect(placesOf(measured({ ids, linter }))).toEqual(first);
    expect(placesOf(measured({ ids, linter, seed: 2 }))).not.toEqual(first);
  });

  it("makes the same choices for a kind whatever the other kinds are", () => {
    const linter = linterOf([]);
    const together = placesOf(measured({ ids: ["alter-url", "double-word"], linter })) as readonly unknown[];
    expect(placesOf(measured({ ids: ["double-word"], linter }))).toEqual(together.slice(1));
  });

  it("injects as many defects as wanted, and no defect twice", () => {
    const [tally] = measured({ ids: ["empty-target"], linter: linterOf([]), perKind: 40 });
    const places = new Set(tally?.missed.map(({ path, edit }) => `${path} ${edit.start} ${edit.end} ${edit.text}`));
    expect(places.size).toBe(40);
  });

  it("takes one defect of a kind from an article where there are enough articles", () => {
    const [tally] = measured({ ids: ["empty-target"], linter: linterOf([]), perKind: files.length });
    expect(new Set(tally?.missed.map(({ path }) => path)).size).toBe(files.length);
  });

  it("finds a place for every kind in the fixtures", () => {
    const { terms } = glossaryOf(readFileSync(join(import.meta.dirname, "../../fixtures/glossary.csv"), "utf8"));
    const tallies = measured({ kinds, linter: linterOf([]), perKind: 1, terms });
    expect(tallies.length).toBeGreaterThan(30);
    expect(tallies.filter(({ injected }) => injected === 0).map(({ kind }) => kind.id)).toEqual([]);
  });

  it("gives every kind an id of its own", () => {
    expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
  });
});

describe("what is damaged inside code, a URL or a tag", () => {
  it("counts for the rule that owns the place", () => {
    // Without a rule for characters, those in destinations are still told, and no others.
    const [tally] = measured({
      ids: ["lose-character"],
      linter: linterOf(rules.filter(({ id }) => id === "mismatched-link")),
      perKind: 300,
    });
    expect(tally?.caught).toBeGreaterThan(0);
    expect(tally?.missed.length).toBeGreaterThan(0);
    expect(tally?.unrelated).toBe(0);
  });
});

describe("the table", () => {
  it("says what is not there yet, and leaves it out of the sum", () => {
    const known = rules.filter(({ id }) => id === "missing-segment");
    const tallies = measured({ ids: ["empty-target", "alter-code"], linter: linterOf(known) });
    const rows = accuracyTable(tallies, known).split("\n");
    expect(rows).toHaveLength(4);
    expect(rows[2]).toMatch(/^\| empty-target +\| missing-segment\/emptyTarget +\| +12 \| +12 \| +100 % \| +0 \| +\|$/);
    expect(rows[3]).toMatch(/^\| alter-code +\| changed-code +\| +12 \| +0 \| +0 % \| +0 \| rule not there yet \|$/);
    expect(accuracySummary(tallies, known)).toMatch(/^Of 12 defects of 1 kinds, 12 were caught \(100 %\)/);
  });

  it("rounds down: one miss in a thousand is not 100 %", () => {
    const tally = { kind: kindOf("empty-target"), injected: 3000, caught: 2999, unrelated: 0, missed: [], noisy: [] };
    expect(accuracyTable([tally], rules)).toContain("99.9 %");
  });

  it("shows as many incidents as asked for, control characters by number", () => {
    const [tally] = measured({ ids: ["insert-control"], linter: linterOf([]) });
    const lines = incidentLines(tally as Tally, 2);
    expect(lines).toHaveLength(2);
    expect(lines.join("\n")).toContain("<U+00");
    expect(lines.join("\n").replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});
