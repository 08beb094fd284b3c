import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lint } from "./cli/run-binary.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const security = read(".github/SECURITY.md");

describe("SECURITY.md", () => {
  it("names a test for every threat, and every one is there", () => {
    const threats = security.split("\n").filter((line) => /^\| (?:the branch|whoever|other users) /.test(line));
    expect(threats.length).toBeGreaterThan(15);
    for (const threat of threats) expect(threat).toMatch(/`test\/[^`]+\.test\.ts` \|$/);
    const tests = [...security.matchAll(/`(test\/[^`]+)`/g)].map(([, path = ""]) => path);
    expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it("names options that there are", () => {
    const help = lint(["--help"]).stdout;
    const options = [...security.matchAll(/`(--[a-z-]+)`/g)].map(([, option = ""]) => option);
    expect(options.filter((option) => !help.includes(option) && option !== "--omit")).toEqual([]);
  });
});

describe("the workflows", () => {
  it("test on three systems and on every version of Node that is promised", () => {
    const workflow = read(".github/workflows/ci.yml");
    expect(workflow).toContain("os: [ubuntu-latest, macos-latest, windows-latest]");
    const { engines } = JSON.parse(read("package.json")) as { engines: { node: string } };
    const least = engines.node.replace(">=", "");
    expect(workflow).toContain(`node: ["${least}", 22, 24]`);
  });

  it("try 10,000 cases of every property at night", () => {
    const workflow = read(".github/workflows/nightly.yml");
    expect(workflow).toMatch(/run: npm run test:properties\n\s+env:\n\s+PROPERTY_RUNS: 10000\n/);
    expect(read("test/properties/inputs.ts")).toContain('process.env["PROPERTY_RUNS"]');
  });

  it("look for known holes in development dependencies too, for those are what is bundled", () => {
    expect(read(".github/workflows/nightly.yml")).toMatch(/npm audit(?!.*omit)/);
    const manifest = JSON.parse(read("package.json")) as { dependencies?: unknown };
    expect(manifest.dependencies).toBeUndefined();
    expect(read("dist/THIRD-PARTY-LICENSES.txt")).toMatch(/^commander \d+\.\d+\.\d+ \(MIT\)$/m);
  });
});
