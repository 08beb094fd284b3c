import { expect, test } from "vitest";
import { jsonReport, lint } from "./run-binary.ts";

const FOLDERS = ["fixtures/articles", "fixtures/broken"];

/** Everything but the time it took. */
function report(...args: readonly string[]): object {
  const { summary, ...rest } = jsonReport(lint([...FOLDERS, "-f", "json", "--fail-on", "never", ...args])) as {
    readonly summary: object;
  };
  return { ...rest, summary: { ...summary, durationMs: 0 } };
}

test("the report does not depend on the number of threads", () => {
  const alone = report("--concurrency", "1");
  expect(report("--concurrency", "3")).toEqual(alone);
  expect(report("--concurrency", "auto")).toEqual(alone);
});

test("more threads than files are no harm", () => {
  expect(lint(["fixtures/broken/mismatched-link/nb-NO/link-missing.md", "--concurrency", "50"])).toMatchObject({
    code: 1,
    stderr: "",
  });
});

test.each(["0", "-1", "1.5", "many", ""])("--concurrency %s is refused", (value) => {
  const { code, stderr } = lint([...FOLDERS, "--concurrency", value]);
  expect(code).toBe(2);
  expect(stderr).toContain("It has to be auto or a whole number from 1 on.");
});
