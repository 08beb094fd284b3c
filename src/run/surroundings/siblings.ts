import { readListedHead } from "../../io/head.ts";
import type { Host } from "../../io/host.ts";
import { absolutePath } from "../../io/paths.ts";
import { createSiblingFinder, type SiblingFinder } from "../../io/tree/siblings.ts";
import type { ActiveRule } from "../../lint/active-rule.ts";
import { internalError } from "../../lint/engine-diagnostic.ts";
import { LineMap } from "../../lint/line-map.ts";
import { siblingContribution } from "../../lint/sibling-contributions.ts";
import type { ArticleHead } from "../../model/article.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PlainContribution } from "../../model/report.ts";
import { parseHead } from "../../parse/article.ts";
import type { FactsOfFiles } from "../records/kept-contributions.ts";
import type { LintedFile } from "../records/linted-file.ts";
import type { Gatherer } from "./gatherer.ts";

/** A linted article, as far as looking for its siblings goes. */
export interface Sought {
  readonly path: string;
  readonly absolutePath: string;
  readonly declaredLocale: string | null;
  readonly sourceKey: string;
}

/** The linted articles that may have siblings. */
export function* eachSought(linted: readonly LintedFile[], facts: FactsOfFiles): Iterable<Sought> {
  for (const file of linted) {
    const { absolutePath, report, declaredLocale } = file;
    const group = facts.of(file).find(({ kind }) => kind === "group");
    if (group !== undefined) yield { path: report.path, absolutePath, declaredLocale, sourceKey: group.key };
  }
}

/** What the siblings on disk say. */
export interface SiblingsRead {
  /** Of each sibling once. */
  readonly facts: readonly PlainContribution[];
  /** By the path of the linted article: rules that failed over one of its siblings. */
  readonly failures: ReadonlyMap<string, readonly Diagnostic[]>;
}

/**
 * Reads the front matter of articles that translate the same sources as the linted ones and are not linted themselves,
 * so that an article is compared with its siblings also when it is linted alone. A sibling that cannot be read counts
 * as absent: it is reported when it is linted.
 *
 * @param linted whether the article at a path, as reported, is linted
 * @param clonesOf the root folders of other clones, by an article's absolute path
 */
export function readSiblings(
  articles: Iterable<Sought>,
  linted: (path: string) => boolean,
  rules: readonly ActiveRule[],
  clonesOf: (path: string) => readonly string[],
  host: Host,
  gatherer: Gatherer,
): SiblingsRead {
  const comparing = rules.filter(({ rule }) => rule.needs?.includes("siblings"));
  const facts: PlainContribution[] = [];
  const failures = new Map<string, readonly Diagnostic[]>();
  if (comparing.length === 0) return { facts, failures };
  const finders = new Map<string, SiblingFinder>();
  const known = new Set<string>();
  for (const { path, absolutePath: articlePath, declaredLocale, sourceKey } of articles) {
    const root = gatherer.rootOf(articlePath);
    const finder = finderFor(clonesOf(articlePath), finders, host);
    const failed = new Map<string, Diagnostic>();
    const texts = new Map<string, string>();
    for (const sibling of finder.siblingsOf(path, declaredLocale, root)) {
      if (linted(sibling) || known.has(sibling)) continue;
      known.add(sibling);
      const siblingPath = absolutePath(host.cwd, sibling, host.windows);
      const read = readSibling(sibling, siblingPath, host);
      if (read === null) continue;
      const locale = gatherer.localeOf(read.head, siblingPath);
      const lines = new LineMap(read.text);
      for (const active of comparing) {
        try {
          const fact = siblingContribution(read.head, lines, locale, sourceKey, active, texts);
          if (fact !== null) facts.push(fact);
        } catch (error) {
          failed.set(active.rule.id, internalError(active.rule.id, error));
        }
      }
    }
    if (failed.size > 0) failures.set(path, [...failed.values()]);
  }
  return { facts, failures };
}

/** Articles are looked for in few lists of clones, mostly in one. */
function finderFor(clones: readonly string[], finders: Map<string, SiblingFinder>, host: Host): SiblingFinder {
  const key = clones.join("\n");
  const finder = finders.get(key) ?? createSiblingFinder(host, clones);
  finders.set(key, finder);
  return finder;
}

interface SiblingHead {
  readonly head: ArticleHead;
  readonly text: string;
}

function readSibling(path: string, absolutePath: string, host: Host): SiblingHead | null {
  try {
    const decoded = readListedHead(host, absolutePath);
    return decoded.kind === "text" ? { head: parseHead(decoded.text, path), text: decoded.text } : null;
  } catch {
    return null;
  }
}
