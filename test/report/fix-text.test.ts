import { describe, expect, it } from "vitest";
import type { Fix } from "../../src/model/diagnostic.ts";
import { fixText } from "../../src/report/findings/fix-text.ts";

function fix(safety: Fix["safety"], ...texts: readonly string[]): Fix {
  return { safety, edits: texts.map((text, index) => ({ start: index, end: index, text })) };
}

describe("what is said about a fix", () => {
  it.each([
    ["a short safe one", fix("safe", "NodeLimit"), "--fix writes “NodeLimit”"],
    ["a space", fix("safe", " "), "--fix does it"],
    ["a deletion", fix("safe", ""), "--fix does it"],
    ["two edits", fix("safe", "a", "b"), "--fix does it"],
    ["a long one", fix("safe", "a".repeat(41)), "--fix does it"],
    ["a short suggestion", fix("suggestion", "{navn}"), "suggested: “{navn}”"],
    ["a suggestion of several lines", fix("suggestion", "a\nb"), "a suggestion, which --fix leaves to you"],
    ["control characters", fix("suggestion", "a\u001b[31m"), "suggested: “a␛[31m”"],
  ])("%s", (_, given, expected) => {
    expect(fixText(given)).toBe(expected);
  });
});
