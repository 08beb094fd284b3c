import { lengthRatioOf } from "../locale/length-ratio.ts";
import { LinkDefinitions } from "../markdown/link-definitions.ts";
import type { Article } from "../model/article.ts";
import type { Alignment, BaseKind, BlockPair, SourceFate, SourceVersion, TextRange } from "../model/block.ts";
import type { Readers } from "../model/readers.ts";
import type { TranslationUnit, UnitPairing } from "../model/unit.ts";
import { createPairedUnit, type TwoFiles } from "../parse/unit.ts";
import { alignBlocks } from "./align.ts";
import { type DialectName, dialectOf } from "./reading/dialect.ts";
import type { MdxProblem } from "./reading/markdown-tree.ts";
import type { ReadBlock } from "./reading/read-block.ts";
import { type BlockReading, readBlocks } from "./reading/read-blocks.ts";
import { segmentIds } from "./segment-ids.ts";
import { withoutSorted } from "./sorted-lists.ts";
import { compareVersions } from "./source-changes.ts";

/** A translation and its source in two files. */
export interface PairRequest {
  /** As read, without units. */
  readonly article: Article;
  /** The source to pair it with. */
  readonly version: SourceVersion;
  readonly base: BaseKind;
  /** Today's source as decoded; `null` where it is gone or not known. */
  readonly today: string | null;
  /** Absent: the source is where it was. */
  readonly fate?: SourceFate | null;
  /** The translation's. */
  readonly locale: string | null;
  /** Absent: found out from the texts. */
  readonly dialect?: DialectName | undefined;
}

/** The translation with its units. */
export interface PairedArticle {
  readonly article: Article;
  /** `tooLarge`: not aligned; `unpairable`: less than half of its blocks are surely paired; both leave it without units. */
  readonly problem: "tooLarge" | "unpairable" | null;
  /** Where the MDX parser stopped in the translation, though it reads the source. */
  readonly mdx: MdxProblem | null;
}

/** Pairs a translation with its source block by block: its units are what those of an article with markers are. */
export function pairArticle(request: PairRequest): PairedArticle {
  const { article, version, today, locale, base, fate = null } = request;
  const texts = [article.text, version.text, ...(today === null ? [] : [today])];
  let dialect = dialectOf(article.path, texts, request.dialect);
  let target = readBlocks(article.text, dialect);
  let source = readBlocks(version.text, dialect);
  const mdx = source.problem === null ? target.problem : null;
  if (dialect.mdx && (source.problem === null) !== (target.problem === null)) {
    // Both have to be read alike.
    dialect = { mdx: false, hugo: true };
    target = readBlocks(article.text, dialect);
    source = readBlocks(version.text, dialect);
  }
  const aligned = alignBlocks(source.blocks, target.blocks, lengthRatioOf(locale));
  if (aligned === null) return { article, problem: "tooLarge", mdx };
  const alignment = { ...aligned, pairs: withoutSorted(aligned.pairs, source, target, locale) };
  if (isUnpairable(alignment)) return { article, problem: "unpairable", mdx };
  const present = today === null || today === version.text ? null : { text: today, ...readBlocks(today, dialect) };
  const compared = present === null ? null : compareVersions({ text: version.text, blocks: source.blocks }, present);
  const todays = present === null || compared === null ? null : { reading: present, successors: compared.successors };
  const units = new UnitMaker(article.readers, { source, target }, alignment).make(todays);
  const blocks = {
    ...alignment,
    version,
    base,
    today: present?.text ?? null,
    fate,
    changes: compared?.changes ?? null,
  };
  const paired = { ...article, units, unitCount: units.length, table: null, blocks };
  return { article: paired, problem: null, mdx };
}

function isUnpairable({ pairs, target }: Alignment): boolean {
  const sure = pairs.filter(({ tier }) => tier === "same" || tier === "sure");
  return 2 * sure.reduce((count, pair) => count + pair.target.length, 0) < target.length;
}

/** Today's source, and which of its blocks took the place of which that was translated. */
interface Todays {
  readonly reading: BlockReading;
  readonly successors: ReadonlyMap<number, number>;
}

/** What readers read in these blocks. */
const READ = new Set<ReadBlock["kind"]>(["heading", "paragraph", "item", "row", "directive"]);

class UnitMaker {
  private readonly files: TwoFiles;
  private readonly fences: NonNullable<UnitPairing["fences"]>;
  private readonly source: BlockReading;
  private readonly target: BlockReading;
  private readonly alignment: Alignment;
  private readonly readers: Readers;

  constructor(
    readers: Readers,
    { source, target }: { readonly source: BlockReading; readonly target: BlockReading },
    alignment: Alignment,
  ) {
    this.readers = readers;
    this.source = source;
    this.target = target;
    this.alignment = alignment;
    this.files = { source: this.fileOf(source), target: this.fileOf(target) };
    this.fences = { source: codeOf(source), target: codeOf(target) };
  }

  /** In the order of the target. */
  make(todays: Todays | null): readonly TranslationUnit[] {
    const ids = segmentIds(this.source.blocks);
    const files = todays && { source: this.fileOf(todays.reading), target: this.files.target };
    const units: TranslationUnit[] = [];
    for (const pair of this.alignment.pairs) {
      const [first = 0] = pair.source;
      const kind = this.source.blocks[first]?.kind;
      if (pair.tier === "guess" || kind === undefined || !READ.has(kind)) continue;
      const successor = pair.source.length === 1 ? todays?.successors.get(first) : undefined;
      const now = successor === undefined ? undefined : todays?.reading.blocks[successor];
      const nowRanges = now === undefined ? [] : rangesOf([now]);
      const sources = rangesOf(pair.source.map((index) => this.source.blocks[index] as ReadBlock));
      const targets = rangesOf(pair.target.map((index) => this.target.blocks[index] as ReadBlock));
      if (sources.length !== targets.length) continue;
      for (const [cell, target] of targets.entries()) {
        const id = `${ids[first]}${targets.length > 1 ? `.${cell + 1}` : ""}`;
        const source = sources[cell] as TextRange;
        const range = nowRanges.length === targets.length ? nowRanges[cell] : undefined;
        const other = files && range && this.textDiffers(source, range, todays) ? { files, range } : null;
        units.push(this.unit(id, { target, source }, pair, other));
      }
    }
    return units;
  }

  private textDiffers(source: TextRange, now: TextRange, todays: Todays | null): boolean {
    return (
      todays !== null &&
      this.source.masked.slice(source.start, source.end) !== todays.reading.masked.slice(now.start, now.end)
    );
  }

  private unit(
    id: string,
    { target, source }: { readonly target: TextRange; readonly source: TextRange },
    { confidence, tier, source: sources }: BlockPair,
    today: { readonly files: TwoFiles; readonly range: TextRange } | null,
  ): TranslationUnit {
    const place = { id, start: target.start, targetStart: target.start, targetEnd: target.end, end: target.end };
    const at = ({ start, end }: TextRange) => ({ ...place, sourceStart: start, sourceEnd: end });
    const { containers = "" } = this.source.blocks[sources[0] ?? 0] ?? {};
    const pairing: UnitPairing = {
      confidence,
      tier,
      containers,
      fences: this.fences,
      wholeTarget: this.files.target.text,
    };
    if (today === null) return createPairedUnit(this.files, at(source), pairing);
    const other = createPairedUnit(today.files, at(today.range), pairing);
    return createPairedUnit(this.files, at(source), { ...pairing, today: other });
  }

  private fileOf({ masked }: BlockReading): TwoFiles["source"] {
    return { text: masked, definitions: new LinkDefinitions(masked), readers: this.readers, shortcuts: true };
  }
}

function codeOf({ blocks, masked }: BlockReading): string {
  const fences = blocks.filter(({ kind }) => kind === "code");
  return fences.map(({ text }) => masked.slice(text.start, text.end)).join("\n");
}

/** The texts that are units: the cells of a row, else all of the blocks as one. */
function rangesOf(blocks: readonly ReadBlock[]): readonly TextRange[] {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first.kind === "row") return first.cells;
  return [{ start: first.text.start, end: last.text.end }];
}
