import type { FoundFile } from "../src/io/tree/discover.ts";
import type { Diagnostic, Edit } from "../src/model/diagnostic.ts";
import type { Term } from "../src/model/glossary.ts";
import type { TranslationUnit } from "../src/model/unit.ts";
import { LOCALIZATION_KEYS } from "../src/parse/pipeline-keys.ts";
import { judge } from "./judge.ts";
import type { Kind, Subject } from "./kind.ts";
import type { Linted, Linter } from "./linter.ts";
import { Random } from "./random.ts";

/** One defect that was missed, or that made unrelated findings. */
export interface Incident {
  readonly path: string;
  readonly edit: Edit;
  /** The text that the edit replaced. */
  readonly replaced: string;
  readonly segments: readonly (string | null)[];
  /** Empty where the defect was missed. */
  readonly unrelated: readonly Diagnostic[];
}

/** What was measured of one kind. */
export interface Tally {
  readonly kind: Kind;
  injected: number;
  caught: number;
  unrelated: number;
  readonly missed: Incident[];
  readonly noisy: Incident[];
}

export interface Measurement {
  readonly files: readonly FoundFile[];
  readonly kinds: readonly Kind[];
  readonly linter: Pick<Linter, "read" | "lint">;
  readonly seed: number;
  /** So many defects of each kind, as far as there are places for them. */
  readonly perKind: number;
  /** The glossary's, where the linter has one. */
  readonly terms?: readonly Term[];
}

/**
 * Puts defects into articles, one at a time, and counts how many the linter reports. Articles are taken in an order the
 * seed chooses, each gives one defect of a kind, more only where there are fewer articles than defects wanted. The
 * choices of a kind do not depend on the other kinds measured.
 */
export function measure({ files, kinds, linter, seed, perKind, terms = [] }: Measurement): readonly Tally[] {
  const tallies = kinds.map((kind): Tally => ({ kind, injected: 0, caught: 0, unrelated: 0, missed: [], noisy: [] }));
  const perArticle = Math.ceil(perKind / Math.max(files.length, 1));
  for (const file of new Random(`${seed}`).shuffled(files)) {
    const wanting = tallies.filter(({ injected }) => injected < perKind);
    if (wanting.length === 0) break;
    const text = linter.read(file);
    if (text === null) continue;
    const before = linter.lint(file, text);
    if (before.article.units.length === 0) continue;
    const place = placeIn(before);
    const besideSource = once(() => linter.lint(file, text, before.article));
    for (const tally of wanting) {
      const wanted = Math.min(perArticle, perKind - tally.injected);
      const random = new Random(`${seed}\n${tally.kind.id}\n${file.path}`);
      const sound = tally.kind.besideSource === true ? besideSource() : before;
      const source = tally.kind.besideSource === true ? before.article : undefined;
      injectInto(
        tally,
        { ...place, random, terms },
        wanted,
        (changed) => linter.lint(file, changed, source).diagnostics,
        sound,
      );
    }
  }
  return tallies;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function injectInto(
  tally: Tally,
  subject: Subject,
  wanted: number,
  lint: (text: string) => readonly Diagnostic[],
  before: Linted,
): void {
  const { text, path } = before.article;
  const done = new Set<string>();
  for (let attempt = 0; attempt < 2 * wanted && done.size < wanted; attempt++) {
    const injection = tally.kind.inject(subject);
    if (injection === null) return;
    const { edit, segments } = injection;
    const changed = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    if (changed === text || done.has(changed)) continue;
    done.add(changed);
    const { caught, unrelated } = judge(tally.kind, injection, before.diagnostics, lint(changed));
    const incident = { path, edit, replaced: text.slice(edit.start, edit.end), segments, unrelated };
    tally.injected++;
    tally.unrelated += unrelated.length;
    if (caught) tally.caught++;
    else if (tally.kind.owners.length > 0) tally.missed.push({ ...incident, unrelated: [] });
    if (unrelated.length > 0) tally.noisy.push(incident);
  }
}

/** What of an article is clean enough to be damaged. */
function placeIn({ article, surroundings, diagnostics }: Linted): Omit<Subject, "random" | "terms"> {
  const marked = new Set(diagnostics.map(({ segmentId }) => segmentId));
  const isMetadata = ({ ruleId }: Diagnostic) => ruleId === "locale-metadata" || ruleId === "invalid-front-matter";
  const keys = article.frontMatter.status === "read" ? article.frontMatter.entries.map(({ key }) => key) : [];
  const hasAllKeys = LOCALIZATION_KEYS.every((key) => keys.includes(key));
  const isClean = ({ id, target, source }: TranslationUnit) => !marked.has(id) && !target.blank && !source.blank;
  return {
    article,
    // Behind an unreadable front matter nobody knows where the body starts.
    units: article.frontMatter.status === "unreadable" ? [] : article.units.filter(isClean),
    soundFrontMatter: hasAllKeys && !diagnostics.some(isMetadata),
    locale: surroundings.locale,
    expectedLocale: surroundings.expectedLocale?.tag ?? null,
  };
}
