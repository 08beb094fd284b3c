import { describe, expect, it } from "vitest";
import type { Diagnostic, Related } from "../src/model/diagnostic.ts";
import type { Rule } from "../src/model/rule.ts";
import type { Example } from "../src/model/rule-docs.ts";
import { bodyOf, type CaseFiles, filesOf, isBody, isUnit } from "./case-files.ts";
import { applyFix, type LocatedDiagnostic, lintGroup, parse } from "./rule-tester.ts";

/** One value for all findings, or one for each in the order of the article. */
type Each = string | readonly string[];

/**
 * One translated segment, an article, several articles, or a translation with its source in a file of its own. Plain
 * data: whoever knows the language can write it.
 */
export interface Case extends CaseFiles {
  /** What the case shows, in a few words. */
  readonly why: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the configuration says besides: patterns and terms. */
  readonly configuration?: NonNullable<Example["configuration"]>;
}

/** A case with something wrong in it. */
export interface BrokenCase extends Case {
  /** The messageIds of all findings, in the order of the article; one alone may stand without brackets. Always given. */
  readonly finds?: Each;
  /** The text of the article that each finding marks. */
  readonly marks?: Each;
  /** The line that each finding starts on. */
  readonly line?: readonly number[];
  /** Pieces that the messages hold, all of them. */
  readonly says?: Each;
  /** The whole messages. */
  readonly messages?: Each;
  /** The severities. */
  readonly severity?: Each;
  readonly help?: Each;
  /** The side each finding is on. */
  readonly side?: Each;
  /** The ids of the segments; empty for a finding about none. */
  readonly segment?: Each;
  /** The paths, of several articles. */
  readonly in?: Each;
  /** Related places of all findings, as `path: message`, and ` | ` before what the source says now. */
  readonly related?: readonly string[];
  /** The texts of those places, in the files of the case. */
  readonly relatedMarks?: readonly string[];
  /** How safe the fixes are; `none`: there is no fix. */
  readonly safety?: Each;
  /** After every fix, suggestions among them: the target, the body where that is given, else the whole text. */
  readonly fixed?: string;
  /** The front matter of the case after every fix, and nothing else changed. */
  readonly fixedFrontMatter?: NonNullable<Case["frontMatter"]>;
}

/** What all cases share that say nothing else, and the cases. */
interface Cases extends Partial<BrokenCase> {
  readonly sound: readonly Case[];
  readonly broken: readonly BrokenCase[];
}

/**
 * Declares the tests of a rule from cases: `sound` ones bring no finding, `broken` ones exactly the named findings.
 *
 * Severity `off` by default is switched on; no other rule runs.
 */
export function cases(rule: Rule, { sound, broken, ...shared }: Cases): void {
  describe(`${rule.id}: sound`, () => {
    it.each(sound.map((each) => titled({ ...shared, ...each })))("%s", (_, each) => {
      expect(findingsIn(rule, each).map(({ messageId, message }) => `${messageId}: ${message}`)).toEqual([]);
    });
  });
  describe(`${rule.id}: broken`, () => {
    it.each(broken.map((each) => titled({ ...shared, ...each })))("%s", (_, each) => expectFindings(rule, each));
  });
}

/**
 * Cases as a table.
 *
 * @param shared what is the same in all of them; `why` goes before the one of the row
 * @param columns what the cells of a row are
 */
export function rows(
  shared: Partial<BrokenCase>,
  columns: readonly (keyof BrokenCase)[],
  table: readonly (readonly Each[])[],
): readonly BrokenCase[] {
  return table.map((cells) => {
    if (cells.length !== columns.length) throw new Error(`not ${columns.length} cells: ${cells.join(" | ")}`);
    const own: Partial<BrokenCase> = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    return { ...shared, ...own, why: [shared.why, own.why].filter((why) => why !== undefined).join(": ") };
  });
}

/** Each case, and each with its sides changed over. */
export function bothWays(given: readonly Case[]): readonly Case[] {
  return given.flatMap((each) => {
    if (each.source === undefined || each.target === undefined) throw new Error(`not two sides: ${each.why}`);
    return [each, { ...each, source: each.target, target: each.source }];
  });
}

function expectFindings(rule: Rule, each: BrokenCase): void {
  if (each.finds === undefined) throw new Error("a broken case says what is found");
  const texts = new Map(filesOf(each).map(({ path, text }) => [path, text]));
  const findings = findingsIn(rule, each);
  const placeOf = ({ path, range }: Related) => texts.get(path)?.slice(range?.start.offset, range?.end.offset);
  const expectEach = (expected: Each | undefined, partOf: (finding: LocatedDiagnostic) => string | undefined) => {
    if (expected === undefined) return;
    expect(findings.map(partOf)).toEqual(typeof expected === "string" ? findings.map(() => expected) : expected);
  };
  expect(findings.map(({ messageId }) => messageId)).toEqual(listOf(each.finds));
  expectEach(each.marks, placeOf);
  if (each.line !== undefined) expect(findings.map(({ range }) => range.start.line)).toEqual(each.line);
  expectEach(each.messages, ({ message }) => message);
  expectEach(each.severity, ({ severity }) => severity);
  expectEach(each.help, ({ help }) => help);
  expectEach(each.side, ({ side }) => side);
  expectEach(each.segment, ({ segmentId }) => segmentId ?? "");
  expectEach(each.in, ({ path }) => path);
  expectEach(each.safety, ({ fix }) => fix?.safety ?? "none");
  for (const piece of listOf(each.says ?? [])) {
    expect(findings.map(({ message }) => message).join("\n")).toContain(piece);
  }
  const related = findings.flatMap((finding) => finding.related);
  if (each.related !== undefined) expect(related.map(relatedPlace)).toEqual(each.related);
  if (each.relatedMarks !== undefined) expect(related.map(placeOf)).toEqual(each.relatedMarks);
  if (each.fixed !== undefined) expect(fixedIn(each, findings)).toBe(each.fixed);
  if (each.fixedFrontMatter === undefined) return;
  const [file] = filesOf({ ...each, frontMatter: each.fixedFrontMatter });
  expect(applyFix(filesOf(each)[0]?.text ?? "", findings)).toBe(file?.text);
}

function relatedPlace({ path, message, text }: Related): string {
  return `${path}: ${message}${text === undefined ? "" : ` | ${text}`}`;
}

function fixedIn(each: Case, findings: readonly Diagnostic[]): string | undefined {
  const { text, path } = filesOf(each)[0] ?? { text: "" };
  const fixed = applyFix(text, findings);
  if (isUnit(each)) return parse(fixed, path).units[0]?.target.text;
  return isBody(each) ? bodyOf(fixed) : fixed;
}

function findingsIn(rule: Rule, each: Case): readonly LocatedDiagnostic[] {
  return lintGroup(rule, filesOf(each), { options: each.options ?? {}, configuration: each.configuration ?? {} });
}

function titled<Given extends Case>(each: Given): readonly [string, Given] {
  return [isUnit(each) ? `${each.why} (${each.locale}): ${each.target}` : each.why, each];
}

function listOf(value: Each): readonly string[] {
  return typeof value === "string" ? [value] : value;
}
