import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rules } from "../src/rules/index.ts";
import { mistakesIn } from "./config/mistakes.ts";

const ROOT = join(import.meta.dirname, "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");
/** The README and the pages people write; those of the rules are generated. */
const PAGES = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const TEXTS = new Map(PAGES.map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));
/** Examples on these pages need a folder of their own, and have a test of their own. */
const TESTED_ELSEWHERE: ReadonlySet<string> = new Set(["docs/plugins.md", "docs/trees.md"]);
const MOST_BYTES_OF_README = 10 * 1024;

/** The two commands for a fresh machine; running them here would run the tests in the tests. */
const FRESH_MACHINE = ["npm ci && node bin/l10n-lint.js fixtures/articles", "npm test"];

function blocksOf(text: string, language: string): readonly string[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , block]) => block as string);
}

function blocks(language: string): readonly string[] {
  return [...TEXTS].flatMap(([path, text]) => (TESTED_ELSEWHERE.has(path) ? [] : blocksOf(text, language)));
}

const withoutDuration = (text: string) => text.replace(/\d+(?:\.\d+)? s$/m, "… s");

describe("the report at the top", () => {
  it("is what its command prints", () => {
    const [block = ""] = blocksOf(README, "text");
    const [first = "", ...rest] = block.split("\n");
    const args = first.replace("$ l10n-lint ", "").split(" ");
    const { stdout } = spawnSync(process.execPath, [join(ROOT, "bin/l10n-lint.js"), ...args], {
      cwd: ROOT,
      // As wide as a terminal may be; a pipe would get lines of any length.
      env: { ...process.env, COLUMNS: "100" },
      encoding: "utf8",
    });
    expect(withoutDuration(rest.join("\n"))).toBe(withoutDuration(stdout));
  });
});

it("README.md is read in one sitting", () => {
  expect(Buffer.byteLength(README)).toBeLessThanOrEqual(MOST_BYTES_OF_README);
});

it.each(PAGES)("every link of %s within the project leads somewhere", (path) => {
  const text = (TEXTS.get(path) ?? "").replace(/^```[\s\S]*?^```$|`[^`\n]*`/gm, "");
  const dead = Array.from(text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]*))?\)/g)).filter(([, file, fragment]) => {
    const target = file ? join(ROOT, dirname(path), file) : join(ROOT, path);
    if (!existsSync(target)) return true;
    return fragment !== undefined && !slugsOf(readFileSync(target, "utf8")).has(fragment);
  });
  expect(dead.map(([link]) => link)).toEqual([]);
});

/** The fragments of a page's headings. */
function slugsOf(markdown: string): ReadonlySet<string> {
  const headings = markdown.matchAll(/^#+ (.+)$/gm);
  return new Set(
    Array.from(headings, ([, title]) =>
      (title as string)
        .toLowerCase()
        .replace(/[^\w\s-]/g, "")
        .replaceAll(" ", "-"),
    ),
  );
}

it.each(blocks("jsonc"))("configuration %# says nothing wrong", (text) => {
  expect(mistakesIn(text, rules)).toEqual([]);
});

it("the two commands for a fresh machine are those that continuous integration runs", () => {
  const script = readFileSync(join(ROOT, ".ci/run"), "utf8");
  for (const command of FRESH_MACHINE) {
    expect(README).toContain(`\n${command}\n`);
    expect(script).toContain(`readme_command "${command}"`);
  }
});

describe("commands and examples", () => {
  let project: string;
  let tarball: string;
  const run = (command: string) => spawnSync(command, { cwd: project, encoding: "utf8", shell: true, timeout: 60_000 });

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), "l10n-lint-readme-"));
    const packed = spawnSync(`npm pack --silent --ignore-scripts --pack-destination "${project}"`, {
      cwd: ROOT,
      encoding: "utf8",
      shell: true,
    });
    tarball = join(project, packed.stdout.trim());
    cpSync(join(ROOT, "fixtures/articles"), join(project, "articles"), { recursive: true });
    for (const name of ["connect-a-cluster", "rotate-access-keys"]) {
      const path = join(project, `docs.en-US/storage/${name}.md`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `# ${name}\n`);
    }
    writeFileSync(join(project, "package.json"), '{"private": true}\n');
    run(`npm install --offline --ignore-scripts --no-audit --no-fund --save-dev "${tarball}"`);
    writeFileSync(join(project, ".gitignore"), "node_modules\n*.tgz\n");
    const who = "-c user.name=Fjord -c user.email=fjord@example.com -c commit.gpgsign=false";
    run(`git init -q -b main && git add -A && git ${who} commit -q -m "Translate"`);
  });

  afterAll(() => rmSync(project, { recursive: true, force: true }));

  const inBlocks = blocks("sh")
    .flatMap((block) => block.trim().split("\n"))
    .filter((line) => !FRESH_MACHINE.includes(line));
  const inRecipes = [...TEXTS.values()].flatMap((text) =>
    Array.from(text.matchAll(/(?:run|script|-)[: ] ?(npx l10n-lint[^\n{]*)/g), ([, command]) =>
      (command as string).trim(),
    ),
  );

  it("are found", () => {
    expect(inBlocks.length).toBeGreaterThan(5);
    expect(inRecipes.length).toBeGreaterThanOrEqual(3);
  });

  it.each([...inBlocks, ...inRecipes])(
    "%s",
    (command) => {
      const offline = command.replace(
        "npm install --save-dev l10n-lint",
        `npm install --offline --ignore-scripts --no-audit --no-fund --save-dev "${tarball}"`,
      );
      const { status, stderr } = run(offline.replace(/^npx /, "npx --no-install "));
      expect({ status, errors: stderr.match(/^error.*$/gm) }).toEqual({ status: 0, errors: null });
    },
    60_000,
  );

  it.each(blocks("js"))("the example %# of the library runs", (text) => {
    writeFileSync(join(project, "example.mjs"), text);
    const { status, stderr } = run("node example.mjs");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("has examples of the library", () => {
    expect(blocks("js").length).toBeGreaterThanOrEqual(2);
  });
});
