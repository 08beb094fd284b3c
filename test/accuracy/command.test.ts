import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { accuracyCommand } from "../../accuracy/command.ts";
import { harmlessKinds } from "../../accuracy/harmless/index.ts";
import { kinds } from "../../accuracy/kinds/index.ts";

const ROOT = join(import.meta.dirname, "../..");

describe("npm run accuracy", () => {
  it("measures the kinds, groups and rules named", () => {
    const { output, exitCode } = accuracyCommand(["--kinds", "empty-target,links", "--per-kind", "3"], ROOT);
    expect(exitCode).toBe(0);
    const rows = output.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| --"));
    const ids = rows.slice(1).map((row) => (row.split("|")[1] as string).trim());
    expect(ids).toEqual(
      kinds.filter(({ id, group }) => id === "empty-target" || group === "links").map(({ id }) => id),
    );
    expect(accuracyCommand(["--kinds", "missing-segment", "--per-kind", "1"], ROOT).output).toContain(
      "| drop-target-half",
    );
  });

  it("prints the same twice", () => {
    const args = ["--kinds", "structural", "--per-kind", "5", "--seed", "7", "--details", "5"];
    expect(accuracyCommand(args, ROOT).output).toBe(accuracyCommand(args, ROOT).output);
  });

  it("lists every kind with its description", () => {
    const { output } = accuracyCommand(["--list"], ROOT);
    const all = [...kinds, ...harmlessKinds];
    expect(output.split("\n")).toHaveLength(all.length);
    for (const { id, what } of all) {
      expect(output.split("\n").filter((line) => line.startsWith(`${id} `) && line.includes(what))).toHaveLength(1);
    }
  });

  it.each([
    [["--kinds", "empty-targets"], "empty-targets"],
    [["--per-kind", "0"], "--per-kind"],
    [["--seed", "x"], "--seed"],
    [["--details", "-1"], "--details"],
    [["--no-such-option"], "--no-such-option"],
    [["no/such/folder"], "no/such/folder"],
    [["--kinds", "leave-term", "--glossary", "no/such.csv"], "no/such.csv"],
    [["--write", "--seed=2"], "--write"],
  ])("refuses %j", (args, reason) => {
    const { output, errors, exitCode } = accuracyCommand(args, ROOT);
    expect({ output, exitCode }).toEqual({ output: "", exitCode: 2 });
    expect(errors).toContain(reason);
  });

  it("has a place for its tables in its page, which `npm run generate` keeps up to date", () => {
    const readme = readFileSync(join(ROOT, "docs/accuracy.md"), "utf8");
    const table = /<!-- accuracy:start -->\n([\s\S]*)<!-- accuracy:end -->/.exec(readme)?.[1] ?? "";
    for (const { id } of [...kinds, ...harmlessKinds]) expect(table).toContain(`| ${id} `);
  });
});
