import { describe, expect, test } from "vitest";
import { ConfigError } from "../../src/config/mistake.ts";
import { type ConfigFileOptions, ConfigFiles } from "../../src/config-files/config-files.ts";
import type { Host } from "../../src/io/host.ts";
import { CHOOSY, SHY } from "../config/mistakes.ts";
import { memoryHost } from "../io/memory-host.ts";

const CONFIG = "l10n-lint.config.json";

function configFiles(host: Host, options: Partial<ConfigFileOptions> = {}): ConfigFiles {
  const common = { named: null, trustCode: false, request: {}, rules: [CHOOSY, SHY], formats: ["pretty", "json"] };
  return new ConfigFiles(host, { ...common, ...options });
}

const machine = (files: Readonly<Record<string, unknown>>, cwd = "/work") =>
  memoryHost(
    cwd,
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path.startsWith("/") ? path : `/work/${path}`,
        typeof content === "string" ? content : JSON.stringify(content),
      ]),
    ),
  );

/** The severity of a rule for a file, and which files say so. */
async function forFile(host: Host, path: string, options: Partial<ConfigFileOptions> = {}) {
  const { resolver } = await configFiles(host, options).configure([path]);
  const config = resolver.configFor({ path, locale: null, translationType: null });
  return [config.rules.get("choosy-rule")?.severity, ...resolver.originsOf(path)];
}

/** What is wrong, as `path:line:column key: message (help)`. */
async function mistakes(host: Host, options: Partial<ConfigFileOptions> = {}): Promise<readonly string[]> {
  try {
    await configFiles(host, options).configure([]);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.mistakes.map(({ path, line, column, key, message, help }) =>
      [`${path}:${line ?? "-"}:${column ?? "-"}`, key && `${key}:`, message, help && `(${help})`]
        .filter(Boolean)
        .join(" "),
    );
  }
}

const severity = (value: string) => ({ rules: { "choosy-rule": value } });

describe("the configuration of a file", () => {
  test("is the nearest one, and not mixed with those above it", async () => {
    const host = machine({
      [CONFIG]: { rules: { "choosy-rule": "error", "shy-rule": "error" } },
      [`nested/${CONFIG}`]: severity("info"),
      "nested/deep/a.md": "",
      "other/a.md": "",
    });
    expect(await forFile(host, "/work/other/a.md")).toEqual(["error", `/work/${CONFIG}`]);
    expect(await forFile(host, "/work/nested/deep/a.md")).toEqual(["info", `/work/nested/${CONFIG}`]);
    const { resolver } = await configFiles(host).configure(["/work/nested/deep/a.md"]);
    const { rules } = resolver.configForPath("/work/nested/deep/a.md");
    expect(rules.get("shy-rule")?.severity).toBe("off");
    expect(resolver.run.rules.get("shy-rule")?.severity).toBe("error");
  });

  test("may lie above the working directory, or in package.json", async () => {
    const host = machine({ "/work/package.json": { name: "docs", "l10n-lint": severity("info") } }, "/work/nl-NL/docs");
    expect(await forFile(host, "/work/nl-NL/docs/a.md")).toEqual(["info", "/work/package.json"]);
  });

  test("is not in a package.json that only depends on the linter, or cannot be read", async () => {
    const host = machine({
      "package.json": { devDependencies: { "l10n-lint": "1" } },
      "nested/package.json": '{"devDependencies": {"l10n-lint": "1"},}',
    });
    expect(await forFile(host, "/work/nested/a.md")).toEqual(["warning"]);
  });

  test("is the named one wherever the file lies, or none", async () => {
    const host = machine({ [CONFIG]: severity("info"), "ci/strict.json": severity("error"), "a.md": "" });
    expect(await forFile(host, "/work/a.md", { named: "ci/strict.json" })).toEqual(["error", "/work/ci/strict.json"]);
    expect(await forFile(host, "/work/a.md", { named: false })).toEqual(["warning"]);
    expect(await mistakes(host, { named: "ci/strct.json" })).toEqual([
      "/work/ci/strct.json:-:- does not exist (did you mean ci/strict.json?)",
    ]);
  });

  test("sees patterns from its folder; a named one from the working directory", async () => {
    const overrides = [{ files: ["docs/a.md"], rules: { "choosy-rule": "off" } }];
    const host = machine({ [`nested/${CONFIG}`]: { overrides }, "ci/strict.json": { overrides } });
    expect((await forFile(host, "/work/nested/docs/a.md"))[0]).toBe("off");
    expect((await forFile(host, "/work/docs/a.md"))[0]).toBe("warning");
    expect((await forFile(host, "/work/docs/a.md", { named: "ci/strict.json" }))[0]).toBe("off");
  });

  test("costs three questions a folder where there is none, and reads nothing", async () => {
    const host = machine({ "docs/a.md": "", "docs/b.md": "" });
    const files = configFiles(host);
    await files.configure(["/work/docs/a.md", "/work/docs/b.md"]);
    await files.configure(["/work/docs/b.md"]);
    const folders = ["/work", "/", "/work/docs"].map((folder) => folder.replace(/\/$/, ""));
    expect(host.calls).toEqual(
      folders.flatMap((folder) =>
        [CONFIG, "l10n-lint.config.mjs", "package.json"].map((name) => `kind ${folder}/${name}`),
      ),
    );
  });
});

describe("extends", () => {
  test("comes before the file, patterns seen from the file that was found, paths from the one they stand in", async () => {
    const host = machine({
      "shared/base.json": {
        extends: "./root.json",
        overrides: [{ files: ["docs"], rules: { "shy-rule": "info" } }],
        siblings: ["../other"],
      },
      "shared/root.json": { rules: { "choosy-rule": ["error", { limit: 7 }] }, source: { path: "en" } },
      [`project/${CONFIG}`]: { extends: ["../shared/base.json"], rules: { "choosy-rule": "info" } },
    });
    const path = "/work/project/docs/a.md";
    const { resolver } = await configFiles(host).configure([path]);
    const config = resolver.configFor({ path, locale: null, translationType: null });
    expect(config.rules.get("choosy-rule")).toMatchObject({ severity: "info", options: { limit: 7 } });
    expect(config.rules.get("shy-rule")?.severity).toBe("info");
    expect(config).toMatchObject({ siblings: ["/work/other"], source: { path: "/work/shared/en" } });
    expect(resolver.originsOf(path)).toEqual([
      "/work/shared/root.json",
      "/work/shared/base.json",
      `/work/project/${CONFIG}`,
    ]);
  });

  test("may name one file by two ways", async () => {
    const host = machine({
      [CONFIG]: { extends: ["./a.json", "./b.json"] },
      "a.json": { extends: "./base.json" },
      "b.json": { extends: "./base.json" },
      "base.json": severity("error"),
    });
    expect((await forFile(host, "/work/a.md"))[0]).toBe("error");
  });

  test("reads each file once, however many ways lead to it", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `${index}.json`);
    const files = names.map((name, index) => [
      name,
      index < 29 ? { extends: [`./${index + 1}.json`, `./${index + 1}.json`] } : severity("error"),
    ]);
    const host = machine({ ...Object.fromEntries(files), [CONFIG]: { extends: "./0.json" } });
    expect((await forFile(host, "/work/a.md"))[0]).toBe("error");
    expect(host.calls.filter((call) => call.startsWith("read "))).toHaveLength(31);
  });

  test("lets a file that two others extend count where it comes first", async () => {
    const host = machine({
      [CONFIG]: { extends: ["./a.json", "./b.json"] },
      "a.json": { extends: "./base.json", ...severity("error") },
      "b.json": { extends: "./base.json" },
      "base.json": severity("off"),
    });
    expect((await forFile(host, "/work/a.md"))[0]).toBe("error");
  });

  test("never goes round in a circle", async () => {
    const host = machine({
      [CONFIG]: { extends: "./a.json" },
      "a.json": { failOn: "never", extends: ["./b.json"] },
      "b.json": { extends: "./a.json" },
    });
    expect(await mistakes(host)).toEqual([
      "/work/b.json:1:12 extends: goes round in a circle: a.json > b.json > a.json (break it)",
    ]);
  });

  test("names what exists; the mistakes of all files are told together", async () => {
    const host = machine({
      [CONFIG]: '{\n  "extends": ["./shared/bas.json", "./loose.json", "recommended"],\n  "failOn": "warn" }',
      "loose.json": '{ "lokale": "nb-NO" }',
      "shared/base.json": {},
    });
    expect(await mistakes(host)).toEqual([
      '/work/loose.json:1:3 unknown key "lokale" (did you mean "locale"?)',
      `/work/${CONFIG}:2:15 extends: no such file: "./shared/bas.json" (did you mean "./shared/base.json"?)`,
      `/work/${CONFIG}:2:52 extends: no such file: "recommended" (write the path of a file)`,
      `/work/${CONFIG}:3:13 failOn: must be "error", "warning" or "never", not "warn" (did you mean "warning"?)`,
    ]);
  });
});

describe("a file that cannot be used", () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      "beside another one",
      { [CONFIG]: {}, "package.json": { "l10n-lint": {} } },
      `/work/${CONFIG}:-:- ${CONFIG} and package.json configure one folder (keep one of them)`,
    ],
    [
      "of an empty list, in package.json",
      { "package.json": '{"l10n-lint": {"files": []}}' },
      "/work/package.json:1:25",
    ],
    [
      "in a package.json that is damaged",
      { "package.json": '{"l10n-lint": {"files": ["docs"]},}' },
      "/work/package.json:1:35 a key in double quotes has to stand here",
    ],
    [
      "of code that was found",
      { "l10n-lint.config.mjs": "export default {};" },
      "/work/l10n-lint.config.mjs:-:- is code, and code that was found is not run " +
        "(name the configuration with --config, or pass --trust-code)",
    ],
    [
      "of code that a found one extends",
      { [CONFIG]: { extends: "./base.mjs" }, "base.mjs": "export default {};" },
      "/work/base.mjs:-:- is code, and code that was found is not run",
    ],
    [
      "of a plugin that a found one names",
      { [CONFIG]: { plugins: ["./rules.mjs"], rules: { "of-the-plugin": "off" } } },
      `/work/${CONFIG}:1:13 plugins[0]: "./rules.mjs" is code, and code that a found configuration names is not run`,
    ],
    [
      "of a formatter that a found one names",
      { [CONFIG]: { output: ["pretty", "./mine.mjs=out.txt"] } },
      `/work/${CONFIG}:1:21 output: "mine.mjs" is code, and code that a found configuration names is not run`,
    ],
    [
      "of a report outside of its folder",
      { [CONFIG]: { output: ["json=../../home/.profile"] } },
      `/work/${CONFIG}:1:12 output: a configuration that was found may not have ../home/.profile written`,
    ],
    [
      "of a baseline outside of its folder",
      { [CONFIG]: { baseline: "/etc/passwd" } },
      `/work/${CONFIG}:1:13 baseline: a configuration that was found may not have ../etc/passwd written`,
    ],
    [
      "of a report among what git runs",
      { [CONFIG]: { output: ["pretty", "json=.git/hooks/pre-commit"] } },
      `/work/${CONFIG}:1:21 output: a configuration that was found may not have .git/hooks/pre-commit written`,
    ],
    [
      "of a report inside a package",
      { [CONFIG]: { output: ["json=node_modules/other"] } },
      `/work/${CONFIG}:1:12 output: a configuration that was found may not have node_modules/other written`,
    ],
    ["of a cache that it places", { [CONFIG]: { cache: "results" } }, `/work/${CONFIG}:1:10 cache`],
  ])("because %s", async (_, files, said) => {
    const told = await mistakes(machine(files));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(said);
  });

  test("because it is no UTF-8", async () => {
    const host = memoryHost("/work", { [`/work/${CONFIG}`]: new Uint8Array([0x7b, 0xff, 0x7d]) });
    expect(await mistakes(host)).toEqual([`/work/${CONFIG}:-:- is no UTF-8 (save it as UTF-8)`]);
  });

  test("is told with places that count after a byte order mark and CRLF", async () => {
    const host = machine({ [CONFIG]: '\uFEFF{ "a": 1,\r\n  "b": 2 }' });
    expect((await mistakes(host)).map((line) => line.slice(0, line.indexOf(" ")))).toEqual([
      `/work/${CONFIG}:1:3`,
      `/work/${CONFIG}:2:3`,
    ]);
  });

  test("may say in trusted hands what a stranger's may not", async () => {
    const host = machine({ "ci.json": { output: ["json=../report.json", "./mine.mjs"], baseline: "../known.jsonl" } });
    const { resolver } = await configFiles(host, { named: "ci.json" }).configure([]);
    expect(resolver.run).toMatchObject({ output: ["json=/report.json", "/work/mine.mjs"], baseline: "/known.jsonl" });
  });
});

test("the plan of a run is plain data", async () => {
  const host = machine({ [CONFIG]: severity("info"), [`nested/${CONFIG}`]: severity("error") });
  const { plan } = await configFiles(host).configure(["/work/a.md", "/work/nested/b.md"]);
  expect(structuredClone(plan)).toEqual(plan);
  expect(plan.cascades).toHaveLength(2);
});
