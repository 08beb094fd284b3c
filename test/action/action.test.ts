import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../cli/run-binary.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";

const ACTION = readFileSync(join(ROOT, "action.yml"), "utf8");
const BROKEN = "broken/mismatched-link/fr-FR/link-changed.md";

/** Runs the shell part of the action as a composite step does. */
function act(inputs: Readonly<Record<string, string>>, folder = prepared()) {
  const output = join(folder, "output.txt");
  writeFileSync(output, "");
  const { status, stdout, stderr } = spawnSync("bash", [join(ROOT, "scripts/action.sh")], {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: output,
      L10N_LINT: join(ROOT, "bin/l10n-lint.js"),
      INPUT_SARIF_FILE: "l10n-lint.sarif",
      ...inputs,
    },
  });
  return { status, stdout, stderr, folder, outputs: readFileSync(output, "utf8").trim().split("\n") };
}

function prepared(): string {
  const folder = temporaryFolder({});
  cpSync(join(ROOT, "fixtures/articles"), join(folder, "articles"), { recursive: true });
  cpSync(join(ROOT, "fixtures", BROKEN), join(folder, "broken/fr-FR/link.md"));
  return folder;
}

describe("the action", () => {
  it("annotates, writes SARIF and says what was found", () => {
    const { status, stdout, outputs, folder } = act({ INPUT_PATHS: "articles\nbroken\n" });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=broken\/fr-FR\/link\.md,/m);
    expect(JSON.parse(readFileSync(join(folder, "l10n-lint.sarif"), "utf8")).version).toBe("2.1.0");
    expect(outputs).toEqual([
      "errors=1",
      expect.stringMatching(/^warnings=[1-9]/),
      "exit-code=1",
      "sarif-file=l10n-lint.sarif",
    ]);
  });

  it("takes options and a gate", () => {
    const { status, outputs } = act({
      INPUT_PATHS: "articles",
      INPUT_ARGS: "--max-warnings=0\n",
      INPUT_FAIL_ON: "never",
    });
    expect([status, outputs[2]]).toEqual([1, "exit-code=1"]);
    expect(act({ INPUT_PATHS: "articles" }).status).toBe(0);
  });

  it("says where the report is from the root of the workspace", () => {
    const { outputs } = act({ INPUT_PATHS: "articles", INPUT_FOLDER: "docs/", INPUT_SARIF_FILE: "out/a.sarif" });
    expect(outputs[3]).toBe("sarif-file=docs/out/a.sarif");
  });

  it.each([
    ["a path", { INPUT_PATHS: "articles; touch PWNED" }],
    ["an option", { INPUT_PATHS: "articles", INPUT_ARGS: "$(touch PWNED)\n`touch PWNED`" }],
    ["a revision", { INPUT_PATHS: "articles", INPUT_NEW_SINCE: "main && touch PWNED" }],
    ["a file", { INPUT_PATHS: "articles", INPUT_SARIF_FILE: "a.sarif;touch PWNED\nerrors=99" }],
  ])("runs nothing that stands in %s", (_, inputs) => {
    const { folder, outputs } = act(inputs);
    expect(existsSync(join(folder, "PWNED"))).toBe(false);
    expect(outputs).toHaveLength(4);
    expect(outputs).not.toContain("errors=99");
  });

  it("ends with 2 where the job cannot be done", () => {
    const { status, outputs } = act({ INPUT_PATHS: "no such folder" });
    expect([status, outputs[0], outputs[2]]).toEqual([2, "errors=0", "exit-code=2"]);
  });

  it("puts no input into the text of its script", () => {
    const [, script = ""] = /\n {6}run: (.*)/.exec(ACTION) ?? [];
    expect(script).not.toBe("");
    expect(script).not.toContain("${{");
    for (const input of ACTION.matchAll(/\n {2}([\w-]+):\n {4}description/g)) {
      const name = input[1] as string;
      expect(ACTION).toMatch(new RegExp(`inputs\\.${name} \\}\\}|steps\\.lint\\.outputs\\.${name} \\}\\}`));
    }
  });
});
