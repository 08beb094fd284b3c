import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../io/temporary-folder.ts";
import { articleWith } from "../rule-tester.ts";
import { findingsOf, jsonReport, lint } from "./run-binary.ts";

const SOUND = articleWith([{ source: "Open the cluster.", target: "Open het cluster." }]);
const BROKEN = articleWith([{ source: "See [limits](/limits).", target: "Zie limieten." }]);
const FINDING = "mismatched-link/missing";

const posix = process.platform !== "win32";
/** Root reads what nobody may read. */
const permissionsCount = posix && process.getuid?.() !== 0;

describe("a path that leads nowhere", () => {
  test("is told with what was meant, and the others are linted", () => {
    const cwd = temporaryFolder({ "articles/a.md": BROKEN });
    const run = lint(["artcles", "articles", "-f", "json"], { cwd });
    expect(run.stderr).toBe("error: no such file or folder: artcles (did you mean articles?)\n");
    expect(findingsOf(run)).toEqual([`articles/a.md ${FINDING}`]);
    expect(run.code).toBe(2);
  });

  test.runIf(process.platform === "linux")(
    "is not what was meant by it, where its folder lists it all the same",
    () => {
      const cwd = temporaryFolder({});
      // No UTF-8, so that what the folder lists is not its name.
      writeFileSync(Buffer.from(`${cwd}/bad\xff.md`, "latin1"), SOUND);
      const run = lint(["bad\ufffd.md"], { cwd });
      expect(run.stderr).toContain("no such file or folder: bad");
      expect(run.stderr).not.toContain("did you mean");
    },
  );

  test("leaves no tick below it", () => {
    const cwd = temporaryFolder({ "articles/a.md": SOUND });
    for (const format of ["pretty", "compact", "json=report.json"]) {
      const { code, stdout, stderr } = lint(["artcles", "articles", "-f", format], { cwd });
      const summary = format === "json=report.json" ? stderr.split("\n")[1] : stdout;
      expect(summary).toMatch(/^✖ no findings in 1 article \(1 unit\) · incomplete, see the errors · /);
      expect(code).toBe(2);
    }
  });

  test("is no success when there is nothing else", () => {
    const cwd = temporaryFolder({ "articles/nl-NL/storage.md": SOUND });
    expect(lint(["articles/nl-NL/storag.md"], { cwd })).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: no such file or folder: articles/nl-NL/storag.md (did you mean articles/nl-NL/storage.md?)\n",
    });
    expect(lint(["articles/de-DE/**/*.md"], { cwd }).code).toBe(2);
    expect(lint([""], { cwd })).toEqual({ code: 2, stdout: "", stderr: 'error: no such file or folder: ""\n' });
  });

  test("is told how to leave files out", () => {
    const cwd = temporaryFolder({ "a.md": SOUND });
    expect(lint([".", "!a.md"], { cwd }).stderr).toBe(
      "error: no such file or folder: !a.md (to leave files out: --ignore a.md)\n",
    );
  });

  test("leads through a file", () => {
    const cwd = temporaryFolder({ "a.md": SOUND });
    expect(lint(["a.md/b.md"], { cwd })).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("a folder without articles", () => {
  test("fails, unless that is allowed", () => {
    const cwd = temporaryFolder({ "empty/notes.txt": "" });
    expect(lint(["empty"], { cwd })).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: no article found: empty (looked for .md, .mdx and .markdown files; --allow-empty accepts that)\n",
    });
    const allowed = lint(["empty", "--allow-empty"], { cwd });
    expect(allowed).toMatchObject({ code: 0, stderr: "" });
    expect(allowed.stdout).toContain("no findings in 0 articles");
  });

  test("does not excuse a typo beside it", () => {
    const cwd = temporaryFolder({ "empty/notes.txt": "" });
    expect(lint(["empty", "emtpy", "--allow-empty"], { cwd }).code).toBe(2);
    expect(lint(["status", "empty"], { cwd }).code).toBe(2);
    expect(lint(["status", "empty", "--allow-empty"], { cwd }).code).toBe(0);
  });

  test("tells what left its articles out", () => {
    const cwd = temporaryFolder({ ".gitignore": "drafts\n", "docs/drafts/a.md": BROKEN });
    expect(lint(["docs"], { cwd }).stderr).toContain("ignored by .gitignore; --no-gitignore");
    expect(findingsOf(lint(["docs", "--no-gitignore", "-f", "json"], { cwd }))).toEqual([
      `docs/drafts/a.md ${FINDING}`,
    ]);
    const ignoring = lint(["docs", "--no-gitignore", "--ignore", "**/drafts"], { cwd });
    expect(ignoring).toMatchObject({ code: 2, stdout: "" });
    expect(ignoring.stderr).toContain("left out by --ignore or the configuration");
  });
});

describe("a folder of articles without translated segments", () => {
  const WARNING =
    'warning: no translated segment in 2 articles; neither side by side, nor with a source in a known layout, which takes three pages that differ from theirs (name it: --source PATH, or "plain" in the configuration)\n';
  const ENGLISH = { "docs/a.md": "# Clusters\n", "docs/b.md": "# Storage\n" };

  test("is linted, with a word about it", () => {
    const cwd = temporaryFolder(ENGLISH);
    for (const paths of [[], ["docs"], ["docs/*.md"]]) {
      expect(lint(paths, { cwd })).toMatchObject({ code: 0, stderr: WARNING });
    }
  });

  test("is told from files that are named, and from one with a segment", () => {
    const cwd = temporaryFolder({ ...ENGLISH, "more/c.md": SOUND });
    for (const paths of [["docs/a.md", "docs/b.md"], ["."], ["docs", "more"]]) {
      expect(lint(paths, { cwd })).toMatchObject({ code: 0, stderr: "" });
    }
  });
});

describe("what cannot be read", () => {
  test("is a finding and exit code 2, and the rest is linted", () => {
    const cwd = temporaryFolder({ "a.md": Buffer.from("\ufeff# A\n", "utf16le"), "b.md": BROKEN });
    const run = lint([".", "-f", "json"], { cwd });
    expect(findingsOf(run)).toEqual(["a.md unreadable-file/unreadable", `b.md ${FINDING}`]);
    expect(run).toMatchObject({ code: 2, stderr: "" });
  });

  test.runIf(permissionsCount)("a file that may not be read", () => {
    const cwd = temporaryFolder({ "a.md": SOUND, "b.md": BROKEN });
    chmodSync(join(cwd, "a.md"), 0);
    const run = lint([".", "-f", "json"], { cwd });
    expect(run.stdout).toContain("The file cannot be read: permission denied");
    expect(findingsOf(run)).toEqual(["a.md unreadable-file/unreadable", `b.md ${FINDING}`]);
    expect(run.code).toBe(2);
  });

  test.runIf(permissionsCount)("a folder that may not be looked into", () => {
    const cwd = temporaryFolder({ "open/a.md": BROKEN });
    mkdirSync(join(cwd, "closed"), { mode: 0 });
    const run = lint([".", "-f", "json"], { cwd });
    expect(run.stderr).toBe("error: the folder cannot be read: closed; check its permissions\n");
    expect(findingsOf(run)).toEqual([`open/a.md ${FINDING}`]);
    expect(run.code).toBe(2);
  });

  test.runIf(posix)("a link to nothing, and no file at all", () => {
    const cwd = temporaryFolder({ "b.md": BROKEN });
    symlinkSync("gone.md", join(cwd, "a.md"));
    const run = lint(["a.md", "b.md", "-f", "json"], { cwd });
    expect(run.stderr).toMatch(/^error: a symbolic link that leads nowhere: a\.md/);
    expect(findingsOf(run)).toEqual([`b.md ${FINDING}`]);
    expect(run.code).toBe(2);
    expect(lint(["/dev/null"], { cwd })).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: neither a file nor a folder: /dev/null\n",
    });
  });

  test.runIf(posix)("a link out of the tree is not followed, and nothing linted is no success", () => {
    const outside = temporaryFolder({ "secret.md": BROKEN });
    const cwd = temporaryFolder({ "a.md": SOUND });
    symlinkSync(join(outside, "secret.md"), join(cwd, "link.md"));
    const warning = "warning: not followed: link.md is a symbolic link that leads out of the linted tree\n";
    expect(lint([".", "-f", "json"], { cwd })).toMatchObject({ code: 0, stderr: warning });
    expect(lint(["link.md"], { cwd })).toEqual({ code: 2, stdout: "", stderr: warning });
  });

  test("a publishing configuration is a warning, and the path tells the locale instead", () => {
    const cwd = temporaryFolder({
      ".openpublishing.publish.config.json": "{",
      "de-DE/a.md": SOUND,
    });
    const run = lint([".", "-f", "json"], { cwd });
    expect(run.stderr).toMatch(/^warning: .*\.openpublishing\.publish\.config\.json cannot be used: /);
    expect(findingsOf(run)).toEqual(["de-DE/a.md locale-metadata/otherLocale"]);
    expect(run.code).toBe(1);
  });
});

describe("names that are unusual", () => {
  const names = ["two words.md", "l'article.md", "zero\u200bwidth.md", "-dash.md", "字幕.md", "[a].md", "{a,b}.md"];

  test.runIf(posix).each([...names, "*.md", "line\nbreak.md", "\u001b[31mred.md"])("%j is found and named", (name) => {
    const cwd = temporaryFolder({ [name]: BROKEN });
    const inFolder = jsonReport(lint([".", "-f", "json"], { cwd }));
    const byName = jsonReport(lint(["-f", "json", "--", name], { cwd }));
    for (const { files } of [inFolder, byName]) {
      expect(files.map(({ path, diagnostics }) => [path, diagnostics.length])).toEqual([[name, 1]]);
    }
  });

  test.runIf(posix)("no control character of a name reaches the terminal", () => {
    const name = "\u001b[31m\u202ered\u0007.md";
    const cwd = temporaryFolder({ [name]: BROKEN });
    for (const args of [["."], ["--", name], [".", "-f", "compact"], [".", "-f", "json"], ["--", `x${name}`]]) {
      const { stdout, stderr } = lint(args, { cwd });
      // Written as lists of what may be there, so that a new way to spell a control is found too.
      expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
      expect(stdout + stderr).toMatch(/␛\[31m<U\+202E>red␇|\\u001b\[31m\\u202ered\\u0007/);
    }
  });
});

describe("the same article gives the same findings", () => {
  const article = (locale: string, hash: string, date: string, fileId: number) =>
    articleWith([{ source: "Open the cluster.", target: "Open it." }], {
      "ms.contentlocale": locale,
      "ms.openlocfilehash": hash.repeat(40),
      "ms.lasthandoff": date,
      "ms.locfileid": `"${fileId}"`,
    });
  const tree = {
    "nl-NL/storage/a.md": article("nl-NL", "a", "09/15/2025", 101),
    "zh-TW/storage/a.md": article("zh-TW", "b", "04/15/2026", 102),
    // Says another locale than its folder.
    "nl-NL/storage/b.md": article("nb-NO", "a", "09/15/2025", 103),
  };
  /** The findings without what depends on the folder the run was started in. */
  function findings(cwd: string, ...paths: readonly string[]): readonly string[] {
    const { files } = jsonReport(lint([...paths, "-f", "json"], { cwd }));
    return files.flatMap(({ path, diagnostics }) =>
      (diagnostics as readonly { messageId: string; fingerprint?: string }[])
        .map(({ messageId, fingerprint }) => `${path.slice(path.lastIndexOf("/") + 1)} ${messageId} ${fingerprint}`)
        .filter(() => !path.includes("zh-TW")),
    );
  }

  test("from the parent of the locale folders, from within one, and alone", () => {
    const cwd = temporaryFolder(tree);
    const whole = findings(cwd, ".");
    expect(whole.map((finding) => finding.split(" ").slice(0, 2).join(" "))).toEqual([
      "a.md behindSibling",
      "b.md otherLocale",
    ]);
    expect(findings(join(cwd, "nl-NL"), ".")).toEqual(whole);
    expect(findings(join(cwd, "nl-NL/storage"), ".")).toEqual(whole);
    expect(findings(cwd, "nl-NL/storage/a.md", "nl-NL/storage/b.md")).toEqual(whole);
    expect(findings(join(cwd, "zh-TW"), "../nl-NL/storage/a.md", "../nl-NL/storage/b.md")).toEqual(whole);
    expect(findings(cwd, "nl-NL/storage/a.md")).toEqual(whole.slice(0, 1));
  });

  test("in a repository as well", () => {
    const cwd = temporaryFolder({ ...tree, ".git/HEAD": "ref: refs/heads/main\n" });
    expect(findings(join(cwd, "nl-NL"), ".")).toEqual(findings(cwd, "."));
  });

  test("a sibling that declares no locale has that of its path", () => {
    const cwd = temporaryFolder(tree);
    const undeclared = tree["zh-TW/storage/a.md"].replace(/ms\.contentlocale.*\n/, "");
    writeFileSync(join(cwd, "zh-TW/storage/a.md"), undeclared);
    expect(findings(cwd, "nl-NL/storage/a.md")).toHaveLength(1);
    expect(findings(cwd, "nl-NL/storage/a.md")).toEqual(findings(cwd, ".").slice(0, 1));
  });

  test("the place that names the locale is shown as seen from here", () => {
    const cwd = temporaryFolder(tree);
    const message = (from: string, path: string) =>
      /expected is nl-NL\s+\((.*?)\)/.exec(lint([path], { cwd: from }).stdout)?.[1];
    expect(message(cwd, "nl-NL")).toBe("nl-NL");
    expect(message(join(cwd, "nl-NL"), ".")).toBe("nl-NL");
    expect(message(join(cwd, "nl-NL/storage"), "b.md")).toBe("nl-NL");
    expect(message(join(cwd, ".."), join(cwd, "nl-NL"))).toMatch(/^l10n-lint-test-[^/]+\/nl-NL$/);
  });
});

test("without a path the current folder is linted", () => {
  const cwd = temporaryFolder({ "nl-NL/a.md": BROKEN, "node_modules/b.md": BROKEN, ".git/c.md": BROKEN });
  expect(findingsOf(lint(["-f", "json"], { cwd }))).toEqual([`nl-NL/a.md ${FINDING}`]);
});

describe("a glob that would cost time without end", () => {
  const name = `${"a".repeat(60)}.md`;

  test.each([
    ["--ignore", `${"*a".repeat(20)}b`],
    [`${"*a".repeat(20)}b`, "."],
  ])("is answered: %s", (...args) => {
    const cwd = temporaryFolder({ [name]: SOUND });
    expect(lint([...args, name], { cwd }).stdout).toContain("in 1 article ");
  });

  test.each([["--ignore", "?".repeat(70_000)], [`${"*".repeat(100_000)}b`]])("is refused: %s", (...args) => {
    const cwd = temporaryFolder({ [name]: SOUND });
    const run = lint([...args, name], { cwd });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(
      /^error: the pattern ".{60}…" is longer than 1,000 characters \(write several patterns\)\n$/,
    );
  });
});
