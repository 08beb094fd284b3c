import { describe, expect, test } from "vitest";
import { inFolder } from "./in-folder.ts";

const CONFIG = "l10n-lint.config.json";
const folder = inFolder();

/** What `l10n-lint config` prints, read. */
function config(...args: readonly string[]) {
  const { code, stdout, stderr } = folder.lint("config", ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as { readonly from: readonly string[]; readonly config: Record<string, unknown> };
}

describe("config", () => {
  test("prints the defaults where there is no configuration", () => {
    const { config: resolved, ...rest } = config();
    expect(rest).toEqual({ path: ".", ignored: false, from: [] });
    expect(resolved).toMatchObject({ failOn: "error", gitignore: true, source: null, files: [] });
    expect(resolved["rules"]).toMatchObject({ "stale-hash": "warning", "mismatched-link/localeChanged": "info" });
  });

  test("prints how a file is linted, its overrides applied, and which files say so", () => {
    folder.copyFixture("articles/fr-FR/storage/connect-a-cluster.md", "docs/fr-FR/a.md");
    folder.write("shared/base.json", {
      rules: { "stale-hash": "off" },
      siblings: ["../other"],
      source: { path: "../en" },
    });
    folder.write(CONFIG, {
      extends: "./shared/base.json",
      ignores: ["fr-FR"],
      overrides: [{ locales: ["fr"], rules: { "repeated-word": "error" } }],
      output: ["json=out/report.json"],
    });
    expect(config("docs/fr-FR/a.md")).toMatchObject({
      path: "docs/fr-FR/a.md",
      locale: "fr-FR",
      translationType: "HT",
      ignored: true,
      from: ["shared/base.json", CONFIG],
      config: {
        rules: { "stale-hash": "off", "repeated-word": "error" },
        siblings: ["other"],
        source: { path: "en" },
        output: ["json=out/report.json"],
      },
    });
    const whole = config();
    expect(whole.config).toMatchObject({
      rules: { "repeated-word": "warning" },
      overrides: [{ locales: ["fr"], rules: { "repeated-word": "error" } }],
    });
    expect(config("docs").from).toEqual(["shared/base.json", CONFIG]);
  });

  test("prints rules so that they can stand in a configuration", () => {
    folder.write("ci.json", { rules: { "mismatched-link": "info", "mismatched-link/missing": "off" } });
    const { rules } = config("-c", "ci.json").config;
    folder.write(CONFIG, { rules });
    expect(config().config["rules"]).toEqual(rules);
    expect(config("--no-config").config["rules"]).not.toEqual(rules);
  });

  test("ends with what is wrong", () => {
    expect(folder.lint("config", "nope.md")).toEqual({ code: 2, stdout: "", stderr: "error: no such file: nope.md\n" });
    folder.write("docs/a.md", "");
    expect(folder.lint("config", "docs/b.md").stderr).toBe(
      "error: no such file: docs/b.md (did you mean docs/a.md?)\n",
    );
    folder.write(CONFIG, { fails: "never" });
    expect(folder.lint("config")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/:1:2: unknown key "fails"/),
    });
  });
});
