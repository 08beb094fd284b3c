import { describe, expect, it } from "vitest";
import { harmlessKinds } from "../../accuracy/harmless/index.ts";
import { judge } from "../../accuracy/judge.ts";
import type { Kind } from "../../accuracy/kind.ts";
import { kinds } from "../../accuracy/kinds/index.ts";
import { harmlessSummary, harmlessTable } from "../../accuracy/table.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { articleWith } from "../rule-tester.ts";
import { HARMLESS_EXAMPLES } from "./harmless-examples.ts";
import { outcomes } from "./subject.ts";

const NOWHERE = { line: 1, column: 1, offset: 0 };

function finding(severity: Diagnostic["severity"]): Diagnostic {
  return {
    ruleId: "rule",
    messageId: "message",
    severity,
    message: "A defect.",
    side: "target",
    range: { start: NOWHERE, end: NOWHERE },
    related: [],
    fingerprint: "",
    segmentId: "37ca1-102",
  };
}

describe("a harmless kind", () => {
  it("has examples, as every other has", () => {
    expect(Object.keys(HARMLESS_EXAMPLES).sort()).toEqual(harmlessKinds.map(({ id }) => id).sort());
    expect(harmlessKinds.length).toBeGreaterThanOrEqual(40);
  });

  it("has no owner, and an id that no kind of defect has", () => {
    expect(harmlessKinds.filter(({ owners }) => owners.length > 0)).toEqual([]);
    const ids = [...kinds, ...harmlessKinds].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  const rows = Object.entries(HARMLESS_EXAMPLES).flatMap(([id, examples]) =>
    examples.map((example) => ({ id, ...example })),
  );
  it.each(rows)("$id of $target", ({ id, locale = "nl-NL", target, source = target, becomes }) => {
    const text = articleWith([{ source, target }], { "ms.contentlocale": locale });
    const at = text.indexOf(`>${target}</span><span class`) + 1;
    const expected = becomes.map((changed) => text.slice(0, at) + changed + text.slice(at + target.length));
    const kind = harmlessKinds.find((candidate) => candidate.id === id) as Kind;
    expect(outcomes(kind, text)).toEqual(expected.sort());
  });
});

describe("a finding about a harmless edit", () => {
  const kind = { owners: [] };
  const injection = { segments: ["37ca1-102"] };

  it.each(["error", "warning"] as const)("is an accusation where it is an %s", (severity) => {
    const found = finding(severity);
    expect(judge(kind, injection, [], [found]).unrelated).toEqual([found]);
    expect(judge(kind, injection, [found], [found]).unrelated).toEqual([]);
  });

  it("accuses nobody where it is a note", () => {
    expect(judge(kind, injection, [], [finding("info")])).toEqual({ caught: false, unrelated: [] });
  });
});

describe("the table of harmless edits", () => {
  it("counts the edits that stayed silent", () => {
    const [kind] = harmlessKinds as readonly [Kind, ...Kind[]];
    const incident = { path: "a.md", edit: { start: 0, end: 0, text: "" }, replaced: "", segments: [], unrelated: [] };
    const tally = { kind, injected: 4, caught: 0, unrelated: 2, missed: [], noisy: [incident] };
    expect(harmlessTable([tally]).split("\n").at(-1)).toMatch(/\| +4 \| +3 \| +75 % \| +\|$/);
    expect(harmlessSummary([tally])).toContain(
      "Of 4 harmless edits of 1 kinds, 3 brought no error and no warning (75 %)",
    );
  });
});
