import { localeOfName, type NamedLocale } from "../../locale/bare.ts";

/** A way from a translation to its source, read off the translation's path. Folders are absolute, without a trailing `/`. */
export interface Candidate {
  readonly kind: "folder" | "besideRoot" | "docusaurus" | "suffix";
  readonly locale: NamedLocale;
  /** What holds the translations of this locale; of `suffix` what holds all files. */
  readonly target: string;
  /** Where their sources may be, the likeliest first. */
  readonly sources: readonly string[];
  /** Where the locales' folders are. */
  readonly around: string;
  /** The folder of the locale within `around`, or the suffix. */
  readonly name: string;
  /** The source's, a language as a rule. */
  readonly sourceLocale: string;
}

/** Of a tree where nothing else is configured. */
export const USUAL_SOURCE = "en";

/** Names of the source's folder beside those of the locales: `en`, `en-US`, `en-us`. */
export function sourceFolders(sourceLocale: string): readonly string[] {
  const { language, region } = new Intl.Locale(sourceLocale).maximize();
  return [...new Set([sourceLocale, `${language}-${region}`, `${language}-${region}`.toLowerCase()])];
}

/** Whether a locale is the source's. */
export function isSourceLocale(tag: string, sourceLocale: string): boolean {
  return tag === sourceLocale || tag.startsWith(`${sourceLocale}-`);
}

const DOCUSAURUS =
  /^(.*)\/i18n\/([^/]+)\/docusaurus-plugin-content-(docs|blog|pages)(?:-([^/]+))?(?:\/(current|version-[^/]+))?(?=\/)/;
const SUFFIX = /\.([A-Za-z_-]{2,11})(?=\.(?:mdx?|markdown)$)/i;

/**
 * The ways that a path allows, the outermost locale first.
 *
 * @param path absolute
 * @param from folders up to this length of the path say nothing about a locale
 */
export function candidatesOf(path: string, from: number, sourceLocale: string = USUAL_SOURCE): readonly Candidate[] {
  const docusaurus = docusaurusCandidate(path, sourceLocale);
  if (docusaurus !== null) return [docusaurus];
  const candidates: Candidate[] = [];
  for (let start = path.indexOf("/", from) + 1; start > 0; ) {
    const end = path.indexOf("/", start);
    if (end < 0) break;
    const name = path.slice(start, end);
    const locale = localeOfName(name);
    if (locale !== null && !isSourceLocale(locale.tag, sourceLocale)) {
      const around = path.slice(0, start - 1);
      const target = path.slice(0, end);
      const place = { locale, target, around, name, sourceLocale };
      const sources = sourceFolders(sourceLocale).map((folder) => `${around}/${folder}`);
      candidates.push({ kind: "folder", ...place, sources }, { kind: "besideRoot", ...place, sources: [around] });
    }
    start = end + 1;
  }
  const suffix = suffixCandidate(path, sourceLocale);
  return suffix === null ? candidates : [...candidates, suffix];
}

function docusaurusCandidate(path: string, sourceLocale: string): Candidate | null {
  const match = DOCUSAURUS.exec(path);
  if (match === null) return null;
  const [target, root = "", name = "", plugin = "", id, version] = match;
  const locale = localeOfName(name);
  if (locale === null) return null;
  const folder = plugin === "pages" ? "src/pages" : plugin;
  const versioned = version?.startsWith("version-") === true;
  const sources = versioned
    ? [`${root}/${id === undefined ? "" : `${id}_`}versioned_docs/${version}`]
    : id === undefined
      ? [`${root}/${folder}`]
      : [`${root}/${id}`, `${root}/${folder}-${id}`, `${root}/${folder}/${id}`];
  return { kind: "docusaurus", locale, target, sources, around: `${root}/i18n`, name, sourceLocale };
}

function suffixCandidate(path: string, sourceLocale: string): Candidate | null {
  const slash = path.lastIndexOf("/");
  const match = SUFFIX.exec(path.slice(slash + 1));
  const locale = match === null ? null : localeOfName(match[1] as string);
  if (match === null || locale === null || isSourceLocale(locale.tag, sourceLocale) || match.index === 0) return null;
  const folder = path.slice(0, slash);
  return {
    kind: "suffix",
    locale,
    target: folder,
    sources: [folder],
    around: folder,
    name: match[1] as string,
    sourceLocale,
  };
}

/** The paths, relative to a candidate's source, that the source of a file may have, the likeliest first. */
export function sourceNames(candidate: Candidate, relative: string): readonly string[] {
  const names =
    candidate.kind === "suffix"
      ? [relative.replace(SUFFIX, ""), relative.replace(SUFFIX, `.${candidate.sourceLocale}`)]
      : [relative];
  return names.flatMap(withEitherEnding);
}

/** `.md` and `.mdx` of one name are one page. */
export function withEitherEnding(path: string): readonly string[] {
  return [path, path.endsWith(".mdx") ? path.slice(0, -1) : path.replace(/\.md$/, ".mdx")];
}
