import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConfigRequest } from "../src/config/resolve.ts";
import { ConfigFiles } from "../src/config-files/config-files.ts";
import { nodeHost } from "../src/io/host.ts";
import type { Report } from "../src/model/report.ts";
import { plainStyle } from "../src/report/index.ts";
import { rules } from "../src/rules/index.ts";
import { lintRun, type RunResult } from "../src/run/lint-run.ts";
import { lint } from "./cli/run-binary.ts";
import { temporaryFolder } from "./io/temporary-folder.ts";
import { renderers } from "./report/sample.ts";
import { readTreeTable } from "./tree-fixtures.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures");

/** A row of a table in `fixtures/README.md`. */
interface Row {
  /** Below `fixtures/`. */
  readonly path: string;
  readonly isInfo: boolean;
  /** `rule/message`; none for "nothing". */
  readonly foundBy: readonly string[];
}

/** The rows below `### `theme/``, whose paths are relative to that theme's folder. */
function readTable(markdown: string): readonly Row[] {
  const broken = markdown.slice(markdown.indexOf("## `broken/`"));
  return broken.split(/^### /m).flatMap((section) => {
    const theme = /^`([\w-]+)\/`/.exec(section)?.[1];
    return [...section.matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \|$/gm)].map(([, file, what = "", foundBy = ""]) => ({
      path: `broken/${theme}/${file}`,
      isInfo: what.includes("(info)"),
      foundBy: foundBy === "nothing" ? [] : [...foundBy.matchAll(/`([^`]+)`/g)].map(([, id]) => id as string),
    }));
  });
}

const table = readTable(readFileSync(join(FIXTURES, "README.md"), "utf8"));
const themeOf = (path: string) => path.split("/")[1] as string;
const themes = [...new Set(table.map(({ path }) => themeOf(path)))];
/** Rules that are off by default; each is switched on for the folder of its name. */
const offByDefault = new Set<string>(rules.filter(({ severity }) => severity === "off").map(({ id }) => id));

/** Rules that look at the source; each has it for the folder of its name. */
const needSource = new Set<string>(
  rules.filter(({ needs }) => needs?.includes("source") || needs?.includes("files")).map(({ id }) => id),
);

/** Below `fixtures/`: the configuration of a theme whose rule does nothing without one. */
const configOf = (theme: string) => `broken/${theme}/config.json`;
const isConfigured = (theme: string) => existsSync(join(FIXTURES, configOf(theme)));

/** Lints below `fixtures/` with all rules that are on by default; the clock stands still. */
function lintFixtures(...paths: readonly string[]): Promise<RunResult> {
  return lintWith({}, paths);
}

function lintWith(
  request: ConfigRequest,
  paths: readonly string[],
  { cwd = FIXTURES, named = false }: { readonly cwd?: string; readonly named?: string | false } = {},
): Promise<RunResult> {
  const now = () => new Date("2026-03-02T12:00:00Z");
  const host = { ...nodeHost(cwd), now };
  const config = new ConfigFiles(host, {
    named,
    trustCode: false,
    request,
    rules,
    formats: [],
  });
  return lintRun({ paths, ignore: [], config, tool: { name: "l10n-lint", version: "9.9.9" } }, host);
}

/** `line:column severity rule/message` of every finding, by path. */
function findings({ files }: Report): Record<string, string[]> {
  const lines = files.map(({ path, diagnostics }) => [
    path,
    diagnostics.map(
      ({ range: { start }, severity, ruleId, messageId }) =>
        `${start.line}:${start.column} ${severity} ${ruleId}/${messageId}`,
    ),
  ]);
  return Object.fromEntries(lines) as Record<string, string[]>;
}

const pretty = (report: Report, columns: number) =>
  [...renderers.pretty(report, { columns, style: plainStyle })].join("");

describe("fixtures/articles", () => {
  test("have no finding but the three that are behind", async () => {
    const { report, problems } = await lintFixtures("articles");
    expect(problems).toEqual([]);
    expect(report.summary).toMatchObject({ files: 7, units: 171, errors: 0, warnings: 3, infos: 0 });
    expect(findings(report)).toMatchSnapshot();
  });

  test("name the newer locales, their date and their commit", async () => {
    const { report } = await lintFixtures("articles");
    expect(pretty(report, 100)).toMatchSnapshot();
  });
});

describe("fixtures/broken", () => {
  let report: Report;
  /** Where no history is around the source: in a checkout, it would be the last commit's. */
  let outsideOfGit: string;

  beforeAll(async () => {
    outsideOfGit = realpathSync(mkdtempSync(join(tmpdir(), "l10n-lint-fixtures-")));
    for (const folder of ["broken", "source"]) {
      cpSync(join(FIXTURES, folder), join(outsideOfGit, folder), { recursive: true });
    }
    const { report: defaults } = await lintFixtures("broken");
    const hasOwnRun = (theme: string) => offByDefault.has(theme) || needSource.has(theme) || isConfigured(theme);
    const others = await Promise.all(themes.filter(hasOwnRun).map((theme) => lintTheme(theme)));
    const files = defaults.files.filter(({ path }) => !hasOwnRun(themeOf(path)));
    report = { ...defaults, files: [...files, ...others.flatMap(({ report }) => report.files)] };
  });

  afterAll(() => rmSync(outsideOfGit, { recursive: true, force: true }));

  function lintTheme(theme: string, path = `broken/${theme}`): Promise<RunResult> {
    const wishes = offByDefault.has(theme) ? [`${theme}:warning`] : [];
    if (isConfigured(theme)) return lintWith({ rules: wishes }, [path], { named: configOf(theme) });
    if (!needSource.has(theme)) return lintWith({ rules: wishes }, [path]);
    const source = { path: join(outsideOfGit, "source/of-broken") };
    return lintWith({ rules: wishes, settings: { source } }, [path], { cwd: outsideOfGit });
  }

  test("hold at least one article for every rule", () => {
    const inTrees = readTreeTable().flatMap(({ foundBy, foundWhenOn }) => [...foundBy, ...foundWhenOn]);
    const told = new Set([...table.flatMap(({ foundBy }) => foundBy), ...inTrees].map((name) => name.split("/")[0]));
    expect(rules.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  });

  test("are all in the table of the README, and nothing else is", () => {
    const onDisk = readdirSync(join(FIXTURES, "broken"), { recursive: true, encoding: "utf8" })
      .map((path) => `broken/${path.replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(".md"));
    expect(table.map(({ path }) => path).sort()).toEqual(onDisk.sort());
    expect(table.length).toBeGreaterThan(100);
  });

  test.each(table.map((row) => [row.path, row] as const))("%s", (path, { foundBy, isInfo }) => {
    const diagnostics = report.files.find((file) => file.path === path)?.diagnostics;
    const found = new Set(diagnostics?.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`));
    expect([...found].sort()).toEqual([...foundBy].sort());
    if (isInfo) expect(new Set(diagnostics?.map(({ severity }) => severity))).toEqual(new Set(["info"]));
  });

  test.each(themes)("%s: every finding at its place", (theme) => {
    const files = report.files.filter(({ path }) => path.startsWith(`broken/${theme}/`));
    expect(findings({ ...report, files })).toMatchSnapshot();
  });

  test.each(themes)("%s: each file alone gives what the whole run gives", async (theme) => {
    const runWide = (ruleId: string) => rules.find(({ id }) => id === ruleId)?.checks.run !== undefined;
    const isOfARun = (messageId: string) => ["repeatedFileId", "severalTargets"].includes(messageId);
    for (const file of report.files.filter(({ path }) => path.startsWith(`broken/${theme}/`))) {
      const alone = (await lintTheme(theme, file.path)).report.files[0];
      const missed = file.diagnostics.filter(
        (diagnostic) => !alone?.diagnostics.some(({ fingerprint }) => fingerprint === diagnostic.fingerprint),
      );
      // What a file alone cannot tell, and the documentation of its rule says so.
      expect(missed.filter(({ ruleId, messageId }) => !(runWide(ruleId) && isOfARun(messageId)))).toEqual([]);
      expect(alone?.diagnostics.length).toBe(file.diagnostics.length - missed.length);
    }
  });

  test.each([["mismatched-link"], ["stale-hash"], ["stale-segment"], ["hostile"], ["files"]])(
    "%s as a person sees it",
    async (theme) => {
      const result = await lintTheme(theme);
      expect(pretty(result.report, 100)).toMatchSnapshot();
    },
  );
});

describe("front matter in another language", () => {
  test("is never run", () => {
    const javascript = table.filter(({ foundBy }) => foundBy.includes("invalid-front-matter/language"));
    expect(javascript.length).toBeGreaterThan(3);
    const cwd = temporaryFolder();
    const { code } = lint([join(FIXTURES, "broken/invalid-front-matter"), join(FIXTURES, "broken/hostile")], { cwd });
    expect(code).toBe(1);
    expect(readdirSync(cwd)).toEqual([]);
    const everywhere = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" });
    expect(everywhere.filter((path) => path.endsWith(".txt"))).toEqual([]);
  });

  test("would have been noticed", () => {
    // Else the test above could not fail: the block really writes its file where something runs it.
    const text = readFileSync(join(FIXTURES, "broken/invalid-front-matter/he-IL/javascript.md"), "utf8");
    expect(text).toMatch(/^---js\n\{\n {2}title: .*writeFileSync\("front-matter-was-run\.txt"/);
  });
});
