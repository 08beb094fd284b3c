import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlainContribution } from "../../src/model/report.ts";
import schema from "../../src/report/report.schema.json" with { type: "json" };
import { file, fileFinding, finding, position, rendered, renderers, report } from "./sample.ts";

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

function parsed(value: Parameters<typeof rendered>[1]): unknown {
  const json: unknown = JSON.parse(rendered(renderers.json, value));
  validate(json);
  expect(validate.errors ?? []).toEqual([]);
  return json;
}

const range = { start: position(15, 1, 412), end: position(15, 10, 421) };

const fact: PlainContribution = {
  ruleId: "stale-hash",
  kind: "group",
  path: "articles/nb-NO/a.md",
  key: "articles/a.md",
  locale: "nb-NO",
  linted: true,
  range,
  value: { hash: "0a" },
};

const full = finding(
  { source: "a", target: "‹b›" },
  {
    range,
    help: "internal",
    url: "https://docs.example/rules/empty-link-text",
    fix: { safety: "safe", edits: [{ start: 0, end: 3, text: "…" }] },
    related: [
      { path: "b.md", range, message: "there" },
      { path: "c.md", message: "a whole file" },
    ],
  },
);

describe("the JSON report", () => {
  test("lists the rules of its findings with their error types, and what is suppressed", () => {
    const rules = [
      { id: "empty-link-text", mqm: { blank: "design-and-markup/link" as const }, url: "https://docs.example" },
    ];
    const suppressed = [{ kind: "inline" as const, reason: "a joke", diagnostic: full }];
    expect(parsed({ ...report([file([full], { suppressed })]), rules })).toMatchObject({
      rules,
      files: [{ suppressed: [{ kind: "inline", reason: "a joke", ruleId: full.ruleId, range }] }],
    });
  });

  test("has exactly the published shape, in its order", () => {
    const value = { ...report([file([full]), file([], { path: "clean.md" })], { durationMs: 41 }), facts: [fact] };
    const rangeJson = '{"start":{"line":15,"column":1,"offset":412},"end":{"line":15,"column":10,"offset":421}}';
    expect(rendered(renderers.json, value)).toBe(
      [
        '{"version":1,"tool":{"name":"l10n-lint","version":"9.9.9"},"summary":{"files":2,"units":82,"errors":1,' +
          '"warnings":0,"infos":0,"fixable":1,"suppressed":0,"durationMs":41},',
        '"files":[',
        '{"path":"articles/nl-NL/storage.md","locale":"nl-NL","translationType":"MT","units":41,"diagnostics":[' +
          '{"ruleId":"empty-link-text","messageId":"emptyLabel","severity":"error","message":"Link to /plan has no text",' +
          `"side":"target","segmentId":"45a46-107","range":${rangeJson},` +
          `"related":[{"path":"b.md","range":${rangeJson},"message":"there"},{"path":"c.md","message":"a whole file"}],` +
          '"fix":{"safety":"safe","edits":[{"start":0,"end":3,"text":"…"}]},' +
          '"url":"https://docs.example/rules/empty-link-text","fingerprint":"f00d"}]},',
        '{"path":"clean.md","locale":"nl-NL","translationType":"MT","units":41,"diagnostics":[]}],',
        '"facts":[',
        '{"ruleId":"stale-hash","kind":"group","path":"articles/nb-NO/a.md","key":"articles/a.md","locale":"nb-NO",' +
          `"linted":true,"range":${rangeJson},"value":{"hash":"0a"}}]}`,
        "",
      ].join("\n"),
    );
    parsed(value);
  });

  test("leaves out what a finding does not have, and says null where nothing is known", () => {
    const json = parsed(report([file([fileFinding()], { locale: null, translationType: null })]));
    expect(json).toMatchObject({ files: [{ locale: null, translationType: null }], facts: [] });
    expect(Object.keys((json as { files: [{ diagnostics: [object] }] }).files[0].diagnostics[0])).toEqual([
      "ruleId",
      "messageId",
      "severity",
      "message",
      "side",
      "range",
      "related",
      "fingerprint",
    ]);
  });

  test("is valid without any file", () => {
    expect(parsed(report([]))).toMatchObject({ files: [], facts: [] });
  });

  test("keeps every text, and sends no control to a terminal that shows it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (message) => {
        const value = report([file([fileFinding({ message })])]);
        expect(JSON.parse(rendered(renderers.json, value)).files[0].diagnostics[0].message).toBe(message);
        expect(rendered(renderers.json, value)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
    const evil = "\u001b\u009b\u202e\u2069\ufeff";
    expect(rendered(renderers.json, report([file([], { path: evil })]))).toContain(
      '"\\u001b\\u009b\\u202e\\u2069\\ufeff"',
    );
  });
});

describe("the schema", () => {
  test.each([
    ["an unknown key", { ...report([]), version: 1, extra: true }],
    ["another version", { ...report([]), version: 2 }],
    ["a finding's internal parts", { ...report([file([full])]), version: 1 }],
    [
      "a column of 0",
      { ...report([file([fileFinding({ range: { start: position(1, 0), end: position(1, 1) } })])]), version: 1 },
    ],
  ])("refuses %s", (_, value) => {
    expect(validate({ ...report([]), version: 1 })).toBe(true);
    expect(validate(value)).toBe(false);
  });
});

test("a large report comes in many small pieces", () => {
  const files = Array.from({ length: 15_000 }, (_, index) => file([full], { path: `articles/${index}.md` }));
  let pieces = 0;
  let longest = 0;
  for (const piece of renderers.json(report(files), { columns: 0, style: {} as never })) {
    pieces++;
    longest = Math.max(longest, piece.length);
  }
  expect(pieces).toBeGreaterThan(15_000);
  expect(longest).toBeLessThan(2000);
});
