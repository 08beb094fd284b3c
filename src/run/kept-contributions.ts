import { nameOf } from "../io/paths.ts";
import { unpackContributions } from "../lint/packed-contributions.ts";
import type { PlainContribution } from "../model/report.ts";
import type { LintedFile } from "./lint-file.ts";

type Contributor = Pick<LintedFile, "facts"> & { readonly report: Pick<LintedFile["report"], "path"> };

/**
 * The facts of a run, each made when it is asked for: as objects those of 100,000 articles take half a gigabyte. Can be iterated
 * over as often as is wanted, in the order of the report: the linted articles, then their siblings.
 */
export class KeptContributions implements Iterable<PlainContribution> {
  private readonly linted: readonly Contributor[];
  private readonly siblings: readonly PlainContribution[];

  /** @param siblings facts of articles that are not linted */
  constructor(linted: readonly Contributor[], siblings: readonly PlainContribution[]) {
    this.linted = linted;
    this.siblings = siblings;
  }

  *[Symbol.iterator](): Iterator<PlainContribution> {
    for (const { facts, report } of this.linted) yield* unpackContributions(facts, report.path);
    yield* this.siblings;
  }

  /** The same with files of one name together: they are what is mostly decided together. */
  byName(): Iterable<PlainContribution> {
    const named = this.linted.map((file) => ({ file, name: nameOf(file.report.path) }));
    named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return new KeptContributions(
      named.map(({ file }) => file),
      this.siblings,
    );
  }
}
