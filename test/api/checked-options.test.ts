import { describe, expect, it } from "vitest";
import { applyFixes, lintFiles, lintText } from "../../src/index.ts";

describe("options of the library", () => {
  it.each([
    [{ fix: true }, 'lintFiles: fix must be "safe" or "suggestions"'],
    [{ bogus: 1 }, 'lintFiles: unknown option "bogus"'],
    [{ localee: "nb-NO" }, 'lintFiles: unknown option "localee" (did you mean "locale"?)'],
    [{ only: "empty-link-text" }, "lintFiles: only must be a list of texts"],
    [{ concurrency: 0 }, "lintFiles: concurrency must be a whole number"],
    [{ source: { pth: "../en" } }, "lintFiles: source must be an object of texts"],
    [{ rules: { "empty-link-text": "warn" } }, "lintFiles: rules must be an object"],
    [[], "lintFiles: its options must be an object"],
    [null, "lintFiles: its options must be an object"],
  ])("are refused at once: %j", (options, message) => {
    expect(() => lintFiles(".", options as never)).toThrow(TypeError);
    expect(() => lintFiles(".", options as never)).toThrow(message);
  });

  it("are those of the call", async () => {
    await expect(lintText("", { fix: "safe" } as never)).rejects.toThrow('lintText: unknown option "fix"');
    expect(() => applyFixes("", [], { suggestion: true } as never)).toThrow('(did you mean "suggestions"?)');
    expect(applyFixes("", []).text).toBe("");
    expect(() => lintFiles(".", { fix: undefined } as never)).not.toThrow();
  });
});
