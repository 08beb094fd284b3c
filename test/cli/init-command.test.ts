import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { mistakesIn } from "../config/mistakes.ts";
import { inFolder } from "./in-folder.ts";
import { lint } from "./run-binary.ts";

const CONFIG = "l10n-lint.config.json";
const folder = inFolder();

describe("init", () => {
  test("writes a configuration that says what was found, and works", () => {
    folder.copyFixture("articles", "articles");
    const { code, stdout, stderr } = folder.lint("init");
    expect({ code, stdout }).toEqual({ code: 0, stdout: `wrote ${CONFIG}\n` });
    expect(stderr).toMatch(/^next: l10n-lint +shows .*\n +l10n-lint --fix .*\n +l10n-lint baseline update .*\n$/);
    const text = folder.read(CONFIG);
    expect(text).toContain("// Articles found: ar-SA 1, fr-FR 1, id-ID 1, ja-JP 1, nb-NO 1, nl-NL 1, zh-TW 1.");
    expect(text).toContain('"files": ["articles"]');
    expect(mistakesIn(text, rules)).toEqual([]);
    expect(folder.lint().code).toBe(0);
  });

  test("writes examples that are sound when they are taken out of their comments", () => {
    folder.lint("init");
    const text = folder.read(CONFIG).replace(/^( *)\/\/ (?=["{])/gm, "$1");
    expect(text).toContain('\n  "siblings": [');
    expect(mistakesIn(text, rules)).toEqual([]);
  });

  test("finds the source, the other clones and what is published", () => {
    for (const clone of ["docs", "docs.nb-NO", "docs.en-US", "other.fr-FR"]) mkdirSync(join(folder.path, clone));
    folder.copyFixture("articles/nl-NL/storage/connect-a-cluster.md", "docs.nl-NL/a.md");
    folder.write("docs.nl-NL/.openpublishing.publish.config.json", {
      docsets_to_publish: [{ build_source_folder: ".", locale: "nl-nl" }],
      dependent_repositories: [{ path_to_root: "_repo.en-us", url: "https://git.fjordbase.example/docs.git" }],
    });
    expect(lint(["init"], { cwd: join(folder.path, "docs.nl-NL") }).code).toBe(0);
    const text = folder.read(`docs.nl-NL/${CONFIG}`);
    expect(text).toContain('"files": ["."]');
    expect(text).toContain("Without it .openpublishing.publish.config.json tells.");
    expect(text).toContain('// "locale": "nl-NL"');
    expect(text).toContain('\n  "siblings": ["../docs.nb-NO"]');
    expect(text).toContain('\n  "source": { "path": "../docs" }');
  });

  test("recognises a tree where translations and their sources are two files", () => {
    for (const [locale, title] of [
      ["en", "About"],
      ["fr", "À propos de"],
      ["pt-br", "Sobre"],
    ] as const) {
      for (const page of ["boats", "nets", "ports"])
        folder.write(`content/${locale}/${page}.md`, `# ${title} ${page}\n`);
    }
    expect(folder.lint("init").code).toBe(0);
    const text = folder.read(CONFIG);
    expect(text).toContain("// Translations found: fr 3, pt-BR 3.");
    expect(text).toContain('"files": ["content/fr", "content/pt-br"]');
    expect(text).toContain('\n  "plain": { "target": "content/{locale}/{path}", "source": "content/en/{path}" },');
    expect(mistakesIn(text, rules)).toEqual([]);
    expect(folder.lint().stderr).toContain("the source of 6 files was taken from content/en");
  });

  test.each([
    [
      "github",
      "https://git.fjordbase.example/docs.git",
      "      - run: git clone --quiet URL ../docs\n      - run: npx ",
    ],
    ["gitlab", "https://git.fjordbase.example/a/docs", "    - git clone --quiet URL ../docs\n    - npx "],
    ["azure", "https://git.fjordbase.example/docs", "  - script: git clone --quiet URL ../docs\n  - script: npx "],
    ["github", "https://x/docs; rm -rf *", "      # clone the source articles"],
    ["gitlab", "git@git.fjordbase.example:docs", "    # clone the source articles"],
  ])("has the source that it found cloned on %s", (system, url, expected) => {
    mkdirSync(join(folder.path, "docs"), { recursive: true });
    folder.write("docs.nl-NL/.openpublishing.publish.config.json", {
      dependent_repositories: [{ path_to_root: "_repo.en-us", url }],
    });
    expect(lint(["init", "--ci", system], { cwd: join(folder.path, "docs.nl-NL") }).code).toBe(0);
    const path = { github: ".github/workflows/l10n-lint.yml", gitlab: ".gitlab-ci.yml", azure: "azure-pipelines.yml" };
    const text = folder.read(`docs.nl-NL/${path[system as keyof typeof path]}`);
    expect(text).toContain(expected.replace("URL", url));
    expect(text).not.toMatch(/PREPARE|rm -rf/);
  });

  test("quotes what a repository says of itself", () => {
    folder.write(".openpublishing.publish.config.json", {
      dependent_repositories: [{ path_to_root: "_repo.en-us", url: 'https://x/\n"failOn": "never",' }],
    });
    folder.lint("init");
    expect(folder.read(CONFIG)).toContain('// Clone "https://x/\\n\\"failOn\\": \\"never\\","');
    expect(mistakesIn(folder.read(CONFIG), rules)).toEqual([]);
  });

  test("never writes over a configuration, but for --force", () => {
    folder.write(CONFIG, "{}");
    expect(folder.lint("init")).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: ${CONFIG} configures this folder already (--force writes it anew)\n`,
    });
    expect(folder.read(CONFIG)).toBe("{}");
    expect(folder.lint("init", "--force").code).toBe(0);
    expect(folder.read(CONFIG)).toContain("// No translated article was found.");
  });

  test("leaves a configuration in package.json or in code alone, --force or not", () => {
    folder.write("package.json", { "l10n-lint": {} });
    for (const args of [["init"], ["init", "--force"]]) {
      expect(folder.lint(...args).stderr).toBe(
        "error: package.json configures this folder already (remove it first)\n",
      );
    }
    expect(folder.has(CONFIG)).toBe(false);
  });

  test.each([
    ["--pre-commit", ".pre-commit-config.yaml", "      - id: l10n-lint\n"],
    ["--ci=github", ".github/workflows/l10n-lint.yml", "      - run: npx l10n-lint@"],
    ["--ci=gitlab", ".gitlab-ci.yml", "    - npx l10n-lint@"],
    ["--ci=azure", "azure-pipelines.yml", "  - script: npx l10n-lint@"],
  ])("%s writes what it is for, and shows it where there is something already", (option, path, line) => {
    expect(folder.lint("init", option)).toMatchObject({ code: 0, stdout: `wrote ${CONFIG}\nwrote ${path}\n` });
    expect(folder.read(path)).toContain(line);
    folder.write(path, "mine");
    const again = folder.lint("init", option);
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(new RegExp(`^kept ${CONFIG}\n.* is there already; put this into it:\n\n`));
    expect(again.stdout).toContain(line);
    expect(folder.read(path)).toBe("mine");
  });

  test("knows the systems it has a recipe for", () => {
    expect(folder.lint("init", "--ci", "jenkins")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Allowed choices are github, gitlab, azure."),
    });
  });
});
