import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contractBreaches } from "../src/config/rule-contract.ts";
import { canonicalLocale } from "../src/locale/tag.ts";
import type { Diagnostic, Range } from "../src/model/diagnostic.ts";
import type { Rule } from "../src/model/rule.ts";
import type { Example } from "../src/model/rule-docs.ts";
import { rules } from "../src/rules/index.ts";
import { applyFix, articlesOf, type LocatedDiagnostic, lintGroup, parse } from "./rule-tester.ts";
import { scriptOf } from "./script-of-text.ts";

const LEAST_EXAMPLES = 3;
const LEAST_SCRIPTS = 2;

it("the registry holds every file in src/rules/ under the rule's id", () => {
  const files = readdirSync(join(import.meta.dirname, "../src/rules"))
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => file.slice(0, -".ts".length));
  expect(rules.map(({ id }) => id)).toEqual(files.sort());
});

describe.each(rules)("$id", (rule) => {
  const { correct, incorrect } = rule.docs;
  const examples: readonly Example[] = [...correct, ...incorrect];
  const found = (example: Example) => lintGroup(rule, articlesOf(example), example);

  it("has a test of its own", () => {
    expect(existsSync(join(import.meta.dirname, `rules/${rule.id}.test.ts`))).toBe(true);
  });

  it("has enough examples", () => {
    expect(gapsOf(rule)).toEqual([]);
  });

  it("names an error type for every message", () => {
    const messages = Object.entries(rule.messages).map(([id, { mqm }]) => [id, mqm ?? rule.mqm]);
    expect(messages.filter(([, type]) => type === undefined)).toEqual([]);
  });

  it("keeps the contract that rules of plugins keep", () => {
    const others = rules.filter((other) => other !== rule).map(({ id }) => id);
    expect(contractBreaches(rule, others)).toEqual([]);
  });

  it.each(correct.map((example) => [example.title, example] as const))("has nothing to say: %s", (_, example) => {
    expect(found(example)).toEqual([]);
  });

  it.each(incorrect.map((example) => [example.title, example] as const))("reports: %s", (_, example) => {
    expect(found(example).map(({ messageId }) => messageId)).toContain(example.messageId);
  });

  it("finds the same on a second run", () => {
    expect(examples.map(found)).toEqual(examples.map(found));
  });

  it("fills every field of its messages", () => {
    const texts = incorrect
      .flatMap(found)
      .flatMap(({ message, help = "-", related }) => [message, help, ...related.map((place) => place.message)]);
    expect(
      texts.filter((text) => text.trim() === "" || /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object /.test(text)),
    ).toEqual([]);
  });

  it("points into the text, with line and column where the offset is", () => {
    const wrong = incorrect.flatMap((example) =>
      found(example).flatMap((diagnostic) => misplaced(diagnostic, example)),
    );
    expect(wrong).toEqual([]);
  });

  it("has the kind of fix it says it has", () => {
    const kinds = incorrect.flatMap(found).flatMap(({ fix }) => fix?.safety ?? []);
    const best = kinds.includes("safe") ? "safe" : (kinds[0] ?? null);
    expect(best).toBe(rule.fixable);
  });

  it.each(incorrect.map((example) => [example.title, example] as const))("fixes once and for all: %s", (_, example) => {
    const findings = found(example);
    const before = articlesOf(example);
    const after = before.map((article) => ({ ...article, text: applyFix(article.text, of(findings, article.path)) }));
    expect(after.map(({ text, path }) => fixedPart(example, text, path))).toEqual(
      after.map(({ text, path }) => expectedFix(example) ?? fixedPart(example, text, path)),
    );
    const unfixable = findings.filter(({ fix }) => fix === undefined).map(({ messageId }) => messageId);
    const left = lintGroup(rule, after, example);
    expect(left.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect(left.map(({ messageId }) => messageId)).toEqual(unfixable);
    for (const [index, article] of before.entries()) {
      expect(changedSources(article.text, after[index]?.text ?? "", of(findings, article.path))).toEqual([]);
    }
  });
});

/** What the author of a rule still has to write. */
function gapsOf(rule: Rule): string[] {
  const { correct, incorrect } = rule.docs;
  const shown = new Set(incorrect.map(({ messageId }) => messageId));
  const scripts = new Set([...correct, ...incorrect].flatMap(scriptsOf));
  const missing: readonly (readonly [boolean, string])[] = [
    [correct.length < LEAST_EXAMPLES, `docs.correct: ${LEAST_EXAMPLES} examples or more`],
    [incorrect.length < LEAST_EXAMPLES, `docs.incorrect: ${LEAST_EXAMPLES} examples or more`],
    [
      scripts.size < LEAST_SCRIPTS,
      `examples in ${LEAST_SCRIPTS} scripts or more; so far: ${[...scripts].join(", ") || "none"}`,
    ],
  ];
  return [
    ...missing.filter(([isMissing]) => isMissing).map(([, what]) => what),
    ...Object.keys(rule.messages)
      .filter((id) => !shown.has(id))
      .map((id) => `docs.incorrect: an example of ${id}`),
  ];
}

/** The scripts of an example's translations; where nothing is translated, of the locale's own name. */
function scriptsOf(example: Example): string[] {
  return articlesOf(example).flatMap(({ text, path, surroundings }) => {
    const { units, declaredLocale } = parse(text, path);
    const told = declaredLocale ?? surroundings?.expectedLocale?.tag ?? surroundings?.locale ?? "";
    const locale = canonicalLocale(told);
    const name = locale === null ? "" : (new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? "");
    return scriptOf(units.map(({ target }) => target.text).join("\n")) ?? scriptOf(name) ?? [];
  });
}

function of(findings: readonly LocatedDiagnostic[], path: string): readonly LocatedDiagnostic[] {
  return findings.filter((finding) => finding.path === path);
}

/** What is wrong with the places a finding names. */
function misplaced(diagnostic: LocatedDiagnostic, example: Example): string[] {
  const texts = new Map(
    articlesOf(example).flatMap(({ path, text, original }) => [
      [path, text] as const,
      ...(original === undefined ? [] : [[`en/${path}`, original.base] as const]),
    ]),
  );
  const text = texts.get(diagnostic.path) ?? "";
  const { start, end } = diagnostic.range;
  const places: readonly (readonly [string, Range])[] = [
    [diagnostic.path, diagnostic.range],
    ...diagnostic.related.flatMap(({ path, range }) => (range ? [[path, range] as const] : [])),
  ];
  // More than one where an id stands twice, which is a finding of its own.
  const holders = parse(text, diagnostic.path).units.filter(({ id }) => id === diagnostic.segmentId);
  const sides = holders.map((unit) => (diagnostic.side === "article" ? unit : unit[diagnostic.side]).span);
  return [
    ...places.flatMap(([path, range]) => wrongPositions(texts.get(path), range)),
    ...(sides.length === 0 || sides.some((side) => side.start <= start.offset && end.offset <= side.end)
      ? []
      : [`not in the ${diagnostic.side}`]),
    ...wrongExcerpts(diagnostic, text, texts.get(`en/${diagnostic.path}`) ?? text),
    ...(diagnostic.fix?.edits ?? []).flatMap((edit) =>
      0 <= edit.start && edit.start <= edit.end && edit.end <= text.length ? [] : [`edit ${edit.start}-${edit.end}`],
    ),
  ];
}

function wrongPositions(text: string | undefined, { start, end }: Range): string[] {
  if (text === undefined) return ["in a file that is not part of the example"];
  if (start.offset < 0 || start.offset > end.offset || end.offset > text.length) {
    return [`range ${start.offset}-${end.offset} of ${text.length}`];
  }
  return [start, end].flatMap(({ line, column, offset }) => {
    const isInsideCrLf = text.slice(offset - 1, offset + 1) === "\r\n";
    const lines = text.slice(0, isInsideCrLf ? offset - 1 : offset).split(/\r\n|\r|\n/);
    const expected = [lines.length, (lines.at(-1) as string).length + (isInsideCrLf ? 2 : 1)];
    return `${line}:${column}` === expected.join(":") ? [] : [`${line}:${column} instead of ${expected.join(":")}`];
  });
}

function wrongExcerpts({ excerpt }: Diagnostic, text: string, sourceText: string): string[] {
  if (excerpt === undefined) return [];
  const { source, target } = excerpt;
  const isThere = sourceText.startsWith(source.text, source.offset) && text.startsWith(target.text, target.offset);
  return isThere ? [] : ["an excerpt that does not stand at its offset"];
}

/** The part of a fixed file that an example's `fixed` speaks of. */
function fixedPart(example: Example, text: string, path: string): string | undefined {
  return "target" in example ? parse(text, path).units[0]?.target.text : text;
}

function expectedFix(example: Example): string | undefined {
  return "fixed" in example ? example.fixed : undefined;
}

/** Source segments that edits touch, that are gone afterwards, or that were never there. */
function changedSources(before: string, after: string, findings: readonly Diagnostic[]): string[] {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  const sources = parse(before).units.map(({ source }) => source);
  const left = parse(after).units.map(({ source }) => source.text);
  const touched = sources.filter(({ span }) =>
    edits.some(({ start, end }) => start < span.end && span.start < Math.max(end, start + 1)),
  );
  const count = (texts: readonly string[], text: string) => texts.filter((other) => other === text).length;
  const texts = sources.map(({ text }) => text);
  const lost = texts.filter((text) => count(left, text) < count(texts, text));
  // A repair may bring a unit to light that could not be read before, never a text that did not stand there.
  const invented = left.filter((text) => !before.includes(text));
  return [...touched.map(({ text }) => text), ...lost, ...invented];
}
