import { isAscii } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Transform = (code: string) => string | null;
interface Plugin {
  readonly transform: { readonly handler: Transform };
}

/** Scripts have no types. */
const plugin = async (file: string, name: string) => {
  const exported = (await import(`../scripts/${file}.mjs`)) as Readonly<Record<string, Plugin>>;
  return (exported[name] as Plugin).transform.handler;
};

const withoutRawTemplates = await plugin("ascii-templates", "withAsciiTemplates");
const withoutEagerExpressions = await plugin("late-expressions", "withLateExpressions");
const withoutEagerImports = await plugin("late-imports", "withLateImports");
const withoutEagerDocs = await plugin("late-docs", "withLateDocs");

describe("expressions in the bundle", () => {
  it.each([
    [
      "const LETTER = /\\p{L}/u;\nexport const has = (text) => LETTER.test(text) || find({ LETTER });",
      "let made$LETTER;\nexport const has = (text) => (made$LETTER ??= /\\p{L}/u).test(text) || find({ LETTER: (made$LETTER ??= /\\p{L}/u) });",
    ],
    [
      'const WORD = new RegExp(PART, "g");\nconst at = (text) => text.match(WORD);',
      'let made$WORD;\nconst at = (text) => text.match((made$WORD ??= new RegExp(PART, "g")));',
    ],
    [
      'const WORDS = new Set("a b".split(" "));\nconst has = (word) => WORDS.has(word);',
      'let made$WORDS;function make$WORDS() { return new Set("a b".split(" ")); }\nconst has = (word) => (made$WORDS ??= make$WORDS()).has(word);',
    ],
    [
      "const SHAPES = { word: /\\p{L}+/u, none: null };",
      "let madeFor$0;const SHAPES = { get word() { return (madeFor$0 ??= /\\p{L}+/u); }, none: null };",
    ],
  ])("are made when they are wanted: %s", (eager, late) => {
    expect(withoutEagerExpressions(eager)).toBe(late);
  });

  it.each([
    "const DIGIT = /\\d/;\nDIGIT.test(text);",
    "export const LETTER = /\\p{L}/u;",
    "const LETTER = /\\p{L}/u;\nexport { LETTER };",
    "const LETTER = /\\p{L}/u;\nfunction f() { const LETTER = 1; return LETTER; }",
    "const LETTER = /\\p{L}/u;\ntype Letter = typeof LETTER;",
    "const WORD = new RegExp(read(text));\nWORD.test(text);",
    "const lower = /\\p{Ll}/u;\nlower.test(text);",
    "const known = new Map();\nknown.get(text);",
  ])("stay where they are known elsewhere, or do more: %s", (code) => {
    expect(withoutEagerExpressions(code)).toBeNull();
  });
});

describe("libraries in the bundle", () => {
  it("are loaded when they are wanted", () => {
    const code =
      'import matter from "gray-matter";\nimport { type Event, parse as read } from "js-yaml";\nread(matter(text));';
    expect(withoutEagerImports(code)).toBe(
      'let loaded$0;\nlet loaded$1;\n(loaded$1 ??= require("js-yaml")).parse((loaded$0 ??= require("gray-matter"))(text));',
    );
  });

  it("stay where others are imported", () => {
    expect(withoutEagerImports('import { join } from "node:path";')).toBeNull();
  });
});

describe("raw templates in the bundle", () => {
  const put = (expression: string) => `\${${expression}}`;
  const RAW = [
    `String.raw\`\\d${put("1 + 1")}\\\`é\\$\``,
    "String.raw`\\u00e9·\\\\`",
    `[String.raw\`–\\p{L}\`, String.raw\`${put("`—`")}\\w\`].join(\`·\`)`,
  ];

  it.each(RAW)("are plain ones of the same text, where they are not ASCII: %s", (code) => {
    const changed = withoutRawTemplates(code) as string;
    expect(changed).not.toContain("String.raw`\\");
    const [before, after] = [code, changed].map((each) => new Function(`return ${each}`)() as string);
    expect(after).toBe(before);
  });

  it.each(["String.raw`\\d`", "const DASH = `–`;", "tag`–`"])("stay where nothing is to be gained: %s", (code) => {
    expect(withoutRawTemplates(code)).toBeNull();
  });

  it("leave it ASCII", () => {
    const folder = new URL("../dist/", import.meta.url);
    const bundles = readdirSync(folder).filter((name) => name.endsWith(".cjs"));
    expect(bundles.filter((name) => !isAscii(readFileSync(new URL(name, folder))))).toEqual([]);
  });
});

describe("what rules of the bundle say of themselves", () => {
  it("is made when somebody asks for it", () => {
    const code = 'export default defineRule({ id: "a", docs: { summary: of("a") }, checks: {} });';
    expect(withoutEagerDocs(code)).toBe(
      'let madeDocs;export default defineRule({ id: "a", get docs() { return (madeDocs ??= { summary: of("a") }); }, checks: {} });',
    );
  });

  it.each(["export const a = { docs: {} };", "export default defineRule({ docs });"])("stays as it is: %s", (code) => {
    expect(withoutEagerDocs(code)).toBeNull();
  });
});
