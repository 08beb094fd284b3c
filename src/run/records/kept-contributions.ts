import { nameOf } from "../../io/paths.ts";
import { unpackContributions } from "../../lint/packed-contributions.ts";
import type { PlainContribution } from "../../model/report.ts";
import type { LintedFile } from "./linted-file.ts";

type Contributor = Pick<LintedFile, "facts"> & { readonly report: Pick<LintedFile["report"], "path"> };

/** Of so many articles facts stay objects: each is asked for four times, and those of an article take about three kilobytes. */
const MOST_AT_ONCE = 5_000;

/**
 * The facts of linted articles, each made when it is asked for: as objects those of 100,000 articles take half a gigabyte. Those of
 * few articles are made once.
 */
export class FactsOfFiles {
  readonly linted: readonly Contributor[];
  private readonly known: Map<Contributor, readonly PlainContribution[]> | null;

  constructor(linted: readonly Contributor[]) {
    this.linted = linted;
    this.known = linted.length > MOST_AT_ONCE ? null : new Map();
  }

  of(file: Contributor): readonly PlainContribution[] {
    const known = this.known?.get(file);
    if (known !== undefined) return known;
    const facts = unpackContributions(file.facts, file.report.path);
    this.known?.set(file, facts);
    return facts;
  }
}

/**
 * The facts of a run. Can be iterated over as often as is wanted, in the order of the report: the linted articles, then their
 * siblings.
 */
export class KeptContributions implements Iterable<PlainContribution> {
  private readonly own: FactsOfFiles;
  private readonly siblings: readonly PlainContribution[];

  /** @param siblings facts of articles that are not linted */
  constructor(own: FactsOfFiles, siblings: readonly PlainContribution[]) {
    this.own = own;
    this.siblings = siblings;
  }

  [Symbol.iterator](): Iterator<PlainContribution> {
    return this.inOrderOf(this.own.linted);
  }

  /** The same with files of one name together: they are what is mostly decided together. */
  byName(): Iterable<PlainContribution> {
    const named = this.own.linted.map((file) => ({ file, name: nameOf(file.report.path) }));
    named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const files = named.map(({ file }) => file);
    return { [Symbol.iterator]: () => this.inOrderOf(files) };
  }

  private *inOrderOf(files: readonly Contributor[]): Iterator<PlainContribution> {
    for (const file of files) yield* this.own.of(file);
    yield* this.siblings;
  }
}
