import type { TranslationType } from "../model/article.ts";
import type { ConfigCascade, ConfigOverride, Renderer, TreeFreedom } from "../model/config.ts";
import { globMatcher } from "../text/glob/match.ts";
import type { PairedForm } from "./presets.ts";

/** What an override can tell articles apart by. */
export interface Selected {
  /** Absolute, with `/`. */
  readonly path: string;
  /** In canonical case; `null`: no override for locales is for it. */
  readonly locale: string | null;
  readonly translationType: TranslationType | null;
  /** Absent where markers pair the segments; overrides do not ask for it. */
  readonly form?: PairedForm;
  /** What makes a page of it; CommonMark where absent. */
  readonly renderer?: Renderer;
  /** What its tree allows; absent: nothing beside what rules allow. */
  readonly freedom?: TreeFreedom;
}

/** Whether an override is for an article. */
export type Selector = (article: Selected) => boolean;

/** The selectors of all overrides of a cascade, in their order. */
export function selectorsOf({ folder, layers }: ConfigCascade): readonly Selector[] {
  return layers.flatMap(({ settings }) => (settings.overrides ?? []).map((override) => selectorOf(override, folder)));
}

/** What a cascade leaves out, by absolute paths. */
export function ignoresOf({ folder, layers }: ConfigCascade): readonly ((path: string) => boolean)[] {
  return layers.flatMap(({ settings }) => (settings.ignores ?? []).map((pattern) => fileMatcher(pattern, folder)));
}

function selectorOf({ files, locales, translationTypes }: ConfigOverride, folder: string): Selector {
  const ofFile = files === undefined ? null : withExceptions(files, (pattern) => fileMatcher(pattern, folder));
  const ofLocale = locales === undefined ? null : withExceptions(locales, localeMatcher);
  return ({ path, locale, translationType }) =>
    (ofFile === null || ofFile(path)) &&
    (ofLocale === null || (locale !== null && ofLocale(locale))) &&
    (translationTypes === undefined || (translationType !== null && translationTypes.includes(translationType)));
}

/** What one of the patterns admits (any text where all have `!`) and none with `!` takes out again. */
function withExceptions(
  patterns: readonly string[],
  matcherOf: (pattern: string) => (text: string) => boolean,
): (text: string) => boolean {
  const admitting = patterns.filter((pattern) => !pattern.startsWith("!")).map(matcherOf);
  const excepting = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => matcherOf(pattern.slice(1)));
  return (text) =>
    (admitting.length === 0 || admitting.some((matches) => matches(text))) &&
    !excepting.some((matches) => matches(text));
}

function localeMatcher(range: string): (locale: string) => boolean {
  const wanted = range.toLowerCase();
  return (locale) => {
    const tag = locale.toLowerCase();
    return tag === wanted || tag.startsWith(`${wanted}-`);
  };
}

/**
 * A pattern as `--ignore` reads it, seen from a folder: one without `/` is for names at any depth, and one that matches a
 * folder is for all that is in it. Files outside of the folder match none.
 */
function fileMatcher(pattern: string, folder: string): (path: string) => boolean {
  const text = pattern.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
  const matches = text === "." ? () => true : globMatcher(text);
  const base = folder.endsWith("/") ? folder : `${folder}/`;
  return (path) => {
    if (!path.startsWith(base)) return false;
    const segments = path.slice(base.length).split("/");
    if (!text.includes("/")) return segments.some((name) => name === text || matches(name));
    return segments.some((_, index) => {
      const within = segments.slice(0, index + 1).join("/");
      return within === text || matches(within);
    });
  };
}
