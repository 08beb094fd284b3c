import { beforeEach, describe, expect, test } from "vitest";
import { inFolder } from "./in-folder.ts";
import { lint } from "./run-binary.ts";

const CONFIG = "l10n-lint.config.json";
const folder = inFolder();
const RULES = { rules: { "mismatched-link": "off" } };
const NOTE =
  "note: l10n-lint.config.json counts for none of these files: each takes the nearest configuration in its folder or " +
  "above (to have it count: --config l10n-lint.config.json)\n";

beforeEach(() => {
  folder.copyFixture("broken/mismatched-link/fr-FR/link-changed.md", "elsewhere/fr-FR/a.md");
  folder.copyFixture("broken/mismatched-link/fr-FR/link-changed.md", "here/fr-FR/a.md");
});

/** What standard error says of a run in the folder `here`. */
const said = (...args: readonly string[]) => lint(args, { cwd: `${folder.path}/here` }).stderr;

describe("a configuration of the working directory", () => {
  test("that counts for no linted file is noted once", () => {
    folder.write(`here/${CONFIG}`, RULES);
    folder.copyFixture("broken/mismatched-link/fr-FR/link-changed.md", "elsewhere/fr-FR/b.md");
    expect(said("../elsewhere")).toBe(NOTE);
    folder.write(`elsewhere/${CONFIG}`, { locale: "fr-FR" });
    expect(said("../elsewhere")).toBe(NOTE);
  });

  test("that counts for any of them is not", () => {
    folder.write(`here/${CONFIG}`, RULES);
    expect(said(".", "../elsewhere")).toBe("");
    folder.write(`elsewhere/${CONFIG}`, { extends: `../here/${CONFIG}` });
    expect(said("../elsewhere", "--trust-code")).toBe("");
  });

  test("is not noted where it was chosen, or none is wanted", () => {
    folder.write(`here/${CONFIG}`, RULES);
    expect(said("../elsewhere", "--config", CONFIG)).toBe("");
    expect(said("../elsewhere", "--no-config")).toBe("");
  });

  test("is not noted where nothing in it is about articles, or a nearer one is meant to replace it", () => {
    folder.write(`here/${CONFIG}`, { failOn: "never", output: ["compact"] });
    expect(said("../elsewhere")).toBe("");
    folder.write(`here/${CONFIG}`, RULES);
    folder.write(`here/fr-FR/${CONFIG}`, { locale: "fr-FR" });
    expect(said("fr-FR")).toBe("");
  });
});
