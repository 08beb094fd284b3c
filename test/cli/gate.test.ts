import { describe, expect, test } from "vitest";
import { findingsOf, jsonReport, lint } from "./run-binary.ts";

const ARTICLES = "fixtures/articles";
const ERROR = "fixtures/broken/mismatched-link/nb-NO/link-missing.md";
const INFO = "fixtures/broken/mismatched-link/zh-TW/locale-changed.md";

describe("the sound articles", () => {
  test("have three findings: the locales that are behind", () => {
    const run = lint([ARTICLES, "-f", "json"]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(findingsOf(run)).toEqual([
      "fixtures/articles/fr-FR/storage/connect-a-cluster.md stale-hash/behindSibling",
      "fixtures/articles/nb-NO/storage/connect-a-cluster.md stale-hash/behindSibling",
      "fixtures/articles/nl-NL/storage/connect-a-cluster.md stale-hash/behindSibling",
    ]);
    expect(jsonReport(run).summary).toMatchObject({ files: 7, errors: 0, warnings: 3, infos: 0 });
  });
});

describe("the exit code", () => {
  test.each([
    ["0: warnings alone do not fail", 0, [ARTICLES]],
    ["1: more warnings than allowed", 1, [ARTICLES, "--max-warnings", "2"]],
    ["1: no warning allowed", 1, [ARTICLES, "--max-warnings", "0"]],
    ["0: as many warnings as allowed", 0, [ARTICLES, "--max-warnings", "3"]],
    ["1: warnings count although they are not shown", 1, [ARTICLES, "--quiet", "--max-warnings", "0"]],
    ["1: --fail-on warning", 1, [ARTICLES, "--fail-on", "warning"]],
    ["1: an error", 1, [ERROR]],
    ["1: an error fails the stricter gate as well", 1, [ERROR, "--fail-on", "warning"]],
    ["0: --fail-on never", 0, [ERROR, "--fail-on", "never"]],
    ["0: an info never fails", 0, [INFO, "--fail-on", "warning", "--max-warnings", "0"]],
    ["0: the error's rule is off", 0, [ERROR, "--rule", "mismatched-link:off"]],
    ["0: the error's rule is only worth a warning", 0, [ERROR, "--rule", "mismatched-link:warning"]],
    ["2: a file that cannot be read, whatever the gate", 2, ["fixtures/broken/files", "--fail-on", "never"]],
    ["1: bytes that are no UTF-8", 1, ["fixtures/broken/files/ru-RU"]],
  ])("%s", (_, code, args) => {
    expect(lint(args)).toMatchObject({ code, stderr: "" });
  });

  test("the option at fault is named when a number is none", () => {
    for (const value of ["-1", "1.5", "many", ""]) {
      const { code, stdout, stderr } = lint([ARTICLES, "--max-warnings", value]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toBe(
        `error: option '--max-warnings <n>' argument '${value}' is invalid. It has to be a whole number.\n`,
      );
    }
  });
});

describe("the choice of rules", () => {
  const broken = "fixtures/broken/mismatched-link";
  const ids = (...args: readonly string[]) => [
    ...new Set(findingsOf(lint([broken, ARTICLES, "-f", "json", ...args])).map((finding) => finding.split(" ")[1])),
  ];

  test("all of them by default", () => {
    expect(ids().sort()).toEqual([
      "mismatched-link/added",
      "mismatched-link/changed",
      "mismatched-link/localeChanged",
      "mismatched-link/missing",
      "stale-hash/behindSibling",
    ]);
  });

  test("--only runs what it names", () => {
    expect(ids("--only", "stale-hash")).toEqual(["stale-hash/behindSibling"]);
    expect(ids("--only", "stale-hash", "--only", "mismatched-link")).toHaveLength(5);
  });

  test("--skip leaves out what it names", () => {
    expect(ids("--skip", "mismatched-link")).toEqual(["stale-hash/behindSibling"]);
    expect(ids("--skip", "mismatched-link", "--skip", "stale-hash")).toEqual([]);
  });

  test("--rule addresses one message", () => {
    expect(ids("--rule", "mismatched-link/changed:off", "--only", "mismatched-link").sort()).toEqual([
      "mismatched-link/added",
      "mismatched-link/localeChanged",
      "mismatched-link/missing",
    ]);
  });

  test("the last --rule wins", () => {
    expect(ids("--rule", "stale-hash:off", "--rule", "stale-hash:error", "--only", "stale-hash")).toHaveLength(1);
    expect(ids("--rule", "stale-hash:error", "--rule", "stale-hash:off", "--only", "stale-hash")).toHaveLength(0);
  });
});
