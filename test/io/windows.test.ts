import { win32 } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absolutePath, folderOf, nameOf, relativePath, withSlashes } from "../../src/io/paths.ts";
import { holds } from "../properties/inputs.ts";
import { articleWith } from "../rule-tester.ts";
import { findings, run } from "../run/run-in-memory.ts";
import { memoryHost } from "./memory-host.ts";

const BROKEN = articleWith([{ source: "See [limits](/limits).", target: "Zie limieten." }]);
const FOUND = "mismatched-link/missing";

/** A disk of Windows; names differ by more than case. */
function drive(files: Readonly<Record<string, string>>, cwd = "C:/work") {
  const placed = Object.entries(files).map(([path, text]) => [/^\w:/.test(path) ? path : `C:/work/${path}`, text]);
  return memoryHost(cwd, Object.fromEntries(placed), true);
}

const missing = (lines: readonly string[]) => lines.filter((line) => line.endsWith(FOUND));

describe("paths of Windows", () => {
  const segment = fc.constantFrom("a", "b.md", "nb-NO", "..", ".", "with space", "é");
  const separator = fc.constantFrom("\\", "/");
  const relative = fc
    .array(fc.tuple(segment, separator), { minLength: 1, maxLength: 6 })
    .map((all) => all.flat().join(""));
  const root = fc.constantFrom("", "", "C:\\", "D:/", "\\\\server\\share\\");

  it("are made absolute as path.win32 does it", () =>
    holds(
      fc.property(root, relative, (start, rest) => {
        const path = start + rest;
        const resolved = win32.resolve("C:\\work\\docs", path).replaceAll("\\", "/");
        const expected = /^(?:\w:|\/\/[^/]+\/[^/]+)\/$/.test(resolved) ? resolved : resolved.replace(/\/$/, "");
        expect(absolutePath("C:/work/docs", path, true)).toBe(expected);
      }),
    ));

  it("are seen from a folder as path.win32 sees them", () =>
    holds(
      fc.property(root, relative, relative, (start, first, second) => {
        const from = absolutePath("C:/work", first, true);
        const to = absolutePath("C:/work", start + second, true);
        expect(relativePath(from, to)).toBe(win32.relative(from, to).replaceAll("\\", "/") || ".");
      }),
    ));

  it("are taken apart as path.win32 does it", () =>
    holds(
      fc.property(relative, (path) => {
        const absolute = absolutePath("C:/work", `x/${path}`, true);
        expect(nameOf(absolute)).toBe(win32.basename(absolute));
        expect(folderOf(absolute)).toBe(win32.dirname(absolute));
      }),
    ));

  it("come from file addresses, whose drive has a slash before it and whose names are escaped", () => {
    const windows = { windows: true } as object;
    const path = fileURLToPath("file:///C:/work/nb-NO/a%20b%23.md", windows);
    expect(withSlashes(path, true)).toBe("C:/work/nb-NO/a b#.md");
    expect(pathToFileURL("C:/work/nb-NO/a b#.md", windows).href).toBe("file:///C:/work/nb-NO/a%20b%23.md");
  });
});

describe("a run on Windows", () => {
  const files = { "articles/nl-NL/a.md": BROKEN, "articles/nl-NL/b.md": BROKEN, "other/nl-NL/c.md": BROKEN };

  it.each([
    ["a file", "articles\\nl-NL\\a.md", ["articles/nl-NL/a.md"]],
    ["a file with a dot before it", ".\\articles\\nl-NL\\a.md", ["articles/nl-NL/a.md"]],
    ["a folder", "articles\\nl-NL", ["articles/nl-NL/a.md", "articles/nl-NL/b.md"]],
    ["a folder with a separator behind it", "articles\\", ["articles/nl-NL/a.md", "articles/nl-NL/b.md"]],
    ["a glob", "articles\\**\\*.md", ["articles/nl-NL/a.md", "articles/nl-NL/b.md"]],
    ["a glob with both separators", "articles/*\\b.md", ["articles/nl-NL/b.md"]],
    ["an absolute path", "C:\\work\\other\\nl-NL\\c.md", ["other/nl-NL/c.md"]],
  ])("lints %s written with backslashes", async (_, path, expected) => {
    const { report } = await run(drive(files), { paths: [path] });
    expect(report.files.map((file) => file.path)).toEqual(expected);
    expect(missing(findings(await run(drive(files), { paths: [path] })))).toHaveLength(expected.length);
  });

  it("ignores by globs with backslashes on the command line", async () => {
    const { report } = await run(drive(files), { ignore: ["articles\\**"] });
    expect(report.files.map((file) => file.path)).toEqual(["other/nl-NL/c.md"]);
  });

  it("names files on another drive by their drive", async () => {
    const host = drive({ "D:/docs/nl-NL/d.md": BROKEN, "a.md": BROKEN });
    const { report } = await run(host, { paths: ["D:\\docs"] });
    expect(report.files.map((file) => file.path)).toEqual(["D:/docs/nl-NL/d.md"]);
  });

  it("finds the configuration of a folder above, up to the drive", async () => {
    const config = JSON.stringify({ rules: { "mismatched-link": "off" } });
    const host = drive({ ...files, "C:/l10n-lint.config.json": config });
    expect(missing(findings(await run(host)))).toEqual([]);
  });

  it("finds the same in an article with CRLF as in one with LF", async () => {
    const text = articleWith([
      { source: "See [limits](/limits).", target: "Zie limieten." },
      { source: "Use **it**.", target: "Gebruik het." },
    ]);
    const withCrlf = await run(drive({ "nl-NL/a.md": text.replaceAll("\n", "\r\n") }));
    expect(findings(withCrlf)).toEqual(findings(await run(drive({ "nl-NL/a.md": text }))));
    expect(missing(findings(withCrlf))).toHaveLength(1);
  });
});
