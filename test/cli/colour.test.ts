import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { processTerminal, type Terminal } from "../../src/cli/output/terminal.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { lint, ROOT } from "./run-binary.ts";

const ARTICLES = "fixtures/articles";
const ESCAPE = "\u001b[";

/** A terminal, or a pipe, that keeps what it is sent. */
function terminal(isTTY: boolean, env: Terminal["env"] = {}, columns = 80, cwd = ROOT) {
  let text = "";
  const output = {
    isTTY,
    columns: isTTY ? columns : null,
    closed: false,
    write: async (piece: string | Uint8Array) => {
      text += Buffer.from(piece).toString();
    },
    flushed: async () => null,
  };
  return {
    text: () => text,
    terminal: {
      stdout: output,
      stderr: output,
      readStdin: async () => new Uint8Array(),
      interruption: () => new AbortController().signal,
      env,
      cwd,
    },
  };
}

async function shown(args: readonly string[], ...of: Parameters<typeof terminal>): Promise<string> {
  const { text, terminal: given } = terminal(...of);
  await main(args, given);
  return text();
}

describe("colours", () => {
  test.each([
    ["a pipe", [], {}, false],
    ["--color always", ["--color", "always"], {}, true],
    ["--color=always outweighs NO_COLOR", ["--color=always"], { NO_COLOR: "1" }, true],
    ["--color never outweighs FORCE_COLOR", ["--color", "never"], { FORCE_COLOR: "1" }, false],
    ["FORCE_COLOR", [], { FORCE_COLOR: "1" }, true],
    ["FORCE_COLOR without a value", [], { FORCE_COLOR: "" }, true],
    ["FORCE_COLOR outweighs NO_COLOR", [], { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    ["FORCE_COLOR outweighs TERM=dumb", [], { FORCE_COLOR: "3", TERM: "dumb" }, true],
    ["FORCE_COLOR=0 forces none", [], { FORCE_COLOR: "0" }, false],
  ])("%s", (_, args, env, coloured) => {
    const { code, stdout } = lint([ARTICLES, ...args], { env });
    expect(code).toBe(0);
    expect(stdout.includes(ESCAPE)).toBe(coloured);
    expect(stdout).toContain("3 warnings");
  });

  test.each([
    ["a terminal", {}, true],
    ["NO_COLOR", { NO_COLOR: "1" }, false],
    ["NO_COLOR without a value counts as absent", { NO_COLOR: "" }, true],
    ["TERM=dumb", { TERM: "dumb" }, false],
    ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, false],
  ])("on a terminal: %s", async (_, env, coloured) => {
    expect((await shown([ARTICLES], true, env)).includes(ESCAPE)).toBe(coloured);
  });

  test("of notes follow the same rules", () => {
    expect(lint(["nothing"]).stderr).not.toContain(ESCAPE);
    expect(lint(["nothing"], { env: { FORCE_COLOR: "1" } }).stderr).toContain(`${ESCAPE}31merror:`);
  });
});

describe("on a terminal", () => {
  const unstyled = stripVTControlCharacters;
  const widest = (text: string) =>
    Math.max(
      ...unstyled(text)
        .split("\n")
        .map((line) => line.length),
    );

  test("findings keep to its width", async () => {
    const lines = (columns: number) => shown(["fixtures/broken/locale-metadata"], true, {}, columns);
    expect(widest(unstyled(await lines(120)))).toBeGreaterThan(100);
    // Paths of articles are never cut; all the rest is.
    const findings = unstyled(await lines(80))
      .split("\n")
      .filter((line) => /^ /.test(line) && !/\.md:/.test(line));
    expect(widest(findings.join("\n"))).toBeLessThanOrEqual(80);
  });

  test("200 findings are shown at most, all in a pipe", async () => {
    // Each with a text of its own: what repeats is one entry.
    const broken = (nth: number) =>
      articleWith([{ source: `See [limits](/limits/${nth}).`, target: `Zie limiet ${nth}.` }]);
    const names = Array.from({ length: 202 }, (_, index) => [`${index}.md`, broken(index)] as const);
    const cwd = temporaryFolder(Object.fromEntries(names));
    const args = [".", "--only", "mismatched-link"];
    const count = (text: string) => unstyled(text).match(/^ +\d+:\d+ {2}error/gm)?.length;
    const onTerminal = await shown(args, true, {}, 80, cwd);
    expect(count(onTerminal)).toBe(200);
    expect(onTerminal).toContain("2 more findings not shown");
    expect(count(await shown(args, false, {}, 80, cwd))).toBe(202);
  });

  test.each([[80], [100], [200]])("rules fits into %i columns", async (columns) => {
    expect(widest(await shown(["rules"], true, {}, columns))).toBeLessThanOrEqual(columns);
  });

  test.each([[60], [80], [200]])("explain fits into %i columns, and is no wider than reads well", async (columns) => {
    const explained = (await shown(["explain", "stale-hash"], true, {}, columns)).replace(/^Examples: .*$/m, "");
    expect(widest(explained)).toBeLessThanOrEqual(Math.min(columns, 100));
  });

  test("--help fits into 80 columns, and is no wider than reads well", async () => {
    expect(widest(await shown(["--help"], true, {}, 80))).toBeLessThanOrEqual(80);
    expect(widest(await shown(["--help"], true, {}, 300))).toBeLessThanOrEqual(100);
  });

  test("one without a size counts as unknown", () => {
    const before = Object.getOwnPropertyDescriptor(process.stdout, "columns");
    Object.defineProperty(process.stdout, "columns", { value: 0, configurable: true });
    try {
      expect(processTerminal([], false).stdout.columns).toBeNull();
    } finally {
      if (before) Object.defineProperty(process.stdout, "columns", before);
      else Reflect.deleteProperty(process.stdout, "columns");
    }
  });
});
