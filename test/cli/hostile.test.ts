import { expect, test } from "vitest";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { jsonReport, lint } from "./run-binary.ts";

const MANY = 20_000;
const unit = (target: string, source: string) => articleWith([{ source, target }]);
const LINK = "[limits](/limits)";

/** Each is one article; every one made some linter slow, greedy or crash. */
const hostile: Readonly<Record<string, string>> = {
  "a plain title of 10 MB": articleWith([], { title: "w".repeat(10_000_000) }),
  "bold words of 10 MB": unit(`**${"w ".repeat(5_000_000)}**`, "**w**"),
  "alternating emphasis": unit("_*".repeat(MANY) + LINK, LINK),
  "a line of 10 MB": unit("字幕 ".repeat(3_400_000), LINK),
  "code spans of rising length": unit(Array.from({ length: 400 }, (_, index) => "`".repeat(index)).join(" "), LINK),
  "fences without end": articleWith([]) + "```\n".repeat(MANY),
  "front matter of brackets": articleWith([], { title: "[".repeat(MANY) }),
  "front matter of maps": articleWith([], { title: "{a: ".repeat(MANY) }),
  "links in the source alone": unit("Zie.", `${LINK} `.repeat(MANY)),
  "nested images": unit("![".repeat(MANY) + "](a)".repeat(MANY), LINK),
  "nested quotes": unit("> ".repeat(MANY) + LINK, LINK),
  "nested tags": unit('<a href="x">'.repeat(MANY), LINK),
  "open parentheses": unit(`[a](${"(".repeat(MANY)}`, LINK),
  "unclosed brackets": unit("[".repeat(MANY * 5), LINK),
  "unit openers": articleWith([]) + '<span data-ttu-id="37ca1-102">'.repeat(MANY),
};

test.each(Object.entries(hostile))("%s", (_, text) => {
  const cwd = temporaryFolder({ "a.md": text });
  // A finding must not carry its whole unit with it once more: that was gigabytes.
  const run = lint(["a.md", "-f", "json"], { cwd, env: { NODE_OPTIONS: "--max-old-space-size=400" } });
  expect(run.stderr).toBe("");
  expect([0, 1]).toContain(run.code);
  expect(jsonReport(run).files[0]?.diagnostics.filter(({ ruleId }) => ruleId === "internal-error")).toEqual([]);
});

test.each([
  ["delimiters that mean nothing", "** ** ", "broken-emphasis/literal"],
  ["links without a label", "](/u) ", "broken-link-syntax/unopenedLabel"],
])("%s take little memory, and are reported up to the limit of a unit", (_, repeated, expected) => {
  const cwd = temporaryFolder({ "a.md": unit(repeated.repeat(400_000), "Select **Save**.") });
  const run = lint(["a.md", "-f", "json"], { cwd, env: { NODE_OPTIONS: "--max-old-space-size=120" } });
  expect(run.stderr).toBe("");
  expect(run.code).toBe(1);
  const found = jsonReport(run).files[0]?.diagnostics.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`) ?? [];
  expect(found.filter((id) => id === expected)).toHaveLength(100);
  expect(found).toContain("too-many-findings/more");
});
