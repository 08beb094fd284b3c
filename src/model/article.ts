import type { BlockPairing } from "./block.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Readers } from "./readers.ts";
import type { Pairing } from "./unit.ts";
import type { UnitTable } from "./unit-table.ts";

/** `MT` machine, `HT` human. */
export type TranslationType = "MT" | "HT";

/** What is known of an article from its front matter alone: enough to compare it with its siblings. */
export interface ArticleHead {
  /** As reported: relative to the working directory, with `/`. */
  readonly path: string;
  readonly frontMatter: FrontMatter;
  /** `ms.contentlocale` as written; `null` when absent. */
  readonly declaredLocale: string | null;
  /** `null` when absent or neither of the two. */
  readonly translationType: TranslationType | null;
}

/** One localized article. Offsets everywhere refer to `text`. */
export interface Article extends ArticleHead, Pairing {
  /** The file exactly as decoded, a byte order mark and CRLF kept. */
  readonly text: string;
  /** What its segments are read with. */
  readonly readers: Readers;
  /** Where the body starts, after the front matter. */
  readonly bodyStart: number;
  /** Its units without objects; `null` where their halves stand in two files. */
  readonly table: UnitTable | null;
  /** The blocks of both files, where the source stands in a file of its own: source spans are offsets into that one. */
  readonly blocks?: BlockPairing;
}
