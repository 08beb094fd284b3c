import { describe, expect, it } from "vitest";
import { judge } from "../../accuracy/judge.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";

const NOWHERE = { line: 1, column: 1, offset: 0 };

function finding(ruleId: string, segmentId: string | null, message = "A defect."): Diagnostic {
  return {
    ruleId,
    messageId: "defect",
    severity: "error",
    message,
    side: "target",
    range: { start: NOWHERE, end: NOWHERE },
    related: [],
    fingerprint: "",
    ...(segmentId !== null && { segmentId }),
  };
}

const KIND = { owners: ["owner"], effects: ["effect"], elsewhere: ["far-effect"] };
const IN_UNIT = { segments: ["37ca1-102"] };

describe("a defect", () => {
  it("is caught by a new finding of an owner in its unit", () => {
    const after = [finding("owner", "37ca1-102")];
    expect(judge(KIND, IN_UNIT, [], after)).toEqual({ caught: true, unrelated: [] });
  });

  it("is not caught by a finding that was there before, however far it moved", () => {
    const known = finding("owner", "37ca1-102");
    const moved = { ...known, range: { start: { ...NOWHERE, offset: 9 }, end: NOWHERE }, fingerprint: "another" };
    expect(judge(KIND, IN_UNIT, [known], [moved])).toEqual({ caught: false, unrelated: [] });
  });

  it("is caught by a second finding of the same words", () => {
    const known = finding("owner", "37ca1-102");
    expect(judge(KIND, IN_UNIT, [known], [known, known])).toEqual({ caught: true, unrelated: [] });
  });

  it.each([
    ["in another unit", finding("owner", "37ca1-103")],
    ["about the file", finding("owner", null)],
    ["of another rule", finding("other", "37ca1-102")],
    ["of a far effect's rule alone", finding("far-effect", "37ca1-102")],
    ["of an effect's rule alone", finding("effect", "37ca1-102")],
  ])("is not caught by a finding %s", (_, other) => {
    expect(judge(KIND, IN_UNIT, [], [other]).caught).toBe(false);
  });

  it("in the front matter is caught by a finding about the file alone", () => {
    const inFile = { segments: [null] };
    expect(judge(KIND, inFile, [], [finding("owner", null)]).caught).toBe(true);
    expect(judge(KIND, inFile, [], [finding("owner", "37ca1-102")]).caught).toBe(false);
  });

  it("asks for the message where the owner names one", () => {
    const kind = { owners: ["owner/defect"] };
    const other = { ...finding("owner", "37ca1-102"), messageId: "anotherDefect" };
    expect(judge(kind, IN_UNIT, [], [finding("owner", "37ca1-102")]).caught).toBe(true);
    expect(judge(kind, IN_UNIT, [], [other])).toEqual({ caught: false, unrelated: [other] });
  });

  it("counts for the owners of its place, where it has some", () => {
    const placed = { ...IN_UNIT, owners: ["owner-of-place"] };
    const owner = finding("owner", "37ca1-102");
    expect(judge(KIND, placed, [], [finding("owner-of-place", "37ca1-102")]).caught).toBe(true);
    expect(judge(KIND, placed, [], [owner])).toEqual({ caught: false, unrelated: [owner] });
  });
});

describe("a new finding", () => {
  it.each([
    ["of an effect in the same unit", finding("effect", "37ca1-102")],
    ["of a far effect in another unit", finding("far-effect", "37ca1-107")],
  ])("%s is related", (_, effect) => {
    expect(judge(KIND, IN_UNIT, [], [effect]).unrelated).toEqual([]);
  });

  it.each([
    ["of another rule", finding("other", "37ca1-102")],
    ["of the owner in another unit", finding("owner", "37ca1-103")],
    ["of an effect in another unit", finding("effect", "37ca1-103")],
    ["of a rule that threw", finding("internal-error", null)],
  ])("%s is unrelated", (_, noise) => {
    expect(judge(KIND, IN_UNIT, [], [noise]).unrelated).toEqual([noise]);
  });
});
