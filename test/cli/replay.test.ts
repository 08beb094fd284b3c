import { createHmac } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gitFolder } from "../io/git/git-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { lint, ROOT, shell } from "./run-binary.ts";

let root: string;
let tree: string;
const runs = () => join(root, "caches/l10n-lint/runs");
const records = () => readdirSync(runs()).map((name) => join(runs(), name));

const article = (words: string, locale = "nb-NO") =>
  articleWith([{ source: `Open the [cluster](/a) ${words}.`, target: `Åpne klyngen ${words}.` }], {
    "ms.contentlocale": locale,
  });

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

const options = (env: Readonly<Record<string, string>> = {}) => ({
  cwd: tree,
  env: { XDG_CACHE_HOME: join(root, "caches"), ...env },
});

function run(args: readonly string[] = ["--cache"], env: Readonly<Record<string, string>> = {}) {
  const { code, stdout, stderr } = lint(["docs", "--format", "json", ...args], options(env));
  return { code, stderr, report: stdout.replace(/"durationMs":\d+/, "") };
}

/** Puts a mark of the same length into records and signs them anew: a run that shows it was done again from its record. */
function mark(): void {
  for (const file of records()) forge(file, (body) => body.replaceAll("The source leads to", "DONE AGAIN DONE DONE"));
}

function forge(file: string, change: (body: string) => string): void {
  const key = readFileSync(join(root, "caches/l10n-lint/key"));
  const bytes = readFileSync(file);
  const body = Buffer.from(change(bytes.subarray(0, -32).toString("latin1")), "latin1");
  writeFileSync(file, Buffer.concat([body, createHmac("sha256", key).update(body).digest()]));
}

const isReplayed = (args?: readonly string[], env?: Readonly<Record<string, string>>) =>
  run(args, env).report.includes("DONE AGAIN");

const BY = [["content"], ["metadata"]] as const;
const past = new Date(Date.now() - 60_000);

/** Older than what a file system may confuse; of what is written later only the time of the inode tells. */
function age(folder: string): void {
  for (const entry of readdirSync(join(tree, folder), { withFileTypes: true })) {
    if (entry.isDirectory()) age(`${folder}/${entry.name}`);
    utimesSync(join(tree, folder, entry.name), past, past);
  }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "l10n-lint-runs-"));
  tree = join(root, "tree");
  for (const name of ["a", "b", "c"]) write(`docs/nb-NO/${name}.md`, article(`${name} ${name.toUpperCase()}`));
  write("docs/nl-NL/a.md", article("a A", "nl-NL"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("a run that is done again", () => {
  it.each(BY)("writes what it wrote, with the time of now: %s", (strategy) => {
    const args = ["--cache-strategy", strategy];
    const expected = run(["--no-cache"]);
    for (const threads of ["1", "2"]) {
      const all = [...args, "--concurrency", threads];
      expect(run(all)).toEqual(expected);
      expect(run(all)).toEqual(expected);
      mark();
      expect(isReplayed(all)).toBe(true);
    }
  });

  it("writes files, and says on standard error how it ended", () => {
    const args = ["docs", "--cache", "--format", "json=report/out.json", "--format", "sarif=out.sarif"];
    const once = () => {
      const { code, stdout, stderr } = lint(args, options());
      const report = readFileSync(join(tree, "report/out.json"), "utf8").replace(/"durationMs":\d+/, "");
      return {
        code,
        stdout,
        stderr: stderr.replace(/[\d.]+ s$/m, ""),
        report,
        sarif: readFileSync(join(tree, "out.sarif"), "utf8"),
      };
    };
    const first = once();
    for (const name of ["report/out.json", "out.sarif"]) rmSync(join(tree, name));
    expect(once()).toEqual(first);
    mark();
    expect(once().report).toContain("DONE AGAIN");
  });

  it("may write its report into the folder that it looks at", () => {
    const args = ["docs", "--cache", "--format", "json=docs/out.json"];
    lint(args, options());
    lint(args, options());
    mark();
    lint(args, options());
    expect(readFileSync(join(tree, "docs/out.json"), "utf8")).toContain("DONE AGAIN");
  });

  it("is shown to people as well", () => {
    const args = ["docs", "--cache"];
    const shown = () => lint(args, options()).stdout.replace(/[\d.]+ s$/m, "");
    const first = shown();
    expect(shown()).toBe(first);
    mark();
    expect(shown()).toContain("DONE AGAIN");
  });

  it("leaves a reader that went away alone", () => {
    run();
    expect(shell("$L10N_LINT docs --format json --cache | head -c 10", options()).stderr).toBe("");
  });
});

describe.each(BY)("a run is not done again from its record, by %s,", (strategy) => {
  const args = ["--cache-strategy", strategy];
  const changes: Record<string, () => void> = {
    "where an article changed": () => write("docs/nb-NO/b.md", article("b other")),
    "where an article was renamed": () => renameSync(join(tree, "docs/nb-NO/a.md"), join(tree, "docs/nb-NO/d.md")),
    "where two articles changed places": () => {
      const place = (name: string) => join(tree, `docs/nb-NO/${name}.md`);
      renameSync(place("a"), place("x"));
      renameSync(place("b"), place("a"));
      renameSync(place("x"), place("b"));
    },
    "where an article is new": () => write("docs/nb-NO/d.md", article("d D")),
    "where an article is gone": () => rmSync(join(tree, "docs/nb-NO/c.md")),
    "where there is a configuration now": () => write("docs/nb-NO/l10n-lint.config.json", "{}"),
    "where there is one further up": () => write("l10n-lint.config.json", "{}"),
    "where git leaves something out": () => write("docs/.gitignore", "c.md\n"),
    "where there is a baseline": () => write("l10n-lint-baseline.jsonl", ""),
    "where the place of articles says something else": () =>
      write(".openpublishing.publish.config.json", '{ "docsets_to_publish": [] }'),
    "where there is a repository now": () => mkdirSync(join(tree, ".git")),
    "where an article leads elsewhere": () => {
      write("docs/elsewhere/c.md", article("c other"));
      rmSync(join(tree, "docs/nb-NO/c.md"));
      symlinkSync("../elsewhere/c.md", join(tree, "docs/nb-NO/c.md"));
    },
  };

  it.each(Object.keys(changes))("%s", (name) => {
    age("docs");
    run(args);
    mark();
    expect(isReplayed(args)).toBe(true);
    (changes[name] as () => void)();
    expect(run(args)).toEqual(run(["--no-cache"]));
  });

  it("where a sibling that is not linted changed its front matter, or is new", () => {
    const once = (...more: readonly string[]) => lint(["docs/nb-NO", "--format", "json", ...more], options()).stdout;
    const anew = () => once("--no-cache").replace(/"durationMs":\d+/, "");
    age("docs");
    once(...args);
    mark();
    expect(once(...args)).toContain("DONE AGAIN");
    // Nothing but its front matter is read, and counts.
    write("docs/nl-NL/a.md", article("c C", "nl-NL"));
    expect(once(...args).includes("DONE AGAIN")).toBe(true);
    write("docs/nl-NL/a.md", article("a A", "de-DE"));
    expect(once(...args).replace(/"durationMs":\d+/, "")).toBe(anew());
    once(...args);
    mark();
    write("docs/nl-NL/b.md", article("b B", "nl-NL"));
    expect(once(...args).replace(/"durationMs":\d+/, "")).toBe(anew());
  });

  it("where an article changed and somebody sets its times back", () => {
    const path = join(tree, "docs/nb-NO/b.md");
    age("docs");
    run(args);
    mark();
    const { size, mtime } = statSync(path);
    write("docs/nb-NO/b.md", article("x X"));
    utimesSync(path, mtime, mtime);
    expect(statSync(path).size).toBe(size);
    expect(isReplayed(args)).toBe(false);
  });

  it("in an article that was written within the same moment", () => {
    run(args);
    mark();
    write("docs/nb-NO/b.md", article("x X"));
    expect(isReplayed(args)).toBe(false);
  });

  it("where the clock was set back since", () => {
    const future = new Date(Date.now() + 3_600_000);
    const path = join(tree, "docs/nb-NO/b.md");
    utimesSync(path, future, future);
    run(args);
    mark();
    write("docs/nb-NO/b.md", article("x X"));
    utimesSync(path, future, future);
    expect(isReplayed(args)).toBe(false);
  });
});

describe("a record", () => {
  it("is of one way of asking, in one surrounding", () => {
    run();
    mark();
    expect(isReplayed()).toBe(true);
    expect(isReplayed(["--cache", "--quiet"])).toBe(false);
    expect(isReplayed(["--cache"], { CI: "true" })).toBe(false);
  });

  it("is of one build of the linter", () => {
    const own = join(root, "own");
    for (const name of ["bin", "dist", "package.json"]) cpSync(join(ROOT, name), join(own, name), { recursive: true });
    const once = () => shell(`"$NODE" ${own}/bin/l10n-lint.js docs --format json --cache`, options()).stdout;
    once();
    mark();
    expect(once()).toContain("DONE AGAIN");
    writeFileSync(join(own, "dist/worker.cjs"), `${readFileSync(join(own, "dist/worker.cjs"), "utf8")}\n// mended\n`);
    expect(once()).not.toContain("DONE AGAIN");
  });

  it.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["changed by hand", (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace("error", "infos"), "latin1")],
    ["empty", () => Buffer.alloc(0)],
    ["made elsewhere", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -32), Buffer.alloc(32)])],
  ])("that is %s is made anew with one note", (_, damage) => {
    const expected = run();
    for (const file of records()) writeFileSync(file, damage(readFileSync(file)));
    const after = run();
    expect(after.report).toBe(expected.report);
    expect(after.stderr).toBe("note: the cache was damaged, and has been made anew\n");
    expect(run()).toEqual(expected);
    expect(run()).toEqual(expected);
    mark();
    expect(isReplayed()).toBe(true);
  });

  it("is nobody else's to write", () => {
    run();
    for (const file of records()) expect(statSync(file).mode & 0o022).toBe(0);
  });

  it.each([
    ["measured", ["--cache", "--stats"]],
    ["of a part", ["--cache", "--shard", "1/2"]],
    ["without a cache", ["--no-cache"]],
  ])("is made of no run %s", (_, args) => {
    run(args);
    expect(() => records()).toThrow("ENOENT");
  });

  describe("with a plugin", () => {
    const own = ["--cache", "--config", "named.json"];
    const rule = (words: string) =>
      `export default { rules: [] }; import { words } from "./words.mjs"; export const said = words + "${words}";`;
    beforeEach(() => {
      write("named.json", '{ "plugins": ["./rules.mjs"] }');
      write("words.mjs", "export const words = [];\n");
      write("rules.mjs", rule(""));
      run(own);
      mark();
    });

    it("is of that plugin, and of what it imports", () => {
      expect(isReplayed(own)).toBe(true);
      write("words.mjs", "export const words = [1];\n");
      expect(isReplayed(own)).toBe(false);
      run(own);
      mark();
      expect(isReplayed(own)).toBe(true);
      write("rules.mjs", rule("more"));
      expect(isReplayed(own)).toBe(false);
    });

    it.each([
      'import { readFileSync } from "node:fs";',
      "const more = await import(process.env.MORE ?? './words.mjs');",
      'import "nowhere-to-be-found";',
    ])("is made of none that may look elsewhere: %s", (code) => {
      rmSync(runs(), { recursive: true });
      write("rules.mjs", `${rule("")}\n${code}`);
      run(own);
      expect(() => records()).toThrow("ENOENT");
    });
  });
});

describe("a source", () => {
  const text = "# Clusters\n\nOpen the [cluster](/a) a A.\n";
  it.each(BY)("that stands still gives the same, and another commit what is new: by %s", (strategy) => {
    const source = gitFolder("source");
    source.commit("2025-01-01", { "docs/a.md": text });
    const args = ["--source", source.path, "--cache-strategy", strategy];
    const hashed = { "ms.contentlocale": "nb-NO", "ms.openlocfilehash": "0".repeat(40) };
    const unit = { source: "Open the [cluster](/a) a A.", target: "Åpne klyngen a A." };
    write("docs/nb-NO/a.md", articleWith([unit], hashed));
    age("docs");
    run(args);
    mark();
    expect(isReplayed(args)).toBe(true);
    source.commit("2025-02-01", { "docs/a.md": text.replace("Open", "Start") });
    expect(run(args)).toEqual(run(["--no-cache", "--source", source.path]));
  });

  it("in files of its own is looked at as well", () => {
    const page = (words: string) => `---\ntitle: ${words}\n---\n\n# ${words}\n\nOpen the cluster of ${words}.\n`;
    for (const name of ["a", "b", "c"]) {
      write(`site/content/en/${name}.md`, page(name));
      write(`site/content/nb/${name}.md`, page(`${name} på norsk`));
    }
    const once = (...args: readonly string[]) => {
      return lint(["site", "--format", "json", ...args], options()).stdout.replace(/"durationMs":\d+/, "");
    };
    const expected = once("--no-cache");
    once("--cache");
    for (const file of records()) forge(file, (body) => body.replace('"name":"l10n-lint"', '"name":"done-over"'));
    expect(once("--cache")).toBe(expected.replace('"name":"l10n-lint"', '"name":"done-over"'));
    write("site/content/en/b.md", page("b and more"));
    expect(once("--cache")).toBe(once("--no-cache"));
  });
});

describe("all fixtures", () => {
  const once = (...args: readonly string[]) => {
    const { code, stdout, stderr } = lint(["fixtures", "--format", "json", ...args], { env: options().env });
    return { code, stderr, report: stdout.replace(/"durationMs":\d+/, "") };
  };

  it.each(BY)("are reported the same cold, from results and from records, with 1 and 2 threads: by %s", (strategy) => {
    const expected = once("--no-cache", "--concurrency", "1");
    expect(once("--no-cache", "--concurrency", "2")).toEqual(expected);
    for (const threads of ["1", "2"]) {
      const args = ["--cache-strategy", strategy, "--concurrency", threads];
      expect(once(...args)).toEqual(expected);
      expect(once(...args)).toEqual(expected);
      rmSync(runs(), { recursive: true, force: true });
      expect(once(...args)).toEqual(expected);
    }
  });
});
