import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nodeOf } from "../../src/config/node.ts";
import { configSchema, publishedSchema } from "../../src/config/schema.ts";
import { validate } from "../../src/config/validate.ts";
import { defineRule } from "../../src/model/rule.ts";
import { CHOOSY, mistakesIn, SHY } from "./mistakes.ts";

/** Each mistake as it is written, and what is said about it. */
const MISTAKES: readonly (readonly [string, string])[] = [
  ['{"ruels": {}}', '1:2 unknown key "ruels" (did you mean "rules"?)'],
  ['{"rules": {"choosy-rul": "off"}}', '1:12 rules: unknown rule "choosy-rul" (did you mean "choosy-rule"?)'],
  ['{"rules": {"some-other": "off"}}', '1:12 rules: unknown rule "some-other" (`l10n-lint rules` lists the rules)'],
  [
    '{"rules": {"choosy-rule/fond": "off"}}',
    '1:12 rules: unknown message of choosy-rule "fond" (did you mean "found"?)',
  ],
  [
    '{"rules": {"choosy-rule": "warn"}}',
    '1:27 rules.choosy-rule: must be "error", "warning", "info", "off" or [severity, { options }], not "warn" (did you mean "warning"?)',
  ],
  [
    '{"rules": {"choosy-rule": 2}}',
    '1:27 rules.choosy-rule: must be "error", "warning", "info", "off" or [severity, { options }], not 2',
  ],
  [
    '{"rules": {"choosy-rule": ["error", {"limits": 2}]}}',
    '1:38 rules.choosy-rule[1]: unknown option of choosy-rule "limits" (did you mean "limit"?)',
  ],
  [
    '{"rules": {"shy-rule": ["error", {"limit": 2}]}}',
    '1:35 rules.shy-rule[1]: unknown option of shy-rule "limit" (it has no options)',
  ],
  [
    '{"rules": {"choosy-rule": ["error", {"limit": "2"}]}}',
    '1:47 rules.choosy-rule[1].limit: must be a number, not "2"',
  ],
  [
    '{"rules": {"choosy-rule": ["error", {"words": "a"}]}}',
    '1:47 rules.choosy-rule[1].words: must be a list of texts, not "a"',
  ],
  ['{"rules": {"choosy-rule": []}}', "1:27 rules.choosy-rule: must not be empty"],
  [
    '{"rules": {"choosy-rule": ["error", {}, 1]}}',
    "1:41 rules.choosy-rule[2]: is one value too many (write [severity, { options }])",
  ],
  [
    '{"rules": {"choosy-rule/found": ["error", {}]}}',
    '1:33 rules.choosy-rule/found: must be "error", "warning", "info" or "off", not a list',
  ],
  ['{"rules": {"__proto__": "off"}}', '1:12 rules: unknown rule "__proto__" (`l10n-lint rules` lists the rules)'],
  ['{"locale": "nb_NO"}', '1:12 locale: "nb_NO" is no locale (write language and region, such as nb-NO)'],
  [
    '{"source": {"path": "x", "map": {"docs/{lang}/**": "**"}}}',
    '1:34 source.map: "{lang}" stands for nothing (only {locale}, * and ** do)',
  ],
  [
    '{"source": {"path": "x", "map": {"docs/**": "{locale}/**"}}}',
    '1:45 source.map: "{locale}/**" holds {locale}, and "docs/**" has nothing to put there',
  ],
  [
    '{"source": {"path": "x", "map": {"docs/*": "*/**"}}}',
    '1:44 source.map: "*/**" holds **, and "docs/*" has nothing to put there',
  ],
  [
    '{"source": {"path": "x", "map": {"docs/{locale}/**": "content/"}}}',
    '1:54 source.map: "content/" would be the one source of all that "docs/{locale}/**" stands for (write content/**)',
  ],
  [
    '{"source": {"path": "x", "map": {"docs\\\\{locale}\\\\**": "docs\\\\en/**"}}}',
    '1:34 source.map: "docs\\{locale}\\**" holds a backslash (write docs/{locale}/**)',
  ],
  ...["/docs/**", "./docs/**", "../docs/**", "docs/../../**", "c:/docs/**"].flatMap((pattern): [string, string][] => {
    const message =
      `source.map: "${pattern}" is no path from the root of its repository or folder and matches nothing ` +
      "(write it as docs/**, without /, ./ or ../ before it)";
    return [
      [`{"source": {"path": "x", "map": {"${pattern}": "**"}}}`, `1:34 ${message}`],
      [`{"source": {"path": "x", "map": {"**": "${pattern}"}}}`, `1:40 ${message}`],
    ];
  }),
  ['{"maxWarnings": -1}', "1:17 maxWarnings: must be a whole number of 0 or more, not -1"],
  ['{"maxWarnings": 1.5}', "1:17 maxWarnings: must be a whole number of 0 or more, not 1.5"],
  ['{"failOn": "info"}', '1:12 failOn: must be "error", "warning" or "never", not "info"'],
  [
    '{"plain": [{"target": "a/{path}", "source": "b/{path}"}, {"target": "a/{path}", "source": "c/{path}"}]}',
    '1:69 plain[1]: "a/{path}" is the target of an earlier tree (a translation has one source)',
  ],
  [
    '{"plain": {"sourceLocale": "deu tsch"}}',
    '1:28 plain: "deu tsch" is no locale (write language and region, such as nb-NO)',
  ],
  ['{"plain": {"target": "a/{path}"}}', '1:22 plain: it has no source (add "source" with {path})'],
  [
    '{"plain": {"target": "a/{x}", "source": "b/{path}"}}',
    '1:22 plain: "{x}" stands for nothing (only {path} and {locale} do)',
  ],
  [
    '{"plain": [{"target": "a", "source": "b/{path}"}]}',
    '1:23 plain[0]: "a" has to hold {path} once (as in content/{locale}/{path})',
  ],
  [
    '{"plain": {"target": "a/{path}", "source": "a/{path}"}}',
    "1:44 plain: every file would be its own source (source and target have to differ)",
  ],
  [
    '{"plain": {"target": "./a/{path}", "source": "a//{path}"}}',
    "1:46 plain: every file would be its own source (source and target have to differ)",
  ],
  [
    '{"plain": [{"target": "a/{path}", "source": "b/{path}"}, {"target": "./a/{path}", "source": "c/{path}"}]}',
    '1:69 plain[1]: "./a/{path}" is the target of an earlier tree (a translation has one source)',
  ],
  [
    '{"plain": {"localLinks": ["https://fjordbase.example/**", "!/docs/*"]}}',
    '1:59 plain.localLinks[1]: "!/docs/*" starts with !, which takes nothing out here (name what translations may replace)',
  ],
  ['{"plain": {"freeKeys": "title"}}', '1:24 plain.freeKeys: must be a list of texts, not "title"'],
  ['{"concurrency": 0}', '1:17 concurrency: must be "auto" or a whole number of 1 or more, not 0'],
  ['{"baseline": true}', "1:14 baseline: must be a text or false, not true"],
  ['{"gitignore": null}', "1:15 gitignore: must be true or false, not null"],
  ['{"rules": null}', "1:11 rules: must be an object { … }, not null"],
  ['{"files": []}', "1:11 files: must not be empty"],
  ['{"files": "articles"}', '1:11 files: must be a list of texts, not "articles"'],
  ['{"files": ["", "a"]}', "1:12 files[0]: must not be empty"],
  [
    '{"files": ["!a"]}',
    '1:12 files[0]: "!a" starts with !, which takes nothing out here (put what is left out into ignores)',
  ],
  ['{"ignores": ["a\\\\b"]}', '1:14 ignores[0]: "a\\b" holds a backslash (write a/b)'],
  [
    '{"ignores": ["../a"]}',
    `1:14 ignores[0]: "../a" leads out of the configuration's folder and matches nothing (patterns are seen from that folder)`,
  ],
  ['{"source": "../en"}', '1:12 source: must be an object { … }, not "../en"'],
  ['{"source": {"pth": "../en"}}', '1:13 source: unknown key "pth" (did you mean "path"?)'],
  ['{"source": {"map": {"a": 1}}}', "1:26 source.map.a: must be a text, not 1"],
  ['{"inline": {"enabled": "yes"}}', '1:24 inline.enabled: must be true or false, not "yes"'],
  ['{"output": ["jsn"]}', '1:13 output[0]: unknown format "jsn" (did you mean "json"?)'],
  ['{"output": "json="}', '1:12 output: "json=" names no file (write json=FILE, or json alone)'],
  ['{"overrides": {}}', "1:15 overrides: must be a list of objects, not an object"],
  ['{"overrides": [{"rules": {}}]}', "1:16 overrides[0]: selects no articles (add files, locales or translationTypes)"],
  ['{"overrides": [{"files": ["a"]}]}', '1:16 overrides[0]: has no "rules" (it would change nothing)'],
  [
    '{"overrides": [{"locale": ["nb"], "rules": {}}]}',
    '1:17 overrides[0]: unknown key "locale" (did you mean "locales"?)',
  ],
  [
    '{"overrides": [{"locales": ["norsk"], "rules": {}}]}',
    '1:29 overrides[0].locales[0]: "norsk" is neither a locale nor a language (write nb-NO, nb, or !nb-NO to except one)',
  ],
  [
    '{"overrides": [{"translationTypes": ["mt"], "rules": {}}]}',
    '1:38 overrides[0].translationTypes[0]: must be "MT" or "HT", not "mt" (did you mean "MT"?)',
  ],
  [
    '{"overrides": [{"files": ["a"], "rules": {"shy": "off"}}]}',
    '1:43 overrides[0].rules: unknown rule "shy" (did you mean "shy-rule"?)',
  ],
  ['{"failOn": "never", "failOn": "error"}', "1:21 failOn: stands twice (keep one of the two)"],
  ["[]", "1:1 must be an object { … }, not a list"],
  ["", "1:1 the file is empty ({} is enough)"],
  ["{'files': ['a']}", "1:2 not a JSON value (write texts in straight double quotes)"],
  ['{"files": ["a"]\n"ignores": ["b"]}', "2:1 a comma has to stand here"],
  ['{"files": ["a"]', "1:16 a closing } has to stand here"],
  ['{"failOn": never}', "1:12 not a JSON value (write texts in straight double quotes)"],
];

/** What a schema need not refuse: it would only cost time or memory without end. */
const EXCESSES: readonly (readonly [string, string])[] = [
  [
    `{"ignores": ["${"*".repeat(2000)}"]}`,
    `1:14 ignores[0]: "${"*".repeat(60)}…" is longer than 1,000 characters (write several patterns)`,
  ],
  [
    `{"overrides": [{"files": ["!${"{a,b}".repeat(10)}"], "rules": {}}]}`,
    `1:27 overrides[0].files[0]: "!${"{a,b}".repeat(10)}" has more than 500 alternatives in braces (write several patterns)`,
  ],
  [
    '{"source": {"path": "x", "map": {"**/a/**/b/**": "**"}}}',
    '1:34 source.map: "**/a/**/b/**" holds more than 4 wildcards, 2 of them ** (write several patterns)',
  ],
  [`{"ignores": [${'"a",'.repeat(1000)} "a"]}`, "1:13 ignores: has more than 1,000 entries"],
  [`{${Array.from({ length: 1001 }, (_, key) => `"${key}": 1`).join()}}`, "1:1 has more than 1,000 entries"],
];

test.each(EXCESSES)("an excess is refused: %.60s", (text, said) => {
  expect(mistakesIn(text)).toEqual([said]);
});

test("only so many mistakes are told as help anybody", () => {
  const keys = Array.from({ length: 1000 }, (_, key) => `"${key}": 1`).join();
  expect(mistakesIn(`{"source": {${keys}}, "inline": {${keys}}}`)).toHaveLength(50);
});

describe("a mistake is told with its place and what to do", () => {
  test.each(MISTAKES)("%s", (text, said) => {
    expect(mistakesIn(text)).toEqual([said]);
  });
});

test("all mistakes of a file are told at once, in the order of the text", () => {
  const text = `{
  // Everything here is wrong.
  "lokale": "nb-NO",
  "rules": { "choosy-rule": "eror", /* here too */ "shy-rul": "off" },
  "maxWarnings": "3",
}`;
  expect(mistakesIn(text)).toEqual([
    '3:3 unknown key "lokale" (did you mean "locale"?)',
    '4:29 rules.choosy-rule: must be "error", "warning", "info", "off" or [severity, { options }], not "eror" (did you mean "error"?)',
    '4:52 rules: unknown rule "shy-rul" (did you mean "shy-rule"?)',
    '5:18 maxWarnings: must be a whole number of 0 or more, not "3"',
  ]);
});

const SOUND = [
  "{}",
  "// nothing but\n{ /* comments */ }",
  `{
    "$schema": "./node_modules/l10n-lint/dist/schema/config.json",
    "extends": ["./base.json"],
    "files": ["articles", "docs/**/*.md"], "ignores": ["legacy", "**/old/*.md"], "gitignore": false,
    "locale": "nb-NO", "siblings": ["../docs-pr.nl-NL"],
    "source": { "path": "../docs", "ref": "main", "map": { "{locale}/**": "en-us/**" } },
    "rules": {
      "choosy-rule": ["warning", { "strict": true, "limit": 2.5, "mark": "", "words": ["x"] }],
      "choosy-rule/noted": "off", "shy-rule": ["error"],
    },
    "overrides": [
      { "files": ["a/**", "!a/b.md"], "rules": { "shy-rule": "info" } },
      { "locales": ["fr", "!fr-CA", "zh-Hant"], "translationTypes": ["MT"], "rules": {} },
    ],
    "glossary": "terms.csv", "doNotTranslate": ["Fjordbase"], "plugins": ["./rules.mjs"],
    "inline": { "enabled": true, "requireReason": true }, "baseline": false,
    "failOn": "warning", "maxWarnings": 0, "output": ["pretty", "json=report.json", "./mine.mjs=out.txt"],
    "cache": true, "concurrency": 2,
  }`,
];

test.each(SOUND)("nothing is wrong with %#", (text) => {
  expect(mistakesIn(text)).toEqual([]);
});

test("what a module exports is checked alike, by its keys", () => {
  const meaning = { formats: [], isLocale: () => true, isLocaleRange: () => true };
  const config = { rules: { "choosy-rule": () => "error" }, maxWarning: 3, files: undefined };
  expect(validate(nodeOf(config), { rules: [CHOOSY], ...meaning })).toEqual([
    expect.objectContaining({
      at: null,
      key: "rules.choosy-rule",
      message: expect.stringMatching(/, not a function$/),
    }),
    expect.objectContaining({ message: 'unknown key "maxWarning"', help: 'did you mean "maxWarnings"?' }),
  ]);
});

describe("the JSON Schema", () => {
  const ajv = new Ajv({ allErrors: true, strictTypes: false, strictTuples: false, strictRequired: false });
  const compiled = [configSchema, publishedSchema].map((schemaOf) => ajv.compile(schemaOf([CHOOSY, SHY])));
  const evaluated = (text: string): unknown => Function(`return (${text})`)();
  /** What only words can say, a schema cannot: patterns, tags, formats, keys that stand twice; and what is no JSON. */
  const beyond =
    /leads out|backslash|starts with !|locale|unknown format|no file|twice|has to stand|not a JSON|is empty|stands for nothing|nothing to put there|the one source|is no path|it has no source|its own source|of an earlier tree|has to hold/;

  test.each(MISTAKES.filter(([, said]) => !beyond.test(said)))("refuses %s too", (text) => {
    for (const accepts of compiled) expect(accepts(JSON.parse(text))).toBe(false);
  });

  test.each(SOUND)("accepts sound configuration %#", (text) => {
    for (const accepts of compiled) {
      accepts(evaluated(text));
      expect(accepts.errors ?? []).toEqual([]);
    }
  });

  test("refuses nothing that is found sound, whatever a configuration holds", () => {
    const [strict] = compiled as [(typeof compiled)[0]];
    const words = [
      "choosy-rule",
      "shy-rule",
      "choosy-rule/found",
      "limit",
      "words",
      "files",
      "locales",
      "rules",
      "path",
    ];
    const leaf = fc.oneof(
      fc.constantFrom("error", "off", "MT", "auto", "nb-NO", "json", "a/*.md", true, false, null, 0, 2, -1, 0.5, ""),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...words), tie("value"), { maxKeys: 3 }),
      ),
    }));
    const keys = Object.keys(configSchema([]).properties ?? {});
    const config = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 });
    let sound = 0;
    fc.assert(
      fc.property(config, (each) => {
        const isSound = mistakesIn(JSON.stringify(each)).length === 0;
        if (isSound) sound++;
        return !isSound || strict(each);
      }),
      { numRuns: 3000 },
    );
    expect(sound).toBeGreaterThan(30);
  });

  test("lets an editor accept the rules of plugins, and only where there can be some", () => {
    const [strict, published] = compiled as [(typeof compiled)[0], (typeof compiled)[0]];
    const rules = { "my-own-rule": ["error", { any: 1 }] };
    expect(published({ rules })).toBe(false);
    expect(published({ overrides: [{ files: ["a"], rules }] })).toBe(false);
    expect(published({ rules, plugins: ["./mine.mjs"] })).toBe(true);
    expect(published({ rules, extends: "./base.json" })).toBe(true);
    expect(strict({ rules, plugins: ["./mine.mjs"] })).toBe(false);
  });

  test("describes every key and option", () => {
    const { properties = {}, definitions = {} } = configSchema([CHOOSY]);
    const rules = definitions["rules"]?.properties ?? {};
    for (const [key, { description }] of [...Object.entries(properties), ...Object.entries(rules)]) {
      expect([key, description]).toEqual([key, expect.stringMatching(/\S/)]);
    }
    expect(JSON.stringify(rules["choosy-rule"])).toContain('"default":3,"description":"At most."');
  });
});

describe("options that hold globs", () => {
  const links = { type: "strings", default: [], globs: true, description: "Links." } as const;
  const linked = defineRule({
    ...(CHOOSY as unknown as Parameters<typeof defineRule>[0]),
    id: "linked",
    options: { links },
  });

  test.each([
    [
      '{"rules": {"linked": ["error", {"links": ["a/**", "@(a@(b@(c@(d))))"]}]}}',
      '1:51 rules.linked[1].links[1]: "@(a@(b@(c@(d))))" holds brackets in brackets in brackets in brackets (write several patterns)',
    ],
    [
      '{"overrides": [{"files": ["fr/**"], "rules": {"linked": ["error", {"links": ["!x"]}]}}]}',
      '1:78 overrides[0].rules.linked[1].links[0]: "!x" starts with !, which takes nothing out here (name what translations may replace)',
    ],
  ])("refuse what is none: %s", (text, said) => {
    expect(mistakesIn(text, [linked])).toEqual([said]);
  });

  test("take what is one", () => {
    expect(mistakesIn('{"rules": {"linked": ["error", {"links": ["https://*.example/**"]}]}}', [linked])).toEqual([]);
  });
});
