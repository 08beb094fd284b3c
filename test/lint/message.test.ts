import { describe, expect, it } from "vitest";
import { fillMessage } from "../../src/lint/message.ts";

describe("fillMessage", () => {
  it("fills each field, as often as it occurs", () => {
    expect(fillMessage("{{a}} og {{b}}, {{a}}", { a: "叢集", b: 2 })).toBe("叢集 og 2, 叢集");
  });

  it("leaves single braces and text without fields alone", () => {
    expect(fillMessage("{a} {{ a }} {cluster-id}", { a: "b" })).toBe("{a} {{ a }} {cluster-id}");
  });

  it("takes values as they are: no field and no replacement pattern in them counts", () => {
    expect(fillMessage("{{a}}|{{b}}", { a: "{{b}}", b: "$& $1 $$" })).toBe("{{b}}|$& $1 $$");
  });

  it("fills in zero and nothing", () => {
    expect(fillMessage("[{{a}}{{b}}]", { a: 0, b: "" })).toBe("[0]");
  });

  it("throws when a field has no value", () => {
    expect(() => fillMessage("{{a}} {{missing}}", { a: 1 })).toThrow("{{missing}}");
  });
});
