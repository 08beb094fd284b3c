import { describe, expect, test } from "vitest";
import { ConfigResolver } from "../../src/config/per-article.ts";
import { type ConfigRequest, checkRequest, resolveConfig, severityOf } from "../../src/config/resolve.ts";
import type { Selected } from "../../src/config/selectors.ts";
import type { ConfigFile } from "../../src/model/config.ts";
import { CHOOSY, SHY } from "./mistakes.ts";

const RULES = [CHOOSY, SHY];

const layersOf = (files: readonly ConfigFile[]) =>
  files.map((settings, index) => ({ path: `/docs/${index}.json`, settings }));

/** What the messages of a rule are reported as, after these files and the command line. */
function severities(files: readonly ConfigFile[], request: ConfigRequest = {}, ruleId = "choosy-rule") {
  const config = resolveConfig(RULES, request, { folder: "/docs", layers: layersOf(files) });
  const setting = config.rules.get(ruleId);
  if (setting === undefined) throw new Error(ruleId);
  return [severityOf(setting, "found"), severityOf(setting, "noted")];
}

describe("severities of rules", () => {
  test.each<[string, readonly ConfigFile[], readonly (string | null)[]]>([
    ["are the defaults without configuration", [], ["warning", "info"]],
    ["move the default messages", [{ rules: { "choosy-rule": "error" } }], ["error", "info"]],
    ["are off for all messages", [{ rules: { "choosy-rule": "off" } }], [null, null]],
    ["are those of a message alone", [{ rules: { "choosy-rule/noted": "error" } }], ["warning", "error"]],
    [
      "leave a message of a rule that is off",
      [{ rules: { "choosy-rule/found": "info", "choosy-rule": "off" } }],
      ["info", null],
    ],
    [
      "are those of the last file",
      [{ rules: { "choosy-rule": "error" } }, { rules: { "choosy-rule": ["info"] } }],
      ["info", "info"],
    ],
    [
      "are off where a later file says so, whatever was said of a message",
      [{ rules: { "choosy-rule/found": "error" } }, { rules: { "choosy-rule": "off" } }],
      [null, null],
    ],
    [
      "keep what an earlier file says of a message",
      [{ rules: { "choosy-rule/found": "info" } }, { rules: { "choosy-rule": "error" } }],
      ["info", "info"],
    ],
  ])("%s", (_, files, expected) => {
    expect(severities(files)).toEqual(expected);
  });

  test("are those of the command line before all", () => {
    const files = [{ rules: { "choosy-rule": "off" } }] as const;
    expect(severities(files, { rules: ["choosy-rule:error"] })).toEqual(["error", "info"]);
    expect(severities(files, { rules: ["choosy-rule/found:error"] })).toEqual(["error", null]);
    expect(severities(files, { only: ["choosy-rule"] })).toEqual(["warning", "info"]);
    expect(severities([], { only: ["shy-rule"] })).toEqual([null, null]);
    expect(severities([], { only: ["shy-rule"] }, "shy-rule")).toEqual(["warning", "info"]);
    expect(severities([{ rules: { "choosy-rule": "error" } }], { skip: ["choosy-rule"] })).toEqual([null, null]);
  });

  test("of rules that are not there are passed over, and told by checkRequest", () => {
    expect(severities([], { rules: ["of-a-plugin:off"], only: ["choosy-rule"] })).toEqual(["warning", "info"]);
    expect(() => checkRequest(RULES, { rules: ["of-a-plugin:off"] })).toThrow('unknown rule "of-a-plugin"');
    expect(() => checkRequest(RULES, { rules: ["choosy-rule/found:off"], only: ["shy-rule"] })).not.toThrow();
  });

  test("of messages are told apart from rules", () => {
    const said = '"choosy-rule/found" is no rule; a message is switched with --rule choosy-rule/found:severity';
    expect(() => checkRequest(RULES, { only: ["choosy-rule/found"] })).toThrow(said);
    expect(() => checkRequest(RULES, { skip: ["choosy-rule/found"] })).toThrow(said);
    expect(() => checkRequest(RULES, { skip: ["choosi-rule/found"] })).toThrow('unknown rule "choosi-rule/found"');
  });

  test.each<[ConfigRequest, boolean]>([
    [{ only: ["choosy-rule"], skip: ["choosy-rule"] }, false],
    [{ only: ["choosy-rule", "shy-rule"], skip: ["shy-rule", "choosy-rule"] }, false],
    [{ only: ["choosy-rule", "shy-rule"], skip: ["shy-rule"] }, true],
    [{ only: ["choosy-rule"], rules: ["choosy-rule:off"] }, true],
    [{ skip: ["choosy-rule", "shy-rule"] }, true],
  ])("%j leave a rule to run: %j", (request, sound) => {
    const check = expect(() => checkRequest(RULES, request));
    if (sound) check.not.toThrow();
    else check.toThrow(/^no rule is left to run: /);
  });
});

describe("options of rules", () => {
  const optionsAfter = (...files: readonly ConfigFile[]) =>
    resolveConfig(RULES, {}, { folder: "/docs", layers: layersOf(files) }).rules.get("choosy-rule")?.options;
  const defaults = { strict: false, limit: 3, mark: "!", words: ["a", "b"] };

  test("are the defaults where nothing else is said", () => {
    expect(optionsAfter()).toEqual(defaults);
    expect(optionsAfter({ rules: { "choosy-rule": ["error", { limit: 9 }] } })).toEqual({ ...defaults, limit: 9 });
  });

  test("stay where a later file gives a severity alone, and go where it gives options", () => {
    const first: ConfigFile = { rules: { "choosy-rule": ["error", { limit: 9 }] } };
    expect(optionsAfter(first, { rules: { "choosy-rule": "info" } })).toEqual({ ...defaults, limit: 9 });
    expect(optionsAfter(first, { rules: { "choosy-rule": ["info", { mark: "?" }] } })).toEqual({
      ...defaults,
      mark: "?",
    });
  });
});

describe("everything else", () => {
  const resolved = (files: readonly ConfigFile[], settings: ConfigFile = {}) => {
    const { rules: _, ...rest } = resolveConfig([], { settings }, { folder: "/docs", layers: layersOf(files) });
    return rest;
  };

  test("has defaults", () => {
    expect(resolved([])).toEqual({
      locale: null,
      siblings: [],
      source: null,
      plain: [],
      glossary: [],
      doNotTranslate: [],
      inline: { enabled: true, requireReason: false },
      baseline: null,
      files: [],
      ignores: [],
      gitignore: true,
      failOn: "error",
      maxWarnings: null,
      output: [],
      patterns: [],
      cache: false,
      concurrency: "auto",
    });
  });

  test("is added up, merged or replaced, and the command line comes last", () => {
    const base: ConfigFile = {
      ignores: ["old"],
      doNotTranslate: ["Fjordbase"],
      glossary: "/docs/terms.csv",
      source: { path: "/en", ref: "main" },
      inline: { enabled: false },
      files: ["a"],
      output: "json",
      failOn: "never",
      maxWarnings: 5,
    };
    const own: ConfigFile = {
      ignores: ["new", "old"],
      doNotTranslate: ["Cluster"],
      glossary: ["/docs/more.tbx"],
      source: { ref: "live", map: { a: "b" } },
      inline: { requireReason: true },
      files: ["b"],
      output: ["pretty"],
      failOn: "warning",
      baseline: false,
    };
    expect(resolved([base, own], { failOn: "error", source: { path: "/other" } })).toMatchObject({
      ignores: ["old", "new"],
      doNotTranslate: ["Fjordbase", "Cluster"],
      glossary: ["/docs/terms.csv", "/docs/more.tbx"],
      source: { path: "/other", ref: null, since: null, map: { a: "b" } },
      inline: { enabled: false, requireReason: true },
      files: ["b"],
      output: ["pretty"],
      failOn: "error",
      maxWarnings: 5,
      baseline: false,
    });
  });

  test("of the source is one thing: a revision belongs to the path it was said with", () => {
    const base: ConfigFile = { source: { path: "/en", ref: "main" } };
    expect(resolved([base, { source: { ref: "live" } }]).source).toEqual({
      path: "/en",
      ref: "live",
      since: null,
      map: {},
    });
    expect(resolved([base, { source: { path: "/other" } }]).source).toMatchObject({ path: "/other", ref: null });
    expect(resolved([{ source: { ref: "live" } }]).source).toBeNull();
    const since = { settings: { source: { since: "v1" } } };
    expect(resolveConfig([], since, { folder: "/docs", layers: layersOf([base]) }).source).toMatchObject({
      ref: "main",
      since: "v1",
    });
  });

  test("can be cloned to another thread", () => {
    const config = resolveConfig(RULES, {}, { folder: "/docs", layers: layersOf([{ rules: { "shy-rule": "info" } }]) });
    expect(structuredClone(config)).toEqual(config);
  });
});

describe("overrides", () => {
  const override = { "choosy-rule": "off" } as const;
  const article: Selected = { path: "/docs/nb-NO/a.md", locale: "nb-NO", translationType: "MT" };
  const appliesTo = (selectors: object, selected: Partial<Selected> = {}) => {
    const layers = layersOf([{ overrides: [{ ...selectors, rules: override }] }]);
    const plan = { request: {}, cascades: [{ folder: "/docs", layers }] as const, byFolder: new Map() };
    const config = new ConfigResolver(plan, RULES).configFor({ ...article, ...selected });
    return config.rules.get("choosy-rule")?.severity === "off";
  };

  test.each<[readonly string[], string, boolean]>([
    [["nb-NO/a.md"], "/docs/nb-NO/a.md", true],
    [["./nb-NO/*.md"], "/docs/nb-NO/a.md", true],
    [["nb-NO"], "/docs/nb-NO/deep/a.md", true],
    [["nb-NO/"], "/docs/nb-NO/deep/a.md", true],
    [["deep"], "/docs/nb-NO/deep/a.md", true],
    [["nb-NO/deep"], "/docs/nb-NO/deep/a.md", true],
    [["a.md"], "/docs/nb-NO/deep/a.md", true],
    [["**/deep/**"], "/docs/nb-NO/deep/a.md", true],
    [["*.md"], "/docs/nb-NO/.hidden.md", true],
    [["."], "/docs/a.md", true],
    [["docs"], "/docs/a.md", false],
    [["nl-NL/**"], "/docs/nb-NO/a.md", false],
    [["nb-NO/*.md"], "/docs/nb-NO/deep/a.md", false],
    [["nb-NO/**", "!nb-NO/deep"], "/docs/nb-NO/deep/a.md", false],
    [["nb-NO/**", "!nb-NO/deep"], "/docs/nb-NO/a.md", true],
    [["!nb-NO/deep"], "/docs/nb-NO/a.md", true],
    [["**"], "/elsewhere/a.md", false],
    [["**"], "/docs-pr/a.md", false],
  ])("for files %j: %s is %s", (files, path, expected) => {
    expect(appliesTo({ files }, { path })).toBe(expected);
  });

  test.each<[readonly string[], string | null, boolean]>([
    [["nb"], "nb-NO", true],
    [["NB-no"], "nb-NO", true],
    [["fr", "!fr-CA"], "fr-CA", false],
    [["fr", "!fr-CA"], "fr-FR", true],
    [["!fr"], "nb-NO", true],
    [["n"], "nb-NO", false],
    [["zh-Hant"], "zh-Hant-TW", true],
    [["nb"], null, false],
    [["!nb"], null, false],
  ])("for locales %j: %s is %s", (locales, locale, expected) => {
    expect(appliesTo({ locales }, { locale })).toBe(expected);
  });

  test("for translation types, and for all selectors together", () => {
    expect(appliesTo({ translationTypes: ["MT"] })).toBe(true);
    expect(appliesTo({ translationTypes: ["HT"] })).toBe(false);
    expect(appliesTo({ translationTypes: ["HT", "MT"] }, { translationType: null })).toBe(false);
    expect(appliesTo({ translationTypes: ["MT"], locales: ["nb"], files: ["nb-NO"] })).toBe(true);
    expect(appliesTo({ translationTypes: ["MT"], locales: ["nl"], files: ["nb-NO"] })).toBe(false);
  });

  test("beat the rules of their file, and a later file beats both", () => {
    const severityFor = (...files: readonly ConfigFile[]) => {
      const plan = {
        request: {},
        cascades: [{ folder: "/docs", layers: layersOf(files) }] as const,
        byFolder: new Map(),
      };
      return new ConfigResolver(plan, RULES).configFor(article).rules.get("choosy-rule")?.severity;
    };
    const first: ConfigFile = {
      overrides: [
        { files: ["**"], rules: { "choosy-rule": "info" } },
        { locales: ["nb"], rules: { "choosy-rule": "error" } },
      ],
      rules: { "choosy-rule": "off" },
    };
    expect(severityFor(first)).toBe("error");
    expect(severityFor(first, { rules: { "choosy-rule": "off" } })).toBe("off");
    expect(severityFor({ rules: { "choosy-rule": "off" } }, first)).toBe("error");
  });

  test("cost nothing for the next article of the same kind: its configuration is the same object", () => {
    const layers = layersOf([{ overrides: [{ locales: ["nb"], rules: override }] }]);
    const plan = { request: {}, cascades: [{ folder: "/docs", layers }] as const, byFolder: new Map() };
    const resolver = new ConfigResolver(structuredClone(plan), RULES);
    const [one, two, other] = ["nb-NO", "nb-NO", "nl-NL"].map((locale, index) =>
      resolver.configFor({ path: `/docs/${index}.md`, locale, translationType: null }),
    );
    expect(two).toBe(one);
    expect(other).not.toBe(one);
    expect(resolver.run).toBe(other);
  });
});
