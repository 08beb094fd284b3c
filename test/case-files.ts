import { onlyToday, readSourceText } from "../src/compare/source/source-text.ts";
import type { SourceFacts, SourceText } from "../src/model/source.ts";
import type { Surroundings } from "../src/model/surroundings.ts";
import { articlesOf, articleWith, PATH, type TestArticle, unitText } from "./rule-tester.ts";

/** A unit with both its markers. */
const UNIT =
  /<span data-ttu-id="(?<id>[^"]+)">(?<target>[\s\S]*?)<\/span><span class="sxs-lookup"><span data-stu-id="\k<id>">(?<source>[\s\S]*?)<\/span><\/span>/g;

/** A version of the source. One without a hash is none that an article was translated from; `null`: there is no file. */
type Version = string | { readonly text: string; readonly hash: string } | null;

/** The source, and what its history says. */
interface English extends Partial<Pick<SourceFacts, "path" | "renamedFrom" | "history" | "compareUrl">> {
  readonly today: Version;
  readonly atCommit?: Version;
  readonly since?: { readonly path: string; readonly text: Version };
}

/** A file as data: its text, or what differs from a sound article. */
export interface CaseFile {
  readonly path?: string;
  readonly text?: string;
  readonly locale?: string;
  /** Replaces keys as `articleWith` does. */
  readonly frontMatter?: Readonly<Record<string, string | null>>;
  /** One unit. */
  readonly source?: string;
  readonly target?: string;
  /** Several units, where it is not one. */
  readonly units?: readonly { readonly source: string; readonly target: string; readonly id?: string }[];
  /** Everything below the front matter but the blank line; `‹target¦source›` is a unit. */
  readonly body?: string;
  /** What stands directly behind everything else, units written the same way. */
  readonly behind?: string;
  readonly english?: Version | English;
  /** Replaces what a run would find out besides. */
  readonly surroundings?: Partial<Surroundings>;
}

/** One file, several, or a translation with its source in a file of its own. */
export interface CaseFiles extends CaseFile {
  readonly articles?: readonly CaseFile[];
  readonly translation?: string;
  /** The source of the translation, and today's where that is another. */
  readonly base?: string;
  readonly today?: string;
}

/** The files to lint. */
export function filesOf(given: CaseFiles): readonly TestArticle[] {
  const { translation, base, today = base, locale, articles, path = PATH } = given;
  if (articles !== undefined) return articles.map(fileOf);
  if (translation === undefined) return [fileOf(given)];
  if (base === undefined || today === undefined || locale === undefined) throw new Error("no source or no locale");
  return articlesOf({ title: "", translation, base, today, locale, path });
}

/** Whether it is one unit in an otherwise sound article. */
export function isUnit({ text, target, body, translation, articles }: CaseFiles): boolean {
  return target !== undefined && [text, body, translation, articles].every((other) => other === undefined);
}

function fileOf({ path = PATH, english, surroundings, ...file }: CaseFile): TestArticle {
  const source = english === undefined ? {} : { source: factsOf(english) };
  return { path, text: file.text ?? textOf(file), surroundings: { ...source, ...surroundings } };
}

function factsOf(english: Version | English): SourceFacts {
  const given = typeof english === "object" && english !== null && "today" in english ? english : { today: english };
  const { today, atCommit = null, since = null, path = "en/a.md", ...more } = given;
  const then = since === null ? null : { path: since.path, text: versionOf(since.text) };
  return { ...onlyToday(versionOf(today), path), atCommit: versionOf(atCommit), since: then, ...more };
}

function versionOf(version: Version): SourceText | null {
  if (version === null) return null;
  return typeof version === "string" ? readSourceText(version, "other") : readSourceText(version.text, version.hash);
}

function textOf({ locale, frontMatter, source, target, units, body, behind = "" }: CaseFile): string {
  const single = source === undefined || target === undefined ? undefined : [{ source, target }];
  const declared = locale === undefined ? {} : { "ms.contentlocale": locale };
  const text = articleWith(body === undefined ? (single ?? units ?? []) : [], { ...declared, ...frontMatter });
  return text + withUnits((body === undefined ? "" : `\n${body}\n`) + behind);
}

/** With the markers of units, numbered from 102 on. */
function withUnits(text: string): string {
  let number = 102;
  return text.replace(/‹([^¦›]*)¦([^›]*)›/g, (_, target, source) => unitText(`37ca1-${number++}`, target, source));
}

/** Whether it is an article whose body is given. */
export function isBody({ text, body, translation, articles }: CaseFiles): boolean {
  return body !== undefined && [text, translation, articles].every((other) => other === undefined);
}

/** What stands below the front matter of an article, its units written as `‹target¦source›`. */
export function bodyOf(text: string): string {
  const below = text.replace(/^---\n[\s\S]*?\n---\n\n/, "").replace(/\n$/, "");
  return below.replace(UNIT, "‹$<target>¦$<source>›");
}
